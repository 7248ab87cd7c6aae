// SPDX-License-Identifier: GPL-3.0-or-later
#include "spellings.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace bootbench::spelling {

namespace {

constexpr qsizetype windowSize = 4;

constexpr char lowerDigit(unsigned value)
{
    return "0123456789abcdef"[value & 15U];
}

constexpr char foldHex(char c)
{
    return c >= 'A' && c <= 'F' ? char(c + ('a' - 'A')) : c;
}

constexpr quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return quint8(bytes[at]);
}

struct CodePoint {
    char32_t value;
    quint8 length;
};

/// Strict about length and continuation bytes only: what is refused is matched byte by byte instead.
CodePoint codePointAt(QByteArrayView bytes, qsizetype at)
{
    const quint8 first = byteAt(bytes, at);
    const quint8 length = first >= 0xF0 && first < 0xF8 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (first < 0x80 || first >= 0xF8 || length == 1 || at + length > bytes.size())
        return {.value = first, .length = 1};
    char32_t value = first & (0xFFU >> (length + 1U));
    for (qsizetype i = 1; i < length; ++i) {
        if ((byteAt(bytes, at + i) & 0xC0U) != 0x80)
            return {.value = first, .length = 1};
        value = (value << 6U) | (byteAt(bytes, at + i) & 0x3FU);
    }
    return {.value = value, .length = length};
}

void appendUnicodeEscape(Spelling &spelling, char32_t unit)
{
    spelling.append('\\');
    spelling.append('u');
    for (unsigned shift = 16; shift > 0; shift -= 4)
        spelling.append(lowerDigit(unsigned(unit) >> (shift - 4)));
}

Spelling jsonNumeric(char32_t value)
{
    Spelling spelling;
    spelling.anyHexCase = true;
    if (value >= 0x10000) {
        appendUnicodeEscape(spelling, 0xD800 + ((value - 0x10000) >> 10U));
        appendUnicodeEscape(spelling, 0xDC00 + ((value - 0x10000) & 0x3FFU));
    } else {
        appendUnicodeEscape(spelling, value);
    }
    return spelling;
}

/// The letter of the two-character JSON escape, 0 where there is none.
char jsonShort(char32_t value)
{
    switch (value) {
    case '"':
    case '\\':
    case '/':
        return char(value);
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return 0;
    }
}

quint32 windowOf(const char *bytes)
{
    quint32 window = 0;
    std::memcpy(&window, bytes, sizeof window);
    return window;
}

/// Collects windows while a form is spelled in all its ways.
class WindowCollector
{
public:
    /// Calls `more` for every way to add the spelling to the prefix, until four bytes are there.
    template <typename More>
    void spell(const Spelling &spelling, More more)
    {
        spellFrom(spelling, 0, more);
    }
    [[nodiscard]] bool full() const { return m_size == windowSize; }
    void collect() { m_windows.push_back(windowOf(m_prefix.data())); }

    [[nodiscard]] std::vector<quint32> take()
    {
        std::sort(m_windows.begin(), m_windows.end());
        m_windows.erase(std::unique(m_windows.begin(), m_windows.end()), m_windows.end());
        return std::move(m_windows);
    }

private:
    template <typename More>
    void spellFrom(const Spelling &spelling, quint8 index, More more)
    {
        if (full() || index == spelling.size) {
            more();
            return;
        }
        const char c = spelling.bytes[index];
        push(spelling, index, c, more);
        if (spelling.anyHexCase && c >= 'a' && c <= 'f')
            push(spelling, index, char(c - ('a' - 'A')), more);
    }
    template <typename More>
    void push(const Spelling &spelling, quint8 index, char c, More more)
    {
        m_prefix[std::size_t(m_size++)] = c;
        spellFrom(spelling, quint8(index + 1), more);
        --m_size;
    }

    std::array<char, windowSize> m_prefix{};
    qsizetype m_size = 0;
    std::vector<quint32> m_windows;
};

void collectText(WindowCollector &collector, QByteArrayView secret, qsizetype at, bool hexText)
{
    if (collector.full()) {
        collector.collect();
        return;
    }
    const Character character = characterAt(secret, at, hexText);
    for (quint8 i = 0; i < character.count; ++i) {
        collector.spell(character.spellings[i],
                        [&] { collectText(collector, secret, at + character.length, hexText); });
    }
}

/// What may stand between two bytes in hex: of dumps, of addresses, of C arrays and
/// strings, also where these stand in JSON. Of two that begin alike
/// the longer one comes first.
constexpr std::array<QByteArrayView, 11> hexGaps{" 0x", "  ", " ", ":", "-", ", 0x", ",0x", ",", "\t", "\\\\x", "\\x"};

Spelling hexSpelling(quint8 byte)
{
    Spelling spelling;
    spelling.anyHexCase = true;
    spelling.append(lowerDigit(byte >> 4U));
    spelling.append(lowerDigit(byte));
    return spelling;
}

} // namespace

bool isHexText(QByteArrayView secret)
{
    return std::all_of(secret.begin(), secret.end(), [](char c) {
        const char folded = foldHex(c);
        return (folded >= '0' && folded <= '9') || (folded >= 'a' && folded <= 'f');
    });
}

