// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <protocol/connectsignature.h>
#include <trace/tracestore.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

void writeTrust(QSettings &settings, const QString &prefix, const TrustSettings &trust)
{
    settings.setValue(prefix + "Source"_L1, trust.source == TrustSource::System ? u"system"_s : u"pem"_s);
    settings.setValue(prefix + "PemFile"_L1, trust.pemFile);
}

TrustSettings readTrust(const QSettings &settings, const QString &prefix)
{
    const bool pem = settings.value(prefix + "Source"_L1).toString() == "pem"_L1;
    return {pem ? TrustSource::PemFile : TrustSource::System, settings.value(prefix + "PemFile"_L1).toString()};
}

QString policyName(NotifyPolicy policy)
{
    switch (policy) {
    case NotifyPolicy::Follow:
        return u"follow"_s;
    case NotifyPolicy::Ask:
        return u"ask"_s;
    case NotifyPolicy::ReportOnly:
        return u"report"_s;
    }
    Q_UNREACHABLE();
}

NotifyPolicy policyFromName(const QString &name)
{
    for (const NotifyPolicy policy : {NotifyPolicy::Ask, NotifyPolicy::ReportOnly}) {
        if (name == policyName(policy))
            return policy;
    }
    return NotifyPolicy::Follow;
}

void writeProfile(QSettings &settings, const Profile &profile)
{
    settings.setValue("name", profile.name);
    settings.setValue("bootstrapHost", profile.bootstrap.host);
    settings.setValue("bootstrapPort", profile.bootstrap.port);
    writeTrust(settings, u"bootstrapTrust"_s, profile.bootstrapTrust);
    writeTrust(settings, u"mqttTrust"_s, profile.mqttTrust);
    settings.setValue("regionId", profile.regionId);
    settings.setValue("signMethod", QString(signMethodName(profile.signMethod)));
    settings.setValue("mqttVersion", profile.mqttVersion == MqttVersion::V5_0 ? u"5.0"_s : u"3.1.1"_s);
    settings.setValue("security", profile.security == TransportSecurity::Tls ? u"tls"_s : u"tcp"_s);
    settings.setValue("notifyPolicy", policyName(profile.notifyPolicy));
    settings.setValue("keepAlive", profile.keepAlive);
    settings.setValue("subscribeSystemTopics", profile.subscribeSystemTopics);
}

Profile readProfile(const QSettings &settings)
{
    Profile profile;
    profile.name = settings.value("name").toString();
    profile.bootstrap = {settings.value("bootstrapHost").toString(),
                         quint16(settings.value("bootstrapPort", 443).toUInt())};
    profile.bootstrapTrust = readTrust(settings, u"bootstrapTrust"_s);
    profile.mqttTrust = readTrust(settings, u"mqttTrust"_s);
    profile.regionId = settings.value("regionId", -1).toInt();
    profile.signMethod = signMethodFromName(settings.value("signMethod").toString()).value_or(SignMethod::HmacSha256);
    profile.mqttVersion =
        settings.value("mqttVersion").toString() == "5.0"_L1 ? MqttVersion::V5_0 : MqttVersion::V3_1_1;
    profile.security =
        settings.value("security").toString() == "tcp"_L1 ? TransportSecurity::Tcp : TransportSecurity::Tls;
    profile.notifyPolicy = policyFromName(settings.value("notifyPolicy").toString());
    profile.keepAlive = quint16(qBound(30U, settings.value("keepAlive", 1200).toUInt(), 1200U));
    profile.subscribeSystemTopics = settings.value("subscribeSystemTopics").toBool();
    return profile;
}

} // namespace

Settings::Settings(const QString &file) : m_settings(usableFile(file, m_problem), QSettings::IniFormat) {}

