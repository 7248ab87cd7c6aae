// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>
#include <domain/deviceidentity.h>
#include <domain/endpoint.h>
#include <simulator/consoletypes.h>

#include <QHostAddress>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>

namespace bootbench {

/// The documented limits of the platform (help.aliyun.com 30527) and how long it waits. Devices under test may want
/// shorter ones.
struct PlatformLimits {
    std::chrono::seconds minimumKeepAlive{30};
    std::chrono::seconds maximumKeepAlive{1200};
    /// Time for TLS, and again for the first request or CONNECT.
    std::chrono::milliseconds firstMessage{std::chrono::seconds(10)};
    /// How long a distribution waits for notify_reply before it kicks.
    std::chrono::milliseconds notifyReply{std::chrono::seconds(5)};
};

/// What to simulate.
struct PlatformConfig {
    QStringList instanceIds{QStringLiteral("iot-a"), QStringLiteral("iot-b")};
    /// Loopback unless the user asks for more.
    QHostAddress listenAddress{QHostAddress::LocalHost};
    /// The name in answers and certificates; devices must resolve it to listenAddress.
    QString hostName = QStringLiteral("localhost");
    quint16 bootstrapPort = 0; ///< 0 = any free one
    QList<quint16> mqttPorts;  ///< one an instance; missing or 0 = any free one
    QString pkiDirectory;      ///< of the CertificateAuthority
    bool plainMqtt = false;    ///< instances without TLS
    PlatformLimits limits;
    ConsoleConfig console;
};

struct PlatformInstance {
    QString id;
    Endpoint endpoint;
    bool tls = true;
};

/// As the platform names them; the number is its status code.
enum class DeviceState : quint8 { Inactive = 0, Online = 1, Offline = 3, Disabled = 8 };

/// `UNACTIVE`, `ONLINE`, `OFFLINE`, `DISABLE`.
[[nodiscard]] QLatin1StringView deviceStateName(DeviceState state);

/// A device as the platform sees it.
struct PlatformDevice {
    DeviceIdentity identity;
    QString instanceId;
    DeviceState state = DeviceState::Inactive;
    friend bool operator==(const PlatformDevice &, const PlatformDevice &) = default;
};

/// A device to be created.
struct DeviceSeed {
    DeviceIdentity identity;
    SecretBytes secret;
    QString instanceId; ///< empty = the first instance
};

/// Something that happened at the platform; what `simulate` prints. Unused members stay empty.
struct PlatformEvent {
    enum class Kind : quint8 { Bootstrap, Connect, Publish, Disconnect, Fault };
    Kind kind = Kind::Bootstrap;
    qint64 wallMicroseconds = 0;
    QString productKey; ///< as claimed by the peer, not necessarily a known device
    QString deviceName;
    QString instanceId; ///< Fault: the place, which may be bootstrapPlace
    int code = 0;       ///< Bootstrap: body code
    int connack = 0;    ///< Connect: return or reason code
    QString clientId;   ///< Connect
    QString reason;     ///< Connect, Disconnect: in words; Fault: the fault that has acted, as text
    bool up = false;    ///< Publish
    QString topic;      ///< Publish
    QByteArray payload; ///< Publish
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::PlatformDevice)
Q_DECLARE_METATYPE(bootbench::PlatformInstance)
Q_DECLARE_METATYPE(bootbench::PlatformEvent)
