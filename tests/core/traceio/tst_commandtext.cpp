// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/commandtext.h>

#include <base/clock.h>
#include <protocol/mqttcodec.h>

#include <QProcess>
#include <QTest>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// The words that a shell passes to the program of the command.
QStringList wordsInShell(const QString &command)
{
    QProcess shell;
    const QString program = command.section(u' ', 0, 0);
    shell.start(u"bash"_s, {u"-c"_s, u"%1() { printf '%s\\0' \"$@\"; }; %2"_s.arg(program, command)});
    if (!shell.waitForFinished())
        return {};
    QStringList words = QString::fromLatin1(shell.readAllStandardOutput()).split(QChar(u'\0'));
    words.removeLast();
    words.prepend(program);
    return words;
}

} // namespace

class TestCommandText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TraceStore>(m_clock);
        ChannelInfo channel;
        channel.device = DeviceIdentity::create(u"pk"_s, u"device"_s).value();
        channel.role = ChannelRole::Bootstrap;
        channel.remote = {.host = u"boot.example"_s, .port = 8443};
        m_http = m_store->openChannel(channel);
        channel.role = ChannelRole::Mqtt;
        channel.remote = {.host = u"mqtt.example"_s, .port = 1883};
        m_mqtt = m_store->openChannel(channel);
    }

    void curl()
    {
        const quint64 head =
            append(m_http, RecordKind::HttpRequestHead, Direction::Up,
                   "POST /auth/bootstrap HTTP/1.1\r\nAccept: text/xml,it's\r\nContent-Length: 9\r\n\r\n");
        append(m_mqtt, RecordKind::MqttPacket, Direction::Up, QByteArrayView("\xc0\x00", 2));
        const quint64 body = append(m_http, RecordKind::HttpRequestBody, Direction::Up, "a=1&b='2'");
        const QStringList expected{u"curl"_s,
                                   u"--http1.1"_s,
                                   u"-X"_s,
                                   u"POST"_s,
                                   u"https://boot.example:8443/auth/bootstrap"_s,
                                   u"-H"_s,
                                   u"Accept: text/xml,it's"_s,
                                   u"--data-binary"_s,
                                   u"a=1&b='2'"_s};
        for (const quint64 sequence : {head, body})
            QCOMPARE(wordsInShell(curlCommand(m_store->snapshot(), sequence, nullptr)), expected);
        QVERIFY(curlCommand(m_store->snapshot(), 2, nullptr).isEmpty());
    }

    void mosquitto_data()
    {
        QTest::addColumn<mqtt::Packet>("packet");
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<QStringList>("end");
        QTest::newRow("publish") << mqtt::Packet(mqtt::Publish{
                                        .topic = u"/a b/c"_s, .payload = "{\"x\":'1'}", .qos = 1, .packetId = 7})
                                 << Direction::Up
                                 << QStringList{u"-q"_s, u"1"_s, u"-t"_s, u"/a b/c"_s, u"-m"_s, u"{\"x\":'1'}"_s};
        QTest::newRow("bytes") << mqtt::Packet(mqtt::Publish{.topic = u"t"_s, .payload = QByteArray("\x01\xff", 2)})
                               << Direction::Up
                               << QStringList{u"-q"_s, u"0"_s, u"-t"_s, u"t"_s, u"-m"_s, u"\x01\u00ff"_s};
        QTest::newRow("nothing") << mqtt::Packet(mqtt::Publish{.topic = u"t"_s, .retain = true}) << Direction::Up
                                 << QStringList{u"-q"_s, u"0"_s, u"-t"_s, u"t"_s, u"-r"_s, u"-n"_s};
        QTest::newRow("to the device") << mqtt::Packet(mqtt::Publish{.topic = u"t"_s, .payload = "x"})
                                       << Direction::Down << QStringList{u"-q"_s, u"0"_s, u"-t"_s, u"t"_s};
        QTest::newRow("subscribe") << mqtt::Packet(
                                          mqtt::Subscribe{.packetId = 1, .filters = {{u"a/+"_s, 0}, {u"#"_s, 1}}})
                                   << Direction::Up << QStringList{u"-v"_s, u"-t"_s, u"a/+"_s, u"-t"_s, u"#"_s};
    }

    void mosquitto()
    {
        QFETCH(mqtt::Packet, packet);
        QFETCH(Direction, direction);
        QFETCH(QStringList, end);
        append(m_mqtt, RecordKind::TlsEstablished, Direction::None, "{}");
        append(m_mqtt, RecordKind::MqttPacket, Direction::Up,
               mqtt::encode(mqtt::Connect{.keepAlive = 1200,
                                          .clientId = u"c|a=b|"_s,
                                          .userName = u"device&pk"_s,
                                          .password = "0123456789abcdef"},
                            4));
        const quint64 sequence = append(m_mqtt, RecordKind::MqttPacket, direction, mqtt::encode(packet, 4));
        const QString program = direction == Direction::Up && std::holds_alternative<mqtt::Publish>(packet)
                                    ? u"mosquitto_pub"_s
                                    : u"mosquitto_sub"_s;
        const QStringList begin{program,
                                u"-h"_s,
                                u"mqtt.example"_s,
                                u"-p"_s,
                                u"1883"_s,
                                u"--cafile"_s,
                                u"/etc/ssl/certs/ca-certificates.crt"_s,
                                u"-V"_s,
                                u"311"_s,
                                u"-k"_s,
                                u"1200"_s,
                                u"-i"_s,
                                u"c|a=b|"_s,
                                u"-u"_s,
                                u"device&pk"_s,
                                u"-P"_s};
        const QString plain = mosquittoCommand(m_store->snapshot(), sequence, nullptr);
        QCOMPARE(wordsInShell(plain), begin + QStringList{u"0123456789abcdef"_s} + end);
        const QString masked = mosquittoCommand(m_store->snapshot(), sequence, &m_store->redactor());
        QCOMPARE(wordsInShell(masked), begin + QStringList{QString(16, u'*')} + end);
    }

    void othersHaveNone()
    {
        const quint64 ping = append(m_mqtt, RecordKind::MqttPacket, Direction::Up, QByteArrayView("\xc0\x00", 2));
        const quint64 broken = append(m_mqtt, RecordKind::MqttPacket, Direction::Up, QByteArrayView("\x30\x7f", 2));
        const quint64 empty = append(m_mqtt, RecordKind::MqttPacket, Direction::Up, QByteArrayView());
        for (const quint64 sequence : {ping, broken, empty})
            QVERIFY(mosquittoCommand(m_store->snapshot(), sequence, nullptr).isEmpty());
    }

private:
    quint64 append(ChannelId channel, RecordKind kind, Direction direction, QByteArrayView bytes)
    {
        return m_store->append({.channel = channel, .kind = kind, .direction = direction, .bytes = bytes});
    }

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    ChannelId m_http = 0;
    ChannelId m_mqtt = 0;
};

QTEST_GUILESS_MAIN(TestCommandText)
#include "tst_commandtext.moc"
