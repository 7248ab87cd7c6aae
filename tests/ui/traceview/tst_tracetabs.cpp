// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/tracetabs.h>

#include "tracepanelbench.h"

#include <QHeaderView>
#include <QTabWidget>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Several traces beside each other are arranged alike.
class TestTraceTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_running = new TracePanel(m_trace, m_book);
        m_tabs = std::make_unique<TraceTabs>(m_running);
        m_tabs->resize(1000, 500);
        m_tabs->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tabs.get()));
        connect(m_tabs.get(), &TraceTabs::closeRequested, this, [](const QWidget *widget) { delete widget; });
    }
    void cleanup() { m_tabs.reset(); }

    void theOneInFrontLooksLikeTheOneBefore()
    {
        setWidth(m_running, 77);
        TracePanel *opened = open();
        QCOMPARE(width(opened), 77);
        setWidth(opened, 99);
        QCOMPARE(width(m_running), 77);
        m_tabs->showRunning();
        QCOMPARE(width(m_running), 99);
    }

    void whatIsInBetweenChangesNothing()
    {
        setWidth(m_running, 77);
        auto *other = new QWidget;
        m_tabs->add(other, u"Comparison"_s, {});
        QCOMPARE(width(open()), 77);
        m_tabs->show(other);
        TracePanel fresh(m_trace, m_book);
        QVERIFY(fresh.restoreState(m_tabs->layoutState()));
        QCOMPARE(width(&fresh), 77);
    }

    void aClosedOneIsNotForgotten()
    {
        TracePanel *opened = open();
        setWidth(opened, 99);
        auto &tabs = child<QTabWidget>(*m_tabs, u"traceTabs"_s);
        Q_EMIT tabs.tabCloseRequested(tabs.indexOf(opened));
        QCOMPARE(m_tabs->currentPanel(), m_running);
        QCOMPARE(width(m_running), 99);
    }

private:
    TracePanel *open()
    {
        auto *panel = new TracePanel(m_trace, m_book);
        m_tabs->add(panel, u"board.log"_s, {});
        return panel;
    }
    static QHeaderView *header(const TracePanel *panel)
    {
        return panel->findChild<QTableView *>(u"traceList"_s)->horizontalHeader();
    }
    static void setWidth(const TracePanel *panel, int pixels)
    {
        header(panel)->resizeSection(TraceModel::SourceColumn, pixels);
    }
    static int width(const TracePanel *panel) { return header(panel)->sectionSize(TraceModel::SourceColumn); }

    StillClock m_clock;
    TraceStore m_store{m_clock};
    TraceModel m_trace{m_store};
    FilterBook m_book;
    std::unique_ptr<TraceTabs> m_tabs;
    TracePanel *m_running = nullptr;
};

QTEST_MAIN(TestTraceTabs)
#include "tst_tracetabs.moc"
