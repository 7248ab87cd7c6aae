// SPDX-License-Identifier: GPL-3.0-or-later
#include <scenario/junit.h>
#include <scenario/scenario.h>

#include <QDir>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Documents as text: what they say, and where they are wrong.
class TestScenarioDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllMembers();
    void fillsInWhatIsLeftOut();
    void choosesTheLanguage();
    void namesThePathOfAMistake_data();
    void namesThePathOfAMistake();
    void describesEveryStep();
    void readsAllShippedOnes();
    void writesJunit();
};

void TestScenarioDocument::readsAllMembers()
{
    const auto scenario = Scenario::read(R"({
        "bootbenchScenario": 1, "title": "T", "description": "D",
        "platform": {"instances": ["a", "b"], "plainMqtt": true, "notifyReply": 0.5},
        "session": {"retryFirst": 0.1, "retryCeiling": 2, "tcp": 3, "tls": 4, "answer": 5, "connack": 6, "ping": 7,
                    "pingAnswer": 8, "kickGrace": 9, "onNotify": "ask", "mqttVersion": "5.0", "subscribe": true},
        "devices": [{"name": "board", "count": 3, "instance": "b"},
                    {"name": "lone", "productKey": "pk9", "regionId": 1},
                    {"name": "twin", "sameAs": "lone"}],
        "steps": [{"do": "distribute", "device": "board-2", "to": "a", "note": "n"},
                  {"expect": "state", "device": "board", "state": "Failed", "within": 1.5},
                  {"expect": "error", "error": "TlsExpired"},
                  {"do": "kick", "text": "away"}, {"do": "wait", "seconds": 2},
                  {"expect": "notify", "count": 7}]})");
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QCOMPARE(scenario->instances, QStringList({u"a"_s, u"b"_s}));
    QVERIFY(scenario->plainMqtt);
    QCOMPARE(scenario->notifyReply, std::optional(500ms));
    QCOMPARE(scenario->session.retryFirst, std::optional(100ms));
    QCOMPARE(scenario->session.kickGrace, std::optional(9000ms));
    QCOMPARE(scenario->session.notifyPolicy, NotifyPolicy::Ask);
    QCOMPARE(scenario->session.mqttVersion, MqttVersion::V5_0);
    QVERIFY(scenario->session.subscribe);

    QCOMPARE(scenario->devices.size(), 5);
    QCOMPARE(scenario->devices[1].name, u"board-2"_s);
    QCOMPARE(scenario->devices[1].group, u"board"_s);
    QCOMPARE(scenario->devices[3].identity.productKey(), u"pk9"_s);
    QCOMPARE(scenario->devices[3].regionId, 1);
    QCOMPARE(scenario->devices[4].identity, scenario->devices[3].identity);
    QCOMPARE(scenario->devicesOf(u"board"_s).size(), 3);
    QCOMPARE(scenario->devicesOf(u"board-3"_s).size(), 1);
    QCOMPARE(scenario->devicesOf({}).size(), 5);

    QCOMPARE(scenario->steps[0].kind, ScenarioStep::Kind::Distribute);
    QCOMPARE(scenario->steps[0].instance, u"a"_s);
    QCOMPARE(scenario->steps[1].state, std::optional(SessionState::Failed));
    QCOMPARE(scenario->steps[1].time, 1500ms);
    QCOMPARE(scenario->steps[2].error, ErrorCode::TlsExpired);
    QCOMPARE(scenario->steps[3].text, u"away"_s);
    QCOMPARE(scenario->steps[4].time, 2000ms);
    QCOMPARE(scenario->steps[5].count, 7);
}

void TestScenarioDocument::fillsInWhatIsLeftOut()
{
    const auto scenario = Scenario::read(R"({"bootbenchScenario": 1, "title": "T", "devices": [{"name": "board"}],
                                             "steps": [{"do": "start"}, {"expect": "online"}]})");
    QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
    QCOMPARE(scenario->instances, QStringList({u"iot-a"_s, u"iot-b"_s}));
    QCOMPARE(scenario->session, ScenarioSession());
    QVERIFY(scenario->devices.first().instance.isEmpty());
    QCOMPARE(scenario->steps.last().time, 5000ms);
    QVERIFY(scenario->steps.last().isExpectation());
    QVERIFY(!scenario->steps.first().isExpectation());
}

