// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first paint of the window, and what the window costs while nothing happens. The
// peer is the least that Qt can do: a process that shows an empty main window. This program starts itself as each of
// them, in turns, with settings and caches of their own.
#include <gui/workbench.h>

#include <theme/icons.h>

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;
using std::chrono::duration;
using std::chrono::steady_clock;

namespace {

constexpr int rounds = 15;
constexpr double limitMilliseconds = 500;
constexpr auto idleTime = std::chrono::seconds(5);

/// Says so on standard output once the first window has been painted.
class PaintReporter : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow *>(watched) != nullptr && !m_reported) {
            m_reported = true;
            // Behind the paint events of this pass, which are those of all its widgets.
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
            });
        }
        return false;
    }

private:
    bool m_reported = false;
};

int beWindow(int argc, char *argv[], bool whole)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"bootbench"_s);
    PaintReporter reporter;
    application.installEventFilter(&reporter);
    if (!whole) {
        QMainWindow window;
        window.show();
        return QApplication::exec();
    }
    QApplication::setWindowIcon(bootbench::theme::applicationIcon());
    bootbench::Workbench workbench(application);
    workbench.show();
    return QApplication::exec();
}

/// User and system time of a process so far, in milliseconds.
double cpuMilliseconds(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    // The name in parentheses may hold spaces; utime and stime are the 12th and 13th of what comes behind it.
    const QByteArray all = stat.readAll();
    const QList<QByteArray> fields = all.sliced(all.lastIndexOf(')') + 2).split(' ');
    return 1000.0 * double(fields.at(11).toLongLong() + fields.at(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
}

struct Window {
    std::unique_ptr<QProcess> process;
    double milliseconds = -1;
};

Window openWindow(const char *kind, const QProcessEnvironment &environment)
{
    Window window{std::make_unique<QProcess>()};
    window.process->setProcessEnvironment(environment);
    window.process->setProcessChannelMode(QProcess::SeparateChannels);
    const auto begun = steady_clock::now();
    window.process->start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kind)});
    QByteArray said;
    while (!said.contains("painted") && window.process->waitForReadyRead(30'000))
        said += window.process->readAllStandardOutput();
    if (said.contains("painted"))
        window.milliseconds = duration<double, std::milli>(steady_clock::now() - begun).count();
    return window;
}

void closeWindow(Window &window)
{
    window.process->terminate();
    window.process->waitForFinished(10'000);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArrayView kind(argc > 1 ? argv[1] : "");
    if (kind == "--window" || kind == "--empty")
        return beWindow(argc, argv, kind == "--window");

    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home.path());

    std::vector<double> whole;
    std::vector<double> empty;
    for (int round = 0; round < rounds; ++round) {
        for (const bool isWhole : {true, false}) {
            Window window = openWindow(isWhole ? "--window" : "--empty", environment);
            if (window.milliseconds < 0) {
                std::fprintf(stderr, "no window was painted: %s\n", window.process->readAllStandardError().constData());
                return 1;
            }
            (isWhole ? whole : empty).push_back(window.milliseconds);
            closeWindow(window);
        }
    }

    Window idle = openWindow("--window", environment);
    // What is still to be done after the first paint is not idling.
    std::this_thread::sleep_for(std::chrono::seconds(2));
    const double before = cpuMilliseconds(idle.process->processId());
    std::this_thread::sleep_for(idleTime);
    const double used = cpuMilliseconds(idle.process->processId()) - before;
    closeWindow(idle);

    std::printf("window: %d rounds offscreen, medians from the start of the process\n", rounds);
    std::printf("  first paint of the window         %7.1f ms   (limit 500 ms: %.2f)\n", median(whole),
                median(whole) / limitMilliseconds);
    std::printf("  first paint of an empty window    %7.1f ms   (ours: %.2f times that)\n", median(empty),
                median(whole) / median(empty));
    std::printf("  idle, CPU time in %d s             %7.1f ms\n", int(idleTime.count()), used);
    return 0;
}
