// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the faults that are set do to the platform as a whole.
#include "platform_p.h"

#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>
#include <protocol/topics.h>

#include <QTimer>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int days = 1;
constexpr int certificateYears = 2;
constexpr auto strangerName = "nowhere.example"_L1;

} // namespace

Platform::Private::Private(Platform *platform, const Clock &platformClock)
    : q(platform)
    , clock(platformClock)
    , faults({.acted = [this](const Fault &fault, const QString &place,
                              const DeviceIdentity &device) { tellFault(fault, place, device); },
              .changed = [this] { Q_EMIT q->faultsChanged(faults.faults()); }})
{
}

FaultGate Platform::Private::gate(const QString &place)
{
    return {faults, place, [this](const Fault &fault) { return faultyTls(fault); }};
}

void Platform::Private::tellFault(const Fault &fault, const QString &place, const DeviceIdentity &device)
{
    PlatformEvent event = newEvent(PlatformEvent::Kind::Fault, device, place);
    event.reason = fault.toString();
    Q_EMIT q->eventHappened(event);
}

ServerTls Platform::Private::faultyTls(const Fault &fault) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto made = [&]() -> Result<CertificateAuthority::ServerCertificate, QString> {
        const QStringList names = certificateNames(config);
        switch (fault.kind->effect) {
        case FaultEffect::Expired:
            return authority->serverCertificate(names, now.addYears(-certificateYears), now.addDays(-days));
        case FaultEffect::NotYetValid:
            return authority->serverCertificate(names, now.addDays(days), now.addYears(certificateYears));
        case FaultEffect::ClockSkew: {
            const QDateTime then = now.addSecs(fault.amount);
            return authority->serverCertificate(names, then.addDays(-days), then.addYears(certificateYears));
        }
        case FaultEffect::WrongName:
            return authority->serverCertificate({strangerName});
        default: {
            const auto stranger = CertificateAuthority::open(config.pkiDirectory + "/untrusted"_L1);
            return stranger ? stranger->serverCertificate(names) : Failure(stranger.error());
        }
        }
    }();
    return made ? makeServerTls(*made).value_or(nullptr) : nullptr;
}

void Platform::Private::distortAnswer(const QByteArray &form, HttpResponse &response)
{
    const auto fields = bootstrap::readRequest(form);
    const auto device = fields ? DeviceIdentity::create(fields->productKey, fields->deviceName)
                               : Result<DeviceIdentity, IdentityError>(DeviceIdentity());
    const auto fault = faults.take(FaultPoint::Answer, bootstrapPlace, device.value_or(DeviceIdentity()));
    if (!fault)
        return;
    response.fault = fault;
    response.body = distortedAnswer(response.body, *fault);
    if (fault->kind->effect == FaultEffect::Status)
        response.status = fault->amount;
    if (fault->kind->effect == FaultEffect::ContentType)
        response.contentType = "image/png";
}

bool Platform::Private::survivesConnack(DeviceConnection *connection, const LoginClaim &claim, PlatformEvent event,
                                        const Fault &fault)
{
    switch (fault.kind->effect) {
    case FaultEffect::ReturnCode:
        event.connack = fault.amount;
        event.reason = tr("Refused by the fault “%1”").arg(fault.toString());
        connection->refuse(quint8(fault.amount));
        Q_EMIT q->eventHappened(event);
        return false;
    case FaultEffect::Silence:
    case FaultEffect::Truncate:
    case FaultEffect::Garbage:
        connection->spoilConnack(fault);
        return false;
    case FaultEffect::Delay:
        connection->hold();
        QTimer::singleShot(fault.amount, connection, [this, connection, claim, event] {
            if (connection->isHeld()) // else the device has lost its patience
                admit(connection, claim, event, {});
        });
        return false;
    default:
        return true;
    }
}

std::optional<QString> Platform::Private::pushFaultyNotify(DeviceConnection *connection, const Fault &fault)
{
    const DeviceIdentity device = connection->device();
    const QString topic = topics::bootstrapNotify(device);
    QString id = QString::number(++lastNotifyId);
    QByteArray payload = alink::notify(id, 0);
    switch (fault.kind->effect) {
    case FaultEffect::Silence:
        return std::nullopt;
    case FaultEffect::OtherDevice: {
        const auto other = DeviceIdentity::create(device.productKey(), u"another-device"_s);
        (void)connection->push(topics::bootstrapNotify(other.value_or(device)), payload);
        return id;
    }
    case FaultEffect::Malformed:
        payload.chop(1);
        return connection->push(topic, payload) ? std::optional(id) : std::nullopt;
    case FaultEffect::Duplicate:
        (void)connection->push(topic, payload);
        return connection->push(topic, payload) ? std::optional(id) : std::nullopt;
    case FaultEffect::Storm:
        for (int sent = 1; sent < fault.amount; ++sent) {
            if (!connection->push(topic, alink::notify(id, 0)))
                return std::nullopt;
            id = QString::number(++lastNotifyId);
        }
        return connection->push(topic, alink::notify(id, 0)) ? std::optional(id) : std::nullopt;
    default:
        return connection->push(topic, payload) ? std::optional(id) : std::nullopt;
    }
}

Result<void, QString> Platform::Private::applyPortFaults()
{
    if (bootstrap == nullptr)
        return {};
    if (auto applied = bootstrap->applyPortFault(); !applied)
        return applied;
    for (MqttInstance *const instance : instances) {
        if (auto applied = instance->applyPortFault(); !applied)
            return applied;
    }
    return {};
}

Result<void, QString> Platform::Private::checkFault(const Fault &fault) const
{
    if (!fault.place.isEmpty() && fault.place != bootstrapPlace && !registry.hasInstance(fault.place)) {
        return Failure(tr("There is no place “%1”. Choose one of: bootstrap, %2.")
                           .arg(fault.place, config.instanceIds.join(u", ")));
    }
    if (!fault.device.isNull() && !registry.device(fault.device))
        return unknownDevice(fault.device);
    return {};
}

} // namespace bootbench
