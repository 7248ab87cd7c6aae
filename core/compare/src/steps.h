// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracestore.h>

#include <QByteArray>
#include <QHash>

#include <optional>
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

/// Whether packets of the trace were rebuilt from a log, which never shows all of them.
[[nodiscard]] bool isRebuilt(const TraceSnapshot &trace);

/// The conversations of a trace, in the order in which their devices appear. With `loggedOnly`, of the MQTT packets
/// those that the C SDK's log shows.
[[nodiscard]] std::vector<Conversation> conversations(const TraceSnapshot &trace, bool loggedOnly, KeyTable &keys);

} // namespace bootbench::compare
