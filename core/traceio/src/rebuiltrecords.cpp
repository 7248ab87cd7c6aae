// SPDX-License-Identifier: GPL-3.0-or-later
#include "rebuiltrecords.h"
#include "learnsecrets.h"

#include <QJsonDocument>

namespace bootbench {

namespace {

// A connection shows its device within some fifty lines; more than that and it will not.
constexpr std::size_t mostWaiting = 256;
constexpr std::size_t nobody = 0;
constexpr std::size_t session = 1;

} // namespace

void RebuiltRecords::identify(const DeviceIdentity &device)
{
    if (device != m_device) {
        m_device = device;
        m_channels[session] = {};
        m_channels[session].info.device = device;
        // One that has its number already keeps the device that it was opened for.
        for (; m_named < m_channels.size(); ++m_named) {
            Channel &channel = m_channels[m_named];
            if (channel.id == 0 && !channel.isOther)
                channel.info.device = device;
        }
    }
    flush();
}

std::size_t RebuiltRecords::openConnection(ChannelRole role, const Endpoint &remote, const QString &instanceId)
{
    Channel channel;
    channel.info.role = role;
    channel.info.device = m_device;
    channel.info.remote = remote;
    channel.info.instanceId = instanceId;
    m_channels.push_back(channel);
    return m_channels.size() - 1;
}

std::size_t RebuiltRecords::openOther(const DeviceIdentity &device)
{
    Channel channel;
    channel.info.role = ChannelRole::Mqtt;
    channel.info.device = device;
    channel.isOther = true;
    m_channels.push_back(channel);
    return m_channels.size() - 1;
}

void RebuiltRecords::milestone(std::size_t connection, RecordKind kind, Stage stage, const QJsonObject &members)
{
    add(connection, {.kind = kind, .stage = stage, .bytes = {}, .inferred = true},
        QJsonDocument(members).toJson(QJsonDocument::Compact));
}

void RebuiltRecords::state(const QJsonObject &members)
{
    add(session, {.kind = RecordKind::StateChanged, .bytes = {}, .inferred = true},
        QJsonDocument(members).toJson(QJsonDocument::Compact));
}

void RebuiltRecords::bytes(std::size_t connection, RecordKind kind, Direction direction, Stage stage,
                           QByteArrayView data, bool inferred)
{
    const TraceEntry entry{.kind = kind, .direction = direction, .stage = stage, .bytes = data, .inferred = inferred};
    constexpr quint8 level = 4; // the SDK speaks no other
    learnSecrets(m_sink, entry, level);
    add(connection, entry, data);
}

void RebuiltRecords::text(QByteArrayView line)
{
    learnNamedSecrets(m_sink, line);
    add(nobody, {.kind = RecordKind::TextLine, .bytes = {}}, line);
}

void RebuiltRecords::flush()
{
    m_waiting = false;
    for (Waiting &waiting : m_pending) {
        waiting.entry.channel = idOf(waiting.channel);
        waiting.entry.bytes = waiting.bytes;
        m_sink.append(waiting.entry);
    }
    m_pending.clear();
}

void RebuiltRecords::add(std::size_t channel, TraceEntry entry, QByteArrayView data)
{
    entry.wallMicroseconds = m_time;
    if (m_waiting) {
        m_pending.push_back({channel, entry, data.toByteArray()});
        if (m_pending.size() >= mostWaiting)
            flush();
        return;
    }
    entry.channel = idOf(channel);
    entry.bytes = data;
    m_sink.append(entry);
}

ChannelId RebuiltRecords::idOf(std::size_t channel)
{
    if (channel == nobody)
        return 0;
    Channel &wanted = m_channels[channel];
    if (wanted.id == 0)
        wanted.id = m_sink.openChannel(wanted.info);
    return wanted.id;
}

} // namespace bootbench
