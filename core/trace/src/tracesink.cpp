// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/tracesink.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace bootbench {

quint64 TraceSink::appendMilestone(ChannelId channel, RecordKind kind, Stage stage, const QJsonObject &members,
                                   Direction direction)
{
    Q_ASSERT(isMilestone(kind));
    const QByteArray bytes = QJsonDocument(members).toJson(QJsonDocument::Compact);
    return append({.channel = channel, .kind = kind, .direction = direction, .stage = stage, .bytes = bytes});
}

} // namespace bootbench
