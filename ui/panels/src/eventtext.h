// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/eventmodel.h>
#include <theme/palette.h>
#include <trace/tracerecord.h>

#include <QString>

namespace bootbench {

/// `Notify`, `Kick`, `Online`…; translated.
[[nodiscard]] QString eventTitle(const DeviceEvent &event);
/// What there is to know in one line; translated.
[[nodiscard]] QString eventDetailText(const DeviceEvent &event);
/// The same and what does not fit in a line: the platform's own words, advice.
[[nodiscard]] QString eventToolTip(const DeviceEvent &event);
/// Down for what the platform sent, None for what happened here.
[[nodiscard]] Direction eventDirection(const DeviceEvent &event);
[[nodiscard]] theme::ColorRole eventColor(const DeviceEvent &event);

} // namespace bootbench
