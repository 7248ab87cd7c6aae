// SPDX-License-Identifier: GPL-3.0-or-later
#include <dissect/payload.h>

#include <QJsonDocument>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<PayloadKind>("kind");
        QTest::newRow("nothing") << QByteArray() << PayloadKind::Hex;
        QTest::newRow("object") << QByteArray(" {\"a\":1}\r\n") << PayloadKind::Json;
        QTest::newRow("array") << QByteArray("[1,2]") << PayloadKind::Json;
        QTest::newRow("cut JSON") << QByteArray("{\"a\":") << PayloadKind::Text;
        QTest::newRow("text") << QByteArray("hello\tthere\n") << PayloadKind::Text;
        QTest::newRow("UTF-8") << QByteArray("设备") << PayloadKind::Text;
        QTest::newRow("no UTF-8") << QByteArray("\xff\xfe") << PayloadKind::Hex;
        QTest::newRow("a NUL") << QByteArray("a\0b", 3) << PayloadKind::Hex;
        QTest::newRow("masked object") << QByteArray("{\"secret\":\"*****\"}") << PayloadKind::Json;
    }

    void decides()
    {
        QFETCH(QByteArray, bytes);
        QTEST(payloadKindOf(bytes), "kind");
    }

    void indents_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("text");
        QTest::newRow("members in order") << QByteArray("{\"z\":1,\"a\":[1.50,\"x,{y\"]}")
                                          << u"{\n  \"z\": 1,\n  \"a\": [\n    1.50,\n    \"x,{y\"\n  ]\n}"_s;
        QTest::newRow("empty ones stay short")
            << QByteArray("{ \"a\" : { }, \"b\":[ ] }") << u"{\n  \"a\": {},\n  \"b\": []\n}"_s;
        QTest::newRow("escapes") << QByteArray(R"({"a":"\"}\\"})") << u"{\n  \"a\": \"\\\"}\\\\\"\n}"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("cut in a string") << QByteArray("{\"a\\") << u"{\n  \"a\\"_s;
        QTest::newRow("closed too often") << QByteArray("]]}") << u"\n]\n]\n}"_s;
    }

    void indents()
    {
        QFETCH(QByteArray, json);
        QTEST(indentedJson(json), "text");
        if (const auto before = QJsonDocument::fromJson(json); !before.isNull())
            QCOMPARE(QJsonDocument::fromJson(indentedJson(json).toUtf8()), before);
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
