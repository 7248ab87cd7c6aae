// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/redactor.h>

#include <QTest>

#include <secretforms.h>

using namespace bootbench;

/// What Redactor::mayChange promises of a part, against what Redactor::redacted does to it.
class TestMasking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_data();
    void parts();
    void randomRecords_data();
    void randomRecords();
};

namespace {

const QByteArray secret = "0123456789abcdef0123456789abcdef";

bool isSame(const TraceRecord &record, const QByteArray &shown, ByteRange part)
{
    return QByteArrayView(shown).sliced(part.offset, part.length) == record.bytes.sliced(part.offset, part.length);
}

} // namespace

void TestMasking::parts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("part"); // which stands in it once
    QTest::addColumn<bool>("may");

    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &part, bool may) {
        QTest::newRow(name) << bytes << part << may;
    };
    const QByteArray json = R"({"id":"7","deviceSecret":"hidden","value":"shown"})";
    row("before the name", json, R"({"id)", false);
    row("the name", json, "deviceSecret", false);
    row("the value", json, "hidden", true);
    row("the value's end", json, R"(n","v)", true);
    row("behind the value", json, "shown", false);
    row("sign", "a=1&sign=abc&b=2", "bc", true);
    row("signature", "a=1&signature=abc&b=2", "bc", true);
    row("no name", "a=1&signatures=abc&b=2", "bc", false);

    const QByteArray known = "{'a':'" + secret + "'}";
    row("a known secret's middle", known, "f0", true);
    row("its first letter", known, "'0", true);
    row("its last letter", known, "f'", true);
    row("before it", known, "{'a'", false);
    row("behind it", known, "}", false);
    row("in hex", secret.toHex(' ') + "!", "66 30", true);
    row("behind hex", secret.toHex(' ') + " !", "!", false);
    // The letter before holds bits of the secret too.
    const QByteArray base64 = ("x" + secret).toBase64();
    row("base64's letter before", base64, base64.sliced(0, 2), true);
    row("a run of letters that is none", "abcdefghijklmnop", "p", false);
}

void TestMasking::parts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, part);

    Redactor redactor;
    redactor.protect(secret);
    const TraceRecord record{.kind = RecordKind::HttpRequestBody, .bytes = bytes};
    const ByteRange range{bytes.indexOf(part), part.size()};
    QVERIFY(range.offset >= 0);
    QTEST(redactor.mayChange(record, range), "may");
    QTEST(!isSame(record, redactor.redacted(record), range), "may");
}

void TestMasking::randomRecords_data()
{
    QTest::addColumn<bool>("hexDigits");

    QTest::newRow("secrets of hex digits") << true;
    QTest::newRow("secrets of any characters") << false;
}

void TestMasking::randomRecords()
{
    QFETCH(bool, hexDigits);

    QRandomGenerator random(hexDigits ? 1U : 2U);
    Redactor redactor;
    QByteArrayList pieces{"\"secret\":\"", "&sign=", "password:", "\"}", ",", " ", "&", "deviceName", "0123", "QUJD"};
    for (int i = 0; i < 3; ++i) {
        const QByteArray one = test::randomSecret(random, hexDigits);
        redactor.protect(one);
        pieces += test::formsOf(one);
    }
    int untouched = 0;
    constexpr int records = 2000;
    constexpr int partsOfEach = 20;
    for (int i = 0; i < records; ++i) {
        QByteArray bytes;
        for (int piece = 0; piece < 6; ++piece) {
            const bool plain = random.bounded(4) > 0;
            bytes += pieces.at(random.bounded(plain ? 10 : int(pieces.size())));
        }
        const TraceRecord record{.kind = RecordKind::HttpRequestBody, .bytes = bytes};
        const QByteArray shown = redactor.redacted(record);
        for (int part = 0; part < partsOfEach; ++part) {
            const qint64 offset = random.bounded(int(bytes.size()));
            const ByteRange range{offset, 1 + random.bounded(int(std::min<qsizetype>(bytes.size() - offset, 12)))};
            const bool may = redactor.mayChange(record, range);
            QVERIFY2(may || isSame(record, shown, range),
                     qPrintable(QStringLiteral("%1 from %2: %3 became %4")
                                    .arg(range.length)
                                    .arg(range.offset)
                                    .arg(QString::fromLatin1(bytes), QString::fromLatin1(shown))));
            untouched += may ? 0 : 1;
        }
        QCOMPARE(redactor.mayChange(record, {0, bytes.size()}), shown != bytes);
    }
    // It would be no use if it were always careful.
    QVERIFY2(untouched > records * partsOfEach / 8, qPrintable(QString::number(untouched)));
}

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_masking.moc"
