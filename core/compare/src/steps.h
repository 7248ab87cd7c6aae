// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracestore.h>

#include <QByteArray>
#include <QHash>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace bootbench::compare {

enum class StepKind : quint8 { Request, Answer, Failure, Connect, Connack, Publish, Packet, Lost };

/// One thing that was said in a device's conversation.
struct Step {
    StepKind kind = StepKind::Packet;
    int key = 0; ///< equal for steps that may be each other's counterpart, of KeyTable
    quint64 record = 0;
    quint64 body = 0;                     ///< of HTTP: the record of the body, 0 without one
    std::optional<std::size_t> answers{}; ///< the step that this one answers
    std::optional<std::size_t> since{};   ///< the step from which its time counts
};

struct Conversation {
    DeviceIdentity device;
    std::vector<Step> steps;
};

/// Numbers for keys, the same for both traces.
class KeyTable
{
public:
    [[nodiscard]] int number(const QByteArray &key)
    {
        const auto found = m_numbers.constFind(key);
        return found != m_numbers.cend() ? *found : *m_numbers.insert(key, int(m_numbers.size()));
    }

private:
    QHash<QByteArray, int> m_numbers;
};

/// Tells how far the work is, and hears whether it shall go on.
class Progress
{
public:
    Progress(std::function<bool(qint64 done, qint64 total)> tell, qint64 total)
        : m_tell(std::move(tell)), m_total(total)
    {
    }

    /// So much more is done. False: stop.
    [[nodiscard]] bool advance(qint64 amount)
    {
        constexpr qint64 stride = 4096;
        m_done += amount;
        if (m_tell && !m_cancelled && m_done >= m_next) {
            m_next = m_done + stride;
            m_cancelled = !m_tell(m_done, m_total);
        }
        return !m_cancelled;
    }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

private:
    std::function<bool(qint64, qint64)> m_tell;
    qint64 m_total;
    qint64 m_done = 0;
    qint64 m_next = 0;
    bool m_cancelled = false;
};

/// Whether packets of the trace were rebuilt from a log, which never shows all of them.
[[nodiscard]] bool isRebuilt(const TraceSnapshot &trace);

/// The conversations of a trace, in the order in which their devices appear. With `loggedOnly`, of the MQTT packets
/// those that the C SDK's log shows. Advances by the trace's size; not whole once it is cancelled.
[[nodiscard]] std::vector<Conversation> conversations(const TraceSnapshot &trace, bool loggedOnly, KeyTable &keys,
                                                      Progress &progress);

} // namespace bootbench::compare
