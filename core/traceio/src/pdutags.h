// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>

#include <QByteArrayView>
#include <QtGlobal>

namespace bootbench {

/// What an exported PDU is of, as far as we read it.
enum class PduProtocol : quint8 { Unknown, Mqtt, Http, Tls };

/// What the tags before an exported PDU say.
struct PduTags {
    /// A dissector's name, or that of a heuristic one; empty where only a table of dissectors is named.
    QByteArrayView dissector;
    /// Such a table, and under which number it has the dissector: `tcp.port`, 1883.
    QByteArrayView table;
    quint32 tableNumber = 0;
    Endpoint source;
    Endpoint destination;
    qsizetype size = 0;
};

[[nodiscard]] PduTags readTags(QByteArrayView packet);

/// What the name of the dissector says.
[[nodiscard]] PduProtocol protocolOfName(QByteArrayView dissector);
/// What the port says. Others listen at these ports, too, so that what the bytes say goes before.
[[nodiscard]] PduProtocol protocolOfPort(const PduTags &tags);
/// What the bytes say that begin a connection or a message: a CONNECT, a head of HTTP, a record of TLS.
[[nodiscard]] PduProtocol protocolOfBytes(QByteArrayView bytes);

} // namespace bootbench