void TestScenarioDocument::choosesTheLanguage()
{
    const QByteArray json = R"({"bootbenchScenario": 1, "title": {"en": "One", "zh_CN": "一"},
                                "devices": [{"name": "board"}], "steps": [{"do": "start"}]})";
    QCOMPARE(Scenario::read(json, {u"zh_CN"_s})->title, u"一"_s);
    QCOMPARE(Scenario::read(json, {u"zh_TW"_s, u"zh_CN"_s})->title, u"一"_s);
    QCOMPARE(Scenario::read(json, {u"de_DE"_s})->title, u"One"_s);
    QCOMPARE(Scenario::read(json)->title, u"One"_s);
}

void TestScenarioDocument::namesThePathOfAMistake_data()
{
    QTest::addColumn<QByteArray>("from"); ///< what is replaced in a sound document
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
    };
    row("no JSON", "\"steps\"", "steps", "line 2: ");
    row("another format", "\"bootbenchScenario\": 1", "\"bootbenchScenario\": 2", "bootbenchScenario: ");
    row("no format", "\"bootbenchScenario\": 1, ", "", "bootbenchScenario: ");
    row("no title", "\"title\": \"T\"", "\"title\": \"\"", "title: ");
    row("unknown member", "\"title\"", "\"titel\": 1, \"title\"", "titel: ");
    row("no instance list", "[\"a\", \"b\"]", "\"a\"", "platform.instances: ");
    row("no instance text", "[\"a\", \"b\"]", "[\"a\", 2]", "platform.instances[1]: ");
    row("a word for a flag", "\"plainMqtt\": false", "\"plainMqtt\": \"no\"", "platform.plainMqtt: ");
    row("negative time", "\"answer\": 1", "\"answer\": -1", "session.answer: ");
    row("unknown policy", "\"answer\": 1", "\"onNotify\": \"run\"", "session.onNotify: ");
    row("no devices", "[{\"name\": \"board\"}]", "[]", "devices: ");
    row("device that is no object", "[{\"name\": \"board\"}]", "[3]", "devices[0]: ");
    row("bad name", "\"board\"}", "\"b\"}", "devices[0].name: ");
    row("too many", "\"board\"}", "\"board\", \"count\": 100000}", "devices[0].count: ");
    row("half a device", "\"board\"}", "\"board\", \"count\": 1.5}", "devices[0].count: ");
    row("same name twice", "[{\"name\": \"board\"}]", "[{\"name\": \"board\"}, {\"name\": \"board\"}]",
        "devices[1].name: ");
    row("unknown home", "\"board\"}", "\"board\", \"instance\": \"c\"}", "devices[0].instance: ");
    row("unknown twin", "\"board\"}", "\"board\", \"sameAs\": \"nobody\"}", "devices[0].sameAs: ");
    row("neither do nor expect", "{\"do\": \"start\"}", "{\"device\": \"board\"}", "steps[0]: ");
    row("both", "{\"do\": \"start\"}", "{\"do\": \"start\", \"expect\": \"online\"}", "steps[0]: ");
    row("unknown deed", "\"do\": \"start\"", "\"do\": \"dance\"", "steps[0].do: ");
    row("unknown expectation", "\"expect\": \"online\"", "\"expect\": \"start\"", "steps[1].expect: ");
    row("unknown device", "\"do\": \"start\"", "\"do\": \"start\", \"device\": \"bord\"", "steps[0].device: ");
    row("no target", "\"do\": \"start\"", "\"do\": \"distribute\"", "steps[0].to: ");
    row("unknown target", "\"do\": \"start\"", "\"do\": \"distribute\", \"to\": \"c\"", "steps[0].to: ");
    row("no patience", "\"within\": 3", "\"within\": \"3\"", "steps[1].within: ");
    row("within of a deed", "\"do\": \"start\"", "\"do\": \"start\", \"within\": 3", "steps[0].within: ");
    row("unknown state", "\"expect\": \"online\"", "\"expect\": \"state\", \"state\": \"Offline\"", "steps[1].state: ");
    row("unknown error", "\"expect\": \"online\"", "\"expect\": \"error\", \"error\": \"None\"", "steps[1].error: ");
    row("no time to wait", "\"do\": \"start\"", "\"do\": \"wait\"", "steps[0].seconds: ");
}

