// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <trace/redactor.h>
#include <trace/tracesink.h>
#include <traceio/pcapngwriter.h>
#include <traceio/sdklogwriter.h>

#include <QIODevice>

#include <functional>
#include <memory>
#include <vector>

namespace bootbench {

/// Writes every record the moment it comes, as the C SDK's log and as a capture, and keeps none, so that a run of days
/// needs no more memory than one of seconds. For one thread.
class RunTrace final : public TraceSink
{
public:
    /// Called once for each device that takes no more, with the reason; nothing more is written to it.
    using WriteFailed = std::function<void(const QIODevice &device, const QString &reason)>;

    /// `log` and `capture` may be null: nothing is written then, and only the redactor learns of secrets. The clock
    /// outlives the sink.
    RunTrace(const Clock &clock, std::unique_ptr<QIODevice> log, std::unique_ptr<QIODevice> capture,
             WriteFailed writeFailed);

    [[nodiscard]] ChannelId openChannel(const ChannelInfo &info) override;
    quint64 append(const TraceEntry &entry) override;
    void protect(QByteArrayView secret) override { m_redactor.protect(secret); }
    void protectName(QByteArrayView name) override { m_redactor.protectName(name); }
    void protectPassword(QByteArrayView password) override { m_redactor.protect(password, SecretKind::Password); }
    [[nodiscard]] QString masked(const QString &foreign) const override { return m_redactor.redacted(foreign); }

    /// Writes what is left to tell when no more records come.
    void finish() { write(m_log, m_logWriter.finish()); }

    [[nodiscard]] const Redactor &redactor() const { return m_redactor; }

private:
    void write(std::unique_ptr<QIODevice> &device, const QByteArray &bytes);

    const Clock &m_clock;
    std::unique_ptr<QIODevice> m_log;
    std::unique_ptr<QIODevice> m_capture;
    WriteFailed m_writeFailed;
    Redactor m_redactor;
    SdkLogWriter m_logWriter{&m_redactor};
    PcapngWriter m_captureWriter{&m_redactor};
    std::vector<ChannelInfo> m_channels;
    quint64 m_sequence = 0;
};

} // namespace bootbench
