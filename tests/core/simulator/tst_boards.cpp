// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real boards: the TLS that old device SDKs speak, what they do on the wire, and what their firmware is given.
#include "mqttpeer.h"
#include "platformfixture.h"

#include <simulator/boardkit.h>

#include <QFile>
#include <QProcess>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestBoards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesOldTls_data();
    void takesOldTls();
    void takesWhatTheCSdkDoes();
    void givesFirmwareWhatItNeeds();
    void compiles();

private:
    QTemporaryDir m_pki;
};

void TestBoards::takesOldTls_data()
{
    QTest::addColumn<QString>("cipher");
    for (const char *cipher : {"AES128-SHA256", "AES256-SHA256", "AES128-SHA", "AES256-SHA", "AES128-GCM-SHA256"})
        QTest::newRow(cipher) << QString::fromLatin1(cipher);
}

// TLS 1.2, RSA key exchange: no forward secrecy, which Qt's own client would not ask for by itself.
void TestBoards::takesOldTls()
{
    QFETCH(const QString, cipher);
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    const quint16 ports[] = {fixture.platform().bootstrapEndpoint().port, fixture.instance(0).endpoint.port};
    for (const quint16 port : ports) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2);
        tls.setCiphers({QSslCipher(cipher)});
        tls.setCaCertificates(QSslCertificate::fromPath(fixture.ca()));
        QSslSocket socket;
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(u"localhost"_s, port);
        QTRY_VERIFY(socket.isEncrypted());
        QCOMPARE(socket.sessionProtocol(), QSsl::TlsV1_2);
        QCOMPARE(socket.sessionCipher().name(), cipher);
        QCOMPARE(socket.sessionCipher().keyExchangeMethod(), u"RSA"_s);
        QCOMPARE(socket.peerCertificate().publicKey().algorithm(), QSsl::Rsa);
    }
}

// Level 4, keep-alive 1200, PINGREQ at once in one segment with CONNECT's end, no SUBSCRIBE at all; the notice comes.
void TestBoards::takesWhatTheCSdkDoes()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    const DeviceIdentity device = testDevice(u"dev1"_s);
    MqttPeer peer;
    QVERIFY(peer.connectTo(fixture.instance(0), fixture.ca()));
    mqtt::Connect connect = sdkConnect(device, testSecret());
    connect.keepAlive = 1200;
    const QByteArray bytes = mqtt::encode(connect, 4);
    peer.write(bytes.first(7)); // one packet in several segments
    peer.write(bytes.sliced(7) + mqtt::encode(mqtt::Pingreq{}, 4));
    const auto connack = peer.take<mqtt::Connack>();
    QVERIFY(connack && connack->reasonCode == 0);
    QVERIFY(peer.take<mqtt::Pingresp>());
    QVERIFY(fixture.platform().notify(device));
    const auto notice = peer.take<mqtt::Publish>();
    QVERIFY(notice);
    QCOMPARE(notice->topic, u"/sys/pk1/dev1/thing/bootstrap/notify"_s);
    QVERIFY(!notice->payload.contains(' '));
}

void TestBoards::givesFirmwareWhatItNeeds()
{
    PlatformFixture fixture(m_pki.path());
    fixture.config.hostName = u"bench.local"_s;
    QVERIFY(fixture.start());
    const Platform &platform = fixture.platform();
    const auto kit = BoardKit::of(platform.bootstrapEndpoint(), platform.instances(), platform.caFile());
    QVERIFY(kit);
    QVERIFY(kit->caSource().contains("\"-----BEGIN CERTIFICATE-----\\r\\n\""));
    const QByteArray settings = kit->settingsSource();
    QVERIFY(settings.contains("BOOTBENCH_BOOTSTRAP_HOST \"bench.local\""));
    QVERIFY(settings.contains("BOOTBENCH_BOOTSTRAP_PORT " + QByteArray::number(platform.bootstrapEndpoint().port)));
    QVERIFY(settings.contains("AIOT_BOOTSTRAPOPT_HOST") && settings.contains("AIOT_SYSDEP_NETWORK_CRED_SVRCERT_CA"));
    QVERIFY(kit->instructions().contains(u"iot-b at bench.local:%1"_s.arg(platform.instances().at(1).endpoint.port)));
    QVERIFY(kit->instructions().contains(u"AIOT_MQTTOPT_NETWORK_CRED"));

    const QTemporaryDir directory;
    const QString path = directory.filePath(u"kit"_s);
    QVERIFY(kit->writeTo(path));
    QFile pem(path + "/ca.pem"_L1);
    QVERIFY(pem.open(QIODevice::ReadOnly));
    QCOMPARE(QSslCertificate(pem.readAll()), QSslCertificate::fromPath(platform.caFile()).constFirst());
    const auto nowhere = kit->writeTo(u"/proc/nowhere"_s);
    QVERIFY(!nowhere && nowhere.error().contains(u"/proc/nowhere"));
    QVERIFY(!BoardKit::of({}, {}, u"/nowhere.pem"_s));
}

// A C compiler reads the headers, and the authority that they hold is the one of ca.pem, to the byte.
void TestBoards::compiles()
{
    PlatformFixture fixture(m_pki.path());
    QVERIFY(fixture.start());
    const Platform &platform = fixture.platform();
    const auto kit = BoardKit::of(platform.bootstrapEndpoint(), platform.instances(), platform.caFile());
    const QTemporaryDir directory;
    QVERIFY(kit && kit->writeTo(directory.path()));
    QFile source(directory.filePath(u"main.c"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write("#include <stdio.h>\n#include \"bootbench_settings.h\"\n#include \"bootbench_ca_der.h\"\n"
                 "int main(void) { fwrite(bootbench_ca_der, 1, sizeof bootbench_ca_der, stdout);\n"
                 "return BOOTBENCH_BOOTSTRAP_PORT > 0 && sizeof bootbench_ca_cert > 100 ? 0 : 1; }\n");
    source.close();
    const auto runs = [&](const QString &program, const QStringList &arguments, QByteArray &output) {
        QProcess process;
        process.start(program, arguments);
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000);
        output = process.readAllStandardOutput();
        return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    };
    QByteArray output;
    QVERIFY(runs(u"cc"_s,
                 {u"-std=c99"_s, u"-Wall"_s, u"-Werror"_s, u"-o"_s, directory.filePath(u"main"_s), source.fileName()},
                 output));
    QVERIFY(runs(directory.filePath(u"main"_s), {}, output));
    QCOMPARE(output, QSslCertificate(kit->caPem).toDer());
}

QTEST_GUILESS_MAIN(TestBoards)
#include "tst_boards.moc"
