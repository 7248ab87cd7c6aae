// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearestaccess.h"

#include <protocol/regions.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct RegionPlace {
    QLatin1StringView id;
    double latitude;
    double longitude;
};

// Where the cities are that the regions are named after, in degrees; near enough to tell which one is nearer.
constexpr auto regionPlaces = std::to_array<RegionPlace>({
    {"cn-shanghai"_L1, 31.2, 121.5},     {"ap-southeast-1"_L1, 1.3, 103.8},  {"ap-northeast-1"_L1, 35.7, 139.7},
    {"us-east-1"_L1, 38.9, -77.5},       {"eu-central-1"_L1, 50.1, 8.7},     {"us-west-1"_L1, 37.4, -122.0},
    {"cn-hangzhou"_L1, 30.3, 120.2},     {"cn-shenzhen"_L1, 22.5, 114.1},    {"cn-beijing"_L1, 39.9, 116.4},
    {"cn-qingdao"_L1, 36.1, 120.4},      {"cn-zhangjiakou"_L1, 40.8, 114.9}, {"cn-huhehaote"_L1, 40.8, 111.7},
    {"cn-heyuan"_L1, 23.7, 114.7},       {"cn-chengdu"_L1, 30.6, 104.1},     {"cn-hongkong"_L1, 22.3, 114.2},
    {"ap-southeast-2"_L1, -33.9, 151.2}, {"ap-southeast-3"_L1, 3.1, 101.7},  {"ap-southeast-5"_L1, -6.2, 106.8},
    {"ap-south-1"_L1, 19.1, 72.9},       {"eu-west-1"_L1, 51.5, -0.1},       {"me-east-1"_L1, 25.2, 55.3},
});

const RegionPlace *placeOf(const QString &regionId)
{
    const auto *const found = std::ranges::find(regionPlaces, regionId, &RegionPlace::id);
    return found != regionPlaces.end() ? found : nullptr;
}

/// As a share of the longest there is, 0 to 1 (haversine).
double distance(const QString &from, const QString &to)
{
    const RegionPlace *const a = placeOf(from);
    const RegionPlace *const b = placeOf(to);
    if (a == nullptr || b == nullptr)
        return std::numeric_limits<double>::infinity();
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const double byLatitude = std::sin(radians(b->latitude - a->latitude) / 2);
    const double byLongitude = std::sin(radians(b->longitude - a->longitude) / 2);
    return byLatitude * byLatitude +
           std::cos(radians(a->latitude)) * std::cos(radians(b->latitude)) * byLongitude * byLongitude;
}

} // namespace

NearestAccess::NearestAccess(const PlatformConfig &config)
    : m_instanceIds(config.instanceIds), m_regionIds(config.console.regionIds), m_places(config.console.places)
{
    const auto known = regions();
    while (m_regionIds.size() < m_instanceIds.size())
        m_regionIds.append(QString(known[std::size_t(m_regionIds.size()) % known.size()].id));
}

QString NearestAccess::regionOf(const QString &instanceId) const
{
    return m_regionIds.value(m_instanceIds.indexOf(instanceId));
}

QString NearestAccess::regionOf(const QHostAddress &client) const
{
    // A socket that listens on both families tells IPv4 clients in IPv6 clothes.
    bool isV4 = false;
    const quint32 v4 = client.toIPv4Address(&isV4);
    const QHostAddress plain = isV4 ? QHostAddress(v4) : client;
    for (const AddressPlace &place : m_places) {
        if (plain.isInSubnet(place.network, place.prefixLength))
            return place.regionId;
    }
    return m_regionIds.value(0);
}

QString NearestAccess::nearest(const QHostAddress &client, const QStringList &instanceIds) const
{
    const QString region = regionOf(client);
    const auto found = std::ranges::min_element(
        instanceIds, {}, [&](const QString &instanceId) { return distance(region, regionOf(instanceId)); });
    return found != instanceIds.end() ? *found : QString();
}

bool NearestAccess::isKnown(const QString &regionId)
{
    return placeOf(regionId) != nullptr;
}

} // namespace bootbench
