// SPDX-License-Identifier: GPL-3.0-or-later
#include "milestonesummary.h"
#include "oneline.h"

#include <domain/endpoint.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonObject &members, QLatin1StringView name)
{
    return members.value(name).toString();
}

QString endpoint(const QJsonObject &members)
{
    return Endpoint{.host = text(members, "host"_L1), .port = quint16(members.value("port"_L1).toInt())}.toString();
}

/// Empty where the time is not known, as in logs.
QString took(const QJsonObject &members)
{
    if (!members.contains("us"_L1))
        return {};
    return duration(members.value("us"_L1).toInteger());
}

/// What is there of them, with a comma between.
QString listed(const QStringList &parts)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(", "_L1);
}

QString failure(const QString &what, const QString &error)
{
    return error.isEmpty() ? what : what + u": "_s + error;
}

QString resolved(const QJsonObject &members)
{
    QStringList addresses;
    const QJsonArray found = members.value("addresses"_L1).toArray();
    for (const auto &address : found)
        addresses.append(address.toString());
    return u"%1 → %2 in %3"_s.arg(text(members, "host"_L1), addresses.join(", "_L1), took(members));
}

QString connected(const QJsonObject &members)
{
    const QString peer = text(members, "peer"_L1);
    const QString address = peer.isEmpty() ? QString() : u" at "_s + peer;
    const QString time = took(members);
    return u"%1%2 from port %3%4"_s.arg(endpoint(members), address)
        .arg(members.value("localPort"_L1).toInt())
        .arg(time.isEmpty() ? QString() : u" in "_s + time);
}

QString established(const QJsonObject &members)
{
    const QString subject = text(members, "subject"_L1);
    return listed({text(members, "version"_L1), text(members, "cipher"_L1),
                   subject.isEmpty() ? QString() : u"certificate of %1"_s.arg(subject), took(members)});
}

QString infoOf(RecordKind kind, const QJsonObject &members)
{
    switch (kind) {
    case RecordKind::Note:
        return oneLine(text(members, "text"_L1).toUtf8());
    case RecordKind::StateChanged:
        return failure(u"%1 → %2"_s.arg(text(members, "from"_L1), text(members, "to"_L1)), text(members, "cause"_L1));
    case RecordKind::LoginPrepared:
        return listed({text(members, "userName"_L1), text(members, "clientId"_L1)});
    case RecordKind::Online:
        return u"online in %1"_s.arg(took(members));
    case RecordKind::DisconnectCalled:
        return u"we disconnect"_s;
    case RecordKind::EndpointKnown:
        return u"HTTP %1, instance at %2"_s.arg(members.value("status"_L1).toInt()).arg(endpoint(members));
    case RecordKind::DnsResolved:
        return resolved(members);
    case RecordKind::DnsFailed:
        return failure(text(members, "host"_L1), text(members, "error"_L1));
    case RecordKind::TcpConnecting:
    case RecordKind::TlsStarted:
        return endpoint(members);
    case RecordKind::TcpConnected:
        return connected(members);
    case RecordKind::TcpFailed:
        return failure(endpoint(members), text(members, "error"_L1));
    case RecordKind::TcpClosed:
        return failure(text(members, "by"_L1) == "us"_L1 ? u"closed by us"_s : u"closed by the peer"_s,
                       text(members, "error"_L1));
    case RecordKind::TlsEstablished:
        return established(members);
    case RecordKind::TlsFailed:
        return listed({text(members, "error"_L1), text(members, "alert"_L1)});
    case RecordKind::TlsClosed:
        return u"close_notify of the peer"_s;
    default:
        return {};
    }
}

QString lkCodeOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::LoginPrepared:
    case RecordKind::Online:
        return u"LK-0313"_s;
    case RecordKind::DisconnectCalled:
        return u"LK-0316"_s;
    case RecordKind::TlsStarted:
    case RecordKind::TlsEstablished:
    case RecordKind::TlsFailed:
    case RecordKind::TlsClosed:
        return u"LK-1000"_s;
    default:
        return {};
    }
}

} // namespace

RecordSummary summarizeMilestone(const TraceRecord &record)
{
    RecordSummary summary;
    summary.type = recordKindName(record.kind);
    summary.lkCode = lkCodeOf(record.kind);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(record.bytes.toByteArray(), &error);
    if (!document.isObject()) {
        summary.malformed = true;
        summary.info = error.error == QJsonParseError::NoError
                           ? u"no JSON object"_s
                           : u"no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
        return summary;
    }
    summary.info = infoOf(record.kind, document.object());
    return summary;
}

} // namespace bootbench
