// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace bootbench {

/// One of the C Link SDK's state codes: positive in log stamps (`LK-030A`), negative as return values (`-0x030A`).
struct LkCode {
    quint16 code = 0;
    QLatin1StringView name;    ///< the SDK's identifier
    QLatin1StringView meaning; ///< in English
};

/// Sorted by code.
[[nodiscard]] std::span<const LkCode> lkCodes();
[[nodiscard]] std::optional<LkCode> lkCode(quint16 code);

} // namespace bootbench
