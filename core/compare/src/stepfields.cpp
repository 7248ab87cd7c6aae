// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepfields.h"

#include <protocol/httpmessage.h>
#include <protocol/mqttcodec.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <variant>

namespace bootbench::compare {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passwordPath = "mqtt.password"_L1;

bool isText(const QByteArray &bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c >= 0x20 && c < 0x7F; });
}

class FieldReader
{
public:
    FieldReader(const TraceSnapshot &trace, bool rebuilt) : m_trace(trace), m_rebuilt(rebuilt) {}

    void read(const Step &step);
    [[nodiscard]] Fields take() { return std::move(m_fields); }

private:
    void add(const QString &path, const QString &value) { m_fields.insert(path, value); }
    /// What a log does not show, and an importer had to assume.
    void addUnlessAssumed(const QString &path, const QString &value)
    {
        if (!m_rebuilt)
            add(path, value);
    }
    void addJson(const QString &path, const QJsonValue &value);
    void addContent(const QString &path, const QByteArray &bytes);
    void readHead(QByteArrayView bytes);
    void readForm(const QByteArray &bytes);
    void readPacket(const TraceRecord &record);
    void readConnect(const mqtt::Connect &packet);
    void readPublish(const mqtt::Publish &packet);

    const TraceSnapshot &m_trace;
    bool m_rebuilt;
    Fields m_fields;
};

void FieldReader::addJson(const QString &path, const QJsonValue &value)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addJson(path + u'.' + it.key(), it.value());
        return;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            addJson(u"%1[%2]"_s.arg(path).arg(i), array.at(i));
        return;
    }
    // In an array of its own, since a document can't be a mere value: the brackets go again.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    add(path, QString::fromUtf8(text.sliced(1, text.size() - 2)));
}

/// JSON by its members, all else as a whole.
void FieldReader::addContent(const QString &path, const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isObject()) {
        addJson(u"json"_s, document.object());
        m_fields.remove(u"json.id"_s); // counts up in every run
    } else if (document.isArray()) {
        addJson(u"json"_s, document.array());
    } else if (!bytes.isEmpty()) {
        add(path, isText(bytes) ? QString::fromLatin1(bytes) : QString::fromLatin1(bytes.toHex(' ')));
    }
}

void FieldReader::read(const Step &step)
{
    const TraceRecord record = m_trace.record(step.record);
    switch (step.kind) {
    case StepKind::Request:
    case StepKind::Answer:
        if (step.record != step.body)
            readHead(record.bytes);
        if (step.body != 0 && step.kind == StepKind::Request)
            readForm(m_trace.record(step.body).bytes.toByteArray());
        else if (step.body != 0)
            addContent(u"http.body"_s, m_trace.record(step.body).bytes.toByteArray());
        return;
    case StepKind::Failure:
        add(u"error"_s, QJsonDocument::fromJson(record.bytes.toByteArray()).object().value("error"_L1).toString());
        return;
    case StepKind::Lost:
        return;
    case StepKind::Connect:
    case StepKind::Connack:
    case StepKind::Publish:
    case StepKind::Packet:
        readPacket(record);
        return;
    }
}

void FieldReader::readHead(QByteArrayView bytes)
{
    const auto head = http::parseHead(bytes);
    if (!head) {
        add(u"http.head"_s, QString::fromLatin1(bytes));
        return;
    }
    if (const auto status = http::parseStatusLine(head->startLine))
        add(u"http.status"_s, QString::number(status->status));
    else
        add(u"http.request"_s, QString::fromLatin1(head->startLine));
    // The length follows from the body.
    constexpr std::array<QLatin1StringView, 2> passing{"date"_L1, "content-length"_L1};
    for (const http::Header &header : head->headers) {
        const QString name = QString::fromLatin1(header.first).toLower();
        if (std::ranges::find(passing, name) == passing.end())
            add(u"http.header."_s + name, QString::fromLatin1(header.second));
    }
}

void FieldReader::readForm(const QByteArray &bytes)
{
    if (!bytes.contains('=') || bytes.startsWith('{')) {
        addContent(u"http.body"_s, bytes);
        return;
    }
    for (const QByteArray &field : bytes.split('&')) {
        const qsizetype equals = field.indexOf('=');
        const QByteArray name = equals < 0 ? field : field.first(equals);
        if (name != "timestamp")
            add(u"form."_s + QString::fromUtf8(name), QString::fromUtf8(field.sliced(name.size())).mid(1));
    }
}

