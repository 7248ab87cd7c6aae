// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr auto secret = "0123456789abcdef0123456789abcdef";
constexpr auto devices = "dev001,0123456789abcdef0123456789abcdef,a1ABCDEFGHI\n";

QStringList names(const QList<QJsonObject> &events)
{
    QStringList found;
    for (const QJsonObject &event : events)
        found += event["name"_L1].toString();
    return found;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// `run` against `simulate`, both as whole processes.
class TestCliRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_folder.isValid());
    }

    void comesOnlineAndLeaves_data();
    void comesOnlineAndLeaves();
    void leavesWithDisconnectWhenTerminated_data();
    void leavesWithDisconnectWhenTerminated();
    void followsToTheNextInstance();
    void onlyReports();
    void isTakenOver();
    void failsBeforeOnline_data();
    void failsBeforeOnline();
    void isInterruptedBeforeOnline();
    void losesTheConnectionForGood();
    void regainsTheConnection();
    void hasNoKeychain();
    void printsALadder();
    void printsTheAdviceOfAnError();
    void writesTheSdkLog();
    void tellsOfAFullDisk();
    void savesACapture();
    void demo();

private:
    [[nodiscard]] QString pki() const { return m_folder.filePath(u"pki"_s); }
    [[nodiscard]] SimulatorProcess::Options simulation(const QStringList &more = {}) const
    {
        return {devices, pki(), more};
    }
    [[nodiscard]] static QStringList run(const SimulatorProcess &simulator, const QStringList &more);

    QTemporaryDir m_folder;
};

QStringList TestCliRun::run(const SimulatorProcess &simulator, const QStringList &more)
{
    return QStringList{u"run"_s,    u"--product-key"_s,  u"a1ABCDEFGHI"_s, u"--device-name"_s,
                       u"dev001"_s, u"--secret-stdin"_s, u"--bootstrap"_s, simulator.bootstrap(),
                       u"--ca"_s,   simulator.ca()} +
           more;
}

void TestCliRun::comesOnlineAndLeaves_data()
{
    QTest::addColumn<QStringList>("simulatorOptions");
    QTest::addColumn<QStringList>("runOptions");
    QTest::newRow("3.1.1") << QStringList() << QStringList();
    QTest::newRow("5.0") << QStringList() << QStringList{u"--mqtt-version"_s, u"5.0"_s};
    QTest::newRow("plain TCP") << QStringList{u"--plain-mqtt"_s} << QStringList{u"--security"_s, u"tcp"_s};
}

void TestCliRun::comesOnlineAndLeaves()
{
    QFETCH(const QStringList, simulatorOptions);
    QFETCH(const QStringList, runOptions);
    SimulatorProcess simulator(simulation(simulatorOptions));
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, QStringList{u"--json"_s, u"--stay"_s, u"0"_s} + runOptions),
                   QByteArray(secret) + '\n');
    QCOMPARE(cli.waitForExit(), 0);
    QCOMPARE(cli.errors(), QByteArray());

    QStringList rungs{u"bootstrap.dns"_s,     u"bootstrap.tcp"_s,    u"bootstrap.tls"_s,
                      u"bootstrap.request"_s, u"bootstrap.answer"_s, u"mqtt.dns"_s,
                      u"mqtt.tcp"_s,          u"mqtt.tls"_s,         u"mqtt.connect"_s};
    if (!simulatorOptions.isEmpty())
        rungs.removeOne(u"mqtt.tls"_s);
    QCOMPARE(names(cli.events(u"stage"_s)), rungs);
    for (const QJsonObject &stage : cli.events(u"stage"_s)) {
        QCOMPARE(stage["ok"_L1], QJsonValue(true));
        QVERIFY(stage["us"_L1].toInteger(-1) >= 0);
        QVERIFY(stage["detail"_L1].isString());
    }
    const QList<QJsonObject> online = cli.events(u"online"_s);
    QCOMPARE(online.size(), 1);
    QCOMPARE(online[0]["instanceId"_L1].toString(), u"iot-a"_s);
    QCOMPARE(online[0]["host"_L1].toString(), u"localhost"_s);
    QCOMPARE(online[0]["port"_L1].toInt(), int(simulator.mqttPort(0)));
    QVERIFY(online[0]["us"_L1].toInteger() > 0);
    const QList<QJsonObject> states = cli.events(u"status"_s);
    QCOMPARE(states.first()["from"_L1].toString(), u"Idle"_s);
    QCOMPARE(states.last()["to"_L1].toString(), u"Stopped"_s);
    for (qsizetype i = 1; i < states.size(); ++i)
        QCOMPARE(states[i]["from"_L1], states[i - 1]["to"_L1]);
    QVERIFY(cli.events(u"error"_s).isEmpty());
    QVERIFY(!cli.output().contains(secret));

    QCOMPARE(simulator.process().waitForEvent(u"disconnect"_s)["reason"_L1].toString().toLower(),
             u"device disconnect"_s);
}

