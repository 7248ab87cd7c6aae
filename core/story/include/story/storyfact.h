// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/events.h>
#include <domain/session.h>
#include <domain/stages.h>

#include <QList>
#include <QMetaType>

#include <variant>

namespace bootbench {

/// A device begins to climb the ladder.
struct RoundBegan {
    bool following = false; ///< because of a notice or kick
    friend bool operator==(const RoundBegan &, const RoundBegan &) = default;
};

/// A rung failed.
struct StageFailure {
    Stage stage = Stage::None;
    SessionError error;
    friend bool operator==(const StageFailure &, const StageFailure &) = default;
};

/// What a session would have signalled when the record was made.
using FactDetail =
    std::variant<RoundBegan, StageTiming, SessionStatus, OnlineEvent, NotifyEvent, KickEvent, StageFailure>;

/// Something that the records of a trace say about a device.
struct StoryFact {
    quint64 record = 0;          ///< that says it
    qint64 wallMicroseconds = 0; ///< of the record
    DeviceIdentity device;
    FactDetail detail;

    friend bool operator==(const StoryFact &, const StoryFact &) = default;
};

} // namespace bootbench
