// SPDX-License-Identifier: GPL-3.0-or-later
#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <base/clock.h>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include "publish.h"

using namespace bootbench;
using namespace Qt::StringLiterals;
using test::publish;

namespace {

const QByteArray secret = "0123456789abcdef0123456789abcdef";

QByteArray sdkRow(const QByteArray &code, const QByteArray &bytes)
{
    QByteArray row = "[LK-" + code + "] > ";
    for (qsizetype i = 0; i < 16; ++i)
        row += (i == 8 ? " " : "") + (i < bytes.size() ? bytes.mid(i, 1).toHex().toUpper() : QByteArray("  ")) + ' ';
    row += "| ";
    for (const char c : bytes)
        row += c >= 0x20 && c <= 0x7E ? c : '.';
    return row;
}

QByteArray xxdRow(const QByteArray &bytes)
{
    QByteArray row = "00000010:";
    for (qsizetype i = 0; i < bytes.size(); i += 2)
        row += ' ' + bytes.mid(i, 2).toHex();
    return row + "  " + bytes;
}

/// What a dump shows, with groups of so many bytes and an offset that ends so, 16 bytes a line.
QByteArrayList dumpOf(const QByteArray &bytes, qsizetype group, const QByteArray &offsetEnd)
{
    constexpr qsizetype perLine = 16;
    QByteArrayList lines;
    for (qsizetype at = 0; at < bytes.size(); at += perLine) {
        const QByteArray part = bytes.mid(at, perLine);
        QByteArray digits;
        for (qsizetype i = 0; i < part.size(); i += group)
            digits += part.mid(i, group).toHex() + ' ';
        lines += QByteArray::number(at, 16).rightJustified(8, '0') + offsetEnd +
                 digits.leftJustified(2 * perLine + perLine / group) + ' ' + part;
    }
    return lines;
}

struct Fed {
    RecordKind kind = RecordKind::TextLine;
    QByteArray bytes;
    Direction direction = Direction::None;
    ChannelId channel = 0;
};

QList<Fed> rowsOf(const QByteArray &bytes, qsizetype group, const QByteArray &offsetEnd)
{
    QList<Fed> rows;
    for (const QByteArray &line : dumpOf(bytes, group, offsetEnd))
        rows.append({RecordKind::TextLine, line});
    return rows;
}

} // namespace

Q_DECLARE_METATYPE(QList<Fed>)

