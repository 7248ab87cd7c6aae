// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include <base/walltime.h>
#include <dissect/summary.h>

#include <QDateTime>

namespace bootbench::csv {

using namespace Qt::StringLiterals;

namespace {

/// Spreadsheets take a cell that begins so for a formula, and run it; with an apostrophe before it they show it.
QByteArray harmless(const QByteArray &text)
{
    return !text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front()) ? '\'' + text : text;
}

QByteArray field(const QByteArray &text)
{
    if (!text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r'))
        return text;
    QByteArray quoted = text;
    return '"' + quoted.replace('"', "\"\"") + '"';
}

QByteArray isoTime(qint64 wallMicroseconds)
{
    const WallTime time = wallTime(wallMicroseconds);
    const QDateTime seconds = QDateTime::fromSecsSinceEpoch(time.seconds, Qt::UTC);
    return (seconds.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s) + u".%1Z"_s.arg(time.microseconds, 6, 10, QLatin1Char('0')))
        .toLatin1();
}

} // namespace

QByteArray header()
{
    return "no,time_iso,delta_us,device,stage,direction,protocol,summary,length,hex\r\n";
}

QByteArray line(const TraceRecord &record, const ChannelInfo &channel, std::optional<qint64> previousMicroseconds,
                const Redactor *redactor)
{
    TraceRecord shown = record;
    const QByteArray masked = redactor ? redactor->redacted(record) : QByteArray();
    if (redactor)
        shown.bytes = masked;
    const RecordSummary summary = summarize(shown, channel);
    QString words = lineText(protocolOf(record.kind), summary.type, summary.info);
    if (redactor)
        words = redactor->redacted(words);
    QByteArray cell = words.trimmed().toUtf8();
    if (record.inferred)
        cell += inferredMark;
    else if (cell.endsWith(inferredMark))
        cell += ' '; // it says so itself
    const qint64 delta = record.wallMicroseconds - previousMicroseconds.value_or(record.wallMicroseconds);
    const auto latin1 = [](QLatin1StringView text) { return QByteArray(text.data(), text.size()); };
    return QByteArray::number(record.sequence) + ',' + isoTime(record.wallMicroseconds) + ',' +
           QByteArray::number(delta) + ',' +
           field(channel.device.isNull() ? QByteArray() : channel.device.id().toUtf8()) + ',' +
           latin1(stageName(record.stage)) + ',' + latin1(directionName(record.direction)) + ',' +
           latin1(protocolName(protocolOf(record.kind))) + ',' + field(harmless(cell)) + ',' +
           QByteArray::number(record.bytes.size()) + ',' + shown.bytes.toByteArray().toHex() + "\r\n";
}

} // namespace bootbench::csv
