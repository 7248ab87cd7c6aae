// SPDX-License-Identifier: GPL-3.0-or-later
#include "brokerclient.h"
#include "mosquittobroker.h"

#include <simulator/certificateauthority.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using bootbench::CertificateAuthority;
using bootbench::test::BrokerClient;
using bootbench::test::MosquittoBroker;
using bootbench::test::MosquittoOptions;

namespace {

MosquittoOptions withUser()
{
    MosquittoOptions options;
    options.users = {{u"d&p"_s, u"word"_s}};
    return options;
}

} // namespace

/// The client against a real broker. Passes with Qt's own module as well.
class TestQtMqttMosquitto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void talks_data();
    void talks();
    void receivesAnothersMessages_data();
    void receivesAnothersMessages();
    void isRefusedWithAWrongPassword_data();
    void isRefusedWithAWrongPassword();
    void isRefusedASubscription_data();
    void isRefusedASubscription();
    void isPinged();
    void losesTheBroker();
    void leavesItsWill();
    void restoresItsSession();

private:
    [[nodiscard]] QString start(bool tls, const MosquittoOptions &options = {});

    QTemporaryDir m_directory;
    QString m_caFile;
    MosquittoOptions::Tls m_tls;
    std::unique_ptr<MosquittoBroker> m_broker;
};

void TestQtMqttMosquitto::initTestCase()
{
    if (!MosquittoBroker::isInstalled())
        QSKIP("mosquitto and mosquitto_pub are not installed");
    const auto authority = CertificateAuthority::open(m_directory.filePath(u"ca"_s));
    QVERIFY2(authority, authority ? "" : qPrintable(authority.error()));
    const auto server = authority->serverCertificate({u"127.0.0.1"_s});
    QVERIFY2(server, server ? "" : qPrintable(server.error()));
    m_caFile = authority->pemFile();
    m_tls = {m_directory.filePath(u"server.pem"_s), m_directory.filePath(u"server.key"_s), m_caFile};
    QFile certificate(m_tls.certificateFile);
    QVERIFY(certificate.open(QIODevice::WriteOnly));
    certificate.write(server->certificate.toPem());
    QFile key(m_tls.keyFile);
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(server->key.toPem());
}

/// The CA file for the client, empty without TLS.
QString TestQtMqttMosquitto::start(bool tls, const MosquittoOptions &options)
{
    MosquittoOptions withTls = options;
    if (tls)
        withTls.tls = m_tls;
    m_broker = std::make_unique<MosquittoBroker>();
    if (!m_broker->start(withTls))
        QTest::qFail(qPrintable(m_broker->problem()), __FILE__, __LINE__);
    return tls ? m_caFile : QString();
}

void TestQtMqttMosquitto::talks_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("tls");
    for (const int version : {3, 4, 5}) {
        for (const bool tls : {false, true})
            QTest::addRow("%d over %s", version, tls ? "TLS" : "TCP") << version << tls;
    }
}

void TestQtMqttMosquitto::talks()
{
    QFETCH(const int, version);
    QFETCH(const bool, tls);
    const QString caFile = start(tls, withUser());
    BrokerClient session{QMqttClient::ProtocolVersion(version)};
    session.client.setUsername(u"d&p"_s);
    session.client.setPassword(u"word"_s);
    QVERIFY(session.open(*m_broker, caFile));
    QCOMPARE(session.client.state(), QMqttClient::Connected);

    QMqttSubscription *subscription = session.client.subscribe(u"a/#"_s, 2);
    QVERIFY(subscription);
    QTRY_COMPARE(subscription->state(), QMqttSubscription::Subscribed);
    QCOMPARE(subscription->qos(), quint8(2));

    QSignalSpy sent(&session.client, &QMqttClient::messageSent);
    QSignalSpy all(&session.client, &QMqttClient::messageReceived);
    QList<QMqttMessage> messages;
    connect(subscription, &QMqttSubscription::messageReceived, this,
            [&messages](const QMqttMessage &message) { messages << message; });
    const QByteArray large(256 * 1024, 'z');
    QCOMPARE(session.client.publish(u"a/0"_s, "zero"_ba, 0), 0);
    QVERIFY(session.client.publish(u"a/1"_s, "one"_ba, 1) > 0);
    QVERIFY(session.client.publish(u"a/2"_s, large, 2) > 0);
    QTRY_COMPARE(messages.size(), 3);
    QTRY_COMPARE(sent.size(), 2);
    QCOMPARE(all.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(messages.at(i).topic().name(), u"a/"_s + QString::number(i));
        QCOMPARE(int(messages.at(i).qos()), i);
    }
    QCOMPARE(messages.last().payload(), large);

    subscription->unsubscribe();
    QTRY_COMPARE(subscription->state(), QMqttSubscription::Unsubscribed);
    session.client.disconnectFromHost();
    QTRY_COMPARE(session.socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(session.client.error(), QMqttClient::NoError);
}

void TestQtMqttMosquitto::receivesAnothersMessages_data()
{
    talks_data();
}

void TestQtMqttMosquitto::receivesAnothersMessages()
{
    QFETCH(const int, version);
    QFETCH(const bool, tls);
    const QString caFile = start(tls);
    BrokerClient session{QMqttClient::ProtocolVersion(version)};
    QVERIFY(session.open(*m_broker, caFile));
    QMqttSubscription *subscription = session.client.subscribe(u"/sys/pk/dn/thing/bootstrap/notify"_s, 1);
    QTRY_COMPARE(subscription->state(), QMqttSubscription::Subscribed);
    QSignalSpy messages(&session.client, &QMqttClient::messageReceived);
    const QByteArray payload = R"({"id":"1","version":"1.0","method":"thing.bootstrap.notify","params":{"cmd":0}})";
    QVERIFY2(m_broker->publish(u"/sys/pk/dn/thing/bootstrap/notify"_s, payload, 1), qPrintable(m_broker->problem()));
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages.first().first().toByteArray(), payload);
}

