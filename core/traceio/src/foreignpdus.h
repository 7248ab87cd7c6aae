// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace bootbench {

/// What the tags before an exported PDU say.
struct PduTags {
    QByteArrayView dissector;
    Endpoint source;
    Endpoint destination;
    qsizetype size = 0;
};

[[nodiscard]] PduTags readTags(QByteArrayView packet);

/// A password that a capture shows is masked from then on, wherever it comes again.
void protectPassword(TraceSink &sink, const TraceEntry &entry, quint8 mqttLevel);

/// Puts others' exported PDUs of mqtt and http into a sink: tells connections apart by their ends, the device's end by
/// what is said, and the version of MQTT by the CONNECT.
class ForeignPdus
{
public:
    explicit ForeignPdus(TraceSink &sink) : m_sink(sink) {}

    /// `entry` has its time, its bytes, and its direction where the capture says it. `interface` is its number.
    void read(int interface, const PduTags &tags, QByteArrayView payload, TraceEntry entry);
    /// Another section begins.
    void forget() { m_connections.clear(); }

private:
    struct Connection {
        ChannelId channel = 0;
        ChannelInfo info;
        bool connectSeen = false;
        Endpoint device; ///< null while it is not known which end it is
    };

    [[nodiscard]] Connection &connectionOf(int interface, const PduTags &tags);
    void readMqtt(Connection &connection, const PduTags &tags, QByteArrayView payload, TraceEntry entry);
    void readConnect(Connection &connection, const PduTags &tags, QByteArrayView packet);
    void readHttp(Connection &connection, const PduTags &tags, QByteArrayView payload, TraceEntry entry);
    void append(Connection &connection, TraceEntry entry);

    TraceSink &m_sink;
    QHash<QString, Connection> m_connections; ///< by interface, dissector and both ends
};

} // namespace bootbench
