// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/consolesettingsdialog.h>

#include "rolelabel.h"
#include "secretfield.h"
#include "trustfield.h"

#include <theme/metrics.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPort = 443;
constexpr int lastPort = 65'535;

} // namespace

ConsoleSettingsDialog::ConsoleSettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_builtIn(new QRadioButton(this))
    , m_other(new QRadioButton(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_trust(new TrustField(this))
    , m_key(new QLineEdit(this))
    , m_secret(new SecretField(this))
    , m_secretHint(new RoleLabel(theme::ColorRole::Muted, this))
    , m_place(new QComboBox(this))
    , m_problem(new RoleLabel(theme::ColorRole::Failed, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    m_builtIn->setObjectName(u"builtInConsole");
    m_other->setObjectName(u"otherConsole");
    m_host->setObjectName(u"consoleHost");
    m_port->setObjectName(u"consolePort");
    m_key->setObjectName(u"accessKeyId");
    m_secret->setObjectName(u"accessKeySecret");
    m_place->setObjectName(u"secretPlace");
    m_problem->setObjectName(u"consoleSettingsProblem");
    m_port->setRange(1, lastPort);
    m_place->addItems({QString(), QString()});
    m_secretHint->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().height());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme::rhythm);
    form->addRow(m_builtIn);
    form->addRow(m_other);
    const auto addRow = [&](QWidget *field) {
        auto *label = new QLabel(this);
        label->setBuddy(field);
        form->addRow(label, field);
        return label;
    };
    m_hostLabel = addRow(m_host);
    m_portLabel = addRow(m_port);
    m_trustLabel = addRow(m_trust);
    m_keyLabel = addRow(m_key);
    m_secretLabel = addRow(m_secret);
    m_placeLabel = addRow(m_place);
    form->addRow(nullptr, m_secretHint);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    setMinimumWidth(60 * theme::rhythm);

    connect(m_builtIn, &QRadioButton::toggled, this, &ConsoleSettingsDialog::refresh);
    for (QLineEdit *const field : std::initializer_list<QLineEdit *>{m_host, m_key, m_secret})
        connect(field, &QLineEdit::textChanged, this, &ConsoleSettingsDialog::refresh);
    connect(m_trust, &TrustField::changed, this, &ConsoleSettingsDialog::refresh);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ConsoleSettingsDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ConsoleSettingsDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setDraft({}, false);
    retranslate();
}

void ConsoleSettingsDialog::setDraft(const ConsoleDraft &draft, bool hasSecret)
{
    m_before = draft;
    m_hasSecret = hasSecret;
    m_builtIn->setChecked(draft.builtIn);
    m_other->setChecked(!draft.builtIn);
    m_host->setText(draft.endpoint.endpoint.host.isEmpty() ? u"iot.cn-shanghai.aliyuncs.com"_s
                                                           : draft.endpoint.endpoint.host);
    m_port->setValue(draft.endpoint.endpoint.port == 0 ? defaultPort : draft.endpoint.endpoint.port);
    m_trust->setTrust(draft.endpoint.trust);
    m_key->setText(draft.endpoint.accessKeyId);
    m_place->setCurrentIndex(draft.place == SecretPlace::SessionMemory ? 1 : 0);
    refresh();
}

void ConsoleSettingsDialog::setKeychain(const QString &title, const QString &problem)
{
    m_keychainTitle = title;
    m_keychainProblem = problem;
    refresh();
}

QString ConsoleSettingsDialog::problem() const
{
    if (m_builtIn->isChecked())
        return {};
    static const QRegularExpression hostCharacters(uR"(^[A-Za-z0-9._\-:]{1,253}$)"_s);
    static const QRegularExpression keyCharacters(u"^[A-Za-z0-9._-]{1,128}$"_s);
    if (!hostCharacters.match(m_host->text().trimmed()).hasMatch())
        return tr("The host is no host name, as in iot.cn-shanghai.aliyuncs.com.");
    const TrustSettings trust = m_trust->trust();
    if (trust.source == TrustSource::PemFile && !QFileInfo(trust.pemFile).isReadable())
        return tr("The CA file cannot be read.");
    if (!keyCharacters.match(m_key->text().trimmed()).hasMatch())
        return tr("The AccessKey ID has letters and digits only.");
    const bool sameKey = m_key->text().trimmed() == m_before.endpoint.accessKeyId &&
                         m_place->currentIndex() == (m_before.place == SecretPlace::SessionMemory ? 1 : 0);
    if (!m_secret->hasSecret() && !(m_hasSecret && sameKey))
        return tr("Enter the secret of this AccessKey.");
    return {};
}

void ConsoleSettingsDialog::refresh()
{
    const bool other = m_other->isChecked();
    for (QWidget *const field : std::initializer_list<QWidget *>{m_host, m_port, m_trust, m_key, m_secret, m_place})
        field->setEnabled(other);
    m_problem->setText(problem());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem().isEmpty());
    m_secret->setPlaceholderText(m_hasSecret ? tr("stored; enter another one to replace it") : QString());
    if (!other) {
        m_secretHint->setText(tr("The built-in platform makes a throw-away AccessKey at each start; nothing has to be "
                                 "entered."));
    } else if (m_place->currentIndex() == 1) {
        m_secretHint->setText(tr("Kept in memory until the program ends."));
    } else if (m_keychainProblem.isEmpty()) {
        m_secretHint->setText(m_keychainTitle.isEmpty() ? tr("Kept in the system's keychain.")
                                                        : tr("Kept in the keychain: %1.").arg(m_keychainTitle));
    } else {
        m_secretHint->setText(tr("The keychain cannot be used: %1").arg(m_keychainProblem));
    }
}

void ConsoleSettingsDialog::submit()
{
    if (!problem().isEmpty())
        return;
    ConsoleDraft draft;
    draft.builtIn = m_builtIn->isChecked();
    draft.endpoint = {{m_host->text().trimmed(), quint16(m_port->value())}, m_trust->trust(), m_key->text().trimmed()};
    draft.place = m_place->currentIndex() == 1 ? SecretPlace::SessionMemory : SecretPlace::Keychain;
    if (m_secret->hasSecret())
        draft.secret = std::make_shared<const SecretBytes>(m_secret->takeSecret());
    accept();
    Q_EMIT submitted(draft);
}

void ConsoleSettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConsoleSettingsDialog::retranslate()
{
    setWindowTitle(tr("Console settings"));
    m_builtIn->setText(tr("The &built-in platform's console"));
    m_other->setText(tr("&Another platform's console:"));
    m_hostLabel->setText(tr("&Host:"));
    m_portLabel->setText(tr("&Port:"));
    m_trustLabel->setText(tr("&Trusted CAs:"));
    m_trust->retranslate();
    m_keyLabel->setText(tr("AccessKey &ID:"));
    m_secretLabel->setText(tr("AccessKey &secret:"));
    m_secret->retranslate();
    m_placeLabel->setText(tr("&Keep the secret:"));
    m_place->setItemText(0, tr("in the system's keychain"));
    m_place->setItemText(1, tr("in memory, for this session only"));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    refresh();
}

} // namespace bootbench
