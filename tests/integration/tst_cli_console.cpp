// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// `bootbench-cli console` against `bootbench-cli simulate`, and the simulator's own job commands.
class TestCliConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_simulator.reset(); }

    void readyTellsOfTheConsole();
    void distributesAndWaits();
    void tellsOfEverythingElse();
    void saysWhenNotAllWereDistributed();
    void showsADryRunWithoutCalling();
    void wantsAYes();
    void keepsSecretsOffTheCommandLine();
    void tellsErrors_data();
    void tellsErrors();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void commandsJobs();

private:
    [[nodiscard]] QStringList call(const QStringList &words) const
    {
        return QStringList{u"console"_s} + words +
               QStringList{u"--endpoint"_s,      m_console, u"--ca"_s,          m_simulator->ca(),
                           u"--access-key-id"_s, m_keyId,   u"--secret-stdin"_s};
    }

    QTemporaryDir m_pki;
    std::unique_ptr<SimulatorProcess> m_simulator;
    QJsonObject m_ready;
    QString m_console;
    QString m_keyId;
    QByteArray m_secret;
};

void TestCliConsole::initTestCase()
{
    QVERIFY(m_pki.isValid());
}

void TestCliConsole::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const QByteArray secret = "0123456789abcdef0123456789abcdef";
    m_simulator = std::make_unique<SimulatorProcess>(
        SimulatorProcess::Options{"dev1," + secret + ",pk1\ndev2," + secret + ",pk1\n",
                                  m_pki.path(),
                                  {u"--job-start"_s, u"20"_s, u"--state-lag"_s, u"0"_s, u"--no-console-limits"_s}});
    QVERIFY2(m_simulator->isReady(), m_simulator->process().errors().constData());
    m_ready = m_simulator->process().events(u"ready"_s).constFirst();
    m_console = m_ready["console"_L1].toString();
    m_keyId = m_ready["accessKeyId"_L1].toString();
    m_secret = m_ready["accessKeySecret"_L1].toString().toLatin1() + '\n';
}

void TestCliConsole::readyTellsOfTheConsole()
{
    QVERIFY(m_console.startsWith("https://localhost:"_L1));
    QVERIFY(m_keyId.startsWith("LTAI"_L1));
    QCOMPARE(m_secret.size(), 31);
    const QString first = m_keyId;
    cleanup();
    init();
    QVERIFY(first != m_keyId); // thrown away at the end
}

void TestCliConsole::distributesAndWaits()
{
    CliProcess create(call({u"create"_s, u"--product-key"_s, u"pk1"_s, u"--device-name"_s, u"dev1,dev2"_s,
                            u"--source"_s, u"iot-a"_s, u"--target"_s, u"iot-b"_s, u"--yes"_s, u"--wait"_s}),
                      m_secret);
    QCOMPARE(create.waitForExit(), 0);
    QVERIFY(!create.events(u"created"_s).isEmpty());
    QCOMPARE(create.events(u"job"_s).constLast()["status"_L1].toString(), u"done"_s);
    QCOMPARE(create.events(u"result"_s).size(), 2);
    QCOMPARE(create.events(u"done"_s).constFirst()["distributed"_L1].toInt(), 2);
    // The simulator tells the same from its end.
    const QJsonObject told = m_simulator->process().waitForEvent(
        u"job"_s, [](const QJsonObject &job) { return job["status"_L1] == "done"_L1; });
    QCOMPARE(told["jobId"_L1], create.events(u"created"_s).constFirst()["jobId"_L1]);
}

