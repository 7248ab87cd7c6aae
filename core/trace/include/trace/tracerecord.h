// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/endpoint.h>
#include <domain/stages.h>

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace bootbench {

/// Seen from the device: up is device → platform.
enum class Direction : quint8 { None, Up, Down };

enum class TraceProtocol : quint8 { Text, State, Tcp, Tls, Http, Mqtt };

/// What a record's bytes are. The kinds marked {…} hold one compact UTF-8 JSON object with the named members;
/// all others hold the bytes of the wire, unchanged.
enum class RecordKind : quint8 {
    Note,             ///< {text}: a line for people
    StateChanged,     ///< {from, to, cause}: states by stateName()
    LoginPrepared,    ///< {userName, password, clientId, backupIp?}: before the connection to the instance is opened
    Online,           ///< {us}: CONNECT accepted, µs since LoginPrepared
    DisconnectCalled, ///< {}: we end the MQTT connection
    EndpointKnown,    ///< {status, host, port}: what the bootstrap answer came to
    DnsResolved,      ///< {host, addresses, us}
    DnsFailed,        ///< {host, error}
    TcpConnecting,    ///< {host, port, peer?}
    TcpConnected,     ///< {host, port, peer, localPort, us}
    TcpFailed,        ///< {host, port, error}
    TcpClosed,        ///< {by: "peer"|"us", error?}
    TlsStarted,       ///< {host, port}
    TlsEstablished,  ///< {version, cipher, us, subject, issuer, cost?, used?}; cost and used: bytes, from imported logs
    TlsFailed,       ///< {error, alert?}: error by errorName()
    TlsClosed,       ///< {}: close_notify of the peer
    HttpRequestHead, ///< request line to the empty line, CRLF included
    HttpRequestBody,
    HttpResponseHead, ///< status line to the empty line, CRLF included
    HttpResponseBody, ///< as transferred, before any chunk decoding
    MqttPacket,       ///< one whole control packet, fixed header included
    MqttGarbage,      ///< bytes that are no MQTT control packet
    TextLine          ///< a line of an imported text, as it stood there, without its end
};

[[nodiscard]] QLatin1StringView recordKindName(RecordKind kind);
/// `http`, `mqtt`, `tls`, `tcp`, `state`, `text`.
[[nodiscard]] QLatin1StringView protocolName(TraceProtocol protocol);
/// `up`, `down`, or empty.
[[nodiscard]] QLatin1StringView directionName(Direction direction);

enum class ChannelRole : quint8 {
    Session,   ///< records of no connection: states and notes
    Bootstrap, ///< one HTTPS connection to the bootstrap service
    Mqtt,      ///< one connection to an instance
    Console    ///< one HTTPS connection to the console's API; of no device
};

/// One connection of one device, or the device's session as such. Records name it by number.
struct ChannelInfo {
    ChannelRole role = ChannelRole::Session;
    DeviceIdentity device;
    /// The far end; null for ChannelRole::Session.
    Endpoint remote;
    QString instanceId;
    /// 3.1.1 = 4, 5.0 = 5; needed to read MQTT packets without their CONNECT.
    quint8 mqttLevel = 4;
};

/// Number of a channel in its store, from 1; 0 is no channel.
using ChannelId = quint32;

/// What a producer appends.
struct TraceEntry {
    ChannelId channel = 0;
    RecordKind kind = RecordKind::Note;
    Direction direction = Direction::None;
    Stage stage = Stage::None;
    QByteArrayView bytes;
    /// µs since the epoch; the store stamps what has none.
    std::optional<qint64> wallMicroseconds{};
    /// Rebuilt by an importer from what a log says, rather than seen on the wire.
    bool inferred = false;
};

/// A record as a reader sees it; valid as long as the snapshot that gave it.
struct TraceRecord {
    /// From 1, without gaps.
    quint64 sequence = 0;
    qint64 wallMicroseconds = 0;
    ChannelId channel = 0;
    RecordKind kind = RecordKind::Note;
    Direction direction = Direction::None;
    Stage stage = Stage::None;
    bool inferred = false;
    /// All of them, as they were on the wire: not redacted. Outputs go through Redactor.
    QByteArrayView bytes;
};

/// The protocol follows from the kind.
[[nodiscard]] TraceProtocol protocolOf(RecordKind kind);
/// Whether the bytes are one JSON object rather than bytes of the wire.
[[nodiscard]] bool isMilestone(RecordKind kind);

} // namespace bootbench
