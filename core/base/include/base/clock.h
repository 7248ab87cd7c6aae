// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bootbench {

/// Where time comes from. Passed by constructor so that tests own it.
/// Both readings are callable from any thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Microseconds since an arbitrary start; never goes back. For durations.
    [[nodiscard]] virtual qint64 monotonicMicroseconds() const = 0;
    /// Microseconds since 1970-01-01T00:00:00Z. For stamps that a person reads.
    [[nodiscard]] virtual qint64 wallMicroseconds() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override;
    [[nodiscard]] qint64 wallMicroseconds() const override;
};

} // namespace bootbench
