// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QString>
#include <QtGlobal>

class QJsonObject;

namespace bootbench {

/// Where producers put records. An implementation states from which threads it may be called.
class TraceSink
{
public:
    TraceSink() = default;
    virtual ~TraceSink() = default;
    Q_DISABLE_COPY_MOVE(TraceSink)

    [[nodiscard]] virtual ChannelId openChannel(const ChannelInfo &info) = 0;
    /// Returns the record's sequence number.
    virtual quint64 append(const TraceEntry &entry) = 0;
    /// From now on this secret and everything derived from it is masked in every output.
    virtual void protect(QByteArrayView secret) = 0;
    /// The same for what a login sends, which can be shown by a choice of its own.
    virtual void protectPassword(QByteArrayView password) { protect(password); }
    /// The same for a name that somebody has hidden in a part of a log: it is masked in the names of devices and hosts,
    /// too.
    virtual void protectName(QByteArrayView name) { protect(name); }
    /// The far end's own words, with all that this sink was told to protect masked: for states, events and logs, which
    /// quote them. Any thread.
    [[nodiscard]] virtual QString masked(const QString &foreign) const { return foreign; }

    /// Appends a milestone: `members` as compact JSON.
    quint64 appendMilestone(ChannelId channel, RecordKind kind, Stage stage, const QJsonObject &members,
                            Direction direction = Direction::None);
};

} // namespace bootbench
