// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <simulator/platformtypes.h>

#include <QHostAddress>
#include <QString>
#include <QStringList>

namespace bootbench {

/// Which of several instances is the nearest to a client's address: by the region that its network is said to be in and
/// the great-circle distance between regions.
class NearestAccess
{
public:
    explicit NearestAccess(const PlatformConfig &config);

    [[nodiscard]] QString regionOf(const QString &instanceId) const;
    [[nodiscard]] QString regionOf(const QHostAddress &client) const;
    /// The first of equally near ones; null when there is none.
    [[nodiscard]] QString nearest(const QHostAddress &client, const QStringList &instanceIds) const;
    /// Whether the region can be named in a configuration.
    [[nodiscard]] static bool isKnown(const QString &regionId);

private:
    QStringList m_instanceIds;
    QStringList m_regionIds;
    QList<AddressPlace> m_places;
};

} // namespace bootbench
