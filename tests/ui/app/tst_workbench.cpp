// SPDX-License-Identifier: GPL-3.0-or-later
#include <gui/workbench.h>

#include <traceview/comparisondialog.h>
#include <traceview/comparisonview.h>
#include <traceview/tracepanel.h>
#include <traceview/tracetabs.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMainWindow>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QUrl>

#include <uitest.h>
#include <windowtexts.h>

#include <csignal>
#include <memory>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

QString sample(const QString &name)
{
    return QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + name;
}

} // namespace

/// The whole window as a user meets it: real sessions, real sockets, files, and what is left from the last time.
class TestWorkbench : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        static const QTemporaryDir home;
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, QFile::encodeName(home.path()));
        qputenv("TZ", "UTC");
        // No keychain: the window has to live without one.
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DISPLAY");
    }

private Q_SLOTS:
    void initTestCase()
    {
        // As the program calls itself, so that both look into the same folders.
        QApplication::setApplicationName(u"bootbench"_s);
    }

    void init()
    {
        QDir(Bench::traceDirectory()).removeRecursively();
        m_files = std::make_unique<QTemporaryDir>();
        open();
    }

    void cleanup()
    {
        m_workbench.reset();
        m_files.reset();
    }

    void theDemoGoesThroughEveryPanel()
    {
        m_workbench->runDemo();
        QTRY_VERIFY_WITH_TIMEOUT(
            textsOf(u"statusDock"_s).contains("iot-b") && textsOf(u"statusDock"_s).contains("Online"), patience);
        QTRY_VERIFY(textsOf(u"devicesDock"_s).contains("LightSwitch"));
        QVERIFY(textsOf(u"eventsDock"_s).contains("notify") || textsOf(u"eventsDock"_s).contains("Notice"));
        QVERIFY(textsOf(u"platformDock"_s).contains("iot-b"));
        QTRY_VERIFY(list()->model()->rowCount() > 40);
        const QByteArray trace = textsOf(u"traceDock"_s);
        QVERIFY(trace.contains("PUBLISH") && trace.contains("POST") && trace.contains("CONNECT"));
        QTRY_VERIFY(windowTexts(*window()).contains("records"));
    }

    void speaksAnotherLanguageAtOnce()
    {
        QVERIFY(windowTexts(*window()).contains("&Device"));
        m_workbench->overrideLanguage(u"zh_CN"_s);
        QTRY_VERIFY(windowTexts(*window()).contains("设备") && windowTexts(*window()).contains("跟踪"));
        QVERIFY(!windowTexts(*window()).contains("&Device\n"));
        m_workbench->overrideLanguage(u"en"_s);
        QTRY_VERIFY(windowTexts(*window()).contains("&Device"));
    }

    void opensFilesThatAreDropped()
    {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(sample(u"sdk-redistribute.log"_s))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window(), &drop);
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(tabs()->tabText(1), u"sdk-redistribute.log"_s);
        QTRY_VERIFY(panel()->trace().rowCount() > 50);
        QVERIFY(textsOf(u"traceDock"_s).contains("distribution notice, id 123"));
    }

    void theMemoryForATraceIsChosenAndShown()
    {
        auto &fact = child<QLabel>(*window(), u"memoryFact"_s);
        QVERIFY2(fact.text().contains(u"of 512"), qPrintable(fact.text()));
        child<QAction>(*window(), u"traceBudget"_s).trigger();
        auto *dialog = window()->findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->intValue(), 512);
        dialog->setIntValue(128);
        dialog->accept();
        m_workbench->openFiles({sample(u"sdk-redistribute.log"_s)});
        QTRY_VERIFY2(fact.text().contains(u"of 128"), qPrintable(fact.text()));
    }

    void anOpenedFileIsShownFromItsFirstRecord()
    {
        m_workbench->openFiles({sample(u"sdk-redistribute.log"_s)});
        QTRY_VERIFY(panel()->trace().rowCount() > 50);
        QTRY_COMPARE(panel()->currentRecord(), std::optional<quint64>(1));
        QCOMPARE(list()->verticalScrollBar()->value(), 0);
        QVERIFY(!child<QAction>(*panel(), u"followTail"_s).isChecked());
    }

    /// What one file has to say isn't lost when another is opened, and what can't be opened gets no tab.
    void eachFileHasItsMessage()
    {
        m_workbench->openFiles(
            {sample(u"device-distribution-logs.txt"_s), u"/nowhere/none.log"_s, sample(u"sdk-redistribute.log"_s)});
        auto &message = child<QLabel>(*window(), u"messageText"_s);
        QTRY_COMPARE(tabs()->count(), 3);
        QTRY_VERIFY(message.text().contains(u"2 earlier"));
        QStringList titles;
        auto &bar = child<QToolBar>(*window(), u"messageBar"_s);
        while (bar.isVisible()) {
            titles += message.text().section(u"</b>"_s, 0, 0).remove(u"<b>"_s);
            bar.actions().constLast()->trigger();
        }
        titles.sort();
        QCOMPARE(titles, (QStringList{u"/nowhere/none.log could not be opened"_s,
                                      u"About device-distribution-logs.txt"_s, u"About sdk-redistribute.log"_s}));
    }

    void pointsOutTheLeakOfAPublishedLog()
    {
        // The seed of this project: its text column is masked, its hex column is not.
        m_workbench->openFiles({sample(u"device-distribution-logs.txt"_s)});
        auto &message = child<QLabel>(*window(), u"messageText"_s);
        QTRY_VERIFY(message.text().contains(u"hex"_s));
        QVERIFY(message.isVisible());
        QVERIFY(message.text().contains(u"device-distribution-logs.txt"_s));
        // What leaked is not repeated.
        QVERIFY(!message.text().contains(u"g7h0g5wry4Q"_s));
    }

    void aTableIsATraceOrAListOfDevicesByItsHeader()
    {
        m_workbench->openFiles({sample(u"sdk-redistribute.log"_s)});
        QTRY_VERIFY(panel()->trace().rowCount() > 50);
        const QString table = m_files->filePath(u"trace.csv"_s);
        saveAs(table);
        m_workbench->openFiles({table});
        QCOMPARE(tabs()->count(), 3);
        QTRY_VERIFY(panel()->trace().rowCount() > 50);

        QFile devices(m_files->filePath(u"devices.csv"_s));
        QVERIFY(devices.open(QIODevice::WriteOnly));
        devices.write("DeviceName,DeviceSecret,ProductKey\nboard-7,0123456789abcdef,a1Own\n");
        devices.close();
        m_workbench->openFiles({devices.fileName()});
        QCOMPARE(tabs()->count(), 3);
        QTRY_VERIFY(textsOf(u"devicesDock"_s).contains("board-7"));
    }

    void aSavedTraceComesBackEqual()
    {
        m_workbench->runDemo();
        QTRY_VERIFY_WITH_TIMEOUT(textsOf(u"statusDock"_s).contains("iot-b"), patience);
        QTRY_VERIFY(textsOf(u"statusDock"_s).contains("Online"));
        const QString path = m_files->filePath(u"demo.pcapng"_s);
        TraceModel &running = panel()->trace();
        running.setMarked({7}, true);
        running.setComment(8, u"why?"_s);
        const TraceSnapshot before = running.snapshot();
        saveAs(path);
        m_workbench->openFiles({path});
        QCOMPARE(tabs()->count(), 2);
        QTRY_VERIFY(panel()->trace().snapshot().size() > 40);
        QTRY_VERIFY(panel()->trace().snapshot().size() >= before.size());
        const TraceSnapshot after = panel()->trace().snapshot();
        QTRY_COMPARE(panel()->trace().notes(), running.notes());
        for (quint64 i = 1; i <= before.size(); ++i) {
            const TraceRecord a = before.record(i);
            const TraceRecord b = after.record(i);
            QCOMPARE(b.kind, a.kind);
            QCOMPARE(b.direction, a.direction);
            QCOMPARE(b.stage, a.stage);
            QCOMPARE(b.wallMicroseconds, a.wallMicroseconds);
            QCOMPARE(b.bytes.toByteArray(), running.index(int(i) - 1, 0).data(TraceModel::BytesRole).toByteArray());
            QCOMPARE(after.channel(b.channel).device, before.channel(a.channel).device);
        }
    }

    void comparesTwoFiles()
    {
        QFile golden(sample(u"sdk-redistribute.log"_s));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QByteArray log = golden.readAll();
        const qsizetype begin = log.lastIndexOf('\n', log.indexOf("notify_reply")) + 1;
        log.remove(begin, log.indexOf("[1795378850.688]", begin) - begin);
        QFile board(m_files->filePath(u"board.log"_s));
        QVERIFY(board.open(QIODevice::WriteOnly) && board.write(log) == log.size());
        board.close();
        m_workbench->openFiles({golden.fileName(), board.fileName()});
        const auto *first = qobject_cast<TracePanel *>(tabs()->widget(1));
        QTRY_VERIFY(first->trace().snapshot().size() > 0);
        panel()->findChild<QAction *>(u"compareTraces"_s)->trigger();
        auto *dialog = window()->findChild<ComparisonDialog *>();
        QVERIFY(dialog != nullptr);
        // Not the running trace, which is empty.
        QCOMPARE(child<QComboBox>(*dialog, u"leftTrace"_s).currentText(), u"sdk-redistribute.log"_s);
        QCOMPARE(child<QComboBox>(*dialog, u"rightTrace"_s).currentText(), u"board.log"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        auto *view = window()->findChild<ComparisonView *>();
        QVERIFY(view != nullptr);
        QTRY_COMPARE(view->report().differences.size(), 1);
        QVERIFY(view->report().differences[0].text.startsWith(u"board.log: the device never replied to notify 123"_s));
        // From there into the trace itself.
        view->findChild<QAction *>(u"showLeft"_s)->trigger();
        QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"sdk-redistribute.log"_s);
        QCOMPARE(panel()->currentRecord().value_or(0), view->report().differences[0].recordA);
        // The report goes on, also without the traces.
        Q_EMIT tabs()->tabCloseRequested(1);
        QCOMPARE(tabs()->count(), 3);
        tabs()->setCurrentWidget(view);
        const QString path = m_files->filePath(u"report.txt"_s);
        view->findChild<QAction *>(u"saveReport"_s)->trigger();
        choose(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile report(path);
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("never replied to notify"));
        Q_EMIT tabs()->tabCloseRequested(tabs()->indexOf(view));
        QTRY_COMPARE(tabs()->count(), 2);
    }

    void looksAsItDidTheLastTime()
    {
        window()->resize(1111, 777);
        auto &events = child<QDockWidget>(*window(), u"eventsDock"_s);
        events.close();
        list()->setColumnWidth(0, 123);
        m_workbench->overrideLanguage(u"en"_s);
        window()->close();
        m_workbench.reset();
        open();
        QCOMPARE(window()->size(), QSize(1111, 777));
        QVERIFY(!child<QDockWidget>(*window(), u"eventsDock"_s).isVisible());
        QCOMPARE(list()->columnWidth(0), 123);
        child<QDockWidget>(*window(), u"eventsDock"_s).show();
        window()->close();
    }

    void aTraceIsRecoveredAfterAKill()
    {
        m_workbench.reset();
        QProcess killed;
        startProgram(killed, {u"--demo"_s});
        // Until it has come to the second instance, and its journal has followed.
        QTRY_VERIFY_WITH_TIMEOUT(recordsInJournals() > 40, patience);
        const QString journal = QDir(Bench::traceDirectory()).entryList({u"trace-*"_s}, QDir::Dirs).value(0);
        QVERIFY(!journal.isEmpty());
        killed.kill();
        QVERIFY(killed.waitForFinished());
        QCOMPARE(killed.exitStatus(), QProcess::CrashExit);

        open();
        QTRY_VERIFY(window()->findChild<QMessageBox *>() != nullptr);
        auto *question = window()->findChild<QMessageBox *>();
        QVERIFY(question->text().contains(u"can be recovered"_s));
        QCOMPARE(list()->model()->rowCount(), 0);
        buttonOf(*question, u"&Recover"_s)->click();
        QTRY_VERIFY(list()->model()->rowCount() > 40);
        QVERIFY(textsOf(u"traceDock"_s).contains("CONNECT"));
        // Once ours has it, the other journal goes.
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(Bench::traceDirectory() + u'/' + journal).exists(), patience);
    }

    void terminationLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void terminationLeavesNothingBehind()
    {
        QFETCH(const int, number);
        m_workbench.reset();
        QProcess program;
        startProgram(program, {u"--demo"_s});
        QTRY_VERIFY_WITH_TIMEOUT(recordsInJournals() > 10, patience);
        ::kill(pid_t(program.processId()), number);
        QVERIFY(program.waitForFinished(patience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QDir(Bench::traceDirectory()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    }

private:
    void open()
    {
        m_workbench = std::make_unique<Workbench>(*qApp);
        m_workbench->overrideLanguage(u"en"_s);
        m_workbench->show();
        QVERIFY(window() != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(window()));
    }

    [[nodiscard]] static QMainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMainWindow *>(widget))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] static QTabWidget *tabs() { return &child<QTabWidget>(*window(), u"traceTabs"_s); }
    [[nodiscard]] static TracePanel *panel() { return qobject_cast<TracePanel *>(tabs()->currentWidget()); }
    [[nodiscard]] static QTableView *list() { return &child<QTableView>(*panel(), u"traceList"_s); }
    [[nodiscard]] static QByteArray textsOf(const QString &dock)
    {
        return windowTexts(child<QDockWidget>(*window(), dock));
    }

    /// In the file dialog that is open.
    static void choose(const QString &path)
    {
        auto *dialog = window()->findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
    }
    /// The trace in front, by the menu, in the format of the suffix.
    static void saveAs(const QString &path)
    {
        child<QAction>(*window(), u"saveTrace"_s).trigger();
        choose(path);
        QTRY_VERIFY(QFile::exists(path));
    }

    static QPushButton *buttonOf(const QMessageBox &box, const QString &text)
    {
        for (QAbstractButton *button : box.buttons()) {
            if (button->text() == text)
                return qobject_cast<QPushButton *>(button);
        }
        qFatal("no button %s", qPrintable(text));
    }

    /// The program itself, with the folders of this test.
    static void startProgram(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(BOOTBENCH_BIN_DIR "/bootbench"), arguments);
        QVERIFY(process.waitForStarted());
    }

    /// In a copy, since the journals have an owner.
    [[nodiscard]] static quint64 recordsInJournals()
    {
        const QTemporaryDir copy;
        const QString from = Bench::traceDirectory();
        for (const QString &folder : QDir(from).entryList({u"trace-*"_s}, QDir::Dirs)) {
            QDir(copy.path()).mkdir(folder);
            for (const QString &file : QDir(from + u'/' + folder).entryList({u"*.segment"_s}, QDir::Files))
                QFile::copy(from + u'/' + folder + u'/' + file, copy.filePath(folder + u'/' + file));
        }
        quint64 records = 0;
        for (const RecoverableTrace &trace : findRecoverable(copy.path()))
            records += trace.records;
        return records;
    }

    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<Workbench> m_workbench;
};

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
