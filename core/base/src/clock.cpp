// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/clock.h>

#include <chrono>

namespace bootbench {

namespace {

template <typename C>
qint64 microsecondsOf()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(C::now().time_since_epoch()).count();
}

} // namespace

qint64 SystemClock::monotonicMicroseconds() const
{
    return microsecondsOf<std::chrono::steady_clock>();
}

qint64 SystemClock::wallMicroseconds() const
{
    return microsecondsOf<std::chrono::system_clock>();
}

} // namespace bootbench
