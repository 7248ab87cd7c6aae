// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/tracestory.h>

#include <QAbstractListModel>
#include <QList>

namespace bootbench {

/// The steps of a trace's story, oldest first, and the one that is being told. Raw roles only.
class StoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StepRole = Qt::UserRole + 1 ///< StoryStep
    };

    /// The story outlives the model. What it read before is not told again: make both together.
    explicit StoryModel(const TraceStory &story, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<StoryStep> &steps() const { return m_steps; }
    /// The step that is being told; −1 while there is none.
    [[nodiscard]] int current() const { return m_current; }
    /// Whether the newest step is told as soon as it is there.
    [[nodiscard]] bool isFollowing() const { return m_following; }

public Q_SLOTS:
    /// Clamped to the rows; the last one follows from then on.
    void setCurrent(int row);
    void goToNext() { setCurrent(m_current + 1); }
    void goToPrevious() { setCurrent(m_current - 1); }
    void follow();
    /// Stays where it is, also at the last step, until it is told to go on.
    void hold() { m_following = false; }

Q_SIGNALS:
    /// −1 when the trace was cleared.
    void currentChanged(int row);

private:
    void advance(const QList<StoryStep> &steps);
    void restart();

    QList<StoryStep> m_steps;
    int m_current = -1;
    bool m_following = true;
};

} // namespace bootbench
