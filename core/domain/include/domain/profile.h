// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace bootbench {

/// Which certificate authorities are trusted.
enum class TrustSource : quint8 {
    System, ///< the operating system's store
    PemFile ///< the certificates of one file and no others; the simulator's CA is such a file
};

struct TrustSettings {
    TrustSource source = TrustSource::System;
    QString pemFile;
    friend bool operator==(const TrustSettings &, const TrustSettings &) = default;
};

enum class SignMethod : quint8 { HmacSha256, HmacSha1, HmacMd5 };

enum class MqttVersion : quint8 { V3_1_1, V5_0 };

enum class TransportSecurity : quint8 { Tls, Tcp };

/// What to do when the platform says that the device was distributed elsewhere.
enum class NotifyPolicy : quint8 {
    Follow,    ///< reply, then ask bootstrap again when the kick comes, or after a grace time without one
    Ask,       ///< reply, then let the operator decide
    ReportOnly ///< reply and stay; a kick then ends the session
};

/// How a platform is reached and spoken to; shared by any number of devices, holds nothing secret.
struct Profile {
    QString name;
    /// Host and port of the bootstrap service; https always.
    Endpoint bootstrap;
    TrustSettings bootstrapTrust;
    /// Trust for the MQTT instance; often another authority than the bootstrap service's.
    TrustSettings mqttTrust;
    /// When set, `GET /auth/bootstrap/regionId/{n}` is asked instead of the POST with the device's identity.
    int regionId = -1;
    SignMethod signMethod = SignMethod::HmacSha256;
    MqttVersion mqttVersion = MqttVersion::V3_1_1;
    TransportSecurity security = TransportSecurity::Tls;
    NotifyPolicy notifyPolicy = NotifyPolicy::Follow;
    /// Seconds, 30–1200 (the platform's limits).
    quint16 keepAlive = 1200;
    /// Subscribe the system topics ourselves: for plain brokers that push nothing by `_ss=1`.
    bool subscribeSystemTopics = false;

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::Profile)
