// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdutags.h"

#include "pcapng.h"

#include <QString>
#include <QStringList>
#include <QtEndian>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// An address from its bytes.
QString addressOf(QByteArrayView bytes)
{
    QStringList parts;
    if (bytes.size() == 4) {
        for (const char byte : bytes)
            parts += QString::number(quint8(byte));
        return parts.join(u'.');
    }
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        parts += QString::number(qFromBigEndian<quint16>(bytes.data() + i), 16);
    return parts.join(u':');
}

/// A name is filled up with zeros.
QByteArrayView nameOf(QByteArrayView value)
{
    while (value.endsWith('\0'))
        value.chop(1);
    return value;
}

bool beginsConnect(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != '\x10')
        return false;
    // The remaining length has one to four bytes; the last one's highest bit is clear.
    qsizetype at = 1;
    while (at < bytes.size() && at < 4 && (quint8(bytes[at]) & 0x80U) != 0)
        ++at;
    const QByteArrayView name = bytes.sliced(std::min(at + 1, bytes.size()));
    return name.startsWith(QByteArrayView("\0\4MQTT", 6)) || name.startsWith(QByteArrayView("\0\6MQIsdp", 8));
}

bool beginsHttp(QByteArrayView bytes)
{
    if (bytes.startsWith("HTTP/1."))
        return true;
    constexpr qsizetype longestLine = 8192;
    const qsizetype method = bytes.first(std::min<qsizetype>(bytes.size(), 16)).indexOf(' ');
    if (method < 1 || !std::ranges::all_of(bytes.first(method), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return false;
    const QByteArrayView start = bytes.first(std::min(bytes.size(), longestLine));
    const qsizetype end = start.indexOf('\n');
    return end > 0 && start.first(end).contains(" HTTP/1.");
}

bool beginsTls(QByteArrayView bytes)
{
    constexpr quint8 firstType = 20;
    constexpr quint8 lastType = 23;
    return bytes.size() >= 5 && quint8(bytes[0]) >= firstType && quint8(bytes[0]) <= lastType && bytes[1] == 3 &&
           quint8(bytes[2]) <= 4;
}

} // namespace

PduTags readTags(QByteArrayView packet)
{
    PduTags tags;
    qsizetype at = 0;
    while (packet.size() - at >= 4) {
        const auto type = qFromBigEndian<quint16>(packet.data() + at);
        const auto size = qsizetype(qFromBigEndian<quint16>(packet.data() + at + 2));
        at += 4;
        if (type == pcapng::tag::end || size > packet.size() - at)
            break;
        const QByteArrayView value = packet.sliced(at, size);
        const bool isAddress = size == 4 || size == 16;
        const quint32 number = size == 4 ? qFromBigEndian<quint32>(value.data()) : 0;
        if (type == pcapng::tag::dissector || type == pcapng::tag::heuristicDissector)
            tags.dissector = nameOf(value);
        else if (type == pcapng::tag::dissectorTable)
            tags.table = nameOf(value);
        else if (type == pcapng::tag::dissectorTableNumber)
            tags.tableNumber = number;
        else if (isAddress && (type == pcapng::tag::ipv4Source || type == pcapng::tag::ipv6Source))
            tags.source.host = addressOf(value);
        else if (isAddress && (type == pcapng::tag::ipv4Destination || type == pcapng::tag::ipv6Destination))
            tags.destination.host = addressOf(value);
        else if (type == pcapng::tag::sourcePort)
            tags.source.port = quint16(number);
        else if (type == pcapng::tag::destinationPort)
            tags.destination.port = quint16(number);
        at += size;
    }
    tags.size = std::min(at, packet.size());
    return tags;
}

PduProtocol protocolOfName(QByteArrayView dissector)
{
    if (dissector == "mqtt" || dissector.startsWith("mqtt_"))
        return PduProtocol::Mqtt;
    // By itself, over TCP and over TLS: `http`, `http-over-tcp`, `http_tcp`, `http_tls`. Not `http2`.
    if (dissector == "http" || dissector.startsWith("http-") || dissector.startsWith("http_"))
        return PduProtocol::Http;
    if (dissector == "tls" || dissector.startsWith("tls_"))
        return PduProtocol::Tls;
    return PduProtocol::Unknown;
}

PduProtocol protocolOfPort(const PduTags &tags)
{
    const bool decrypted = tags.table == "tls.port";
    if (!decrypted && tags.table != "tcp.port")
        return PduProtocol::Unknown;
    switch (tags.tableNumber) {
    case 1883:
        return PduProtocol::Mqtt;
    case 80:
    case 8080:
        return PduProtocol::Http;
    case 443:
        return decrypted ? PduProtocol::Http : PduProtocol::Tls;
    case 8883:
        return decrypted ? PduProtocol::Mqtt : PduProtocol::Tls;
    default:
        return PduProtocol::Unknown;
    }
}

PduProtocol protocolOfBytes(QByteArrayView bytes)
{
    if (beginsConnect(bytes))
        return PduProtocol::Mqtt;
    if (beginsHttp(bytes))
        return PduProtocol::Http;
    return beginsTls(bytes) ? PduProtocol::Tls : PduProtocol::Unknown;
}

} // namespace bootbench