/// Secrets that go on from one record to the next, and in the rows of dumps.
class TestNeighbours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_store = std::make_unique<TraceStore>(m_clock);
    }

    void splitSecretsAreMasked_data()
    {
        QTest::addColumn<QList<Fed>>("records");
        QTest::addColumn<int>("level");
        const QByteArray a = secret.first(13);
        const QByteArray b = secret.sliced(13);
        const auto publishes = [](const QByteArray &first, const QByteArray &second, bool level5) {
            return QList<Fed>{{RecordKind::MqttPacket, publish("t", "x" + first, level5), Direction::Down, 1},
                              {RecordKind::MqttPacket, QByteArray("\xD0\0", 2), Direction::Down, 1},
                              {RecordKind::MqttPacket, publish("u", "mine", level5), Direction::Up, 1},
                              {RecordKind::MqttPacket, publish("u", "mine", level5), Direction::Down, 2},
                              {RecordKind::MqttPacket, publish("t", second + "y", level5), Direction::Down, 1}};
        };
        QTest::newRow("payloads") << publishes(a, b, false) << 4;
        QTest::newRow("payloads, MQTT 5") << publishes(a, b, true) << 5;
        QTest::newRow("one byte in the first") << publishes(secret.first(1), secret.sliced(1), false) << 4;
        QTest::newRow("one byte in the last") << publishes(secret.first(31), secret.sliced(31), false) << 4;
        const QByteArray base64 = secret.toBase64();
        QTest::newRow("base64") << publishes(base64.first(20), base64.sliced(20), false) << 4;
        const QByteArray hex = secret.toHex(' ');
        QTest::newRow("hex") << publishes(hex.first(20), hex.sliced(20), false) << 4;
        QTest::newRow("bodies") << QList<Fed>{{RecordKind::HttpResponseBody, "s=" + a, Direction::Down, 1},
                                              {RecordKind::HttpResponseBody, b, Direction::Down, 1}}
                                << 4;
        QTest::newRow("three pieces") << QList<Fed>{{RecordKind::MqttGarbage, a, Direction::Down, 1},
                                                    {RecordKind::MqttGarbage, b.first(3), Direction::Down, 1},
                                                    {RecordKind::MqttGarbage, b.sliced(3), Direction::Down, 1}}
                                      << 4;
        QTest::newRow("lines") << QList<Fed>{{RecordKind::TextLine, "the secret is " + a}, {RecordKind::TextLine, b}}
                               << 4;
        QTest::newRow("rows of the SDK") << QList<Fed>{{RecordKind::TextLine, sdkRow("0309", "123" + a)},
                                                       {RecordKind::TextLine, sdkRow("0309", b.first(16))},
                                                       {RecordKind::TextLine, sdkRow("0309", b.sliced(16))}}
                                         << 4;
        QTest::newRow("rows behind a date")
            << QList<Fed>{{RecordKind::TextLine, "Jul 12 07:21:14 " + sdkRow("0309", "123" + a)},
                          {RecordKind::TextLine, "Jul 12 07:21:14 " + sdkRow("0309", b.first(16))},
                          {RecordKind::TextLine, "Jul 12 07:21:15 " + sdkRow("0309", b.sliced(16))}}
            << 4;
        QTest::newRow("rows of xxd") << QList<Fed>{{RecordKind::TextLine, xxdRow("xyz" + a)},
                                                   {RecordKind::TextLine, xxdRow(b.first(16))},
                                                   {RecordKind::TextLine, xxdRow(b.sliced(16) + "xyzxyz")}}
                                     << 4;
        QTest::newRow("xxd, odd end") << rowsOf("wxyz" + secret + "x", 2, ": ") << 4;
        QTest::newRow("xxd -g 4") << rowsOf("abc" + secret + "xyz", 4, ": ") << 4;
        QTest::newRow("xxd -g 8") << rowsOf("abc" + secret + "xyz", 8, ": ") << 4;
        QTest::newRow("32 digits") << rowsOf("abc" + secret + "xyz", 16, ": ") << 4;
        QTest::newRow("od, one space") << rowsOf("abc" + secret + "xyz", 1, " ") << 4;
        QTest::newRow("xxd, one byte in the last row") << rowsOf("x" + secret, 2, ": ") << 4;
        QTest::newRow("hexdump, two bytes in the last row") << rowsOf("ab" + secret, 1, "  ") << 4;
    }

    void splitSecretsAreMasked()
    {
        QFETCH(const QList<Fed>, records);
        QFETCH(const int, level);
        fill(records, level);
        m_store->protect(secret);
        const TraceSnapshot snapshot = m_store->snapshot();
        QByteArray shown;
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const QByteArray masked = m_store->redactor().redactedIn(snapshot, snapshot.record(i));
            QCOMPARE(masked.size(), snapshot.record(i).bytes.size());
            shown += masked + '\n';
        }
        // Neither a piece as text nor one as hex is left, and all around it is.
        for (qsizetype i = 0; i + 4 <= secret.size(); ++i) {
            const QByteArray part = secret.sliced(i, 4);
            QVERIFY2(!shown.contains(part), shown.constData());
            QVERIFY2(!shown.toLower().contains(part.toHex(' ')), shown.constData());
            QVERIFY2(!shown.contains(part.toHex()), shown.constData());
            QVERIFY2(!shown.contains(part.toHex().insert(4, ' ')), shown.constData());
        }
        if (shown.contains("mine"))
            QCOMPARE(shown.count("mine"), 2);
    }

    void longPayloadsAreJoinedAtTheirEnds()
    {
        m_store->protect(secret);
        const QByteArray filling(20'000, '.');
        fill({{RecordKind::MqttGarbage, filling + secret.first(20), Direction::Down, 1},
              {RecordKind::MqttGarbage, secret.sliced(20) + filling + secret.first(5), Direction::Down, 1},
              {RecordKind::MqttGarbage, secret.sliced(5) + filling, Direction::Down, 1}},
             4);
        const TraceSnapshot snapshot = m_store->snapshot();
        const auto shown = [&](quint64 sequence) {
            return m_store->redactor().redactedIn(snapshot, snapshot.record(sequence));
        };
        QCOMPARE(shown(1), filling + QByteArray(20, '*'));
        QCOMPARE(shown(2), QByteArray(12, '*') + filling + QByteArray(5, '*'));
        QCOMPARE(shown(3), QByteArray(27, '*') + filling);
    }

    /// What mayChangeIn promises of a part, against what redactedIn does to it.
    void partsOfRandomRecords()
    {
        m_store->protect(secret);
        QRandomGenerator random(7);
        const QByteArrayList pieces{secret.first(9),   secret.sliced(9), secret.toHex(), "{", "}", "x",
                                    R"("sign":"abcd")"};
        QList<Fed> records;
        for (int i = 0; i < 3000; ++i) {
            QByteArray payload;
            for (int piece = 0; piece < 3; ++piece)
                payload += pieces.at(random.bounded(int(pieces.size())));
            const auto direction = random.bounded(2) == 0 ? Direction::Up : Direction::Down;
            records.append({random.bounded(3) == 0 ? RecordKind::MqttPacket : RecordKind::HttpResponseBody, payload,
                            direction, ChannelId(1 + random.bounded(2))});
            if (records.last().kind == RecordKind::MqttPacket)
                records.last().bytes = publish("t", payload.first(std::min<qsizetype>(payload.size(), 100)));
        }
        fill(records, 4);
        const TraceSnapshot snapshot = m_store->snapshot();
        const Redactor &redactor = m_store->redactor();
        int joined = 0;
        int untouched = 0;
        for (quint64 i = 1; i <= snapshot.size(); ++i) {
            const TraceRecord record = snapshot.record(i);
            const QByteArray shown = redactor.redactedIn(snapshot, record);
            joined += shown != redactor.redacted(record) ? 1 : 0;
            for (int part = 0; part < 10; ++part) {
                const qint64 offset = random.bounded(int(record.bytes.size()));
                const ByteRange range{offset, 1 + random.bounded(int(record.bytes.size() - offset))};
                const bool same = QByteArrayView(shown).sliced(range.offset, range.length) ==
                                  record.bytes.sliced(range.offset, range.length);
                const bool may = redactor.mayChangeIn(snapshot, record, range);
                QVERIFY2(may || same, qPrintable(QString::number(i)));
                untouched += may ? 0 : 1;
            }
        }
        QVERIFY2(joined > 50, qPrintable(QString::number(joined)));
        QVERIFY2(untouched > 100, qPrintable(QString::number(untouched)));
    }

    void whatIsNotSplitStays()
    {
        m_store->protect(secret);
        const QByteArray half = secret.first(16);
        const QByteArray rest = secret.sliced(16);
        fill({{RecordKind::MqttPacket, publish("t", half), Direction::Down, 1},
              {RecordKind::MqttPacket, publish("t", "between"), Direction::Down, 1},
              {RecordKind::MqttPacket, publish("t", rest), Direction::Down, 1},
              {RecordKind::MqttPacket, publish("t", half), Direction::Up, 1},
              {RecordKind::MqttPacket, publish("t", rest), Direction::Down, 2}},
             4);
        const TraceSnapshot snapshot = m_store->snapshot();
        for (quint64 i = 1; i <= snapshot.size(); ++i)
            QCOMPARE(m_store->redactor().redactedIn(snapshot, snapshot.record(i)), snapshot.record(i).bytes);
    }

    void rowsOfADumpInATextAreOneText()
    {
        Redactor redactor;
        redactor.protect(secret);
        const QByteArray text = "before\r\n" + sdkRow("030A", "{\"a\":\"" + secret.first(10)) + "\r\n" +
                                sdkRow("030A", secret.sliced(10, 16)) + "\r\n" +
                                sdkRow("030A", secret.sliced(26) + "\"}") + "\r\nafter " + secret.first(10);
        const QByteArray shown = redactor.redacted(QByteArrayView(text));
        QCOMPARE(shown.size(), text.size());
        QVERIFY2(shown.contains("** ** ** ** ** ** ** **  ** ** ** ** ** ** ** ** | ****************"),
                 shown.constData());
        QVERIFY2(shown.contains("7B 22 61 22 3A 22 ** **  **"), shown.constData());
        QVERIFY(shown.contains("** ** ** ** ** ** 22 7D"));
        QVERIFY(shown.endsWith("after " + secret.first(10)));
    }

private:
    void fill(const QList<Fed> &records, int level)
    {
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.mqttLevel = quint8(level);
        QCOMPARE(m_store->openChannel(channel), ChannelId(1));
        QCOMPARE(m_store->openChannel(channel), ChannelId(2));
        for (const Fed &fed : records)
            m_store->append({.channel = fed.channel, .kind = fed.kind, .direction = fed.direction, .bytes = fed.bytes});
    }

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
