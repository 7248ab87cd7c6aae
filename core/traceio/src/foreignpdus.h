// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdutags.h"

#include <protocol/httpmessage.h>
#include <trace/tracesink.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <map>
#include <optional>
#include <utility>

namespace bootbench {

/// Puts others' exported PDUs of MQTT and HTTP into a sink: tells connections apart by their ends, the device's end by
/// what is said, and the version of MQTT by the CONNECT.
///
/// A PDU may be a segment of TCP: packets and messages are joined per connection and direction. Wireshark exports what
/// it had to join itself twice, first the beginning and then the whole; the beginning is then left out.
class ForeignPdus
{
public:
    explicit ForeignPdus(TraceSink &sink) : m_sink(sink) {}

    /// `entry` has its time, its bytes, and its direction where the capture says it. `interface` is its number.
    void read(int interface, const PduTags &tags, QByteArrayView payload, TraceEntry entry);
    /// The record that came last; 0 if none came since this was asked.
    [[nodiscard]] quint64 takeLastRecord() { return std::exchange(m_lastRecord, 0); }
    /// The file ends, or another section begins: what is incomplete comes as it is.
    void finish();
    /// So many PDUs were encrypted.
    [[nodiscard]] int encrypted() const { return m_encrypted; }

private:
    /// What came from one end and is not complete.
    struct Stream {
        QByteArray pending;
        TraceEntry last; ///< of the PDU that came last, without its bytes
        std::optional<http::MessageReader> message;
    };
    struct Connection {
        PduProtocol protocol = PduProtocol::Unknown;
        ChannelId channel = 0;
        ChannelInfo info;
        bool connectSeen = false;
        Endpoint device; ///< null while it is not known which end it is
        std::array<Stream, 2> streams;
    };

    [[nodiscard]] Connection &connectionOf(int interface, PduProtocol named, const PduTags &tags);
    void readMqtt(Connection &connection, Stream &stream, const PduTags &tags, QByteArrayView payload,
                  TraceEntry entry);
    void appendMqtt(Connection &connection, const PduTags &tags, TraceEntry entry);
    void readConnect(Connection &connection, const PduTags &tags, QByteArrayView packet);
    void readHttp(Connection &connection, Stream &stream, const PduTags &tags, QByteArrayView payload,
                  const TraceEntry &entry);
    void appendHttp(Connection &connection, TraceEntry entry, QByteArrayView message, qsizetype headSize);
    void flush(Connection &connection, Stream &stream);
    void append(Connection &connection, TraceEntry entry);

    TraceSink &m_sink;
    std::map<QString, Connection> m_connections; ///< by interface, protocol and both ends
    int m_encrypted = 0;
    quint64 m_lastRecord = 0;
};

} // namespace bootbench
