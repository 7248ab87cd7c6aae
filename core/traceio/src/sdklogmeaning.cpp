// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnsecrets.h"
#include "rows.h"
#include "sdklogreader_p.h"
#include "sdkpattern.h"
#include "topicdevice.h"

#include <protocol/alink.h>
#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

// What the lines of the SDK say of logins and messages.
namespace bootbench {

using namespace Qt::StringLiterals;
using namespace sdkpattern;

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("SdkLogReader", text);
}

Stage stageOfTopic(const QString &topic, const DeviceIdentity &device)
{
    if (const Stage stage = topics::stageOf(topic, device); stage != Stage::None)
        return stage;
    // Published logs mask whose topic it is.
    if (topic.contains(u'*') && topic.endsWith("/thing/bootstrap/notify"_L1))
        return Stage::Notify;
    if (topic.contains(u'*') && topic.endsWith("/thing/bootstrap/notify_reply"_L1))
        return Stage::NotifyReply;
    return Stage::None;
}

} // namespace

/// Whether a stamped line with this code can say more than its text; another module's cannot.
bool SdkLogReader::Private::isKnown(quint16 code)
{
    constexpr std::array<quint16, 10> known{sdk::code::adapter,  sdk::code::requestHead, sdk::code::responseHead,
                                            sdk::code::connect,  sdk::code::disconnect,  sdk::code::userName,
                                            sdk::code::password, sdk::code::backupIp,    sdk::code::clientId,
                                            sdk::code::topic};
    return std::ranges::find(known, code) != known.end();
}

bool SdkLogReader::Private::readStamped(quint16 code, QByteArrayView text)
{
    switch (code) {
    case sdk::code::adapter:
        return readTransportLine(text);
    case sdk::code::requestHead:
    case sdk::code::responseHead:
        readHeadLine(code == sdk::code::requestHead, text);
        return true;
    case sdk::code::connect:
    case sdk::code::disconnect:
        return readConnectLine(text);
    case sdk::code::userName:
        loginTime = records.time();
        userName = text.toByteArray();
        return loginOpen;
    case sdk::code::password:
        readPassword(text);
        return loginOpen;
    case sdk::code::backupIp:
        loginTime = records.time();
        backupIp = text.toByteArray();
        return loginOpen;
    case sdk::code::clientId:
        readClientId(text);
        return true;
    case sdk::code::topic:
        if (!text.startsWith("pub: "))
            return false;
        readTopic(text.sliced(5));
        return true;
    case 0x031A: // PSK identity and PSK
        learnKeys(records.sink(), text);
        secretGoesOn = GoesOn::Key; // the identity has a line, and the key the next one
        if (preSharedKeyLines++ > 0)
            return false;
        tell(sentence(QT_TRANSLATE_NOOP("SdkLogReader", "Line %1: the log holds a pre-shared key. It is masked here; "
                                                        "do not pass the log on."))
                 .arg(lineNumber));
        return false;
    default:
        return false;
    }
}

void SdkLogReader::Private::readPassword(QByteArrayView text)
{
    loginTime = records.time();
    password = text.toByteArray();
    if (text.contains("**"))
        return;
    learnPassword(records.sink(), text);
    // A terminal breaks lines where its window ends.
    if (leadingHex(text).size() == text.size() && !isPasswordSize(text.size()))
        secretGoesOn = GoesOn::Password;
    if (passwordLines++ == 0) // told at the end how many
        tell(sentence(QT_TRANSLATE_NOOP("SdkLogReader",
                                        "Line %1: the log holds the device's MQTT password. It is masked here; do "
                                        "not pass the log on."))
                 .arg(lineNumber));
}

/// Of a line that begins as the one before ended. It stays a line of text.
void SdkLogReader::Private::readRestOfSecret(QByteArrayView text)
{
    constexpr qsizetype shortestKey = 16;
    if (std::exchange(secretGoesOn, GoesOn::Nothing) == GoesOn::Key) {
        if (const QByteArrayView key = text.trimmed(); key.size() >= shortestKey && !key.contains(' '))
            learnKeys(records.sink(), key);
        return;
    }
    const QByteArrayView more = leadingHex(text);
    const qsizetype size = password.size() + more.size();
    const bool isWhole = more.size() == text.size();
    const bool ends = isWhole || std::isalnum(uchar(text[more.size()])) == 0;
    constexpr qsizetype longest = 64;
    // Words begin with such letters, too.
    if (more.isEmpty() || size > longest || !(isWhole || (ends && isPasswordSize(size))))
        return;
    learnPassword(records.sink(), more);
    password += more;
    if (isPasswordSize(size))
        learnPassword(records.sink(), password);
    if (size < longest)
        secretGoesOn = GoesOn::Password;
}

