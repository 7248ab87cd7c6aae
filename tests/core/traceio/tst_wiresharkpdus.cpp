// SPDX-License-Identifier: GPL-3.0-or-later
//
// PDUs as tshark 4.0 exported them (`-U "OSI layer 4"`, `-U "OSI layer 7"`) from what mosquitto, its clients and an
// HTTP server said on the loopback, at usual ports and at 18831, 18883 and 18080. Some packets were sent in several
// pieces.
#include <protocol/mqttcodec.h>
#include <trace/redactor.h>
#include <trace/tracestore.h>
#include <traceio/tracefile.h>

#include <QBuffer>
#include <QMap>
#include <QTest>

#include <variant>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

using Counts = QMap<int, int>;

/// By the type of packet, which `tshark -Y mqtt -T fields -e mqtt.msgtype` says of the captures that were exported.
const Counts layer4{{1, 8}, {2, 8}, {3, 26}, {4, 2}, {8, 4}, {9, 4}, {14, 8}};
const Counts layer7{{1, 2}, {2, 2}, {3, 10}, {8, 2}, {9, 2}, {14, 2}};

} // namespace

class TestWiresharkPdus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packets_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Counts>("packets");
        QTest::addColumn<int>("requests");
        QTest::addColumn<QList<quint16>>("ports");
        QTest::newRow("layer 4, tshark was told of the ports")
            << u"layer4"_s << layer4 << 3 << QList<quint16>{1883, 8080, 18080, 18831};
        QTest::newRow("layer 4, it was not")
            << u"layer4-data"_s << layer4 << 3 << QList<quint16>{1883, 8080, 18080, 18831};
        QTest::newRow("layer 7") << u"layer7"_s << layer7 << 1 << QList<quint16>{8443, 8883, 18883};
    }

    void packets()
    {
        QFETCH(const QString, name);
        QFETCH(const Counts, packets);
        QFETCH(const int, requests);
        QFETCH(const QList<quint16>, ports);
        TraceStore store(m_clock);
        const ImportReport report = read(name, store);
        QVERIFY(!report.error);
        QVERIFY(report.findings.isEmpty());
        Counts found;
        QMap<quint16, int> remotes;
        int heads = 0;
        int bodies = 0;
        const TraceSnapshot snapshot = store.snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const TraceRecord record = snapshot.record(i);
            const ChannelInfo channel = snapshot.channel(record.channel);
            ++remotes[channel.remote.port];
            QCOMPARE(channel.remote.host, u"127.0.0.1"_s);
            if (record.kind == RecordKind::MqttPacket) {
                checkPacket(record, channel, found);
                continue;
            }
            const bool answer =
                record.kind == RecordKind::HttpResponseHead || record.kind == RecordKind::HttpResponseBody;
            QVERIFY2(protocolOf(record.kind) == TraceProtocol::Http, recordKindName(record.kind).data());
            QCOMPARE(record.direction, answer ? Direction::Down : Direction::Up);
            (record.kind == RecordKind::HttpRequestHead || record.kind == RecordKind::HttpResponseHead ? heads
                                                                                                       : bodies) += 1;
        }
        QCOMPARE(found, packets);
        QCOMPARE(heads, 2 * requests);
        QCOMPARE(bodies, requests + 1); // of each answer, and of the POST
        QCOMPARE(remotes.keys(), ports);
    }

    void bothLayer4ExportsAreOne()
    {
        TraceStore told(m_clock);
        TraceStore untold(m_clock);
        QVERIFY(!read(u"layer4"_s, told).error);
        QVERIFY(!read(u"layer4-data"_s, untold).error);
        QCOMPARE(told.snapshot().size(), untold.snapshot().size());
        for (quint64 i = 1; i <= told.snapshot().size(); ++i) {
            const TraceRecord one = told.snapshot().record(i);
            const TraceRecord other = untold.snapshot().record(i);
            QCOMPARE(one.kind, other.kind);
            QCOMPARE(one.bytes.toByteArray(), other.bytes.toByteArray());
            QCOMPARE(one.wallMicroseconds, other.wallMicroseconds);
        }
    }

    void passwordsAreMasked()
    {
        for (const QString &name : {u"layer4"_s, u"layer4-data"_s, u"layer7"_s}) {
            TraceStore store(m_clock);
            QVERIFY(!read(name, store).error);
            for (const TraceFormat format :
                 {TraceFormat::Pcapng, TraceFormat::Csv, TraceFormat::JsonLines, TraceFormat::SdkLog}) {
                QBuffer file;
                QVERIFY(file.open(QIODevice::WriteOnly));
                const ExportRequest request{.snapshot = store.snapshot(),
                                            .records = {},
                                            .notes = {},
                                            .format = format,
                                            .redactor = &store.redactor()};
                QVERIFY(exportTrace(request, file).value_or(false));
                for (const QByteArray &secret :
                     {"not-a-real-password-5"_ba, "another-made-up-one"_ba, "and-not-real-pw"_ba, "made-up-web"_ba}) {
                    QVERIFY2(!file.data().contains(secret), secret.constData());
                    QVERIFY2(!file.data().contains(secret.toHex()), secret.constData());
                    QVERIFY2(!file.data().contains(secret.toHex(' ')), secret.constData());
                }
            }
        }
    }

    void encryptedPdusAreTold()
    {
        TraceStore store(m_clock);
        const ImportReport report = read(u"tls"_s, store);
        QVERIFY(!report.error);
        QCOMPARE(report.findings.size(), 1);
        QVERIFY2(report.findings.first().startsWith(u"6 packet"_s), qUtf8Printable(report.findings.first()));
        QCOMPARE(store.snapshot().size(), quint64(6));
        QCOMPARE(store.snapshot().record(1).kind, RecordKind::TextLine);
        QCOMPARE(store.snapshot().record(1).bytes.size(), 517);
    }

private:
    [[nodiscard]] static ImportReport read(const QString &name, TraceStore &store)
    {
        return importTrace(QStringLiteral(BOOTBENCH_TEST_DATA) + u"/wireshark/"_s + name + u".pcapng"_s, store);
    }

    /// It can be read, comes from the right end and belongs to the device that logged in.
    static void checkPacket(const TraceRecord &record, const ChannelInfo &channel, Counts &found)
    {
        const int type = quint8(record.bytes.front()) >> 4U;
        ++found[type];
        const auto packet = mqtt::decode(record.bytes, channel.mqttLevel);
        QVERIFY2(packet, packet ? "" : qUtf8Printable(packet.error().problem));
        static const QList<int> up{1, 8, 14};
        static const QList<int> down{2, 4, 9};
        if (up.contains(type))
            QCOMPARE(record.direction, Direction::Up);
        if (down.contains(type))
            QCOMPARE(record.direction, Direction::Down);
        const auto *connect = std::get_if<mqtt::Connect>(&*packet);
        if (connect != nullptr)
            QCOMPARE(channel.mqttLevel, connect->level);
        QVERIFY(channel.device.productKey() == u"a1Example0K"_s);
        QCOMPARE(channel.device.deviceName(), channel.mqttLevel == 5 ? u"board"_s : u"lamp"_s);
    }

    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestWiresharkPdus)
#include "tst_wiresharkpdus.moc"
