// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefilebench.h"

#include <protocol/mqttcodec.h>

#include <QFile>
#include <QtEndian>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Captures put together block by block.
class TestOthersCaptures : public QObject, private TraceFileBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        QVERIFY(m_directory->isValid());
    }

    void othersCaptures_data()
    {
        QTest::addColumn<QByteArray>("blocks");
        QTest::addColumn<QStringList>("records"); ///< `kind direction device port level`
        QTest::addColumn<int>("findings");
        const QByteArray connect5 =
            mqtt::encode(mqtt::Connect{.level = 5, .clientId = u"c"_s, .userName = u"LightSwitch&g7h0g5wry4Q"_s}, 5);
        const QByteArray publish5 = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = "p"}, 5);
        const QByteArray publish4 = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = "p"}, 4);
        const QString device = u"g7h0g5wry4Q.LightSwitch"_s;
        QTest::newRow("MQTT 5 with ports")
            << pdu("mqtt", 50000, 1883, connect5) + pdu("mqtt", 1883, 50000, publish5)
            << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device), u"MqttPacket down %1 1883 5"_s.arg(device)} << 0;
        QTest::newRow("two connections") << pdu("mqtt", 50000, 1883, connect5) + pdu("mqtt", 50001, 1883, publish4)
                                         << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device),
                                                        u"MqttPacket up  1883 4"_s}
                                         << 0;
        QTest::newRow("without a CONNECT")
            << pdu("mqtt", 1883, 50001, publish4) << QStringList{u"MqttPacket down  1883 4"_s} << 0;
        QTest::newRow("ports that nobody knows")
            << pdu("mqtt", 40001, 40000, publish4) << QStringList{u"MqttPacket up  40000 4"_s} << 0;
        QTest::newRow("flags say more") << pdu("mqtt", 1883, 50001, publish4, 2)
                                        << QStringList{u"MqttPacket up  50001 4"_s} << 0;
        QTest::newRow("connected again") << pdu("mqtt", 50000, 1883, connect5) +
                                                pdu("mqtt", 50000, 1883,
                                                    mqtt::encode(mqtt::Connect{.clientId = u"c"_s}, 4)) +
                                                pdu("mqtt", 50000, 1883, publish4)
                                         << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device),
                                                        u"MqttPacket up  1883 4"_s, u"MqttPacket up  1883 4"_s}
                                         << 0;
        QTest::newRow("HTTP") << pdu("http", 50000, 443, "POST / HTTP/1.1\r\n\r\nbody") +
                                     pdu("http", 443, 50000, "HTTP/1.1 200 OK\r\n\r\n")
                              << QStringList{u"HttpRequestHead up  443 4"_s, u"HttpRequestBody up  443 4"_s,
                                             u"HttpResponseHead down  443 4"_s}
                              << 0;
        // What follows the hole is read again; what was cut there is kept as it is.
        QTest::newRow("a packet whose rest is missing")
            << pdu("mqtt", 50000, 1883, connect5) + pdu("mqtt", 50000, 1883, publish5.first(4)) +
                   pdu("mqtt", 50000, 1883, publish5) + pdu("mqtt", 50000, 1883, publish5.first(3))
            << QStringList{u"MqttPacket up %1 1883 5"_s.arg(device), u"MqttPacket up %1 1883 5"_s.arg(device),
                           u"MqttGarbage up %1 1883 5"_s.arg(device)}
            << 0;
        QTest::newRow("a packet in pieces of a byte")
            << pdu("data", 50000, 40000, connect5) + pdu("data", 50000, 40000, publish5.first(1)) +
                   pdu("data", 50000, 40000, publish5.sliced(1, 1)) + pdu("data", 50000, 40000, publish5.sliced(2))
            << QStringList{u"MqttPacket up %1 40000 5"_s.arg(device), u"MqttPacket up %1 40000 5"_s.arg(device)} << 0;
        QTest::newRow("an answer until the end")
            << pdu("http", 50000, 80, "GET / HTTP/1.1\r\n\r\n") + pdu("http", 80, 50000, "HTTP/1.1 200 OK\r\n\r\na") +
                   pdu("http", 80, 50000, "b") + pdu("http", 50000, 80, "GET /cut HTTP/1.1\r\n")
            << QStringList{u"HttpRequestHead up  80 4"_s, u"HttpResponseHead down  80 4"_s,
                           u"HttpResponseBody down  80 4"_s, u"HttpRequestHead up  80 4"_s}
            << 0;
        QTest::newRow("nothing that we know")
            << pdu("data", 50000, 40000, "hello") << QStringList{u"TextLine   0 4"_s} << 0;
        QTest::newRow("blocks of old kinds")
            << block(3, QByteArray(8, '\0')) + block(2, QByteArray(24, '\0')) + pdu("mqtt", 1, 2, publish4)
            << QStringList{u"MqttPacket down  1 4"_s} << 1;
        QTest::newRow("other blocks") << block(5, QByteArray(12, '\0')) << QStringList{} << 0;
        QTest::newRow("a port of one byte") << pdu("mqtt", 1, 2, publish4, 1, QByteArray("\0\x19\0\1x", 5))
                                            << QStringList{u"MqttPacket down  0 4"_s} << 0;
        QTest::newRow("a tag that is too long") << pdu("mqtt", 1, 2, publish4, 1, QByteArray("\0\x19\xFF\xFF", 4))
                                                << QStringList{u"MqttGarbage down  1 4"_s} << 0;
    }

    void othersCaptures()
    {
        QFETCH(const QByteArray, blocks);
        QFETCH(const QStringList, records);
        QFETCH(const int, findings);
        const QString path = m_directory->filePath(u"foreign"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray section =
            block(0x0A0D0D0A, little32(0x1A2B3C4D) + QByteArray("\1\0\0\0", 4) + QByteArray(8, '\xFF'));
        file.write(section + block(1, QByteArray("\xFC\0\0\0\0\0\0\0", 8)) + blocks);
        file.close();
        const ImportReport report = importTrace(path, *m_store);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        QCOMPARE(report.findings.size(), findings);
        QStringList read;
        const TraceSnapshot snapshot = m_store->snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const TraceRecord record = snapshot.record(i);
            const ChannelInfo channel = snapshot.channel(record.channel);
            read += u"%1 %2 %3 %4 %5"_s
                        .arg(recordKindName(record.kind), directionName(record.direction),
                             channel.device.isNull() ? QString() : channel.device.id())
                        .arg(channel.remote.port)
                        .arg(channel.mqttLevel);
        }
        QCOMPARE(read, records);
    }

    /// Nanoseconds are rounded in the same way in either format.
    void nanoseconds_data()
    {
        QTest::addColumn<quint32>("nanoseconds");
        QTest::addColumn<qint64>("microseconds");
        QTest::newRow("below half") << quint32(123'456'499) << qint64(123'456);
        QTest::newRow("half") << quint32(123'456'500) << qint64(123'457);
        QTest::newRow("above") << quint32(123'456'999) << qint64(123'457);
        QTest::newRow("into the next second") << quint32(999'999'999) << qint64(1'000'000);
    }

    void nanoseconds()
    {
        QFETCH(const quint32, nanoseconds);
        QFETCH(const qint64, microseconds);
        constexpr quint32 second = 1'600'000'000;
        const QByteArray packet("\0\0\0\0hello", 9);
        const QByteArray size = little32(quint32(packet.size()));
        const QByteArray classic = little32(0xA1B23C4D) + QByteArray("\2\0\4\0", 4) + QByteArray(8, '\0') +
                                   little32(65535) + little32(252) + little32(second) + little32(nanoseconds) + size +
                                   size + packet;
        const quint64 stamp = quint64(second) * 1'000'000'000 + nanoseconds;
        const QByteArray next =
            block(0x0A0D0D0A, little32(0x1A2B3C4D) + QByteArray("\1\0\0\0", 4) + QByteArray(8, '\xFF')) +
            block(1, QByteArray("\xFC\0\0\0\0\0\0\0\x09\0\1\0\x09\0\0\0\0\0\0\0", 20)) +
            block(6, little32(0) + little32(quint32(stamp >> 32U)) + little32(quint32(stamp)) + size + size + packet);
        for (const QByteArray &capture : {classic, next}) {
            const QString path = m_directory->filePath(u"nanoseconds"_s);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(capture);
            file.close();
            TraceStore store(m_clock);
            QVERIFY(!importTrace(path, store).error);
            QCOMPARE(store.snapshot().size(), quint64(1));
            QCOMPARE(store.snapshot().record(1).wallMicroseconds, qint64(second) * 1'000'000 + microseconds);
        }
    }

private:
    [[nodiscard]] static QByteArray little32(quint32 value)
    {
        const quint32 little = qToLittleEndian(value);
        return {reinterpret_cast<const char *>(&little), sizeof little};
    }

    [[nodiscard]] static QByteArray big16(qsizetype value)
    {
        const quint16 big = qToBigEndian(quint16(value));
        return {reinterpret_cast<const char *>(&big), sizeof big};
    }

    [[nodiscard]] static QByteArray block(quint32 type, QByteArray body)
    {
        body += QByteArray((4 - body.size() % 4) % 4, '\0');
        const QByteArray size = little32(quint32(body.size()) + 12);
        return little32(type) + size + body + size;
    }

    /// As Wireshark exports it, from 10.0.0.1 to 10.0.0.2; from the lower port's end to the other.
    [[nodiscard]] static QByteArray pdu(const QByteArray &dissector, quint32 from, quint32 to,
                                        const QByteArray &payload, quint32 flags = 0, const QByteArray &more = {})
    {
        const auto tag = [](qsizetype type, const QByteArray &value) {
            return big16(type) + big16(value.size()) + value;
        };
        const auto address = [](quint32 port, quint32 other) {
            return QByteArray("\x0A\0\0", 3) + char(port < other ? 1 : 2);
        };
        const auto port = [](quint32 value) {
            const quint32 big = qToBigEndian(value);
            return QByteArray(reinterpret_cast<const char *>(&big), sizeof big);
        };
        const QByteArray packet = tag(12, dissector) + tag(20, address(from, to)) + tag(21, address(to, from)) +
                                  tag(24, port(2)) + tag(25, port(from)) + tag(26, port(to)) + more + tag(0, {}) +
                                  payload;
        QByteArray body = little32(0) + little32(0) + little32(1'000'000) + little32(quint32(packet.size())) +
                          little32(quint32(packet.size())) + packet;
        body += QByteArray((4 - body.size() % 4) % 4, '\0');
        if (flags != 0)
            body += QByteArray("\2\0\4\0", 4) + little32(flags) + little32(0);
        return block(6, body);
    }
};

QTEST_GUILESS_MAIN(TestOthersCaptures)
#include "tst_otherscaptures.moc"
