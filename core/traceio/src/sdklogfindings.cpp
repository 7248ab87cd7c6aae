// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogreader_p.h"

#include <QCoreApplication>

#include <array>
#include <cstring>
#include <string_view>

// What is worth telling about a log: what it shows and should not, and what it lost.
namespace bootbench {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("SdkLogReader", text);
}

/// What may stand on either side of a string.
constexpr std::array<bool, 256> makeSet(std::string_view characters)
{
    std::array<bool, 256> set{};
    for (const char c : characters)
        set[uchar(c)] = true;
    return set;
}

constexpr std::array<bool, 256> beforeString = makeSet("{[,: \t\r\n");
constexpr std::array<bool, 256> behindString = makeSet("}],: \t\r\n");

/// Where the next quote stands from `at` on, or null.
const char *nextQuote(const char *at, const char *end)
{
    return static_cast<const char *>(std::memchr(at, '"', std::size_t(end - at)));
}

/// Whether the quote belongs to the string that begins at `string`.
bool isEscaped(const char *string, const char *quote)
{
    const char *before = quote;
    while (before > string && before[-1] == '\\')
        --before;
    return (quote - before) % 2 != 0;
}

/// Whether strings and the end are such as sixteen lost bytes hardly leave them. No more is asked: messages are many.
bool isWhole(QByteArrayView json)
{
    const char *const end = json.end();
    for (const char *quote = nextQuote(json.begin(), end); quote != nullptr; quote = nextQuote(quote + 1, end)) {
        if (quote == json.begin() || !beforeString[uchar(quote[-1])])
            return false;
        const char *string = nullptr;
        do {
            string = quote + 1;
            quote = nextQuote(string, end);
        } while (quote != nullptr && isEscaped(string, quote));
        if (quote == nullptr || quote + 1 == end || !behindString[uchar(quote[1])])
            return false;
    }
    while (!json.isEmpty() && uchar(json.back()) <= ' ')
        json.chop(1);
    return json.endsWith('}');
}

} // namespace

/// A log from a bad line has thousands of such places; the first ones show what is wrong.
void SdkLogReader::Private::tellSome(int &count, int line, const char *one, const char *more)
{
    constexpr int mostTold = 10;
    ++count;
    if (count <= mostTold)
        tell(sentence(one).arg(line));
    else if (count == mostTold + 1)
        tell(sentence(more).arg(line));
}

/// Of a dump's line that was just read.
void SdkLogReader::Private::tellDamage(const sdkline::DumpBytes &read, bool contradicts)
{
    if (read.damaged || dumpEnded || contradicts)
        dumpDamaged = true;
    if (read.damaged || dumpEnded)
        tellSome(damagedDumps, lineNumber,
                 QT_TRANSLATE_NOOP("SdkLogReader", "Line %1: bytes of this dump are missing."),
                 QT_TRANSLATE_NOOP("SdkLogReader", "More dumps after line %1 have bytes missing."));
    if (contradicts)
        tellSome(
            contradictions, lineNumber,
            QT_TRANSLATE_NOOP("SdkLogReader",
                              "Line %1: the characters beside this dump are not those of its bytes; one of them "
                              "is damaged."),
            QT_TRANSLATE_NOOP("SdkLogReader", "More dumps after line %1 have other characters beside their bytes."));
    if (read.leaks && !leakTold) {
        leakTold = true;
        tell(
            sentence(QT_TRANSLATE_NOOP(
                         "SdkLogReader",
                         "Line %1: the text beside this dump is masked, but the hex still spells what it hides. Do not "
                         "pass this log on; export it again with redaction instead."))
                .arg(lineNumber));
    }
}

/// Of a plain line, where a dump may stand.
void SdkLogReader::Private::tellNearlyDump(const sdkline::Line &parsed)
{
    const bool hasCode = parsed.code == sdk::code::requestBody || parsed.code == sdk::code::responseBody ||
                         parsed.code == sdk::code::payload;
    if (!hasCode && !sdkline::showsBytes(parsed.text))
        return;
    dumpDamaged = dumpDamaged || dumpOpen;
    tellSome(nearlyDumps, lineNumber,
             QT_TRANSLATE_NOOP("SdkLogReader",
                               "Line %1 is nearly a line of a dump. It is shown as text; its bytes are missing."),
             QT_TRANSLATE_NOOP("SdkLogReader", "More lines after line %1 are nearly lines of dumps."));
}

/// Of a body, where its head promises a length.
void SdkLogReader::Private::tellLength(Promise promise, qsizetype size)
{
    if (promise.length >= 0 && promise.length != size)
        tellSome(otherLengths, promise.line,
                 QT_TRANSLATE_NOOP("SdkLogReader",
                                   "Line %1: the head promises a body of another length than the log holds; lines of "
                                   "its dump are missing or damaged, or it never came."),
                 QT_TRANSLATE_NOOP("SdkLogReader", "More bodies after line %1 have another length than promised."));
}

/// No line of a dump says which one it is. But what the platform and its devices say is JSON, and lost lines show in
/// it.
void SdkLogReader::Private::tellPayload()
{
    const bool isJson = payload.startsWith('{') && (topic.startsWith("/sys/") || topic.startsWith("/ext/"));
    if (isJson && !isWhole(payload))
        tellSome(cutPayloads, dumpLine,
                 QT_TRANSLATE_NOOP("SdkLogReader",
                                   "Line %1: the message in this dump is no whole JSON; lines of it may be missing."),
                 QT_TRANSLATE_NOOP("SdkLogReader", "More messages after line %1 are no whole JSON."));
}

void SdkLogReader::Private::finishFindings()
{
    if (const int more = passwordLines - 1; more > 0)
        tell(QCoreApplication::translate("SdkLogReader", "%n more line(s) hold an MQTT password; they are masked, too.",
                                         nullptr, more));
    if (const int more = preSharedKeyLines - 1; more > 0)
        tell(QCoreApplication::translate("SdkLogReader", "%n more line(s) hold a pre-shared key; they are masked, too.",
                                         nullptr, more));
    if (leakTold && !leakMasked)
        tell(sentence(QT_TRANSLATE_NOOP("SdkLogReader", "Which bytes the masked text hides cannot be told: they are "
                                                        "not masked here either.")));
}

} // namespace bootbench