void TestScenarioDocument::namesThePathOfAMistake()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, path);
    const QByteArray sound = R"({"bootbenchScenario": 1, "title": "T", "devices": [{"name": "board"}],
 "steps": [{"do": "start"}, {"expect": "online", "within": 3}],
 "platform": {"instances": ["a", "b"], "plainMqtt": false}, "session": {"answer": 1}})";
    QVERIFY(Scenario::read(sound).has_value());
    QVERIFY(sound.contains(from));
    const auto wrong = Scenario::read(QByteArray(sound).replace(sound.indexOf(from), from.size(), to));
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().startsWith(path), qPrintable(wrong.error()));
}

void TestScenarioDocument::describesEveryStep()
{
    QSet<QString> seen;
    for (int kind = 0; kind <= int(ScenarioStep::Kind::ExpectNothingLost); ++kind) {
        ScenarioStep step;
        step.kind = ScenarioStep::Kind(kind);
        QVERIFY(!step.describe().isEmpty());
        seen.insert(step.describe());
    }
    QCOMPARE(seen.size(), int(ScenarioStep::Kind::ExpectNothingLost) + 1);
}

void TestScenarioDocument::readsAllShippedOnes()
{
    const QDir directory(QStringLiteral(BOOTBENCH_TEST_DATA "/../../resources/scenarios"));
    const QStringList files = directory.entryList({u"*.json"_s});
    QVERIFY(files.size() >= 8);
    for (const QString &name : files) {
        QFile file(directory.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const auto english = Scenario::read(json);
        QVERIFY2(english, qPrintable(english ? QString() : name + english.error()));
        for (const QString &language : {u"zh_CN"_s, u"zh_TW"_s}) {
            QVERIFY(Scenario::read(json, {language})->title != english->title);
            QVERIFY(Scenario::read(json, {language})->description != english->description);
        }
    }
}

void TestScenarioDocument::writesJunit()
{
    ScenarioResult passed{u"first"_s, u"First"_s, {u"Start <all>"_s}, {}, 1'600'000'000'000'000};
    passed.results = {{StepResult::Verdict::Passed, 1'500'000, {}}};
    ScenarioResult failed{u"second"_s, u"Second"_s, {u"a"_s, u"b"_s, u"c"_s}, {}, 0};
    failed.results = {{StepResult::Verdict::Passed, 0, {}},
                      {StepResult::Verdict::Failed, 250'000, u"it is “Waiting” & \"late\""_s},
                      {}};
    QVERIFY(passed.passed());
    QVERIFY(!failed.passed());
    QCOMPARE(failed.failedStep(), 1);
    QVERIFY(!ScenarioResult().passed());

    QXmlStreamReader xml(junitXml({passed, failed}));
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"testsuites"_s);
    QCOMPARE(xml.attributes().value("tests"_L1), u"4"_s);
    QCOMPARE(xml.attributes().value("failures"_L1), u"1"_s);
    QCOMPARE(xml.attributes().value("time"_L1), u"1.750"_s);
    QStringList cases;
    while (xml.readNextStartElement()) {
        QCOMPARE(xml.name(), u"testsuite"_s);
        const QString suite = xml.attributes().value("name"_L1).toString();
        if (suite == u"first")
            QCOMPARE(xml.attributes().value("timestamp"_L1), u"2020-09-13T12:26:40"_s);
        else
            QCOMPARE(xml.attributes().value("skipped"_L1), u"1"_s);
        while (xml.readNextStartElement()) {
            QCOMPARE(xml.name(), u"testcase"_s);
            QCOMPARE(xml.attributes().value("classname"_L1), suite);
            QString line = xml.attributes().value("name"_L1).toString();
            while (xml.readNextStartElement()) {
                line += u" | %1 %2"_s.arg(xml.name(), xml.attributes().value("message"_L1));
                xml.skipCurrentElement();
            }
            cases << line;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, QStringList({u"1 Start <all>"_s, u"1 a"_s, u"2 b | failure it is “Waiting” & \"late\""_s,
                                 u"3 c | skipped "_s}));
}

QTEST_GUILESS_MAIN(TestScenarioDocument)
#include "tst_scenariodocument.moc"
