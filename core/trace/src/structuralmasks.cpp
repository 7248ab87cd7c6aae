// SPDX-License-Identifier: GPL-3.0-or-later
#include "structuralmasks.h"

#include "secretset.h"

#include <base/bytepattern.h>

#include <algorithm>
#include <array>

namespace bootbench {

namespace {

/// Walks over the fields of a packet; every step past the end stays at the end.
class Walker
{
public:
    explicit Walker(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    void skip(qsizetype count) { m_at = std::min(m_at + count, m_bytes.size()); }

    quint8 byte()
    {
        const quint8 value = atEnd() ? quint8(0) : quint8(m_bytes[m_at]);
        skip(1);
        return value;
    }
    qsizetype word()
    {
        const qsizetype high = byte();
        return high * 256 + byte();
    }
    qsizetype variableInteger()
    {
        qsizetype value = 0;
        for (unsigned shift = 0; shift < 28; shift += 7) {
            const quint8 part = byte();
            value |= qsizetype(part & 0x7FU) << shift;
            if ((part & 0x80U) == 0)
                break;
        }
        return value;
    }
    void skipText() { skip(word()); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// Where the quote of the same kind is that ends the string which starts at `quote`; the end of the text when it is
/// cut.
qsizetype closingQuote(QByteArrayView json, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < json.size() && json[at] != json[quote])
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at, json.size());
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

bool isAny(QByteArrayView set, char c)
{
    return set.contains(c);
}

/// What a name that ends in `ending` is called for.
struct SecretName {
    BytePattern ending;  ///< without its first letter, which may be of either case
    QByteArrayView more; ///< what may follow the ending
    SecretKind kind;
    bool whole; ///< the name has nothing before it
};

const std::array<SecretName, 8> &secretNames()
{
    static const std::array<SecretName, 8> names{{
        {BytePattern("ecret"), {}, SecretKind::Key, false},
        {BytePattern("ECRET"), {}, SecretKind::Key, false},
        {BytePattern("sk"), {}, SecretKind::Key, true}, // PSK
        {BytePattern("SK"), {}, SecretKind::Key, true},
        {BytePattern("assword"), {}, SecretKind::Password, false},
        {BytePattern("ASSWORD"), {}, SecretKind::Password, false},
        {BytePattern("asswd"), {}, SecretKind::Password, false},
        {BytePattern("ign"), "ature", SecretKind::Signature, true},
    }};
    return names;
}

/// The value behind the name that ends at `at`: `=value`, `":"value"`, `\":\"value\"`, `: value`, and as programs are
/// written, ` = "value"` and ` "value"`.
ByteRange valueAfter(QByteArrayView text, qsizetype at)
{
    const auto skipAll = [&](QByteArrayView set) {
        const qsizetype from = at;
        while (at < text.size() && isAny(set, text[at]))
            ++at;
        return at - from;
    };
    const bool quotedName = skipAll("\\") >= 0 && skipAll("\"'") > 0;
    // JSON may be broken into lines, other texts end with theirs.
    const QByteArrayView space = quotedName ? " \t\r\n" : " \t";
    const bool apart = skipAll(space) > 0;
    if (at >= text.size())
        return {};
    if (text[at] == ':' || (text[at] == '=' && !quotedName)) {
        ++at;
        skipAll(space);
    } else if (quotedName || !apart || !isAny("\"'", text[at])) {
        return {};
    }
    const qsizetype escapes = skipAll("\\");
    const bool quoted = at < text.size() && isAny("\"'", text[at]);
    if (!quoted && quotedName)
        return {}; // a number, an object
    const qsizetype from = quoted ? ++at : at - escapes;
    if (quoted && escapes == 0) {
        const qsizetype end = std::min(closingQuote(text, from - 1), text.size());
        return {.offset = from, .length = end - from};
    }
    while (at < text.size() && quint8(text[at]) > 0x20 && !isAny("&,;\"'\\", text[at]))
        ++at;
    return {.offset = from, .length = at - from};
}

/// Calls `visit` with the value of each such name that begins before `end`, until it returns false.
template <typename Visitor>
bool visitValues(QByteArrayView text, qsizetype end, const SecretName &name, const Visitor &visit)
{
    const QByteArrayView looked = text.first(std::min(end, text.size()));
    for (qsizetype at = name.ending.indexIn(looked); at >= 0;) {
        qsizetype after = at + name.ending.bytes().size();
        if (!name.more.isEmpty() && text.sliced(after).startsWith(name.more))
            after += name.more.size();
        const char initial = at > 0 ? text[at - 1] : '\0';
        const bool isInitial = initial == 's' || initial == 'S' || initial == 'p' || initial == 'P';
        const bool isWhole = at < 2 || !isNameByte(text[at - 2]);
        if (isInitial && (isWhole || !name.whole) && (after == text.size() || !isNameByte(text[after]))) {
            if (const ByteRange value = valueAfter(text, after); !value.isEmpty() && !visit(value))
                return false;
        }
        at = name.ending.indexIn(looked, after);
    }
    return true;
}

} // namespace

QList<ByteRange> secretValues(QByteArrayView text, const RedactionPolicy &policy)
{
    QList<ByteRange> found;
    for (const SecretName &name : secretNames()) {
        if (hides(policy, name.kind))
            visitValues(text, text.size(), name, [&](const ByteRange &value) {
                found.append(value);
                return true;
            });
    }
    return found;
}

bool hasSecretValue(QByteArrayView text, ByteRange part, const RedactionPolicy &policy)
{
    // A value that reaches into the part has its name before the part's end.
    return std::ranges::any_of(secretNames(), [&](const SecretName &name) {
        return hides(policy, name.kind) && !visitValues(text, part.end(), name, [&](const ByteRange &value) {
                   return value.offset >= part.end() || value.end() <= part.offset;
               });
    });
}

qsizetype publishTopicEnd(QByteArrayView packet)
{
    constexpr quint8 publishType = 3;
    Walker walker(packet);
    if (walker.byte() >> 4U != publishType)
        return 0;
    (void)walker.variableInteger();
    walker.skipText();
    return walker.at();
}

ByteRange connectPassword(QByteArrayView packet)
{
    constexpr quint8 connectType = 1;
    constexpr quint8 level5 = 5;
    constexpr quint8 willFlag = 0x04;
    constexpr quint8 passwordFlag = 0x40;
    constexpr quint8 userNameFlag = 0x80;

    Walker walker(packet);
    if (walker.byte() >> 4U != connectType)
        return {};
    (void)walker.variableInteger();
    walker.skipText(); // protocol name
    const bool hasProperties = walker.byte() >= level5;
    const quint8 flags = walker.byte();
    (void)walker.word(); // keep-alive
    if (hasProperties)
        walker.skip(walker.variableInteger());
    walker.skipText(); // clientId
    if (flags & willFlag) {
        if (hasProperties)
            walker.skip(walker.variableInteger());
        walker.skipText(); // topic
        walker.skipText(); // payload
    }
    if (flags & userNameFlag)
        walker.skipText();
    if ((flags & passwordFlag) == 0 || walker.atEnd())
        return {};
    const qsizetype size = walker.word();
    const qsizetype start = walker.at();
    return {.offset = start, .length = std::min(size, packet.size() - start)};
}

ByteRange jsonMember(QByteArrayView object, QByteArrayView name)
{
    int depth = 0;
    for (qsizetype at = 0; at < object.size();) {
        const char c = object[at];
        if (c != '"') {
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++at;
            continue;
        }
        const qsizetype end = closingQuote(object, at);
        const bool isName = depth == 1 && object.sliced(end).startsWith("\":\"");
        if (isName && object.sliced(at + 1, end - at - 1) == name) {
            const qsizetype value = end + 3;
            return {.offset = value, .length = closingQuote(object, value - 1) - value};
        }
        at = end + 1;
    }
    return {};
}

} // namespace bootbench
