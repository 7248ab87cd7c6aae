// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/regions.h>

#include <algorithm>
#include <array>

namespace bootbench {

namespace {

using namespace Qt::StringLiterals;

// Index = the C SDK's region number. Public instances from the device distribution pages; a region without one has
// enterprise instances only, or no published endpoint at all.
constexpr auto table = std::to_array<Region>({
    {0, "cn-shanghai"_L1, "China (Shanghai)"_L1, "iotx-oxssharez200"_L1},
    {1, "ap-southeast-1"_L1, "Singapore"_L1, "iotx-oxssharez400"_L1},
    {2, "ap-northeast-1"_L1, "Japan (Tokyo)"_L1, "iotx-oxssharez300"_L1},
    {3, "us-east-1"_L1, "US (Virginia)"_L1, "iotx-oxssharez600"_L1},
    {4, "eu-central-1"_L1, "Germany (Frankfurt)"_L1, "iotx-oxssharez700"_L1},
    {5, "us-west-1"_L1, "US (Silicon Valley)"_L1, "iotx-oxssharez500"_L1},
    {6, "cn-hangzhou"_L1, "China (Hangzhou)"_L1, ""_L1},
    {7, "cn-shenzhen"_L1, "China (Shenzhen)"_L1, ""_L1},
    {8, "cn-beijing"_L1, "China (Beijing)"_L1, ""_L1},
    {9, "cn-qingdao"_L1, "China (Qingdao)"_L1, ""_L1},
    {10, "cn-zhangjiakou"_L1, "China (Zhangjiakou)"_L1, ""_L1},
    {11, "cn-huhehaote"_L1, "China (Hohhot)"_L1, ""_L1},
    {12, "cn-heyuan"_L1, "China (Heyuan)"_L1, ""_L1},
    {13, "cn-chengdu"_L1, "China (Chengdu)"_L1, ""_L1},
    {14, "cn-hongkong"_L1, "China (Hong Kong)"_L1, ""_L1},
    {15, "ap-southeast-2"_L1, "Australia (Sydney)"_L1, ""_L1},
    {16, "ap-southeast-3"_L1, "Malaysia (Kuala Lumpur)"_L1, ""_L1},
    {17, "ap-southeast-5"_L1, "Indonesia (Jakarta)"_L1, ""_L1},
    {18, "ap-south-1"_L1, "India (Mumbai)"_L1, ""_L1},
    {19, "eu-west-1"_L1, "UK (London)"_L1, ""_L1},
    {20, "me-east-1"_L1, "UAE (Dubai)"_L1, ""_L1},
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

} // namespace bootbench
