// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/storymodel.h>

#include <algorithm>

namespace bootbench {

StoryModel::StoryModel(const TraceStory &story, QObject *parent) : QAbstractListModel(parent)
{
    connect(&story, &TraceStory::advanced, this, [this](const StoryAdvance &more) { advance(more.steps); });
    connect(&story, &TraceStory::restarted, this, &StoryModel::restart);
}

int StoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != StepRole)
        return {};
    return QVariant::fromValue(m_steps[index.row()]);
}

QHash<int, QByteArray> StoryModel::roleNames() const
{
    return {{StepRole, "step"}};
}

void StoryModel::setCurrent(int row)
{
    const int last = int(m_steps.size()) - 1;
    const int next = std::clamp(row, std::min(last, 0), last);
    m_following = next == last;
    if (next == m_current)
        return;
    m_current = next;
    Q_EMIT currentChanged(m_current);
}

void StoryModel::follow()
{
    setCurrent(int(m_steps.size()) - 1);
    m_following = true;
}

void StoryModel::advance(const QList<StoryStep> &steps)
{
    if (steps.isEmpty())
        return;
    beginInsertRows({}, int(m_steps.size()), int(m_steps.size() + steps.size() - 1));
    m_steps += steps;
    endInsertRows();
    if (m_following)
        follow();
}

void StoryModel::restart()
{
    beginResetModel();
    m_steps.clear();
    m_current = -1;
    m_following = true;
    endResetModel();
    Q_EMIT currentChanged(m_current);
}

} // namespace bootbench
