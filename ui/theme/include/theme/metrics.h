// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bootbench::theme {

/// Distances in a window are multiples of this, in device-independent pixels; half of it inside a tight
/// group.
inline constexpr int rhythm = 8;
/// Side of an icon in lists and buttons.
inline constexpr int smallIcon = 16;

} // namespace bootbench::theme
