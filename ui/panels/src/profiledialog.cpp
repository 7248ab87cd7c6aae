// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/profiledialog.h>

#include "rolelabel.h"
#include "trustfield.h"

#include <theme/metrics.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int noRegion = -1;
constexpr int lastRegion = 20;
constexpr int minimumKeepAlive = 30;
constexpr int maximumKeepAlive = 1200;
constexpr int defaultHttpsPort = 443;

bool isHost(const QString &host)
{
    // A host name or an address literal; whether it exists, DNS will tell.
    static const QRegularExpression characters(uR"(^[A-Za-z0-9._\-:%]{1,253}$)"_s);
    return characters.match(host).hasMatch();
}

QComboBox *makeChoice(int count, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    for (int i = 0; i < count; ++i)
        combo->addItem(QString());
    return combo;
}

} // namespace

ProfileDialog::ProfileDialog(QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(this))
    , m_problem(new RoleLabel(theme::ColorRole::Failed, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    m_name->setObjectName(u"profileName");
    auto *nameForm = new QFormLayout;
    m_nameLabel = addRow(nameForm, m_name);
    m_problem->setObjectName(u"profileProblem");
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().height());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addLayout(nameForm);
    layout->addWidget(buildBootstrap());
    layout->addWidget(buildMqtt());
    layout->addWidget(buildDistribution());
    layout->addStretch();
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);

    connect(m_name, &QLineEdit::textChanged, this, &ProfileDialog::refresh);
    connect(m_host, &QLineEdit::textChanged, this, &ProfileDialog::refresh);
    connect(m_bootstrapTrust, &TrustField::changed, this, &ProfileDialog::refresh);
    connect(m_mqttTrust, &TrustField::changed, this, &ProfileDialog::refresh);
    connect(m_security, &QComboBox::currentIndexChanged, this, &ProfileDialog::refresh);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &ProfileDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ProfileDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    setProfile(Profile());
}

QLabel *ProfileDialog::addRow(QFormLayout *form, QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    form->addRow(label, field);
    return label;
}

QGroupBox *ProfileDialog::buildBootstrap()
{
    m_bootstrapBox = new QGroupBox(this);
    auto *form = new QFormLayout(m_bootstrapBox);
    m_host = new QLineEdit(this);
    m_host->setObjectName(u"bootstrapHost");
    m_port = new QSpinBox(this);
    m_port->setObjectName(u"bootstrapPort");
    m_port->setRange(1, 65535);
    m_portLabel = new QLabel(this);
    m_portLabel->setBuddy(m_port);
    auto *row = new QWidget(this);
    auto *address = new QHBoxLayout(row);
    address->setContentsMargins({});
    address->addWidget(m_host, 1);
    address->addWidget(m_portLabel);
    address->addWidget(m_port);
    m_hostLabel = addRow(form, row);
    m_hostLabel->setBuddy(m_host);
    m_bootstrapTrust = new TrustField(this);
    m_bootstrapTrust->setObjectName(u"bootstrapTrust");
    m_bootstrapTrustLabel = addRow(form, m_bootstrapTrust);
    m_region = new QSpinBox(this);
    m_region->setObjectName(u"region");
    m_region->setRange(noRegion, lastRegion);
    m_regionLabel = addRow(form, m_region);
    return m_bootstrapBox;
}

QGroupBox *ProfileDialog::buildMqtt()
{
    m_mqttBox = new QGroupBox(this);
    auto *form = new QFormLayout(m_mqttBox);
    m_version = makeChoice(2, this);
    m_versionLabel = addRow(form, m_version);
    m_security = makeChoice(2, this);
    m_security->setObjectName(u"security");
    m_securityLabel = addRow(form, m_security);
    m_mqttTrust = new TrustField(this);
    m_mqttTrust->setObjectName(u"mqttTrust");
    m_mqttTrustLabel = addRow(form, m_mqttTrust);
    m_sign = makeChoice(3, this);
    m_signLabel = addRow(form, m_sign);
    m_keepAlive = new QSpinBox(this);
    m_keepAlive->setRange(minimumKeepAlive, maximumKeepAlive);
    m_keepAliveLabel = addRow(form, m_keepAlive);
    m_subscribe = new QCheckBox(this);
    form->addRow(nullptr, m_subscribe);
    return m_mqttBox;
}

QGroupBox *ProfileDialog::buildDistribution()
{
    m_distributionBox = new QGroupBox(this);
    auto *form = new QFormLayout(m_distributionBox);
    m_policy = makeChoice(3, this);
    m_policy->setObjectName(u"policy");
    m_policyLabel = addRow(form, m_policy);
    m_policyHint = new RoleLabel(theme::ColorRole::Muted, this);
    m_policyHint->setWordWrap(true);
    m_policyHint->setMinimumHeight(2 * m_policyHint->fontMetrics().height());
    m_policyHint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(nullptr, m_policyHint);
    return m_distributionBox;
}

void ProfileDialog::setProfile(const Profile &profile)
{
    m_name->setText(profile.name);
    m_host->setText(profile.bootstrap.host);
    m_port->setValue(profile.bootstrap.port == 0 ? defaultHttpsPort : profile.bootstrap.port);
    m_bootstrapTrust->setTrust(profile.bootstrapTrust);
    m_region->setValue(profile.regionId);
    m_version->setCurrentIndex(int(profile.mqttVersion));
    m_security->setCurrentIndex(int(profile.security));
    m_mqttTrust->setTrust(profile.mqttTrust);
    m_sign->setCurrentIndex(int(profile.signMethod));
    m_keepAlive->setValue(profile.keepAlive);
    m_subscribe->setChecked(profile.subscribeSystemTopics);
    m_policy->setCurrentIndex(int(profile.notifyPolicy));
    refresh();
}

