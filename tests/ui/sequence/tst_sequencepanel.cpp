// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <sequence/sequencepanel.h>
#include <uitest.h>

#include <QAction>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestSequencePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_panel.reset();
        m_model.reset();
        m_reader.reset();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<DistributionTrace>(*m_store);
        m_reader = std::make_unique<TraceStory>(*m_store);
        m_model = std::make_unique<SequenceModel>(*m_reader);
        m_panel = std::make_unique<SequencePanel>();
        m_panel->setModel(m_model.get());
        m_panel->resize(900, 400);
        m_panel->show();
    }

    void saysWhatBelongsThere()
    {
        auto &view = child<SequenceView>(*m_panel, u"sequenceView"_s);
        QVERIFY(!view.isVisible());
        QVERIFY(!child<QAction>(*m_panel, u"exportSequence"_s).isEnabled());
        QSignalSpy demo(m_panel.get(), &SequencePanel::demoRequested);
        click<QPushButton>(*m_panel, u"sequenceDemoButton"_s);
        QCOMPARE(demo.size(), 1);
        m_trace->connect(u"iot-a"_s, 0);
        QTRY_VERIFY(view.isVisible());
        m_store->clear();
        QTRY_VERIFY(!view.isVisible());
    }

    void aClickAsksForTheRecords()
    {
        tellAll();
        SequenceView &view = m_panel->view();
        QSignalSpy asked(m_panel.get(), &SequencePanel::recordsRequested);
        view.verticalScrollBar()->setValue(0);
        const SequenceLayout layout = view.layoutOf();
        constexpr int row = 2;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPointF(300, layout.lineY(row)).toPoint());
        QCOMPARE(view.currentRow(), row);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toULongLong(), m_model->arrow(row).firstRecord);
        QCOMPARE(asked.first().at(1).toULongLong(), m_model->arrow(row).lastRecord);
        // The header covers what is below it.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(300, 4));
        QCOMPARE(asked.size(), 1);
    }

    void goesByKeyboard()
    {
        tellAll();
        SequenceView &view = m_panel->view();
        QSignalSpy asked(m_panel.get(), &SequencePanel::recordsRequested);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentRow(), 0);
        QVERIFY(!view.isFollowing());
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentRow(), 1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentRow(), m_model->rowCount() - 1);
        QVERIFY(view.isFollowing());
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        QVERIFY(!view.accessibleDescription().isEmpty());
    }

    void followsUntilSomebodyScrolls()
    {
        tellAll();
        SequenceView &view = m_panel->view();
        QVERIFY(view.isFollowing());
        m_trace->notice();
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        view.verticalScrollBar()->setValue(0);
        QVERIFY(!view.isFollowing());
        QVERIFY(!child<QAction>(*m_panel, u"followSequence"_s).isChecked());
        m_trace->notice();
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        child<QAction>(*m_panel, u"followSequence"_s).trigger();
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    }

    void zooms()
    {
        tellAll();
        SequenceView &view = m_panel->view();
        const auto wheel = [&view](int delta) {
            QWheelEvent event(QPointF(50, 50), QPointF(50, 50), {}, QPoint(0, delta), Qt::NoButton, Qt::ControlModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view.viewport(), &event);
        };
        wheel(120);
        QVERIFY(view.zoom() > 1.0);
        view.resetZoom();
        QCOMPARE(view.zoom(), 1.0);
        wheel(-120);
        QVERIFY(view.zoom() < 1.0);
        for (int i = 0; i < 50; ++i)
            view.zoomOut();
        QCOMPARE(view.zoom(), SequenceLayout::smallest);
    }

    void tellsWhatAnArrowIs()
    {
        tellAll();
        const SequenceView &view = m_panel->view();
        QString all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all += view.toolTipOf(row) + u'\n';
        QVERIFY(all.contains(u"LightSwitch"_s));
        QVERIFY(all.contains(u"iot-b"_s));
        QVERIFY(!all.contains(u"0123456789ABCDEF"_s));
        QVERIFY(view.toolTipOf(-1).isEmpty());
        QVERIFY(view.toolTipOf(10'000).isEmpty());
    }

    void exportsPictures()
    {
        QTemporaryDir directory;
        QVERIFY(!m_panel->view().exportTo(directory.filePath(u"empty.svg"_s)));
        QVERIFY(!QFile::exists(directory.filePath(u"empty.svg"_s)));
        tellAll();
        const QString svg = directory.filePath(u"sequence.svg"_s);
        QCOMPARE(m_panel->view().exportTo(svg).value(), m_model->rowCount());
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("<svg"));
        QVERIFY(text.contains("LightSwitch"));
        QVERIFY(!text.contains("0123456789ABCDEF"));
        const QString png = directory.filePath(u"sequence.png"_s);
        QVERIFY(m_panel->view().exportTo(png).has_value());
        QVERIFY(!QImage(png).isNull());
        QVERIFY(!m_panel->view().exportTo(u"/nonexistent/x.svg"_s));
    }

    void onePictureHasABound()
    {
        m_trace->connect(u"iot-a"_s, 0);
        for (int i = 0; i < SequenceView::mostExportedRows; ++i)
            m_trace->publish(Direction::Up, Stage::None, u"/a"_s, "x");
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
        QTemporaryDir directory;
        QCOMPARE(m_panel->view().exportTo(directory.filePath(u"long.png"_s)).value(), SequenceView::mostExportedRows);
    }

    void paintsOnlyWhatIsInSight()
    {
        m_trace->connect(u"iot-a"_s, 0);
        for (int i = 0; i < 100'000; ++i)
            m_trace->publish(Direction::Up, Stage::None, u"/a"_s, "x");
        QTRY_COMPARE_WITH_TIMEOUT(m_reader->taken(), m_store->snapshot().size(), 30'000);
        QElapsedTimer timer;
        timer.start();
        constexpr int frames = 20;
        for (int i = 0; i < frames; ++i) {
            m_panel->view().verticalScrollBar()->setValue(i * 50'000);
            m_panel->view().viewport()->grab();
        }
        // A frame a few milliseconds; the bound is only far below what painting all would take.
        QVERIFY2(timer.elapsed() < frames * 200, qPrintable(QString::number(timer.elapsed())));
    }

private:
    void tellAll()
    {
        m_trace->distribution();
        QTRY_COMPARE(m_reader->taken(), m_store->snapshot().size());
    }

    SettableClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<DistributionTrace> m_trace;
    std::unique_ptr<TraceStory> m_reader;
    std::unique_ptr<SequenceModel> m_model;
    std::unique_ptr<SequencePanel> m_panel;
};

QTEST_MAIN(TestSequencePanel)
#include "tst_sequencepanel.moc"
