// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostaddresses.h"
#include "tlslink_p.h"

#include <QHostInfo>
#include <QJsonArray>
#include <QPointer>
#include <QSslCertificate>
#include <QSslCipher>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

QString versionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return u"unknown"_s;
    }
}

} // namespace

// --- DNS ----------------------------------------------------------------------------------------

void TlsLink::Private::open(const LinkTarget &linkTarget, const LinkTimeouts &linkTimeouts)
{
    Q_ASSERT(phase == Phase::Idle);
    target = linkTarget;
    timeouts = linkTimeouts;

    std::optional<SessionError> error;
    if (target.endpoint.isNull()) {
        error = SessionError{ErrorCode::EndpointInvalid, u"“%1”"_s.arg(target.endpoint.toString())};
    } else if (target.security == TransportSecurity::Tls) {
        if (auto made = tlsConfiguration(target.trust))
            configuration = *std::move(made);
        else
            error = std::move(made).error();
    }
    if (!error) {
        startDns();
        return;
    }
    const bool ofTls = error->code == ErrorCode::CaFileUnreadable;
    if (!enter(ofTls ? Phase::Tls : Phase::Dns, ofTls ? rungs.tls : rungs.dns))
        return;
    const auto failUnlessEnded = [this, cause = *error] {
        if (phase < Phase::Ended)
            fail(cause);
    };
    QMetaObject::invokeMethod(q, failUnlessEnded, Qt::QueuedConnection);
}

void TlsLink::Private::startDns()
{
    if (!enter(Phase::Dns, rungs.dns))
        return;
    if (const QList<QHostAddress> known = addressesWithoutLookup(target.endpoint.host); !known.isEmpty()) {
        onResolved(known);
        return;
    }
    deadline.start(timeouts.dns);
    // Neither with a context nor ever aborted: either way Qt 6.4 loses the functor when the answer is not wanted any
    // more. It comes in this thread, sooner or later.
    QHostInfo::lookupHost(target.endpoint.host, [alive = QPointer<TlsLink>(q), this](const QHostInfo &result) {
        if (alive)
            onLookedUp(result);
    });
}

void TlsLink::Private::onLookedUp(const QHostInfo &result)
{
    if (phase != Phase::Dns)
        return;
    deadline.stop();
    if (result.error() == QHostInfo::NoError && !result.addresses().isEmpty())
        onResolved(result.addresses());
    else
        onUnresolved({ErrorCode::DnsFailed, u"%1: %2"_s.arg(target.endpoint.host, result.errorString())});
}

void TlsLink::Private::onResolved(const QList<QHostAddress> &found)
{
    addresses = found;
    QStringList texts;
    for (const QHostAddress &address : found)
        texts.append(address.toString());
    record(RecordKind::DnsResolved, {{u"host"_s, target.endpoint.host},
                                     {u"addresses"_s, QJsonArray::fromStringList(texts)},
                                     {u"us"_s, rung.microseconds()}});
    if (tell(rung.passed(texts.join(", "_L1))))
        startTcp();
}

void TlsLink::Private::onUnresolved(const SessionError &error)
{
    record(RecordKind::DnsFailed, {{u"host"_s, target.endpoint.host}, {u"error"_s, errorName(error.code)}});
    const QHostAddress backup(target.backupIp.value_or(QString()));
    if (backup.isNull()) {
        fail(error);
        return;
    }
    addresses = {backup};
    if (tell(rung.failed(error, TlsLink::tr("The backup address %1 is dialled instead").arg(backup.toString()))))
        startTcp();
}

// --- TCP ----------------------------------------------------------------------------------------

void TlsLink::Private::startTcp()
{
    if (enter(Phase::Tcp, rungs.tcp))
        dialNext();
}

void TlsLink::Private::dialNext()
{
    const QHostAddress address = addresses.at(nextAddress++);
    QJsonObject members = far();
    members.insert(u"peer"_s, address.toString());
    record(RecordKind::TcpConnecting, members);
    // Each address gets an equal share of what is left, so that a silent one leaves time for the others.
    const milliseconds left = timeouts.tcp - milliseconds(rung.microseconds() / 1000);
    const milliseconds share = left / (addresses.size() - nextAddress + 1);
    deadline.start(std::max(milliseconds(1), share));
    socket->connectToHost(address, target.endpoint.port);
}

