// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rebuiltrecords.h"
#include "sdklogline.h"
#include "sdkmessages.h"

#include <traceio/sdklogreader.h>

#include <domain/session.h>
#include <protocol/bootstrapdocument.h>

#include <QByteArray>
#include <QHash>

#include <vector>

namespace bootbench {

class SdkLogReader::Private
{
public:
    explicit Private(TraceSink &sink) : records(sink) {}

    [[nodiscard]] qsizetype printedPayload(QByteArrayView line, QByteArrayView rest);
    /// Who says that a connection is dialled: both do.
    enum class Announcer : quint8 { Nobody, PortLayer, Sdk };

    /// What a head says of its body.
    struct Promise {
        qint64 length = -1; ///< −1 once the body is there, or where nothing is said
        int line = 0;       ///< where the head ends
    };
    /// A line that waits until it is known where it belongs.
    struct KeptLine {
        QByteArray text;
        int number = 0;
    };
    using KeptLines = std::vector<KeptLine>;

    void readFirstStamp(QByteArrayView log);
    void readLine(QByteArrayView line);
    void readNoise(QByteArrayView noise, bool isBehindDump);
    void readParts(QByteArrayView line, sdkline::Line parsed);
    void readStampedLine(const sdkline::Line &parsed, QByteArrayView line);
    void readOther(QByteArrayView line, const sdkline::Line &parsed);
    [[nodiscard]] bool keepWithin(const sdkline::Line &parsed, QByteArrayView line);
    void keep(KeptLines &lines, QByteArrayView line) { lines.push_back({line.toByteArray(), lineNumber}); }
    void readKept(const KeptLine &kept);
    [[nodiscard]] bool isNews(const sdkline::Line &parsed);
    void endHeld();
    void readPlain(QByteArrayView line, QByteArrayView text);
    void tellWithin();
    QByteArrayView readDumpLine(const sdkline::Line &parsed, QByteArrayView line);
    void endDump();
    void protectMasked(QByteArrayView data);

    // What lines say; false when they say nothing that is known.
    [[nodiscard]] static bool isKnown(quint16 code);
    [[nodiscard]] bool readStamped(quint16 code, QByteArrayView text);
    [[nodiscard]] bool readPrinted(QByteArrayView line);
    [[nodiscard]] static bool isPrinted(QByteArrayView line);
    [[nodiscard]] bool readConnectLine(QByteArrayView text);
    [[nodiscard]] bool readTransportLine(QByteArrayView text);
    [[nodiscard]] bool readUnreadable(QByteArrayView text);
    void readHeadLine(bool request, QByteArrayView text);
    void readText(QByteArrayView line);
    [[nodiscard]] bool dial(Announcer announcer, const QString &host, quint16 port);
    [[nodiscard]] bool dialFailed(int number);
    [[nodiscard]] bool isMqttAddress(const Endpoint &address) const;
    [[nodiscard]] Endpoint unmasked(const QString &host, quint16 port) const;
    void readEndpoint(const QString &host, quint16 port);
    void readClientId(QByteArrayView text);
    void readTopic(QByteArrayView text);
    void noteCut(const sdkline::Line &parsed, QByteArrayView line);

    // What has come together.
    void endHead();
    void endAnswer();
    [[nodiscard]] bool endsLogin(quint16 code) const;
    void endLogin();
    void openMqtt();
    void inferMqtt();
    void inferTransport(std::size_t connection);
    [[nodiscard]] std::size_t httpConnection();
    [[nodiscard]] std::size_t loginConnection();
    [[nodiscard]] std::size_t connectionOf(const QString &topicText);
    void endPublish();
    void enter(SessionState next);
    void closed(QLatin1StringView by);

    // What is worth telling about the log.
    void tell(const QString &finding) { findings += finding; }
    void tellSome(int &count, int line, const char *one, const char *more);
    void tellDamage(const sdkline::DumpBytes &read, bool contradicts);
    void tellNearlyDump(const sdkline::Line &parsed);
    void tellLength(Promise promise, qsizetype size);
    void tellPayload();
    void finishFindings();
    void readPassword(QByteArrayView text);
    void readRestOfSecret(QByteArrayView text);

    /// Whether the connection that the transport's lines speak of is one to an instance.
    [[nodiscard]] bool onMqtt() const { return records.role(transport) == ChannelRole::Mqtt; }
    [[nodiscard]] Stage rung(Stage bootstrap, Stage mqtt) const { return onMqtt() ? mqtt : bootstrap; }

    RebuiltRecords records;
    QStringList findings;
    int lineNumber = 0;
    bool leakTold = false;
    bool leakMasked = false; ///< what the log hid in its text is known
    int damagedDumps = 0;
    int contradictions = 0;
    int nearlyDumps = 0;
    int otherLengths = 0;
    int cutPayloads = 0;
    int cutTopics = 0;
    /// What the line before may go on with in the next one.
    enum class GoesOn : quint8 { Nothing, Password, Key };
    GoesOn secretGoesOn = GoesOn::Nothing;
    int passwordLines = 0;
    int preSharedKeyLines = 0;
    SessionState state = SessionState::Idle;
    QByteArray lastPrefix; ///< without its digits

    // The dump that is being read.
    quint16 dumpCode = 0;
    Direction dumpDirection = Direction::None;
    QByteArray dump;
    QByteArray dumpShown; ///< the characters beside its bytes, once one of its lines leaks
    bool dumpLeaks = false;
    bool dumpDamaged = false;
    int dumpLine = 0; ///< where it begins
    bool dumpEnded = false;
    bool dumpOpen = false; ///< its last line was full, and nothing says that it ended
    KeptLines held;        ///< other lines behind it, while it may go on
    KeptLines withinDump;  ///< those that it went on behind

    // The connection.
    Endpoint target;
    Announcer dialled = Announcer::Nobody; ///< who announced the dial that is under way first
    bool up = false;
    std::size_t transport = 0; ///< the connection that was dialled last, while the next one's login is read
    std::size_t bootstrapConnection = 0;
    std::size_t mqttConnection = 0;
    QHash<DeviceIdentity, std::size_t> mqttConnections; ///< of other devices in the same log
    Endpoint mqttAddress;                               ///< that was dialled last
    Endpoint bootstrapAddress;
    QByteArray head;
    bool headIsRequest = false;
    QByteArray answer;
    bool answerDamaged = false;
    Promise requestPromise;
    Promise answerPromise;
    int status = 0;
    bool answered = false; ///< an answer came since the dial
    BootstrapAnswer known; ///< where the last answer sent the device

    // The login.
    bool loginOpen = false;
    bool loginPending = false;
    qint64 loginTime = 0; ///< of its last line
    QByteArray userName;
    QByteArray password;
    QByteArray backupIp;

    // The message.
    bool publishOpen = false;
    bool topicCut = false; ///< perhaps: it fills its line
    QByteArray topic;
    QByteArray payload;
    quint8 qos = 0;
    Direction publishDirection = Direction::Down;
    KeptLines between;  ///< other lines since the topic, which follow the message
    QByteArray printed; ///< what the application prints of the message again
};

} // namespace bootbench
