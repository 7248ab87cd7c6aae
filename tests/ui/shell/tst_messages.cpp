// SPDX-License-Identifier: GPL-3.0-or-later
#include <shell/mainwindow.h>

#include <uitest.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolBar>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What a main window tells, and for how long.
class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_window = std::make_unique<MainWindow>(MainWindowPanels{new QWidget, new QWidget, new QWidget, new QWidget,
                                                                 new QWidget, new QWidget, new QWidget, new QWidget},
                                                AboutInfo{u"0.1.0"_s, {}});
    }

    void cleanup() { m_window.reset(); }

    void aProblemStaysUntilItIsClosed()
    {
        m_window->show();
        auto &bar = child<QToolBar>(*m_window, u"messageBar"_s);
        QVERIFY(!bar.isVisible());
        m_window->showProblem(u"It broke."_s, u"Because of <this>. Do that."_s);
        QVERIFY(bar.isVisible());
        QList<QAction *> own;
        for (QAction *action : bar.actions()) {
            if (!action->icon().isNull())
                own += action;
        }
        QCOMPARE(own.size(), 2);
        own.first()->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"It broke.\nBecause of <this>. Do that."_s);
        m_window->showProblem(u"Another one."_s, u"Nothing is lost."_s);
        m_window->showProblem(u"Another one."_s, u"Nothing is lost."_s);
        QVERIFY(text(u"messageText"_s).contains(u"Another one."));
        QVERIFY2(text(u"messageText"_s).contains(u"1 earlier"), qPrintable(text(u"messageText"_s)));
        own.last()->trigger();
        QVERIFY(text(u"messageText"_s).contains(u"It broke.") && !text(u"messageText"_s).contains(u"earlier"));
        QVERIFY(bar.isVisible());
        own.last()->trigger();
        QVERIFY(!bar.isVisible());
    }

    void factsDoNotStandBelowANotice()
    {
        m_window->show();
        const auto &facts = child<QLabel>(*m_window, u"recordsFact"_s);
        m_window->showNotice(u"Saved."_s);
        QVERIFY(!facts.isVisible());
        // Another height makes Qt lay the bar out anew.
        auto &keychain = child<QLabel>(*m_window, u"keychainFact"_s);
        keychain.setFixedHeight(keychain.height() + 20);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY(!facts.isVisible());
        m_window->statusBar()->clearMessage();
        QVERIFY(facts.isVisible());
    }

    void aSavedFileSaysWhereItIs()
    {
        m_window->show();
        QSignalSpy folder(m_window.get(), &MainWindow::folderRequested);
        m_window->showSaved(u"/tmp/a<b>/first.pcapng"_s, u"Secrets are masked."_s);
        m_window->showSaved(u"/tmp/a<b>/second.log"_s, u"Secrets are masked."_s);
        auto &label = child<QLabel>(*m_window, u"messageText"_s);
        QVERIFY(label.text().contains(u"/tmp/a&lt;b&gt;/second.log"_s));
        QVERIFY2(!label.text().contains(u"earlier"), "one message for all that is saved");
        Q_EMIT label.linkActivated(u"folder"_s);
        QCOMPARE(folder.value(0).value(0).toString(), u"/tmp/a<b>/second.log"_s);
        child<QToolBar>(*m_window, u"messageBar"_s).actions().constLast()->trigger();
        QVERIFY(!child<QToolBar>(*m_window, u"messageBar"_s).isVisible());
    }

    void whatDidNotFailIsNoError()
    {
        m_window->show();
        const auto &icon = child<QLabel>(*m_window, u"messageIcon"_s);
        m_window->showProblem(u"It broke."_s, u"Do that."_s);
        const QImage failed = icon.pixmap().toImage();
        const QString name = icon.accessibleName();
        m_window->showFinding(u"About a log."_s, u"It holds a password."_s);
        QVERIFY(text(u"messageText"_s).contains(u"It holds a password."));
        QVERIFY(icon.pixmap().toImage() != failed);
        QVERIFY(icon.accessibleName() != name);
        child<QToolBar>(*m_window, u"messageBar"_s).actions().constLast()->trigger();
        QCOMPARE(icon.pixmap().toImage(), failed);
        QCOMPARE(icon.accessibleName(), name);
    }

private:
    [[nodiscard]] QString text(const QString &name) const { return child<QLabel>(*m_window, name).text(); }

    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
