// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationlog.h"

#include "deviceconnection.h"

#include <protocol/alink.h>

#include <QRandomGenerator>

#include <algorithm>
#include <iterator>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeOk = 200;
constexpr int codeRequestError = 400;
// A log line is for reading; the trace has all bytes.
constexpr qsizetype longestPayload = 512;

QString newTraceId()
{
    return QString::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, u'0');
}

/// The published English wording, whatever language the connection tells its end in.
QString offlineContent(const QString &reason)
{
    const auto said = [&](const QString &text) { return reason == text; };
    if (said(DeviceConnection::tr("Connection reset by peer")))
        return u"Connection reset by peer"_s;
    if (said(DeviceConnection::tr("Device disconnect")))
        return u"Device disconnect"_s;
    if (said(DeviceConnection::tr("Keep-alive timeout")))
        return u"Keepalive timeout"_s;
    const QString exception = DeviceConnection::tr("Connection exception: %1");
    const QString start = exception.first(exception.indexOf(u'%'));
    if (reason.startsWith(start))
        return u"Connection occurs exception: "_s + reason.sliced(start.size());
    return reason; // a kick's own words
}

} // namespace

void OperationLog::append(const PlatformEvent &event)
{
    if (event.kind == PlatformEvent::Kind::Fault)
        return; // the simulator's doing, nothing that a platform logs
    OperationLogEntry entry{.milliseconds = event.wallMicroseconds / 1000,
                            .traceId = newTraceId(),
                            .productKey = event.productKey,
                            .deviceName = event.deviceName,
                            .instanceId = event.instanceId,
                            .businessType = u"device"_s,
                            .operation = {},
                            .content = {},
                            .code = codeOk};
    switch (event.kind) {
    case PlatformEvent::Kind::Fault:
        break;
    case PlatformEvent::Kind::Bootstrap:
        entry.operation = u"bootstrap"_s;
        entry.code = event.code;
        entry.content = event.code == codeOk ? u"belongs to "_s + event.instanceId : u"refused"_s;
        break;
    case PlatformEvent::Kind::Connect:
        entry.operation = u"online"_s;
        entry.code = event.connack == 0 ? codeOk : codeRequestError;
        entry.content = event.connack == 0 ? event.clientId : event.reason;
        break;
    case PlatformEvent::Kind::Publish:
        entry.businessType = event.up ? u"up"_s : u"down"_s;
        entry.operation = event.topic;
        entry.content = QString::fromUtf8(event.payload.first(std::min(event.payload.size(), longestPayload)));
        break;
    case PlatformEvent::Kind::Disconnect:
        entry.operation = u"offline"_s;
        entry.content = offlineContent(event.reason);
        // As documented: a takeover counts as a request error.
        entry.code = offlineReasonIn(entry.content) == OfflineReason::SameDevice ? codeRequestError : codeOk;
        break;
    }
    append(std::move(entry));
}

void OperationLog::append(OperationLogEntry entry)
{
    entry.number = ++m_last;
    if (entry.traceId.isEmpty())
        entry.traceId = newTraceId();
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > capacity)
        m_entries.pop_front();
}

OperationLogPage OperationLog::page(quint64 after, int size) const
{
    OperationLogPage page{.entries = {}, .last = m_last, .more = false};
    const auto first = std::partition_point(m_entries.begin(), m_entries.end(),
                                            [&](const OperationLogEntry &entry) { return entry.number <= after; });
    const auto found = std::distance(first, m_entries.end());
    const auto taken = std::min<std::ptrdiff_t>(found, size);
    page.entries.append(QList<OperationLogEntry>(first, first + taken));
    page.more = taken < found;
    if (page.more)
        page.last = page.entries.isEmpty() ? after : page.entries.constLast().number;
    return page;
}

} // namespace bootbench
