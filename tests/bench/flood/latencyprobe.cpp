// SPDX-License-Identifier: GPL-3.0-or-later
#include "latencyprobe.h"

#include <algorithm>
#include <chrono>

namespace bench {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

LatencyProbe::LatencyProbe(QObject *parent) : QObject(parent)
{
    m_thread = std::thread([this] {
        for (auto next = Clock::now(); !m_ending; next += 2ms) {
            std::this_thread::sleep_until(next);
            QMetaObject::invokeMethod(
                this,
                [this, posted = Clock::now()] {
                    m_latencies.push_back(std::chrono::duration<double, std::milli>(Clock::now() - posted).count());
                },
                Qt::QueuedConnection);
        }
    });
}

LatencyProbe::~LatencyProbe()
{
    stop();
}

void LatencyProbe::stop()
{
    m_ending = true;
    if (m_thread.joinable())
        m_thread.join();
}

double LatencyProbe::percentile(double share)
{
    if (m_latencies.empty())
        return 0;
    const auto place = std::ptrdiff_t(share * double(m_latencies.size() - 1));
    std::ranges::nth_element(m_latencies, m_latencies.begin() + place);
    return m_latencies[std::size_t(place)];
}

} // namespace bench
