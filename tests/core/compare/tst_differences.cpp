// SPDX-License-Identifier: GPL-3.0-or-later
#include "writtenrun.h"

#include <QTest>

#include <functional>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// What counts as a difference between two traces, and what is said of it.
class TestDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyTracesAreEqual()
    {
        const Run a;
        QVERIFY(compareTraces(a.snapshot(), a.snapshot()).equal());
        QVERIFY(compareTraces({}, {}).equal());
    }

    void whatDiffersInEveryRunDoesNotCount()
    {
        Run a;
        a.request().answer().login().notify(u"123"_s).reply(u"123"_s).kick();
        Run b;
        b.after(3600 * second).request().answer().connect("AB12", u"tls_99"_s).connack();
        b.notify(u"77"_s).reply(u"77"_s).kick();
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QVERIFY2(report.equal(), qUtf8Printable(allText(report)));
    }

    void theBoardNeverReplied()
    {
        Run a;
        a.login().notify(u"1"_s).reply(u"1"_s).notify(u"2"_s).reply(u"2"_s);
        Run b;
        b.login().notify(u"122"_s).notify(u"123"_s).reply(u"123"_s);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(outline(report), QStringList{u"missing  4 0"_s});
        QCOMPARE(report.differences.first().text, u"board: the device never replied to notify 122 (record 3)."_s);
        QCOMPARE(report.differences.first().device, u"g7h0g5wry4Q.LightSwitch"_s);
        // The other way round it is one too many.
        QCOMPARE(outline(compareTraces(b.snapshot(), a.snapshot(), named)), QStringList{u"extra  0 4"_s});
    }

    void othersNeverAnswered()
    {
        Run a;
        a.request().answer().login().publish(u"/sys/x"_s, R"({"id":"5","method":"m"})", Direction::Up);
        a.publish(u"/sys/x_reply"_s, R"({"id":"5","code":200})", Direction::Down);
        Run b;
        b.request().connect().publish(u"/sys/x"_s, R"({"id":6,"method":"m"})", Direction::Up);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(allText(report), u"board: bootstrap never answered the request (record 1).\n"
                                  "board: the platform never answered CONNECT (record 3).\n"
                                  "board: the platform never replied to message 6 (record 4)."_s);
    }

    void differences_data()
    {
        using Change = std::function<void(Run &)>;
        QTest::addColumn<Change>("first");
        QTest::addColumn<Change>("second");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const Change &first, const Change &second, const QStringList &expected) {
            QTest::newRow(name) << first << second << expected;
        };
        row(
            "status and body", [](Run &run) { run.request().answer(); },
            [](Run &run) { run.request().answer(500, R"({"code":6204})"); },
            {u"field http.status 3 3"_s, u"field json.code 3 3"_s, u"field json.data.instanceId 3 3"_s});
        row(
            "refused", [](Run &run) { run.login(); }, [](Run &run) { run.connect().connack(4); },
            {u"field mqtt.code 2 2"_s});
        row(
            "command of a notice", [](Run &run) { run.notify(u"1"_s); }, [](Run &run) { run.notify(u"1"_s, 7); },
            {u"field json.params.cmd 1 1"_s});
        row(
            "code of a reply", [](Run &run) { run.notify(u"1"_s).reply(u"1"_s); },
            [](Run &run) { run.notify(u"1"_s).reply(u"1"_s, 460); }, {u"field json.code 2 2"_s});
        row(
            "payload that is no JSON", [](Run &run) { run.publish(u"t"_s, "on", Direction::Up); },
            [](Run &run) { run.publish(u"t"_s, "\xff", Direction::Up); }, {u"field payload 1 1"_s});
        row(
            "text and number", [](Run &run) { run.publish(u"t"_s, R"({"a":[1,{}]})", Direction::Up); },
            [](Run &run) { run.publish(u"t"_s, R"({"a":["1",{}]})", Direction::Up); }, {u"field json.a[0] 1 1"_s});
        row(
            "the other direction", [](Run &run) { run.publish(u"t"_s, "p", Direction::Up); },
            [](Run &run) { run.publish(u"t"_s, "p", Direction::Down); }, {u"missing  1 0"_s, u"extra  0 1"_s});
        row(
            "extra message", [](Run &run) { run.login(); },
            [](Run &run) { run.login().publish(u"t"_s, "p", Direction::Up); }, {u"extra  0 3"_s});
        row(
            "order", [](Run &run) { run.login().notify(u"1"_s).publish(u"t"_s, "p", Direction::Up); },
            [](Run &run) { run.login().publish(u"t"_s, "p", Direction::Up).notify(u"1"_s); }, {u"order  3 4"_s});
        row(
            "reply before its notice", [](Run &run) { run.notify(u"1"_s).reply(u"1"_s); },
            [](Run &run) { run.reply(u"1"_s).notify(u"1"_s); }, {u"order  1 2"_s});
        row(
            "reply of another connection", [](Run &run) { run.login().notify(u"1"_s).reply(u"1"_s); },
            [](Run &run) { run.reply(u"1"_s).login().notify(u"1"_s); }, {u"extra  0 1"_s, u"missing  4 0"_s});
        row(
            "one reply too many", [](Run &run) { run.notify(u"1"_s).reply(u"1"_s); },
            [](Run &run) { run.reply(u"1"_s).notify(u"1"_s).reply(u"1"_s); }, {u"extra  0 1"_s});
        row(
            "handshake", [](Run &run) { run.milestone(RecordKind::TlsFailed, R"({"error":"TlsUntrusted"})"); },
            [](Run &run) { run.milestone(RecordKind::TlsFailed, R"({"error":"TlsExpired"})"); },
            {u"field error 1 1"_s});
        row(
            "dropped by the platform", [](Run &run) { run.login(); },
            [](Run &run) { run.login().milestone(RecordKind::TcpClosed, R"({"by":"peer"})"); }, {u"extra  0 3"_s});
        row(
            "ended by us", [](Run &run) { run.login(); },
            [](Run &run) { run.login().milestone(RecordKind::TcpClosed, R"({"by":"us"})"); }, {});
        row(
            "pings", [](Run &run) { run.login(); },
            [](Run &run) { run.login().send(mqtt::Pingreq{}, Direction::Up).send(mqtt::Pingresp{}, Direction::Down); },
            {});
        row(
            "a masked topic of the same length", [](Run &run) { run.notify(u"1"_s); },
            [](Run &run) {
                run.publish(u"/sys/g7h********/LightSwitch/thing/bootstrap/notify"_s, alink::notify(u"1"_s, 0),
                            Direction::Down);
            },
            {});
        row(
            "garbage and a cut packet", [](Run &run) { run.login(); },
            [](Run &run) {
                run.login().milestone(RecordKind::MqttGarbage, "HTTP").milestone(RecordKind::MqttPacket, "\x30\x05");
            },
            {u"extra  0 3"_s, u"extra  0 4"_s});
    }

    void differences()
    {
        QFETCH(const std::function<void(Run &)>, first);
        QFETCH(const std::function<void(Run &)>, second);
        QFETCH(const QStringList, expected);
        Run a;
        first(a);
        Run b;
        second(b);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(outline(report), expected);
        for (const Difference &one : report.differences)
            QVERIFY(!one.text.isEmpty());
    }

    void fieldsAreNamedWithTheirValues()
    {
        Run a;
        a.notify(u"1"_s);
        Run b;
        b.notify(u"1"_s, 7);
        const Difference one = compareTraces(a.snapshot(), b.snapshot(), named).differences.value(0);
        QCOMPARE(one.a, u"0"_s);
        QCOMPARE(one.b, u"7"_s);
        QCOMPARE(one.text, u"json.params.cmd in golden (record 1) and board (record 1): “0” ≠ “7”"_s);
    }

    void slowAnswersAreTold_data()
    {
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("other");
        QTest::addColumn<double>("factor");
        QTest::addColumn<int>("told");
        QTest::newRow("much slower") << second / 10 << 2 * second << 3.0 << 1;
        QTest::newRow("much faster") << 2 * second << second / 10 << 3.0 << 1;
        QTest::newRow("below the factor") << second << 2 * second << 3.0 << 0;
        QTest::newRow("below the floor") << qint64(1000) << qint64(60'000) << 3.0 << 0;
        QTest::newRow("not asked for") << second / 10 << 2 * second << 0.0 << 0;
    }

    void slowAnswersAreTold()
    {
        QFETCH(const qint64, first);
        QFETCH(const qint64, other);
        QFETCH(const double, factor);
        QFETCH(const int, told);
        Run a;
        a.notify(u"1"_s).after(first).reply(u"1"_s);
        Run b;
        b.notify(u"1"_s).after(other).reply(u"1"_s);
        ComparisonOptions options = named;
        options.timingFactor = factor;
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), options);
        QCOMPARE(report.differences.size(), told);
        if (told > 0)
            QCOMPARE(report.differences.first().kind, DifferenceKind::Timing);
    }

    void boardsOfOtherNamesAreCompared()
    {
        Run a(u"golden-board"_s);
        a.request().answer().connect("AAAA1111").connack().notify(u"1"_s).reply(u"1"_s);
        Run b(u"board-17"_s);
        b.request().answer().connect("BBBB2222").connack().notify(u"1"_s);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(allText(report), u"board: the device never replied to notify 1 (record 7)."_s);
        QCOMPARE(report.pairedDevices.size(), 1);
        QCOMPARE(report.pairedDevices.first().second, u"g7h0g5wry4Q.board-17"_s);
    }
};

QTEST_GUILESS_MAIN(TestDifferences)
#include "tst_differences.moc"
