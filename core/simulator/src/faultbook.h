// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simulator/faults.h>

#include <QList>

#include <functional>
#include <optional>

namespace bootbench {

/// The faults that are set. Who is about to do something asks whether it is to go wrong.
class FaultBook
{
public:
    /// Called with each fault that acts, and whenever the list has changed.
    struct Listeners {
        std::function<void(const Fault &fault, const QString &place, const DeviceIdentity &device)> acted;
        std::function<void()> changed;
    };
    explicit FaultBook(Listeners listeners) : m_listeners(std::move(listeners)) {}

    /// A second fault of the same kind, place and device replaces the first.
    void add(const Fault &fault);
    void remove(const Fault &fault);
    /// Those of the kind; all with null. How many there were.
    qsizetype clear(const FaultKind *kind);
    [[nodiscard]] const QList<Fault> &faults() const { return m_faults; }

    /// The first fault for this occasion, which has now acted: one that is meant once goes.
    [[nodiscard]] std::optional<Fault> take(FaultPoint point, const QString &place, const DeviceIdentity &device);
    /// All of them, for what takes more than one.
    [[nodiscard]] QList<Fault> takeAll(FaultPoint point, const QString &place, const DeviceIdentity &device);
    /// Whether the fault is set and for this occasion, on which it has then acted.
    bool act(const Fault &fault, const QString &place, const DeviceIdentity &device);
    /// The first without acting.
    [[nodiscard]] std::optional<Fault> find(FaultPoint point, const QString &place) const;

private:
    Listeners m_listeners;
    QList<Fault> m_faults;
};

} // namespace bootbench
