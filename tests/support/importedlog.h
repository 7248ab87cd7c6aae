// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <protocol/mqttcodec.h>
#include <trace/tracestore.h>
#include <traceio/sdklogreader.h>
#include <traceio/sdklogwriter.h>

#include <QByteArrayList>
#include <QList>
#include <QStringList>

#include <variant>

namespace bootbench::test {

/// What the C SDK's log says, read whole.
class ImportedLog
{
public:
    explicit ImportedLog(const QByteArray &log) : store(clock)
    {
        SdkLogReader reader(store);
        reader.read(log);
        reader.finish();
        findings = reader.findings();
        snapshot = store.snapshot();
    }

    [[nodiscard]] QList<RecordKind> kinds() const
    {
        QList<RecordKind> result;
        for (quint64 i = 1; i <= snapshot.size(); ++i)
            result += snapshot.record(i).kind;
        return result;
    }
    [[nodiscard]] QList<qint64> times() const
    {
        QList<qint64> result;
        for (quint64 i = 1; i <= snapshot.size(); ++i)
            result += snapshot.record(i).wallMicroseconds;
        return result;
    }
    [[nodiscard]] QByteArrayList texts() const { return of(RecordKind::TextLine); }
    [[nodiscard]] QByteArrayList of(RecordKind kind) const
    {
        QByteArrayList result;
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            if (const TraceRecord record = snapshot.record(i); record.kind == kind)
                result += record.bytes.toByteArray();
        }
        return result;
    }
    [[nodiscard]] QList<mqtt::Publish> publishes() const
    {
        QList<mqtt::Publish> result;
        for (const QByteArray &packet : of(RecordKind::MqttPacket)) {
            if (const auto decoded = mqtt::decode(packet, 4);
                decoded && std::holds_alternative<mqtt::Publish>(*decoded))
                result += std::get<mqtt::Publish>(*decoded);
        }
        return result;
    }
    [[nodiscard]] QStringList topics() const
    {
        QStringList result;
        for (const mqtt::Publish &publish : publishes())
            result += publish.topic;
        return result;
    }
    [[nodiscard]] QByteArrayList payloads() const
    {
        QByteArrayList result;
        for (const mqtt::Publish &publish : publishes())
            result += publish.payload;
        return result;
    }

    SystemClock clock;
    TraceStore store;
    TraceSnapshot snapshot;
    QStringList findings;
};

/// The same log, or as good as, from what was read.
inline QByteArray sdkLogOf(const TraceSnapshot &trace)
{
    SdkLogWriter writer(nullptr);
    QByteArray log;
    for (quint64 i = 1; i <= trace.size(); ++i)
        log += writer.write(trace.record(i), trace.channel(trace.record(i).channel));
    return log + writer.finish();
}

} // namespace bootbench::test
