// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/devicedialog.h>

#include "identityfields.h"
#include "rolelabel.h"
#include "secretfield.h"

#include <theme/metrics.h>

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace bootbench {

DeviceDialog::DeviceDialog(QWidget *parent) : QDialog(parent)
{
    buildUi();
    connect(m_identity, &IdentityFields::changed, this, &DeviceDialog::refresh);
    connect(m_secret, &QLineEdit::textChanged, this, &DeviceDialog::refresh);
    connect(m_keychain, &QRadioButton::toggled, this, &DeviceDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DeviceDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void DeviceDialog::buildUi()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme::rhythm);
    m_identity = new IdentityFields(form, this);

    m_label = new QLineEdit(this);
    m_label->setObjectName(u"label");
    m_labelLabel = new QLabel(this);
    m_labelLabel->setBuddy(m_label);
    form->addRow(m_labelLabel, m_label);

    m_secret = new SecretField(this);
    m_secret->setObjectName(u"secret");
    m_secretLabel = new QLabel(this);
    m_secretLabel->setBuddy(m_secret);
    m_secretHint = new RoleLabel(theme::ColorRole::Muted, this);
    m_secretHint->setObjectName(u"secretHint");
    m_secretHint->setWordWrap(true);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(nullptr, m_secretHint);

    m_keychain = new QRadioButton(this);
    m_keychain->setObjectName(u"keepInKeychain");
    m_keychain->setChecked(true);
    m_memory = new QRadioButton(this);
    m_memory->setObjectName(u"keepInMemory");
    m_placeLabel = new QLabel(this);
    m_placeHint = new RoleLabel(theme::ColorRole::Muted, this);
    m_placeHint->setObjectName(u"placeHint");
    m_placeHint->setWordWrap(true);
    form->addRow(m_placeLabel, m_keychain);
    form->addRow(nullptr, m_memory);
    form->addRow(nullptr, m_placeHint);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * theme::rhythm);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);
}

void DeviceDialog::setTaken(const QSet<DeviceIdentity> &taken)
{
    m_taken = taken;
    refresh();
}

void DeviceDialog::setDevice(const DeviceEntry &device)
{
    m_edited = device;
    m_identity->setIdentity(device.identity);
    m_label->setText(device.label);
    if (device.secret != SecretPlace::None)
        setPreferredPlace(device.secret);
    retranslate();
}

void DeviceDialog::setKeychainProblem(const QString &problem)
{
    m_keychainProblem = problem;
    m_keychain->setEnabled(problem.isEmpty());
    if (!problem.isEmpty())
        m_memory->setChecked(true);
    retranslate();
}

void DeviceDialog::setPreferredPlace(SecretPlace place)
{
    const bool inMemory = place == SecretPlace::SessionMemory || !m_keychainProblem.isEmpty();
    (inMemory ? m_memory : m_keychain)->setChecked(true);
}

void DeviceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeviceDialog::retranslate()
{
    setWindowTitle(m_edited ? tr("Edit device") : tr("Add a device"));
    m_identity->retranslate();
    m_secret->retranslate();
    m_labelLabel->setText(tr("&Label:"));
    m_label->setPlaceholderText(tr("optional, such as “bench 3, left”"));
    m_secretLabel->setText(tr("Device&Secret:"));
    m_placeLabel->setText(tr("Keep the secret:"));
    m_keychain->setText(tr("in the &keychain"));
    m_memory->setText(tr("in &memory for this session"));
    m_placeHint->setText(m_keychainProblem.isEmpty() ? tr("Bootbench never writes a secret to a plain file.")
                                                     : tr("The keychain cannot be used. %1").arg(m_keychainProblem));
    m_buttons->button(QDialogButtonBox::Ok)->setText(m_edited ? tr("Save") : tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    refresh();
}

void DeviceDialog::refresh()
{
    const std::optional<DeviceIdentity> identity = m_identity->identity();
    const bool same = m_edited && identity == m_edited->identity;
    const bool taken = identity && !same && m_taken.contains(*identity);
    const QString conflict = taken ? tr("This device is in the list already.") : QString();
    {
        const QSignalBlocker blocker(m_identity);
        m_identity->setConflict(conflict);
    }
    if (!m_edited)
        m_secretHint->setText(tr("As the platform's console shows it; 32 characters as a rule."));
    else if (secretNeeded())
        m_secretHint->setText(tr("Enter the secret again: it is stored under the device's name and in one place."));
    else
        m_secretHint->setText(tr("Leave it empty to keep the stored secret."));
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(identity && !taken && (m_secret->hasSecret() || !secretNeeded()));
}

void DeviceDialog::submit()
{
    const std::optional<DeviceIdentity> identity = m_identity->identity();
    if (!identity)
        return;
    DeviceDraft draft;
    draft.identity = *identity;
    if (m_edited)
        draft.replaces = m_edited->identity;
    draft.label = m_label->text().trimmed();
    draft.place = place();
    if (m_secret->hasSecret())
        draft.secret = std::make_shared<const SecretBytes>(m_secret->takeSecret());
    accept();
    Q_EMIT submitted(draft);
}

SecretPlace DeviceDialog::place() const
{
    return m_keychain->isChecked() ? SecretPlace::Keychain : SecretPlace::SessionMemory;
}

bool DeviceDialog::secretNeeded() const
{
    return !m_edited || m_identity->identity() != m_edited->identity || place() != m_edited->secret;
}

} // namespace bootbench