void TestCliRun::leavesWithDisconnectWhenTerminated_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestCliRun::leavesWithDisconnectWhenTerminated()
{
    QFETCH(const int, number);
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, {u"--json"_s}), QByteArray(secret) + '\n');
    QVERIFY(!cli.waitForEvent(u"online"_s).isEmpty());
    cli.sendSignal(number);
    QCOMPARE(cli.waitForExit(), 0);
    QCOMPARE(simulator.process().waitForEvent(u"disconnect"_s)["reason"_L1].toString().toLower(),
             u"device disconnect"_s);
}

void TestCliRun::followsToTheNextInstance()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, {u"--json"_s}), QByteArray(secret) + '\n');
    QVERIFY(!cli.waitForEvent(u"online"_s).isEmpty());
    simulator.process().command("distribute a1ABCDEFGHI dev001 iot-b");

    const QJsonObject notify = cli.waitForEvent(u"notify"_s);
    QCOMPARE(notify["cmd"_L1], QJsonValue(0));
    QCOMPARE(notify["reply"_L1], QJsonValue(200));
    QVERIFY(!notify["id"_L1].toString().isEmpty());
    const QJsonObject kick = cli.waitForEvent(u"kick"_s);
    QCOMPARE(kick["content"_L1].toString(), u"Kicked due to device deleted"_s);
    QCOMPARE(kick["action"_L1].toString(), u"follow"_s);
    const QJsonObject online = cli.waitForEvent(u"online"_s);
    QCOMPARE(online["instanceId"_L1].toString(), u"iot-b"_s);
    QCOMPARE(online["port"_L1].toInt(), int(simulator.mqttPort(1)));
    cli.sendSignal(SIGTERM);
    QCOMPARE(cli.waitForExit(), 0);
}

void TestCliRun::onlyReports()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, {u"--json"_s, u"--on-notify"_s, u"report"_s}), QByteArray(secret) + '\n');
    QVERIFY(!cli.waitForEvent(u"online"_s).isEmpty());
    simulator.process().command("distribute a1ABCDEFGHI dev001 iot-b");
    QCOMPARE(cli.waitForEvent(u"notify"_s)["reply"_L1], QJsonValue(200));
    QCOMPARE(cli.waitForEvent(u"kick"_s)["action"_L1].toString(), u"stop"_s);
    QCOMPARE(cli.waitForExit(), 5);
    QCOMPARE(cli.events(u"online"_s).size(), 1);
}

void TestCliRun::isTakenOver()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess first(run(simulator, {u"--json"_s}), QByteArray(secret) + '\n');
    QVERIFY(!first.waitForEvent(u"online"_s).isEmpty());
    CliProcess second(run(simulator, {u"--json"_s}), QByteArray(secret) + '\n');
    QVERIFY(!second.waitForEvent(u"online"_s).isEmpty());

    const QJsonObject kick = first.waitForEvent(u"kick"_s);
    QCOMPARE(kick["content"_L1].toString(), u"Kicked by the same device"_s);
    QCOMPARE(kick["action"_L1].toString(), u"stop"_s);
    QCOMPARE(first.waitForExit(), 5);
    second.sendSignal(SIGTERM);
    QCOMPARE(second.waitForExit(), 0);
    QVERIFY(second.events(u"kick"_s).isEmpty());
}

