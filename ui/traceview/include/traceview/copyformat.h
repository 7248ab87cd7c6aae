// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bootbench {

/// How records are put on the clipboard. Declared in full wherever a class names it: lupdate loses the class that
/// stands behind an opaque enumeration.
enum class CopyFormat : quint8 {
    Summary, ///< the columns, separated by tabs
    Dump,
    Stream,
    Text,
    Escaped,
    CArray,
    Base64,
    JsonLines,
    Curl,     ///< of requests
    Mosquitto ///< of CONNECT, SUBSCRIBE and PUBLISH
};

inline constexpr int copyFormatCount = int(CopyFormat::Mosquitto) + 1;

} // namespace bootbench
