// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace bench {

/// Measures how long an event waits for the event loop of the thread that this object lives in: another thread posts
/// one every two milliseconds, whether the ones before were handled or not.
class LatencyProbe : public QObject
{
    Q_OBJECT

public:
    explicit LatencyProbe(QObject *parent = nullptr);
    ~LatencyProbe() override;

    void stop();
    /// Milliseconds that all but `share` of the events stayed below: 0.99 is p99. Once stopped.
    [[nodiscard]] double percentile(double share);

private:
    std::atomic<bool> m_ending = false;
    std::vector<double> m_latencies;
    std::thread m_thread;
};

} // namespace bench
