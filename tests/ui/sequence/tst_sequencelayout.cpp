// SPDX-License-Identifier: GPL-3.0-or-later
#include <sequence/sequencelayout.h>

#include <QTest>

using namespace bootbench;

class TestSequenceLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheWidth()
    {
        const SequenceLayout layout(4, 10, 16, 1200);
        QCOMPARE(layout.width(), 1200.0);
        QVERIFY(layout.x(0) > layout.gutter());
        QCOMPARE(layout.x(3) - layout.x(2), layout.columnWidth());
        QVERIFY(layout.x(3) < 1200);
    }

    void isWiderThanTheRoomRatherThanCramped()
    {
        const SequenceLayout layout(40, 10, 16, 1200);
        QVERIFY(layout.width() > 1200);
    }

    void findsRows()
    {
        const SequenceLayout layout(2, 1'000'000, 16, 500);
        QCOMPARE(layout.rowAt(0), -1);
        QCOMPARE(layout.rowAt(layout.headerHeight() - 1), -1);
        for (const int row : {0, 1, 999'999})
            QCOMPARE(layout.rowAt(layout.y(row) + 1), row);
        QCOMPARE(layout.rowAt(layout.height() + 1), -1);
    }

    void zoomsAndFits()
    {
        const SequenceLayout normal(3, 10, 16, 10);
        const SequenceLayout large(3, 10, 16, 10, 2.0);
        QCOMPARE(large.rowHeight(), 2 * normal.rowHeight());
        QCOMPARE(large.columnWidth(), 2 * normal.columnWidth());
        QCOMPARE(SequenceLayout(3, 10, 16, 10, 100).zoom(), SequenceLayout::largest);
        QCOMPARE(SequenceLayout::fitting(3, 16, 10'000), 1.0);
        const qreal fitting = SequenceLayout::fitting(5, 16, 500);
        QVERIFY(fitting < 1.0);
        QVERIFY(SequenceLayout(5, 10, 16, 500, fitting).width() <= 500.5);
        QCOMPARE(SequenceLayout::fitting(500, 16, 500), SequenceLayout::smallest);
    }

    void survivesNothing()
    {
        const SequenceLayout layout(0, 0, 16, 0);
        QVERIFY(layout.columnWidth() > 0);
        QCOMPARE(layout.rowAt(100), -1);
    }
};

QTEST_APPLESS_MAIN(TestSequenceLayout)
#include "tst_sequencelayout.moc"
