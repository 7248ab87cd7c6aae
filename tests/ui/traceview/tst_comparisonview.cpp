// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/comparisondialog.h>
#include <traceview/comparisonview.h>

#include <base/clock.h>
#include <traceio/sdklogreader.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <uitest.h>

#include <memory>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

// What the view shows of the rows.
constexpr int leftInfo = 3;
constexpr int sign = 4;
constexpr int rightInfo = 7;

QByteArray goldenLog()
{
    QFile file(QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

/// The same board, with firmware that does not answer notices: neither the topic's line nor the payload's dump.
QByteArray withoutReply(QByteArray log)
{
    const qsizetype topic = log.indexOf("thing/bootstrap/notify_reply");
    const qsizetype begin = log.lastIndexOf('\n', topic) + 1;
    const qsizetype end = log.indexOf("[1795378850.688]", begin);
    return log.remove(begin, end - begin);
}

QList<QTreeWidgetItem *> allItems(const QTreeWidget &tree)
{
    return tree.findItems(u"*"_s, Qt::MatchWildcard | Qt::MatchRecursive);
}

} // namespace

class TestComparisonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_view = std::make_unique<ComparisonView>(u"golden.log"_s, u"board.log"_s);
        m_view->resize(1200, 700);
        m_rows = &child<QTableView>(*m_view, u"comparisonRows"_s);
        m_list = &child<QListView>(*m_view, u"differenceList"_s);
        m_fields = &child<QTreeWidget>(*m_view, u"comparedFields"_s);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_stores.clear();
    }

    void progressCanBeCancelled()
    {
        m_view->showProgress(40);
        QVERIFY(!m_rows->isVisible());
        QSignalSpy cancelled(m_view.get(), &ComparisonView::cancelRequested);
        click<QPushButton>(*m_view, u"cancelComparison"_s);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!action(u"copyReport")->isEnabled());
    }

    void theBoardNeverRepliedToNotify()
    {
        compare(goldenLog(), withoutReply(goldenLog()));
        QCOMPARE(m_list->model()->rowCount(), 1);
        const QString words = m_list->model()->index(0, 0).data().toString();
        QVERIFY2(words.startsWith(u"−  board.log: the device never replied to notify 123 (record "_s),
                 qUtf8Printable(words));
        // It is selected at once, and shown for what it is.
        const int row = m_rows->currentIndex().row();
        QCOMPARE(cell(row, sign), u"− only left"_s);
        QVERIFY(cell(row, leftInfo).contains(u"reply 200 to notice 123"_s));
        QCOMPARE(cell(row, rightInfo), QString());
        QVERIFY(child<QLabel>(*m_view, u"differenceWords"_s).text().contains(u"never replied to notify"_s));
        QCOMPARE(m_list->currentIndex().row(), 0);
        QVERIFY(!m_fields->findItems(u"Payload"_s, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
        // All else is the same.
        int same = 0;
        for (int i = 0; i < m_rows->model()->rowCount(); ++i)
            same += cell(i, sign) == u"= same"_s ? 1 : 0;
        QCOMPARE(same, m_rows->model()->rowCount() - 1);
        QVERIFY(same > 5);
    }

    void everyKindHasASignAndAWord()
    {
        const TraceSnapshot trace = imported(goldenLog());
        ComparisonReport report;
        report.nameA = u"golden.log"_s;
        report.nameB = u"board.log"_s;
        for (const RowKind kind :
             {RowKind::Same, RowKind::OnlyLeft, RowKind::OnlyRight, RowKind::Changed, RowKind::Order, RowKind::Timing})
            report.rows.append(
                {.kind = kind, .device = u"d"_s, .left = 1, .right = 1, .leftBody = 0, .rightBody = 0, .text = u"t"_s});
        m_view->showComparison({side(trace), side(trace), report});
        const QAbstractItemModelTester tester(m_rows->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList expected{u"= same"_s,    u"− only left"_s, u"+ only right"_s,
                                   u"≠ changed"_s, u"⇅ order"_s,     u"◷ timing"_s};
        QSet<QString> washes;
        for (int row = 0; row < expected.size(); ++row) {
            QCOMPARE(cell(row, sign), expected[row]);
            const QModelIndex index = m_rows->model()->index(row, sign);
            QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), expected[row].mid(2));
            washes.insert(index.data(Qt::BackgroundRole).value<QColor>().name());
        }
        QCOMPARE(washes.size(), expected.size());
    }

    void keysGoFromDifferenceToDifference()
    {
        QByteArray board = withoutReply(goldenLog());
        board.replace("status code: 200", "status code: 200").replace("iot-060a0001", "iot-060a0002");
        // The bytes of the instance's name, which stand in the dump.
        board.replace("36  30 61 30 30 30 31 22", "36  30 61 30 30 30 32 22")
            .replace("30 61 30 30 30 31 22 2C", "30 61 30 30 30 32 22 2C");
        compare(goldenLog(), board);
        QCOMPARE(m_list->model()->rowCount(), 3);
        QList<int> rows{m_rows->currentIndex().row()};
        QSignalSpy noticed(m_view.get(), &ComparisonView::noticed);
        m_rows->setFocus();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(m_rows, Qt::Key_Down, Qt::AltModifier);
            rows.append(m_rows->currentIndex().row());
        }
        QCOMPARE(noticed.size(), 1);
        QVERIFY(rows[0] < rows[1] && rows[1] < rows[2] && rows[2] == rows[3]);
        QTest::keyClick(m_rows, Qt::Key_P);
        QCOMPARE(m_rows->currentIndex().row(), rows[1]);
        QCOMPARE(m_list->currentIndex().row(), 1);
        m_list->setCurrentIndex(m_list->model()->index(2, 0));
        QCOMPARE(m_rows->currentIndex().row(), rows[2]);
        QCOMPARE(cell(rows[0], sign), u"≠ changed"_s);

        action(u"onlyDifferences")->trigger();
        QCOMPARE(m_rows->model()->rowCount(), 3);
        QCOMPARE(m_rows->currentIndex().row(), 2);
        action(u"onlyDifferences")->trigger();
        QCOMPARE(m_rows->currentIndex().row(), rows[2]);
    }

    void fieldsThatDifferAreMarked()
    {
        QByteArray board = goldenLog();
        board.replace("22 63 6D 64 22 3A 30 7D", "22 63 6D 64 22 3A 37 7D").replace("\"cmd\":0", "\"cmd\":7");
        board.replace("Sun, 22 Nov 2026 20:20:49", "Mon, 23 Nov 2026 20:20:49");
        compare(goldenLog(), board);
        QCOMPARE(m_list->model()->rowCount(), 1);
        const QTreeWidgetItem *told = nullptr;
        for (const QTreeWidgetItem *item : allItems(*m_fields)) {
            if (item->text(0) == u"≠ cmd"_s)
                told = item;
            else if (item->text(0) == u"id"_s)
                QCOMPARE(item->text(1), item->text(2));
        }
        QVERIFY(told != nullptr);
        QCOMPARE(told->text(1), u"0"_s);
        QCOMPARE(told->text(2), u"7"_s);
        QVERIFY(told->background(1) != m_fields->topLevelItem(0)->background(1));
        QVERIFY(told->data(0, Qt::AccessibleTextRole).toString().startsWith(u"cmd: "_s));

        // Dates differ in every run: said, and not counted.
        m_rows->setCurrentIndex(m_rows->model()->index(1, 0));
        QCOMPARE(cell(1, sign), u"= same"_s);
        QVERIFY(!m_fields->findItems(u"≈ Date"_s, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
        // The body stands with its head.
        QVERIFY(!m_fields->findItems(u"instanceId"_s, Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
    }

    void recordsAreShownInTheirOwnTraces()
    {
        compare(goldenLog(), withoutReply(goldenLog()));
        QSignalSpy requested(m_view.get(), &ComparisonView::recordRequested);
        QVERIFY(!action(u"showRight")->isEnabled());
        action(u"showLeft")->trigger();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<ComparisonSide>(), ComparisonSide::Left);
        QCOMPARE(requested[0][1].toULongLong(), m_view->report().differences[0].recordA);
        m_rows->setCurrentIndex(m_rows->model()->index(0, rightInfo));
        QTest::keyClick(m_rows, Qt::Key_Return);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(requested[1][0].value<ComparisonSide>(), ComparisonSide::Right);
        QCOMPARE(requested[1][1].toULongLong(), m_view->report().rows[0].right);
    }

    void reportIsCopiedAndSaved()
    {
        compare(goldenLog(), withoutReply(goldenLog()));
        QSignalSpy saved(m_view.get(), &ComparisonView::saveRequested);
        action(u"copyReport")->trigger();
        action(u"saveReport")->trigger();
        QCOMPARE(QApplication::clipboard()->text(), comparisonText(m_view->report()));
        QCOMPARE(saved.value(0).value(0).toString(), comparisonText(m_view->report()));
    }

    void passwordsStayMasked()
    {
        QByteArray board = goldenLog();
        board.replace("378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE", QByteArray(64, 'A'));
        compare(goldenLog(), board);
        QVERIFY(!m_view->report().equal());
        const QTreeWidgetItem *told = nullptr;
        for (const QTreeWidgetItem *item : allItems(*m_fields)) {
            if (item->text(0) == u"≠ Password"_s)
                told = item;
        }
        QVERIFY(told != nullptr);
        QVERIFY(told->text(1).contains(u"****"_s));
        QVERIFY(told->text(2).contains(u"****"_s));
        QVERIFY(!comparisonText(m_view->report()).contains(u"378179"_s));
    }

    void equalTracesSaySo()
    {
        compare(goldenLog(), goldenLog());
        QVERIFY(child<QWidget>(*m_view, u"tracesAreSame"_s).isVisible());
        QVERIFY(!m_list->isVisible());
        QVERIFY(!action(u"nextDifference")->isEnabled());
        QVERIFY(child<QLabel>(*m_view, u"comparisonSummary"_s).text().startsWith(u"No difference"_s));
        bool said = false;
        for (const QLabel *label : child<QWidget>(*m_view, u"tracesAreSame"_s).findChildren<QLabel *>())
            said = said || label->text() == u"The traces say the same"_s;
        QVERIFY(said);
        QCOMPARE(child<QLabel>(*m_view, u"differenceWords"_s).text(), u"Both say the same."_s);
    }

    void dialogOffersTwoDifferentTraces()
    {
        ComparisonDialog dialog({u"Running trace"_s, u"golden.log"_s, u"board.log"_s}, 0, 2);
        auto &left = child<QComboBox>(dialog, u"leftTrace"_s);
        auto &right = child<QComboBox>(dialog, u"rightTrace"_s);
        auto *ok = child<QDialogButtonBox>(dialog, QString()).button(QDialogButtonBox::Ok);
        QCOMPARE(right.currentIndex(), 2);
        QCOMPARE(left.currentIndex(), 0);
        left.setCurrentIndex(2);
        QVERIFY(!ok->isEnabled());
        left.setCurrentIndex(1);
        QVERIFY(ok->isEnabled());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(left.hasFocus());
        QTest::keyClick(&left, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(right.hasFocus());
        click<QPushButton>(dialog, u"swapSides"_s);
        QCOMPARE(left.currentText(), u"board.log"_s);
        QCOMPARE(right.currentText(), u"golden.log"_s);
        child<QDoubleSpinBox>(dialog, u"timingFactor"_s).setValue(1);
        QSignalSpy submitted(&dialog, &ComparisonDialog::submitted);
        ok->click();
        QCOMPARE(submitted.size(), 1);
        const auto choice = submitted[0][0].value<ComparisonChoice>();
        QCOMPARE(choice.left.open, 2);
        QCOMPARE(choice.right.open, 1);
        QCOMPARE(choice.timingFactor, 0.0);
    }

private:
    TraceSnapshot imported(const QByteArray &log)
    {
        m_stores.push_back(std::make_unique<TraceStore>(m_clock));
        SdkLogReader reader(*m_stores.back());
        reader.read(log);
        reader.finish();
        return m_stores.back()->snapshot();
    }
    static ComparedTrace side(const TraceSnapshot &trace) { return {trace, std::make_shared<const Redactor>()}; }
    void compare(const QByteArray &left, const QByteArray &right)
    {
        TraceComparison comparison{side(imported(left)), side(imported(right)), {}};
        ComparisonOptions options{.nameA = u"golden.log"_s, .nameB = u"board.log"_s, .redactors = {}};
        options.redactors = {comparison.left.redactor.get(), comparison.right.redactor.get()};
        comparison.report = compareTraces(comparison.left.snapshot, comparison.right.snapshot, options);
        m_view->showComparison(comparison);
        QVERIFY(m_rows->isVisible());
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_rows->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QAction *action(QStringView name) const { return m_view->findChild<QAction *>(name.toString()); }

    const SystemClock m_clock;
    std::vector<std::unique_ptr<TraceStore>> m_stores;
    std::unique_ptr<ComparisonView> m_view;
    QTableView *m_rows = nullptr;
    QListView *m_list = nullptr;
    QTreeWidget *m_fields = nullptr;
};

QTEST_MAIN(TestComparisonView)
#include "tst_comparisonview.moc"
