// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/stageladdermodel.h>

namespace bootbench {

namespace {

constexpr Stage firstStage = Stage(int(Stage::None) + 1);
constexpr Stage lastStage = Stage(stageCount - 1);

int rowOf(Stage stage)
{
    return int(stage) - int(firstStage);
}

Stage stageOf(int row)
{
    return Stage(row + int(firstStage));
}

StageTiming pendingRung(Stage stage)
{
    StageTiming timing;
    timing.stage = stage;
    return timing;
}

bool isSettled(Verdict verdict)
{
    return verdict == Verdict::Passed || verdict == Verdict::Failed || verdict == Verdict::Skipped;
}

} // namespace

Lane laneOf(Stage stage)
{
    Q_ASSERT(stage != Stage::None);
    if (stage <= Stage::BootstrapAnswer)
        return Lane::Bootstrap;
    return stage <= Stage::Subscriptions ? Lane::Mqtt : Lane::Distribution;
}

StageLadderModel::StageLadderModel(QObject *parent) : QAbstractListModel(parent) {}

int StageLadderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : stageCount - 1;
}

QVariant StageLadderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Stage stage = stageOf(index.row());
    switch (role) {
    case TimingRole:
        return QVariant::fromValue(timing(stage));
    case LaneRole:
        return QVariant::fromValue(laneOf(stage));
    default:
        return {};
    }
}

QHash<int, QByteArray> StageLadderModel::roleNames() const
{
    return {{TimingRole, "timing"}, {LaneRole, "lane"}};
}

const StageTiming &StageLadderModel::timing(Stage stage) const
{
    return current()[std::size_t(stage)];
}

qint64 StageLadderModel::laneMicroseconds(Lane lane) const
{
    qint64 sum = 0;
    for (const StageTiming &timing : current()) {
        if (timing.stage != Stage::None && laneOf(timing.stage) == lane)
            sum += timing.microseconds;
    }
    return sum;
}

void StageLadderModel::setCurrentDevice(const DeviceIdentity &device)
{
    if (m_current == device)
        return;
    m_current = device;
    Q_EMIT currentDeviceChanged(m_current);
    announce(m_current, firstStage, lastStage);
}

void StageLadderModel::beginRound(const DeviceIdentity &device)
{
    Ladder &ladder = ladderOf(device);
    clearLane(ladder, Lane::Bootstrap);
    clearLane(ladder, Lane::Mqtt);
    if (isSettled(ladder[std::size_t(Stage::NewHost)].verdict))
        clearLane(ladder, Lane::Distribution);
    announce(device, firstStage, lastStage);
}

void StageLadderModel::setStage(const DeviceIdentity &device, const StageTiming &timing)
{
    if (timing.stage == Stage::None)
        return;
    Ladder &ladder = ladderOf(device);
    const bool opensStory = timing.stage == Stage::Notify || timing.stage == Stage::Kick;
    if (opensStory && isSettled(ladder[std::size_t(Stage::NewHost)].verdict)) {
        clearLane(ladder, Lane::Distribution);
        announce(device, Stage::Notify, lastStage);
    }
    StageTiming &rung = ladder[std::size_t(timing.stage)];
    if (rung == timing)
        return;
    rung = timing;
    announce(device, timing.stage, timing.stage);
}

void StageLadderModel::clear(const DeviceIdentity &device)
{
    if (m_ladders.remove(device))
        announce(device, firstStage, lastStage);
}

StageLadderModel::Ladder StageLadderModel::pendingLadder()
{
    Ladder ladder;
    for (std::size_t i = 0; i < ladder.size(); ++i)
        ladder[i] = pendingRung(Stage(i));
    return ladder;
}

void StageLadderModel::clearLane(Ladder &ladder, Lane lane)
{
    for (StageTiming &timing : ladder) {
        if (timing.stage != Stage::None && laneOf(timing.stage) == lane)
            timing = pendingRung(timing.stage);
    }
}

const StageLadderModel::Ladder &StageLadderModel::current() const
{
    const auto found = m_ladders.constFind(m_current);
    return found == m_ladders.cend() ? m_pending : *found;
}

StageLadderModel::Ladder &StageLadderModel::ladderOf(const DeviceIdentity &device)
{
    const auto found = m_ladders.find(device);
    return found == m_ladders.end() ? *m_ladders.insert(device, m_pending) : *found;
}

void StageLadderModel::announce(const DeviceIdentity &device, Stage first, Stage last)
{
    if (device == m_current)
        Q_EMIT dataChanged(index(rowOf(first)), index(rowOf(last)), {TimingRole});
}

} // namespace bootbench