// --- MQTT -----------------------------------------------------------------------------------------

bool SdkLogReader::Private::readConnectLine(QByteArrayView text)
{
    static const Pattern connected{"MQTT connect success in ",
                                   QRegularExpression(uR"(MQTT connect success in (\d+) ms)"_s)};
    if (text.contains("aiot_mqtt_connect api")) {
        endHead();
        endAnswer();
        loginOpen = true;
        loginTime = records.time();
        userName.clear();
        password.clear();
        backupIp.clear();
        return true;
    }
    if (const auto success = match(connected, text); success.hasMatch()) {
        records.bytes(loginConnection(), RecordKind::MqttPacket, Direction::Down, Stage::MqttConnack,
                      mqtt::encode(mqtt::Connack{}, 4), true);
        records.milestone(loginConnection(), RecordKind::Online, Stage::MqttConnack,
                          {{u"us"_s, success.captured(1).toLongLong() * 1000}});
        enter(SessionState::Online);
        return true;
    }
    if (text.contains("aiot_mqtt_disconnect api")) {
        transport = loginConnection();
        records.milestone(transport, RecordKind::DisconnectCalled, Stage::None, {});
        enter(SessionState::Stopped);
        return true;
    }
    constexpr quint8 lastReturnCode = 5;
    for (quint8 code = 1; code <= lastReturnCode; ++code) {
        if (!sdk::refusal(code, 4).isEmpty() && text.startsWith(sdk::refusal(code, 4))) {
            records.bytes(loginConnection(), RecordKind::MqttPacket, Direction::Down, Stage::MqttConnack,
                          mqtt::encode(mqtt::Connack{.reasonCode = code, .properties = {}}, 4), true);
            enter(SessionState::Failed);
            return true;
        }
    }
    return false;
}

/// Whether a line with this code stands behind the login's lines, rather than within them as another module's may.
bool SdkLogReader::Private::endsLogin(quint16 code) const
{
    const bool isOwn = code == sdk::code::userName || code == sdk::code::password || code == sdk::code::backupIp;
    return !isOwn && isKnown(code) && (code != sdk::code::topic || !password.isEmpty());
}

void SdkLogReader::Private::endLogin()
{
    if (!std::exchange(loginOpen, false))
        return;
    const qint64 now = records.time();
    records.setTime(loginTime);
    if (const DeviceIdentity device = deviceOfUserName(QString::fromUtf8(userName)); !device.isNull())
        records.identify(device);
    openMqtt();
    // What was dialled may end later than the login begins.
    if (!up && dialled == Announcer::Nobody)
        transport = mqttConnection;
    loginPending = true;
    enter(SessionState::Connecting);
    QJsonObject members{{u"userName"_s, QString::fromUtf8(userName)}, {u"password"_s, QString::fromUtf8(password)}};
    if (!backupIp.isEmpty())
        members.insert(u"backupIp"_s, QString::fromUtf8(backupIp));
    records.milestone(mqttConnection, RecordKind::LoginPrepared, Stage::MqttConnect, members);
    records.setTime(now);
}

void SdkLogReader::Private::openMqtt()
{
    if (mqttConnection != 0 && !records.device(mqttConnection).isNull())
        mqttConnections.insert(records.device(mqttConnection), mqttConnection);
    mqttConnection = records.openConnection(ChannelRole::Mqtt, known.mqtt, known.instanceId.value_or(QString()));
}

/// The log begins behind the login, or its lines were lost: what is said shows that there is a connection.
void SdkLogReader::Private::inferMqtt()
{
    openMqtt();
    if (records.device().isNull())
        records.expectDevice();
    inferTransport(mqttConnection);
}

/// The connection of the login, of which the SDK's own lines speak.
std::size_t SdkLogReader::Private::loginConnection()
{
    if (mqttConnection == 0)
        inferMqtt();
    return mqttConnection;
}

