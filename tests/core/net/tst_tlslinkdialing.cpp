// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlslinkbench.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A listener of which nobody accepts and whose queue is full: Linux drops what else wants to connect.
class FullListener
{
public:
    FullListener()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *const generic = reinterpret_cast<sockaddr *>(&address);
        [[maybe_unused]] const bool full = bind(m_listener, generic, size) == 0 &&
                                           getsockname(m_listener, generic, &size) == 0 && listen(m_listener, 0) == 0 &&
                                           connect(m_filler, generic, size) == 0;
        Q_ASSERT(full);
        port = ntohs(address.sin_port);
    }
    ~FullListener()
    {
        close(m_filler);
        close(m_listener);
    }
    Q_DISABLE_COPY_MOVE(FullListener)

    quint16 port = 0;

private:
    int m_listener = socket(AF_INET, SOCK_STREAM, 0);
    int m_filler = socket(AF_INET, SOCK_STREAM, 0);
};

/// A port at which nobody listens.
quint16 deadPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// The way to a server's port: names, addresses, TCP.
class TestTlsLinkDialing : public QObject, private TlsLinkBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }

    void namesTcpFailures_data();
    void namesTcpFailures();
    void givesUpUnansweredTcp();
    void triesTheNextAddress();
    void failsUnknownHost();
    void givesUpSlowNameServer();
    void dialsBackupAddress_data();
    void dialsBackupAddress();
};

void TestTlsLinkDialing::namesTcpFailures_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("refused") << Endpoint{u"127.0.0.1"_s, deadPort()} << ErrorCode::ConnectionRefused;
    QTest::newRow("refused by all addresses") << Endpoint{u"localhost"_s, deadPort()} << ErrorCode::ConnectionRefused;
    // The broadcast address of the loopback network: Linux has no route to it for TCP.
    QTest::newRow("unreachable") << Endpoint{u"127.255.255.255"_s, 443} << ErrorCode::NetworkUnreachable;
}

void TestTlsLinkDialing::namesTcpFailures()
{
    QFETCH(const Endpoint, endpoint);
    QFETCH(const ErrorCode, code);
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target(endpoint));
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.error().code, code);
    QCOMPARE(ladder.errorStage(), Stage::BootstrapTcp);
    QVERIFY(ladder.error().cause.contains(u':' + QString::number(endpoint.port)));
    QCOMPARE(sink.of(RecordKind::TcpFailed).size(), sink.of(RecordKind::TcpConnecting).size());
    QCOMPARE(sink.of(RecordKind::TcpFailed).constLast().members().value(u"error"_s).toString(),
             QString(errorName(code)));
    QVERIFY(sink.of(RecordKind::TcpClosed).isEmpty());
}

void TestTlsLinkDialing::givesUpUnansweredTcp()
{
    const FullListener listener;
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    LinkTimeouts timeouts;
    timeouts.tcp = 50ms;
    link.open(target({u"127.0.0.1"_s, listener.port}), timeouts);
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.error().code, ErrorCode::TcpTimeout);
    QCOMPARE(ladder.errorStage(), Stage::BootstrapTcp);
}

void TestTlsLinkDialing::triesTheNextAddress()
{
    // Free at 127.0.0.1, taken at ::1, so that of localhost's two addresses the second one answers.
    ScriptedServer server(m_localhost);
    server.close();
    if (!server.listen(QHostAddress::LocalHostIPv6))
        QSKIP("no IPv6 on loopback here");
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target(server.endpoint()));
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.opened.size(), 1);
    QCOMPARE(link.info().peerAddress, u"::1"_s);
    QCOMPARE(sink.kinds().first(5),
             QList<RecordKind>({RecordKind::DnsResolved, RecordKind::TcpConnecting, RecordKind::TcpFailed,
                                RecordKind::TcpConnecting, RecordKind::TcpConnected}));
}

void TestTlsLinkDialing::failsUnknownHost()
{
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    link.open(target({u"does-not-exist.invalid"_s, 443}), {.dns = 60s});
    QTRY_VERIFY_WITH_TIMEOUT(ladder.ended(), 60'000);
    QCOMPARE(ladder.error().code, ErrorCode::DnsFailed);
    QCOMPARE(ladder.errorStage(), Stage::BootstrapDns);
    QVERIFY(ladder.error().cause.contains("does-not-exist.invalid"_L1));
    QCOMPARE(sink.kinds(), QList<RecordKind>({RecordKind::DnsFailed}));
    QCOMPARE(sink.records.constFirst().members().value(u"error"_s), u"DnsFailed"_s);
}

void TestTlsLinkDialing::givesUpSlowNameServer()
{
    RecordingSink sink;
    TlsLink link(TlsLink::bootstrapRungs, sink, 1);
    const Ladder ladder(link);
    // No look-up takes no time at all.
    link.open(target({u"slow.does-not-exist.invalid"_s, 443}), {.dns = 0ms});
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.error().code, ErrorCode::DnsTimeout);
    QCOMPARE(ladder.errorStage(), Stage::BootstrapDns);
}

void TestTlsLinkDialing::dialsBackupAddress_data()
{
    QTest::addColumn<QString>("certificateName");
    QTest::addColumn<QString>("backup");
    QTest::addColumn<ErrorCode>("code");
    const QString host = u"iot-x.does-not-exist.invalid"_s;
    QTest::newRow("certificate for the host") << host << u"127.0.0.1"_s << ErrorCode::None;
    QTest::newRow("certificate for the address") << u"127.0.0.1"_s << u"127.0.0.1"_s << ErrorCode::TlsHostNameMismatch;
    QTest::newRow("backup is no address") << host << u"localhost"_s << ErrorCode::DnsTimeout;
    QTest::newRow("backup is empty") << host << QString() << ErrorCode::DnsTimeout;
}

void TestTlsLinkDialing::dialsBackupAddress()
{
    QFETCH(const QString, certificateName);
    QFETCH(const QString, backup);
    QFETCH(const ErrorCode, code);
    ScriptedServer const server(m_pki.issue({certificateName}));
    RecordingSink sink;
    TlsLink link(TlsLink::mqttRungs, sink, 1);
    const Ladder ladder(link);
    LinkTarget unknown = target({u"iot-x.does-not-exist.invalid"_s, server.serverPort()});
    unknown.backupIp = backup;
    link.open(unknown, {.dns = 0ms});
    QTRY_VERIFY(ladder.ended());
    QCOMPARE(ladder.failed.isEmpty() ? ErrorCode::None : ladder.error().code, code);
    QCOMPARE(ladder.verdicts().at(1), u"mqtt.dns Failed"_s);
    if (code != ErrorCode::None)
        return;
    QCOMPARE(link.info().peerAddress, backup);
    QCOMPARE(ladder.verdicts().constLast(), u"mqtt.tls Passed"_s);
    QVERIFY(ladder.stages.at(1).constFirst().value<StageTiming>().detail.contains(backup));
}

QTEST_GUILESS_MAIN(TestTlsLinkDialing)
#include "tst_tlslinkdialing.moc"
