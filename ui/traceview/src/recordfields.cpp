// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordfields.h"

#include "tracedisplaymodel.h"

#include <dissect/summary.h>

#include <QCoreApplication>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr char context[] = "RecordFields";

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Up:
        return translated(QT_TRANSLATE_NOOP("RecordFields", "↑ from the device to the platform"));
    case Direction::Down:
        return translated(QT_TRANSLATE_NOOP("RecordFields", "↓ from the platform to the device"));
    case Direction::None:
        break;
    }
    return {};
}

/// Collects the facts below the first field.
class Facts
{
public:
    Facts(FieldTree &tree, const QModelIndex &record) : m_tree(tree), m_record(record) {}

    void add(const char *label, const QString &name, const QString &value, const QVariant &raw, bool malformed = false)
    {
        if (!value.isEmpty())
            m_tree.fields.append({.parent = 0,
                                  .name = name,
                                  .label = translated(label),
                                  .value = value,
                                  .raw = raw,
                                  .range = {},
                                  .malformed = malformed});
    }
    void addText(const char *label, const QString &name, int role)
    {
        const QString text = m_record.data(role).toString();
        add(label, name, text, text);
    }
    void addCode()
    {
        const QString code = m_record.data(TraceModel::LkCodeRole).toString();
        const QString meaning = m_record.data(TraceModel::LkMeaningRole).toString();
        add(QT_TRANSLATE_NOOP("RecordFields", "SDK code"), u"code"_s,
            meaning.isEmpty() ? code : u"%1 – %2"_s.arg(code, meaning), code);
    }
    void addTimes()
    {
        const qint64 wall = m_record.data(TraceModel::WallMicrosecondsRole).toLongLong();
        add(QT_TRANSLATE_NOOP("RecordFields", "Time"), {}, exactTimeText(wall), {});
        add(QT_TRANSLATE_NOOP("RecordFields", "Since start"), {},
            translated(QT_TRANSLATE_NOOP("RecordFields", "%1 s, %2 s after the record before"))
                .arg(secondsText(m_record.data(TraceModel::RelativeMicrosecondsRole).toLongLong()),
                     secondsText(m_record.data(TraceModel::DeltaMicrosecondsRole).toLongLong())),
            {});
    }

private:
    FieldTree &m_tree;
    const QModelIndex &m_record;
};

} // namespace

QString recordGroupTitle()
{
    return translated(QT_TRANSLATE_NOOP("RecordFields", "Record"));
}

FieldTree recordFields(const QModelIndex &record, const ChannelInfo &channel)
{
    FieldTree tree;
    if (!record.isValid())
        return tree;
    const QByteArray bytes = record.data(TraceModel::BytesRole).toByteArray();
    const auto kind = record.data(TraceModel::KindRole).value<RecordKind>();
    const auto direction = record.data(TraceModel::DirectionRole).value<Direction>();
    const auto stage = record.data(TraceModel::StageRole).value<Stage>();
    const quint64 sequence = record.data(TraceModel::SequenceRole).toULongLong();

    tree.fields.append({.parent = -1,
                        .name = {},
                        .label = recordGroupTitle(),
                        .value = u"%1 · %2"_s.arg(sequence).arg(infoText(record)),
                        .raw = {},
                        .range = {},
                        .malformed = false});
    Facts facts(tree, record);
    if (record.data(TraceModel::MalformedRole).toBool())
        facts.add(QT_TRANSLATE_NOOP("RecordFields", "Malformed"), u"malformed"_s,
                  translated(QT_TRANSLATE_NOOP("RecordFields",
                                               "These bytes break the protocol's rules; they are shown as they came.")),
                  true, true);
    if (record.data(TraceModel::InferredRole).toBool())
        facts.add(QT_TRANSLATE_NOOP("RecordFields", "Inferred"), u"inferred"_s,
                  translated(QT_TRANSLATE_NOOP("RecordFields", "Rebuilt from what a log says, not seen on the wire.")),
                  true);
    facts.addText(QT_TRANSLATE_NOOP("RecordFields", "Comment"), u"comment"_s, TraceModel::CommentRole);
    facts.addText(QT_TRANSLATE_NOOP("RecordFields", "Type"), u"type"_s, TraceModel::TypeRole);
    // Filters mean the whole of the column.
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Info"), u"info"_s, record.data(TraceModel::InfoRole).toString(),
              infoText(record));
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Stage"), u"stage"_s,
              stage == Stage::None ? QString() : stageTitle(stage), QString(stageName(stage)));
    facts.addCode();
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Direction"), u"dir"_s, directionText(direction),
              QString(directionName(direction)));
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Device"), u"device"_s, channel.device.id(),
              channel.device.deviceName());
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Far end"), u"host"_s,
              channel.remote.isNull() ? QString() : channel.remote.toString(), channel.remote.host);
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Instance"), u"instance"_s, channel.instanceId, channel.instanceId);
    facts.addTimes();
    facts.add(QT_TRANSLATE_NOOP("RecordFields", "Length"), u"len"_s,
              QCoreApplication::translate("RecordFields", "%n byte(s)", nullptr, int(bytes.size())),
              qint64(bytes.size()));

    const TraceRecord shown{.sequence = sequence,
                            .wallMicroseconds = record.data(TraceModel::WallMicrosecondsRole).toLongLong(),
                            .channel = 0,
                            .kind = kind,
                            .direction = direction,
                            .stage = stage,
                            .inferred = record.data(TraceModel::InferredRole).toBool(),
                            .bytes = bytes};
    const int offset = int(tree.fields.size());
    FieldTree parts = dissect(shown, channel);
    for (DissectedField &field : parts.fields) {
        if (field.parent >= 0)
            field.parent += offset;
    }
    tree.fields += parts.fields;
    return tree;
}

ByteRange payloadOf(const FieldTree &tree, RecordKind kind, qint64 size)
{
    switch (kind) {
    case RecordKind::MqttPacket:
        if (const int field = tree.indexOf(u"mqtt.payload"); field >= 0)
            return tree.fields[field].range;
        return {};
    case RecordKind::HttpRequestHead:
    case RecordKind::HttpResponseHead:
        return {};
    default:
        return {0, size};
    }
}

} // namespace bootbench
