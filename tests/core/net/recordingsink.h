// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace bootbench::test {

/// Keeps what a producer appends, for comparison.
class RecordingSink final : public TraceSink
{
public:
    struct Record {
        ChannelId channel = 0;
        RecordKind kind = RecordKind::Note;
        Direction direction = Direction::None;
        Stage stage = Stage::None;
        QByteArray bytes;

        [[nodiscard]] QJsonObject members() const { return QJsonDocument::fromJson(bytes).object(); }
    };

    ChannelId openChannel(const ChannelInfo &info) override
    {
        channels.append(info);
        return ChannelId(channels.size());
    }
    quint64 append(const TraceEntry &entry) override
    {
        records.append({entry.channel, entry.kind, entry.direction, entry.stage, entry.bytes.toByteArray()});
        return quint64(records.size());
    }
    void protect(QByteArrayView secret) override
    {
        secrets.append(secret.toByteArray());
        recordsBeforeFirstSecret = secrets.size() == 1 ? records.size() : recordsBeforeFirstSecret;
    }

    [[nodiscard]] QList<RecordKind> kinds() const
    {
        QList<RecordKind> result;
        for (const Record &record : records)
            result.append(record.kind);
        return result;
    }
    [[nodiscard]] QList<Record> of(RecordKind kind) const
    {
        QList<Record> result;
        for (const Record &record : records) {
            if (record.kind == kind)
                result.append(record);
        }
        return result;
    }
    /// By the number that append() gave it; a null record for none.
    [[nodiscard]] Record record(std::optional<quint64> sequence) const
    {
        return records.value(qsizetype(sequence.value_or(0)) - 1);
    }
    /// The bytes of the wire in one direction, in order.
    [[nodiscard]] QByteArray wire(Direction direction) const
    {
        QByteArray result;
        for (const Record &record : records) {
            if (record.direction == direction && !isMilestone(record.kind))
                result += record.bytes;
        }
        return result;
    }

    QList<ChannelInfo> channels;
    QList<Record> records;
    QList<QByteArray> secrets;
    qsizetype recordsBeforeFirstSecret = -1;
};

} // namespace bootbench::test
