// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfinder.h"
#include "spellings.h"

#include <algorithm>

namespace bootbench {

namespace {

constexpr int smallestFilterBits = 15;
constexpr int largestFilterBits = 24;
/// Filter bits a window; with this few set, a text that holds no word passes one position in sixteen at most.
constexpr std::size_t bitsPerWindow = 16;

qsizetype endOfBase64(QByteArrayView word, int alignment, QByteArrayView bytes, qsizetype at)
{
    const qsizetype length = spelling::base64Length(word, alignment);
    if (at + length > bytes.size())
        return -1;
    for (qsizetype i = 0; i < length; ++i) {
        if (spelling::sextetOf(bytes[at + i]) != spelling::base64Sextet(word, alignment, i))
            return -1;
    }
    return at + length;
}

} // namespace

FormFinder::FormFinder() : m_filter((1U << unsigned(smallestFilterBits)) / 64), m_hashShift(32 - smallestFilterBits)
{
    // Of hex with its gaps, base64 of either alphabet, URL encoding and JSON escapes; a word brings its own bytes.
    constexpr QByteArrayView derived = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz +/-_%\\:,";
    for (const char c : derived)
        m_formCharacters.set(uchar(c));
}

quint32 FormFinder::add(QByteArrayView word)
{
    Q_ASSERT(word.size() >= shortestWord);
    if (const int known = find(word); known >= 0)
        return quint32(known);
    const auto number = quint32(m_words.size());
    m_words.emplace_back(word);
    m_longest = std::max(m_longest, word.size());
    for (const char c : word)
        m_formCharacters.set(uchar(c));
    const auto addAll = [&](const std::vector<quint32> &windows, Form form) {
        for (const quint32 window : windows)
            addWindow(window, {.word = number, .form = form});
    };
    addAll(spelling::textWindows(word), Form::Text);
    addAll(spelling::hexWindows(word), Form::Hex);
    addAll(spelling::base64Windows(word, 0), Form::Base64Aligned0);
    addAll(spelling::base64Windows(word, 1), Form::Base64Aligned1);
    addAll(spelling::base64Windows(word, 2), Form::Base64Aligned2);
    return number;
}

int FormFinder::find(QByteArrayView word) const
{
    const auto [first, end] = m_candidates.equal_range(windowAt(word.data()));
    const auto found = std::find_if(first, end, [&](const auto &candidate) {
        return candidate.second.form == Form::Text && m_words[candidate.second.word].view() == word;
    });
    return found == end ? -1 : int(found->second.word);
}

void FormFinder::addWindow(quint32 window, Candidate candidate)
{
    m_candidates.emplace(window, candidate);
    if (m_candidates.size() * bitsPerWindow > m_filter.size() * 64 && m_hashShift > 32 - largestFilterBits)
        growFilter();
    else
        setFilterBit(window);
}

void FormFinder::growFilter()
{
    --m_hashShift;
    m_filter.assign(m_filter.size() * 2, 0);
    for (const auto &[window, candidate] : m_candidates)
        setFilterBit(window);
}

void FormFinder::setFilterBit(quint32 window)
{
    const quint32 hash = hashOf(window);
    m_filter[hash / 64] |= quint64(1) << (hash % 64);
}

qsizetype FormFinder::endOf(Candidate candidate, QByteArrayView bytes, qsizetype at) const
{
    const QByteArrayView wanted = m_words[candidate.word].view();
    switch (candidate.form) {
    case Form::Text:
        return spelling::endOfText(wanted, bytes, at);
    case Form::Hex:
        return spelling::endOfHex(wanted, bytes, at);
    case Form::Base64Aligned0:
    case Form::Base64Aligned1:
    case Form::Base64Aligned2:
        break;
    }
    return endOfBase64(wanted, int(candidate.form) - int(Form::Base64Aligned0), bytes, at);
}

} // namespace bootbench
