// SPDX-License-Identifier: GPL-3.0-or-later
#include <tlslistener.h>

#include <QSignalSpy>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// The port below all services: what it hands out, and what becomes of clients that never get that far.
class TestTlsListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void handsOutEncryptedConnections();
    void forgetsFailedHandshakes_data();
    void forgetsFailedHandshakes();
    void forgetsClosedConnections();
    void sayWhatIsWrongWithAPort();

private:
    [[nodiscard]] static qsizetype socketsOf(const TlsListener &listener)
    {
        return listener.findChildren<PeerSocket *>().size();
    }
    [[nodiscard]] QSslConfiguration clientConfiguration() const
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({m_ca});
        return tls;
    }

    QTemporaryDir m_pki;
    QSslCertificate m_ca;
    ServerTls m_tls;
};

void TestTlsListener::initTestCase()
{
    const auto authority = CertificateAuthority::open(m_pki.path());
    QVERIFY(authority);
    m_ca = authority->certificate();
    const auto certificate = authority->serverCertificate({u"localhost"_s});
    QVERIFY(certificate);
    const auto tls = makeServerTls(*certificate);
    QVERIFY(tls);
    m_tls = *tls;
}

void TestTlsListener::handsOutEncryptedConnections()
{
    TlsListener listener(m_tls, std::chrono::seconds(5));
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    QSignalSpy connected(&listener, &TlsListener::connected);
    QSslSocket client;
    client.setSslConfiguration(clientConfiguration());
    client.connectToHostEncrypted(u"localhost"_s, listener.port());
    QTRY_COMPARE(connected.size(), 1);
    QTRY_VERIFY(client.isEncrypted());
    const auto *const socket = connected.first().first().value<PeerSocket *>();
    QVERIFY(socket && socket->isEncrypted());
}

void TestTlsListener::forgetsFailedHandshakes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("silent") << QByteArray();
    QTest::newRow("plain text") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("half a ClientHello") << QByteArray::fromHex("160301020001");
    QTest::newRow("broken ClientHello") << QByteArray::fromHex("16030100050100000100");
    QTest::newRow("alert") << QByteArray::fromHex("15030300020230");
}

void TestTlsListener::forgetsFailedHandshakes()
{
    QFETCH(const QByteArray, bytes);
    TlsListener listener(m_tls, std::chrono::milliseconds(600));
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    QSignalSpy connected(&listener, &TlsListener::connected);
    for (const bool leaves : {true, false}) {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, listener.port());
        QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(socketsOf(listener), 1);
        client.write(bytes);
        client.flush();
        if (leaves)
            client.disconnectFromHost();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(socketsOf(listener), 0);
    }
    QCOMPARE(connected.size(), 0);
}

void TestTlsListener::forgetsClosedConnections()
{
    TlsListener listener(m_tls, std::chrono::seconds(5));
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    connect(&listener, &TlsListener::connected, this, [](PeerSocket *socket) { socket->end(); });
    for (int i = 0; i < 3; ++i) {
        QSslSocket client;
        client.setSslConfiguration(clientConfiguration());
        client.connectToHostEncrypted(u"localhost"_s, listener.port());
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(socketsOf(listener), 0);
    }
}

void TestTlsListener::sayWhatIsWrongWithAPort()
{
    TlsListener first({}, std::chrono::seconds(5));
    QVERIFY(first.listen(QHostAddress::LocalHost, 0));
    TlsListener second({}, std::chrono::seconds(5));
    const auto busy = second.listen(QHostAddress::LocalHost, first.port());
    QVERIFY(!busy);
    QVERIFY2(busy.error().contains(u"127.0.0.1:%1"_s.arg(first.port())), qPrintable(busy.error()));
}

QTEST_GUILESS_MAIN(TestTlsListener)
#include "tst_tlslistener.moc"
