// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretset.h"
#include "spellings.h"

#include <algorithm>
#include <cstring>

namespace bootbench {

namespace {

constexpr char maskCharacter = '*';
constexpr int smallestFilterBits = 15;
constexpr int largestFilterBits = 24;
/// Filter bits a window; with this few set, a text that holds no secret passes one position in sixteen at
/// most.
constexpr std::size_t bitsPerWindow = 16;

quint32 windowAt(const char *bytes)
{
    quint32 window = 0;
    std::memcpy(&window, bytes, sizeof window);
    return window;
}

void fill(char *output, qsizetype from, qsizetype to)
{
    std::memset(output + from, maskCharacter, std::size_t(to - from));
}

/// Spaces between the bytes stay, so that a dump keeps its columns.
void fillHex(QByteArrayView bytes, char *output, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i) {
        if (bytes[i] != ' ')
            output[i] = maskCharacter;
    }
}

void maskBase64(QByteArrayView secret, int alignment, QByteArrayView bytes, qsizetype at, char *output)
{
    const qsizetype length = spelling::base64Length(secret, alignment);
    if (at + length > bytes.size())
        return;
    for (qsizetype i = 0; i < length; ++i) {
        if (spelling::sextetOf(bytes[at + i]) != spelling::base64Sextet(secret, alignment, i))
            return;
    }
    // The characters beside may hold a few bits of the secret too.
    qsizetype from = at;
    qsizetype to = at + length;
    if (alignment != 0 && from > 0 && spelling::sextetOf(bytes[from - 1]) >= 0)
        --from;
    const qsizetype bits = secret.size() * 8 - spelling::base64SkippedBits(alignment);
    if (bits % 6 != 0 && to < bytes.size() && spelling::sextetOf(bytes[to]) >= 0)
        ++to;
    fill(output, from, to);
}

} // namespace

SecretSet::SecretSet() : m_filter((1U << unsigned(smallestFilterBits)) / 64), m_hashShift(32 - smallestFilterBits) {}

void SecretSet::add(QByteArrayView secret)
{
    Q_ASSERT(secret.size() >= shortestSecret);
    if (isKnown(secret))
        return;
    const auto number = quint32(m_secrets.size());
    m_secrets.emplace_back(secret);
    const auto addAll = [&](const std::vector<quint32> &windows, Form form) {
        for (const quint32 window : windows)
            addWindow(window, {.secret = number, .form = form});
    };
    addAll(spelling::textWindows(secret), Form::Text);
    addAll(spelling::hexWindows(secret), Form::Hex);
    addAll(spelling::base64Windows(secret, 0), Form::Base64Aligned0);
    addAll(spelling::base64Windows(secret, 1), Form::Base64Aligned1);
    addAll(spelling::base64Windows(secret, 2), Form::Base64Aligned2);
}

bool SecretSet::isKnown(QByteArrayView secret) const
{
    const auto [first, end] = m_candidates.equal_range(windowAt(secret.data()));
    return std::any_of(first, end, [&](const auto &found) {
        return found.second.form == Form::Text && m_secrets[found.second.secret].view() == secret;
    });
}

void SecretSet::addWindow(quint32 window, Candidate candidate)
{
    m_candidates.emplace(window, candidate);
    if (m_candidates.size() * bitsPerWindow > m_filter.size() * 64 && m_hashShift > 32 - largestFilterBits)
        growFilter();
    else
        setFilterBit(window);
}

void SecretSet::growFilter()
{
    --m_hashShift;
    m_filter.assign(m_filter.size() * 2, 0);
    for (const auto &[window, candidate] : m_candidates)
        setFilterBit(window);
}

void SecretSet::setFilterBit(quint32 window)
{
    const quint32 hash = hashOf(window);
    m_filter[hash / 64] |= quint64(1) << (hash % 64);
}

void SecretSet::maskIn(QByteArray &bytes) const
{
    if (m_secrets.empty() || bytes.size() < shortestSecret)
        return;
    // Compared is the input as it was: two secrets may overlap, and both must go.
    const QByteArray input = bytes;
    char *output = nullptr;
    const char *const data = input.constData();
    const quint64 *const filter = m_filter.data();
    const qsizetype last = input.size() - shortestSecret;
    for (qsizetype at = 0; at <= last; ++at) {
        const quint32 window = windowAt(data + at);
        const quint32 hash = hashOf(window);
        if (((filter[hash / 64] >> (hash % 64)) & 1U) == 0) [[likely]]
            continue;
        const auto [first, end] = m_candidates.equal_range(window);
        for (auto found = first; found != end; ++found) {
            if (!output)
                output = bytes.data();
            compare(found->second, input, at, output);
        }
    }
}

void SecretSet::compare(Candidate candidate, QByteArrayView bytes, qsizetype at, char *output) const
{
    const QByteArrayView secret = m_secrets[candidate.secret].view();
    switch (candidate.form) {
    case Form::Text:
        if (const qsizetype end = spelling::endOfText(secret, bytes, at); end >= 0)
            fill(output, at, end);
        break;
    case Form::Hex:
        if (const qsizetype end = spelling::endOfHex(secret, bytes, at); end >= 0)
            fillHex(bytes, output, at, end);
        break;
    case Form::Base64Aligned0:
    case Form::Base64Aligned1:
    case Form::Base64Aligned2:
        maskBase64(secret, int(candidate.form) - int(Form::Base64Aligned0), bytes, at, output);
        break;
    }
}

} // namespace bootbench
