// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracemodel.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace bootbench {

namespace {

// A few screens full of rows.
constexpr int rememberedSummaries = 1024;

} // namespace

TraceModel::TraceModel(TraceStore &store, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_summaries(rememberedSummaries)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushMilliseconds);
    connect(&m_flushTimer, &QTimer::timeout, this, &TraceModel::flush);
    connect(&m_store, &TraceStore::recordsAppended, this, [this] {
        if (!m_flushTimer.isActive())
            m_flushTimer.start();
    });
    connect(&m_store, &TraceStore::cleared, this, &TraceModel::reset);
    connect(&m_run, &FilterRun::advanced, this, &TraceModel::appendMatches);
    // Whether a record is marked is part of what filters ask.
    connect(this, &TraceModel::notesChanged, this, [this] {
        if (m_filter.usesNotes())
            startFilter();
    });
    flush();
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    if (role < SequenceRole || role > BytesRole ||
        !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TraceRecord record = m_snapshot.record(sequenceAt(index.row()));
    switch (Role(role)) {
    case SequenceRole:
        return QVariant::fromValue(record.sequence);
    case WallMicrosecondsRole:
        return record.wallMicroseconds;
    case RelativeMicrosecondsRole:
        return record.wallMicroseconds - wallMicroseconds(timeReferenceOf(record.sequence));
    case DeltaMicrosecondsRole:
        return record.wallMicroseconds - wallMicroseconds(std::max<quint64>(record.sequence - 1, 1));
    case DirectionRole:
        return QVariant::fromValue(record.direction);
    case KindRole:
        return QVariant::fromValue(record.kind);
    case ProtocolRole:
        return QVariant::fromValue(protocolOf(record.kind));
    case StageRole:
        return QVariant::fromValue(record.stage);
    case LengthRole:
        return qint64(record.bytes.size());
    case DeviceRole:
        return QVariant::fromValue(shownChannel(record.channel).device);
    case InstanceRole:
        return shownChannel(record.channel).instanceId;
    case RemoteRole:
        return QVariant::fromValue(shownChannel(record.channel).remote);
    case SourceRole:
        return summaryOf(record).source;
    case DestinationRole:
        return summaryOf(record).destination;
    case TypeRole:
        return summaryOf(record).record.type;
    case InfoRole:
        return summaryOf(record).record.info;
    case TopicRole:
        return summaryOf(record).record.topic;
    case LkCodeRole:
        return summaryOf(record).record.lkCode;
    case LkMeaningRole:
        return lkMeaning(summaryOf(record).record.lkCode);
    case MalformedRole:
        return summaryOf(record).record.malformed;
    case InferredRole:
        return record.inferred;
    case MarkedRole:
        return m_notes.marked.contains(record.sequence);
    case CommentRole:
        return m_notes.comments.value(record.sequence);
    case TimeReferenceRole:
        return m_notes.timeReferences.contains(record.sequence);
    case BytesRole:
        return shownBytes(record);
    }
    Q_UNREACHABLE();
}

QHash<int, QByteArray> TraceModel::roleNames() const
{
    return {{SequenceRole, "sequence"},
            {WallMicrosecondsRole, "wallMicroseconds"},
            {RelativeMicrosecondsRole, "relativeMicroseconds"},
            {DeltaMicrosecondsRole, "deltaMicroseconds"},
            {DirectionRole, "direction"},
            {KindRole, "kind"},
            {ProtocolRole, "protocol"},
            {StageRole, "stage"},
            {LengthRole, "length"},
            {DeviceRole, "device"},
            {InstanceRole, "instance"},
            {RemoteRole, "remote"},
            {SourceRole, "source"},
            {DestinationRole, "destination"},
            {TypeRole, "type"},
            {InfoRole, "info"},
            {TopicRole, "topic"},
            {LkCodeRole, "lkCode"},
            {LkMeaningRole, "lkMeaning"},
            {MalformedRole, "malformed"},
            {InferredRole, "inferred"},
            {MarkedRole, "marked"},
            {CommentRole, "comment"},
            {TimeReferenceRole, "timeReference"},
            {BytesRole, "bytes"}};
}

void TraceModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (!paused)
        flush();
    Q_EMIT pausedChanged(paused);
}

void TraceModel::flush()
{
    m_flushTimer.stop();
    const TraceSnapshot snapshot = m_store.snapshot();
    // The store was cleared and the word of it is still under way; then it brings the new records too.
    if (snapshot.size() < m_snapshot.size())
        return;
    const quint64 pendingBefore = pendingCount();
    m_snapshot = snapshot;
    if (m_policy.pseudonyms)
        learnChannels();
    if (!m_paused)
        appendPending();
    if (pendingCount() != pendingBefore)
        Q_EMIT pendingCountChanged(pendingCount());
}

void TraceModel::appendPending()
{
    m_taken = m_snapshot.size();
    if (!m_filter.isEmpty()) {
        m_run.extend(m_snapshot);
        return;
    }
    // A view counts rows in int.
    constexpr quint64 most = std::numeric_limits<int>::max();
    const int rows = int(std::min(m_snapshot.size(), most));
    if (rows == m_rowCount)
        return;
    beginInsertRows({}, m_rowCount, rows - 1);
    m_rowCount = rows;
    endInsertRows();
}

void TraceModel::reset()
{
    const quint64 pendingBefore = pendingCount();
    m_flushTimer.stop();
    beginResetModel();
    m_summaries.clear();
    m_snapshot = {};
    m_rowCount = 0;
    m_taken = 0;
    m_matches.clear();
    m_run.cancel();
    const bool hadNotes = !m_notes.isEmpty();
    m_notes = {};
    m_timeReferences.clear();
    endResetModel();
    if (!m_filter.isEmpty())
        m_run.start(m_filter, m_snapshot, m_notes, redactor());
    if (hadNotes)
        Q_EMIT notesChanged();
    if (pendingBefore != 0)
        Q_EMIT pendingCountChanged(0);
    flush();
}

const TraceModel::Summary &TraceModel::summaryOf(const TraceRecord &record) const
{
    if (const Summary *known = m_summaries.object(record.sequence))
        return *known;
    const QByteArray bytes = shownBytes(record);
    TraceRecord masked = record;
    masked.bytes = bytes;
    const ChannelInfo channel = shownChannel(record.channel);
    auto summary = std::make_unique<Summary>(Summary{.record = summarize(masked, channel),
                                                     .source = sourceOf(masked, channel),
                                                     .destination = destinationOf(masked, channel)});
    const Summary &result = *summary;
    m_summaries.insert(record.sequence, summary.release());
    return result;
}

qint64 TraceModel::wallMicroseconds(quint64 sequence) const
{
    return m_snapshot.record(sequence).wallMicroseconds;
}

} // namespace bootbench
