// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtable.h"

#include <domain/stages.h>
#include <protocol/mqttpacket.h>
#include <trace/tracerecord.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

using Source = FieldSource;
using Type = FilterFieldType;

constexpr std::array entries{
    FieldEntry{"no"_L1, Source::Number, Type::Number, QT_TRANSLATE_NOOP("Filter", "number of the record")},
    FieldEntry{"time"_L1, Source::Time, Type::Time,
               QT_TRANSLATE_NOOP("Filter", "time of day, date and time, or seconds since the first record as 3.5s")},
    FieldEntry{"dir"_L1, Source::Direction, Type::Name,
               QT_TRANSLATE_NOOP("Filter", "up: from the device; down: to the device")},
    FieldEntry{"device"_L1, Source::Device, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "DeviceName, or ProductKey.DeviceName")},
    FieldEntry{"productkey"_L1, Source::ProductKey, Type::Text, QT_TRANSLATE_NOOP("Filter", "ProductKey")},
    FieldEntry{"instance"_L1, Source::Instance, Type::Text, QT_TRANSLATE_NOOP("Filter", "instance of the connection")},
    FieldEntry{"host"_L1, Source::Host, Type::Text, QT_TRANSLATE_NOOP("Filter", "far end of the connection")},
    FieldEntry{"proto"_L1, Source::Protocol, Type::Name, QT_TRANSLATE_NOOP("Filter", "protocol")},
    FieldEntry{"type"_L1, Source::Type, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "what the record is, as in its details")},
    FieldEntry{"stage"_L1, Source::Stage, Type::Name, QT_TRANSLATE_NOOP("Filter", "rung of the ladder")},
    FieldEntry{"len"_L1, Source::Length, Type::Number, QT_TRANSLATE_NOOP("Filter", "bytes of the record")},
    FieldEntry{"code"_L1, Source::Code, Type::Text, QT_TRANSLATE_NOOP("Filter", "code of the C SDK's log line")},
    FieldEntry{"topic"_L1, Source::Topic, Type::Text, QT_TRANSLATE_NOOP("Filter", "MQTT topic")},
    FieldEntry{"info"_L1, Source::Info, Type::Text, QT_TRANSLATE_NOOP("Filter", "the Info column")},
    FieldEntry{"text"_L1, Source::Text, Type::Text, QT_TRANSLATE_NOOP("Filter", "Info and bytes as text")},
    FieldEntry{"bytes"_L1, Source::Bytes, Type::Bytes, QT_TRANSLATE_NOOP("Filter", "all bytes")},
    FieldEntry{"payload"_L1, Source::Payload, Type::Bytes,
               QT_TRANSLATE_NOOP("Filter", "payload of a PUBLISH, body of a request or answer")},
    FieldEntry{"malformed"_L1, Source::Malformed, Type::Boolean,
               QT_TRANSLATE_NOOP("Filter", "the bytes break the protocol")},
    FieldEntry{"inferred"_L1, Source::Inferred, Type::Boolean,
               QT_TRANSLATE_NOOP("Filter", "rebuilt from a log, not seen on the wire")},
    FieldEntry{"marked"_L1, Source::Marked, Type::Boolean, QT_TRANSLATE_NOOP("Filter", "marked by somebody")},
    FieldEntry{"comment"_L1, Source::Comment, Type::Text, QT_TRANSLATE_NOOP("Filter", "comment of somebody")},
    FieldEntry{"timereference"_L1, Source::TimeReference, Type::Boolean,
               QT_TRANSLATE_NOOP("Filter", "the time is counted from here")},
    FieldEntry{"mqtt.type"_L1, Source::Dissected, Type::Name, QT_TRANSLATE_NOOP("Filter", "type of the packet")},
    FieldEntry{"mqtt.topic"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "topic name or topic filter")},
    FieldEntry{"mqtt.qos"_L1, Source::Dissected, Type::Number, QT_TRANSLATE_NOOP("Filter", "quality of service")},
    FieldEntry{"mqtt.retain"_L1, Source::Dissected, Type::Boolean, QT_TRANSLATE_NOOP("Filter", "retained message")},
    FieldEntry{"mqtt.dup"_L1, Source::Dissected, Type::Boolean, QT_TRANSLATE_NOOP("Filter", "sent once more")},
    FieldEntry{"mqtt.id"_L1, Source::Dissected, Type::Number, QT_TRANSLATE_NOOP("Filter", "packet id")},
    FieldEntry{"mqtt.flags"_L1, Source::Dissected, Type::Number, QT_TRANSLATE_NOOP("Filter", "flags of the packet")},
    FieldEntry{"mqtt.length"_L1, Source::Dissected, Type::Number, QT_TRANSLATE_NOOP("Filter", "remaining length")},
    FieldEntry{"mqtt.payload"_L1, Source::Dissected, Type::Bytes, QT_TRANSLATE_NOOP("Filter", "payload of a PUBLISH")},
    FieldEntry{"mqtt.returncode"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "return or reason code of a CONNACK")},
    FieldEntry{"mqtt.reason"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "reason code; of a SUBACK, the granted QoS")},
    FieldEntry{"mqtt.sessionpresent"_L1, Source::Dissected, Type::Boolean,
               QT_TRANSLATE_NOOP("Filter", "the broker kept the session")},
    FieldEntry{"mqtt.level"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "protocol level: 3, 4 or 5")},
    FieldEntry{"mqtt.protocol"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "protocol name")},
    FieldEntry{"mqtt.keepalive"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "keep-alive in seconds")},
    FieldEntry{"mqtt.cleansession"_L1, Source::Dissected, Type::Boolean, QT_TRANSLATE_NOOP("Filter", "clean session")},
    FieldEntry{"mqtt.clientid"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "clientId")},
    FieldEntry{"mqtt.clientid."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "a parameter of the clientId, as mqtt.clientid.ext")},
    FieldEntry{"mqtt.username"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "user name")},
    FieldEntry{"mqtt.password"_L1, Source::Dissected, Type::Bytes,
               QT_TRANSLATE_NOOP("Filter", "password, as far as it is shown")},
    FieldEntry{"mqtt.signedcontent"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "what the password signs")},
    FieldEntry{"mqtt.devicename"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "DeviceName in the user name")},
    FieldEntry{"mqtt.productkey"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "ProductKey in the user name")},
    FieldEntry{"mqtt.signmethod"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "how the password is signed")},
    FieldEntry{"mqtt.connectflags"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "flags of a CONNECT")},
    FieldEntry{"mqtt.backupip"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "address that is dialled when the host's name leads nowhere")},
    FieldEntry{"mqtt.us"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "how long the login took, in microseconds")},
    FieldEntry{"mqtt.will"_L1, Source::Dissected, Type::Boolean, QT_TRANSLATE_NOOP("Filter", "there is a will")},
    FieldEntry{"mqtt.willtopic"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "topic of the will")},
    FieldEntry{"mqtt.willpayload"_L1, Source::Dissected, Type::Bytes,
               QT_TRANSLATE_NOOP("Filter", "payload of the will")},
    FieldEntry{"mqtt.property."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "a property of MQTT 5.0, as mqtt.property.topicAlias")},
    FieldEntry{"http.method"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "method of a request")},
    FieldEntry{"http.uri"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "target of a request")},
    FieldEntry{"http.version"_L1, Source::Dissected, Type::Text, QT_TRANSLATE_NOOP("Filter", "version of HTTP")},
    FieldEntry{"http.status"_L1, Source::Dissected, Type::Number, QT_TRANSLATE_NOOP("Filter", "status of an answer")},
    FieldEntry{"http.reason"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "reason phrase of an answer")},
    FieldEntry{"http.host"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "host that bootstrap answered")},
    FieldEntry{"http.port"_L1, Source::Dissected, Type::Number,
               QT_TRANSLATE_NOOP("Filter", "port that bootstrap answered")},
    FieldEntry{"http.header."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "a header in lower case, as http.header.host")},
    FieldEntry{"http.form."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "a field of a form, as http.form.productKey")},
    FieldEntry{"http.body"_L1, Source::Dissected, Type::Bytes,
               QT_TRANSLATE_NOOP("Filter", "a body that is neither a form nor JSON")},
    FieldEntry{"json."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "a member of a JSON payload or body, as json.params.cmd")},
    FieldEntry{"state."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "of a state change: state.from, state.to, state.cause")},
    FieldEntry{"tcp."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "of TCP and DNS: tcp.host, tcp.port, tcp.error, tcp.us")},
    FieldEntry{"tls."_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "of TLS: tls.version, tls.cipher, tls.error, tls.us")},
    FieldEntry{"text.line"_L1, Source::Dissected, Type::Text,
               QT_TRANSLATE_NOOP("Filter", "a line of an imported text")},
};

