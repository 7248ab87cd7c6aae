// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QByteArray>

namespace bootbench {

/// Writes records as the C Link SDK's log text, byte for byte as the SDK would have written them: stamped lines
/// `[seconds.millis][LK-XXXX] text` cut at 160 bytes, 81-byte hex lines, the port layer's and the application's own
/// unprefixed lines. Records that the SDK never logs (CONNACK, PINGREQ…) write nothing, but for packets that cannot be
/// read: those are a line of our own, which SdkLogReader reads again.
/// Keeps state between records (open file numbers, what of an answer is still to come), so feed it records in order;
/// not thread-safe.
///
/// The text is that of SDK 4 in optimised builds on Linux, but for these choices:
/// - stamps resolve 1 ms, where the SDK's resolve 10 ms;
/// - `success to establish mbedtls connection，` has the full-width comma of current SDKs; older ones wrote `, `;
/// - its `cost` and `used` are those of the record, 0 where there is none: they measure mbedTLS, which we do not use;
/// - of the demonstration application's lines those are written that every published log has: `status code: …`,
///   `host: …` and, for messages that no module of the SDK takes, `pub, qos: …` and `pub, payload: …`;
/// - file numbers are those that the SDK would have had, 3 for bootstrap and 4 for MQTT, counted for each device;
/// - the end of a connection is written when TCP ends, after everything that was received on it; of one that TLS ended
///   and TCP did not, when its device dials again, or at the end.
class SdkLogWriter
{
public:
    /// With a redactor both columns of every dump are masked; without one the text is what was on the wire.
    explicit SdkLogWriter(const Redactor *redactor);
    ~SdkLogWriter();
    Q_DISABLE_COPY_MOVE(SdkLogWriter)

    /// The text for one record, often empty.
    [[nodiscard]] QByteArray write(const TraceRecord &record, const ChannelInfo &channel);
    /// The text for what is still to be told when no more records come, often empty.
    [[nodiscard]] QByteArray finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
