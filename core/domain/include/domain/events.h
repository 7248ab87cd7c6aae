// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>

#include <QMetaType>
#include <QString>

namespace bootbench {

/// What a `thing/bootstrap/notify` turned out to be.
enum class NotifyVerdict : quint8 {
    Distributed,    ///< cmd 0: ask bootstrap again
    UnknownCommand, ///< well-formed, but a cmd that nobody has published
    Malformed       ///< no JSON, or id or cmd missing or of the wrong type
};

/// A distribution notice and what we replied.
struct NotifyEvent {
    qint64 wallMicroseconds = 0;
    NotifyVerdict verdict = NotifyVerdict::Malformed;
    /// As received; "" when unreadable. The platform sends a decimal string, 0–4294967295.
    QString id;
    qint64 command = -1;
    /// Code of our notify_reply: 200 or 460.
    int reply = 0;
    /// What is wrong with it, when something is; in plain words.
    QString problem;

    friend bool operator==(const NotifyEvent &, const NotifyEvent &) = default;
};

enum class KickReason : quint8 {
    DeviceDeleted, ///< "Kicked due to device deleted": after a notify this means distributed
    SameDevice,    ///< "Kicked by the same device": another client logged in with these credentials
    Other
};

enum class KickAction : quint8 {
    Follow, ///< ask bootstrap where the device belongs now
    AskOperator,
    Stop
};

/// A kick and what we did about it.
struct KickEvent {
    qint64 wallMicroseconds = 0;
    KickReason reason = KickReason::Other;
    KickAction action = KickAction::Stop;
    /// The platform's own words.
    QString content;
    /// A notify cmd 0 had come before it on this connection.
    bool afterNotify = false;

    friend bool operator==(const KickEvent &, const KickEvent &) = default;
};

/// The device is online.
struct OnlineEvent {
    qint64 wallMicroseconds = 0;
    QString instanceId;
    Endpoint endpoint;
    /// Since the start of this round (start, retry or follow).
    qint64 roundMicroseconds = 0;
    /// True when this round began with a notify or kick and ended at another host, port or instance.
    bool followed = false;

    friend bool operator==(const OnlineEvent &, const OnlineEvent &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::NotifyEvent)
Q_DECLARE_METATYPE(bootbench::KickEvent)
Q_DECLARE_METATYPE(bootbench::OnlineEvent)
