// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "parts.h"
#include "traffic.h"

#include <base/clock.h>
#include <protocol/mqttcodec.h>
#include <traceio/sdklogreader.h>
#include <traceio/sdklogwriter.h>
#include <traceio/tracefile.h>

#include <QElapsedTimer>
#include <QTemporaryFile>

#include <cstdio>
#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// Takes records and keeps none.
class NullSink final : public TraceSink
{
public:
    ChannelId openChannel(const ChannelInfo & /*info*/) override { return ++m_channels; }
    quint64 append(const TraceEntry & /*entry*/) override { return ++m_records; }
    void protect(QByteArrayView /*secret*/) override {}

private:
    ChannelId m_channels = 0;
    quint64 m_records = 0;
};

std::unique_ptr<QTemporaryFile> fileOf(const QByteArray &bytes, qint64 copies = 1)
{
    auto file = std::make_unique<QTemporaryFile>();
    bool written = file->open();
    for (qint64 copy = 0; written && copy < copies; ++copy)
        written = file->write(bytes) == bytes.size();
    if (written && file->flush())
        return file;
    std::printf("  no room for a file of %.0f MB\n", bench::megabytes(bytes.size() * copies));
    return nullptr;
}

} // namespace

/// Writing the SDK's log, with and without redaction, against xxd on the same payloads.
void bench::sdkLogExport()
{
    constexpr int packets = 1000;
    mqtt::Publish publish;
    publish.topic = u"/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/event/property/post"_s;
    publish.payload = plainText(qsizetype(16) * 1024);
    const QByteArray packet = mqtt::encode(publish, 4);
    const QByteArray payloads = publish.payload.repeated(packets);
    Redactor redactor;
    redactor.protect("0123456789abcdef0123456789abcdef");
    const TraceRecord record{.sequence = 1,
                             .wallMicroseconds = 1'626'074'474'466'789,
                             .channel = 1,
                             .kind = RecordKind::MqttPacket,
                             .direction = Direction::Up,
                             .bytes = packet};
    const auto exported = [&](const Redactor *with) {
        return leastSeconds([&] {
            SdkLogWriter writer(with);
            for (int i = 0; i < packets; ++i)
                (void)writer.write(record, {});
        });
    };
    const double plain = exported(nullptr);
    const double masked = exported(&redactor);
    std::printf("SDK log, export: %.0f MB/s of payload, %.0f MB/s redacted\n", megabytes(payloads.size()) / plain,
                megabytes(payloads.size()) / masked);
    const auto file = fileOf(payloads);
    if (!file)
        return;
    if (const auto xxd = peerSeconds(u"xxd"_s, {u"-g1"_s, u"-u"_s, file->fileName()}))
        std::printf("  xxd takes %.1f × as long, %.1f × as redacted (aim ≥ 4)\n", *xxd / plain, *xxd / masked);
}

/// Reading a log in the page cache, in one thread, against programs that only count.
void bench::sdkLogImport()
{
    constexpr qsizetype size = 128'000'000;
    const QByteArray log = sdkLog(size);
    const auto file = fileOf(log);
    if (!file)
        return;
    const SystemClock clock;
    const double reading = leastSeconds([&] {
        NullSink sink;
        (void)importTrace(file->fileName(), sink);
    });
    quint64 records = 0;
    const double storing = leastSeconds([&] {
        TraceStore store(clock);
        (void)importTrace(file->fileName(), store);
        records = store.snapshot().size();
    });
    std::printf("SDK log, import: %.0f MB/s read, %.0f MB/s into the store (aim 400); %.2f million records/s\n",
                megabytes(log.size()) / reading, megabytes(log.size()) / storing, double(records) / storing / 1e6);
    if (const auto wc = peerSeconds(u"wc"_s, {u"-l"_s, file->fileName()}))
        std::printf("  %.1f × the time of wc -l (aim ≤ 12)\n", storing / *wc);
    if (const auto grep = peerSeconds(u"grep"_s, {u"-c"_s, u"LK-030A"_s, file->fileName()}))
        std::printf("  %.1f × the time of grep -c LK-030A (aim ≤ 4)\n", storing / *grep);
    if (const auto lnav = peerSeconds(u"lnav"_s, {u"-n"_s, file->fileName()}, 1))
        std::printf("  lnav -n takes %.0f × as long (aim ≥ 10)\n", *lnav / storing);
}

/// A log of a gibibyte: until there are records for a screen, and until all are there.
void bench::firstScreen()
{
    constexpr qsizetype piece = 64 * 1024 * 1024;
    constexpr qint64 pieces = 16;
    constexpr quint64 screen = 50;
    const auto file = fileOf(sdkLog(piece), pieces);
    if (!file)
        return;
    const SystemClock clock;
    double first = 0;
    const double whole = leastSeconds(
        [&] {
            TraceStore store(clock);
            QElapsedTimer timer;
            timer.start();
            double seen = 0;
            (void)importTrace(file->fileName(), store, [&](qint64, qint64) {
                if (seen == 0 && store.snapshot().size() >= screen)
                    seen = double(timer.nsecsElapsed()) / 1e9;
                return true;
            });
            first = first == 0 ? seen : std::min(first, seen);
        },
        2);
    std::printf("open a log of 1 GiB: first %llu records after %.0f ms (aim < 1 s), all after %.1f s\n",
                static_cast<unsigned long long>(screen), first * 1e3, whole);
}
