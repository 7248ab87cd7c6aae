// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>

namespace bootbench {

/// What a row of a table says of a record.
struct Row {
    qint64 wallMicroseconds = 0;
    QByteArray device;
    QByteArray stage;
    QByteArray direction;
    QByteArray protocol;
    QByteArray type; ///< where the format has it
    QByteArray bytes;
    qint64 length = -1;
    bool inferred = false;
};

/// Makes records of rows.
class RowSink
{
public:
    explicit RowSink(TraceSink &sink) : m_sink(sink) {}

    /// What is wrong with the row, translated; empty when it is in the sink.
    [[nodiscard]] QString append(const Row &row);

private:
    [[nodiscard]] ChannelId channelOf(const QByteArray &device, RecordKind kind, Stage stage);

    TraceSink &m_sink;
    QHash<QByteArray, ChannelId> m_channels; ///< by role and device
};

/// Hex digits of either case and nothing else.
[[nodiscard]] std::optional<QByteArray> bytesOfHex(QByteArrayView hex);

} // namespace bootbench
