// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/regions.h>

#include <algorithm>
#include <array>

namespace bootbench {

namespace {

using namespace Qt::StringLiterals;

// Index = the C SDK's region number. Public instances from the device distribution pages; a region without one has
// enterprise instances only, or no published endpoint at all. Then longitude and latitude of the city.
constexpr auto table = std::to_array<Region>({
    {0, "cn-shanghai"_L1, "China (Shanghai)"_L1, "iotx-oxssharez200"_L1, 121, 31},
    {1, "ap-southeast-1"_L1, "Singapore"_L1, "iotx-oxssharez400"_L1, 104, 1},
    {2, "ap-northeast-1"_L1, "Japan (Tokyo)"_L1, "iotx-oxssharez300"_L1, 140, 36},
    {3, "us-east-1"_L1, "US (Virginia)"_L1, "iotx-oxssharez600"_L1, -78, 38},
    {4, "eu-central-1"_L1, "Germany (Frankfurt)"_L1, "iotx-oxssharez700"_L1, 9, 50},
    {5, "us-west-1"_L1, "US (Silicon Valley)"_L1, "iotx-oxssharez500"_L1, -122, 37},
    {6, "cn-hangzhou"_L1, "China (Hangzhou)"_L1, ""_L1, 120, 30},
    {7, "cn-shenzhen"_L1, "China (Shenzhen)"_L1, ""_L1, 114, 23},
    {8, "cn-beijing"_L1, "China (Beijing)"_L1, ""_L1, 116, 40},
    {9, "cn-qingdao"_L1, "China (Qingdao)"_L1, ""_L1, 120, 36},
    {10, "cn-zhangjiakou"_L1, "China (Zhangjiakou)"_L1, ""_L1, 115, 41},
    {11, "cn-huhehaote"_L1, "China (Hohhot)"_L1, ""_L1, 112, 41},
    {12, "cn-heyuan"_L1, "China (Heyuan)"_L1, ""_L1, 115, 24},
    {13, "cn-chengdu"_L1, "China (Chengdu)"_L1, ""_L1, 104, 31},
    {14, "cn-hongkong"_L1, "China (Hong Kong)"_L1, ""_L1, 114, 22},
    {15, "ap-southeast-2"_L1, "Australia (Sydney)"_L1, ""_L1, 151, -34},
    {16, "ap-southeast-3"_L1, "Malaysia (Kuala Lumpur)"_L1, ""_L1, 102, 3},
    {17, "ap-southeast-5"_L1, "Indonesia (Jakarta)"_L1, ""_L1, 107, -6},
    {18, "ap-south-1"_L1, "India (Mumbai)"_L1, ""_L1, 73, 19},
    {19, "eu-west-1"_L1, "UK (London)"_L1, ""_L1, 0, 52},
    {20, "me-east-1"_L1, "UAE (Dubai)"_L1, ""_L1, 55, 25},
});
static_assert(std::ranges::is_sorted(table, {}, &Region::bootstrapNumber));

} // namespace

std::span<const Region> regions()
{
    return table;
}

std::optional<Region> regionByNumber(int number)
{
    const auto *const at = std::ranges::find(table, number, &Region::bootstrapNumber);
    return at == table.end() ? std::nullopt : std::optional(*at);
}

std::optional<Region> regionById(QAnyStringView id)
{
    const auto *const at = std::ranges::find_if(table, [id](const Region &region) { return region.id == id; });
    return at == table.end() ? std::nullopt : std::optional(*at);
}

std::optional<Region> regionOfInstance(QStringView instanceId, QStringView host)
{
    const auto *const at = std::ranges::find_if(table, [&](const Region &region) {
        return !region.publicInstance.isEmpty() && region.publicInstance == instanceId;
    });
    if (at != table.end())
        return *at;
    constexpr auto mark = ".iot-as-mqtt."_L1;
    const qsizetype begin = host.indexOf(mark);
    if (begin < 0)
        return {};
    const QStringView rest = host.sliced(begin + mark.size());
    return regionById(rest.left(rest.indexOf(u'.')));
}

} // namespace bootbench
