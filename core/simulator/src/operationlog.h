// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>
#include <simulator/platformtypes.h>

#include <deque>

namespace bootbench {

/// The console's run log: the newest entries, numbered from 1 without gaps.
class OperationLog
{
public:
    static constexpr std::size_t capacity = 20'000;

    /// Number, trace id and, when it is 0, the time are filled in from the event.
    void append(const PlatformEvent &event);
    void append(OperationLogEntry entry);
    /// Up to `size` entries after number `after`, oldest first.
    [[nodiscard]] OperationLogPage page(quint64 after, int size) const;

private:
    std::deque<OperationLogEntry> m_entries;
    quint64 m_last = 0;
};

} // namespace bootbench
