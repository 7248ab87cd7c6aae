// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnsecrets.h"
#include "sdklogreader_p.h"

#include <algorithm>
#include <iterator>
#include <utility>

// What the SDK logs as bytes, line by line, with whatever other programs print within.
namespace bootbench {

/// Whether the line waits because it may stand within a dump, whose last line was full, or before one.
bool SdkLogReader::Private::keepWithin(const sdkline::Line &parsed, QByteArrayView line)
{
    constexpr std::size_t mostKept = 16;
    const bool isStamped = parsed.form == sdkline::Form::Stamped;
    if (dumpOpen) {
        // What announces bytes of its own ends those before.
        const bool endsDump = isStamped ? parsed.code == sdk::code::topic || parsed.code == sdk::code::requestHead ||
                                              parsed.code == sdk::code::responseHead
                                        : isPrinted(parsed.text);
        if (endsDump || held.size() >= mostKept)
            return false;
        keep(held, line);
        return true;
    }
    // Between a topic and its payload other modules have their say.
    if (!isStamped || !publishOpen || !dump.isNull() || !payload.isNull() || isKnown(parsed.code) ||
        between.size() >= mostKept)
        return false;
    keep(between, line);
    return true;
}

/// The dump did not go on: what was held is read as it stands.
void SdkLogReader::Private::endHeld()
{
    dumpOpen = false;
    if (held.empty())
        return;
    const KeptLines lines = std::exchange(held, {});
    endDump();
    const int now = lineNumber;
    for (const KeptLine &line : lines) {
        lineNumber = line.number;
        const sdkline::Line parsed = sdkline::parse(line.text);
        if (parsed.form == sdkline::Form::Stamped)
            readStampedLine(parsed, line.text);
        else
            readPlain(line.text, parsed.text);
    }
    lineNumber = now;
}

/// Returns what stands behind it.
QByteArrayView SdkLogReader::Private::readDumpLine(const sdkline::Line &parsed, QByteArrayView line)
{
    endHead();
    const bool goesOn = dumpOpen && parsed.code == dumpCode && parsed.direction == dumpDirection;
    if (!goesOn)
        endHeld();
    else if (!held.empty())
        std::ranges::move(std::exchange(held, {}), std::back_inserter(withinDump));
    if (parsed.code != dumpCode || parsed.direction != dumpDirection)
        endDump();
    if (isNews(parsed))
        keep(withinDump, parsed.prefix);
    const sdkline::DumpBytes read = sdkline::readDump(parsed.text);
    const QByteArrayView behind = sdkline::behindDump(parsed.text, read);
    const bool understood = parsed.code == sdk::code::requestBody || parsed.code == sdk::code::responseBody ||
                            parsed.code == sdk::code::payload;
    // Who masks the text rewrites it.
    const bool contradicts = read.contradicts && !dumpLeaks;
    if (!understood || read.damaged || contradicts)
        records.text(line.chopped(behind.size()).trimmed());
    if (!understood) {
        tellWithin();
        return behind;
    }
    tellDamage(read, contradicts);
    if (dump.isNull())
        dumpLine = lineNumber;
    // Only the last line of a dump has less than sixteen bytes.
    dumpEnded = read.count < sdkline::bytesPerLine;
    dumpOpen = !dumpEnded;
    dumpCode = parsed.code;
    dumpDirection = parsed.direction;
    constexpr qsizetype usual = 512; // most payloads; without it each one grows in several steps
    if (dump.isNull())
        dump.reserve(usual);
    if (read.leaks && !std::exchange(dumpLeaks, true))
        dumpShown = sdkline::shownBeside(dump); // as it was until now
    dump.append(read.bytes());
    if (dumpLeaks) {
        dumpShown.append(read.shown);
        dumpShown.append(dump.size() - dumpShown.size(), ' '); // its trailing spaces may be gone
    }
    // An answer's body comes in dumps of at most 192 bytes.
    if (parsed.code == sdk::code::responseBody && dump.size() % 192 == 0)
        dumpEnded = false;
    return behind;
}

/// Whoever hid a name in the text forgot that the hex spells it: it is as secret as they meant it to be.
void SdkLogReader::Private::protectMasked(QByteArrayView data)
{
    if (!std::exchange(dumpLeaks, false))
        return;
    const QByteArray shown = std::exchange(dumpShown, {});
    for (const QByteArray &part : sdkline::maskedParts(data, shown)) {
        records.sink().protectName(part);
        leakMasked = true;
    }
}

void SdkLogReader::Private::endDump()
{
    const QByteArray data = std::exchange(dump, {});
    dumpEnded = false;
    dumpOpen = false;
    const bool damaged = std::exchange(dumpDamaged, false);
    const quint16 code = std::exchange(dumpCode, quint16(0));
    protectMasked(data);
    if (data.isEmpty())
        return;
    if (code == sdk::code::requestBody) {
        if (const auto fields = bootstrap::readRequest(data)) {
            if (const auto device = DeviceIdentity::masked(fields->productKey, fields->deviceName))
                records.identify(*device);
        }
        tellLength(std::exchange(requestPromise, {}), data.size());
        records.bytes(httpConnection(), RecordKind::HttpRequestBody, Direction::Up, Stage::BootstrapRequest, data,
                      damaged);
    } else if (code == sdk::code::responseBody) {
        answer += data;
        answerDamaged = answerDamaged || damaged;
    } else {
        payload = data;
        if (!publishOpen) {
            learnNamedSecrets(records.sink(), data);
            records.text("(payload without a topic: " + data.toHex(' ') + ')');
        }
        publishDirection = dumpDirection;
    }
    tellWithin();
}

/// Other lines within a dump follow what it belongs to.
void SdkLogReader::Private::tellWithin()
{
    if (withinDump.empty())
        return;
    KeptLines lines = std::exchange(withinDump, {});
    if (publishOpen) {
        std::ranges::move(lines, std::back_inserter(between));
        return;
    }
    for (const KeptLine &line : lines)
        readKept(line);
}

/// What the SDK or another program wrote between the parts of something else, which is complete now.
void SdkLogReader::Private::readKept(const KeptLine &kept)
{
    const sdkline::Line parsed = sdkline::parse(kept.text);
    if (parsed.form != sdkline::Form::Stamped) {
        records.text(kept.text);
        return;
    }
    const int now = std::exchange(lineNumber, kept.number);
    readStampedLine(parsed, kept.text);
    lineNumber = now;
}

} // namespace bootbench