void TestCliConsole::tellsOfEverythingElse()
{
    m_simulator->process().command("job create pk1 iot-a iot-b dev1");
    const QString jobId = m_simulator->process().waitForEvent(u"done"_s)["jobId"_L1].toString();
    QVERIFY(!jobId.isEmpty());
    CliProcess job(call({u"job"_s, u"--job"_s, jobId, u"--wait"_s}), m_secret);
    QCOMPARE(job.waitForExit(), 0);
    const auto first = [this](const QStringList &words, const QString &event) {
        CliProcess process(call(words), m_secret);
        return process.waitForExit() == 0 ? process.events(event).value(0) : QJsonObject();
    };
    const QStringList dev1{u"--product-key"_s, u"pk1"_s, u"--device-name"_s, u"dev1"_s};
    QCOMPARE(first({u"jobs"_s}, u"job"_s)["jobId"_L1].toString(), jobId);
    QCOMPARE(first({u"results"_s, u"--job"_s, jobId}, u"result"_s)["code"_L1].toString(), u"200"_s);
    QCOMPARE(first(QStringList{u"provisioning"_s} + dev1, u"provisioning"_s)["target"_L1].toString(), u"iot-b"_s);
    QCOMPARE(first({u"distributed"_s}, u"provisioning"_s)["deviceName"_L1].toString(), u"dev1"_s);
    QCOMPARE(first(QStringList{u"status"_s} + dev1, u"state"_s)["state"_L1].toString(), u"UNACTIVE"_s);
    QCOMPARE(first(QStringList{u"states"_s} + dev1, u"state"_s)["state"_L1].toString(), u"UNACTIVE"_s);
    QCOMPARE(first({u"log"_s}, u"log"_s)["operation"_L1].toString(), u"distribute"_s);
}

void TestCliConsole::saysWhenNotAllWereDistributed()
{
    CliProcess create(call({u"create"_s, u"--product-key"_s, u"pk1"_s, u"--device-name"_s, u"dev1,dev9"_s,
                            u"--source"_s, u"iot-a"_s, u"--target"_s, u"iot-b"_s, u"--yes"_s, u"--wait"_s}),
                      m_secret);
    QCOMPARE(create.waitForExit(), 1);
    QCOMPARE(create.events(u"done"_s).constFirst()["distributed"_L1].toInt(), 1);
}

void TestCliConsole::showsADryRunWithoutCalling()
{
    QFile list(m_pki.filePath(u"names.txt"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("dev1\r\ndev2\n");
    list.close();
    // No key and no secret: nothing is called.
    CliProcess dry({u"console"_s, u"create"_s, u"--dry-run"_s, u"--product-key"_s, u"pk1"_s, u"--devices"_s,
                    list.fileName(), u"--source"_s, u"iot-a"_s, u"--target"_s, u"iot-b,iot-c"_s});
    QCOMPARE(dry.waitForExit(), 0);
    const QJsonObject told = dry.events(u"dryRun"_s).value(0);
    QCOMPARE(told["count"_L1].toInt(), 2);
    QCOMPARE(told["endpoint"_L1].toString(), u"https://iot.cn-shanghai.aliyuncs.com:443"_s);
    const QJsonObject parameters = told["parameters"_L1].toObject();
    QCOMPARE(parameters["DeviceName.2"_L1].toString(), u"dev2"_s);
    QCOMPARE(parameters["Strategy"_L1].toString(), u"1"_s);
    QCOMPARE(parameters["TargetInstanceConfig.2.TargetInstanceId"_L1].toString(), u"iot-c"_s);
}

void TestCliConsole::wantsAYes()
{
    CliProcess create(call({u"create"_s, u"--product-key"_s, u"pk1"_s, u"--device-name"_s, u"dev1"_s, u"--source"_s,
                            u"iot-a"_s, u"--target"_s, u"iot-b"_s}),
                      m_secret);
    QCOMPARE(create.waitForExit(), 2);
    const QByteArray complaint = create.errors();
    for (const char *word : {"1 ", "pk1", "iot-a", "iot-b", "--yes"})
        QVERIFY2(complaint.contains(word), complaint.constData());
}

void TestCliConsole::keepsSecretsOffTheCommandLine()
{
    CliProcess jobs(call({u"jobs"_s}), m_secret);
    QCOMPARE(jobs.waitForExit(), 0);
    QVERIFY(!jobs.output().contains(m_secret.trimmed()));
    QVERIFY(!jobs.errors().contains(m_secret.trimmed()));
    CliProcess help({u"console"_s, u"--help"_s});
    QCOMPARE(help.waitForExit(), 0);
    QVERIFY(!help.output().contains("--access-key-secret"));
}

void TestCliConsole::tellsErrors_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    QTest::newRow("another secret") << QByteArray("wrong\n") << QString() << 3 << u"SignatureDoesNotMatch"_s;
    QTest::newRow("nobody there") << QByteArray() << u"localhost:1"_s << 4 << u"ConnectionRefused"_s;
}

void TestCliConsole::tellsErrors()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, endpoint);
    QStringList arguments = call({u"create"_s, u"--product-key"_s, u"pk1"_s, u"--device-name"_s, u"dev1"_s,
                                  u"--source"_s, u"iot-a"_s, u"--target"_s, u"iot-b"_s, u"--yes"_s});
    if (!endpoint.isEmpty())
        arguments.replace(arguments.indexOf(u"--endpoint"_s) + 1, endpoint);
    CliProcess create(arguments, secret.isEmpty() ? m_secret : secret);
    const int exitCode = create.waitForExit();
    QTEST(exitCode, "exitCode");
    const QJsonObject error = create.events(u"error"_s).value(0);
    QTEST(error["code"_L1].toString(), "code");
    QVERIFY(!error["title"_L1].toString().isEmpty());
    QVERIFY(!error["advice"_L1].toString().isEmpty());
    QCOMPARE(error["mayHaveHappened"_L1], QJsonValue(false));
}