Character characterAt(QByteArrayView secret, qsizetype at, bool secretIsHexText)
{
    const CodePoint point = codePointAt(secret, at);
    Character character;
    character.length = point.length;
    const auto add = [&](const Spelling &spelling) { character.spellings[character.count++] = spelling; };

    Spelling raw;
    Spelling percent;
    raw.anyHexCase = secretIsHexText;
    percent.anyHexCase = true;
    for (qsizetype i = 0; i < point.length; ++i) {
        const quint8 byte = byteAt(secret, at + i);
        raw.append(secretIsHexText ? foldHex(char(byte)) : char(byte));
        percent.append('%');
        percent.append(lowerDigit(byte >> 4U));
        percent.append(lowerDigit(byte));
    }
    add(raw);
    add(percent);
    add(jsonNumeric(point.value));
    if (const char letter = jsonShort(point.value)) {
        Spelling spelling;
        spelling.append('\\');
        spelling.append(letter);
        add(spelling);
        // A payload may quote JSON in a JSON string.
        Spelling twice;
        twice.append('\\');
        twice.append('\\');
        if (letter == '"' || letter == '\\')
            twice.append('\\');
        twice.append(letter);
        add(twice);
    }
    if (point.value == ' ') {
        Spelling plus;
        plus.append('+');
        add(plus);
    }
    return character;
}

bool continuesWith(QByteArrayView text, qsizetype at, const Spelling &spelling)
{
    if (at + spelling.size > text.size())
        return false;
    for (quint8 i = 0; i < spelling.size; ++i) {
        const char c = text[at + i];
        if ((spelling.anyHexCase ? foldHex(c) : c) != spelling.bytes[i])
            return false;
    }
    return true;
}

namespace {

/// Whether a letter of the secret is written here in no way but as itself, if at all.
constexpr bool isPlain(char letter, char here)
{
    return quint8(letter) < 0x80 && here != '%' && here != '\\' && here != '+';
}

/// The same from a character of the secret on that may be written in several ways: a backslash or percent sign may be
/// read in more than one, each of which goes on elsewhere. Of two readings the longer one hides more.
qsizetype endOfSpelled(QByteArrayView secret, qsizetype from, QByteArrayView text, qsizetype at)
{
    const bool hexText = isHexText(secret);
    std::vector<qsizetype> places{at};
    std::vector<qsizetype> ends;
    while (from < secret.size() && !places.empty()) {
        const Character character = characterAt(secret, from, hexText);
        ends.clear();
        for (const qsizetype place : places) {
            for (quint8 i = 0; i < character.count; ++i) {
                const Spelling &spelling = character.spellings[i];
                const qsizetype end = place + spelling.size;
                if (continuesWith(text, place, spelling) && std::ranges::find(ends, end) == ends.end())
                    ends.push_back(end);
            }
        }
        places.swap(ends);
        from += character.length;
    }
    return places.empty() ? -1 : *std::ranges::max_element(places);
}

} // namespace

qsizetype endOfText(QByteArrayView secret, QByteArrayView text, qsizetype at)
{
    for (qsizetype from = 0; from < secret.size(); ++from, ++at) {
        if (at >= text.size() || !isPlain(secret[from], text[at]))
            return endOfSpelled(secret, from, text, at);
        // Of many secrets that begin alike nearly all end here.
        if (foldHex(text[at]) != foldHex(secret[from]))
            return -1;
        if (text[at] != secret[from])
            return endOfSpelled(secret, from, text, at);
    }
    return at;
}

qsizetype hexGapAt(QByteArrayView text, qsizetype at)
{
    const auto gap = std::ranges::find_if(
        hexGaps, [rest = text.sliced(std::min(at, text.size()))](QByteArrayView one) { return rest.startsWith(one); });
    return gap == hexGaps.end() ? 0 : gap->size();
}

qsizetype endOfHex(QByteArrayView secret, QByteArrayView text, qsizetype at)
{
    for (qsizetype i = 0; i < secret.size(); ++i) {
        if (i > 0)
            at += hexGapAt(text, at);
        if (!continuesWith(text, at, hexSpelling(byteAt(secret, i))))
            return -1;
        at += 2;
    }
    return at;
}

int base64SkippedBits(int alignment)
{
    constexpr std::array<int, 3> skipped{0, 4, 2};
    return skipped[std::size_t(alignment)];
}

qsizetype base64Length(QByteArrayView secret, int alignment)
{
    return (secret.size() * 8 - base64SkippedBits(alignment)) / 6;
}

int base64Sextet(QByteArrayView secret, int alignment, qsizetype index)
{
    const qsizetype bit = base64SkippedBits(alignment) + index * 6;
    const qsizetype byte = bit / 8;
    const unsigned next = byte + 1 < secret.size() ? byteAt(secret, byte + 1) : 0U;
    const unsigned pair = (unsigned(byteAt(secret, byte)) << 8U) | next;
    return int((pair >> unsigned(10 - bit % 8)) & 63U);
}

int sextetOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

std::vector<quint32> textWindows(QByteArrayView secret)
{
    WindowCollector collector;
    collectText(collector, secret, 0, isHexText(secret));
    return collector.take();
}

std::vector<quint32> hexWindows(QByteArrayView secret)
{
    WindowCollector collector;
    const Spelling first = hexSpelling(byteAt(secret, 0));
    const Spelling second = hexSpelling(byteAt(secret, 1));
    const auto collectWith = [&](QByteArrayView gap) {
        Spelling between;
        for (const char c : gap)
            between.append(c);
        collector.spell(
            first, [&] { collector.spell(between, [&] { collector.spell(second, [&] { collector.collect(); }); }); });
    };
    collectWith({});
    for (const QByteArrayView gap : hexGaps)
        collectWith(gap);
    return collector.take();
}

std::vector<quint32> base64Windows(QByteArrayView secret, int alignment)
{
    constexpr QByteArrayView standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr QByteArrayView urlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    WindowCollector collector;
    for (const QByteArrayView alphabet : {standard, urlSafe}) {
        Spelling spelling;
        for (qsizetype i = 0; i < windowSize; ++i)
            spelling.append(alphabet[base64Sextet(secret, alignment, i)]);
        collector.spell(spelling, [&] { collector.collect(); });
    }
    return collector.take();
}

} // namespace bootbench::spelling
