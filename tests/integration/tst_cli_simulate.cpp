// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/connectsignature.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

#include <signal.h>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray deviceSecret("0123456789abcdef0123456789abcdef");
const QString program = QStringLiteral(BOOTBENCH_BIN_DIR "/bootbench-cli");

/// A program whose output is JSON lines.
class LineProcess
{
public:
    ~LineProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    void start(const QStringList &arguments) { m_process.start(program, arguments); }
    void write(const QByteArray &line) { m_process.write(line + '\n'); }
    QProcess &process() { return m_process; }
    [[nodiscard]] const QByteArray &output() const { return m_output; }

    /// The next object with this `event`; others are passed over. Empty when none comes.
    [[nodiscard]] QJsonObject next(const QString &event)
    {
        QJsonObject found;
        (void)QTest::qWaitFor([&] {
            while (m_process.canReadLine()) {
                const QByteArray line = m_process.readLine();
                m_output += line;
                const QJsonObject object = QJsonDocument::fromJson(line).object();
                if (object.value("event"_L1) == event) {
                    found = object;
                    return true;
                }
            }
            return false;
        });
        return found;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

/// `bootbench-cli simulate` as scripts use it.
class TestCliSimulate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhereItIs();
    void servesPlainMqtt();
    void answersCommands_data();
    void answersCommands();
    void carriesADeviceThroughADistribution();
    void outlivesItsStandardInput();
    void stopsOnSignals_data();
    void stopsOnSignals();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
    void warnsWhenOthersCanReachIt();
    void helps();

private:
    [[nodiscard]] QStringList arguments(const QStringList &more = {}) const
    {
        return QStringList{u"simulate"_s,
                           u"--devices"_s,
                           m_csv,
                           u"--instances"_s,
                           u"iot-a,iot-b"_s,
                           u"--pki"_s,
                           m_directory.filePath(u"pki"_s)} +
               more;
    }
    [[nodiscard]] static QJsonObject bootstrap(const QJsonObject &ready);

    QTemporaryDir m_directory;
    QString m_csv;
};

void TestCliSimulate::initTestCase()
{
    m_csv = m_directory.filePath(u"devices.csv"_s);
    QFile csv(m_csv);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("\xEF\xBB\xBF"
              "DeviceName,DeviceSecret,ProductKey,InstanceId\r\ndev1," +
              deviceSecret + ",pk1,\r\ndev2," + deviceSecret + ",pk1,iot-b\r\n");
}

// The body that curl gets for dev1.
QJsonObject TestCliSimulate::bootstrap(const QJsonObject &ready)
{
    QProcess curl;
    curl.start(u"curl"_s,
               {u"--silent"_s, u"--show-error"_s, u"--cacert"_s, ready.value("ca"_L1).toString(), u"--data"_s,
                u"productKey=pk1&deviceName=dev1"_s, ready.value("bootstrap"_L1).toString() + u"/auth/bootstrap"_s});
    if (!QTest::qWaitFor([&] { return curl.state() == QProcess::NotRunning; }))
        return {};
    return QJsonDocument::fromJson(curl.readAllStandardOutput()).object();
}

void TestCliSimulate::tellsWhereItIs()
{
    LineProcess simulate;
    simulate.start(arguments());
    const QJsonObject ready = simulate.next(u"ready"_s);
    QVERIFY2(simulate.output().startsWith("{\"event\":\"ready\",\"bootstrap\":\"https://localhost:"),
             simulate.output().constData());
    QCOMPARE(ready.value("ca"_L1).toString(), m_directory.filePath(u"pki/ca.pem"_s));
    const QJsonArray instances = ready.value("instances"_L1).toArray();
    QCOMPARE(instances.size(), 2);
    QCOMPARE(instances[0].toObject().value("id"_L1).toString(), u"iot-a"_s);
    QCOMPARE(instances[1].toObject().value("id"_L1).toString(), u"iot-b"_s);
    QCOMPARE(instances[0].toObject().value("host"_L1).toString(), u"localhost"_s);
    QVERIFY(instances[0].toObject().value("port"_L1).toInt() > 0);
    QCOMPARE(instances[0].toObject().value("tls"_L1), QJsonValue(true));

    const QJsonObject answer = bootstrap(ready);
    QCOMPARE(answer.value("code"_L1).toInt(), 200);
    QCOMPARE(answer["data"_L1]["resources"_L1]["mqtt"_L1]["port"_L1], instances[0].toObject().value("port"_L1));
    const QJsonObject event = simulate.next(u"bootstrap"_s);
    QCOMPARE(event, (QJsonObject{{u"event"_s, u"bootstrap"_s},
                                 {u"productKey"_s, u"pk1"_s},
                                 {u"deviceName"_s, u"dev1"_s},
                                 {u"instanceId"_s, u"iot-a"_s},
                                 {u"code"_s, 200}}));
}

void TestCliSimulate::servesPlainMqtt()
{
    LineProcess simulate;
    simulate.start(arguments({u"--plain-mqtt"_s}));
    const QJsonObject ready = simulate.next(u"ready"_s);
    QCOMPARE(ready["instances"_L1][0]["tls"_L1], QJsonValue(false));
    QVERIFY(ready.value("bootstrap"_L1).toString().startsWith(u"https://"_s));
}

void TestCliSimulate::answersCommands_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("word"); ///< of the error; empty = done
    QTest::newRow("status") << QByteArray("status") << QString();
    QTest::newRow("distribute") << QByteArray("distribute pk1 dev1 iot-b") << QString();
    QTest::newRow("extra spaces") << QByteArray("  distribute  pk1  dev1  iot-b\r") << QString();
    QTest::newRow("disable") << QByteArray("disable pk1 dev1") << QString();
    QTest::newRow("enable") << QByteArray("enable pk1 dev1") << QString();
    QTest::newRow("notify offline") << QByteArray("notify pk1 dev1") << u"not online"_s;
    QTest::newRow("kick offline") << QByteArray("kick pk1 dev1 go away") << u"not online"_s;
    QTest::newRow("unknown device") << QByteArray("disable pk1 dev9") << u"pk1.dev9"_s;
    QTest::newRow("unknown instance") << QByteArray("distribute pk1 dev1 iot-x") << u"iot-x"_s;
    QTest::newRow("bad device") << QByteArray("disable pk1 d") << u"DeviceName"_s;
    QTest::newRow("too few words") << QByteArray("distribute pk1 dev1") << u"Usage"_s;
    QTest::newRow("too many words") << QByteArray("notify pk1 dev1 now") << u"Usage"_s;
    QTest::newRow("unknown") << QByteArray("dance") << u"dance"_s;
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << u"no command"_s;
}

