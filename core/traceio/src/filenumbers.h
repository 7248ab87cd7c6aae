// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QHash>

namespace bootbench {

/// The file numbers that an SDK device would have had for its sockets: the lowest free one, from 3.
/// The SDK keeps its HTTPS connection until the application gives bootstrap up, which is later than we close ours; so
/// a connection can be kept in mind after it was closed.
class FileNumbers
{
public:
    int open(const DeviceIdentity &device, ChannelId channel);
    void close(const DeviceIdentity &device, ChannelId channel);
    /// Closed by us, still open in the SDK.
    void keep(const DeviceIdentity &device, ChannelId channel);
    /// Closes what was kept; false when nothing was.
    bool releaseKept(const DeviceIdentity &device);

private:
    struct Device {
        QHash<ChannelId, int> numbers;
        ChannelId kept = 0;
    };
    QHash<DeviceIdentity, Device> m_devices;
};

} // namespace bootbench
