// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceio/tracefile.h>

#include <base/clock.h>
#include <trace/tracestore.h>

#include <QTemporaryDir>

#include <memory>

/// A trace and a folder for what is made of it, new for each test.
class TraceFileBench
{
protected:
    void renew()
    {
        m_store = std::make_unique<bootbench::TraceStore>(m_clock);
        m_directory = std::make_unique<QTemporaryDir>();
    }

    [[nodiscard]] bootbench::ChannelId openMqtt(quint8 level = 4)
    {
        return m_store->openChannel(
            {.role = bootbench::ChannelRole::Mqtt,
             .device = bootbench::DeviceIdentity::create(QStringLiteral("g7h0g5wry4Q"), QStringLiteral("LightSwitch"))
                           .value(),
             .remote = {QStringLiteral("h.example"), 1883},
             .instanceId = QStringLiteral("iot-a"),
             .mqttLevel = level});
    }

    /// A record of every kind and direction, some on two channels, some without; one above what an option holds.
    void fillWithEverything()
    {
        const bootbench::ChannelId mqtt = openMqtt();
        const bootbench::ChannelId bootstrap = m_store->openChannel(
            {.role = bootbench::ChannelRole::Bootstrap,
             .device = bootbench::DeviceIdentity::create(QStringLiteral("g7h0g5wry4Q"), QStringLiteral("LightSwitch"))
                           .value(),
             .remote = {QStringLiteral("b.example"), 443},
             .instanceId = {}});
        qint64 time = 1'626'074'474'466'001;
        for (int kind = 0; kind <= int(bootbench::RecordKind::TextLine); ++kind) {
            const bool http = bootbench::protocolOf(bootbench::RecordKind(kind)) == bootbench::TraceProtocol::Http;
            const QByteArray bytes = bootbench::RecordKind(kind) == bootbench::RecordKind::HttpRequestHead
                                         ? QByteArray("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n")
                                     : bootbench::RecordKind(kind) == bootbench::RecordKind::HttpResponseHead
                                         ? QByteArray("HTTP/1.1 204 No\r\n\r\n")
                                         : QByteArray("{\"a\":1}");
            m_store->append({.channel = http            ? bootstrap
                                        : kind % 3 == 0 ? bootbench::ChannelId(0)
                                                        : mqtt,
                             .kind = bootbench::RecordKind(kind),
                             .direction = bootbench::Direction(kind % 3),
                             .stage = bootbench::Stage(kind % bootbench::stageCount),
                             .bytes = bytes,
                             .wallMicroseconds = time += 17,
                             .inferred = kind % 2 == 1});
        }
        const QByteArray large(100'000, 'L');
        m_store->append({.kind = bootbench::RecordKind::TextLine, .bytes = large, .wallMicroseconds = time});
        m_store->append(
            {.channel = mqtt, .kind = bootbench::RecordKind::MqttPacket, .bytes = large, .wallMicroseconds = time});
        m_store->append(
            {.channel = mqtt, .kind = bootbench::RecordKind::MqttPacket, .bytes = {}, .wallMicroseconds = time});
    }

    [[nodiscard]] bootbench::ExportRequest request(bootbench::TraceFormat format, const bootbench::TraceNotes &notes,
                                                   const bootbench::Redactor *redactor = nullptr)
    {
        return {.snapshot = m_store->snapshot(),
                .records = std::nullopt,
                .notes = notes,
                .format = format,
                .redactor = redactor};
    }

    [[nodiscard]] QString save(bootbench::TraceFormat format, const bootbench::TraceNotes &notes,
                               const bootbench::Redactor *redactor = nullptr)
    {
        QString path = m_directory->filePath(QStringLiteral("trace"));
        const auto written = bootbench::exportTrace(request(format, notes, redactor), path);
        return written && *written ? path : QString();
    }

    bootbench::SystemClock m_clock;
    std::unique_ptr<bootbench::TraceStore> m_store;
    std::unique_ptr<QTemporaryDir> m_directory;
};
