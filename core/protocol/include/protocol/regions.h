// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace bootbench {

/// A region of the public platform, from the C SDK's table and the platform's pages.
struct Region {
    int bootstrapNumber = 0;          ///< n of `/auth/bootstrap/regionId/{n}`
    QLatin1StringView id;             ///< `cn-shanghai`
    QLatin1StringView name;           ///< English
    QLatin1StringView publicInstance; ///< `iotx-oxssharez200`, empty where there is none
};

[[nodiscard]] std::span<const Region> regions();
[[nodiscard]] std::optional<Region> regionByNumber(int number);

} // namespace bootbench
