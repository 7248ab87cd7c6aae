// SPDX-License-Identifier: GPL-3.0-or-later
//
// Scenarios as QA runs them: the shipped ones, failing ones, and JUnit; and faults and scenarios under `simulate`.
#include "cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

using namespace Qt::StringLiterals;

class TestCliScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shippedOnesPass_data();
    void shippedOnesPass();
    void listsTheShippedOnes();
    void failuresSayWhatWasThere();
    void exitCodes_data();
    void exitCodes();
    void writesJunit();
    void stopsOnSignals();
    void simulateTakesFaults();
    void simulateRunsScenarios();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &json) const
    {
        QFile file(m_directory.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        return file.fileName();
    }
    [[nodiscard]] QStringList arguments(const QStringList &more) const
    {
        return QStringList{u"scenario"_s, u"--pki"_s, m_directory.filePath(u"pki"_s)} + more;
    }
    [[nodiscard]] QString failing() const
    {
        return write(u"failing.json"_s, R"({"bootbenchScenario": 1, "title": "Fails",
            "devices": [{"name": "board", "count": 5, "instance": "iot-a"}],
            "steps": [{"do": "fault", "fault": "connack 5"}, {"do": "start"},
                      {"expect": "online", "within": 1}, {"do": "stop"}]})");
    }
    [[nodiscard]] QString passing() const
    {
        return write(u"passing.json"_s, R"({"bootbenchScenario": 1, "title": "Passes", "devices": [{"name": "board"}],
            "steps": [{"do": "start"}, {"expect": "online"}]})");
    }

    QTemporaryDir m_directory;
};

void TestCliScenario::shippedOnesPass_data()
{
    QTest::addColumn<QString>("name");
    const QDir shipped(QStringLiteral(BOOTBENCH_BIN_DIR "/../share/bootbench/scenarios"));
    const QStringList files = shipped.entryList({u"*.json"_s});
    QVERIFY(files.size() >= 8);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << QFileInfo(file).completeBaseName();
}

void TestCliScenario::shippedOnesPass()
{
    QFETCH(const QString, name);
    CliProcess cli(arguments({name, u"--json"_s}));
    const int code = cli.waitForExit();
    QVERIFY2(code == 0, (cli.output() + cli.errors()).constData());
    const QList<QJsonObject> results = cli.events(u"result"_s);
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first().value("scenario"_L1).toString(), name);
    QVERIFY(results.first().value("passed"_L1).toBool());
    QCOMPARE(cli.events(u"step"_s).size(), cli.events(u"scenario"_s).first().value("steps"_L1).toInt());
    QVERIFY(cli.errors().isEmpty());
}

void TestCliScenario::listsTheShippedOnes()
{
    CliProcess cli({u"scenario"_s, u"--list"_s});
    QCOMPARE(cli.waitForExit(), 0);
    for (const QByteArray name : {"factory-burn-in", "business-migration", "nearest-access", "cross-account",
                                  "takeover-war", "expired-certificate", "flaky-network", "notify-storm"})
        QVERIFY2(cli.output().contains(name), name.constData());
}

void TestCliScenario::failuresSayWhatWasThere()
{
    CliProcess cli(arguments({failing()}));
    QCOMPARE(cli.waitForExit(), 1);
    const QString output = QString::fromUtf8(cli.output());
    QVERIFY2(output.contains(u"✗"_s) && output.contains(u"board-1: it is Failed"_s) &&
                 output.contains(u"ConnackNotAuthorized"_s) && output.contains(u"2 more"_s),
             qPrintable(output));
    QVERIFY(!output.contains(u"Stop all"_s)); // what comes after a failure is skipped
}

void TestCliScenario::exitCodes_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("code");
    const QString broken =
        write(u"broken.json"_s, R"({"bootbenchScenario": 1, "title": "T", "devices": [{"name": "b"}]})");
    QTest::newRow("passes") << QStringList{passing()} << 0;
    QTest::newRow("one of two fails") << QStringList{failing(), passing()} << 1;
    QTest::newRow("no file") << QStringList() << 2;
    QTest::newRow("unknown option") << QStringList{passing(), u"--dance"_s} << 2;
    QTest::newRow("not there") << QStringList{u"nowhere.json"_s} << 3;
    QTest::newRow("not sound") << QStringList{passing(), broken} << 3;
    QTest::newRow("no room for the results") << QStringList{passing(), u"--junit"_s, u"/proc/nowhere/x.xml"_s} << 3;
}

void TestCliScenario::exitCodes()
{
    QFETCH(const QStringList, files);
    QFETCH(const int, code);
    CliProcess cli(arguments(files));
    const int actual = cli.waitForExit();
    QVERIFY2(actual == code, (cli.output() + cli.errors()).constData());
    QCOMPARE(cli.errors().isEmpty(), code < 2);
    if (qstrcmp(QTest::currentDataTag(), "not sound") == 0)
        QVERIFY2(cli.errors().contains("broken.json: devices[0].name: "), cli.errors().constData());
}

