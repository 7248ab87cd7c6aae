// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformdevicedialog.h"

#include "identityfields.h"
#include "secretfield.h"

#include <theme/metrics.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootbench {

PlatformDeviceDialog::PlatformDeviceDialog(const QStringList &instances, const QSet<DeviceIdentity> &taken,
                                           QWidget *parent)
    : QDialog(parent), m_taken(taken)
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme::rhythm);
    m_identity = new IdentityFields(form, this);

    m_secret = new SecretField(this);
    m_secret->setObjectName(u"secret");
    m_generate = new QPushButton(this);
    m_generate->setObjectName(u"generateSecret");
    m_generate->setAutoDefault(false);
    m_secretLabel = new QLabel(this);
    m_secretLabel->setBuddy(m_secret);
    auto *secretRow = new QHBoxLayout;
    secretRow->addWidget(m_secret, 1);
    secretRow->addWidget(m_generate);
    form->addRow(m_secretLabel, secretRow);

    m_instance = new QComboBox(this);
    m_instance->addItems(instances);
    m_instanceLabel = new QLabel(this);
    m_instanceLabel->setBuddy(m_instance);
    form->addRow(m_instanceLabel, m_instance);
    m_listIt = new QCheckBox(this);
    m_listIt->setChecked(true);
    form->addRow(nullptr, m_listIt);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * theme::rhythm);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);

    connect(m_identity, &IdentityFields::changed, this, &PlatformDeviceDialog::refresh);
    connect(m_secret, &QLineEdit::textChanged, this, &PlatformDeviceDialog::refresh);
    connect(m_generate, &QPushButton::clicked, m_secret, &SecretField::generate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PlatformDeviceDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void PlatformDeviceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PlatformDeviceDialog::retranslate()
{
    setWindowTitle(tr("Add a device to the built-in platform"));
    m_identity->retranslate();
    m_secret->retranslate();
    m_secretLabel->setText(tr("Device&Secret:"));
    m_generate->setText(tr("&Generate"));
    m_generate->setToolTip(tr("Fill in a new random secret"));
    m_instanceLabel->setText(tr("&Instance:"));
    m_listIt->setText(tr("Add it to the list of &devices, too"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    refresh();
}

void PlatformDeviceDialog::refresh()
{
    const std::optional<DeviceIdentity> identity = m_identity->identity();
    const bool taken = identity && m_taken.contains(*identity);
    m_identity->setConflict(taken ? tr("The platform has this device already.") : QString());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(identity && !taken && m_secret->hasSecret());
}

void PlatformDeviceDialog::submit()
{
    const std::optional<DeviceIdentity> identity = m_identity->identity();
    if (!identity)
        return;
    PlatformDeviceDraft draft;
    draft.identity = *identity;
    draft.instanceId = m_instance->currentText();
    draft.secret = std::make_shared<const SecretBytes>(m_secret->takeSecret());
    draft.listIt = m_listIt->isChecked();
    accept();
    Q_EMIT submitted(draft);
}

} // namespace bootbench
