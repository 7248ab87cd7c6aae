// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bootbench {

/// How bytes are written for people and other programs.
enum class HexFormat : quint8 {
    Dump,    ///< lines as HexLayout has them: offset, sixteen bytes, characters; upper case
    Stream,  ///< `304c0031`: lower case, nothing between
    Text,    ///< as UTF-8; what cannot be printed is a full stop, line feeds and tabs stay
    Escaped, ///< `0L\x001`: a C string's inside
    CArray,  ///< `const unsigned char data[4] = { 0x30, … };`
    Base64
};

/// `offset` is the number that a dump begins with.
[[nodiscard]] QString formatBytes(QByteArrayView bytes, HexFormat format, qint64 offset = 0);

} // namespace bootbench
