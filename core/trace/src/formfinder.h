// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <base/secretbytes.h>

#include <QByteArrayView>

#include <algorithm>
#include <bitset>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace bootbench {

/// Finds any of many words, in any derived form, in one pass over the bytes.
///
/// Every form of every word begins with one of a few 4-byte windows. A bitmap of hashed windows rejects almost every
/// position of a text with one multiplication and one load; where it does not, the candidates of that window are
/// compared in full. So the forms need not be spelled out in memory, and speed hardly depends on how many there are.
/// add: one thread and no reader at the time; forEach: any number of threads.
class FormFinder
{
public:
    static constexpr qsizetype shortestWord = 4;

    enum class Form : quint8 { Text, Hex, Base64Aligned0, Base64Aligned1, Base64Aligned2 };
    struct Occurrence {
        quint32 word = 0;
        Form form = Form::Text;
        qsizetype from = 0;
        /// Of base64: characters beside, which hold a few bits of the word too, are not counted in.
        qsizetype to = 0;
    };

    FormFinder();

    /// The word's number, from 0. It must have at least shortestWord bytes. A word that is already known keeps its
    /// number.
    quint32 add(QByteArrayView word);
    [[nodiscard]] std::size_t size() const { return m_words.size(); }
    [[nodiscard]] QByteArrayView word(quint32 number) const { return m_words[number].view(); }
    [[nodiscard]] qsizetype longestWord() const { return m_longest; }
    /// Whether a byte may stand in some form of some word.
    [[nodiscard]] bool mayStand(char byte) const { return !m_words.empty() && m_formCharacters.test(uchar(byte)); }

    /// Calls `visit(const Occurrence &)` for each, by where they begin; they may overlap.
    template <typename Visitor>
    void forEach(QByteArrayView bytes, const Visitor &visit) const
    {
        forEachFrom(bytes, 0, bytes.size(), visit);
    }
    /// The same, for those that cover a byte of the part.
    template <typename Visitor>
    void forEachIn(QByteArrayView bytes, ByteRange part, const Visitor &visit) const
    {
        // One that begins before the part has nothing but characters of forms from there to the part's first one.
        qsizetype from = part.offset;
        const auto isFormCharacter = [&](qsizetype at) { return m_formCharacters.test(uchar(bytes[at])); };
        if (from < bytes.size() && isFormCharacter(from)) {
            while (from > 0 && isFormCharacter(from - 1))
                --from;
        }
        forEachFrom(bytes, from, part.end(), [&](const Occurrence &one) {
            if (one.to > part.offset)
                visit(one);
        });
    }

private:
    struct Candidate {
        quint32 word;
        Form form;
    };

    [[nodiscard]] static quint32 windowAt(const char *bytes)
    {
        quint32 window = 0;
        std::memcpy(&window, bytes, sizeof window);
        return window;
    }
    /// 1 when some form may begin with the window, 0 when none does.
    [[nodiscard]] quint64 mayBegin(quint32 window) const
    {
        const quint32 hash = hashOf(window);
        return (m_filter[hash / 64] >> (hash % 64)) & 1U;
    }
    /// For those that begin at `from` or after it and before `end`.
    template <typename Visitor>
    void forEachFrom(QByteArrayView bytes, qsizetype from, qsizetype end, const Visitor &visit) const
    {
        const qsizetype last = std::min(end - 1, bytes.size() - shortestWord);
        if (m_words.empty())
            return;
        const char *const data = bytes.data();
        qsizetype at = from;
        // Four positions at a time: almost always none of them is worth a look.
        for (; at + 3 <= last; at += 4) {
            if ((mayBegin(windowAt(data + at)) | mayBegin(windowAt(data + at + 1)) | mayBegin(windowAt(data + at + 2)) |
                 mayBegin(windowAt(data + at + 3))) == 0) [[likely]]
                continue;
            for (qsizetype i = at; i < at + 4; ++i)
                visitAt(bytes, i, visit);
        }
        for (; at <= last; ++at)
            visitAt(bytes, at, visit);
    }
    template <typename Visitor>
    void visitAt(QByteArrayView bytes, qsizetype at, const Visitor &visit) const
    {
        const quint32 window = windowAt(bytes.data() + at);
        if (mayBegin(window) == 0)
            return;
        const auto [first, end] = m_candidates.equal_range(window);
        for (auto found = first; found != end; ++found) {
            const Occurrence one{.word = found->second.word,
                                 .form = found->second.form,
                                 .from = at,
                                 .to = endOf(found->second, bytes, at)};
            if (one.to >= 0)
                visit(one);
        }
    }
    [[nodiscard]] int find(QByteArrayView word) const;
    void addWindow(quint32 window, Candidate candidate);
    void growFilter();
    void setFilterBit(quint32 window);
    [[nodiscard]] quint32 hashOf(quint32 window) const { return (window * 0x9E3779B1U) >> m_hashShift; }
    [[nodiscard]] qsizetype endOf(Candidate candidate, QByteArrayView bytes, qsizetype at) const;

    std::vector<SecretBytes> m_words;
    qsizetype m_longest = 0;
    /// What can stand in any form of any word.
    std::bitset<256> m_formCharacters;
    std::unordered_multimap<quint32, Candidate> m_candidates;
    std::vector<quint64> m_filter;
    int m_hashShift;
};

} // namespace bootbench