/// How many single changes make one name the other (Levenshtein).
int distance(QStringView a, QStringView b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.constLast();
}

} // namespace

std::span<const FieldEntry> fieldEntries()
{
    return entries;
}

std::optional<FieldEntry> fieldEntry(QStringView name)
{
    const auto found = std::ranges::find_if(entries, [name](const FieldEntry &entry) {
        return entry.name.endsWith(u'.') ? name.size() > entry.name.size() && name.startsWith(entry.name)
                                         : name == entry.name;
    });
    return found == entries.end() ? std::nullopt : std::optional(*found);
}

QString nearestField(QStringView name)
{
    constexpr int farthest = 3;
    const FieldEntry *nearest = nullptr;
    int least = std::min(farthest, int(name.size()) / 2) + 1;
    for (const FieldEntry &entry : entries) {
        if (const int now = distance(name, QString(entry.name)); now < least) {
            least = now;
            nearest = &entry;
        }
    }
    return nearest == nullptr ? QString() : QString(nearest->name);
}

QStringList valuesOf(const FieldEntry &field)
{
    QStringList values;
    if (field.source == Source::Direction) {
        values = {u"up"_s, u"down"_s, u"none"_s};
    } else if (field.source == Source::Protocol) {
        for (int protocol = 0; protocol <= int(TraceProtocol::Mqtt); ++protocol)
            values += protocolName(TraceProtocol(protocol));
    } else if (field.source == Source::Stage) {
        for (int stage = 0; stage < stageCount; ++stage)
            values += stageName(Stage(stage));
    } else if (field.name == "mqtt.type"_L1) {
        for (int type = int(mqtt::PacketType::Connect); type <= int(mqtt::PacketType::Auth); ++type)
            values += mqtt::packetTypeName(mqtt::PacketType(type));
    }
    values.removeAll(QString());
    return values;
}

} // namespace bootbench
