// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/deviceidentity.h>

#include <QByteArray>
#include <QLatin1StringView>
#include <QList>
#include <QMetaType>
#include <QString>

#include <span>

namespace bootbench {

/// Where on a device's way a fault acts. Each place of the platform asks for faults at its points; nothing else in the
/// simulator knows of them.
enum class FaultPoint : quint8 {
    Port,      ///< the listening socket, before any connection
    Accept,    ///< a TCP connection was taken
    Handshake, ///< TLS is about to begin
    Answer,    ///< bootstrap is about to answer over HTTP
    Connack,   ///< the login was judged, the CONNACK is about to go out
    Suback,    ///< a SUBSCRIBE is about to be answered
    Pingresp,  ///< a PINGREQ is about to be answered
    Online,    ///< the device is online: at once for one that is, else when it has logged in
    Notify,    ///< a notify is about to go out
    Kick       ///< a distribution is about to end the source's connection
};

/// What is done to the thing at that point.
enum class FaultEffect : quint8 {
    // to connections and to whatever is sent
    Refuse,   ///< the port is closed
    Deaf,     ///< the port answers no SYN; with an amount for so long only
    Reset,    ///< RST instead of an orderly end
    Silence,  ///< nothing is sent and the connection stays
    Delay,    ///< sent after the amount
    Split,    ///< sent in two halves, the amount apart
    Truncate, ///< the first half, then the end
    Garbage,  ///< other bytes instead
    Oversize, ///< a packet that announces the largest possible size
    // to TLS
    Untrusted,
    Expired,
    NotYetValid,
    WrongName,
    PlainText,
    ClockSkew, ///< the certificate is made by a clock that is off by the amount
    // to the HTTP answer
    Status,
    BodyCode,
    ContentType,
    MalformedJson,
    HugeJson,
    EmptyJson,
    MissingHost,
    MissingPort,
    BadPort,
    WrongHost,
    WrongIp,
    // to MQTT
    ReturnCode,   ///< the amount in the CONNACK
    RefuseFilter, ///< 0x80 in the SUBACK
    EarlyNotify,  ///< a notify in one piece with the CONNACK
    Cut,          ///< the connection ends as by a keep-alive time-out
    Takeover,     ///< as if another client had logged in as the device
    HalfPacket,   ///< half a PUBLISH, then RST
    // to a notify
    Malformed,
    Duplicate,
    Storm, ///< as many as the amount, with an id each
    OtherDevice
};

/// One kind of fault, as people and scripts name it: a row of faultKinds().
struct FaultKind {
    enum class Unit : quint8 { None, Milliseconds, Seconds, Bytes, Count, Code };
    /// At which services it can be set.
    enum class Service : quint8 { Any, Bootstrap, Mqtt };

    QLatin1StringView name; ///< `slow-answer`: stable
    FaultPoint point;
    FaultEffect effect;
    Service service = Service::Any;
    Unit unit = Unit::None;
    int minimum = 0;
    int maximum = 0;
    int standard = 0; ///< the amount when none is given
    const char *text; ///< what it does; English, see help()

    /// Whether it can be limited to one device: before HTTP or MQTT nobody knows which device dials.
    [[nodiscard]] bool knowsDevice() const { return point >= FaultPoint::Answer; }
    /// Whether it can go after its first effect. A closed port does not learn who was turned away.
    [[nodiscard]] bool canBeOnce() const { return point != FaultPoint::Port; }
    /// `MILLISECONDS`, `COUNT`…; empty without an amount.
    [[nodiscard]] QLatin1StringView amountName() const;
    /// What it does; translated.
    [[nodiscard]] QString help() const;
};

/// All kinds, in the order of a device's way.
[[nodiscard]] std::span<const FaultKind> faultKinds();
/// Null when there is none of this name.
[[nodiscard]] const FaultKind *faultKind(QStringView name);

/// A fault to be had, a plain value. Its text, as of toString(): `slow-answer 3000 at=bootstrap device=PK.DN once`.
struct Fault {
    const FaultKind *kind = nullptr;
    int amount = 0;
    QString place;         ///< `bootstrap` or an instance's id; empty: everywhere the kind can act
    DeviceIdentity device; ///< null: every device
    bool once = false;     ///< goes after its first effect; else it stays until cleared

    /// Reads KIND [AMOUNT] [at=PLACE] [device=PK.DN] [once]; the words after KIND in any order. The error says what is
    /// wrong and what would do.
    [[nodiscard]] static Result<Fault, QString> parse(const QString &text);
    /// What parse() reads as an equal value.
    [[nodiscard]] QString toString() const;

    [[nodiscard]] bool concerns(FaultPoint point, const QString &somewhere, const DeviceIdentity &someone) const;

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// The place of the bootstrap service.
inline constexpr QLatin1StringView bootstrapPlace{"bootstrap"};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::Fault)
