// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QByteArray>

namespace bootbench {

/// Writes records as the C Link SDK's log text, byte for byte as the SDK would have written them: stamped lines
/// `[seconds.millis][LK-XXXX] text` cut at 160 bytes, 81-byte hex lines, the port layer's and the application's own
/// unprefixed lines. Records that the SDK never logs (CONNACK, PINGREQ…) write nothing.
/// Keeps state between records (open file numbers, login texts), so feed it records in order; not thread-safe.
class SdkLogWriter
{
public:
    /// With a redactor both columns of every dump are masked; without one the text is what was on the wire.
    explicit SdkLogWriter(const Redactor *redactor);
    ~SdkLogWriter();
    Q_DISABLE_COPY_MOVE(SdkLogWriter)

    /// The text for one record, often empty.
    [[nodiscard]] QByteArray write(const TraceRecord &record, const ChannelInfo &channel);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
