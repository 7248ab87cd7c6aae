// SPDX-License-Identifier: GPL-3.0-or-later
#include <gui/workbench.h>
#include <sequence/sequencepanel.h>
#include <shell/mainwindow.h>
#include <stage/presenter.h>
#include <uitest.h>

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// The whole window, from the first start to the end of the demo and what comes after it, over real sockets and TLS.
class TestDemoStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(variable, m_home->path().toUtf8());
        m_workbench = std::make_unique<Workbench>(*qApp);
        m_workbench->overrideLanguage(u"en"_s);
        m_workbench->show();
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                m_window = window;
        }
    }

    void cleanup() { m_workbench.reset(); }

    void firstStartEndsWithWhatToDoNext()
    {
        auto &welcome = child<QWidget>(*m_window, u"welcomeCard"_s);
        auto &closing = child<QWidget>(*m_window, u"closingCard"_s);
        QTRY_VERIFY(welcome.isVisible());
        click<QPushButton>(*m_window, u"welcomeDemo"_s);
        QVERIFY(!welcome.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(closing.isVisible(), 30'000);
        QVERIFY(closing.accessibleDescription().contains(u"iot-b"_s));
        for (const QString &action : {u"closingAdd"_s, u"closingImport"_s, u"closingOpen"_s, u"closingReplay"_s})
            QVERIFY(child<QPushButton>(*m_window, action).isVisible());

        // What was recorded is played again, beside what runs.
        click<QPushButton>(*m_window, u"closingReplay"_s);
        QVERIFY(!closing.isVisible());
        auto &tabs = child<QTabWidget>(*m_window, u"traceTabs"_s);
        QCOMPARE(tabs.count(), 2);
        QCOMPARE(tabs.currentIndex(), 1);
        QVERIFY(child<QWidget>(*m_window, u"replayBar"_s).isVisible());
        auto &slider = child<QSlider>(*m_window, u"replaySlider"_s);
        slider.setValue(slider.maximum());
        auto &sequence = *m_window->findChild<SequencePanel *>();
        QTRY_VERIFY(sequence.view().model() != nullptr && sequence.view().model()->rowCount() > 20);
        child<QAction>(*m_window, u"replayClose"_s).trigger();
        QTRY_COMPARE(tabs.count(), 1);
        QVERIFY(!child<QWidget>(*m_window, u"replayBar"_s).isVisible());
        QTRY_VERIFY(sequence.view().model() != nullptr && sequence.view().model()->rowCount() > 20);

        // And the next demo ends with the card again.
        child<QAction>(*m_window, u"demo"_s).trigger();
        QTRY_VERIFY_WITH_TIMEOUT(closing.isVisible(), 30'000);
    }

    void thePresenterDrivesTheDemo()
    {
        child<QAction>(*m_window, u"present"_s).trigger();
        auto *presenter = m_window->findChild<Presenter *>();
        QVERIFY(presenter != nullptr);
        QTRY_VERIFY(presenter->isVisible());
        auto &position = child<QLabel>(*presenter, u"presenterPosition"_s);
        QVERIFY(position.text().isEmpty());
        QTest::keyClick(presenter, Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(position.text() == u"Step 1 of 4"_s, 30'000);
        for (int step = 2; step <= 4; ++step) {
            QTest::keyClick(presenter, Qt::Key_Right);
            QCOMPARE(position.text(), u"Step %1 of 4"_s.arg(step));
        }
        // Distributes the device.
        QTest::keyClick(presenter, Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(position.text() == u"Step 5 of 11"_s, 30'000);
        for (int step = 6; step <= 11; ++step)
            QTest::keyClick(presenter, Qt::Key_Right);
        QCOMPARE(position.text(), u"Step 11 of 11"_s);
        QTest::keyClick(presenter, Qt::Key_Right);
        QCOMPARE(position.text(), u"Step 11 of 11"_s);
        QTest::keyClick(presenter, Qt::Key_Escape);
        QVERIFY(!presenter->isVisible());
        QTRY_VERIFY(child<QWidget>(*m_window, u"closingCard"_s).isVisible());
    }

    void anOpenedLogFillsItsOwnPanels()
    {
        m_workbench->openFiles({QStringLiteral(BOOTBENCH_TEST_DATA) + "/sdk-redistribute.log"_L1});
        auto &sequence = *m_window->findChild<SequencePanel *>();
        QTRY_VERIFY(sequence.view().model() != nullptr && sequence.view().model()->rowCount() > 10);
        QVERIFY(!child<QWidget>(*m_window, u"welcomeCard"_s).isVisible());
        auto &tabs = child<QTabWidget>(*m_window, u"traceTabs"_s);
        tabs.setCurrentIndex(0);
        QCOMPARE(sequence.view().model()->rowCount(), 0);
        Q_EMIT tabs.tabCloseRequested(1);
        QTRY_COMPARE(tabs.count(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Workbench> m_workbench;
    MainWindow *m_window = nullptr;
};

QTEST_MAIN(TestDemoStage)
#include "tst_demostage.moc"