void TestQtMqttMosquitto::isRefusedWithAWrongPassword_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("3.1.1") << 4;
    QTest::newRow("5.0") << 5;
}

void TestQtMqttMosquitto::isRefusedWithAWrongPassword()
{
    QFETCH(const int, version);
    const QString caFile = start(true, withUser());
    BrokerClient session{QMqttClient::ProtocolVersion(version)};
    session.client.setUsername(u"d&p"_s);
    session.client.setPassword(u"other"_s);
    QVERIFY(session.open(*m_broker, caFile));
    QCOMPARE(session.client.state(), QMqttClient::Disconnected);
    QCOMPARE(session.client.error(), QMqttClient::NotAuthorized);
}

void TestQtMqttMosquitto::isRefusedASubscription_data()
{
    isRefusedWithAWrongPassword_data();
}

void TestQtMqttMosquitto::isRefusedASubscription()
{
    QFETCH(const int, version);
    if (!MosquittoBroker::canRefuseSubscriptions())
        QSKIP("mosquitto has no plugin for dynamic security here");
    MosquittoOptions options = withUser();
    options.refusedFilters = {u"/ext/notify"_s};
    const QString caFile = start(true, options);
    BrokerClient session{QMqttClient::ProtocolVersion(version)};
    session.client.setUsername(u"d&p"_s);
    session.client.setPassword(u"word"_s);
    QVERIFY(session.open(*m_broker, caFile));
    QMqttSubscription *refused = session.client.subscribe(u"/ext/notify"_s, 1);
    QMqttSubscription *granted = session.client.subscribe(u"/sys/notify"_s, 1);
    QTRY_COMPARE(granted->state(), QMqttSubscription::Subscribed);
    QCOMPARE(refused->state(), QMqttSubscription::Error);
    const auto reason = version == 5 ? QMqtt::ReasonCode::NotAuthorized : QMqtt::ReasonCode::UnspecifiedError;
    QCOMPARE(refused->reasonCode(), reason);
    QCOMPARE(session.client.state(), QMqttClient::Connected);
}

void TestQtMqttMosquitto::isPinged()
{
    const QString caFile = start(true);
    BrokerClient session{QMqttClient::MQTT_3_1_1};
    session.client.setKeepAlive(1);
    QSignalSpy responses(&session.client, &QMqttClient::pingResponseReceived);
    QVERIFY(session.open(*m_broker, caFile));
    QTRY_COMPARE(responses.size(), 2);
    QCOMPARE(session.client.state(), QMqttClient::Connected);
}

void TestQtMqttMosquitto::losesTheBroker()
{
    const QString caFile = start(true);
    BrokerClient session{QMqttClient::MQTT_3_1_1};
    QVERIFY(session.open(*m_broker, caFile));
    m_broker->stop();
    QTRY_COMPARE(session.client.state(), QMqttClient::Disconnected);
    QCOMPARE(session.client.error(), QMqttClient::TransportInvalid);
}

void TestQtMqttMosquitto::leavesItsWill()
{
    const QString caFile = start(false);
    BrokerClient watcher{QMqttClient::MQTT_3_1_1};
    QVERIFY(watcher.open(*m_broker, caFile));
    QMqttSubscription *subscription = watcher.client.subscribe(u"will"_s);
    QTRY_COMPARE(subscription->state(), QMqttSubscription::Subscribed);
    QSignalSpy messages(&watcher.client, &QMqttClient::messageReceived);

    BrokerClient dying{QMqttClient::MQTT_5_0};
    dying.client.setWillTopic(u"will"_s);
    dying.client.setWillMessage("gone"_ba);
    QVERIFY(dying.open(*m_broker, caFile));
    dying.socket.abort();
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages.first().first().toByteArray(), "gone"_ba);
}

void TestQtMqttMosquitto::restoresItsSession()
{
    const QString caFile = start(false);
    for (const bool again : {false, true}) {
        BrokerClient session{QMqttClient::MQTT_3_1_1};
        session.client.setClientId(u"lasting"_s);
        session.client.setCleanSession(false);
        QSignalSpy restored(&session.client, &QMqttClient::brokerSessionRestored);
        QSignalSpy messages(&session.client, &QMqttClient::messageReceived);
        QVERIFY(session.open(*m_broker, caFile));
        QCOMPARE(restored.size(), again ? 1 : 0);
        if (again) {
            QTRY_COMPARE(messages.size(), 1);
            QCOMPARE(messages.first().first().toByteArray(), "meanwhile"_ba);
            break;
        }
        QMqttSubscription *subscription = session.client.subscribe(u"a"_s, 1);
        QTRY_COMPARE(subscription->state(), QMqttSubscription::Subscribed);
        session.socket.abort();
        QTRY_COMPARE(session.client.state(), QMqttClient::Disconnected);
        QVERIFY2(m_broker->publish(u"a"_s, "meanwhile"_ba, 1), qPrintable(m_broker->problem()));
    }
}

QTEST_GUILESS_MAIN(TestQtMqttMosquitto)
#include "tst_qtmqttmosquitto.moc"
