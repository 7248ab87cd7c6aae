// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/bytepattern.h>

#include <QRandomGenerator>
#include <QTest>

using namespace bootbench;

class TestBytePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void sameAsQt();
};

void TestBytePattern::places_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("place");

    const auto row = [](const char *name, const QByteArray &text, const QByteArray &part, qsizetype from,
                        qsizetype place) { QTest::newRow(name) << text << part << from << place; };
    row("all of it", "cmd", "cmd", 0, 0);
    row("at the end", R"({"cmd)", "cmd", 0, 2);
    row("cut at the end", R"({"cm)", "cmd", 0, -1);
    row("the rarest byte elsewhere first", "mmd cmd", "cmd", 0, 4);
    row("its beginning twice", "cmcmd", "cmd", 0, 2);
    row("behind the first", "cmd cmd", "cmd", 1, 4);
    row("begun before", "cmd", "cmd", 1, -1);
    row("longer than the text", "c", "cmd", 0, -1);
    row("from beyond the end", "cmd", "cmd", 9, -1);
    row("one byte", "cmd", "d", 0, 2);
    row("a NUL", QByteArray("c\0d", 3), QByteArray("\0d", 2), 0, 1);
    row("above ASCII", "caf\xC3\xA9", "\xC3\xA9", 0, 3);
    row("nothing", "cmd", "", 2, 2);
    row("nothing at the end", "cmd", "", 3, 3);
    row("nothing in nothing", "", "", 0, 0);
    row("something in nothing", "", "c", 0, -1);
}

void TestBytePattern::places()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, part);
    QFETCH(qsizetype, from);

    // Exactly these bytes on the heap, so that a sanitizer sees a look beside them.
    const std::vector<char> exact(text.cbegin(), text.cend());
    QTEST(BytePattern(part).indexIn(QByteArrayView(exact.data(), qsizetype(exact.size())), from), "place");
}

void TestBytePattern::sameAsQt()
{
    QRandomGenerator random(1);
    const auto letters = [&](int count) {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes.append("\"eqZ"[random.bounded(4)]);
        return bytes;
    };
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray text = letters(random.bounded(40));
        const QByteArray part = letters(1 + random.bounded(4));
        const qsizetype from = random.bounded(int(text.size()) + 1);
        QCOMPARE(BytePattern(part).indexIn(text, from), text.indexOf(part, from));
    }
}

QTEST_APPLESS_MAIN(TestBytePattern)
#include "tst_bytepattern.moc"
