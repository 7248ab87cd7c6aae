// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include <protocol/mqttcodec.h>
#include <protocol/topics.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <variant>

namespace bootbench::compare {

using namespace Qt::StringLiterals;

namespace {

/// What a message says of itself, where it is an Alink message.
struct Alink {
    QByteArray method;
    QByteArray id;
};

Alink readAlink(const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const QJsonValue id = object.value("id"_L1);
    return {.method = object.value("method"_L1).toString().toUtf8(),
            .id = id.isString() ? id.toString().toUtf8() : QByteArray::number(id.toInteger(-1))};
}

/// The topic without the device's name, which differs between boards; published logs mask the ProductKey.
QString withoutDevice(const QString &topic, const DeviceIdentity &device)
{
    constexpr qsizetype productKeyLevel = 2;
    QStringList levels = topic.split(u'/');
    if (levels.size() <= productKeyLevel + 1)
        return topic;
    QString &productKey = levels[productKeyLevel];
    QString &deviceName = levels[productKeyLevel + 1];
    const bool masked = topic.startsWith("/sys/"_L1) && productKey.contains("**"_L1);
    if (!masked && (deviceName != device.deviceName() || productKey != device.productKey()))
        return topic;
    productKey = u"{ProductKey}"_s;
    deviceName = u"{DeviceName}"_s;
    return levels.join(u'/');
}

constexpr QLatin1StringView replySuffix = "_reply"_L1;

/// Reads one device's records in order.
class ConversationReader
{
public:
    ConversationReader(const DeviceIdentity &device, bool loggedOnly, KeyTable &keys)
        : m_loggedOnly(loggedOnly), m_keys(keys)
    {
        m_conversation.device = device;
    }

    void read(const TraceRecord &record, const ChannelInfo &channel);
    [[nodiscard]] Conversation take() { return std::move(m_conversation); }

private:
    std::size_t add(StepKind kind, const QByteArray &key, const TraceRecord &record);
    void readHead(const TraceRecord &record);
    void readBody(const TraceRecord &record);
    void readPacket(const TraceRecord &record, const ChannelInfo &channel);
    void readPublish(const mqtt::Publish &packet, const TraceRecord &record);
    void readReply(std::size_t index, const QByteArray &question);
    [[nodiscard]] Step &step(std::size_t index) { return m_conversation.steps[index]; }
    void answer(std::size_t index, std::optional<std::size_t> &question);

    Conversation m_conversation;
    bool m_loggedOnly;
    KeyTable &m_keys;

