// SPDX-License-Identifier: GPL-3.0-or-later
#include "topicdevice.h"

#include <array>

namespace bootbench::topicdevice {

using namespace Qt::StringLiterals;

namespace {

/// Topics that begin so name the device so many levels later.
struct Place {
    QLatin1StringView start;
    int levels;
};

constexpr std::array<Place, 4> places{{{"/sys/"_L1, 0}, {"/ext/"_L1, 1}, {"/shadow/"_L1, 1}, {"/ota/device/"_L1, 1}}};

/// The level in front; `topic` loses it and its separator. Null where no separator stands behind it.
QStringView takeLevel(QStringView &topic)
{
    const qsizetype end = topic.indexOf(u'/');
    const QStringView level = end < 0 ? QStringView() : topic.first(end);
    topic = end < 0 ? QStringView() : topic.sliced(end + 1);
    return level;
}

bool isMasked(QStringView a, QStringView b)
{
    return a.contains(u'*') || b.contains(u'*');
}

} // namespace

DeviceIdentity Names::device() const
{
    return DeviceIdentity::masked(productKey.toString(), deviceName.toString()).value_or(DeviceIdentity());
}

Names namesIn(QStringView topic)
{
    for (const Place &place : places) {
        if (!topic.startsWith(place.start))
            continue;
        topic = topic.sliced(place.start.size());
        for (int i = 0; i < place.levels; ++i)
            takeLevel(topic);
        const QStringView productKey = takeLevel(topic);
        const qsizetype end = topic.indexOf(u'/');
        return {productKey, end < 0 ? topic : topic.first(end)};
    }
    // `/{ProductKey}/{DeviceName}/user/…`: the product's own.
    if (!topic.startsWith(u'/'))
        return {};
    topic = topic.sliced(1);
    const QStringView productKey = takeLevel(topic);
    const QStringView deviceName = takeLevel(topic);
    return topic.startsWith("user/"_L1) ? Names{productKey, deviceName} : Names{};
}

bool mayName(const Names &names, const DeviceIdentity &device)
{
    if (names.productKey != device.productKey())
        return isMasked(names.productKey, device.productKey());
    return names.deviceName == device.deviceName() || isMasked(names.deviceName, device.deviceName());
}

} // namespace bootbench::topicdevice
