// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bootbench {

class TraceDisplayModel;
class TraceModel;

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

/// The rows in that form, as the model shows them: secrets are masked unless it reveals them. Empty when none of them
/// has such a form.
[[nodiscard]] QString copyText(const TraceModel &trace, const TraceDisplayModel &display, const QList<int> &rows,
                               CopyFormat format);

} // namespace bootbench
