// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace bootbench {

/// A region of the public platform, from the C SDK's table and the platform's pages.
struct Region {
    int bootstrapNumber = 0;          ///< n of `/auth/bootstrap/regionId/{n}`
    QLatin1StringView id;             ///< `cn-shanghai`
    QLatin1StringView name;           ///< English
    QLatin1StringView publicInstance; ///< `iotx-oxssharez200`, empty where there is none
    int longitude = 0;                ///< of the city, whole degrees, east positive
    int latitude = 0;                 ///< north positive
};

[[nodiscard]] std::span<const Region> regions();
[[nodiscard]] std::optional<Region> regionByNumber(int number);
[[nodiscard]] std::optional<Region> regionById(QAnyStringView id);
/// Where an instance is, as far as its name or its host say: a public instance's own name, or a host of the form
/// `{ProductKey}.iot-as-mqtt.{region}.aliyuncs.com`. Names of enterprise instances do not tell.
[[nodiscard]] std::optional<Region> regionOfInstance(QStringView instanceId, QStringView host);

} // namespace bootbench
