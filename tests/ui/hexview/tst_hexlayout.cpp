// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/hexlayout.h>

#include <QTest>

using namespace bootbench;

class TestHexLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<qint64>("lines");
        QTest::addColumn<int>("lastLine");
        QTest::addColumn<int>("digits");
        QTest::newRow("nothing") << qint64(0) << qint64(0) << 0 << 4;
        QTest::newRow("negative") << qint64(-5) << qint64(0) << 0 << 4;
        QTest::newRow("one byte") << qint64(1) << qint64(1) << 1 << 4;
        QTest::newRow("full line") << qint64(16) << qint64(1) << 16 << 4;
        QTest::newRow("one more") << qint64(17) << qint64(2) << 1 << 4;
        QTest::newRow("last of four digits") << qint64(0x10000) << qint64(0x1000) << 16 << 4;
        QTest::newRow("first of six digits") << qint64(0x10001) << qint64(0x1001) << 1 << 6;
        QTest::newRow("huge") << (qint64(1) << 40) << (qint64(1) << 36) << 16 << 10;
    }

    void lines()
    {
        QFETCH(const qint64, size);
        QFETCH(const qint64, lines);
        const HexLayout layout(size);
        QCOMPARE(layout.lineCount(), lines);
        QTEST(layout.bytesInLine(lines - 1), "lastLine");
        QCOMPARE(layout.bytesInLine(lines), 0);
        QTEST(layout.offsetDigits(), "digits");
    }

    void columns()
    {
        const HexLayout both(100);
        // 0000  30 31 32 33 34 35 36 37  38 39 3A 3B 3C 3D 3E 3F  0123456789:;<=>?
        QCOMPARE(both.hexColumn(0), 6);
        QCOMPARE(both.hexColumn(7), 27);
        QCOMPARE(both.hexColumn(8), 31);
        QCOMPARE(both.hexColumn(15), 52);
        QCOMPARE(both.textColumn(0), 56);
        QCOMPARE(both.textColumn(15), 71);
        QCOMPARE(both.columnCount(), 72);
        QCOMPARE(HexLayout(100, false).columnCount(), 54);
    }

    void everyCellBelongsToItsByte()
    {
        const HexLayout layout(40);
        for (qint64 line = 0; line < layout.lineCount(); ++line) {
            for (int i = 0; i < layout.bytesInLine(line); ++i) {
                const qint64 offset = layout.lineStart(line) + i;
                QCOMPARE(layout.lineOf(offset), line);
                const HexLayout::Hit hex{offset, HexLayout::Area::Hex};
                const HexLayout::Hit text{offset, HexLayout::Area::Text};
                QCOMPARE(layout.hit(line, layout.hexColumn(i)), std::optional(hex));
                QCOMPARE(layout.hit(line, layout.hexColumn(i) + 1), std::optional(hex));
                QCOMPARE(layout.hit(line, layout.hexColumn(i) + 2), std::optional(hex));
                QCOMPARE(layout.hit(line, layout.textColumn(i)), std::optional(text));
            }
        }
    }

    void missesHitNothing_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("offset column") << qint64(0) << 3;
        QTest::newRow("gap after offset") << qint64(0) << 5;
        QTest::newRow("right of all") << qint64(0) << 72;
        QTest::newRow("left of all") << qint64(0) << -1;
        QTest::newRow("above") << qint64(-1) << 10;
        QTest::newRow("below") << qint64(2) << 10;
        QTest::newRow("byte that is not there") << qint64(1) << 31;
        QTest::newRow("character that is not there") << qint64(1) << 70;
    }

    void missesHitNothing()
    {
        QFETCH(const qint64, line);
        QFETCH(const int, column);
        QCOMPARE(HexLayout(20).hit(line, column), std::nullopt);
    }

    void nearest_data()
    {
        QTest::addColumn<qint64>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<bool>("text");
        QTest::newRow("far above left") << qint64(-100) << -100 << qint64(0) << false;
        QTest::newRow("far below right") << qint64(100) << 1000 << qint64(19) << true;
        QTest::newRow("offset column") << qint64(1) << 0 << qint64(16) << false;
        QTest::newRow("gap of the groups") << qint64(0) << 30 << qint64(7) << false;
        QTest::newRow("second group") << qint64(0) << 31 << qint64(8) << false;
        QTest::newRow("before the text") << qint64(0) << 54 << qint64(15) << false;
        QTest::newRow("beside the text") << qint64(0) << 55 << qint64(0) << true;
        QTest::newRow("short line, hex") << qint64(1) << 50 << qint64(19) << false;
        QTest::newRow("short line, text") << qint64(1) << 71 << qint64(19) << true;
    }

    void nearest()
    {
        QFETCH(const qint64, line);
        QFETCH(const int, column);
        const auto hit = HexLayout(20).nearest(line, column);
        QVERIFY(hit.has_value());
        QTEST(hit->offset, "offset");
        QTEST(hit->area == HexLayout::Area::Text, "text");
    }

    void nothingIsNearNothing() { QCOMPARE(HexLayout().nearest(0, 0), std::nullopt); }
};

QTEST_APPLESS_MAIN(TestHexLayout)
#include "tst_hexlayout.moc"
