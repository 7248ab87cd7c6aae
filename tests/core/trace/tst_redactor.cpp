// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/redactor.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <thread>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray spaced(const QByteArray &hex, const QByteArray &gap, qsizetype doubleGapAfter = -1)
{
    QByteArray text;
    for (qsizetype i = 0; i < hex.size(); i += 2) {
        if (i > 0)
            text += i / 2 == doubleGapAfter ? gap + gap : gap;
        text += hex.mid(i, 2);
    }
    return text;
}

QByteArray stars(qsizetype count)
{
    return QByteArray(count, '*');
}

/// `text` and the masked text must differ nowhere but inside the occurrence, which must be all stars or spaces.
void verifyMasked(const Redactor &redactor, const QByteArray &before, const QByteArray &secretForm,
                  const QByteArray &after)
{
    const QByteArray masked = redactor.redacted(QByteArrayView(before + secretForm + after));
    QCOMPARE(masked.size(), before.size() + secretForm.size() + after.size());
    const QByteArray middle = masked.mid(before.size(), secretForm.size());
    for (const char c : middle)
        QVERIFY2(c == '*' || c == ' ', masked.constData());
    QCOMPARE(masked.left(before.size()), before);
    QCOMPARE(masked.right(after.size()), after);
}

void appendText(QByteArray &packet, const QByteArray &text)
{
    packet += char(text.size() / 256);
    packet += char(text.size() % 256);
    packet += text;
}

struct ConnectParts {
    quint8 level = 4;
    bool will = false;
    bool userName = true;
    bool password = true;
};

QByteArray connectPacket(const ConnectParts &parts, const QByteArray &password)
{
    QByteArray body;
    appendText(body, parts.level == 3 ? "MQIsdp" : "MQTT");
    body += char(parts.level);
    const unsigned flags = 2U | (parts.will ? 4U : 0U) | (parts.password ? 0x40U : 0U) | (parts.userName ? 0x80U : 0U);
    body += char(flags);
    body += QByteArrayView("\x04\xb0").toByteArray();
    if (parts.level == 5)
        body += QByteArrayView("\x05\x11\0\0\0\x10", 6).toByteArray();
    appendText(body, "pk.dn|securemode=2|");
    if (parts.will) {
        if (parts.level == 5)
            body += '\0';
        appendText(body, "will/topic");
        appendText(body, "will payload");
    }
    if (parts.userName)
        appendText(body, "dn&pk");
    if (parts.password)
        appendText(body, password);
    QByteArray packet("\x10");
    packet += char((body.size() & 0x7F) | (body.size() > 127 ? 0x80 : 0));
    if (body.size() > 127)
        packet += char(body.size() >> 7);
    return packet + body;
}