void FieldReader::readPacket(const TraceRecord &record)
{
    const auto packet = mqtt::decode(record.bytes, m_trace.channel(record.channel).mqttLevel);
    if (!packet) {
        add(u"bytes"_s, QString::fromLatin1(record.bytes.toByteArray().toHex(' ')));
    } else if (const auto *connect = std::get_if<mqtt::Connect>(&*packet)) {
        readConnect(*connect);
    } else if (const auto *connack = std::get_if<mqtt::Connack>(&*packet)) {
        add(u"mqtt.code"_s, QString::number(connack->reasonCode));
        addUnlessAssumed(u"mqtt.sessionpresent"_s, QString::number(int(connack->sessionPresent)));
    } else if (const auto *publish = std::get_if<mqtt::Publish>(&*packet)) {
        readPublish(*publish);
    } else if (const auto *subscribe = std::get_if<mqtt::Subscribe>(&*packet)) {
        for (qsizetype i = 0; i < subscribe->filters.size(); ++i)
            add(u"mqtt.filter[%1]"_s.arg(i), subscribe->filters.at(i).filter);
    } else if (const auto *unsubscribe = std::get_if<mqtt::Unsubscribe>(&*packet)) {
        for (qsizetype i = 0; i < unsubscribe->filters.size(); ++i)
            add(u"mqtt.filter[%1]"_s.arg(i), unsubscribe->filters.at(i));
    } else if (const auto *suback = std::get_if<mqtt::Suback>(&*packet)) {
        for (qsizetype i = 0; i < suback->reasonCodes.size(); ++i)
            add(u"mqtt.code[%1]"_s.arg(i), QString::number(suback->reasonCodes.at(i)));
    }
}

void FieldReader::readConnect(const mqtt::Connect &packet)
{
    addUnlessAssumed(u"mqtt.level"_s, QString::number(packet.level));
    addUnlessAssumed(u"mqtt.keepalive"_s, QString::number(packet.keepAlive));
    addUnlessAssumed(u"mqtt.cleansession"_s, QString::number(int(packet.cleanSession)));
    add(u"mqtt.username"_s, packet.userName.value_or(QString()));
    if (packet.password)
        add(passwordPath, QString::fromLatin1(*packet.password).toUpper()); // hex, in either case
    const QStringList parts = packet.clientId.split(u'|');
    add(u"mqtt.clientid"_s, parts.constFirst());
    for (const QString &parameter : parts.value(1).split(u',', Qt::SkipEmptyParts)) {
        const QString name = parameter.section(u'=', 0, 0);
        if (name != "_conn"_L1) // how long this connection took to open
            add(u"mqtt.clientid."_s + name, parameter.section(u'=', 1));
    }
}

void FieldReader::readPublish(const mqtt::Publish &packet)
{
    add(u"topic"_s, packet.topic);
    addUnlessAssumed(u"mqtt.qos"_s, QString::number(packet.qos));
    addUnlessAssumed(u"mqtt.retain"_s, QString::number(int(packet.retain)));
    addContent(u"payload"_s, packet.payload);
}

} // namespace

Fields fieldsOf(const Step &step, const TraceSnapshot &trace, bool rebuilt, const DeviceIdentity &device)
{
    FieldReader reader(trace, rebuilt);
    reader.read(step);
    Fields fields = reader.take();
    if (device.isNull())
        return fields;
    fields.remove(passwordPath); // signed with the device's own secret and name
    for (QString &value : fields) {
        value.replace(device.productKey(), "{ProductKey}"_L1);
        value.replace(device.deviceName(), "{DeviceName}"_L1);
    }
    return fields;
}

bool isSecretField(const QString &path)
{
    static constexpr std::array<QLatin1StringView, 4> secrets{"password"_L1, "secret"_L1, "sign"_L1, "token"_L1};
    return std::ranges::any_of(secrets,
                               [&](QLatin1StringView secret) { return path.endsWith(secret, Qt::CaseInsensitive); });
}

} // namespace bootbench::compare
