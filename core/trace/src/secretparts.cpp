// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretparts.h"

#include "secretset.h"
#include "spellings.h"

#include <algorithm>
#include <cstring>

namespace bootbench {

namespace {

quint64 lettersAt(const char *bytes)
{
    quint64 letters = 0;
    std::memcpy(&letters, bytes, sizeof letters);
    return letters;
}

std::size_t hashOf(quint64 letters, unsigned bits)
{
    return std::size_t((letters * 0x9E37'79B9'7F4A'7C15U) >> (64U - bits));
}

} // namespace

void SecretParts::add(QByteArrayView secret, SecretKind kind)
{
    constexpr qsizetype shortest = 2 * size;
    constexpr int most = 1000;
    if (secret.size() < shortest || secret.contains(' ') || m_secrets == most)
        return;
    ++m_secrets;
    const bool hexText = spelling::isHexText(secret);
    const QByteArray plain = secret.toByteArray();
    for (const QByteArray &spelled : {plain, hexText ? plain.toUpper() : plain, hexText ? plain.toLower() : plain}) {
        for (qsizetype at = 0; at + size <= spelled.size(); ++at)
            addPart(spelled.constData() + at, kind);
    }
}

void SecretParts::addPart(const char *letters, SecretKind kind)
{
    m_parts.emplace(lettersAt(letters), kind);
    m_filter.set(hashOf(lettersAt(letters), filterBits));
}

template <typename Visitor>
void SecretParts::forEach(QByteArrayView bytes, qsizetype from, qsizetype last, const RedactionPolicy &policy,
                          const Visitor &visit) const
{
    if (m_parts.empty())
        return;
    for (qsizetype at = std::max<qsizetype>(from, 0); at <= std::min(last, bytes.size() - size); ++at) {
        const quint64 letters = lettersAt(bytes.data() + at);
        if (!m_filter.test(hashOf(letters, filterBits)))
            continue;
        if (const auto found = m_parts.find(letters); found != m_parts.end() && hides(policy, found->second))
            visit(at);
    }
}

bool SecretParts::isIn(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const
{
    bool found = false;
    forEach(bytes, part.offset - size + 1, part.end() - 1, policy, [&](qsizetype) { found = true; });
    return found;
}

void SecretParts::maskIn(QByteArray &bytes, const RedactionPolicy &policy) const
{
    const QByteArray input = bytes;
    forEach(input, 0, input.size(), policy, [&](qsizetype at) { std::fill_n(bytes.begin() + at, size, '*'); });
}

} // namespace bootbench
