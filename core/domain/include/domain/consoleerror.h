// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/errors.h>

#include <QMetaType>
#include <QString>

namespace bootbench {

/// A console call that failed: what happened, why, and what to do.
struct ConsoleError {
    enum class Kind : quint8 {
        Refused,   ///< the platform answered with an error code
        Transport, ///< no answer came; `transport` names the rung that failed
        Malformed, ///< an answer came that is none of this API
        Local      ///< nothing was sent: `message` says what is missing
    };
    Kind kind = Kind::Refused;
    /// The platform's own: `SignatureDoesNotMatch`, `iot.system.InstanceIdSame`…; errorName() for Transport.
    QString code;
    /// The platform's words, or the particulars of the transport's failure.
    QString message;
    /// What the platform's support asks for; may be empty.
    QString requestId;
    int httpStatus = 0;
    ErrorCode transport = ErrorCode::None;
    /// The request had left this program: the platform may have done what it asks for.
    bool mayHaveHappened = false;

    /// In one sentence, translated; the code itself where it is not known here.
    [[nodiscard]] QString title() const;
    /// What to do, translated; empty where nobody has said.
    [[nodiscard]] QString advice() const;
    /// Title, the platform's words, and the request id: for one-line views.
    [[nodiscard]] QString text() const;

    /// The platform asked for a slower pace, and did nothing.
    [[nodiscard]] bool isThrottled() const;
    /// The same call may succeed a little later.
    [[nodiscard]] bool isPassing() const;

    friend bool operator==(const ConsoleError &, const ConsoleError &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::ConsoleError)
