// SPDX-License-Identifier: GPL-3.0-or-later
#include "identityfields.h"

#include "rolelabel.h"

#include <theme/fonts.h>

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace bootbench {

namespace {

// The longest names that the rules allow.
constexpr int fieldCharacters = 32;

QLineEdit *makeField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setFont(theme::monospaceFont());
    field->setMinimumWidth(field->fontMetrics().averageCharWidth() * (fieldCharacters + 2));
    return field;
}

QLabel *makeBuddy(QLineEdit *field)
{
    auto *label = new QLabel(field->parentWidget());
    label->setBuddy(field);
    return label;
}

} // namespace

IdentityFields::IdentityFields(QFormLayout *form, QWidget *parent)
    : QObject(parent)
    , m_productKey(makeField(parent))
    , m_deviceName(makeField(parent))
    , m_verdict(new RoleLabel(theme::ColorRole::Failed, parent))
{
    m_productKeyLabel = makeBuddy(m_productKey);
    m_deviceNameLabel = makeBuddy(m_deviceName);
    m_productKey->setObjectName(u"productKey");
    m_deviceName->setObjectName(u"deviceName");
    m_verdict->setObjectName(u"identityVerdict");
    m_verdict->setWordWrap(true);
    form->addRow(m_productKeyLabel, m_productKey);
    form->addRow(m_deviceNameLabel, m_deviceName);
    form->addRow(nullptr, m_verdict);
    for (QLineEdit *field : {m_productKey, m_deviceName}) {
        connect(field, &QLineEdit::textChanged, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    }
    retranslate();
}

void IdentityFields::setIdentity(const DeviceIdentity &identity)
{
    m_productKey->setText(identity.productKey());
    m_deviceName->setText(identity.deviceName());
}

std::optional<DeviceIdentity> IdentityFields::identity() const
{
    const auto made = DeviceIdentity::create(m_productKey->text().trimmed(), m_deviceName->text().trimmed());
    return made ? std::optional(*made) : std::nullopt;
}

void IdentityFields::setConflict(const QString &reason)
{
    m_conflict = reason;
    refresh();
}

void IdentityFields::retranslate()
{
    m_productKeyLabel->setText(tr("&ProductKey:"));
    m_deviceNameLabel->setText(tr("Device&Name:"));
    m_productKey->setToolTip(tr("Names the product; letters and digits"));
    m_deviceName->setToolTip(tr("Names the device within its product; 4 to 32 characters"));
    refresh();
}

void IdentityFields::refresh()
{
    const auto made = DeviceIdentity::create(m_productKey->text().trimmed(), m_deviceName->text().trimmed());
    // What is not filled in yet is not a mistake.
    const bool waits = !made && ((made.error() == IdentityError::ProductKeyEmpty && m_deviceName->text().isEmpty()) ||
                                 (made.error() == IdentityError::DeviceNameTooShort && m_deviceName->text().isEmpty()));
    if (made)
        m_verdict->setText(m_conflict);
    else
        m_verdict->setText(waits ? QString() : describe(made.error()));
}

} // namespace bootbench
