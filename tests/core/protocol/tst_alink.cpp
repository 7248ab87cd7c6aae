// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/alink.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestAlink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesThePlatformsText()
    {
        QCOMPARE(alink::notify(u"123"_s, 0),
                 R"({"id":"123","version":"1.0","method":"thing.bootstrap.notify","params":{"cmd":0}})");
        QCOMPARE(alink::notifyReply(u"123"_s, 200), R"({"id":"123","code":200,"data":{}})");
        QCOMPARE(alink::kick(alink::deviceDeletedText), R"({"title":"kick","content":"Kicked due to device deleted"})");
    }

    void escapesWhatItIsGiven()
    {
        const QString hostile = u"a\"b\\c\n漢"_s;
        QCOMPARE(alink::notifyReply(hostile, 460), "{\"id\":\"a\\\"b\\\\c\\n漢\",\"code\":460,\"data\":{}}");
        QCOMPARE(alink::readNotifyReply(alink::notifyReply(hostile, 460))->id, hostile);
        QCOMPARE(alink::readKick(alink::kick(hostile.toUtf8()))->content, hostile);
    }

    void goodNotices_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("id");
        QTest::newRow("as documented") << alink::notify(u"123"_s, 0) << u"123"_s;
        QTest::newRow("smallest id") << alink::notify(u"0"_s, 0) << u"0"_s;
        QTest::newRow("largest id") << alink::notify(u"4294967295"_s, 0) << u"4294967295"_s;
        QTest::newRow("spaces, other order, more members")
            << R"( { "params" : { "x" : [1], "cmd" : 0 } , "id" : "7", "more": null } )"_ba << u"7"_s;
        QTest::newRow("0.0 is 0") << R"({"id":"7","params":{"cmd":0.0}})"_ba << u"7"_s;
        QTest::newRow("escaped id") << R"({"id":"\u0037","params":{"cmd":0}})"_ba << u"7"_s;
    }
    void goodNotices()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const QString, id);
        const NotifyEvent event = alink::readNotify(payload);
        QCOMPARE(event.verdict, NotifyVerdict::Distributed);
        QCOMPARE(event.id, id);
        QCOMPARE(event.command, 0);
        QCOMPARE(event.reply, 200);
        QCOMPARE(event.problem, QString());
        QCOMPARE(event.wallMicroseconds, 0);
    }

    void unknownCommands_data()
    {
        QTest::addColumn<qint64>("command");
        for (const qint64 command : {qint64(1), qint64(-1), qint64(4294967296), qint64(9007199254740993)})
            QTest::addRow("%lld", static_cast<long long>(command)) << command;
    }
    void unknownCommands()
    {
        QFETCH(const qint64, command);
        const NotifyEvent event = alink::readNotify(alink::notify(u"5"_s, command));
        QCOMPARE(event.verdict, NotifyVerdict::UnknownCommand);
        QCOMPARE(event.command, command);
        QCOMPARE(event.id, u"5"_s);
        QCOMPARE(event.reply, 460);
        QVERIFY(event.problem.contains(QString::number(command)));
    }

    void malformedNotices_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QByteArray &payload, const QString &id = {}) {
            QTest::newRow(name) << payload << id;
        };
        row("empty", "");
        row("blank", "  ");
        row("not JSON", "notify");
        row("cut", R"({"id":"123","params":{"cmd":0})");
        row("trailing text", R"({"id":"123","params":{"cmd":0}} x)");
        row("two objects", R"({"id":"1","params":{"cmd":0}}{"id":"2","params":{"cmd":0}})");
        row("bytes that are no UTF-8", alink::notify(u"1"_s, 0).replace(R"("1")", "\"\xFF\""));
        row("array", R"([{"id":"123","params":{"cmd":0}}])");
        row("number", "0");
        row("null", "null");
        row("text", R"("x")");
        row("nested too deep", QByteArray(5000, '[') + QByteArray(5000, ']'));
        row("no id", R"({"params":{"cmd":0}})");
        row("id is a number", R"({"id":123,"params":{"cmd":0}})");
        row("id is null", R"({"id":null,"params":{"cmd":0}})");
        row("id is an object", R"({"id":{"id":"1"},"params":{"cmd":0}})");
        row("id is nested", R"({"data":{"id":"123","params":{"cmd":0}}})");
        row("id is empty", R"({"id":"","params":{"cmd":0}})");
        row("id is negative", R"({"id":"-1","params":{"cmd":0}})", u"-1"_s);
        row("id has a sign", R"({"id":"+1","params":{"cmd":0}})", u"+1"_s);
        row("id is above 4294967295", R"({"id":"4294967296","params":{"cmd":0}})", u"4294967296"_s);
        row("id has 21 digits", R"({"id":"100000000000000000000","params":{"cmd":0}})", u"100000000000000000000"_s);
        row("id is hex", R"({"id":"0x1","params":{"cmd":0}})", u"0x1"_s);
        row("id has a space", R"({"id":" 1","params":{"cmd":0}})", u" 1"_s);
        row("id has Arabic digits", R"({"id":"١","params":{"cmd":0}})", u"١"_s);
        row("no params", R"({"id":"1"})", u"1"_s);
        row("params is an array", R"({"id":"1","params":[0]})", u"1"_s);
        row("params is null", R"({"id":"1","params":null})", u"1"_s);
        row("cmd outside params", R"({"id":"1","params":{},"cmd":0})", u"1"_s);
        row("cmd is a text", R"({"id":"1","params":{"cmd":"0"}})", u"1"_s);
        row("cmd is null", R"({"id":"1","params":{"cmd":null}})", u"1"_s);
        row("cmd is false", R"({"id":"1","params":{"cmd":false}})", u"1"_s);
        row("cmd is a fraction", R"({"id":"1","params":{"cmd":0.5}})", u"1"_s);
        row("cmd is nested", R"({"id":"1","params":{"cmd":{"cmd":0}}})", u"1"_s);
        row("cmd is beyond 64 bits", R"({"id":"1","params":{"cmd":1e300}})", u"1"_s);
    }
    void malformedNotices()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const QString, id);
        const NotifyEvent event = alink::readNotify(payload);
        QCOMPARE(event.verdict, NotifyVerdict::Malformed);
        QCOMPARE(event.id, id);
        QCOMPARE(event.command, -1);
        QCOMPARE(event.reply, 460);
        QVERIFY(!event.problem.isEmpty());
        QVERIFY2(event.problem.size() < 200, qPrintable(event.problem));
    }

    void everyCutOfANoticeIsMalformed()
    {
        const QByteArray payload = alink::notify(u"4294967295"_s, 0);
        for (qsizetype length = 0; length < payload.size(); ++length)
            QCOMPARE(alink::readNotify(payload.first(length)).verdict, NotifyVerdict::Malformed);
    }

    void aLongValueIsQuotedShort()
    {
        const QByteArray payload = alink::notify(QString(100'000, u'9'), 0);
        const NotifyEvent event = alink::readNotify(payload);
        QCOMPARE(event.verdict, NotifyVerdict::Malformed);
        QVERIFY(event.problem.size() < 200);
    }

    void replies_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("code");
        const auto bad = [](const char *name, const char *payload) {
            QTest::newRow(name) << QByteArray(payload) << false << QString() << 0;
        };
        QTest::newRow("ok") << R"({"id":"123","code":200,"data":{}})"_ba << true << u"123"_s << 200;
        QTest::newRow("any order") << R"({"code":100000,"id":""})"_ba << true << u""_s << 100000;
        bad("empty", "");
        bad("no id", R"({"code":200})");
        bad("id a number", R"({"id":1,"code":200})");
        bad("no code", R"({"id":"1"})");
        bad("code a text", R"({"id":"1","code":"200"})");
        bad("code a fraction", R"({"id":"1","code":200.5})");
        bad("code negative", R"({"id":"1","code":-1})");
        bad("code beyond an int", R"({"id":"1","code":2147483648})");
        bad("array", R"(["1",200])");
    }
    void replies()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const bool, readable);
        QFETCH(const QString, id);
        QFETCH(const int, code);
        const auto reply = alink::readNotifyReply(payload);
        QCOMPARE(reply.has_value(), readable);
        if (readable) {
            QCOMPARE(reply->id, id);
            QCOMPARE(reply->code, code);
        }
    }

    void kicks_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<KickReason>("reason");
        QTest::addColumn<QString>("content");
        QTest::newRow("device deleted") << alink::kick(alink::deviceDeletedText) << KickReason::DeviceDeleted
                                        << u"Kicked due to device deleted"_s;
        QTest::newRow("same device") << alink::kick(alink::sameDeviceText) << KickReason::SameDevice
                                     << u"Kicked by the same device"_s;
        QTest::newRow("other words") << alink::kick("Kicked due to device disabled") << KickReason::Other
                                     << u"Kicked due to device disabled"_s;
        QTest::newRow("no content") << R"({"title":"kick"})"_ba << KickReason::Other << QString();
        QTest::newRow("content a number") << R"({"title":"kick","content":1})"_ba << KickReason::Other << QString();
    }
    void kicks()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const KickReason, reason);
        QFETCH(const QString, content);
        const auto kick = alink::readKick(payload);
        QVERIFY(kick.has_value());
        QCOMPARE(kick->reason, reason);
        QCOMPARE(kick->content, content);
        QCOMPARE(kick->action, KickAction::Stop);
        QCOMPARE(kick->afterNotify, false);
    }

    void noKicks_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << "Kicked by the same device"_ba;
        QTest::newRow("array") << R"([{"title":"kick"}])"_ba;
        QTest::newRow("other title") << R"({"title":"news","content":"Kicked by the same device"})"_ba;
        QTest::newRow("no title") << R"({"content":"Kicked by the same device"})"_ba;
        QTest::newRow("title in capitals") << R"({"title":"KICK"})"_ba;
    }
    void noKicks()
    {
        QFETCH(const QByteArray, payload);
        QVERIFY(!alink::readKick(payload));
    }
};

QTEST_APPLESS_MAIN(TestAlink)
#include "tst_alink.moc"