/// The connection of a message, by the device that its topic names.
std::size_t SdkLogReader::Private::connectionOf(const QString &topicText)
{
    const DeviceIdentity &ofLogin = records.device(mqttConnection);
    const DeviceIdentity &current = ofLogin.isNull() ? records.device() : ofLogin;
    // A name may have lost its end.
    const qsizetype whole = topicCut ? topicText.lastIndexOf(u'/') + 1 : topicText.size();
    const topicdevice::Names names = topicdevice::namesIn(QStringView(topicText).first(whole));
    if (!current.isNull() && topicdevice::mayName(names, current))
        return loginConnection();
    const DeviceIdentity named = names.device();
    if (named.isNull())
        return loginConnection();
    if (!current.isNull()) {
        std::size_t &other = mqttConnections[named];
        if (other == 0)
            other = records.openOther(named);
        return other;
    }
    records.identify(named);
    if (records.device(mqttConnection).isNull())
        inferMqtt();
    return mqttConnection;
}

void SdkLogReader::Private::readClientId(QByteArrayView text)
{
    mqtt::Connect packet;
    constexpr quint16 sdkKeepAlive = 1200;
    packet.keepAlive = sdkKeepAlive;
    packet.clientId = QString::fromUtf8(text);
    packet.userName = QString::fromUtf8(userName);
    packet.password = password;
    records.bytes(loginConnection(), RecordKind::MqttPacket, Direction::Up, Stage::MqttConnect, mqtt::encode(packet, 4),
                  true);
}

/// What our own logs say of a packet: the arrow and the bytes.
bool SdkLogReader::Private::readUnreadable(QByteArrayView text)
{
    const bool isDown = text.startsWith("< ");
    const auto packet = bytesOfHex(text.sliced(std::min<qsizetype>(2, text.size())).toByteArray().replace(" ", ""));
    if (!packet || packet->isEmpty() || (!isDown && !text.startsWith("> ")))
        return false;
    endPublish();
    const auto header = mqtt::fixedHeaderOf(*packet);
    const bool isWhole = header && header->packetSize() == packet->size();
    records.bytes(loginConnection(), isWhole ? RecordKind::MqttPacket : RecordKind::MqttGarbage,
                  isDown ? Direction::Down : Direction::Up, Stage::None, *packet, false);
    return true;
}

/// The SDK's lines have room for 160 bytes.
void SdkLogReader::Private::noteCut(const sdkline::Line &parsed, QByteArrayView line)
{
    constexpr qsizetype room = 160;
    topicCut = false;
    if (line.size() < room)
        return;
    const qsizetype code = line.first(parsed.text.data() - line.data()).lastIndexOf('[');
    const qsizetype stamp = line.first(code).lastIndexOf('[');
    topicCut = line.size() - stamp == room;
    if (topicCut)
        tellSome(
            cutTopics, lineNumber,
            QT_TRANSLATE_NOOP("SdkLogReader",
                              "Line %1: this topic fills the 160 bytes of the SDK's line; its end may be missing."),
            QT_TRANSLATE_NOOP("SdkLogReader", "More topics after line %1 fill their lines."));
}

void SdkLogReader::Private::readTopic(QByteArrayView text)
{
    topic = text.toByteArray();
    payload = {};
    printed = {};
    qos = 0;
    publishDirection = Direction::Down; // a dump will tell
    publishOpen = true;
}

void SdkLogReader::Private::endPublish()
{
    if (!std::exchange(publishOpen, false))
        return;
    tellPayload();
    mqtt::Publish packet;
    packet.topic = QString::fromUtf8(topic);
    packet.payload = payload;
    packet.qos = qos;
    packet.packetId = qos; // any that is not 0
    const std::size_t connection = connectionOf(packet.topic);
    const Stage stage = stageOfTopic(packet.topic, records.device(connection));
    // Of a reply whose dump is lost the topic tells.
    if (payload.isNull() && stage == Stage::NotifyReply)
        publishDirection = Direction::Up;
    records.bytes(connection, RecordKind::MqttPacket, publishDirection, stage, mqtt::encode(packet, 4), true);
    const bool isOwn = connection == mqttConnection; // the states told are those of one device
    if (isOwn && stage == Stage::Notify)
        enter(SessionState::Redistributing);
    else if (isOwn && stage == Stage::Kick && (payload.isEmpty() || alink::readKick(payload)))
        enter(SessionState::Kicked);
    for (const KeptLine &line : std::exchange(between, {}))
        readKept(line);
}

void SdkLogReader::Private::enter(SessionState next)
{
    if (next == state)
        return;
    records.state({{u"from"_s, QString(stateName(state))},
                   {u"to"_s, QString(stateName(next))},
                   {u"cause"_s, u"Inferred from the log."_s}});
    state = next;
}

} // namespace bootbench
