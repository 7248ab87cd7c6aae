// SPDX-License-Identifier: GPL-3.0-or-later
#include <dissect/fieldtree.h>
#include <dissect/summary.h>

#include <protocol/mqttcodec.h>

#include <randompackets.h>

#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What holds for every tree of fields: parents stand before their parts, and all ranges lie within the bytes; of whole
/// packets nothing is malformed, of cut ones something is.
class TestRandomRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void packetsCutAnywhere_data()
    {
        QTest::addColumn<int>("level");
        QTest::newRow("3.1") << 3;
        QTest::newRow("3.1.1") << 4;
        QTest::newRow("5.0") << 5;
    }
    void packetsCutAnywhere()
    {
        QFETCH(const int, level);
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.mqttLevel = quint8(level);
        test::RandomPackets packets(4, quint8(level));
        for (int i = 0; i < 60; ++i) {
            const QByteArray bytes = mqtt::encode(packets.next(), quint8(level));
            for (qsizetype size = 1; size <= bytes.size(); ++size) {
                const QByteArray cut(bytes.constData(), size);
                const TraceRecord record{.sequence = 1,
                                         .channel = 1,
                                         .kind = RecordKind::MqttPacket,
                                         .direction = Direction::Up,
                                         .bytes = cut};
                const FieldTree tree = dissect(record, channel);
                const bool whole = size == bytes.size();
                QVERIFY2(tree.isMalformed() != whole, cut.toHex(' ').constData());
                QCOMPARE(summarize(record, channel).malformed, !whole);
                for (int index = 0; index < int(tree.fields.size()); ++index) {
                    const DissectedField &field = tree.fields[index];
                    QVERIFY(field.parent < index);
                    QVERIFY2(field.range.offset >= 0 && field.range.length >= 0 &&
                                 field.range.offset + field.range.length <= size,
                             cut.toHex(' ').constData());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomRecords)
#include "tst_randomrecords.moc"
