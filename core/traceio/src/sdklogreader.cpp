// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdklogreader_p.h"

#include <cstring>
#include <utility>

namespace bootbench {

SdkLogReader::SdkLogReader(TraceSink &sink) : d(std::make_unique<Private>(sink)) {}

SdkLogReader::~SdkLogReader() = default;

void SdkLogReader::read(QByteArrayView log)
{
    if (d->lineNumber == 0)
        d->readFirstStamp(log);
    qsizetype at = 0;
    while (at < log.size()) {
        const auto *const lineEnd =
            static_cast<const char *>(std::memchr(log.data() + at, '\n', std::size_t(log.size() - at)));
        const qsizetype end = lineEnd == nullptr ? log.size() : lineEnd - log.data();
        QByteArrayView line = log.sliced(at, end - at);
        while (line.endsWith('\r'))
            line.chop(1);
        ++d->lineNumber;
        const qsizetype payload = d->printedPayload(line, log.sliced(at));
        at = end + 1;
        if (payload > 0) {
            const QByteArrayView passed = log.sliced(at, std::min(payload, log.size() - at));
            d->lineNumber += int(passed.count('\n'));
            at += passed.size();
            continue;
        }
        if (payload == 0)
            continue;
        d->readLine(line);
    }
}

void SdkLogReader::finish()
{
    d->endHeld();
    d->endDump();
    d->endPublish();
    d->endHead();
    d->endAnswer();
    d->endLogin();
    d->records.flush();
    d->finishFindings();
}

QStringList SdkLogReader::findings() const
{
    return d->findings;
}

/// What stands before the first stamp gets its time.
void SdkLogReader::Private::readFirstStamp(QByteArrayView log)
{
    qsizetype from = 0;
    for (qsizetype at = log.indexOf("][LK-"); at >= 0; at = from > 0 ? log.indexOf("][LK-", from) : -1) {
        const qsizetype start = log.first(at).lastIndexOf('\n') + 1;
        from = log.indexOf('\n', at) + 1; // one look at a line
        constexpr qsizetype longest = 4096;
        const sdkline::Line line = sdkline::parse(log.sliced(start, std::min(longest, log.size() - start)));
        if (line.form == sdkline::Form::Stamped) {
            records.setTime(line.microseconds);
            return;
        }
    }
}

/// −1: the line is no printed payload of the message before; else how many bytes after the line's end belong to it.
qsizetype SdkLogReader::Private::printedPayload(QByteArrayView line, QByteArrayView rest)
{
    constexpr QByteArrayView mark = "pub, payload: ";
    if (printed.isNull())
        return -1;
    const qsizetype at = line.indexOf(mark);
    if (at < 0 || !rest.sliced(at + mark.size()).startsWith(printed))
        return -1;
    const qsizetype whole = at + mark.size() + printed.size();
    printed = {};
    const qsizetype lineEnd = rest.indexOf('\n');
    if (lineEnd < 0 || whole <= lineEnd)
        return 0;
    const qsizetype last = rest.indexOf('\n', whole);
    return (last < 0 ? rest.size() : last + 1) - (lineEnd + 1);
}

void SdkLogReader::Private::readLine(QByteArrayView line)
{
    if (line.isEmpty() || (line.front() <= ' ' && line.trimmed().isEmpty())) {
        dumpOpen = false; // the SDK puts an empty line behind each
        return;
    }
    const sdkline::Line parsed = sdkline::parse(line);
    if (parsed.form == sdkline::Form::Dump) {
        // Seldom is there anything.
        if (const QByteArrayView behind = readDumpLine(parsed, line); !behind.isEmpty())
            readNoise(behind, true);
    } else if (line.contains('\r') || line.contains('\x1b')) {
        readNoise(line, false);
    } else {
        readParts(line, parsed);
    }
}

/// What holds a carriage return, which alone ends a line, too, or colours; also what stands behind a dump.
void SdkLogReader::Private::readNoise(QByteArrayView noise, bool isBehindDump)
{
    while (!noise.isEmpty()) {
        const qsizetype found = noise.indexOf('\r');
        const QByteArrayView part = (found < 0 ? noise : noise.first(found)).trimmed();
        noise = found < 0 ? QByteArrayView() : noise.sliced(found + 1);
        if (!part.contains('\x1b')) {
            readParts(part, sdkline::parse(part));
            continue;
        }
        const QByteArray plain = sdkline::withoutColours(part);
        if (plain.trimmed().isEmpty())
            dumpOpen = dumpOpen && isBehindDump;
        else if (const sdkline::Line parsed = sdkline::parse(plain); parsed.form == sdkline::Form::Plain)
            readOther(part, parsed);
        else
            readParts(plain, parsed);
    }
}

/// A line, or several whose ends were lost.
void SdkLogReader::Private::readParts(QByteArrayView line, sdkline::Line parsed)
{
    while (!line.isEmpty()) {
        QByteArrayView rest;
        if (parsed.form == sdkline::Form::Dump) {
            rest = readDumpLine(parsed, line).trimmed();
        } else if (parsed.form == sdkline::Form::Stamped) {
            if (const qsizetype next = sdkline::nextLine(parsed.text); next >= 0) {
                const qsizetype end = parsed.text.data() + next - line.data();
                rest = line.sliced(end);
                line = line.first(end);
                parsed = sdkline::parse(line);
            }
            readStampedLine(parsed, line);
        } else {
            readOther(line, parsed);
        }
        line = rest;
        if (!line.isEmpty())
            parsed = sdkline::parse(line);
    }
}

void SdkLogReader::Private::readStampedLine(const sdkline::Line &parsed, QByteArrayView line)
{
    if (keepWithin(parsed, line))
        return;
    endHeld();
    endDump();
    endPublish();
    if (isNews(parsed))
        records.text(parsed.prefix);
    secretGoesOn = GoesOn::Nothing;
    if (loginOpen && endsLogin(parsed.code))
        endLogin();
    records.setTime(parsed.microseconds);
    if (parsed.code == sdk::code::topic)
        noteCut(parsed, line);
    if (!readStamped(parsed.code, parsed.text))
        records.text(line.trimmed());
}

void SdkLogReader::Private::readOther(QByteArrayView line, const sdkline::Line &parsed)
{
    if (parsed.code != 0 || dumpOpen || publishOpen)
        tellNearlyDump(parsed);
    if (keepWithin(parsed, line))
        return;
    endHeld();
    endDump();
    // What waits behind a message comes before what is printed next, but for what is printed of the message itself.
    if (publishOpen && !payload.isNull() && !between.empty() && !parsed.text.contains("pub, "))
        endPublish();
    readPlain(line, parsed.text);
}

/// Whether what stands before a line is another program's text, rather than what a logger puts before every line.
bool SdkLogReader::Private::isNews(const sdkline::Line &parsed)
{
    if (parsed.prefix.isEmpty() || parsed.prefixIsStamp)
        return false;
    QByteArray shape = parsed.prefix.toByteArray();
    shape.removeIf([](char c) { return c >= '0' && c <= '9'; });
    return std::exchange(lastPrefix, shape) != shape;
}

void SdkLogReader::Private::readPlain(QByteArrayView line, QByteArrayView text)
{
    if (secretGoesOn != GoesOn::Nothing)
        readRestOfSecret(text);
    if (!readPrinted(text))
        readText(line);
}

/// Another program's line. It may stand between a topic and its payload; then it follows the message.
void SdkLogReader::Private::readText(QByteArrayView line)
{
    constexpr qsizetype mostBetween = 16;
    if (publishOpen && payload.isNull() && between.size() < mostBetween) {
        keep(between, line);
        return;
    }
    endPublish();
    records.text(line);
}

} // namespace bootbench
