// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/mqttcodec.h>

#include <randompackets.h>

#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What holds for every packet, tried on many: nothing is lost by encoding and decoding, a stream may be split
/// anywhere, and a packet that is cut says so.
class TestRandomPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void encodingKeepsEverything_data() { levels(); }
    void encodingKeepsEverything();
    void cutsAreErrorsWithinThePacket_data() { levels(); }
    void cutsAreErrorsWithinThePacket();
    void streamsMaySplitAnywhere_data() { levels(); }
    void streamsMaySplitAnywhere();

private:
    static void levels()
    {
        QTest::addColumn<int>("level");
        QTest::newRow("3.1") << 3;
        QTest::newRow("3.1.1") << 4;
        QTest::newRow("5.0") << 5;
    }
};

void TestRandomPackets::encodingKeepsEverything()
{
    QFETCH(const int, level);
    test::RandomPackets packets(1, quint8(level));
    for (int i = 0; i < 2000; ++i) {
        const mqtt::Packet packet = packets.next();
        const QByteArray bytes = mqtt::encode(packet, quint8(level));
        const auto decoded = mqtt::decode(bytes, quint8(level));
        QVERIFY2(decoded, qPrintable(u"%1: %2 at %3"_s
                                         .arg(QString::fromLatin1(bytes.toHex(' ')),
                                              decoded ? QString() : decoded.error().problem)
                                         .arg(decoded ? 0 : decoded.error().offset)));
        QVERIFY2(*decoded == packet, bytes.toHex(' ').constData());
        QCOMPARE(mqtt::encode(*decoded, quint8(level)), bytes);
    }
}

void TestRandomPackets::cutsAreErrorsWithinThePacket()
{
    QFETCH(const int, level);
    test::RandomPackets packets(2, quint8(level));
    for (int i = 0; i < 200; ++i) {
        const QByteArray bytes = mqtt::encode(packets.next(), quint8(level));
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            // A copy of its own, so that a sanitizer sees a look beyond the cut.
            const QByteArray cut(bytes.constData(), size);
            const auto decoded = mqtt::decode(cut, quint8(level));
            QVERIFY2(!decoded, cut.toHex(' ').constData());
            QVERIFY2(decoded.error().offset >= 0 && decoded.error().offset <= size, cut.toHex(' ').constData());
            QVERIFY(!decoded.error().problem.isEmpty());
        }
    }
}

void TestRandomPackets::streamsMaySplitAnywhere()
{
    QFETCH(const int, level);
    test::RandomPackets packets(3, quint8(level));
    QByteArray stream;
    QByteArrayList sent;
    for (int i = 0; i < 12; ++i) {
        sent += mqtt::encode(packets.next(), quint8(level));
        stream += sent.constLast();
    }
    for (qsizetype split = 0; split <= stream.size(); ++split) {
        mqtt::StreamSplitter splitter;
        QByteArrayList received;
        for (const QByteArrayView part : {QByteArrayView(stream).first(split), QByteArrayView(stream).sliced(split)}) {
            splitter.feed(part);
            for (auto next = splitter.next(); next && *next; next = splitter.next())
                received += **next;
        }
        QCOMPARE(received, sent);
        QVERIFY(splitter.pending().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestRandomPackets)
#include "tst_randompackets.moc"
