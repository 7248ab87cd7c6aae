// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace bootbench {

/// A run of bytes to look for, many times, in the few hundred bytes of a record each. There it is faster than
/// memmem, std::string_view and QByteArrayView::indexOf: only places that hold its rarest byte are visited. Any
/// thread.
class BytePattern
{
public:
    BytePattern() = default;
    explicit BytePattern(const QByteArray &bytes);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// Where it first stands at or after `from`, -1 where it does not; nothing stands everywhere.
    [[nodiscard]] qsizetype indexIn(QByteArrayView text, qsizetype from = 0) const;

private:
    QByteArray m_bytes;
    qsizetype m_rarest = 0; ///< place of the byte that is looked for
};

} // namespace bootbench
