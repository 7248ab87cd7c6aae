// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/storyfact.h>

#include <domain/endpoint.h>

#include <QHash>
#include <QMetaType>
#include <QString>

#include <optional>

namespace bootbench {

/// The sentences in which a distribution is told.
enum class StepKind : quint8 {
    Asked,         ///< bootstrap was asked where the device belongs
    Answered,      ///< it named a place
    SignedIn,      ///< CONNECT was sent
    Online,        ///< and accepted
    Noticed,       ///< the platform says that the device was distributed
    Replied,       ///< the device confirmed it
    Kicked,        ///< the platform ended the connection
    AskedAgain,    ///< bootstrap was asked again
    AnsweredAgain, ///< and named the new place
    Arrived,       ///< online there
    Retrying,      ///< a try failed, the next one is due later
    Failed,        ///< nothing more is tried
    Stopped        ///< by the operator
};

inline constexpr int stepKindCount = int(StepKind::Stopped) + 1;

/// One sentence of the story.
struct StoryStep {
    StepKind kind = StepKind::Asked;
    quint64 firstRecord = 0;
    quint64 lastRecord = 0;
    qint64 wallMicroseconds = 0;
    DeviceIdentity device;
    /// Where the device is, or is about to be; may be unknown.
    QString instanceId;
    Endpoint endpoint;
    /// Online: since the round began. Arrived: since the old connection ended.
    qint64 microseconds = 0;
    /// Of a failure or kick, in words.
    QString cause;

    friend bool operator==(const StoryStep &, const StoryStep &) = default;
};

/// Facts in, steps out; pure.
class StepTeller
{
public:
    [[nodiscard]] std::optional<StoryStep> take(const StoryFact &fact);

private:
    struct Device {
        bool following = false;
        QString instanceId;
        Endpoint endpoint;
        qint64 lostAt = 0;
    };

    [[nodiscard]] std::optional<StoryStep> takeStage(const StageTiming &timing, Device &device, StoryStep step);
    [[nodiscard]] static std::optional<StoryStep> takeStatus(const SessionStatus &status, Device &device,
                                                             StoryStep step);

    QHash<DeviceIdentity, Device> m_devices;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::StoryStep)