void TestCliRun::failsBeforeOnline_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QStringList>("options"); // the last of an option counts
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("error");
    QTest::newRow("wrong secret") << "fedcba9876543210"_ba << QStringList() << 4 << u"mqtt.connack"_s
                                  << u"ConnackBadCredentials"_s;
    QTest::newRow("unknown device") << QByteArray(secret) << QStringList{u"--device-name"_s, u"dev002"_s} << 3
                                    << u"bootstrap.answer"_s << u"AnswerCodeNotOk"_s;
    QTest::newRow("CA not trusted") << QByteArray(secret)
                                    << QStringList{u"--ca"_s, u"/etc/ssl/certs/ca-certificates.crt"_s} << 3
                                    << u"bootstrap.tls"_s << u"TlsUntrusted"_s;
    QTest::newRow("CA missing") << QByteArray(secret) << QStringList{u"--ca"_s, u"/no/such/ca.pem"_s} << 3
                                << u"bootstrap.tls"_s << u"CaFileUnreadable"_s;
    QTest::newRow("refused") << QByteArray(secret)
                             << QStringList{u"--bootstrap"_s, u"https://localhost:%1"_s.arg(freePort())} << 3
                             << u"bootstrap.tcp"_s << u"ConnectionRefused"_s;
    QTest::newRow("TCP to a TLS port") << QByteArray(secret) << QStringList{u"--security"_s, u"tcp"_s} << 4 << QString()
                                       << QString();
}

void TestCliRun::failsBeforeOnline()
{
    QFETCH(const QByteArray, password);
    QFETCH(const QStringList, options);
    QFETCH(const int, exitCode);
    QFETCH(const QString, stage);
    QFETCH(const QString, error);
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, QStringList{u"--json"_s} + options), password + '\n');
    QCOMPARE(cli.waitForExit(), exitCode);
    const QList<QJsonObject> errors = cli.events(u"error"_s);
    QCOMPARE(errors.size(), 1); // no second try
    if (!error.isEmpty()) {
        QCOMPARE(errors[0]["error"_L1].toString(), error);
        QCOMPARE(errors[0]["stage"_L1].toString(), stage);
    }
    QVERIFY(!errors[0]["message"_L1].toString().isEmpty());
    QVERIFY(!errors[0]["advice"_L1].toString().isEmpty());
    QVERIFY(cli.events(u"online"_s).isEmpty());
    QVERIFY(!cli.output().contains(password));
    QVERIFY(!cli.errors().contains(password));
}

void TestCliRun::isInterruptedBeforeOnline()
{
    QTcpServer silent; // accepts by its backlog and never answers
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    CliProcess cli({u"run"_s, u"--product-key"_s, u"a1ABCDEFGHI"_s, u"--device-name"_s, u"dev001"_s,
                    u"--secret-stdin"_s, u"--json"_s, u"--bootstrap"_s,
                    u"https://127.0.0.1:%1"_s.arg(silent.serverPort())},
                   QByteArray(secret) + '\n');
    QVERIFY(
        !cli.waitForEvent(u"stage"_s, [](const QJsonObject &event) { return event["name"_L1] == u"bootstrap.tcp"_s; })
             .isEmpty());
    cli.sendSignal(SIGTERM);
    QCOMPARE(cli.waitForExit(), 3);
    QVERIFY(cli.events(u"error"_s).isEmpty());
}

void TestCliRun::losesTheConnectionForGood()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, {u"--json"_s, u"--stay"_s, u"0.5"_s}), QByteArray(secret) + '\n');
    QVERIFY(!cli.waitForEvent(u"online"_s).isEmpty());
    simulator.process().command("quit");
    QCOMPARE(simulator.process().waitForExit(), 0);
    QCOMPARE(cli.waitForExit(), 6);
    QVERIFY(!cli.events(u"error"_s).isEmpty());
}

