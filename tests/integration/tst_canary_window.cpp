// SPDX-License-Identifier: GPL-3.0-or-later
//
// A run with random secrets through the window, the sessions and the built-in platform; then everything that comes out
// of the program is searched for every spelling of every secret. With redaction off the same search finds them.
#include "cliprocess.h"

#include <gui/workbench.h>

#include <compare/comparison.h>
#include <hexview/hexview.h>
#include <panels/devicespanel.h>
#include <panels/platformpanel.h>
#include <protocol/connectsignature.h>
#include <traceio/tracefile.h>
#include <traceview/comparisonview.h>
#include <traceview/tracepanel.h>
#include <traceview/tracetabs.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QFileDialog>
#include <QLoggingCategory>
#include <QMainWindow>
#include <QMenu>
#include <QMutex>
#include <QRandomGenerator>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <secretforms.h>
#include <uitest.h>
#include <windowtexts.h>

#include <map>
#include <memory>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000;

QMutex logMutex;
QByteArray logged;
QtMessageHandler handlerBefore = nullptr;

void collectLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    {
        const QMutexLocker lock(&logMutex);
        logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
    }
    if (type == QtCriticalMsg || type == QtFatalMsg)
        handlerBefore(type, context, text);
}

QByteArray contentsBelow(const QString &directory)
{
    QByteArray contents;
    QDirIterator it(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            contents += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return contents;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What came out, by where.
using Harvest = std::map<QString, QByteArray>;

} // namespace

class TestCanaryWindow : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        static const QTemporaryDir home;
        s_home = home.path();
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, QFile::encodeName(s_home));
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("DISPLAY");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setApplicationName(u"bootbench"_s);
        QLoggingCategory::setFilterRules(u"bootbench.*.debug=true"_s);
        handlerBefore = qInstallMessageHandler(collectLog);
    }
    void cleanupTestCase() { qInstallMessageHandler(handlerBefore); }
    void cleanup() { m_workbench.reset(); }

    void nothingSecretComesOutOfTheWindow_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("hexDigits");
        QTest::newRow("hex digits, as the platform makes them") << 1U << true;
        QTest::newRow("any printable characters") << 2U << false;
        QTest::newRow("others") << 3U << false;
    }

    void nothingSecretComesOutOfTheWindow()
    {
        QFETCH(const quint32, seed);
        QFETCH(const bool, hexDigits);
        QRandomGenerator random(seed);
        const QByteArray secret = randomSecret(random, hexDigits);
        const DeviceIdentity board = device(u"CanaryBoard%1"_s.arg(seed), u"a1CanaryKey"_s);
        const Login login = makeLogin(board, SecretBytes(secret));
        const QByteArray password = login.password.view().toByteArray();
        QList<QByteArray> forms = formsOf(secret) + formsOf(password) + QList<QByteArray>{password.toLower()};
        forms.removeIf([](const QByteArray &form) { return form.size() < 8; });

        runThrough(board, secret, forms);
        const Harvest masked = harvest(true);
        const Harvest plain = harvest(false);
        QVERIFY(masked.size() > 20);
        for (const QByteArray &form : std::as_const(forms)) {
            for (const auto &[where, text] : masked) {
                const qsizetype at = text.indexOf(form);
                QVERIFY2(at < 0, qPrintable(u"%1: %2 in “%3”"_s.arg(where, QString::fromUtf8(form),
                                                                    QString::fromUtf8(text.mid(at - 100, 300)))));
            }
            // The canary sings where nothing is hidden; a backslash has another one before it in JSON.
            const QByteArray escaped = QByteArray(form).replace("\\", "\\\\");
            const bool found = std::ranges::any_of(
                plain, [&](const auto &one) { return one.second.contains(form) || one.second.contains(escaped); });
            QVERIFY2(found, form.constData());
        }
    }

    void nothingSecretComesOutOfTheCommandLine()
    {
        QRandomGenerator random(7);
        const QByteArray secret = randomSecret(random, true);
        const DeviceIdentity board = device(u"dev001"_s, u"a1ABCDEFGHI"_s);
        const QByteArray password = makeLogin(board, SecretBytes(secret)).password.view().toByteArray();
        const QList<QByteArray> forms = formsOf(secret) + formsOf(password) + QList<QByteArray>{password.toLower()};
        const QTemporaryDir folder;
        SimulatorProcess simulator({"dev001," + secret + ",a1ABCDEFGHI\n", folder.filePath(u"pki"_s), {}});
        QVERIFY(simulator.isReady());
        const QString capture = folder.filePath(u"run.pcapng"_s);
        CliProcess run({u"run"_s, u"--product-key"_s, u"a1ABCDEFGHI"_s, u"--device-name"_s, u"dev001"_s,
                        u"--secret-stdin"_s, u"--bootstrap"_s, simulator.bootstrap(), u"--ca"_s, simulator.ca(),
                        u"--json"_s, u"--save"_s, capture, u"--stay"_s, u"60"_s},
                       secret + '\n');
        QVERIFY(!run.waitForEvent(u"online"_s).isEmpty());
        const QByteArray text = forms.join(' ');
        simulator.process().command("kick a1ABCDEFGHI dev001 " + text);
        QVERIFY(!run.waitForEvent(u"kick"_s).isEmpty());
        run.waitForExit();
        Harvest masked{
            {u"run --json"_s, run.output()}, {u"its errors"_s, run.errors()}, {u"--save"_s, contentsOf(capture)}};
        QVERIFY(masked[u"--save"_s].size() > 1000);
        for (const QStringList &arguments :
             {QStringList{u"trace"_s, capture}, QStringList{u"trace"_s, u"--json"_s, capture},
              QStringList{u"compare"_s, capture, QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log")},
              QStringList{u"compare"_s, u"--json"_s, capture,
                          QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log")}}) {
            CliProcess cli(arguments);
            cli.waitForExit();
            QVERIFY(!cli.output().isEmpty());
            masked[arguments.join(u' ')] = cli.output() + cli.errors();
        }
        for (const QByteArray &form : forms) {
            for (const auto &[where, out] : masked)
                QVERIFY2(!out.contains(form), qPrintable(where + u": "_s + QString::fromUtf8(form)));
        }
        QVERIFY(masked[u"run --json"_s].contains("kick"));
    }

private:
    /// The device comes online, is distributed, and is kicked with a text that spells all forms.
    void runThrough(const DeviceIdentity &board, const QByteArray &secret, const QList<QByteArray> &forms)
    {
        m_workbench = std::make_unique<Workbench>(*qApp);
        m_workbench->overrideLanguage(u"en"_s);
        m_workbench->show();
        auto *devices = window()->findChild<DevicesPanel *>();
        auto *platform = window()->findChild<PlatformPanel *>();
        QVERIFY(devices != nullptr && platform != nullptr);
        Q_EMIT devices->deviceSubmitted({.identity = board,
                                         .replaces = {},
                                         .label = u"canary"_s,
                                         .place = SecretPlace::SessionMemory,
                                         .secret = std::make_shared<const SecretBytes>(secret)});
        Q_EMIT devices->startRequested(board);
        const auto says = [](const QString &dock, const QByteArray &text) {
            return windowTexts(child<QWidget>(*window(), dock)).contains(text);
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"statusDock"_s, "Online") && says(u"statusDock"_s, "iot-a"), patience);
        Q_EMIT platform->distributeRequested(board, u"iot-b"_s);
        QTRY_VERIFY_WITH_TIMEOUT(says(u"statusDock"_s, "Online") && says(u"statusDock"_s, "iot-b"), patience);
        Q_EMIT platform->kickRequested(board, QString::fromUtf8(forms.join(' ')));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"eventsDock"_s, "********"), patience);
        QTRY_VERIFY(panel()->trace().rowCount() > 40);
        // The journal follows within a second.
        QTRY_VERIFY(contentsBelow(Bench::traceDirectory()).contains("ext/notify"));
    }

    /// All that comes out, masked or not.
    [[nodiscard]] Harvest harvest(bool masked)
    {
        Harvest result;
        panel()->trace().setRevealed(!masked);
        addView(result);
        addCopies(result);
        addExports(result, masked);
        if (masked) {
            addComparison(result);
            result[u"settings, journal and whatever else is on disk"_s] = contentsBelow(s_home);
            const QMutexLocker lock(&logMutex);
            result[u"log"_s] = logged;
        }
        return result;
    }

    /// Each record as the panes show it, its exchange, and all the rest of the window.
    static void addView(Harvest &result)
    {
        auto &list = child<QTableView>(*panel(), u"traceList"_s);
        QByteArray &records = result[u"fields and bytes"_s];
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            list.selectRow(row);
            records += windowTexts(child<QWidget>(*panel(), u"traceFields"_s)) +
                       child<HexView>(*panel(), u"traceBytes"_s).data() + '\n';
        }
        panel()->findChild<QAction *>(u"followExchange"_s)->trigger();
        auto *exchange = panel()->findChild<QDialog *>();
        QVERIFY(exchange != nullptr);
        QTRY_VERIFY(windowTexts(*exchange).contains("PUBLISH"));
        result[u"exchange"_s] = windowTexts(*exchange);
        delete exchange;
        result[u"window"_s] = windowTexts(*window());
    }

    static void addCopies(Harvest &result)
    {
        child<QTableView>(*panel(), u"traceList"_s).selectAll();
        const QList<QAction *> formats = child<QMenu>(*panel(), u"copyMenu"_s).actions();
        for (QAction *format : formats) {
            if (format->isSeparator())
                continue;
            QApplication::clipboard()->clear();
            format->trigger();
            result[u"copy "_s + format->text()] = QApplication::clipboard()->text().toUtf8();
        }
    }

    void addExports(Harvest &result, bool masked)
    {
        const QTemporaryDir folder;
        for (const QString &suffix : {u"log"_s, u"pcapng"_s, u"csv"_s, u"jsonl"_s}) {
            const QString path = folder.filePath(u"out."_s + suffix);
            if (masked) {
                child<QAction>(*window(), u"saveTrace"_s).trigger();
                auto *dialog = window()->findChild<QFileDialog *>();
                QVERIFY(dialog != nullptr);
                Q_EMIT dialog->fileSelected(path);
                delete dialog;
                QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
            } else {
                ExportRequest request{.snapshot = panel()->trace().snapshot(), .records = std::nullopt, .notes = {}};
                request.format = *formatOfSuffix(path);
                QVERIFY(exportTrace(request, path).has_value());
            }
            result[u"export "_s + suffix] = contentsOf(path);
        }
    }

    /// Against a board that did something else.
    void addComparison(Harvest &result)
    {
        const TraceSnapshot running = panel()->trace().snapshot();
        m_workbench->openFiles({QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log")});
        QTRY_VERIFY(panel()->trace().rowCount() > 50);
        panel()->findChild<QAction *>(u"compareTraces"_s)->trigger();
        auto *dialog = window()->findChild<ComparisonDialog *>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->submitted({.left = {.open = 1, .file = {}}, .right = {.open = 0, .file = {}}});
        delete dialog;
        auto *view = window()->findChild<ComparisonView *>();
        QVERIFY(view != nullptr);
        QTRY_VERIFY(!view->report().differences.isEmpty());
        auto &rows = child<QTableView>(*view, u"comparisonRows"_s);
        QByteArray &texts = result[u"comparison"_s];
        for (int row = 0; row < rows.model()->rowCount(); ++row) {
            rows.selectRow(row);
            texts += windowTexts(*view);
        }
        QVERIFY(texts.contains("CanaryBoard"));
        view->findChild<QAction *>(u"copyReport"_s)->trigger();
        result[u"report"_s] = QApplication::clipboard()->text().toUtf8();
        auto &tabs = child<QTabWidget>(*window(), u"traceTabs"_s);
        Q_EMIT tabs.tabCloseRequested(2);
        Q_EMIT tabs.tabCloseRequested(1);
        QCOMPARE(tabs.count(), 1);
    }

    [[nodiscard]] static QMainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMainWindow *>(widget))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] static TracePanel *panel()
    {
        return qobject_cast<TracePanel *>(child<QTabWidget>(*window(), u"traceTabs"_s).currentWidget());
    }

    static inline QString s_home;
    std::unique_ptr<Workbench> m_workbench;
};

QTEST_MAIN(TestCanaryWindow)
#include "tst_canary_window.moc"