void TestCliSimulate::answersCommands()
{
    QFETCH(const QByteArray, command);
    QFETCH(const QString, word);
    LineProcess simulate;
    simulate.start(arguments());
    QVERIFY(!simulate.next(u"ready"_s).isEmpty());
    simulate.write(command);
    const QJsonObject answer = simulate.next(word.isEmpty() ? u"done"_s : u"error"_s);
    QCOMPARE(answer.value("command"_L1).toString(), QString::fromUtf8(command).trimmed());
    QVERIFY(answer.value("message"_L1).toString().contains(word));
}

void TestCliSimulate::carriesADeviceThroughADistribution()
{
    LineProcess simulate;
    simulate.start(arguments());
    const QJsonObject ready = simulate.next(u"ready"_s);
    const auto device = DeviceIdentity::create(u"pk1"_s, u"dev1"_s);
    QVERIFY(device);
    const Login login = makeLogin(*device, SecretBytes(deviceSecret));
    QProcess subscriber;
    subscriber.start(u"mosquitto_sub"_s,
                     {u"-h"_s, u"localhost"_s, u"-p"_s, QString::number(ready["instances"_L1][0]["port"_L1].toInt()),
                      u"--cafile"_s, ready.value("ca"_L1).toString(), u"-i"_s, login.clientId(1), u"-u"_s,
                      login.userName, u"-P"_s, QString::fromLatin1(login.password.view()), u"-t"_s, u"/ext/notify"_s,
                      u"-C"_s, u"2"_s});
    const QJsonObject connected = simulate.next(u"connect"_s);
    QCOMPARE(connected.value("deviceName"_L1).toString(), u"dev1"_s);
    QCOMPARE(connected.value("clientId"_L1).toString(), login.clientId(1));
    QCOMPARE(connected.value("connack"_L1), QJsonValue(0));

    simulate.write("status");
    QCOMPARE(simulate.next(u"done"_s).value("devices"_L1)[0]["state"_L1].toString(), u"ONLINE"_s);
    simulate.write("distribute pk1 dev1 iot-b");
    const QJsonObject notify = simulate.next(u"publish"_s);
    QCOMPARE(notify.value("direction"_L1).toString(), u"down"_s);
    QCOMPARE(notify.value("topic"_L1).toString(), u"/sys/pk1/dev1/thing/bootstrap/notify"_s);
    QVERIFY(notify.value("payload"_L1).toString().contains(u"\"cmd\":0"_s));
    simulate.write("kick pk1 dev1 Kicked due to device deleted"); // it will not reply, and we will not wait
    const QJsonObject kick = simulate.next(u"publish"_s);
    QCOMPARE(kick.value("payload"_L1).toString(),
             u"{\"title\":\"kick\",\"content\":\"Kicked due to device deleted\"}"_s);
    const QJsonObject gone = simulate.next(u"disconnect"_s);
    QCOMPARE(gone.value("instanceId"_L1).toString(), u"iot-a"_s);
    QCOMPARE(gone.value("reason"_L1).toString(), u"Kicked due to device deleted"_s);

    const QJsonObject answer = bootstrap(ready);
    QCOMPARE(answer["data"_L1]["instanceId"_L1].toString(), u"iot-b"_s);
    QVERIFY(!simulate.output().contains(deviceSecret));
    QVERIFY(!simulate.process().readAllStandardError().contains(deviceSecret));
    subscriber.kill();
    subscriber.waitForFinished();
}