void TlsLink::Private::onAttemptFailed(const SessionError &error)
{
    deadline.stop();
    QJsonObject members = far();
    members.insert(u"error"_s, errorName(error.code));
    record(RecordKind::TcpFailed, members);
    tcpErrors.append(error);
    if (nextAddress == addresses.size()) {
        // The first address is the one that the resolver prefers; what it said tells most.
        QStringList causes;
        for (const SessionError &one : std::as_const(tcpErrors))
            causes.append(one.cause);
        fail({tcpErrors.constFirst().code, causes.join("; "_L1)});
        return;
    }
    // The socket may still be busy with telling us of this failure.
    const auto dial = [this] {
        if (phase == Phase::Tcp)
            dialNext();
    };
    QMetaObject::invokeMethod(q, dial, Qt::QueuedConnection);
}

void TlsLink::Private::onConnected()
{
    deadline.stop();
    tcpUp = true;
    // Requests are small and answered at once; Nagle would only add the peer's delayed ACK to each.
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    info.peerAddress = socket->peerAddress().toString();
    info.localPort = socket->localPort();
    info.setupMicroseconds = rung.microseconds();
    QJsonObject members = far();
    members.insert(u"peer"_s, info.peerAddress);
    members.insert(u"localPort"_s, info.localPort);
    members.insert(u"us"_s, info.setupMicroseconds);
    record(RecordKind::TcpConnected, members);
    if (!tell(rung.passed(Endpoint{info.peerAddress, target.endpoint.port}.toString())))
        return;
    if (target.security == TransportSecurity::Tls) {
        startTls();
        return;
    }
    StageTiming skipped;
    skipped.stage = rungs.tls;
    skipped.verdict = Verdict::Skipped;
    if (tell(skipped))
        reachOpen();
}

// --- TLS ----------------------------------------------------------------------------------------

void TlsLink::Private::startTls()
{
    if (!enter(Phase::Tls, rungs.tls))
        return;
    record(RecordKind::TlsStarted, far());
    deadline.start(timeouts.tls);
    socket->setSslConfiguration(configuration);
    // Also what is sent as SNI: we dialled an address, so the socket itself knows no name. No certificate spells out
    // the root's dot.
    QString name = target.endpoint.host;
    if (name.endsWith(u'.'))
        name.chop(1);
    socket->setPeerVerifyName(name);
    socket->startClientEncryption();
}

void TlsLink::Private::onEncrypted()
{
    deadline.stop();
    info.tlsVersion = versionName(socket->sessionProtocol());
    info.tlsCipher = socket->sessionCipher().name();
    info.setupMicroseconds += rung.microseconds();
    const QSslCertificate certificate = socket->peerCertificate();
    record(RecordKind::TlsEstablished, {{u"version"_s, info.tlsVersion},
                                        {u"cipher"_s, info.tlsCipher},
                                        {u"us"_s, rung.microseconds()},
                                        {u"subject"_s, certificate.subjectDisplayName()},
                                        {u"issuer"_s, certificate.issuerDisplayName()}});
    if (tell(rung.passed(u"%1, %2"_s.arg(info.tlsVersion, info.tlsCipher))))
        reachOpen();
}

void TlsLink::Private::onTlsFailed(const SessionError &error)
{
    QJsonObject members{{u"error"_s, errorName(error.code)}};
    if (alert)
        members.insert(u"alert"_s, alert->description);
    record(RecordKind::TlsFailed, members);
    fail(error);
}

void TlsLink::Private::onAlert(QSsl::AlertType type, const QString &description)
{
    if (type == QSsl::AlertType::CloseNotify)
        record(RecordKind::TlsClosed, {}, Direction::Down);
    alert = TlsAlert{type, description};
}

} // namespace bootbench
