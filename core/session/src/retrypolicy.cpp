// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/retrypolicy.h>

#include <algorithm>

namespace bootbench {

std::chrono::milliseconds RetryPolicy::wait(int attempt, double random) const
{
    using Milliseconds = std::chrono::duration<double, std::milli>;
    // Doubled step by step, and not beyond the ceiling, so that no count of attempts overflows.
    Milliseconds nominal = std::min(first, ceiling);
    for (int i = 2; i < attempt && nominal < ceiling; ++i)
        nominal = std::min<Milliseconds>(nominal * 2, ceiling);
    const double factor = 1.0 - jitter + 2.0 * jitter * random;
    return std::chrono::round<std::chrono::milliseconds>(nominal * factor);
}

} // namespace bootbench