void TestCliSimulate::outlivesItsStandardInput()
{
    LineProcess simulate;
    simulate.start(arguments());
    const QJsonObject ready = simulate.next(u"ready"_s);
    simulate.process().write("status"); // without a line end
    simulate.process().closeWriteChannel();
    QVERIFY(!simulate.next(u"done"_s).isEmpty());
    QCOMPARE(bootstrap(ready).value("code"_L1).toInt(), 200);
    QCOMPARE(simulate.process().state(), QProcess::Running);
}

void TestCliSimulate::stopsOnSignals_data()
{
    QTest::addColumn<int>("signalNumber");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("quit") << 0;
}

void TestCliSimulate::stopsOnSignals()
{
    QFETCH(const int, signalNumber);
    LineProcess simulate;
    simulate.start(arguments());
    QVERIFY(!simulate.next(u"ready"_s).isEmpty());
    if (signalNumber == 0)
        simulate.write("quit");
    else
        QCOMPARE(::kill(pid_t(simulate.process().processId()), signalNumber), 0);
    QTRY_COMPARE(simulate.process().state(), QProcess::NotRunning);
    QCOMPARE(simulate.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(simulate.process().exitCode(), 0);
    QCOMPARE(simulate.process().readAllStandardError(), QByteArray());
}

void TestCliSimulate::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("wrong");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s};
    QTest::newRow("no address") << QStringList{u"--listen"_s, u"localhost!"_s};
    QTest::newRow("no port") << QStringList{u"--bootstrap-port"_s, u"65536"_s};
    QTest::newRow("no MQTT port") << QStringList{u"--mqtt-ports"_s, u"0,x"_s};
    QTest::newRow("too many ports") << QStringList{u"--mqtt-ports"_s, u"0,0,0"_s};
    QTest::newRow("same instances") << QStringList{u"--instances"_s, u"a,a"_s};
    QTest::newRow("no instances") << QStringList{u"--instances"_s, u""_s};
    QTest::newRow("extra argument") << QStringList{u"extra"_s};
}

void TestCliSimulate::refusesWrongUsage()
{
    QFETCH(const QStringList, wrong);
    LineProcess simulate;
    simulate.start(arguments(wrong));
    QTRY_COMPARE(simulate.process().state(), QProcess::NotRunning);
    QCOMPARE(simulate.process().exitCode(), 2);
    QVERIFY(simulate.process().readAllStandardOutput().isEmpty());
    QVERIFY(simulate.process().readAllStandardError().contains("--help"));
}

void TestCliSimulate::saysWhyItCannotStart_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("not readable") << QByteArray() << QByteArray("cannot be read");
    QTest::newRow("no header") << QByteArray("dev1,hidden,pk1\n") << QByteArray("Line 1");
    QTest::newRow("bad row") << QByteArray("DeviceName,DeviceSecret,ProductKey\nd,hidden,pk1\n")
                             << QByteArray("Line 2");
    QTest::newRow("unknown instance") << QByteArray(
                                             "DeviceName,DeviceSecret,ProductKey,InstanceId\ndev1,hidden,pk1,iot-x\n")
                                      << QByteArray("iot-x");
}

void TestCliSimulate::saysWhyItCannotStart()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QByteArray, word);
    const QString path = m_directory.filePath(u"broken.csv"_s);
    QFile::remove(path);
    if (!csv.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(csv);
    }
    LineProcess simulate;
    simulate.start({u"simulate"_s, u"--devices"_s, path, u"--pki"_s, m_directory.filePath(u"pki"_s)});
    QTRY_COMPARE(simulate.process().state(), QProcess::NotRunning);
    QCOMPARE(simulate.process().exitCode(), 1);
    const QByteArray complaint = simulate.process().readAllStandardError();
    QVERIFY2(complaint.contains(word), complaint.constData());
    QVERIFY(!complaint.contains("hidden"));
    QVERIFY(simulate.process().readAllStandardOutput().isEmpty());
}

void TestCliSimulate::warnsWhenOthersCanReachIt()
{
    LineProcess simulate;
    simulate.start(arguments({u"--listen"_s, u"0.0.0.0"_s}));
    QVERIFY(!simulate.next(u"ready"_s).isEmpty());
    QVERIFY(simulate.process().readAllStandardError().contains("WARNING: listening on 0.0.0.0"));
}

void TestCliSimulate::helps()
{
    LineProcess simulate;
    simulate.start({u"simulate"_s, u"--help"_s});
    QTRY_COMPARE(simulate.process().state(), QProcess::NotRunning);
    QCOMPARE(simulate.process().exitCode(), 0);
    QVERIFY(simulate.process().readAllStandardOutput().contains("--devices"));
}

QTEST_GUILESS_MAIN(TestCliSimulate)
#include "tst_cli_simulate.moc"
