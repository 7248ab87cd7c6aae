// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <models/sequencemodel.h>
#include <stage/captions.h>
#include <stage/presenter.h>
#include <uitest.h>

#include <QLabel>
#include <QSignalSpy>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_presenter.reset();
        m_map.reset();
        m_story.reset();
        m_sequence.reset();
        m_reader.reset();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<DistributionTrace>(*m_store);
        m_reader = std::make_unique<TraceStory>(*m_store);
        m_sequence = std::make_unique<SequenceModel>(*m_reader);
        m_story = std::make_unique<StoryModel>(*m_reader);
        m_map = std::make_unique<WorldMapModel>(*m_story);
        m_presenter = std::make_unique<Presenter>();
        m_story->hold();
        m_presenter->setModels(m_story.get(), m_map.get(), m_sequence.get());
        m_presenter->resize(1280, 800);
        m_presenter->show();
    }

    void nextMakesTheStoryHappen()
    {
        QSignalSpy more(m_presenter.get(), &Presenter::moreRequested);
        QCOMPARE(title(), openingCaption().title);
        QTest::keyClick(m_presenter.get(), Qt::Key_Right);
        QCOMPARE(more.size(), 1);
        // The first step is told as soon as it is there, the others when they are asked for.
        m_trace->state("Idle", "Resolving", "Started");
        m_trace->climb("iot-a");
        QTRY_COMPARE(m_story->rowCount(), 4);
        QCOMPARE(m_story->current(), 0);
        QCOMPARE(title(), captionOf(m_story->steps().at(0)).title);
        for (const int step : {1, 2, 3}) {
            QTest::keyClick(m_presenter.get(), Qt::Key_Space);
            QCOMPARE(m_story->current(), step);
        }
        QCOMPARE(more.size(), 1);
        QTest::keyClick(m_presenter.get(), Qt::Key_Right);
        QCOMPARE(more.size(), 2);
        QCOMPARE(m_story->current(), 3);
        m_trace->notice();
        QTRY_COMPARE(m_story->current(), 4);
        QTest::keyClick(m_presenter.get(), Qt::Key_Left);
        QCOMPARE(m_story->current(), 3);
        QCOMPARE(child<QLabel>(*m_presenter, u"presenterPosition"_s).text(), u"Step 4 of 6"_s);
    }

    void countsTheStepsOfTheRunThatIsTold()
    {
        m_trace->distribution();
        m_trace->state("Online", "Stopped", "Stopped");
        m_trace->state("Stopped", "Resolving", "Started");
        m_trace->climb("iot-a");
        QTRY_COMPARE(m_story->rowCount(), 16);
        m_story->setCurrent(13);
        QCOMPARE(child<QLabel>(*m_presenter, u"presenterPosition"_s).text(), u"Step 2 of 4"_s);
    }

    void showsNothingSecret()
    {
        m_trace->distribution();
        QTRY_COMPARE(m_story->rowCount(), 11);
        for (int step = 0; step < m_story->rowCount(); ++step) {
            m_story->setCurrent(step);
            const auto labels = m_presenter->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                QVERIFY(!label->text().contains(u"0123456789ABCDEF"_s));
            QVERIFY(!m_presenter->grab().isNull());
        }
    }

    void escapeLeaves()
    {
        QSignalSpy left(m_presenter.get(), &Presenter::left);
        QSignalSpy demo(m_presenter.get(), &Presenter::demoRequested);
        QSignalSpy language(m_presenter.get(), &Presenter::languageRequested);
        QTest::keyClick(m_presenter.get(), Qt::Key_D);
        QCOMPARE(demo.size(), 1);
        QTest::keyClick(m_presenter.get(), Qt::Key_L);
        QCOMPARE(language.size(), 1);
        QTest::keyClick(m_presenter.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(!m_presenter->isVisible());
    }

    void typeGrowsWithTheScreen()
    {
        const int small = child<QLabel>(*m_presenter, u"presenterSentence"_s).font().pixelSize();
        m_presenter->resize(1920, 1080);
        QTRY_VERIFY(child<QLabel>(*m_presenter, u"presenterSentence"_s).font().pixelSize() > small);
        QVERIFY(small >= 24);
    }

private:
    [[nodiscard]] QString title() const { return child<QLabel>(*m_presenter, u"presenterTitle"_s).text(); }

    SettableClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<DistributionTrace> m_trace;
    std::unique_ptr<TraceStory> m_reader;
    std::unique_ptr<SequenceModel> m_sequence;
    std::unique_ptr<StoryModel> m_story;
    std::unique_ptr<WorldMapModel> m_map;
    std::unique_ptr<Presenter> m_presenter;
};

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"