void TestCliRun::regainsTheConnection()
{
    const QStringList ports{u"--bootstrap-port"_s, QString::number(freePort()), u"--mqtt-ports"_s,
                            u"%1,%2"_s.arg(freePort()).arg(freePort())};
    CliProcess *cli = nullptr;
    std::unique_ptr<CliProcess> owner;
    {
        SimulatorProcess before(simulation(ports));
        QVERIFY(before.isReady());
        owner = std::make_unique<CliProcess>(run(before, {u"--json"_s}), QByteArray(secret) + '\n');
        cli = owner.get();
        QVERIFY(!cli->waitForEvent(u"online"_s).isEmpty());
        before.process().command("quit");
        QCOMPARE(before.process().waitForExit(), 0);
    }
    SimulatorProcess after(simulation(ports));
    QVERIFY(after.isReady());
    QVERIFY(!cli->waitForEvent(u"online"_s).isEmpty());
    cli->sendSignal(SIGTERM);
    QCOMPARE(cli->waitForExit(), 0);
}

void TestCliRun::hasNoKeychain()
{
    CliProcess cli({u"run"_s, u"--product-key"_s, u"a1ABCDEFGHI"_s, u"--device-name"_s, u"dev001"_s,
                    u"--secret-keychain"_s, u"--json"_s, u"--bootstrap"_s, u"https://localhost:1"_s},
                   {}, {u"DBUS_SESSION_BUS_ADDRESS=unix:path=/no/such/bus"_s});
    QCOMPARE(cli.waitForExit(), 3);
    const QList<QJsonObject> errors = cli.events(u"error"_s);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0]["stage"_L1].toString(), u"keychain"_s);
    QCOMPARE(errors[0]["error"_L1].toString(), u"KeychainUnavailable"_s);
}

void TestCliRun::printsALadder()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, {u"--stay"_s, u"0"_s}), QByteArray(secret) + '\n');
    QCOMPARE(cli.waitForExit(), 0);
    const QString ladder = QString::fromUtf8(cli.output());
    for (const auto &word : {u"✓ Bootstrap"_s, u"✓ MQTT"_s, u"CONNACK"_s, u"Online: iot-a"_s, u" ms"_s, u"TLSv1"_s})
        QVERIFY2(ladder.contains(word), qPrintable(word + u" in:\n"_s + ladder));
    QVERIFY(!ladder.contains(u"✗"_s));
    QVERIFY(!ladder.contains(QLatin1StringView(secret)));
}

void TestCliRun::printsTheAdviceOfAnError()
{
    CliProcess cli({u"run"_s, u"--product-key"_s, u"a1ABCDEFGHI"_s, u"--device-name"_s, u"dev001"_s,
                    u"--secret-stdin"_s, u"--bootstrap"_s, u"https://localhost:%1"_s.arg(freePort())},
                   QByteArray(secret) + '\n');
    QCOMPARE(cli.waitForExit(), 3);
    const QString ladder = QString::fromUtf8(cli.output());
    QVERIFY2(ladder.contains(u"✗ Bootstrap    TCP"_s), qPrintable(ladder));
    QVERIFY2(ladder.contains(u"(ConnectionRefused)"_s), qPrintable(ladder));
    QVERIFY2(ladder.contains(u"→ "_s), qPrintable(ladder));
}