void ProfileDialog::setTakenNames(const QStringList &names)
{
    m_taken = names;
    refresh();
}

Profile ProfileDialog::profile() const
{
    Profile profile;
    profile.name = m_name->text().trimmed();
    profile.bootstrap = {m_host->text().trimmed(), quint16(m_port->value())};
    profile.bootstrapTrust = m_bootstrapTrust->trust();
    profile.mqttTrust = m_mqttTrust->trust();
    profile.regionId = m_region->value();
    profile.signMethod = SignMethod(m_sign->currentIndex());
    profile.mqttVersion = MqttVersion(m_version->currentIndex());
    profile.security = TransportSecurity(m_security->currentIndex());
    profile.notifyPolicy = NotifyPolicy(m_policy->currentIndex());
    profile.keepAlive = quint16(m_keepAlive->value());
    profile.subscribeSystemTopics = m_subscribe->isChecked();
    return profile;
}

QString ProfileDialog::problem() const
{
    const Profile entered = profile();
    if (entered.name.isEmpty())
        return tr("Give the profile a name.");
    if (m_taken.contains(entered.name))
        return tr("Another profile has this name. Choose another one.");
    if (entered.bootstrap.host.isEmpty())
        return tr("Enter the host of the bootstrap service.");
    if (!isHost(entered.bootstrap.host))
        return tr("The bootstrap host is not a host name. Enter it without https:// and without a path.");
    const auto unreadable = [](const TrustSettings &trust) {
        return trust.source == TrustSource::PemFile && !QFileInfo(trust.pemFile).isReadable();
    };
    if (unreadable(entered.bootstrapTrust))
        return tr("The CA file for bootstrap cannot be read. Choose a file in PEM format.");
    if (entered.security == TransportSecurity::Tls && unreadable(entered.mqttTrust))
        return tr("The CA file for MQTT cannot be read. Choose a file in PEM format.");
    return {};
}

void ProfileDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProfileDialog::retranslate()
{
    setWindowTitle(tr("Profile"));
    m_nameLabel->setText(tr("&Name:"));
    m_bootstrapBox->setTitle(tr("Bootstrap (HTTPS)"));
    m_hostLabel->setText(tr("&Host:"));
    m_host->setPlaceholderText(u"iot-auth-global.aliyuncs.com"_s);
    m_portLabel->setText(tr("&Port:"));
    m_bootstrapTrustLabel->setText(tr("&Trust:"));
    m_bootstrapTrust->retranslate();
    m_regionLabel->setText(tr("&Region:"));
    m_region->setSpecialValueText(tr("none: ask for this device"));
    m_region->setToolTip(tr("With a region number, bootstrap is asked for that region and not for the device"));
    m_mqttBox->setTitle(tr("MQTT"));
    m_versionLabel->setText(tr("&Version:"));
    m_securityLabel->setText(tr("S&ecurity:"));
    m_mqttTrustLabel->setText(tr("Tr&ust:"));
    m_mqttTrust->retranslate();
    m_signLabel->setText(tr("Si&gn with:"));
    m_keepAliveLabel->setText(tr("&Keep-alive:"));
    m_keepAlive->setSuffix(tr(" s"));
    m_keepAlive->setToolTip(
        tr("30 to 1200 seconds; the platform ends a connection that is silent for 1.5 times as long"));
    m_subscribe->setText(tr("Su&bscribe the system topics"));
    m_subscribe->setToolTip(tr("For plain brokers; the platform pushes notices and kicks without a subscription"));
    m_distributionBox->setTitle(tr("When the device is distributed"));
    m_policyLabel->setText(tr("&Do:"));
    m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    retranslateChoices();
    refresh();
}

void ProfileDialog::retranslateChoices()
{
    m_version->setItemText(int(MqttVersion::V3_1_1), u"3.1.1"_s);
    m_version->setItemText(int(MqttVersion::V5_0), tr("5.0 (enterprise instances)"));
    m_security->setItemText(int(TransportSecurity::Tls), tr("TLS"));
    m_security->setItemText(int(TransportSecurity::Tcp), tr("none (plain TCP)"));
    m_sign->setItemText(int(SignMethod::HmacSha256), u"HMAC-SHA256"_s);
    m_sign->setItemText(int(SignMethod::HmacSha1), u"HMAC-SHA1"_s);
    m_sign->setItemText(int(SignMethod::HmacMd5), u"HMAC-MD5"_s);
    m_policy->setItemText(int(NotifyPolicy::Follow), tr("follow at once"));
    m_policy->setItemText(int(NotifyPolicy::Ask), tr("ask me"));
    m_policy->setItemText(int(NotifyPolicy::ReportOnly), tr("only report it"));
}

void ProfileDialog::refresh()
{
    m_mqttTrust->setEnabled(TransportSecurity(m_security->currentIndex()) == TransportSecurity::Tls);
    switch (NotifyPolicy(m_policy->currentIndex())) {
    case NotifyPolicy::Follow:
        m_policyHint->setText(
            tr("Reply to the notice, wait for the kick, ask bootstrap again and move to the new host."));
        break;
    case NotifyPolicy::Ask:
        m_policyHint->setText(tr("Reply to the notice; move when you press Follow."));
        break;
    case NotifyPolicy::ReportOnly:
        m_policyHint->setText(tr("Reply to the notice and stay; a kick then ends the session."));
        break;
    }
    const QString wrong = problem();
    m_problem->setText(wrong);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(wrong.isEmpty());
}

void ProfileDialog::submit()
{
    const Profile entered = profile();
    accept();
    Q_EMIT submitted(entered);
}

} // namespace bootbench
