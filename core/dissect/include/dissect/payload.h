// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootbench {

/// How a payload is best read.
enum class PayloadKind : quint8 {
    Hex,  ///< anything else
    Text, ///< UTF-8 without control characters other than line ends and tabs
    Json  ///< a JSON object or array
};

/// Decides by looking at all of the bytes; nothing at all is Hex. Any thread.
[[nodiscard]] PayloadKind payloadKindOf(QByteArrayView payload);

/// JSON with a line for each member and an indent of two spaces; members stay in the order in which they were sent, and
/// numbers and strings as they were written. What is no JSON comes back in its own order too, only with odd line ends.
[[nodiscard]] QString indentedJson(QByteArrayView json);

} // namespace bootbench
