// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogreader_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

// What is worth telling about a log: what it shows and should not, and what it lost.
namespace bootbench {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("SdkLogReader", text);
}

/// Where the string that begins behind `at` ends: its closing quote; the size where it does not end.
qsizetype endOfString(QByteArrayView json, qsizetype at)
{
    for (;;) {
        const auto *const quote =
            static_cast<const char *>(std::memchr(json.data() + at, '"', std::size_t(json.size() - at)));
        if (quote == nullptr)
            return json.size();
        const char *before = quote;
        while (before > json.data() + at && before[-1] == '\\')
            --before;
        at = quote - json.data();
        if ((quote - before) % 2 == 0)
            return at;
        ++at;
    }
}

bool isOneOf(char c, QByteArrayView characters)
{
    return characters.indexOf(c) >= 0;
}

/// Whether brackets and strings are such as sixteen lost bytes hardly leave them. No more is asked: messages are many.
bool isWhole(QByteArrayView json)
{
    qsizetype depth = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (c == '"') {
            if (at > 0 && !isOneOf(json[at - 1], "{[,: \t\r\n"))
                return false;
            at = endOfString(json, at + 1);
            if (at + 1 >= json.size() || !isOneOf(json[at + 1], "}],: \t\r\n"))
                return false;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return std::ranges::none_of(json.sliced(at + 1), [](char rest) { return uchar(rest) > ' '; });
        }
    }
    return false;
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
void SdkLogReader::Private::tellLength(qint64 promised, qsizetype size)
{
    if (promised >= 0 && promised != size)
        tellSome(otherLengths, headLine,
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
