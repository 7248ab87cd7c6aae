// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of a trace with five million records: what one full screen costs to paint, and how long the window's thread
// is busy with opening, jumping, selecting and filtering. `bench_traceview [RECORDS]`
#include "measure.h"
#include "traffic.h"

#include <base/clock.h>
#include <models/tracemodel.h>
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// Processor time of this thread, which is the window's: whatever else a machine does, this is what it keeps from
/// people.
double millisecondsOf(const std::function<void()> &work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

struct Spread {
    double least = 0;
    double median = 0;
    double most = 0;
};

Spread spreadOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return {values.front(), values[values.size() / 2], values.back()};
}

void benchPainting(QTableView &list)
{
    constexpr int screens = 100;
    QRandomGenerator random(1);
    std::vector<double> fresh;
    std::vector<double> again;
    for (int screen = 0; screen < screens; ++screen) {
        list.verticalScrollBar()->setValue(int(random.bounded(list.verticalScrollBar()->maximum())));
        fresh.push_back(millisecondsOf([&] { list.viewport()->repaint(); }));
        again.push_back(millisecondsOf([&] { list.viewport()->repaint(); }));
    }
    const auto shown = [](const char *what, const Spread &spread) {
        std::printf("paint, %s: %.1f ms at best, %.1f ms median, %.1f ms at worst (aim ≤ 4 ms)\n", what, spread.least,
                    spread.median, spread.most);
    };
    shown("rows not seen before", spreadOf(fresh));
    shown("the same rows again ", spreadOf(again));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const quint64 records = argc > 1 ? QByteArray(argv[1]).toULongLong() : 5'000'000;
    const SystemClock clock;
    TraceStore store(clock);
    store.protect("0123456789abcdef0123456789abcdef");
    bench::fillWithTraffic(store, records);

    FilterBook book;
    std::unique_ptr<TraceModel> model;
    std::unique_ptr<TracePanel> panel;
    const double opening = millisecondsOf([&] {
        model = std::make_unique<TraceModel>(store);
        panel = std::make_unique<TracePanel>(*model, book);
        panel->resize(1280, 800);
        panel->show();
        QApplication::processEvents();
    });
    auto *const list = panel->findChild<QTableView *>(u"traceList"_s);
    if (list == nullptr)
        return 1;
    const QSize cells(list->columnAt(list->viewport()->width() - 1) + 1,
                      list->viewport()->height() / std::max(list->verticalHeader()->defaultSectionSize(), 1));
    std::printf("%llu records, %d rows on the screen\n", static_cast<unsigned long long>(records), cells.height());
    const auto step = [](const std::function<void()> &work) {
        return millisecondsOf([&] {
            work();
            QApplication::processEvents();
        });
    };
    const double top = step([&] { list->scrollToTop(); });
    const double end = step([&] { list->scrollToBottom(); });
    const double select = step([&] { list->selectRow(int(records / 2)); });
    const double all = step([&] { list->selectAll(); });
    list->clearSelection();
    std::printf("window: opened in %.0f ms, to the top %.1f ms, to the end %.1f ms, select a record %.1f ms, "
                "select all %.1f ms\n",
                opening, top, end, select, all);
    benchPainting(*list);
    const auto filter = Filter::parse(u"topic contains \"bootstrap\"");
    const double setting = filter ? millisecondsOf([&] { model->setFilter(*filter); }) : -1;
    std::vector<double> turns{0};
    QElapsedTimer whole;
    whole.start();
    while (model->isFiltering())
        turns.push_back(millisecondsOf([] { QApplication::processEvents(QEventLoop::WaitForMoreEvents); }));
    std::printf("filter: set in %.1f ms, then %.1f ms at most at a time; done after %.0f ms by the clock, %d rows\n",
                setting, *std::ranges::max_element(turns), double(whole.elapsed()), model->rowCount());
    return 0;
}
