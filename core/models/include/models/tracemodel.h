// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/summary.h>
#include <filter/filterrun.h>
#include <models/namelearner.h>
#include <trace/redactor.h>
#include <trace/tracenotes.h>
#include <trace/tracestore.h>

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace bootbench {

/// The records of a trace as rows, oldest first: all of them, or those that a filter passes. Rows are only appended, in
/// batches of at most one every `flushMilliseconds` and as the filter finds them, and reset when the store is cleared
/// or the filter changes. Without a filter nothing is kept per row, with one four bytes: what a row says is worked out
/// when somebody asks, from bytes of which the policy hides what it says, and remembered for the rows asked last.
/// Millions of rows are fine. Raw roles only, the same for each column. Lives in the GUI thread; the store may be
/// written by any other.
class TraceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A frame at 30 a second.
    static constexpr int flushMilliseconds = 33;

    enum Column {
        NumberColumn,
        TimeColumn,
        DeltaColumn,
        DirectionColumn,
        SourceColumn,
        DestinationColumn,
        ProtocolColumn,
        LengthColumn,
        InfoColumn,
        ColumnCount
    };

    enum Role {
        SequenceRole = Qt::UserRole + 1, ///< quint64, from 1
        WallMicrosecondsRole,            ///< qint64, since the epoch
        RelativeMicrosecondsRole,        ///< qint64, since the time reference before, or else the first record
        DeltaMicrosecondsRole,           ///< qint64, since the record before; 0 for the first
        DirectionRole,                   ///< Direction
        KindRole,                        ///< RecordKind
        ProtocolRole,                    ///< TraceProtocol
        StageRole,                       ///< Stage
        LengthRole,                      ///< qint64, bytes
        DeviceRole,                      ///< DeviceIdentity; null where the record has no channel
        InstanceRole,                    ///< QString, instance of the channel; may be empty
        RemoteRole,                      ///< Endpoint, far end of the channel; may be null
        SourceRole,                      ///< QString
        DestinationRole,                 ///< QString
        TypeRole,                        ///< QString, RecordSummary::type
        InfoRole,                        ///< QString, RecordSummary::info
        TopicRole,                       ///< QString, RecordSummary::topic
        LkCodeRole,                      ///< QString, RecordSummary::lkCode
        LkMeaningRole,                   ///< QString, lkMeaning()
        MalformedRole,                   ///< bool
        InferredRole,                    ///< bool, rebuilt by an importer
        MarkedRole,                      ///< bool
        CommentRole,                     ///< QString
        TimeReferenceRole,               ///< bool: RelativeMicrosecondsRole counts from here
        BytesRole                        ///< QByteArray, as the policy shows them; not remembered
    };

    /// The store must outlive the model.
    explicit TraceModel(TraceStore &store, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// Records that are there but not shown, because the view is paused.
    [[nodiscard]] quint64 pendingCount() const { return m_snapshot.size() - m_taken; }
    /// What the rows are read from; pendingCount() records at its end are not shown, whatever they are.
    [[nodiscard]] const TraceSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const TraceStore &store() const { return m_store; }

    /// The row that shows a record; −1 when none does.
    [[nodiscard]] int rowOf(quint64 sequence) const;
    /// The record that a row shows; 0 for a row that is not there.
    [[nodiscard]] quint64 sequenceAt(int row) const;

    /// Empty when all records are shown.
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    /// Replaces the rows by those that pass, which are looked for in the background.
    void setFilter(const Filter &filter);
    /// Whether there are records that the filter has not seen yet.
    [[nodiscard]] bool isFiltering() const { return m_run.isRunning(); }
    /// For so many records the filter's regular expression was given up.
    [[nodiscard]] quint64 givenUpCount() const { return m_run.givenUp(); }

    /// What the rows hide; at first all secrets and no names. Nothing but what this model says is touched by it.
    [[nodiscard]] const RedactionPolicy &policy() const { return m_policy; }
    /// Takes effect at once, but for pseudonyms: the names in the trace are looked for in the background first.
    void setPolicy(const RedactionPolicy &policy);
    /// Whether nothing at all is hidden.
    [[nodiscard]] bool isRevealed() const { return redactor() == nullptr; }
    /// All secrets and names as they are, or as at first.
    void setRevealed(bool revealed);
    /// What hides it in what is made of records elsewhere; null when nothing is hidden. Lives as long as the model.
    [[nodiscard]] const Redactor *redactor() const;
    /// The channel of a record as it may be shown.
    [[nodiscard]] ChannelInfo shownChannel(ChannelId id) const;

    /// What people added to the records; forgotten when the store is cleared.
    [[nodiscard]] const TraceNotes &notes() const { return m_notes; }
    void setMarked(const QList<quint64> &sequences, bool marked);
    /// An empty text removes the comment.
    void setComment(quint64 sequence, const QString &text);
    void setTimeReference(quint64 sequence, bool reference);
    void setNotes(const TraceNotes &notes);

public Q_SLOTS:
    /// Paused, no rows arrive; the capture goes on. Going on, all that came meanwhile are appended at once.
    void setPaused(bool paused);

Q_SIGNALS:
    void pausedChanged(bool paused);
    void pendingCountChanged(quint64 count);
    /// Also when they went with the records.
    void notesChanged();
    void policyChanged(const bootbench::RedactionPolicy &policy);
    void revealedChanged(bool revealed);
    void filterChanged();
    /// `done` of `total` records have been looked at, `matches` of them passed.
    void filterProgress(quint64 done, quint64 total, quint64 matches);

private:
    /// What costs something to work out.
    struct Summary {
        RecordSummary record;
        QString source;
        QString destination;
    };

    void flush();
    void appendPending();
    void appendMatches(const QList<quint32> &matches, quint64 done, quint64 total);
    void startFilter();
    void reset();
    void applyPolicy(const RedactionPolicy &policy);
    void learnChannels();
    /// The record's bytes as they may be shown.
    [[nodiscard]] QByteArray shownBytes(const TraceRecord &record) const;
    [[nodiscard]] const Summary &summaryOf(const TraceRecord &record) const;
    [[nodiscard]] qint64 wallMicroseconds(quint64 sequence) const;
    /// The record from which a record's time is counted.
    [[nodiscard]] quint64 timeReferenceOf(quint64 sequence) const;
    void notesChangedIn(quint64 first, quint64 last, const QList<int> &roles);

    TraceStore &m_store;
    TraceSnapshot m_snapshot;
    int m_rowCount = 0;
    /// Records of the snapshot that are shown, or that the filter was given.
    quint64 m_taken = 0;
    Filter m_filter;
    /// Sequence numbers of the rows, with a filter.
    QList<quint32> m_matches;
    RedactionPolicy m_policy;
    // Before the run and the learner, which use them on other threads.
    /// One for each policy that was ever in use: searches and filters under way go on with theirs.
    mutable std::vector<std::unique_ptr<Redactor>> m_redactors;
    FilterRun m_run;
    bool m_paused = false;
    NameLearner m_learner;
    ChannelId m_learnedChannels = 0;
    QTimer m_flushTimer;
    TraceNotes m_notes;
    /// m_notes.timeReferences in order.
    QList<quint64> m_timeReferences;
    mutable QCache<quint64, Summary> m_summaries;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::Direction)
Q_DECLARE_METATYPE(bootbench::RecordKind)
Q_DECLARE_METATYPE(bootbench::TraceProtocol)
