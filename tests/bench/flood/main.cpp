// SPDX-License-Identifier: GPL-3.0-or-later
//
// A flood over real sockets with the trace's window open: `bench_flood [SECONDS [PACKETS_PER_SECOND [BUDGET_MIB]]]`, by
// default 60 s of 50,000 a second with a budget of 64 MiB. Fails when a packet is missing or out of order. What it
// prints beside that is for people: latency of the window's event loop (aim: p99 ≤ 16 ms) and memory, which stays level
// once the budget is reached.
#include "floodsource.h"
#include "latencyprobe.h"

#include <base/clock.h>
#include <models/tracemodel.h>
#include <net/mqttlink.h>
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <span>
#include <unistd.h>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;

struct Plan {
    bench::FloodSource::Plan flood;
    qint64 budget = 64LL * 1024 * 1024;
};

Plan planOf(std::span<char *> arguments)
{
    Plan plan;
    const auto number = [&](std::size_t index, int otherwise) {
        const int given = arguments.size() > index ? QByteArray(arguments[index]).toInt() : 0;
        return given > 0 ? given : otherwise;
    };
    plan.flood.seconds = number(0, plan.flood.seconds);
    plan.flood.packetsPerSecond = number(1, plan.flood.packetsPerSecond);
    plan.budget = number(2, 64) * qint64(mebibyte);
    return plan;
}

/// Without the pages of mapped files, which the kernel takes back when somebody needs the memory.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return (pages.value(1).toLongLong() - pages.value(2).toLongLong()) * sysconf(_SC_PAGESIZE);
}

/// Processor time of this thread, which is the window's.
double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Memory since the budget was reached.
class MemoryWatch
{
public:
    explicit MemoryWatch(const TraceStore &store, qint64 budget) : m_store(store), m_budget(budget) {}

    void look()
    {
        const qint64 inUse = m_store.memoryInUse();
        const qint64 resident = residentBytes();
        m_most = std::max(m_most, inUse);
        if (!m_reached && m_store.spilledBytes() == 0)
            return;
        if (!m_reached) {
            m_reached = true;
            m_residentThen = resident;
        }
        m_residentMost = std::max(m_residentMost, resident);
    }
    void print() const
    {
        std::printf("memory: at most %.0f MiB of records with a budget of %.0f MiB, %.0f MiB on disk\n",
                    double(m_most) / mebibyte, double(m_budget) / mebibyte, double(m_store.spilledBytes()) / mebibyte);
        if (m_reached)
            std::printf("resident: %.0f MiB when the budget was reached, at most %.0f MiB after that\n",
                        double(m_residentThen) / mebibyte, double(m_residentMost) / mebibyte);
    }

private:
    const TraceStore &m_store;
    qint64 m_budget;
    qint64 m_most = 0;
    bool m_reached = false;
    qint64 m_residentThen = 0;
    qint64 m_residentMost = 0;
};

/// How many numbered packets are recorded; 0 when one is missing or out of order.
quint64 recordedInOrder(const TraceSnapshot &snapshot)
{
    quint64 last = 0;
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        if (record.kind != RecordKind::MqttPacket || record.direction != Direction::Down)
            continue;
        const quint64 number = bench::FloodSource::numberOf(record.bytes);
        if (number == 0)
            continue; // CONNACK
        if (number != last + 1) {
            std::printf("LOST: after packet %llu comes %llu\n", static_cast<unsigned long long>(last),
                        static_cast<unsigned long long>(number));
            return 0;
        }
        last = number;
    }
    return last;
}

/// A thread that ends with its objects.
class Worker
{
public:
    Worker() { m_thread.start(); }
    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Worker)
    [[nodiscard]] QThread *thread() { return &m_thread; }

private:
    QThread m_thread;
};

void dial(MqttLink &link, quint16 port)
{
    LoginOptions options;
    options.security = TransportSecurity::Tcp;
    const auto device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s);
    LinkTarget target;
    target.endpoint = {.host = u"127.0.0.1"_s, .port = port};
    target.security = TransportSecurity::Tcp;
    link.open(target, makeLogin(*device, SecretBytes(QByteArrayView("0123456789abcdef0123456789abcdef")), options));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const Plan plan = planOf(std::span(argv + 1, std::size_t(argc - 1)));
    const QTemporaryDir folder;
    const SystemClock clock;
    TraceStore store(clock, {.directory = folder.path(), .budget = plan.budget});
    TraceModel model(store);
    FilterBook book;
    TracePanel panel(model, book);
    panel.resize(1280, 800);
    panel.show();

    ChannelInfo channel;
    channel.role = ChannelRole::Mqtt;
    channel.device = *DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s);
    const ChannelId channelId = store.openChannel(channel);

    bench::FloodSource source(plan.flood);
    std::atomic<quint64> delivered = 0;
    auto link = std::make_unique<MqttLink>(store, channelId);
    QObject::connect(link.get(), &MqttLink::messageReceived, link.get(), [&delivered] { ++delivered; });

    Worker network;
    Worker broker;
    source.moveToThread(broker.thread());
    link->moveToThread(network.thread());
    QMetaObject::invokeMethod(&source, &bench::FloodSource::start, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(link.get(), [&] { dial(*link, source.port()); });

    bench::LatencyProbe probe;
    MemoryWatch memory(store, plan.budget);
    QElapsedTimer elapsed;
    elapsed.start();
    // Far more than is needed: a busy machine is no loss.
    const qint64 mostTime = qint64(plan.flood.seconds) * 1000 * 4 + 80'000;
    const double before = threadSeconds();
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&] {
        memory.look();
        if ((source.isDone() && delivered >= source.sent()) || elapsed.elapsed() > mostTime)
            QApplication::quit();
    });
    watch.start(100);
    QApplication::exec();
    const double seconds = double(elapsed.elapsed()) / 1000;
    const double busy = threadSeconds() - before;
    probe.stop();
    QMetaObject::invokeMethod(link.get(), [&] { link.reset(); }, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(
        &source, [&] { source.moveToThread(application.thread()); }, Qt::BlockingQueuedConnection);

    const quint64 recorded = recordedInOrder(store.snapshot());
    std::printf("flood: %llu sent, %llu delivered, %llu recorded in %.1f s: %.0f packets/s\n",
                static_cast<unsigned long long>(source.sent()), static_cast<unsigned long long>(delivered.load()),
                static_cast<unsigned long long>(recorded), seconds, double(recorded) / seconds);
    std::printf("window: event loop p50 %.1f ms, p99 %.1f ms (aim ≤ 16), worst %.1f ms; %d rows\n",
                probe.percentile(0.5), probe.percentile(0.99), probe.percentile(1.0), model.rowCount());
    std::printf("window: its thread was busy for %.0f %% of the time\n", busy / seconds * 100);
    memory.print();
    return source.sent() > 0 && recorded == source.sent() && delivered == source.sent() ? 0 : 1;
}