TraceRecord recordOf(RecordKind kind, QByteArrayView bytes)
{
    return {.sequence = 1, .kind = kind, .bytes = bytes};
}

} // namespace

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusesShortSecrets()
    {
        Redactor redactor;
        QVERIFY(!redactor.protect(""));
        QVERIFY(!redactor.protect("abc"));
        QCOMPARE(redactor.redacted(QByteArrayView("abcabc")), QByteArray("abcabc"));
        QVERIFY(redactor.protect("abcd"));
        QVERIFY(redactor.protect("abcd"));
        QCOMPARE(redactor.redacted(QByteArrayView("abcabcd")), QByteArray("abc****"));
    }

    void leavesEverythingElseAlone()
    {
        Redactor redactor;
        const QByteArray text("nothing to hide\0 here", 21);
        QCOMPARE(redactor.redacted(QByteArrayView(text)), text);
        redactor.protect("0123456789abcdef");
        QCOMPARE(redactor.redacted(QByteArrayView(text)), text);
        QCOMPARE(redactor.redacted(QByteArrayView("0123456789abcde")), QByteArray("0123456789abcde"));
        QCOMPARE(redactor.redacted(QByteArrayView("")), QByteArray());
        QCOMPARE(redactor.redacted(QByteArrayView("abc")), QByteArray("abc"));
    }

    void masksEveryForm_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("device secret") << QByteArray("0123456789abcdef0123456789abcdef");
        QTest::newRow("password") << QByteArray("378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE");
        QTest::newRow("four bytes") << QByteArray("aB3$");
        QTest::newRow("five bytes") << QByteArray("xyzzy");
        QTest::newRow("six bytes") << QByteArray("secret");
        QTest::newRow("punctuation") << QByteArray("a/b\"c\\d e%f+g&h\tend");
        QTest::newRow("only percent") << QByteArray("%%%%25%");
        QTest::newRow("UTF-8") << QByteArray("pässwörd-密碼-😀");
        QTest::newRow("raw bytes") << QByteArray::fromHex("00ff8090fe10c3280a0d");
        QTest::newRow("repeats") << QByteArray("aaaaaaaa");
    }

    void masksEveryForm()
    {
        QFETCH(QByteArray, secret);
        Redactor redactor;
        QVERIFY(redactor.protect(secret));

        verifyMasked(redactor, "key=", secret, ";");
        verifyMasked(redactor, {}, secret, {});

        const QByteArray hex = secret.toHex();
        for (const QByteArray &digits : {hex, hex.toUpper()}) {
            verifyMasked(redactor, "hex ", digits, "|");
            verifyMasked(redactor, "hex ", spaced(digits, " "), "|");
            for (qsizetype gap = 1; gap < secret.size(); ++gap)
                verifyMasked(redactor, "hex ", spaced(digits, " ", gap), " |");
        }

        const QString text = QString::fromUtf8(secret);
        if (text.toUtf8() == secret) {
            verifyMasked(redactor, "q=", QUrl::toPercentEncoding(text), "&");
        }
        verifyMasked(redactor, "q=", QByteArray(secret).toPercentEncoding(), "&");
        QByteArray everyByte;
        for (const char c : secret)
            everyByte += '%' + QByteArray(1, c).toHex().toUpper();
        verifyMasked(redactor, "q=", everyByte, "&");
        verifyMasked(redactor, "q=", everyByte.toLower(), "&");
        verifyMasked(redactor, "q=", QByteArray(secret).toPercentEncoding().replace("%20", "+"), "&");
    }

    void masksBase64AtAnyAlignment_data() { masksEveryForm_data(); }

    void masksBase64AtAnyAlignment()
    {
        QFETCH(QByteArray, secret);
        Redactor redactor;
        redactor.protect(secret);
        using Options = QByteArray::Base64Options;
        for (const Options options : {Options(QByteArray::Base64Encoding), Options(QByteArray::Base64UrlEncoding),
                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals}) {
            for (qsizetype before = 0; before < 6; ++before) {
                for (qsizetype after = 0; after < 4; ++after) {
                    const QByteArray plain = QByteArray(before, 'y') + secret + QByteArray(after, 'z');
                    const QByteArray encoded = plain.toBase64(options);
                    const QByteArray masked = redactor.redacted(QByteArrayView("Basic " + encoded + "\r\n"));
                    QCOMPARE(masked.size(), encoded.size() + 8);
                    // Every character that holds a bit of the secret is gone.
                    const qsizetype first = before * 8 / 6;
                    const qsizetype last = ((before + secret.size()) * 8 - 1) / 6;
                    QCOMPARE(masked.mid(6 + first, last - first + 1), stars(last - first + 1));
                    QCOMPARE(masked.left(6 + first), QByteArray("Basic " + encoded.left(first)));
                    QCOMPARE(masked.mid(6 + last + 1), QByteArray(encoded.mid(last + 1) + "\r\n"));
                }
            }
        }
    }

    void masksJson_data() { masksEveryForm_data(); }

    void masksJson()
    {
        QFETCH(QByteArray, secret);
        const QString text = QString::fromUtf8(secret);
        if (text.toUtf8() != secret)
            QSKIP("JSON holds text only");
        Redactor redactor;
        redactor.protect(secret);
        const QByteArray json = QJsonDocument(QJsonObject{{u"s"_s, text}}).toJson(QJsonDocument::Compact);
        verifyMasked(redactor, "{\"s\":\"", json.mid(6, json.size() - 8), "\"}");

        // Every character escaped by number, in either case; a slash escaped as some writers do.
        QByteArray numeric;
        for (const QChar unit : text)
            numeric += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        verifyMasked(redactor, "\"", numeric, "\"");
        verifyMasked(redactor, "\"", numeric.toUpper().replace("\\U", "\\u"), "\"");
        if (secret.contains('/'))
            verifyMasked(redactor, "\"", json.mid(6, json.size() - 8).replace("/", "\\/"), "\"");
    }

    void hexTextIsMaskedInEitherCase()
    {
        Redactor redactor;
        redactor.protect("378179A05B4312A44F23ABC2");
        QCOMPARE(redactor.redacted(QByteArrayView("378179a05b4312a44f23abc2")), stars(24));
        QCOMPARE(redactor.redacted(QByteArrayView("378179a05B4312a44F23abC2")), stars(24));
        Redactor words;
        words.protect("Password");
        QCOMPARE(words.redacted(QByteArrayView("password Password")), QByteArray("password ********"));
    }

    /// Of readings there are many, but of places few.
    void backslashesTakeNoTime()
    {
        Redactor redactor;
        const QByteArray secret = "a" + QByteArray(100, '\\') + "b";
        redactor.protect(secret);
        const QByteArray twice = "a" + QByteArray(200, '\\') + "b";
        QCOMPARE(redactor.redacted(QByteArrayView(secret)), stars(102));
        QCOMPARE(redactor.redacted(QByteArrayView(twice)), stars(202));
        const QByteArray other = "a" + QByteArray(400, '\\') + "c";
        QCOMPARE(redactor.redacted(QByteArrayView(other)), other);
    }

    void whatHexSpellsIsMaskedToo()
    {
        Redactor redactor;
        redactor.protect("378179A05B4312A44F23ABC201AC7575");
        const QByteArray value = QByteArray::fromHex("378179A05B4312A44F23ABC201AC7575");
        QCOMPARE(redactor.redacted(QByteArrayView(value)), stars(16));
        QCOMPARE(redactor.redacted(QByteArrayView(value.toHex(':'))), stars(2) + (":" + stars(2)).repeated(15));
        QVERIFY(redactor.redacted(QByteArrayView(value.toBase64())).startsWith(stars(21)));
    }

    void overlappingSecretsBothGo()
    {
        Redactor redactor;
        redactor.protect("abcdefgh");
        redactor.protect("efghijkl");
        redactor.protect("abcdefghijklmnop");
        QCOMPARE(redactor.redacted(QByteArrayView("-abcdefghijkl-")), QByteArray("-************-"));
        QCOMPARE(redactor.redacted(QByteArrayView("-abcdefghijklmnop-")), QByteArray("-****************-"));
        QCOMPARE(redactor.redacted(QByteArrayView("efghijkl")), stars(8));
    }

    void manySecretsAtOnce()
    {
        Redactor redactor;
        QByteArray text;
        QByteArray expected;
        QRandomGenerator random(20261122);
        for (int i = 0; i < 1000; ++i) {
            const QByteArray secret = QByteArray::number(random.generate64(), 36).rightJustified(14, 'x');
            redactor.protect(secret);
            text += secret + '\n' + secret.toHex() + '\n';
            expected += stars(secret.size()) + '\n' + stars(secret.size() * 2) + '\n';
        }
        QCOMPARE(redactor.redacted(QByteArrayView(text)), expected);
    }

    void qstringKeepsItsLength_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ASCII") << u"a pässword b"_s << u"a ******** b"_s;
        QTest::newRow("around non-ASCII") << u"密碼 pässword 😀"_s << u"密碼 ******** 😀"_s;
        QTest::newRow("non-BMP secret") << u"é😀key9é"_s << u"é******é"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + u"pässword"_s
                                        << QString(QChar(0xD800)) + u"********"_s;
        QTest::newRow("none") << u"nothing 密碼"_s << u"nothing 密碼"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void qstringKeepsItsLength()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        Redactor redactor;
        redactor.protect("pässword");
        redactor.protect("😀key9");
        QCOMPARE(redactor.redacted(text), expected);
    }

    void connectPasswordIsMaskedUnknown_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<bool>("will");
        QTest::addColumn<bool>("userName");
        for (const int level : {3, 4, 5}) {
            for (const bool will : {false, true}) {
                for (const bool userName : {false, true})
                    QTest::addRow("level %d will %d user %d", level, int(will), int(userName))
                        << level << will << userName;
            }
        }
    }

    void connectPasswordIsMaskedUnknown()
    {
        QFETCH(int, level);
        QFETCH(bool, will);
        QFETCH(bool, userName);
        const ConnectParts parts{.level = quint8(level), .will = will, .userName = userName};
        const QByteArray password(64, 'F');
        const QByteArray packet = connectPacket(parts, password);
        const Redactor redactor;
        const QByteArray masked = redactor.redacted(recordOf(RecordKind::MqttPacket, packet));
        QCOMPARE(masked, QByteArray(packet.chopped(64) + stars(64)));
        // Cut anywhere, no byte of the password gets out.
        for (qsizetype size = 0; size <= packet.size(); ++size) {
            const QByteArray cut = redactor.redacted(recordOf(RecordKind::MqttGarbage, packet.first(size)));
            QCOMPARE(cut, masked.first(size));
        }
    }

    void otherPacketsAreLeftAlone()
    {
        const Redactor redactor;
        const QByteArray without = connectPacket({.password = false}, {});
        QCOMPARE(redactor.redacted(recordOf(RecordKind::MqttPacket, without)), without);
        const QByteArray publish = QByteArray::fromHex("300f00056120746f70") + "password";
        QCOMPARE(redactor.redacted(recordOf(RecordKind::MqttPacket, publish)), publish);
        const QByteArray nothing;
        QCOMPARE(redactor.redacted(recordOf(RecordKind::MqttPacket, nothing)), nothing);
        // Only records of MQTT are read as packets.
        const QByteArray packet = connectPacket({}, "password");
        QCOMPARE(redactor.redacted(recordOf(RecordKind::HttpRequestBody, packet)), packet);
    }

    void loginPasswordIsMaskedUnknown_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("as written") << QByteArray(R"({"clientId":"c","password":"AB12","userName":"u"})")
                                    << QByteArray(R"({"clientId":"c","password":"****","userName":"u"})");
        QTest::newRow("escapes") << QByteArray("{\"password\":\"a\\\"b\\\\\",\"x\":1}")
                                 << QByteArray(R"({"password":"******","x":1})");
        QTest::newRow("as a value") << QByteArray(R"({"userName":"password","password":"AB"})")
                                    << QByteArray(R"({"userName":"password","password":"**"})");
        QTest::newRow("nested") << QByteArray(R"({"a":{"password":"no"},"password":"yes"})")
                                << QByteArray(R"({"a":{"password":"**"},"password":"***"})");
        QTest::newRow("empty") << QByteArray(R"({"password":""})") << QByteArray(R"({"password":""})");
        QTest::newRow("cut") << QByteArray("{\"password\":\"AB1") << QByteArray("{\"password\":\"***");
        QTest::newRow("cut in name") << QByteArray("{\"passw") << QByteArray("{\"passw");
        QTest::newRow("no text") << QByteArray(R"({"password":12})") << QByteArray(R"({"password":12})");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void loginPasswordIsMaskedUnknown()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        const Redactor redactor;
        const QByteArray masked = redactor.redacted(recordOf(RecordKind::LoginPrepared, json));
        QCOMPARE(masked, expected);
        QCOMPARE(masked.size(), json.size());
        QCOMPARE(redactor.redacted(recordOf(RecordKind::Note, json)), expected);
    }

    void randomBytesNeverBreakIt()
    {
        QRandomGenerator random(20261122);
        Redactor redactor;
        redactor.protect("0123456789abcdef");
        redactor.protect("%41%\\u0041");
        const QByteArray alphabet = "0123456789abcdef%\\u{\"password\":\"\x10\x04MQTT \xc3\xff";
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes(random.bounded(200), Qt::Uninitialized);
            for (char &c : bytes)
                c = alphabet[random.bounded(int(alphabet.size()))];
            for (const RecordKind kind : {RecordKind::MqttPacket, RecordKind::LoginPrepared, RecordKind::Note})
                QCOMPARE(redactor.redacted(recordOf(kind, bytes)).size(), bytes.size());
        }
    }

    void protectsAndRedactsFromManyThreads()
    {
        Redactor redactor;
        redactor.protect("known from the start");
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    const QByteArray own = "secret of thread " + QByteArray::number(t * 1000 + i);
                    redactor.protect(own);
                    if (redactor.redacted(QByteArrayView(own)) != stars(own.size()) ||
                        redactor.redacted(QByteArrayView("known from the start")) != stars(20))
                        ++failures;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
    }
};

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
