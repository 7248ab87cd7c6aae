// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpsummary.h"
#include "oneline.h"

#include <protocol/httpmessage.h>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

RecordSummary malformed(RecordSummary summary, QByteArrayView bytes, const QString &problem)
{
    summary.malformed = true;
    summary.info = bytes.isEmpty() ? problem : u"%1: %2"_s.arg(problem, oneLine(bytes));
    return summary;
}

RecordSummary summarizeHead(const TraceRecord &record)
{
    const bool request = record.kind == RecordKind::HttpRequestHead;
    RecordSummary summary;
    summary.type = request ? u"request"_s : u"response"_s;
    summary.lkCode = request ? u"LK-040B"_s : u"LK-040D"_s;
    const auto head = http::parseHead(record.bytes);
    if (!head) {
        return malformed(std::move(summary), record.bytes,
                         u"%1 at byte %2"_s.arg(head.error().problem).arg(head.error().offset));
    }
    if (request) {
        const auto line = http::parseRequestLine(head->startLine);
        if (!line)
            return malformed(std::move(summary), head->startLine, u"no request line"_s);
        summary.type = QString::fromUtf8(line->method);
    } else {
        const auto line = http::parseStatusLine(head->startLine);
        if (!line)
            return malformed(std::move(summary), head->startLine, u"no status line"_s);
        summary.type = QString::number(line->status);
    }
    summary.info = oneLine(head->startLine);
    return summary;
}

} // namespace

RecordSummary summarizeHttp(const TraceRecord &record)
{
    if (record.kind == RecordKind::HttpRequestHead || record.kind == RecordKind::HttpResponseHead)
        return summarizeHead(record);
    const bool request = record.kind == RecordKind::HttpRequestBody;
    RecordSummary summary;
    summary.type = u"body"_s;
    summary.lkCode = request ? u"LK-040C"_s : u"LK-040E"_s;
    summary.info = u"%1: %2"_s.arg(byteCount(record.bytes.size()), oneLine(record.bytes));
    return summary;
}

} // namespace bootbench
