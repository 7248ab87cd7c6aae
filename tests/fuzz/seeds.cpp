// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the first inputs of each fuzz target: from the samples in tests/data and from our own encoders.
// `fuzz_seeds FOLDER` makes FOLDER/<target>/…
#include <base/clock.h>
#include <filter/filterfields.h>
#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/mqttcodec.h>
#include <traceio/tracefile.h>

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QString folder;

void seed(const QString &target, const QString &name, QByteArrayView bytes)
{
    const QString path = folder + u'/' + target;
    QFile file(path + u'/' + name);
    if (!QDir().mkpath(path) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes.data(), bytes.size()) != bytes.size()) {
        std::fprintf(stderr, "%s can't be written.\n", qPrintable(file.fileName()));
        std::exit(1);
    }
}

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(BOOTBENCH_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList samples{u"device-distribution-logs.txt"_s, u"sdk-mqtt-connack-4.log"_s, u"sdk-redistribute.log"_s,
                          u"sdk-sample-success.log"_s, u"sdk-session-hexdump-edges.log"_s};

void seedMqtt()
{
    using namespace mqtt;
    const Properties some{{PropertyId::UserProperty, TextPair{u"a"_s, u"b"_s}}};
    const std::vector<std::pair<QString, Packet>> packets{
        {u"connect"_s,
         Connect{.keepAlive = 1200,
                 .clientId = u"g7h0g5wry4Q.LightSwitch|timestamp=2524608000000,_ss=1,_v=sdk-c-4.1.0,securemode=2,"
                             u"signmethod=hmacsha256,ext=3,_conn=tls_72|"_s,
                 .userName = u"LightSwitch&g7h0g5wry4Q"_s,
                 .password = QByteArray("0123456789ABCDEF"),
                 .will = Will{.topic = u"w"_s, .payload = QByteArray("gone"), .qos = 1}}},
        {u"connack"_s, Connack{.sessionPresent = true}},
        {u"refused"_s, Connack{.reasonCode = 4}},
        {u"publish"_s, Publish{.topic = u"/sys/g7h0g5wry4Q/LightSwitch/thing/bootstrap/notify"_s,
                               .payload = alink::notify(u"123"_s, 0)}},
        {u"publish1"_s,
         Publish{.topic = u"/ext/notify"_s, .payload = alink::kick(alink::deviceDeletedText), .qos = 1, .packetId = 7}},
        {u"puback"_s, Acknowledgement{.type = PacketType::Puback, .packetId = 7}},
        {u"pubrel"_s, Acknowledgement{.type = PacketType::Pubrel, .packetId = 7}},
        {u"subscribe"_s, Subscribe{.packetId = 8, .filters = {{u"/a/+/b"_s, 1}, {u"#"_s, 0}}}},
        {u"suback"_s, Suback{.packetId = 8, .reasonCodes = {1, 0x80}}},
        {u"unsubscribe"_s, Unsubscribe{.packetId = 9, .filters = {u"/a/+/b"_s}}},
        {u"unsuback"_s, Unsuback{.packetId = 9}},
        {u"pingreq"_s, Pingreq{}},
        {u"pingresp"_s, Pingresp{}},
        {u"disconnect"_s, Disconnect{}},
    };
    QByteArray stream;
    for (const auto &[name, packet] : packets) {
        seed(u"mqtt"_s, name, encode(packet, 4));
        stream += encode(packet, 4);
        Packet version5 = packet;
        std::visit(
            [&](auto &value) {
                if constexpr (requires { value.level; })
                    value.level = 5;
                if constexpr (requires { value.properties; })
                    value.properties = some;
            },
            version5);
        seed(u"mqtt"_s, name + u"-5"_s, encode(version5, 5));
    }
    seed(u"mqtt"_s, u"auth-5"_s, encode(Auth{.reasonCode = 0x18, .properties = some}, 5));
    seed(u"mqtt"_s, u"stream"_s, stream);
}

void seedHttp()
{
    const DeviceIdentity device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
    const Endpoint service{.host = u"iot-auth-global.aliyuncs.com"_s, .port = 443};
    const bootstrap::Request request = bootstrap::deviceRequest(device, service);
    seed(u"http"_s, u"request"_s, request.head + request.body);
    seed(u"http"_s, u"region"_s, bootstrap::regionRequest(1, service).head);
    const QByteArray body = bootstrap::successBody(
        {.mqtt = {.host = u"h.example"_s, .port = 1883}, .instanceId = u"iot-1"_s, .backupIp = u"192.0.2.1"_s});
    seed(u"http"_s, u"answer"_s,
         "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + QByteArray::number(body.size()) +
             "\r\n\r\n" + body);
    seed(u"http"_s, u"chunked"_s,
         QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n0\r\nTrailer: t\r\n\r\n"));
    seed(u"http"_s, u"until-close"_s, QByteArray("HTTP/1.0 500 Oops\n\nwhatever"));
    seed(u"documents"_s, u"request"_s, request.body);
    seed(u"documents"_s, u"answer"_s, body);
    seed(u"documents"_s, u"failure"_s, bootstrap::failureBody(6100, "device not found"));
    seed(u"documents"_s, u"notify"_s, alink::notify(u"123"_s, 0));
    seed(u"documents"_s, u"reply"_s, alink::notifyReply(u"123"_s, 200));
    seed(u"documents"_s, u"kick"_s, alink::kick(alink::sameDeviceText));
    seed(u"documents"_s, u"nested"_s, R"([{"a":[1,-2.5e3,true,null,"\u00e9\\"],"b":{}},[]])");
}

void seedFilters()
{
    int number = 0;
    for (const FilterExample &example : filterExamples())
        seed(u"filter"_s, u"example-%1"_s.arg(++number), example.filter.toUtf8());
    number = 0;
    for (const FilterField &field : filterFields())
        seed(u"filter"_s, u"field-%1"_s.arg(++number), field.name.toUtf8());
}

/// Small inputs are mutated more often in the same time: a log also in pieces of a few lines, captures of a few
/// records.
void seedPieces(const QString &name, const QByteArray &log)
{
    constexpr qsizetype piece = 600;
    int number = 0;
    for (qsizetype at = 0; at < log.size();) {
        const qsizetype lineEnd = log.indexOf('\n', std::min(at + piece, log.size() - 1));
        const qsizetype end = lineEnd < 0 ? log.size() : lineEnd + 1;
        seed(u"sdklog"_s, name + u".%1"_s.arg(++number), log.sliced(at, end - at));
        at = end;
    }
}

void seedTraces()
{
    const SystemClock clock;
    for (const QString &name : samples) {
        seed(u"sdklog"_s, name, sample(name));
        seedPieces(name, sample(name));
        TraceStore store(clock);
        ImportReport report = importTrace(QStringLiteral(BOOTBENCH_TEST_DATA "/") + name, store);
        report.notes.marked.insert(1);
        report.notes.comments.insert(2, u"seen"_s);
        constexpr quint64 piece = 8;
        for (quint64 first = 1; first <= store.snapshot().size(); first += piece) {
            QList<quint64> records;
            for (quint64 sequence = first; sequence < std::min(first + piece, store.snapshot().size() + 1); ++sequence)
                records += sequence;
            const auto save = [&](const QString &target, TraceFormat format) {
                QBuffer buffer;
                buffer.open(QIODevice::WriteOnly);
                const ExportRequest request{
                    .snapshot = store.snapshot(), .records = records, .notes = report.notes, .format = format};
                if (exportTrace(request, buffer))
                    seed(target, name + u"-%1.%2"_s.arg(int(format)).arg(first), buffer.data());
            };
            save(u"pcapng"_s, TraceFormat::Pcapng);
            save(u"rows"_s, TraceFormat::Csv);
            save(u"rows"_s, TraceFormat::JsonLines);
        }
    }
}

void seedDevices()
{
    seed(u"devicecsv"_s, u"plain"_s,
         QByteArray(
             "DeviceName,DeviceSecret,ProductKey\r\nLightSwitch,0123456789abcdef0123456789abcdef,g7h0g5wry4Q\r\n"));
    seed(u"devicecsv"_s, u"quoted"_s,
         "\xEF\xBB\xBFProductKey,InstanceId,DeviceName,DeviceSecret\n\"g7h0g5wry4Q\",iot-a,\"Light\"\"Switch\",x\n");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: fuzz_seeds FOLDER\n", stderr);
        return 2;
    }
    folder = QString::fromLocal8Bit(argv[1]);
    seedMqtt();
    seedHttp();
    seedFilters();
    seedTraces();
    seedDevices();
    return 0;
}
