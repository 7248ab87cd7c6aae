// SPDX-License-Identifier: GPL-3.0-or-later
#include "pseudonyms.h"

#include "namebytes.h"
#include "spellings.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>

namespace bootbench {

namespace {

/// Words of the protocol that are also good names for devices.
bool isVocabulary(const QByteArray &name)
{
    static const QSet<QByteArray> words{
        "accept",     "alink",      "auth",      "bench",    "body",       "bootbench", "bootstrap", "charset",
        "clientid",   "cloud",      "code",      "config",   "connect",    "content",   "data",      "device",
        "devicename", "digest",     "down",      "error",    "event",      "global",    "hmac",      "host",
        "html",       "http",       "https",     "iothub",   "iotx",       "json",      "kick",      "kicked",
        "length",     "local",      "localhost", "message",  "method",     "mqtt",      "notify",    "online",
        "params",     "peer",       "port",      "post",     "productkey", "property",  "reply",     "resources",
        "result",     "securemode", "service",   "sign",     "signmethod", "state",     "status",    "success",
        "test",       "text",       "thing",     "time",     "timestamp",  "title",     "topic",     "type",
        "user",       "username",   "version",   "aliyuncs", "instanceid", "register",  "update",    "upgrade"};
    return words.contains(name.toLower());
}

char inCaseOf(char pseudonym, char original)
{
    if (isUpper(original) && isLower(pseudonym))
        return char(pseudonym - 'a' + 'A');
    if (isLower(original) && isUpper(pseudonym))
        return char(pseudonym - 'A' + 'a');
    return pseudonym;
}

void writeHex(char *at, char value, bool inUpperCase)
{
    constexpr QByteArrayView upper = "0123456789ABCDEF";
    constexpr QByteArrayView lower = "0123456789abcdef";
    const QByteArrayView digits = inUpperCase ? upper : lower;
    at[0] = digits[qsizetype(quint8(value) >> 4U)];
    at[1] = digits[qsizetype(quint8(value) & 15U)];
}

void writeText(QByteArrayView name, QByteArrayView pseudonym, char *at, const char *end)
{
    const bool hexText = spelling::isHexText(name);
    for (qsizetype i = 0; i < name.size() && at < end; ++i) {
        const spelling::Character character = spelling::characterAt(name, i, hexText);
        for (quint8 way = 0; way < character.count; ++way) {
            const spelling::Spelling &spelled = character.spellings[way];
            if (!spelling::continuesWith(QByteArrayView(at, end), 0, spelled))
                continue;
            if (spelled.size == 1)
                *at = inCaseOf(pseudonym[i], *at);
            else if (pseudonym[i] != name[i]) // `%2D`, `\u002d`: all that are replaced are ASCII
                writeHex(at + spelled.size - 2, pseudonym[i], std::any_of(at, at + spelled.size, isUpper));
            at += spelled.size;
            break;
        }
    }
}

void writeHexForm(QByteArrayView pseudonym, char *at, const char *end)
{
    const bool inUpperCase = std::any_of<const char *>(at, end, isUpper);
    for (const char c : pseudonym) {
        writeHex(at, c, inUpperCase);
        at += 2;
        at += spelling::hexGapAt(QByteArrayView(at, std::max<const char *>(at, end)), 0);
    }
}

char base64Character(int sextet, bool urlSafe)
{
    constexpr QByteArrayView standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr QByteArrayView safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return (urlSafe ? safe : standard)[sextet];
}

/// Also the bits that stand in the characters beside.
void writeBase64(QByteArrayView name, QByteArrayView pseudonym, int alignment, QByteArray &bytes, qsizetype from,
                 qsizetype to)
{
    const bool urlSafe = bytes.contains('-') || bytes.contains('_');
    const int skipped = spelling::base64SkippedBits(alignment);
    if (skipped > 0 && from > 0 && spelling::sextetOf(bytes[from - 1]) >= 0) {
        const int low = int(quint8(pseudonym[0]) >> unsigned(8 - skipped));
        const int high = spelling::sextetOf(bytes[from - 1]) >> skipped << skipped;
        bytes[from - 1] = base64Character(high | low, urlSafe);
    }
    for (qsizetype i = 0; from + i < to; ++i)
        bytes[from + i] = base64Character(spelling::base64Sextet(pseudonym, alignment, i), urlSafe);
    const int left = int((name.size() * 8 - skipped) % 6);
    if (left > 0 && to < bytes.size() && spelling::sextetOf(bytes[to]) >= 0) {
        const int high = (quint8(pseudonym.back()) & ((1 << left) - 1)) << (6 - left);
        const int low = spelling::sextetOf(bytes[to]) & ((1 << (6 - left)) - 1);
        bytes[to] = base64Character(high | low, urlSafe);
    }
}

/// The byte before is the end of something else, though it looks like a letter: an escape, or the length of an MQTT
/// string.
bool followsAnother(QByteArrayView bytes, qsizetype from)
{
    const auto isAt = [&](qsizetype back, char c) { return from >= back && bytes[from - back] == c; };
    return isAt(3, '%') || isAt(2, '\\') || (isAt(5, 'u') && isAt(6, '\\')) ||
           (from >= 2 && quint8(bytes[from - 2]) < '\t');
}

/// Nothing of a longer word.
bool standsAlone(QByteArrayView bytes, qsizetype from, qsizetype to)
{
    return (from == 0 || !isWordByte(bytes[from - 1]) || followsAnother(bytes, from)) &&
           (to >= bytes.size() || !isWordByte(bytes[to]));
}

/// `productKey=`, `"deviceName":"`.
bool followsItsTitle(QByteArrayView bytes, qsizetype from)
{
    while (from > 0 && std::strchr("=:\"'\\ ", bytes[from - 1]) != nullptr && bytes[from - 1] != '\0')
        --from;
    const QByteArrayView before = bytes.first(from);
    return before.endsWith("Name") || before.endsWith("Key");
}

bool isJoint(char c)
{
    return c == '.' || c == '/' || c == '&';
}

} // namespace

Pseudonyms::Pseudonyms() : m_random(QRandomGenerator::securelySeeded()) {}

qsizetype Pseudonyms::longestForm() const
{
    constexpr qsizetype longestSpelling = 6;
    return m_finder.longestWord() * longestSpelling;
}

void Pseudonyms::addChannel(const ChannelInfo &channel)
{
    if (!channel.device.isNull()) {
        addName(channel.device.productKey().toUtf8());
        addName(channel.device.deviceName().toUtf8());
    }
    addInstance(channel.instanceId.toUtf8());
    addHost(channel.remote.host.toUtf8());
}

void Pseudonyms::addName(const QByteArray &name)
{
    add(name, 0, name.size());
}

void Pseudonyms::addInstance(const QByteArray &id)
{
    add(id, id.startsWith("iotx-") ? 5 : id.startsWith("iot-") ? 4 : 0, id.size());
}

void Pseudonyms::addHost(const QByteArray &named)
{
    QByteArray host = named.count(':') == 1 ? named.first(named.indexOf(':')) : named;
    while (host.endsWith('.'))
        host.chop(1);
    const QByteArray lower = host.toLower();
    const bool isAddress =
        std::all_of(lower.begin(), lower.end(), [](char c) { return isDigit(c) || c == '.'; }) || lower.contains(':');
    if (isAddress || lower == "localhost" || !lower.contains('.'))
        return;
    constexpr QByteArrayView platform = ".aliyuncs.com";
    if (!lower.endsWith(platform)) {
        add(host, 0, host.lastIndexOf('.'));
        return;
    }
    const QByteArray label = host.first(host.indexOf('.'));
    // The platform's own hosts are everybody's.
    if (!lower.startsWith("iot-auth") && !lower.startsWith("iot.") && !lower.startsWith("public."))
        addInstance(label);
}

void Pseudonyms::add(const QByteArray &name, qsizetype kept, qsizetype end)
{
    if (name.size() < FormFinder::shortestWord || name.contains("**"))
        return;
    const bool ambiguous = isVocabulary(name) || std::all_of(name.begin(), name.end(), isDigit);
    // Hosts are written in lower case, also where they hold a ProductKey.
    for (const QByteArray &spelled : {name, name.toLower()}) {
        if (m_finder.add(spelled) == m_names.size())
            m_names.push_back({.pseudonym = invent(spelled, kept, end), .ambiguous = ambiguous});
    }
}

QByteArray Pseudonyms::invent(const QByteArray &name, qsizetype kept, qsizetype end)
{
    const QByteArray folded = name.toLower();
    QByteArray pseudonym = m_given.value(folded);
    // For few letters or digits there are few pseudonyms: then any letter does, and in the end in any place.
    constexpr int triesInKind = 64;
    constexpr int triesInPlace = 512;
    for (int tries = 0; pseudonym.isEmpty(); ++tries) {
        QByteArray tried = folded;
        for (qsizetype i = tries < triesInPlace ? kept : 0; i < (tries < triesInPlace ? end : tried.size()); ++i) {
            if (tries < triesInKind && isDigit(folded[i]))
                tried[i] = char('0' + m_random.bounded(10));
            else if (tries >= triesInPlace || isWordByte(folded[i]))
                tried[i] = char('a' + m_random.bounded(26));
        }
        if (tried != folded && !m_used.contains(tried) && !m_given.contains(tried))
            pseudonym = tried;
    }
    m_given.insert(folded, pseudonym);
    m_used.insert(pseudonym);
    return inCaseOfName(pseudonym, name);
}

QByteArray Pseudonyms::inCaseOfName(QByteArray pseudonym, const QByteArray &name)
{
    for (qsizetype i = 0; i < pseudonym.size(); ++i) {
        if (isUpper(name[i]))
            pseudonym[i] = inCaseOf(pseudonym[i], name[i]);
    }
    return pseudonym;
}

QByteArray Pseudonyms::of(const QByteArray &name) const
{
    if (const auto given = m_given.constFind(name.toLower()); given != m_given.cend())
        return inCaseOfName(*given, name);
    QByteArray replaced = name;
    replaceIn(replaced);
    return replaced;
}

bool Pseudonyms::isName(QByteArrayView bytes, const FormFinder::Occurrence &found, const Occurrences &all) const
{
    if (found.form != FormFinder::Form::Text)
        return true;
    if (!standsAlone(bytes, found.from, found.to))
        return false;
    if (!m_names[found.word].ambiguous || followsItsTitle(bytes, found.from))
        return true;
    return std::any_of(all.begin(), all.end(), [&](const FormFinder::Occurrence &other) {
        return other.form == FormFinder::Form::Text && ((other.to + 1 == found.from && isJoint(bytes[other.to])) ||
                                                        (found.to + 1 == other.from && isJoint(bytes[found.to])));
    });
}

void Pseudonyms::replaceIn(QByteArray &bytes, qsizetype border) const
{
    replacePart(bytes, 0, border);
    replacePart(bytes, border, bytes.size());
}

void Pseudonyms::replacePart(QByteArray &bytes, qsizetype from, qsizetype to) const
{
    if (from >= to)
        return;
    const QByteArray part = bytes.sliced(from, to - from);
    Occurrences all;
    m_finder.forEach(part, [&](const FormFinder::Occurrence &found) { all.push_back(found); });
    if (all.empty())
        return;
    // Of two that begin together the longer one is meant: a host, not the name that it begins with.
    std::ranges::sort(all, {}, [](const FormFinder::Occurrence &found) {
        return std::tuple(found.from, -found.to, found.form, found.word);
    });
    QByteArray output = part;
    qsizetype free = 0;
    for (const FormFinder::Occurrence &found : all) {
        if (found.from < free || !isName(part, found, all))
            continue;
        const QByteArrayView name = m_finder.word(found.word);
        const QByteArray &pseudonym = m_names[found.word].pseudonym;
        free = found.to;
        if (found.form == FormFinder::Form::Text)
            writeText(name, pseudonym, output.data() + found.from, output.data() + found.to);
        else if (found.form == FormFinder::Form::Hex)
            writeHexForm(pseudonym, output.data() + found.from, output.data() + found.to);
        else
            writeBase64(name, pseudonym, int(found.form) - int(FormFinder::Form::Base64Aligned0), output, found.from,
                        found.to);
    }
    std::copy(output.begin(), output.end(), bytes.begin() + from);
}

} // namespace bootbench
