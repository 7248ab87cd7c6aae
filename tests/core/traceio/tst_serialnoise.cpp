// SPDX-License-Identifier: GPL-3.0-or-later
//
// What serial lines make of a log: other programs' text within it, lost line ends, colours. What can be understood is,
// and nothing disappears.
#include "importedlog.h"

#include <QTest>

using namespace bootbench;
using bootbench::test::ImportedLog;
using namespace Qt::StringLiterals;

namespace {

const QByteArray topic = "[1795378849.000][LK-0309] pub: /ext/notify\r\n\r\n";
const QByteArray row1 = R"([LK-030A] < 7B 22 74 69 74 6C 65 22  3A 22 6B 69 63 6B 22 2C | {"title":"kick",)";
const QByteArray row2 = R"([LK-030A] < 22 63 6F 6E 74 65 6E 74  22 3A 22 4B 69 63 6B 65 | "content":"Kicke)";
const QByteArray row3 = R"([LK-030A] < 64 22 7D                                         | d"}             )";
const QByteArray message = R"({"title":"kick","content":"Kicked"})";
const QByteArray end = "\r\n";

} // namespace

class TestSerialNoise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreWhole_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QByteArrayList>("texts");
        const auto row = [](const char *name, const QByteArray &log, const QByteArrayList &texts) {
            QTest::newRow(name) << log << texts;
        };
        row("plain", topic + row1 + end + row2 + end + row3 + end, {});
        row("a line within", topic + row1 + end + "temp=21" + end + row2 + end + row3 + end, {"temp=21"});
        row("lines within", topic + row1 + end + "a" + end + "b" + end + row2 + end + "c" + end + row3 + end,
            {"a", "b", "c"});
        const QByteArray other = "[1795378849.100][LK-0999] other";
        row("another module's line before", topic + other + end + row1 + end + row2 + end + row3 + end, {other});
        row("another module's line within", topic + row1 + end + other + end + row2 + end + row3 + end, {other});
        row("their lines within", topic + row1 + end + other + end + "a" + end + row2 + end + other + end + row3 + end,
            {other, "a", other});
        row("another module's line within, line ends lost", topic + row1 + other + row2 + end + row3 + end, {other});
        row("text in front", topic + row1 + end + "temp=21 " + row2 + end + row3 + end, {"temp=21"});
        row("text behind", topic + row1 + "temp=21" + end + row2 + end + row3 + end, {"temp=21"});
        row("a logger in front",
            topic + "I (1) app: " + row1 + end + "I (2) app: " + row2 + end + "I (34) app: " + row3 + end,
            {"I (1) app:"});
        row("a clock in front",
            topic + "[    1.234] " + row1 + end + "[    1.235] " + row2 + end + "[    1.236] " + row3 + end, {});
        row("a line's end lost in a dump", topic + row1 + row2 + end + row3 + end, {});
        row("all ends of lines lost in a dump", topic + row1 + row2 + row3 + end, {});
        row("carriage returns alone", QByteArray(topic + row1 + end + row2 + end + row3 + end).replace("\r\n", "\r"),
            {});
        row("colours",
            "\x1b[32m[1795378849.000][LK-0309] pub: /ext/notify\x1b[0m\r\n\x1b[32m\x1b[0m\r\n\x1b[32m" + row1 +
                "\x1b[0m\r\n" + row2 + "\x1b[0m\r\n\x1b[1;32m" + row3 + "\x1b[0m\r\n",
            {});
    }

    void messagesAreWhole()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QByteArrayList, texts);
        const ImportedLog read(log);
        QCOMPARE(read.payloads(), QByteArrayList{message});
        QCOMPARE(read.topics(), QStringList{u"/ext/notify"_s});
        QCOMPARE(read.texts(), texts);
    }

    void whatStandsWithinAMessageFollowsIt()
    {
        const QByteArray received = "[1795378849.200][LK-1000] mbedtls_ssl_recv error, res: -0x7880\r\n";
        const ImportedLog read(topic + row1 + end + received + row2 + end + row3 + end + "local text\n");
        QCOMPARE(read.payloads(), QByteArrayList{message});
        const qsizetype at = read.kinds().indexOf(RecordKind::MqttPacket);
        QCOMPARE(read.kinds().indexOf(RecordKind::TlsClosed), at + 2); // behind the kick's state
        QCOMPARE(read.times().at(at), 1'795'378'849'000'000);
        QCOMPARE(read.times().at(at + 2), 1'795'378'849'200'000);
        QCOMPARE(read.texts(), QByteArrayList{"local text"});
    }

    /// A full last line may be followed by more, and is not always.
    void aNewMessageEndsADump()
    {
        const QByteArray online = "[1795378849.100][LK-0313] MQTT connect success in 46 ms\r\n";
        const ImportedLog read(topic + row1 + end + online + "[1795378849.000][LK-0309] pub: /ext/second\r\n" + row2 +
                               end);
        QCOMPARE(read.topics(), (QStringList{u"/ext/notify"_s, u"/ext/second"_s}));
        QCOMPARE(read.payloads(), (QByteArrayList{message.first(16), message.sliced(16, 16)}));
        QVERIFY(read.kinds().contains(RecordKind::Online));
    }

    void othersDoNotEndALogin()
    {
        const QByteArray other = "[2.000][LK-0999] other";
        const ImportedLog read(
            "[1.000][LK-0313] MQTT user calls aiot_mqtt_connect api, connect\r\n[1.000][LK-0317] dev1&pk\r\n" + other +
            "\r\n[1.000][LK-0318] ABCDEF0123456789\r\n" + other +
            "\r\n[1.000][LK-031D] 10.0.0.1\r\ncore_sysdep_network_establish host h port 1883, type 0\r\n");
        QCOMPARE(read.kinds().count(RecordKind::LoginPrepared), 1);
        const qsizetype at = read.kinds().indexOf(RecordKind::LoginPrepared);
        QCOMPARE(read.of(RecordKind::LoginPrepared).first(),
                 R"({"backupIp":"10.0.0.1","password":"ABCDEF0123456789","userName":"dev1&pk"})");
        QCOMPARE(read.times().at(at), 1'000'000);
        QCOMPARE(read.texts(), (QByteArrayList{other, other}));
    }

    void aMessageThatRanIntoTheNextIsBoth()
    {
        const QByteArray second = "[1795378850.000][LK-0309] pub: /ext/second\r\n\r\n";
        const QStringList both{u"/ext/notify"_s, u"/ext/second"_s};
        for (const QByteArray &last : {row3, row3.trimmed()}) {
            const ImportedLog read(topic + row1 + end + row2 + end + last + second + row1 + end);
            QCOMPARE(read.topics(), both);
            QCOMPARE(read.payloads(), (QByteArrayList{message, message.first(16)}));
            QCOMPARE(read.texts(), QByteArrayList());
        }
        const ImportedLog online("[1795378849.000][LK-0313] MQTT connect success in 46 ms" + topic + row1 + end);
        QVERIFY(online.kinds().contains(RecordKind::Online));
        QCOMPARE(online.topics(), QStringList{u"/ext/notify"_s});
    }

    /// A hostile line has millions of beginnings.
    void manyLinesInOneAreRead()
    {
        constexpr int count = 100'000;
        QCOMPARE(ImportedLog(QByteArray("[1.100][LK-0999] x").repeated(count)).texts().size(), count);
        QCOMPARE(ImportedLog(QByteArray("x\r").repeated(count)).texts().size(), count);
        QCOMPARE(ImportedLog(row3.repeated(count)).kinds().size(), 1); // one long payload
    }

    void nothingDisappears_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QByteArrayList>("texts");
        const QByteArray dial = "core_sysdep_network_establish host h port 443, type 0\n";
        const QByteArray received = "[1.100][LK-1000] mbedtls_ssl_recv error, res: -0x4c";
        const QByteArray shut = "[1.101][LK-1000] adapter_network_deinit";
        const QByteArray handshake = "[1.100][LK-1000] mbedtls_ssl_handshake error, res: -0x7780";
        QTest::newRow("the end of a connection that is unknown")
            << QByteArray(received + '\n' + shut + '\n') << QByteArrayList{received, shut};
        QTest::newRow("a status of others")
            << QByteArray("GET /ota -> status code: 404\n") << QByteArrayList{"GET /ota -> status code: 404"};
        QTest::newRow("an alert") << QByteArray(dial + "local port: 5\n" + handshake + '\n')
                                  << QByteArrayList{handshake};
        QTest::newRow("an error's number")
            << QByteArray(dial + "connect error, errno: 104\n") << QByteArrayList{"connect error, errno: 104"};
        QTest::newRow("a known number") << QByteArray(dial + "connect error, errno: 111\n") << QByteArrayList{};
    }

    void nothingDisappears()
    {
        QFETCH(const QByteArray, log);
        QFETCH(const QByteArrayList, texts);
        QCOMPARE(ImportedLog(log).texts(), texts);
    }

    void onlyAKickIsOne()
    {
        const ImportedLog read(topic +
                               "[LK-030A] < 41                                               | A               \r\n");
        QCOMPARE(read.payloads(), QByteArrayList{"A"});
        QVERIFY(!read.kinds().contains(RecordKind::StateChanged));
        QVERIFY(ImportedLog(topic + row1 + end + row2 + end + row3 + end).kinds().contains(RecordKind::StateChanged));
    }

    void anotherDialIsNoEcho()
    {
        const ImportedLog read("core_sysdep_network_establish host a port 443, type 0\n"
                               "core_sysdep_network_establish host b port 444, type 0\nlocal port: 9\n");
        QCOMPARE(read.kinds().count(RecordKind::TcpConnecting), 2);
    }
};

QTEST_GUILESS_MAIN(TestSerialNoise)
#include "tst_serialnoise.moc"
