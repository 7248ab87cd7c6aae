// SPDX-License-Identifier: GPL-3.0-or-later
#include "structuralmasks.h"

#include "secretset.h"

#include <algorithm>
#include <array>
#include <cstring>

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

/// Where the quote is that ends the JSON string which starts at `quote`; the end of the text when it is cut.
qsizetype closingQuote(QByteArrayView json, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < json.size() && json[at] != '"')
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
    QByteArrayView ending; ///< without its first letter, which may be of either case
    qsizetype rarest;      ///< place of the letter in `ending` that is looked for, since few others have it
    SecretKind kind;
    bool whole; ///< the name has nothing before it
};

constexpr std::array<SecretName, 4> secretNames{{
    {"ecret", 1, SecretKind::Key, false},
    {"assword", 3, SecretKind::Password, false},
    {"ign", 1, SecretKind::Signature, true},
    {"ignature", 1, SecretKind::Signature, true},
}};

/// The value behind the name that ends at `at`: `=value`, `":"value"`, `\":\"value\"`, `: value`.
ByteRange valueAfter(QByteArrayView text, qsizetype at)
{
    const auto skipAll = [&](QByteArrayView set) {
        const qsizetype from = at;
        while (at < text.size() && isAny(set, text[at]))
            ++at;
        return at - from;
    };
    const bool quotedName = skipAll("\\") >= 0 && skipAll("\"'") > 0;
    if (at >= text.size() || (text[at] != ':' && (text[at] != '=' || quotedName)))
        return {};
    ++at;
    skipAll(" ");
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

/// Where the ending stands next, or null. By one letter of it: for so short a word that is five times as fast as
/// memmem.
const char *findEnding(const char *begin, const char *end, const SecretName &name)
{
    if (end - begin < name.ending.size())
        return nullptr;
    const char letter = name.ending[name.rarest];
    const qsizetype rest = name.ending.size() - name.rarest;
    for (const char *at = begin + name.rarest; end - at >= rest; ++at) {
        at = static_cast<const char *>(std::memchr(at, letter, std::size_t(end - at)));
        if (at == nullptr || end - at < rest)
            return nullptr;
        const char *const start = at - name.rarest;
        // Asking for two letters first spares most of the calls.
        if (start[0] == name.ending.front() && start[name.ending.size() - 1] == name.ending.back() &&
            std::memcmp(start, name.ending.data(), std::size_t(name.ending.size())) == 0)
            return start;
    }
    return nullptr;
}

void addValues(QByteArrayView text, const SecretName &name, QList<ByteRange> &found)
{
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    for (const char *at = begin; at < end;) {
        at = findEnding(at, end, name);
        if (at == nullptr)
            return;
        const char *const after = at + name.ending.size();
        const char initial = at > begin ? at[-1] : '\0';
        const bool isInitial = initial == 's' || initial == 'S' || initial == 'p' || initial == 'P';
        const bool isWhole = at - begin < 2 || !isNameByte(at[-2]);
        if (isInitial && (isWhole || !name.whole) && (after == end || !isNameByte(*after))) {
            if (const ByteRange value = valueAfter(text, after - begin); !value.isEmpty())
                found.append(value);
        }
        at = after;
    }
}

} // namespace

QList<ByteRange> secretValues(QByteArrayView text, const RedactionPolicy &policy)
{
    QList<ByteRange> found;
    for (const SecretName &name : secretNames) {
        if (hides(policy, name.kind))
            addValues(text, name, found);
    }
    return found;
}

namespace {

constexpr quint8 publishType = 3;

/// Past the topic; false when the packet is no PUBLISH.
bool walkTopic(Walker &walker, quint8 *flags)
{
    const quint8 first = walker.byte();
    if (first >> 4U != publishType)
        return false;
    *flags = first & 0x0FU;
    (void)walker.variableInteger();
    walker.skipText();
    return true;
}

} // namespace

ByteRange publishPayload(QByteArrayView packet, quint8 mqttLevel)
{
    constexpr quint8 level5 = 5;
    constexpr quint8 qosBits = 0x06;
    Walker walker(packet);
    quint8 flags = 0;
    if (!walkTopic(walker, &flags))
        return {};
    if ((flags & qosBits) != 0)
        walker.skip(2);
    if (mqttLevel >= level5)
        walker.skip(walker.variableInteger());
    return {.offset = walker.at(), .length = packet.size() - walker.at()};
}

qsizetype publishTopicEnd(QByteArrayView packet)
{
    Walker walker(packet);
    quint8 flags = 0;
    return walkTopic(walker, &flags) ? walker.at() : 0;
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
