// SPDX-License-Identifier: GPL-3.0-or-later
//
// What tracing costs: appending, memory beside the bytes, redaction, and the SDK log against `xxd` on the same bytes.
// Prints medians of one run; ratios say more than the figures, which depend on the machine.
#include <traceio/sdklogwriter.h>

#include <protocol/mqttcodec.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <vector>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 9;

/// Median of the seconds that `work` takes.
double secondsOf(const std::function<void()> &work)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        seconds.push_back(double(timer.nsecsElapsed()) / 1e9);
    }
    std::nth_element(seconds.begin(), seconds.begin() + rounds / 2, seconds.end());
    return seconds[rounds / 2];
}

double megabytes(qint64 bytes)
{
    return double(bytes) / 1e6;
}

/// Text as it goes over the wire of this program: JSON with some hex in it.
QByteArray plainText(qsizetype size)
{
    QRandomGenerator random(1);
    QByteArray text;
    while (text.size() < size) {
        text += R"({"id":")" + QByteArray::number(random.generate()) + R"(","version":"1.0","params":{"value":")" +
                QByteArray::number(random.generate64(), 16) + R"("}})";
    }
    text.truncate(size);
    return text;
}

void benchAppend()
{
    constexpr int count = 1'000'000;
    constexpr int size = 120;
    const QByteArray bytes(size, 'x');
    const SystemClock clock;
    qint64 memory = 0;
    const double seconds = secondsOf([&] {
        TraceStore store(clock);
        for (int i = 0; i < count; ++i)
            store.append({.channel = 1, .kind = RecordKind::MqttPacket, .bytes = bytes});
        memory = store.memoryInUse();
    });
    const double copying = secondsOf([&] {
        std::vector<QByteArray> records;
        for (int i = 0; i < count; ++i)
            records.emplace_back(bytes.constData(), bytes.size());
    });
    std::printf("append: %.1f million records/s of %d bytes; %.2f × the time of a vector of byte arrays\n",
                count / seconds / 1e6, size, seconds / copying);
    std::printf("memory: %.1f bytes a record beside its own (%.2f × the bytes)\n", double(memory) / count - size,
                double(memory) / (double(count) * size));
}

void benchRedaction()
{
    constexpr qsizetype size = 1'000'000;
    const QByteArray text = plainText(size);
    QRandomGenerator random(2);
    Redactor redactor;
    std::vector<QByteArray> secrets;
    for (const std::size_t count : {1U, 10U, 100U, 1000U}) {
        while (secrets.size() < count) {
            secrets.push_back(QByteArray::number(random.generate64(), 16).rightJustified(16, '0') +
                              QByteArray::number(random.generate64(), 16).rightJustified(16, '0'));
            redactor.protect(secrets.back());
        }
        const double seconds = secondsOf([&] { (void)redactor.redacted(QByteArrayView(text)); });
        // One form of each secret only; the redactor looks for all of them.
        const double searching = secondsOf([&] {
            for (const QByteArray &secret : secrets) {
                if (text.contains(secret))
                    std::puts("unlucky seed");
            }
        });
        std::printf("redaction, %4zu secrets: %.0f MB/s; %.2f × the time of QByteArray::contains for each\n", count,
                    megabytes(size) / seconds, seconds / searching);
    }
}

/// Seconds that `xxd` takes for a file of these bytes, the start of its process included; 0 when there is none.
double xxdSeconds(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return 0;
    bool works = true;
    const double seconds = secondsOf([&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(u"xxd"_s, {u"-g1"_s, u"-u"_s, file.fileName()});
        works = works && process.waitForFinished() && process.exitCode() == 0;
    });
    return works ? seconds : 0;
}

void benchSdkLog()
{
    constexpr int packets = 1000;
    mqtt::Publish publish;
    publish.topic = u"/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/event/property/post"_s;
    publish.payload = plainText(16 * 1024);
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
        return secondsOf([&] {
            SdkLogWriter writer(with);
            for (int i = 0; i < packets; ++i)
                (void)writer.write(record, {});
        });
    };
    const double plain = exported(nullptr);
    const double masked = exported(&redactor);
    const double xxd = xxdSeconds(payloads);
    std::printf("SDK log: %.0f MB/s of payload, %.0f MB/s redacted", megabytes(payloads.size()) / plain,
                megabytes(payloads.size()) / masked);
    if (xxd > 0)
        std::printf("; %.2f and %.2f × the time of xxd\n", plain / xxd, masked / xxd);
    else
        std::printf("; xxd is not installed\n");
}

} // namespace

int main()
{
    benchAppend();
    benchRedaction();
    benchSdkLog();
    return 0;
}
