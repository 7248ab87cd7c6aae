// SPDX-License-Identifier: GPL-3.0-or-later
#include "writtenrun.h"

#include <QMap>
#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

namespace {

/// `kind left right` of each row.
QStringList rowsOf(const ComparisonReport &report)
{
    static const QMap<RowKind, QString> names{{RowKind::Same, u"same"_s},       {RowKind::OnlyLeft, u"left"_s},
                                              {RowKind::OnlyRight, u"right"_s}, {RowKind::Changed, u"changed"_s},
                                              {RowKind::Order, u"order"_s},     {RowKind::Timing, u"timing"_s}};
    QStringList result;
    for (const ComparisonRow &row : report.rows)
        result += u"%1 %2 %3"_s.arg(names.value(row.kind)).arg(row.left).arg(row.right);
    return result;
}

} // namespace

/// The whole of a comparison: rows beside each other, words, and how long it takes.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsStandSideBySide()
    {
        Run a;
        a.login().notify(u"1"_s).reply(u"1"_s).kick();
        Run b;
        b.login().publish(u"/extra"_s, "x", Direction::Down).notify(u"1"_s, 7).kick();
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(rowsOf(report), (QStringList{u"same 1 1"_s, u"same 2 2"_s, u"right 0 3"_s, u"changed 3 4"_s,
                                              u"left 4 0"_s, u"same 5 5"_s}));
        QStringList told;
        for (const ComparisonRow &row : report.rows) {
            QCOMPARE(row.device, u"g7h0g5wry4Q.LightSwitch"_s);
            QCOMPARE(row.text.isEmpty(), row.kind == RowKind::Same);
            if (!row.text.isEmpty())
                told += row.text;
        }
        QCOMPARE(told.join(u'\n'), allText(report));
    }

    void everyRecordHasItsRow()
    {
        Run a;
        a.request().answer().login().notify(u"1"_s).reply(u"1"_s);
        const ComparisonReport report = compareTraces(a.snapshot(), a.snapshot(), named);
        QVERIFY(!report.rows.isEmpty());
        for (const ComparisonRow &row : report.rows) {
            QCOMPARE(row.kind, RowKind::Same);
            QCOMPARE(row.left, row.right);
        }
    }

    void differencesKnowTheirRowsAndRowsTheirBodies()
    {
        Run a;
        a.request().answer().login().notify(u"1"_s).reply(u"1"_s);
        Run b;
        b.request().answer(500, R"({"code":6204})").login().notify(u"1"_s, 7);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(report.rows.value(0).leftBody, 2U);
        QCOMPARE(report.rows.value(0).rightBody, 2U);
        QCOMPARE(report.rows.value(2).leftBody, 0U);
        QVERIFY(report.differences.size() > 2);
        for (const Difference &one : report.differences) {
            QCOMPARE(report.rows.at(one.row).left, one.recordA);
            QCOMPARE(report.rows.at(one.row).right, one.recordB);
        }
    }

    void theReportInWords()
    {
        Run a;
        a.login().notify(u"1"_s).reply(u"1"_s);
        Run b(u"Other"_s);
        b.login().notify(u"1"_s);
        QCOMPARE(comparisonText(compareTraces(a.snapshot(), b.snapshot(), named)),
                 u"board compared with golden\n"
                 "Device g7h0g5wry4Q.LightSwitch is compared with device g7h0g5wry4Q.Other.\n"
                 "1 difference(s):\n"
                 "- board: the device never replied to notify 1 (record 3).\n"_s);
        QCOMPARE(comparisonText(compareTraces(a.snapshot(), a.snapshot(), named)),
                 u"board compared with golden\nThe traces say the same.\n"_s);
    }

    void canBeCancelledAnywhere()
    {
        Run a;
        for (int i = 0; i < 5000; ++i)
            a.publish(u"t"_s, "p", Direction::Up);
        const TraceSnapshot trace = a.snapshot();
        QList<qint64> told;
        ComparisonOptions options = named;
        options.progress = [&](qint64 done, qint64 total) {
            told.append(done);
            return done <= total && total == 4 * qint64(trace.size());
        };
        QVERIFY(!compareTraces(trace, trace, options).cancelled);
        const QList<qint64> all = told;
        QVERIFY(all.size() > 3);
        for (const qint64 last : all) {
            options.progress = [last](qint64 done, qint64) { return done < last; };
            const ComparisonReport report = compareTraces(trace, trace, options);
            QVERIFY(report.cancelled);
            QVERIFY(report.rows.isEmpty());
        }
    }

    void longConversationsAreCompared()
    {
        Run a;
        Run b;
        for (int i = 0; i < 20'000; ++i) {
            a.publish(u"t%1"_s.arg(i % 7), "p", Direction::Up);
            b.publish(u"t%1"_s.arg((i + 3) % 7), "p", Direction::Up);
        }
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QVERIFY(!report.equal());
        QVERIFY(report.differences.size() < 40'000);
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
