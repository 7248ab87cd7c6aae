// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/faults.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Fault)
};

using Point = FaultPoint;
using Effect = FaultEffect;
using Unit = FaultKind::Unit;
using Service = FaultKind::Service;

constexpr int tenMinutes = 600'000;
constexpr int tenYears = 315'360'000;

constexpr FaultKind plain(QLatin1StringView name, Point point, Effect effect, Service service, const char *text)
{
    return {name, point, effect, service, Unit::None, 0, 0, 0, text};
}

constexpr FaultKind timed(QLatin1StringView name, Point point, Effect effect, Service service, int standard,
                          const char *text)
{
    return {name, point, effect, service, Unit::Milliseconds, 0, tenMinutes, standard, text};
}

constexpr auto kinds = std::to_array<FaultKind>({
    plain("refused"_L1, Point::Port, Effect::Refuse, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The port is closed: connections are refused.")),
    plain("silent-accept"_L1, Point::Port, Effect::Deaf, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The port takes no connection and refuses none, as behind a firewall.")),
    {"slow-accept"_L1, Point::Port, Effect::Deaf, Service::Any, Unit::Milliseconds, 100, tenMinutes, 1500,
     QT_TRANSLATE_NOOP("Fault", "The port takes no connection for this long, then the waiting ones.")},
    plain("reset"_L1, Point::Accept, Effect::Reset, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "Each connection is reset at its first byte.")),
    plain("silent-tls"_L1, Point::Handshake, Effect::Silence, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The connection is taken, then TLS gets no answer.")),
    timed("slow-tls"_L1, Point::Handshake, Effect::Delay, Service::Any, 2000,
          QT_TRANSLATE_NOOP("Fault", "TLS is answered this much later.")),
    plain("untrusted"_L1, Point::Handshake, Effect::Untrusted, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The certificate is from an authority that nobody trusts.")),
    plain("expired"_L1, Point::Handshake, Effect::Expired, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The certificate ended yesterday.")),
    plain("not-yet-valid"_L1, Point::Handshake, Effect::NotYetValid, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The certificate begins tomorrow.")),
    plain("wrong-name"_L1, Point::Handshake, Effect::WrongName, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The certificate is for another host name.")),
    plain("plain-text"_L1, Point::Handshake, Effect::PlainText, Service::Any,
          QT_TRANSLATE_NOOP("Fault", "The port answers TLS with plain text.")),
    {"clock-skew"_L1, Point::Handshake, Effect::ClockSkew, Service::Any, Unit::Seconds, -tenYears, tenYears, 172'800,
     QT_TRANSLATE_NOOP("Fault", "The platform's clock is ahead by this much: its certificate is of that day.")},

    timed("slow-answer"_L1, Point::Answer, Effect::Delay, Service::Bootstrap, 3000,
          QT_TRANSLATE_NOOP("Fault", "Bootstrap answers this much later.")),
    plain("silent-answer"_L1, Point::Answer, Effect::Silence, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "Bootstrap takes the request and never answers.")),
    {"http-status"_L1, Point::Answer, Effect::Status, Service::Bootstrap, Unit::Code, 400, 599, 503,
     QT_TRANSLATE_NOOP("Fault", "Bootstrap answers with this HTTP status.")},
    {"answer-code"_L1, Point::Answer, Effect::BodyCode, Service::Bootstrap, Unit::Code, 0, 999'999, 429,
     QT_TRANSLATE_NOOP("Fault", "Bootstrap answers with this code in its body, and without a host.")},
    plain("content-type"_L1, Point::Answer, Effect::ContentType, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer says that it is an image.")),
    plain("malformed-json"_L1, Point::Answer, Effect::MalformedJson, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer's JSON is broken.")),
    {"huge-json"_L1, Point::Answer, Effect::HugeJson, Service::Bootstrap, Unit::Bytes, 1024, 16'777'216, 1'048'576,
     QT_TRANSLATE_NOOP("Fault", "The answer's JSON has this many bytes.")},
    plain("empty-json"_L1, Point::Answer, Effect::EmptyJson, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer has no body.")),
    plain("missing-host"_L1, Point::Answer, Effect::MissingHost, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer names no MQTT host.")),
    plain("missing-port"_L1, Point::Answer, Effect::MissingPort, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer names no MQTT port.")),
    plain("bad-port"_L1, Point::Answer, Effect::BadPort, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer's MQTT port is 70000.")),
    plain("wrong-host"_L1, Point::Answer, Effect::WrongHost, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer's MQTT host does not resolve.")),
    plain("wrong-ip"_L1, Point::Answer, Effect::WrongIp, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer's MQTT host does not resolve, and nobody listens at its ip.")),
    timed("split-answer"_L1, Point::Answer, Effect::Split, Service::Bootstrap, 300,
          QT_TRANSLATE_NOOP("Fault", "The answer comes in two halves, this far apart.")),
    plain("half-answer"_L1, Point::Answer, Effect::Truncate, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The connection ends in the middle of the answer.")),
    plain("garbage-answer"_L1, Point::Answer, Effect::Garbage, Service::Bootstrap,
          QT_TRANSLATE_NOOP("Fault", "The answer is not HTTP.")),

    timed("slow-connack"_L1, Point::Connack, Effect::Delay, Service::Mqtt, 3000,
          QT_TRANSLATE_NOOP("Fault", "The CONNACK comes this much later.")),
    plain("no-connack"_L1, Point::Connack, Effect::Silence, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "CONNECT is never answered.")),
    {"connack"_L1, Point::Connack, Effect::ReturnCode, Service::Mqtt, Unit::Code, 1, 255, 3,
     QT_TRANSLATE_NOOP("Fault", "The CONNACK refuses with this code, 1 to 5 in MQTT 3.1.1.")},
    timed("split-connack"_L1, Point::Connack, Effect::Split, Service::Mqtt, 300,
          QT_TRANSLATE_NOOP("Fault", "The CONNACK comes in two halves, this far apart.")),
    plain("half-connack"_L1, Point::Connack, Effect::Truncate, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "The connection ends in the middle of the CONNACK.")),
    plain("garbage-connack"_L1, Point::Connack, Effect::Garbage, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "CONNECT is answered with bytes that are no CONNACK.")),
    plain("notify-while-connecting"_L1, Point::Connack, Effect::EarlyNotify, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "A notify comes in one piece with the CONNACK.")),
    plain("suback-refused"_L1, Point::Suback, Effect::RefuseFilter, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "Every topic of a SUBSCRIBE is refused.")),
    plain("silent-ping"_L1, Point::Pingresp, Effect::Silence, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "PINGREQ is never answered.")),
    timed("keepalive-cut"_L1, Point::Online, Effect::Cut, Service::Mqtt, 0,
          QT_TRANSLATE_NOOP("Fault", "The connection ends as by a keep-alive time-out, this long after the login.")),
    timed("takeover"_L1, Point::Online, Effect::Takeover, Service::Mqtt, 0,
          QT_TRANSLATE_NOOP("Fault", "Another client logs in as the device, this long after the login.")),
    timed("vanish"_L1, Point::Online, Effect::HalfPacket, Service::Mqtt, 0,
          QT_TRANSLATE_NOOP("Fault", "The instance vanishes in the middle of a packet, this long after the login.")),
    timed("garbage"_L1, Point::Online, Effect::Garbage, Service::Mqtt, 0,
          QT_TRANSLATE_NOOP("Fault", "Bytes come that are not MQTT, this long after the login.")),
    timed("oversize"_L1, Point::Online, Effect::Oversize, Service::Mqtt, 0,
          QT_TRANSLATE_NOOP("Fault", "A packet of the largest possible size begins, this long after the login.")),

    plain("notify-malformed"_L1, Point::Notify, Effect::Malformed, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "A notify's JSON is broken.")),
    plain("notify-duplicated"_L1, Point::Notify, Effect::Duplicate, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "A notify comes twice.")),
    {"notify-storm"_L1, Point::Notify, Effect::Storm, Service::Mqtt, Unit::Count, 2, 100'000, 1000,
     QT_TRANSLATE_NOOP("Fault", "A notify comes this many times, with an id each.")},
    plain("notify-other-device"_L1, Point::Notify, Effect::OtherDevice, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "A notify comes on another device's topic.")),
    plain("kick-without-notify"_L1, Point::Notify, Effect::Silence, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "A distribution's notify is lost; the kick comes.")),
    plain("notify-without-kick"_L1, Point::Kick, Effect::Silence, Service::Mqtt,
          QT_TRANSLATE_NOOP("Fault", "A distribution's kick is lost; the notify comes.")),
});

QString rangeOf(const FaultKind &kind)
{
    return u"%1–%2"_s.arg(kind.minimum).arg(kind.maximum);
}

/// Reads one word after the kind's name; the error says what is wrong.
Result<void, QString> readWord(Fault &fault, const QString &word)
{
    const FaultKind &kind = *fault.kind;
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber) {
        if (kind.unit == Unit::None)
            return Failure(Text::tr("%1 takes no number.").arg(kind.name));
        if (number < kind.minimum || number > kind.maximum)
            return Failure(Text::tr("%1: %2 is not in %3.").arg(kind.name).arg(number).arg(rangeOf(kind)));
        fault.amount = number;
        return {};
    }
    if (word == "once"_L1) {
        if (!kind.canBeOnce())
            return Failure(Text::tr("%1 stays until it is cleared; leave out “once”.").arg(kind.name));
        fault.once = true;
        return {};
    }
    if (word.startsWith("at="_L1)) {
        fault.place = word.sliced(3);
        const bool isBootstrap = fault.place == bootstrapPlace;
        if (fault.place.isEmpty() || (kind.service == Service::Bootstrap && !isBootstrap) ||
            (kind.service == Service::Mqtt && isBootstrap)) {
            return Failure(Text::tr("%1 cannot be at “%2”.").arg(kind.name, fault.place));
        }
        return {};
    }
    if (word.startsWith("device="_L1)) {
        if (!kind.knowsDevice())
            return Failure(
                Text::tr("%1 acts before anybody knows which device dials; leave out “device=”.").arg(kind.name));
        const QString id = word.sliced(7);
        const qsizetype dot = id.indexOf(u'.');
        const auto device = DeviceIdentity::create(id.left(dot), dot < 0 ? QString() : id.sliced(dot + 1));
        if (!device)
            return Failure(
                Text::tr("“%1” is not a device, which is PRODUCTKEY.DEVICENAME: %2").arg(id, describe(device.error())));
        fault.device = *device;
        return {};
    }
    return Failure(
        Text::tr("“%1” is not understood; a fault is KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once].").arg(word));
}

} // namespace

QLatin1StringView FaultKind::amountName() const
{
    switch (unit) {
    case Unit::None:
        break;
    case Unit::Milliseconds:
        return "MILLISECONDS"_L1;
    case Unit::Seconds:
        return "SECONDS"_L1;
    case Unit::Bytes:
        return "BYTES"_L1;
    case Unit::Count:
        return "COUNT"_L1;
    case Unit::Code:
        return "CODE"_L1;
    }
    return {};
}

QString FaultKind::help() const
{
    return QCoreApplication::translate("Fault", text);
}

std::span<const FaultKind> faultKinds()
{
    return kinds;
}

const FaultKind *faultKind(QStringView name)
{
    const auto found = std::ranges::find_if(kinds, [name](const FaultKind &kind) { return name == kind.name; });
    return found == kinds.end() ? nullptr : &*found;
}

Result<Fault, QString> Fault::parse(const QString &text)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return Failure(Text::tr("A fault needs a kind; “fault list” names them."));
    Fault fault;
    const QString name = words.takeFirst();
    fault.kind = faultKind(name);
    if (fault.kind == nullptr)
        return Failure(Text::tr("There is no fault “%1”; “fault list” names them.").arg(name));
    fault.amount = fault.kind->standard;
    for (const QString &word : std::as_const(words)) {
        if (auto read = readWord(fault, word); !read)
            return Failure(read.error());
    }
    return fault;
}

QString Fault::toString() const
{
    QString text = kind->name;
    if (kind->unit != Unit::None)
        text += u' ' + QString::number(amount);
    if (!place.isEmpty())
        text += " at="_L1 + place;
    if (!device.isNull())
        text += " device="_L1 + device.id();
    if (once)
        text += " once"_L1;
    return text;
}

bool Fault::concerns(FaultPoint point, const QString &somewhere, const DeviceIdentity &someone) const
{
    const bool isBootstrap = somewhere == bootstrapPlace;
    return kind->point == point && (place.isEmpty() || place == somewhere) &&
           (kind->service == Service::Any || (kind->service == Service::Bootstrap) == isBootstrap) &&
           (device.isNull() || device == someone);
}

} // namespace bootbench