void TestCliConsole::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no action") << QStringList{u"console"_s} << QByteArray("ACTION");
    QTest::newRow("unknown action") << QStringList{u"console"_s, u"cancel"_s} << QByteArray("cancel");
    QTest::newRow("no job") << QStringList{u"console"_s, u"job"_s} << QByteArray("--job");
    QTest::newRow("no device") << QStringList{u"console"_s, u"status"_s} << QByteArray("--product-key");
    QTest::newRow("no key") << QStringList{u"console"_s, u"jobs"_s, u"--secret-stdin"_s}
                            << QByteArray("--access-key-id");
    QTest::newRow("no secret") << QStringList{u"console"_s, u"jobs"_s, u"--access-key-id"_s, u"x"_s}
                               << QByteArray("--secret-stdin");
    QTest::newRow("plain HTTP") << QStringList{u"console"_s, u"jobs"_s, u"--endpoint"_s, u"http://localhost"_s}
                                << QByteArray("http://localhost");
    QTest::newRow("same instance") << QStringList{u"console"_s,       u"create"_s, u"--product-key"_s, u"pk1"_s,
                                                  u"--device-name"_s, u"dev1"_s,   u"--source"_s,      u"iot-a"_s,
                                                  u"--target"_s,      u"iot-a"_s}
                                   << QByteArray("same instance");
}

void TestCliConsole::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, word);
    CliProcess process(arguments);
    QCOMPARE(process.waitForExit(), 2);
    QVERIFY2(process.errors().contains(word), process.errors().constData());
    QVERIFY(process.output().isEmpty());
}

void TestCliConsole::commandsJobs()
{
    CliProcess &simulator = m_simulator->process();
    simulator.command("job create pk1 iot-a iot-b *");
    const QJsonObject created = simulator.waitForEvent(u"done"_s);
    QCOMPARE(created["total"_L1].toInt(), 2);
    const QString jobId = created["jobId"_L1].toString();
    QVERIFY(!simulator.waitForEvent(u"job"_s, [](const QJsonObject &job) { return job["status"_L1] == "done"_L1; })
                 .isEmpty());
    simulator.command("job status " + jobId.toLatin1());
    const QJsonObject status = simulator.waitForEvent(u"done"_s);
    QCOMPARE(status["status"_L1].toString(), u"done"_s);
    QCOMPARE(status["results"_L1].toArray().size(), 2);
    QCOMPARE(status["results"_L1][0]["code"_L1].toString(), u"200"_s);
    simulator.command("job list");
    QCOMPARE(simulator.waitForEvent(u"done"_s)["jobs"_L1].toArray().size(), 1);
    for (const QByteArray &wrong : {QByteArray("job"), QByteArray("job create pk1"), QByteArray("job status nosuchjob"),
                                    "job interrupt " + jobId.toLatin1(), QByteArray("job cancel x"),
                                    QByteArray("job create pk1 iot-a iot-z dev1")}) {
        simulator.command(wrong);
        QVERIFY2(!simulator.waitForEvent(u"error"_s)["message"_L1].toString().isEmpty(), wrong.constData());
    }
}

QTEST_GUILESS_MAIN(TestCliConsole)
#include "tst_cli_console.moc"
