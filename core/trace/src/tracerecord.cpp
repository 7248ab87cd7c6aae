// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracerecord.h>

#include <array>

namespace bootbench {

namespace {

struct KindFacts {
    const char *name;
    TraceProtocol protocol;
    bool milestone;
};

constexpr std::size_t kindCount = std::size_t(RecordKind::TextLine) + 1;

// In the order of RecordKind.
constexpr std::array<KindFacts, kindCount> kindFacts{{
    {"Note", TraceProtocol::Text, true},
    {"StateChanged", TraceProtocol::State, true},
    {"LoginPrepared", TraceProtocol::Mqtt, true},
    {"Online", TraceProtocol::Mqtt, true},
    {"DisconnectCalled", TraceProtocol::Mqtt, true},
    {"EndpointKnown", TraceProtocol::Http, true},
    {"DnsResolved", TraceProtocol::Tcp, true},
    {"DnsFailed", TraceProtocol::Tcp, true},
    {"TcpConnecting", TraceProtocol::Tcp, true},
    {"TcpConnected", TraceProtocol::Tcp, true},
    {"TcpFailed", TraceProtocol::Tcp, true},
    {"TcpClosed", TraceProtocol::Tcp, true},
    {"TlsStarted", TraceProtocol::Tls, true},
    {"TlsEstablished", TraceProtocol::Tls, true},
    {"TlsFailed", TraceProtocol::Tls, true},
    {"TlsClosed", TraceProtocol::Tls, true},
    {"HttpRequestHead", TraceProtocol::Http, false},
    {"HttpRequestBody", TraceProtocol::Http, false},
    {"HttpResponseHead", TraceProtocol::Http, false},
    {"HttpResponseBody", TraceProtocol::Http, false},
    {"MqttPacket", TraceProtocol::Mqtt, false},
    {"MqttGarbage", TraceProtocol::Mqtt, false},
    {"TextLine", TraceProtocol::Text, false},
}};

constexpr std::array<const char *, 6> protocolNames{"text", "state", "tcp", "tls", "http", "mqtt"};
constexpr std::array<const char *, 3> directionNames{"", "up", "down"};

} // namespace

QLatin1StringView recordKindName(RecordKind kind)
{
    return QLatin1StringView(kindFacts[std::size_t(kind)].name);
}

QLatin1StringView protocolName(TraceProtocol protocol)
{
    return QLatin1StringView(protocolNames[std::size_t(protocol)]);
}

QLatin1StringView directionName(Direction direction)
{
    return QLatin1StringView(directionNames[std::size_t(direction)]);
}

TraceProtocol protocolOf(RecordKind kind)
{
    return kindFacts[std::size_t(kind)].protocol;
}

bool isMilestone(RecordKind kind)
{
    return kindFacts[std::size_t(kind)].milestone;
}

} // namespace bootbench