QString Settings::usableFile(const QString &wanted, QString &problem)
{
    const QString file = wanted.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/bootbench.ini"_L1
                             : wanted;
    if (!QFile::exists(file))
        return file;
    // Ask with an object of its own: the status of a broken file would stick to the one that is used.
    const QSettings probe(file, QSettings::IniFormat);
    static_cast<void>(probe.allKeys());
    if (probe.status() == QSettings::NoError)
        return file;

    const QString aside = file + ".broken-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss"_s);
    const bool moved = QFile::rename(file, aside);
    problem = moved
                  ? QCoreApplication::translate("Settings", "The settings file could not be read. It was set aside as "
                                                            "%1, and Bootbench starts with its defaults.")
                        .arg(QDir::toNativeSeparators(aside))
                  : QCoreApplication::translate("Settings", "The settings file %1 cannot be read. Check its "
                                                            "permissions; changes may not be kept.")
                        .arg(QDir::toNativeSeparators(file));
    return file;
}

QList<Profile> Settings::profiles() const
{
    QList<Profile> profiles;
    const int count = m_settings.beginReadArray("profiles");
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        profiles.append(readProfile(m_settings));
    }
    m_settings.endArray();
    return profiles;
}

void Settings::setProfiles(const QList<Profile> &profiles)
{
    m_settings.remove("profiles");
    m_settings.beginWriteArray("profiles", int(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        m_settings.setArrayIndex(i);
        writeProfile(m_settings, profiles.at(i));
    }
    m_settings.endArray();
}

QList<StoredDevice> Settings::devices() const
{
    QList<StoredDevice> devices;
    const int count = m_settings.beginReadArray("devices");
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const auto identity = DeviceIdentity::create(m_settings.value("productKey").toString(),
                                                     m_settings.value("deviceName").toString());
        if (!identity)
            continue; // edited by hand into something that is no device
        const bool inKeychain = m_settings.value("secret").toString() == "keychain"_L1;
        devices.append(
            {*identity, m_settings.value("label").toString(), inKeychain ? SecretPlace::Keychain : SecretPlace::None});
    }
    m_settings.endArray();
    return devices;
}

void Settings::setDevices(const QList<StoredDevice> &devices)
{
    m_settings.remove("devices");
    m_settings.beginWriteArray("devices", int(devices.size()));
    for (int i = 0; i < devices.size(); ++i) {
        m_settings.setArrayIndex(i);
        const StoredDevice &device = devices.at(i);
        m_settings.setValue("productKey", device.identity.productKey());
        m_settings.setValue("deviceName", device.identity.deviceName());
        m_settings.setValue("label", device.label);
        // Only where it is; what is in memory is gone with the program.
        m_settings.setValue("secret", device.place == SecretPlace::Keychain ? u"keychain"_s : u"none"_s);
    }
    m_settings.endArray();
}

int Settings::traceBudget() const
{
    const auto usual = int(TraceStoreOptions().budget / (1024LL * 1024));
    return std::clamp(m_settings.value("traceBudgetMiB", usual).toInt(), leastTraceBudget, mostTraceBudget);
}

void Settings::setTraceBudget(int mebibytes)
{
    m_settings.setValue("traceBudgetMiB", mebibytes);
}

KeyBindings Settings::keyBindings() const
{
    KeyBindings own;
    m_settings.beginGroup("keys");
    const QStringList names = m_settings.childKeys();
    for (const QString &name : names) {
        const QString text = m_settings.value(name).toString();
        QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
        keys.removeIf([](const QKeySequence &key) { return key.isEmpty() || key[0].key() == Qt::Key_unknown; });
        if (!keys.isEmpty() || text.isEmpty()) // else edited by hand into what are no keys
            own.insert(name, keys);
    }
    m_settings.endGroup();
    return own;
}

void Settings::setKeyBindings(const KeyBindings &own)
{
    m_settings.remove("keys");
    m_settings.beginGroup("keys");
    for (auto each = own.cbegin(); each != own.cend(); ++each)
        m_settings.setValue(each.key(), QKeySequence::listToString(each.value(), QKeySequence::PortableText));
    m_settings.endGroup();
}

QVariant Settings::value(QAnyStringView key, const QVariant &fallback) const
{
    return m_settings.value(key.toString(), fallback);
}

void Settings::setValue(QAnyStringView key, const QVariant &value)
{
    m_settings.setValue(key.toString(), value);
}

} // namespace bootbench
