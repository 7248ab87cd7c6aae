// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/replaybar.h>
#include <stage/stagecard.h>
#include <uitest.h>

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The buttons of a replay, and the cards.
class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void playAndPauseAreOneButton()
    {
        ReplayBar bar;
        QSignalSpy play(&bar, &ReplayBar::playRequested);
        QSignalSpy pause(&bar, &ReplayBar::pauseRequested);
        auto &button = child<QAction>(bar, u"replayPlay"_s);
        button.trigger();
        QCOMPARE(play.size(), 1);
        bar.setPlaying(true);
        button.trigger();
        QCOMPARE(play.size(), 1);
        QCOMPARE(pause.size(), 1);
    }

    void theSliderSeeksOnlyWhenItIsMoved()
    {
        ReplayBar bar;
        QSignalSpy seek(&bar, &ReplayBar::seekRequested);
        bar.setPosition(5, 20, 1s, 4s);
        auto &slider = child<QSlider>(bar, u"replaySlider"_s);
        QCOMPARE(slider.value(), 5);
        QCOMPARE(slider.maximum(), 20);
        QVERIFY(seek.isEmpty());
        slider.setValue(12);
        QCOMPARE(seek.size(), 1);
        QCOMPARE(seek.first().first().toULongLong(), 12U);
        child<QAction>(bar, u"replayRestart"_s).trigger();
        QCOMPARE(seek.last().first().toULongLong(), 0U);
        QVERIFY(child<QAction>(bar, u"replayStep"_s).isEnabled());
        bar.setPosition(20, 20, 4s, 4s);
        QVERIFY(!child<QAction>(bar, u"replayStep"_s).isEnabled());
    }

    void offersSpeeds()
    {
        ReplayBar bar;
        QSignalSpy chosen(&bar, &ReplayBar::speedChosen);
        auto &speed = child<QComboBox>(bar, u"replaySpeed"_s);
        bar.setSpeed(5);
        QCOMPARE(speed.currentData().toDouble(), 5.0);
        QVERIFY(chosen.isEmpty());
        Q_EMIT speed.activated(speed.count() - 1);
        QCOMPARE(chosen.first().first().toDouble(), 20.0);
        QVERIFY(speed.findData(1.0) >= 0);
    }

    void hasWordsForAll()
    {
        const ReplayBar bar;
        for (const QAction *action : bar.menuActions()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY(!action->toolTip().isEmpty());
        }
    }

    void aCardGoesWhenItsActionIsChosen_data()
    {
        QTest::addColumn<StageCard::Place>("place");
        QTest::newRow("middle") << StageCard::Place::Middle;
        QTest::newRow("corner") << StageCard::Place::Corner;
    }

    void aCardGoesWhenItsActionIsChosen()
    {
        QFETCH(const StageCard::Place, place);
        QWidget window;
        window.resize(1000, 700);
        StageCard card(u"card"_s, place, &window);
        card.setTexts(u"Title"_s, u"Words"_s);
        QPushButton *first = card.addButton(u"demo"_s, u"first"_s);
        first->setText(u"Do it"_s);
        QSignalSpy clicked(first, &QPushButton::clicked);
        QSignalSpy away(&card, &StageCard::putAway);
        window.show();
        QVERIFY(!card.isVisible());
        card.present();
        QVERIFY(card.isVisible());
        QVERIFY(first->isDefault());
        QVERIFY(window.rect().contains(card.geometry()));
        window.resize(700, 500);
        QTRY_VERIFY(window.rect().contains(card.geometry()));
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(away.size(), 1);
        QVERIFY(!card.isVisible());
        card.present();
        QTest::keyClick(&card, Qt::Key_Escape);
        QVERIFY(!card.isVisible());
    }

    void aClickBesideTheCardPutsItAway()
    {
        QWidget window;
        window.resize(1000, 700);
        StageCard card(u"card"_s, StageCard::Place::Middle, &window);
        card.setTexts(u"Title"_s, u"Words"_s);
        window.show();
        card.present();
        QTest::mouseClick(window.childAt(5, 5), Qt::LeftButton);
        QVERIFY(!card.isVisible());
        QCOMPARE(window.childAt(5, 5), nullptr);
    }

    void aCardStaysAboveTheDocks_data()
    {
        QTest::addColumn<StageCard::Place>("place");
        QTest::newRow("middle") << StageCard::Place::Middle;
        QTest::newRow("corner") << StageCard::Place::Corner;
    }

    void aCardStaysAboveTheDocks()
    {
        QFETCH(const StageCard::Place, place);
        QMainWindow window;
        QList<QDockWidget *> docks;
        for (int i = 0; i < 2; ++i) {
            docks += new QDockWidget(&window);
            docks.constLast()->setWidget(new QWidget);
            window.addDockWidget(Qt::BottomDockWidgetArea, docks.constLast());
        }
        window.tabifyDockWidget(docks[0], docks[1]);
        window.resize(1000, 700);
        StageCard card(u"card"_s, place, &window);
        card.setTexts(u"Title"_s, u"Words"_s);
        window.show();
        card.present();
        for (QDockWidget *dock : {docks[1], docks[0], docks[1]}) {
            dock->raise();
            QCoreApplication::processEvents();
            const QWidget *seen = window.childAt(card.geometry().topLeft() + QPoint(2, 2));
            QVERIFY(seen == &card || card.isAncestorOf(seen));
        }
        QVERIFY(card.isVisible());
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
