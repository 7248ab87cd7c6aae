// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/tracestory.h>

#include <QAbstractListModel>
#include <QCache>
#include <QList>

#include <optional>

namespace bootbench {

/// The lines of a trace's sequence diagram, oldest first; rows are only appended, changed, or reset with the trace.
/// What a line says is worked out from redacted bytes when somebody asks, and remembered for those asked last.
class SequenceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ArrowRole = Qt::UserRole + 1, ///< SequenceArrow
        LabelRole,                    ///< QString, a few words
        InfoRole                      ///< QString, one line: all that the record's summary says
    };

    /// The words of a line.
    struct Text {
        QString label;
        QString info;
        /// Of ArrowShape::State: which.
        std::optional<SessionState> state;
    };

    /// The story outlives the model. What it read before is not told again: make both together.
    explicit SequenceModel(const TraceStory &story, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const SequenceArrow &arrow(int row) const { return m_arrows[row]; }
    [[nodiscard]] const Text &text(int row) const;
    /// The first row whose arrow ends with this record or a later one; −1 when there is none.
    [[nodiscard]] int rowOf(quint64 record) const;

    /// In the order in which they appeared: arrows name them by index.
    [[nodiscard]] const QList<Lifeline> &lifelines() const { return m_lifelines; }
    /// From left to right: devices, bootstrap, instances, the console.
    [[nodiscard]] const QList<quint16> &columns() const { return m_columns; }
    /// The column of a lifeline.
    [[nodiscard]] int columnOf(quint16 lifeline) const { return m_columnOf[lifeline]; }

Q_SIGNALS:
    void lifelinesChanged();

private:
    void advance(const SequenceChange &change);
    void restart();
    void addLifelines(const QList<Lifeline> &lifelines);
    [[nodiscard]] Text textOf(const SequenceArrow &arrow) const;

    const TraceStory &m_story;
    QList<SequenceArrow> m_arrows;
    QList<Lifeline> m_lifelines;
    QList<quint16> m_columns;
    QList<int> m_columnOf;
    mutable QCache<int, Text> m_texts;
};

} // namespace bootbench
