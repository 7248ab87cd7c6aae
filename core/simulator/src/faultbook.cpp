// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultbook.h"

#include <algorithm>
#include <utility>

namespace bootbench {

void FaultBook::add(const Fault &fault)
{
    const auto old = std::ranges::find_if(m_faults, [&](const Fault &other) {
        return other.kind == fault.kind && other.place == fault.place && other.device == fault.device;
    });
    if (old != m_faults.end())
        *old = fault;
    else
        m_faults.append(fault);
    m_listeners.changed();
}

void FaultBook::remove(const Fault &fault)
{
    if (m_faults.removeOne(fault))
        m_listeners.changed();
}

qsizetype FaultBook::clear(const FaultKind *kind)
{
    const qsizetype gone = m_faults.removeIf([kind](const Fault &fault) { return !kind || fault.kind == kind; });
    if (gone > 0)
        m_listeners.changed();
    return gone;
}

std::optional<Fault> FaultBook::take(FaultPoint point, const QString &place, const DeviceIdentity &device)
{
    const auto found =
        std::ranges::find_if(m_faults, [&](const Fault &fault) { return fault.concerns(point, place, device); });
    if (found == m_faults.end())
        return std::nullopt;
    // Not where it stands: what has been used up is removed.
    std::optional<Fault> taken(*found);
    act(*taken, place, device);
    return taken;
}

QList<Fault> FaultBook::takeAll(FaultPoint point, const QString &place, const DeviceIdentity &device)
{
    QList<Fault> taken;
    const QList<Fault> set = m_faults;
    for (const Fault &fault : set) {
        if (fault.kind->point == point && act(fault, place, device))
            taken.append(fault);
    }
    return taken;
}

bool FaultBook::act(const Fault &fault, const QString &place, const DeviceIdentity &device)
{
    if (!m_faults.contains(fault) || !fault.concerns(fault.kind->point, place, device))
        return false;
    if (fault.once)
        m_faults.removeOne(fault);
    m_listeners.acted(fault, place, device);
    if (fault.once)
        m_listeners.changed();
    return true;
}

std::optional<Fault> FaultBook::find(FaultPoint point, const QString &place) const
{
    const auto found =
        std::ranges::find_if(m_faults, [&](const Fault &fault) { return fault.concerns(point, place, {}); });
    return found == m_faults.end() ? std::nullopt : std::optional(*found);
}

} // namespace bootbench
