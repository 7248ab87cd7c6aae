// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultgate.h"

#include <protocol/bootstrapdocument.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace bootbench {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

// Neither HTTP nor MQTT: the reserved packet type 15, and a length that never ends.
constexpr QByteArrayView garbageBytes("\xff\xff\xff\xff\xff\xff bootbench \xff\xff\xff", 20);
// PUBLISH with the largest remaining length there is, and the beginning of its topic.
constexpr QByteArrayView oversizePacket("\x30\xff\xff\xff\x7f\x00\x04/sys", 11);

QByteArray withMqtt(const QByteArray &body, const std::function<void(QJsonObject &mqtt)> &change)
{
    QJsonObject answer = QJsonDocument::fromJson(body).object();
    QJsonObject data = answer.value("data"_L1).toObject();
    QJsonObject resources = data.value("resources"_L1).toObject();
    QJsonObject mqtt = resources.value("mqtt"_L1).toObject();
    change(mqtt);
    resources["mqtt"_L1] = mqtt;
    data["resources"_L1] = resources;
    answer["data"_L1] = data;
    // Keys come sorted, which happens to be the C SDK's order.
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace

Outgoing outgoing(const QByteArray &message, const std::optional<Fault> &fault)
{
    if (!fault)
        return {.pieces = {{milliseconds(0), message}}};
    const milliseconds amount(fault->amount);
    const qsizetype half = message.size() / 2;
    switch (fault->kind->effect) {
    case FaultEffect::Silence:
        return {};
    case FaultEffect::Delay:
        return {.pieces = {{amount, message}}};
    case FaultEffect::Split:
        return {.pieces = {{milliseconds(0), message.first(half)}, {amount, message.sliced(half)}}};
    case FaultEffect::Truncate:
        return {.pieces = {{milliseconds(0), message.first(half)}}, .ends = true};
    case FaultEffect::Garbage:
        return {.pieces = {{milliseconds(0), garbageBytes.toByteArray()}}};
    case FaultEffect::Oversize:
        return {.pieces = {{milliseconds(0), oversizePacket.toByteArray()}}};
    default:
        return {.pieces = {{milliseconds(0), message}}};
    }
}

void deliver(PeerSocket &socket, const Outgoing &outgoing)
{
    for (const Outgoing::Piece &piece : outgoing.pieces) {
        const auto write = [&socket, bytes = piece.bytes] { socket.write(bytes); };
        if (piece.after.count() == 0)
            write();
        else
            QTimer::singleShot(piece.after, &socket, write);
    }
}

QByteArray distortedAnswer(const QByteArray &body, const Fault &fault)
{
    switch (fault.kind->effect) {
    case FaultEffect::Status:
        return {};
    case FaultEffect::BodyCode:
        return bootstrap::failureBody(fault.amount, "fault");
    case FaultEffect::MalformedJson:
        return body.chopped(1) + ",]";
    case FaultEffect::HugeJson:
        return "{\"filler\":\"" + QByteArray(fault.amount, 'x') + "\"," + body.sliced(1);
    case FaultEffect::EmptyJson:
        return {};
    case FaultEffect::MissingHost:
        return withMqtt(body, [](QJsonObject &mqtt) { mqtt.remove("host"_L1); });
    case FaultEffect::MissingPort:
        return withMqtt(body, [](QJsonObject &mqtt) { mqtt.remove("port"_L1); });
    case FaultEffect::BadPort:
        return withMqtt(body, [](QJsonObject &mqtt) { mqtt["port"_L1] = 70'000; });
    case FaultEffect::WrongHost:
        return withMqtt(body, [](QJsonObject &mqtt) {
            mqtt["host"_L1] = u"nowhere.invalid"_s; // RFC 2606
            mqtt.remove("ip"_L1);
        });
    case FaultEffect::WrongIp:
        return withMqtt(body, [](QJsonObject &mqtt) {
            mqtt["host"_L1] = u"nowhere.invalid"_s;
            mqtt["ip"_L1] = u"127.0.0.2"_s; // loopback, but not where the platform listens
        });
    default:
        return body;
    }
}

} // namespace bootbench
