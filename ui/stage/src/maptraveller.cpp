// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/maptraveller.h>

#include <algorithm>

namespace bootbench {

void MapTraveller::setGoals(const QList<MapDevice> &devices)
{
    const auto count = std::size_t(devices.size());
    m_now.resize(count);
    m_goals.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const MapDevice &device = devices[qsizetype(i)];
        Position &now = m_now[i];
        if (device.target >= 0) {
            const Position goal{device.place, device.target, device.progress};
            const bool sameWay = now.from == goal.from && now.to == goal.to;
            if (!sameWay)
                now = {goal.from, goal.to, 0.0};
            else if (goal.at < now.at)
                now = goal; // a step back
            m_goals[i] = goal;
            continue;
        }
        const Position here{device.place, -1, 0.0};
        if (now.to >= 0 && now.to == device.place) {
            m_goals[i] = {now.from, now.to, 1.0}; // it has arrived; the rest of the way is shown
        } else if (now.to < 0 && now.from >= 0 && device.place >= 0 && now.from != device.place &&
                   device.state == MapState::Online) {
            // All of the move came at once.
            now = {now.from, device.place, 0.0};
            m_goals[i] = {now.from, now.to, 1.0};
        } else {
            now = m_goals[i] = here;
        }
    }
}

bool MapTraveller::advance(double seconds)
{
    for (std::size_t i = 0; i < m_now.size(); ++i) {
        Position &now = m_now[i];
        const Position &goal = m_goals[i];
        if (now == goal)
            continue;
        now.at = std::min(now.at + seconds / wholeWay, goal.at);
        if (now.at >= 1.0)
            now = m_goals[i] = {now.to, -1, 0.0};
    }
    return isMoving();
}

bool MapTraveller::isMoving() const
{
    return m_now != m_goals;
}

} // namespace bootbench
