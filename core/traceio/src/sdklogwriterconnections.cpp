// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogwriter_p.h"

#include <algorithm>
#include <utility>

// What the SDK logs of dials, handshakes and ends.
namespace bootbench {

using namespace Qt::StringLiterals;

void SdkLogWriter::Private::writeDial(const QByteArray &host, const QByteArray &port)
{
    if (connection().dialled)
        return;
    connection().dialled = true;
    if (endings.contains(channel.device))
        writeEndings(endings.take(channel.device));
    if (channel.role == ChannelRole::Bootstrap && fileNumbers.releaseKept(channel.device))
        stamped(sdk::code::adapter, "adapter_network_deinit");
    out += "core_sysdep_network_establish host " + host + " port " + port + ", type 0\r\n";
    printed("establish tcp connection with server(host='" + host + "', port=[" + port + "])");
}

void SdkLogWriter::Private::onDnsFailed(const QJsonObject &members)
{
    writeDial(text(members, "host"_L1), QByteArray::number(channel.remote.port));
    printed("fail to establish tcp");
    connection().unresolved = true;
    if (!connection().hasBackup)
        giveUp();
}

void SdkLogWriter::Private::onTcpConnecting(const QJsonObject &members)
{
    writeDial(text(members, "host"_L1), number(members, "port"_L1));
    if (std::exchange(connection().unresolved, false))
        printed("using backup ip: " + text(members, "peer"_L1));
}

void SdkLogWriter::Private::onTcpConnected(const QJsonObject &members)
{
    printed("success to establish tcp, fd=" + QByteArray::number(fileNumbers.open(channel.device, record.channel)));
    printed("local port: " + number(members, "localPort"_L1));
}

void SdkLogWriter::Private::onTcpFailed(const QJsonObject &members)
{
    printed("connect error, errno: " + QByteArray::number(sdk::dialErrno(members.value("error"_L1).toString())));
    if (--connection().addressesLeft > 0)
        return;
    printed("fail to establish tcp");
    giveUp();
}

void SdkLogWriter::Private::onTlsEstablished(const QJsonObject &members)
{
    connection().encrypted = true;
    stamped(sdk::code::adapter, "success to establish mbedtls connection， (cost " + number(members, "cost"_L1) +
                                    " bytes in total, max used " + number(members, "used"_L1) + " bytes)");
}

/// Written when TCP ends: the records of bytes that came before the close_notify may follow it.
void SdkLogWriter::Private::onTlsClosed()
{
    connection().closeNotify = true;
    endings[channel.device].append({record, channel});
    endings[channel.device].last().record.bytes = {};
}

/// TCP did not end where it should have, or not within these records.
void SdkLogWriter::Private::writeEndings(QList<Ending> open)
{
    std::ranges::sort(open, {}, [](const Ending &one) { return one.record.sequence; });
    const TraceRecord now = record;
    const ChannelInfo of = channel;
    for (const Ending &ending : std::as_const(open)) {
        record = ending.record;
        channel = ending.channel;
        if (!connection().givenUp && !connection().answerComplete())
            onConnectionLost();
    }
    record = now;
    channel = of;
}

/// The SDK reads and finds the connection ended.
void SdkLogWriter::Private::onConnectionLost()
{
    if (!connection().closeNotify)
        printed("_core_sysdep_network_recv, nwk connection closed");
    if (connection().encrypted) {
        stamped(sdk::code::adapter,
                mbedtlsResult("mbedtls_ssl_recv", connection().closeNotify ? sdk::closeNotify : sdk::receiveFailed));
    }
    giveUp();
    if (channel.role == ChannelRole::Bootstrap)
        stamped(sdk::code::httpError, "HTTP network error when receving data, disconnect");
}

void SdkLogWriter::Private::onTcpClosed(const QJsonObject &members)
{
    const bool byPeer = members.value("by"_L1).toString() != "us"_L1 || connection().closeNotify;
    // With the answer in hand the SDK reads no more, and so notices nothing.
    const bool reading = !connection().givenUp && !connection().answerComplete();
    if (byPeer && reading)
        onConnectionLost();
    if (channel.role == ChannelRole::Bootstrap && !connection().givenUp)
        fileNumbers.keep(channel.device, record.channel);
    else
        fileNumbers.close(channel.device, record.channel);
    connections.remove(record.channel);
    if (const auto open = endings.find(channel.device); open != endings.end()) {
        open->removeIf([this](const Ending &ending) { return ending.record.channel == record.channel; });
        if (open->isEmpty())
            endings.erase(open);
    }
}

void SdkLogWriter::Private::onDisconnectCalled()
{
    const auto open = connections.constFind(record.channel);
    const bool connected = open != connections.cend() && !open->givenUp;
    stamped(sdk::code::disconnect, "MQTT user calls aiot_mqtt_disconnect api, disconnect");
    if (connected)
        giveUp();
    // The application ends bootstrap with it.
    if (fileNumbers.releaseKept(channel.device))
        stamped(sdk::code::adapter, "adapter_network_deinit");
}

} // namespace bootbench