void TestCliRun::writesTheSdkLog()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    const QString path = m_folder.filePath(u"sdk.log"_s);
    CliProcess toFile(run(simulator, {u"--json"_s, u"--stay"_s, u"0"_s, u"--sdk-log"_s, path}),
                      QByteArray(secret) + '\n');
    QCOMPARE(toFile.waitForExit(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    CliProcess toOutput(run(simulator, {u"--stay"_s, u"0"_s, u"--sdk-log"_s, u"-"_s}), QByteArray(secret) + '\n');
    QCOMPARE(toOutput.waitForExit(), 0);
    QVERIFY(QString::fromUtf8(toOutput.errors()).contains(u"✓ MQTT"_s)); // the ladder makes room
    for (const QByteArray &text : {log, toOutput.output()}) {
        QVERIFY2(text.contains("[LK-040B] > POST /auth/bootstrap HTTP/1.1\r\n"), text.constData());
        QVERIFY2(text.contains("[LK-0313] MQTT connect success in "), text.constData());
        QVERIFY2(text.contains("[LK-0316] MQTT user calls aiot_mqtt_disconnect api, disconnect\r\n"), text.constData());
        QVERIFY(!text.contains(secret));
        QVERIFY(!text.contains("EEA0508CED2A7F4FE7CF6D6B3D998C3F77609E17535F15064959797B8C492A1C"));
    }
}

void TestCliRun::tellsOfAFullDisk()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This system has no full device.");
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    CliProcess cli(run(simulator, {u"--json"_s, u"--stay"_s, u"0"_s, u"--sdk-log"_s, u"/dev/full"_s}),
                   QByteArray(secret) + '\n');
    // The run itself went well.
    QCOMPARE(cli.waitForExit(), 1);
    QVERIFY(cli.output().contains("online"));
    QCOMPARE(cli.errors().count("/dev/full is not complete"), 1);
}

void TestCliRun::savesACapture()
{
    SimulatorProcess simulator(simulation());
    QVERIFY(simulator.isReady());
    const QString path = m_folder.filePath(u"run.pcapng"_s);
    CliProcess cli(run(simulator, {u"--json"_s, u"--stay"_s, u"0"_s, u"--save"_s, path}), QByteArray(secret) + '\n');
    QCOMPARE(cli.waitForExit(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray capture = file.readAll();
    QVERIFY(!capture.contains(secret));
    QVERIFY(!capture.contains("EEA0508CED2A7F4FE7CF6D6B3D998C3F77609E17535F15064959797B8C492A1C"));

    CliProcess trace({u"trace"_s, path, u"--json"_s});
    QCOMPARE(trace.waitForExit(), 0);
    QStringList types;
    for (const QByteArray &line : trace.output().split('\n'))
        types += QJsonDocument::fromJson(line).object().value("type"_L1).toString();
    for (const QString &type : {u"POST"_s, u"200"_s, u"CONNECT"_s, u"CONNACK"_s, u"DISCONNECT"_s})
        QVERIFY2(types.contains(type), qPrintable(type + u" in "_s + types.join(u' ')));

    // To the SDK's log and back: the same exchange.
    const QString log = m_folder.filePath(u"run.log"_s);
    CliProcess convert({u"convert"_s, path, log});
    QCOMPARE(convert.waitForExit(), 0);
    CliProcess again({u"trace"_s, log});
    QCOMPARE(again.waitForExit(), 0);
    QVERIFY2(again.output().contains("POST /auth/bootstrap HTTP/1.1"), again.output().constData());
    QVERIFY(again.output().contains("CONNACK accepted"));

    // Cut, it says where, and what was before stays.
    QFile cut(m_folder.filePath(u"cut.pcapng"_s));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(capture.chopped(7));
    cut.close();
    CliProcess damaged({u"trace"_s, cut.fileName(), u"--json"_s});
    QCOMPARE(damaged.waitForExit(), 3);
    QVERIFY2(damaged.errors().contains("At byte "), damaged.errors().constData());
    QVERIFY(damaged.output().contains("CONNACK"));
}

void TestCliRun::demo()
{
    const QString home = m_folder.filePath(u"share"_s);
    CliProcess cli({u"demo"_s}, {}, {u"XDG_DATA_HOME="_s + home});
    QCOMPARE(cli.waitForExit(), 0);
    QCOMPARE(cli.errors(), QByteArray());
    const QString text = QString::fromUtf8(cli.output());
    QVERIFY2(text.contains(u"Online: iot-a"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Kicked due to device deleted"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Online: iot-b"_s), qPrintable(text));
    QVERIFY2(text.indexOf(u"Online: iot-a"_s) < text.indexOf(u"Online: iot-b"_s), qPrintable(text));
    QCOMPARE(text.count(u"[LK-0313] MQTT connect success in "_s), 2);
    QVERIFY(QFile::exists(home + u"/bootbench/pki/ca.pem"_s));
}

QTEST_GUILESS_MAIN(TestCliRun)
#include "tst_cli_run.moc"
