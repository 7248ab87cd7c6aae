// SPDX-License-Identifier: GPL-3.0-or-later
#include "filenumbers.h"

#include <algorithm>
#include <utility>

namespace bootbench {

int FileNumbers::open(const DeviceIdentity &device, ChannelId channel)
{
    constexpr int firstAfterStandardStreams = 3;
    QHash<ChannelId, int> &numbers = m_devices[device].numbers;
    int number = firstAfterStandardStreams;
    while (std::find(numbers.cbegin(), numbers.cend(), number) != numbers.cend())
        ++number;
    numbers.insert(channel, number);
    return number;
}

void FileNumbers::close(const DeviceIdentity &device, ChannelId channel)
{
    m_devices[device].numbers.remove(channel);
}

void FileNumbers::keep(const DeviceIdentity &device, ChannelId channel)
{
    releaseKept(device);
    m_devices[device].kept = channel;
}

bool FileNumbers::releaseKept(const DeviceIdentity &device)
{
    Device &state = m_devices[device];
    const ChannelId kept = std::exchange(state.kept, ChannelId(0));
    state.numbers.remove(kept);
    return kept != 0;
}

} // namespace bootbench
