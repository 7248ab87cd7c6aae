// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearestaccess.h"

#include <protocol/regions.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace bootbench {

namespace {

/// As a share of the longest there is, 0 to 1 (haversine).
double distance(const QString &from, const QString &to)
{
    const auto a = regionById(from);
    const auto b = regionById(to);
    if (!a || !b)
        return std::numeric_limits<double>::infinity();
    const auto radians = [](int degrees) { return degrees * std::numbers::pi / 180; };
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
    return regionById(regionId).has_value();
}

} // namespace bootbench
