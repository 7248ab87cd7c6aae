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

/// The same in JSON that is itself in a string, where the quote has so many backslashes before it. What is escaped
/// within has more of them, and what has fewer ends the string around.
qsizetype closingEscape(QByteArrayView json, qsizetype quote, qsizetype escapes)
{
    qsizetype before = 0;
    for (qsizetype at = quote + 1; at < json.size(); ++at) {
        if (json[at] == json[quote] && before <= escapes)
            return at - before;
        before = json[at] == '\\' ? before + 1 : 0;
    }
    return json.size();
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
    QByteArrayView initials; ///< any of these is its letter before the ending
    BytePattern ending;
    QByteArrayView more; ///< what may follow the ending
    SecretKind kind;
    bool whole; ///< the name has nothing before it
};

const std::array<SecretName, 11> &secretNames()
{
    static const std::array<SecretName, 11> names{{
        {"sS", BytePattern("ecret"), {}, SecretKind::Key, false},
        {"S", BytePattern("ECRET"), {}, SecretKind::Key, false},
        {"pP", BytePattern("sk"), {}, SecretKind::Key, true}, // PSK
        {"P", BytePattern("SK"), {}, SecretKind::Key, true},
        {"dD", BytePattern("eviceToken"), {}, SecretKind::Key, false}, // of a registration without a list
        {"pP", BytePattern("assword"), {}, SecretKind::Password, false},
        {"P", BytePattern("ASSWORD"), {}, SecretKind::Password, false},
        {"pP", BytePattern("asswd"), {}, SecretKind::Password, false},
        {"P", BytePattern("ASSWD"), {}, SecretKind::Password, false},
        {"sS", BytePattern("ign"), "ature", SecretKind::Signature, true},
        {"S", BytePattern("IGN"), "ATURE", SecretKind::Signature, true},
    }};
    return names;
}

/// The C SDK's lines of which all is secret. Serial lines lose bytes: the code is enough to know one by.
struct SecretLine {
    BytePattern code;
    SecretKind kind;
};

const std::array<SecretLine, 2> &secretLines()
{
    static const std::array<SecretLine, 2> lines{{
        {BytePattern("-0318]"), SecretKind::Password},
        {BytePattern("-031A]"), SecretKind::Key},
    }};
    return lines;
}

/// Calls `visit` with what stands behind each such code that begins before `end`, until it returns false.
template <typename Visitor>
bool visitLines(QByteArrayView text, qsizetype end, const SecretLine &line, const Visitor &visit)
{
    const QByteArrayView looked = text.first(std::min(end, text.size()));
    for (qsizetype at = line.code.indexIn(looked); at >= 0; at = line.code.indexIn(looked, at + 1)) {
        qsizetype from = at + line.code.bytes().size();
        while (from < text.size() && text[from] == ' ')
            ++from;
        qsizetype to = from;
        // A line may have run into another one before it, whose text stands in JSON here.
        while (to < text.size() && !isAny("\r\n\"", text[to]))
            ++to;
        if (to > from && !visit(ByteRange{.offset = from, .length = to - from}))
            return false;
    }
    return true;
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
    if (quoted) {
        const qsizetype end = escapes == 0 ? closingQuote(text, from - 1) : closingEscape(text, from - 1, escapes);
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
        const bool isInitial = at > 0 && isAny(name.initials, text[at - 1]);
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
    for (const SecretLine &line : secretLines()) {
        if (hides(policy, line.kind))
            visitLines(text, text.size(), line, [&](const ByteRange &value) {
                found.append(value);
                return true;
            });
    }
    return found;
}

bool hasSecretValue(QByteArrayView text, ByteRange part, const RedactionPolicy &policy)
{
    // A value that reaches into the part has its name before the part's end.
    const auto isElsewhere = [&](const ByteRange &value) {
        return value.offset >= part.end() || value.end() <= part.offset;
    };
    return std::ranges::any_of(secretNames(),
                               [&](const SecretName &name) {
                                   return hides(policy, name.kind) && !visitValues(text, part.end(), name, isElsewhere);
                               }) ||
           std::ranges::any_of(secretLines(), [&](const SecretLine &line) {
               return hides(policy, line.kind) && !visitLines(text, part.end(), line, isElsewhere);
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
    walker.skipText();              // protocol name
    constexpr quint8 bridge = 0x80; // mosquitto's, in the level of what one broker sends another
    const bool hasProperties = (walker.byte() & ~bridge) >= level5;
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

} // namespace bootbench
