// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace bootbench {

/// Puts an importer's records into a sink. A log shows a connection before it shows whose it is, and a channel names
/// its device: what comes before the device is known waits here, in order, a while.
class RebuiltRecords
{
public:
    explicit RebuiltRecords(TraceSink &sink) : m_sink(sink) {}

    [[nodiscard]] const DeviceIdentity &device() const { return m_device; }
    /// From now on channels are this device's; those that wait, too.
    void identify(const DeviceIdentity &device);
    /// A connection of a device that may be named soon.
    void expectDevice() { m_waiting = true; }

    /// A connection of the current device. Its number names it here.
    [[nodiscard]] std::size_t openConnection(ChannelRole role, const Endpoint &remote, const QString &instanceId);
    /// One to an instance of a device that is not the current one.
    [[nodiscard]] std::size_t openOther(const DeviceIdentity &device);
    [[nodiscard]] const DeviceIdentity &device(std::size_t connection) const
    {
        return m_channels[connection].info.device;
    }
    [[nodiscard]] ChannelRole role(std::size_t connection) const { return m_channels[connection].info.role; }
    [[nodiscard]] qint64 time() const { return m_time; }
    void setTime(qint64 wallMicroseconds) { m_time = wallMicroseconds; }

    void milestone(std::size_t connection, RecordKind kind, Stage stage, const QJsonObject &members);
    /// Of the device's session rather than of a connection.
    void state(const QJsonObject &members);
    void bytes(std::size_t connection, RecordKind kind, Direction direction, Stage stage, QByteArrayView data,
               bool inferred);
    void text(QByteArrayView line);
    /// Gives out what waits.
    void flush();
    [[nodiscard]] TraceSink &sink() { return m_sink; }

private:
    struct Channel {
        ChannelInfo info;
        ChannelId id = 0;
        bool isOther = false; ///< of a device that is not the current one
    };
    struct Waiting {
        std::size_t channel;
        TraceEntry entry;
        QByteArray bytes;
    };

    void add(std::size_t channel, TraceEntry entry, QByteArrayView data);
    [[nodiscard]] ChannelId idOf(std::size_t channel);

    TraceSink &m_sink;
    DeviceIdentity m_device;
    // The first is nobody's, the second the session of the device named last.
    std::vector<Channel> m_channels{2};
    std::size_t m_named = 2; ///< so many of the channels have got their device
    std::vector<Waiting> m_pending;
    bool m_waiting = false;
    qint64 m_time = 1;
};

} // namespace bootbench