    QHash<ChannelId, std::size_t> m_heads; ///< the step whose body may follow
    std::optional<std::size_t> m_request;  ///< bootstrap asked and not answered
    std::optional<std::size_t> m_connect;
    std::optional<std::size_t> m_notice; ///< from which kick and rebootstrap count
    // By direction, topic and id of the message that is replied to.
    QHash<QByteArray, std::size_t> m_open;  ///< messages that may be replied to
    QHash<QByteArray, std::size_t> m_early; ///< replies that came before what they answer
};

std::size_t ConversationReader::add(StepKind kind, const QByteArray &key, const TraceRecord &record)
{
    m_conversation.steps.push_back({.kind = kind, .key = m_keys.number(key), .record = record.sequence});
    return m_conversation.steps.size() - 1;
}

void ConversationReader::answer(std::size_t index, std::optional<std::size_t> &question)
{
    step(index).answers = step(index).since = question;
    question.reset();
}

void ConversationReader::read(const TraceRecord &record, const ChannelInfo &channel)
{
    const QByteArray role = channel.role == ChannelRole::Mqtt ? "mqtt" : "bootstrap";
    switch (record.kind) {
    case RecordKind::HttpRequestHead:
    case RecordKind::HttpResponseHead:
        readHead(record);
        return;
    case RecordKind::HttpRequestBody:
    case RecordKind::HttpResponseBody:
        readBody(record);
        return;
    case RecordKind::MqttPacket:
        readPacket(record, channel);
        return;
    case RecordKind::MqttGarbage:
        add(StepKind::Packet, "garbage " + QByteArray::number(int(record.direction)), record);
        return;
    case RecordKind::DnsFailed:
    case RecordKind::TcpFailed:
    case RecordKind::TlsFailed:
        add(StepKind::Failure, "failure " + role + ' ' + QByteArray::number(int(record.kind)), record);
        return;
    case RecordKind::TcpClosed:
        // How bootstrap's connection ends means nothing once the answer is there, and the SDK does not log it.
        if (channel.role == ChannelRole::Mqtt &&
            QJsonDocument::fromJson(record.bytes.toByteArray()).object().value("by"_L1).toString() == "peer"_L1)
            add(StepKind::Lost, "lost", record);
        return;
    default:
        return;
    }
}

void ConversationReader::readHead(const TraceRecord &record)
{
    if (record.kind == RecordKind::HttpRequestHead) {
        const std::size_t index = add(StepKind::Request, "request", record);
        step(index).since = m_notice;
        m_notice.reset();
        m_request = index;
        m_heads.insert(record.channel, index);
        return;
    }
    const std::size_t index = add(StepKind::Answer, "answer", record);
    answer(index, m_request);
    m_heads.insert(record.channel, index);
}

void ConversationReader::readBody(const TraceRecord &record)
{
    const StepKind wanted = record.kind == RecordKind::HttpRequestBody ? StepKind::Request : StepKind::Answer;
    const auto head = m_heads.constFind(record.channel);
    if (head != m_heads.cend() && step(*head).kind == wanted && step(*head).body == 0) {
        step(*head).body = record.sequence;
        return;
    }
    // Its head was lost: the body is all that there is.
    const std::size_t index = add(wanted, wanted == StepKind::Request ? "request" : "answer", record);
    step(index).body = record.sequence;
}

void ConversationReader::readPacket(const TraceRecord &record, const ChannelInfo &channel)
{
    const auto packet = mqtt::decode(record.bytes, channel.mqttLevel);
    const QByteArray direction = record.direction == Direction::Up ? "up" : "down";
    if (!packet) {
        add(StepKind::Packet, "malformed " + direction, record);
        return;
    }
    if (std::holds_alternative<mqtt::Connect>(*packet)) {
        m_connect = add(StepKind::Connect, "connect", record);
        m_early.clear(); // no reply comes before the connection of its question
        return;
    }
    if (std::holds_alternative<mqtt::Connack>(*packet)) {
        answer(add(StepKind::Connack, "connack", record), m_connect);
        return;
    }
    if (const auto *publish = std::get_if<mqtt::Publish>(&*packet)) {
        readPublish(*publish, record);
        return;
    }
    const bool logged =
        std::holds_alternative<mqtt::Subscribe>(*packet) || std::holds_alternative<mqtt::Unsubscribe>(*packet);
    const bool ping = std::holds_alternative<mqtt::Pingreq>(*packet) || std::holds_alternative<mqtt::Pingresp>(*packet);
    if (ping || (m_loggedOnly && !logged))
        return;
    const auto type = mqtt::PacketType(quint8(record.bytes.front()) >> 4U);
    add(StepKind::Packet, direction + ' ' + QByteArray(mqtt::packetTypeName(type).data()), record);
}

void ConversationReader::readPublish(const mqtt::Publish &packet, const TraceRecord &record)
{
    const QString topic = withoutDevice(packet.topic, m_conversation.device);
    const Alink alink = readAlink(packet.payload);
    const auto place = [&](bool up, const QString &of) {
        return (up ? "up " : "down ") + of.toUtf8() + '\n' + alink.id;
    };
    const bool up = record.direction == Direction::Up;
    const std::size_t index =
        add(StepKind::Publish, (up ? "publish up " : "publish down ") + topic.toUtf8() + '\n' + alink.method, record);
    if (topic.endsWith(replySuffix)) {
        readReply(index, place(!up, topic.chopped(replySuffix.size())));
        return;
    }
    m_open.insert(place(up, topic), index);
    // A log's threads may write a reply before its question; such a reply has no time that could be compared.
    if (const auto early = m_early.constFind(place(up, topic)); early != m_early.cend() && !step(*early).answers)
        step(*early).answers = index;
    switch (topics::classify(packet.topic, m_conversation.device)) {
    case topics::Kind::BootstrapNotify:
        m_notice = index;
        break;
    case topics::Kind::ExtNotify:
        step(index).since = m_notice;
        break;
    default:
        break;
    }
}

void ConversationReader::readReply(std::size_t index, const QByteArray &question)
{
    const auto open = m_open.find(question);
    if (open == m_open.end()) {
        m_early.insert(question, index);
        return;
    }
    // What came before the question was no reply to it.
    if (const auto early = m_early.find(question); early != m_early.end()) {
        step(*early).answers.reset();
        m_early.erase(early);
    }
    step(index).answers = step(index).since = *open;
    m_open.erase(open);
}

/// The channels of all records. What was said before a log names its device belongs to the only one that it names.
QHash<ChannelId, ChannelInfo> channelsOf(const TraceSnapshot &trace)
{
    QHash<ChannelId, ChannelInfo> channels;
    QSet<DeviceIdentity> devices;
    for (quint64 sequence = 1; sequence <= trace.size(); ++sequence) {
        const ChannelId id = trace.record(sequence).channel;
        if (channels.contains(id))
            continue;
        const ChannelInfo info = *channels.insert(id, trace.channel(id));
        if (!info.device.isNull())
            devices.insert(info.device);
    }
    if (devices.size() == 1) {
        for (ChannelInfo &info : channels)
            info.device = *devices.cbegin();
    }
    return channels;
}

} // namespace

bool isRebuilt(const TraceSnapshot &trace)
{
    for (quint64 sequence = 1; sequence <= trace.size(); ++sequence) {
        const TraceRecord record = trace.record(sequence);
        if (record.inferred && record.kind == RecordKind::MqttPacket)
            return true;
    }
    return false;
}

std::vector<Conversation> conversations(const TraceSnapshot &trace, bool loggedOnly, KeyTable &keys, Progress &progress)
{
    const QHash<ChannelId, ChannelInfo> channels = channelsOf(trace);
    std::vector<ConversationReader> readers;
    QHash<DeviceIdentity, std::size_t> byDevice;
    for (quint64 sequence = 1; sequence <= trace.size() && progress.advance(1); ++sequence) {
        const TraceRecord record = trace.record(sequence);
        const auto channel = channels.constFind(record.channel);
        if (channel->role == ChannelRole::Console)
            continue; // no device's doing
        auto reader = byDevice.constFind(channel->device);
        if (reader == byDevice.cend()) {
            reader = byDevice.insert(channel->device, readers.size());
            readers.emplace_back(channel->device, loggedOnly, keys);
        }
        readers[*reader].read(record, *channel);
    }
    std::vector<Conversation> result;
    for (ConversationReader &reader : readers) {
        if (Conversation conversation = reader.take(); !conversation.steps.empty())
            result.push_back(std::move(conversation));
    }
    return result;
}

} // namespace bootbench::compare
