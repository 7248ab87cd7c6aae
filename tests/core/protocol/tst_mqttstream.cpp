// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/mqttcodec.h>

#include <QTest>

using namespace bootbench;
using namespace bootbench::mqtt;
using namespace Qt::StringLiterals;

namespace {

template <std::size_t N>
QByteArray raw(const char (&literal)[N])
{
    return {literal, N - 1};
}

QList<QByteArray> samplePackets()
{
    return {encode(Connect{.keepAlive = 1200, .clientId = u"pk.dn|securemode=2|"_s}, 4), encode(Pingreq{}, 4),
            encode(Publish{.topic = u"/ext/notify"_s, .payload = QByteArray(200, 'x')}, 4), encode(Pingresp{}, 4),
            encode(Disconnect{}, 4)};
}

/// All packets that are whole now.
QList<QByteArray> drain(StreamSplitter &splitter)
{
    QList<QByteArray> packets;
    for (;;) {
        const auto packet = splitter.next();
        if (!packet || !*packet)
            return packets;
        packets.append(**packet);
    }
}

} // namespace

class TestMqttStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySplitInTwo()
    {
        const QList<QByteArray> packets = samplePackets();
        const QByteArray stream = packets.join();
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            StreamSplitter splitter;
            splitter.feed(stream.first(cut));
            QList<QByteArray> got = drain(splitter);
            splitter.feed(stream.sliced(cut));
            got += drain(splitter);
            QCOMPARE(got, packets);
            QVERIFY(splitter.pending().isEmpty());
        }
    }

    void everyPieceSize()
    {
        const QList<QByteArray> packets = samplePackets();
        const QByteArray stream = packets.join();
        for (qsizetype size = 1; size <= stream.size(); ++size) {
            StreamSplitter splitter;
            QList<QByteArray> got;
            for (qsizetype at = 0; at < stream.size(); at += size) {
                splitter.feed(QByteArrayView(stream).sliced(at, qMin(size, stream.size() - at)));
                got += drain(splitter);
            }
            QCOMPARE(got, packets);
        }
    }

    void nothingGivesNothing()
    {
        StreamSplitter splitter;
        QVERIFY(!*splitter.next());
        splitter.feed({});
        QVERIFY(!*splitter.next());
        QVERIFY(splitter.pending().isEmpty());
    }

    void pendingIsWhatWasNotGivenOut()
    {
        StreamSplitter splitter;
        splitter.feed(raw("\xC0\x00\x30\x05\x00"));
        QCOMPARE(**splitter.next(), raw("\xC0\x00"));
        QVERIFY(!*splitter.next());
        QCOMPARE(splitter.pending(), raw("\x30\x05\x00"));
        splitter.feed(raw("\x03"));
        QCOMPARE(splitter.pending(), raw("\x30\x05\x00\x03"));
    }

    void garbageIsAnErrorUntilReset_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("type 0") << raw("\x00\x00");
        QTest::newRow("remaining length of five bytes") << raw("\x30\xFF\xFF\xFF\xFF\x01");
        QTest::newRow("above the limit") << raw("\x30\xFF\x7F");
    }
    void garbageIsAnErrorUntilReset()
    {
        QFETCH(const QByteArray, bytes);
        StreamSplitter splitter(1024);
        splitter.feed(raw("\xD0\x00") + bytes);
        QCOMPARE(**splitter.next(), raw("\xD0\x00"));
        QVERIFY(!splitter.next());
        splitter.feed(raw("\xD0\x00"));
        QVERIFY(!splitter.next());
        QVERIFY(splitter.pending().startsWith(bytes)); // still there for the trace
        splitter.reset();
        QVERIFY(splitter.pending().isEmpty());
        splitter.feed(raw("\xD0\x00"));
        QCOMPARE(**splitter.next(), raw("\xD0\x00"));
    }

    void theLimitItselfIsAllowed()
    {
        const QByteArray packet = encode(Publish{.topic = u"t"_s, .payload = QByteArray(100, 'x')}, 4);
        StreamSplitter exact(packet.size());
        exact.feed(packet);
        QCOMPARE(**exact.next(), packet);
        StreamSplitter smaller(packet.size() - 1);
        smaller.feed(packet);
        QVERIFY(!smaller.next());
    }

    void payloadsAreFound()
    {
        for (const quint8 level : {quint8(3), quint8(4), quint8(5)}) {
            for (const quint8 qos : {quint8(0), quint8(1)}) {
                Publish publish{.topic = u"/a/b"_s, .payload = QByteArray(200, 'x')};
                publish.qos = qos;
                publish.packetId = qos;
                if (level == 5)
                    publish.properties = {{PropertyId::ContentType, QString(200, u'v')}};
                const QByteArray packet = encode(publish, level);
                const ByteRange payload = publishPayload(packet, level);
                QCOMPARE(packet.sliced(payload.offset, payload.length), publish.payload);
                QCOMPARE(payload.end(), packet.size());
                // Wherever it is cut: the part that is there, or nothing.
                for (qsizetype size = 0; size < packet.size(); ++size) {
                    const ByteRange part = publishPayload(packet.first(size), level);
                    QCOMPARE(part.length, std::max<qint64>(size - payload.offset, 0));
                }
            }
        }
        QVERIFY(publishPayload(encode(Connect{.clientId = u"c"_s}, 4), 4).isEmpty());
    }

    void aFloodStaysLinear()
    {
        // A hundred thousand packets behind one that is not whole: quadratic moving would take minutes here.
        const QByteArray packet = encode(Publish{.topic = u"/a/b"_s, .payload = QByteArray(40, 'x')}, 4);
        StreamSplitter splitter;
        splitter.feed(packet.repeated(100'000));
        splitter.feed(packet.first(3));
        qsizetype count = 0;
        while (*splitter.next()) {
            ++count;
            if (count % 1000 == 0)
                splitter.feed({});
        }
        QCOMPARE(count, 100'000);
        QCOMPARE(splitter.pending().size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestMqttStream)
#include "tst_mqttstream.moc"