void TestCliScenario::writesJunit()
{
    const QString path = m_directory.filePath(u"results.xml"_s);
    CliProcess cli(arguments({passing(), failing(), u"--junit"_s, path}));
    QCOMPARE(cli.waitForExit(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"testsuites"_s);
    QCOMPARE(xml.attributes().value("tests"_L1), u"6"_s);
    QCOMPARE(xml.attributes().value("failures"_L1), u"1"_s);
    QStringList suites;
    int failures = 0;
    int skipped = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "testsuite"_L1)
            suites << xml.attributes().value("name"_L1).toString();
        failures += xml.name() == "failure"_L1 && !xml.attributes().value("message"_L1).isEmpty() ? 1 : 0;
        skipped += xml.name() == "skipped"_L1 ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(suites, QStringList({u"passing"_s, u"failing"_s}));
    QCOMPARE(failures, 1);
    QCOMPARE(skipped, 1);
}

void TestCliScenario::stopsOnSignals()
{
    const QString waiting = write(u"waiting.json"_s, R"({"bootbenchScenario": 1, "title": "Waits",
        "devices": [{"name": "board"}], "steps": [{"do": "start"}, {"do": "wait", "seconds": 600}]})");
    CliProcess cli(arguments({waiting, passing(), u"--json"_s}));
    QVERIFY(!cli.waitForEvent(u"step"_s).isEmpty());
    cli.sendSignal(SIGTERM);
    QCOMPARE(cli.waitForExit(), 1);
    QCOMPARE(cli.events(u"result"_s).size(), 1);
}

void TestCliScenario::simulateTakesFaults()
{
    SimulatorProcess simulator({"dev1,0123456789abcdef0123456789abcdef,pk1\n", m_directory.filePath(u"pki"_s), {}});
    QVERIFY(simulator.isReady());
    CliProcess &process = simulator.process();
    process.command("fault connack 3 device=pk1.dev1 once");
    QVERIFY(!process.waitForEvent(u"done"_s).isEmpty());
    process.command("fault silent-accept at=iot-b");
    QVERIFY(!process.waitForEvent(u"done"_s).isEmpty());
    process.command("fault list");
    const QJsonObject list = process.waitForEvent(u"done"_s);
    QCOMPARE(list.value("faults"_L1).toArray(),
             QJsonArray({u"connack 3 device=pk1.dev1 once"_s, u"silent-accept at=iot-b"_s}));
    const QJsonArray kinds = list.value("kinds"_L1).toArray();
    QVERIFY(kinds.size() > 40);
    QVERIFY(!kinds.first()["help"_L1].toString().isEmpty());

    CliProcess run({u"run"_s, u"--product-key"_s, u"pk1"_s, u"--device-name"_s, u"dev1"_s, u"--secret-stdin"_s,
                    u"--bootstrap"_s, simulator.bootstrap(), u"--ca"_s, simulator.ca(), u"--stay"_s, u"0"_s},
                   "0123456789abcdef0123456789abcdef\n");
    QCOMPARE(run.waitForExit(), 4);
    const QJsonObject acted = process.waitForEvent(u"fault"_s);
    QCOMPARE(acted.value("fault"_L1).toString(), u"connack 3 device=pk1.dev1 once"_s);
    QCOMPARE(acted.value("instanceId"_L1).toString(), u"iot-a"_s);

    for (const QByteArray wrong : {"fault", "fault dance", "fault clear dance", "fault connack 9 9 9 x",
                                   "fault connack at=iot-z", "fault connack device=pk1.dev9"}) {
        process.command(wrong);
        QCOMPARE(process.waitForEvent(u"error"_s).value("command"_L1).toString(), QString::fromLatin1(wrong));
    }
    process.command("fault clear silent-accept");
    QVERIFY(!process.waitForEvent(u"done"_s).isEmpty());
    process.command("fault clear");
    QVERIFY(!process.waitForEvent(u"done"_s).isEmpty());
    process.command("fault list");
    QVERIFY(process.waitForEvent(u"done"_s).value("faults"_L1).toArray().isEmpty());
}

void TestCliScenario::simulateRunsScenarios()
{
    SimulatorProcess simulator({"dev1,0123456789abcdef0123456789abcdef,pk1\n", m_directory.filePath(u"pki"_s), {}});
    QVERIFY(simulator.isReady());
    CliProcess &process = simulator.process();
    process.command("scenario business-migration");
    process.command("scenario business-migration"); // one at a time
    QVERIFY(!process.waitForEvent(u"error"_s).isEmpty());
    QVERIFY(process.waitForEvent(u"result"_s).value("passed"_L1).toBool());
    QCOMPARE(process.waitForEvent(u"done"_s).value("command"_L1).toString(), u"scenario business-migration"_s);
    process.command("scenario " + failing().toUtf8());
    QVERIFY(process.waitForEvent(u"error"_s).value("message"_L1).toString().contains(u"ConnackNotAuthorized"_s));
    process.command("scenario nowhere.json");
    QVERIFY(process.waitForEvent(u"error"_s).value("message"_L1).toString().contains(u"nowhere.json"_s));
    process.command("status"); // the platform of the simulation itself is as it was
    QCOMPARE(process.waitForEvent(u"done"_s).value("devices"_L1).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestCliScenario)
#include "tst_cli_scenario.moc"
