// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/bytepattern.h>

#include <algorithm>
#include <cstring>

namespace bootbench {

namespace {

/// How often a byte is to be expected in this traffic, topics and JSON; 0 for the rarest.
qsizetype commonness(char byte)
{
    constexpr QByteArrayView fromCommon = "\"etioasnrhcdpl:,/01mug.y2w-=v_5f384b796{}k &xTS";
    const qsizetype place = fromCommon.indexOf(byte);
    return place < 0 ? 0 : fromCommon.size() - place;
}

} // namespace

BytePattern::BytePattern(const QByteArray &bytes) : m_bytes(bytes)
{
    const auto rarest = std::ranges::min_element(m_bytes, {}, commonness);
    m_rarest = rarest - m_bytes.begin();
}

qsizetype BytePattern::indexIn(QByteArrayView text, qsizetype from) const
{
    const qsizetype size = m_bytes.size();
    if (text.size() - from < size)
        return -1;
    if (size == 0)
        return from;
    const char *const part = m_bytes.constData();
    const char *at = text.data() + from + m_rarest;
    const char *const end = text.data() + text.size() - size + m_rarest + 1;
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, part[m_rarest], std::size_t(end - at)));
        if (at == nullptr)
            return -1;
        const char *const start = at - m_rarest;
        // Asking for two bytes first spares most of the calls.
        if (start[0] == part[0] && start[size - 1] == part[size - 1] &&
            std::memcmp(start, part, std::size_t(size)) == 0)
            return start - text.data();
        ++at;
    }
    return -1;
}

} // namespace bootbench
