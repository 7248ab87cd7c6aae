// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/worldmapmodel.h>

#include <QHash>

#include <vector>

namespace bootbench {

/// Where each device is drawn: on its way to where the events that came say it is. Only the last bit of a way is gone
/// by time, so that a move of a tenth of a second can be seen; without events nothing moves.
class MapTraveller
{
public:
    struct Position {
        int from = -1; ///< place; −1: nowhere
        int to = -1;   ///< place; −1: stays
        double at = 0; ///< share of the way, 0–1
        friend bool operator==(const Position &, const Position &) = default;
    };

    /// Seconds for a whole way.
    static constexpr double wholeWay = 1.4;

    /// What the model says now. Steps back are taken at once.
    void setGoals(const QList<MapDevice> &devices);
    /// Goes on by some seconds; true while anything still moves.
    bool advance(double seconds);
    [[nodiscard]] const Position &position(int device) const { return m_now[std::size_t(device)]; }
    [[nodiscard]] bool isMoving() const;

private:
    std::vector<Position> m_now;
    std::vector<Position> m_goals;
};

} // namespace bootbench
