// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformconsole.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// 10,000 names with all their characters escaped.
constexpr http::MessageReader::Limits requestLimits{.head = 16'384, .body = 2 * 1024 * 1024};
constexpr QByteArrayView filePath = "/files/";
constexpr std::chrono::minutes fileValidity{10};
constexpr qsizetype maximumFiles = 1'000;

constexpr int accessKeyIdLetters = 20;
constexpr int secretLetters = 30;

QByteArray randomLetters(int count)
{
    constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += letters[qsizetype(QRandomGenerator::system()->bounded(quint32(letters.size())))];
    return text;
}

AccessKeyPair newKey()
{
    QByteArray secret = randomLetters(secretLetters);
    return {u"LTAI"_s + QString::fromLatin1(randomLetters(accessKeyIdLetters)), SecretBytes::takeFrom(secret)};
}

QString newRequestId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
}

HttpResponse jsonResponse(int status, const QJsonObject &object)
{
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    response.contentType = "application/json; charset=utf-8";
    return response;
}

HttpResponse refusal(const ConsoleRefusal &reason, const QString &host)
{
    const QString code = QString::fromLatin1(reason.code);
    if (reason.httpStatus == 200) {
        return jsonResponse(200, {{u"RequestId"_s, newRequestId()},
                                  {u"Success"_s, false},
                                  {u"Code"_s, code},
                                  {u"ErrorMessage"_s, reason.message}});
    }
    return jsonResponse(
        reason.httpStatus,
        {{u"RequestId"_s, newRequestId()}, {u"HostId"_s, host}, {u"Code"_s, code}, {u"Message"_s, reason.message}});
}

} // namespace

PlatformConsole::PlatformConsole(Platform &platform, DeviceRegistry &registry, const PlatformConfig &config,
                                 const ServerTls &tls, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_platform(platform)
    , m_registry(registry)
    , m_config(config)
    , m_clock(clock)
    , m_key(newKey())
    , m_listener(tls, config.limits.firstMessage)
    , m_nearest(config)
    , m_states(clock)
    , m_jobs(
          clock, config.console,
          [this](const DistributeJob &job, const QString &deviceName) { return move(job, deviceName); }, this)
    , m_stateLag(config.console.stateLag)
    , m_gate(clock, m_key, config.console.enforceLimits)
    , m_api({.registry = registry,
             .jobs = m_jobs,
             .log = m_log,
             .states = m_states,
             .nearest = m_nearest,
             .stateLag = m_stateLag,
             .moved =
                 [this](const DeviceIdentity &device) {
                     const auto home = m_homes.constFind(device);
                     const bool wasMoved = home != m_homes.cend() && !home->move.targetInstanceId.isEmpty();
                     return wasMoved ? std::optional(home->move) : std::nullopt;
                 },
             .allMoved =
                 [this] {
                     QList<DeviceProvisioning> moved;
                     for (const Home &home : std::as_const(m_homes)) {
                         if (!home.move.targetInstanceId.isEmpty())
                             moved.append(home.move);
                     }
                     std::ranges::sort(moved, [](const DeviceProvisioning &a, const DeviceProvisioning &b) {
                         return std::tie(b.modifiedMilliseconds, a.productKey, a.deviceName) <
                                std::tie(a.modifiedMilliseconds, b.productKey, b.deviceName);
                     });
                     return moved;
                 },
             .fileAddress = [this](const QString &jobId) { return fileAddress(jobId); },
             .accountUid = u"1900000000000001"_s})
{
    connect(&m_platform, &Platform::eventHappened, this, [this](const PlatformEvent &event) { m_log.append(event); });
    connect(&m_platform, &Platform::deviceChanged, this, &PlatformConsole::noteDevice);
    connect(&m_platform, &Platform::deviceRemoved, this, [this](const DeviceIdentity &device) {
        m_states.forget(device);
        m_homes.remove(device);
        m_instances.remove(device);
    });
    connect(&m_listener, &TlsListener::connected, this, [this](PeerSocket *socket) {
        const auto handler = [this](const http::RequestLine &request, const QByteArray &body) {
            return respond(request, body);
        };
        auto *const connection =
            new HttpConnection(socket, handler, m_config.limits.firstMessage, m_clock, this, requestLimits);
        connection->read();
    });
}

Result<void, QString> PlatformConsole::check(const PlatformConfig &config)
{
    const ConsoleConfig &console = config.console;
    QStringList named = console.regionIds;
    for (const AddressPlace &place : console.places) {
        named.append(place.regionId);
        if (place.network.isNull() || place.prefixLength < 0)
            return Failure(tr("A network for nearest access is no address and prefix, as in 10.0.0.0/8."));
    }
    for (const QString &regionId : std::as_const(named)) {
        if (!NearestAccess::isKnown(regionId))
            return Failure(tr("There is no region “%1”. Use an ID such as cn-shanghai or eu-central-1.").arg(regionId));
    }
    if (console.regionIds.size() > config.instanceIds.size())
        return Failure(tr("There are more regions than instances."));
    if (console.devicesPerSecond < 1)
        return Failure(tr("A job has to go through at least one device a second."));
    return {};
}

Result<void, QString> PlatformConsole::listen()
{
    return m_listener.listen(m_config.listenAddress, m_config.console.port);
}

void PlatformConsole::close()
{
    m_platform.disconnect(this);
    m_listener.close();
    const auto connections = findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpConnection *const connection : connections)
        connection->end();
}

// --- HTTP ----------------------------------------------------------------------------------------

HttpResponse PlatformConsole::respond(const http::RequestLine &request, const QByteArray &body)
{
    const QByteArrayView target(request.target);
    const qsizetype mark = target.indexOf('?');
    const QByteArrayView path = mark < 0 ? target : target.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView() : target.sliced(mark + 1);
    HttpResponse response;
    if (path.startsWith(filePath))
        return respondWithFile(path.sliced(filePath.size()));
    if (path != "/") {
        response.status = 404;
        return response;
    }
    if (request.method != "GET" && request.method != "POST") {
        response.status = 405;
        response.allow = "GET, POST";
        return response;
    }
    return respondToCall(request.method, query, body);
}

HttpResponse PlatformConsole::respondToCall(QByteArrayView method, QByteArrayView query, const QByteArray &body)
{
    auto parameters = rpc::readParameters(query);
    const auto form = rpc::readParameters(method == "POST" ? QByteArrayView(body) : QByteArrayView());
    if (!parameters || !form) {
        return refusal({400, "InvalidParameter", u"A parameter's name is empty or comes twice."_s}, m_config.hostName);
    }
    for (auto at = form->cbegin(); at != form->cend(); ++at)
        parameters->insert(at.key(), at.value());
    const auto action = m_gate.admit(method, *parameters);
    if (!action)
        return refusal(action.error(), m_config.hostName);
    const auto answer = m_api.call(*action, *parameters);
    if (!answer)
        return refusal(answer.error(), m_config.hostName);
    QJsonObject whole = *answer;
    whole.insert(u"RequestId"_s, newRequestId());
    whole.insert(u"Success"_s, true);
    return jsonResponse(200, whole);
}

HttpResponse PlatformConsole::respondWithFile(QByteArrayView token) const
{
    HttpResponse response;
    const auto file = m_files.constFind(token.toByteArray());
    if (file == m_files.cend() || file->validUntil < m_clock.monotonicMicroseconds()) {
        response.status = 403; // as object storage says of an address that is no longer valid
        return response;
    }
    response.body = console::resultFile(m_jobs.results(file->jobId));
    response.contentType = "text/csv; charset=utf-8";
    return response;
}

QString PlatformConsole::fileAddress(const QString &jobId)
{
    const qint64 now = m_clock.monotonicMicroseconds();
    if (m_files.size() >= maximumFiles)
        m_files.removeIf([now](const auto &file) { return file.value().validUntil < now; });
    const QByteArray token = randomLetters(secretLetters);
    m_files.insert(token, {jobId, now + std::chrono::microseconds(fileValidity).count()});
    return u"https://"_s + Endpoint{m_config.hostName, port()}.toString() +
           QString::fromLatin1(filePath.toByteArray() + token);
}

// --- devices -------------------------------------------------------------------------------------

Result<QString, QString> PlatformConsole::createJob(const DistributeRequest &request)
{
    if (const auto sound = request.check(); !sound)
        return Failure(sound.error());
    const auto jobId = m_api.createJob(request);
    if (!jobId)
        return Failure(u"%1: %2"_s.arg(QString::fromLatin1(jobId.error().code), jobId.error().message));
    return *jobId;
}

DistributeResult PlatformConsole::move(const DistributeJob &job, const QString &deviceName)
{
    DistributeResult result{
        .productKey = job.productKey, .deviceName = deviceName, .code = {}, .message = {}, .targetInstanceId = {}};
    const auto fail = [&](const QString &code, const QString &message) {
        result.code = code;
        result.message = message;
        return result;
    };
    const auto identity = DeviceIdentity::create(job.productKey, deviceName);
    const auto device = identity ? m_registry.device(*identity) : std::nullopt;
    if (!device || device->instanceId != job.sourceInstanceId)
        return fail(u"iot.device.NotExistedDevice"_s, u"The source instance has no such device."_s);

    const bool byAddress = job.strategy == DistributeStrategy::NearestAccess;
    const QString target = byAddress ? m_nearest.nearest(m_homes.value(*identity).lastSeen, job.targetInstanceIds)
                                     : job.targetInstanceIds.value(0);
    m_homes[*identity].nearestOf = byAddress ? job.targetInstanceIds : QStringList();
    m_homes[*identity].expected = target;
    if (target != device->instanceId) {
        if (const auto moved = m_platform.distribute(*identity, target); !moved)
            return fail(u"iot.system.SystemException"_s, moved.error());
    }
    m_log.append(OperationLogEntry{.milliseconds = m_clock.wallMicroseconds() / 1000,
                                   .traceId = {},
                                   .productKey = job.productKey,
                                   .deviceName = deviceName,
                                   .instanceId = job.sourceInstanceId,
                                   .businessType = u"distribute"_s,
                                   .operation = u"distribute"_s,
                                   .content = u"job "_s + job.id + u" to "_s + target});
    result.code = DistributeResult::okCode;
    result.targetInstanceId = target;
    return result;
}

bool PlatformConsole::settle(const DeviceIdentity &device, const QHostAddress &client)
{
    const auto known = m_registry.device(device);
    if (!known)
        return false;
    Home &home = m_homes[device];
    home.lastSeen = client;
    if (home.nearestOf.isEmpty())
        return false;
    home.expected = m_nearest.nearest(client, home.nearestOf);
    return home.expected != known->instanceId && m_registry.move(device, home.expected);
}

void PlatformConsole::noteDevice(const PlatformDevice &device)
{
    m_states.note(device);
    QString &instance = m_instances[device.identity];
    if (!instance.isEmpty() && instance != device.instanceId) {
        Home &home = m_homes[device.identity];
        // Moved by another's command: the choice by address is over.
        if (device.instanceId != home.expected)
            home.nearestOf.clear();
        home.move = {.productKey = device.identity.productKey(),
                     .deviceName = device.identity.deviceName(),
                     .sourceInstanceId = instance,
                     .sourceRegion = m_nearest.regionOf(instance),
                     .targetInstanceId = device.instanceId,
                     .targetRegion = m_nearest.regionOf(device.instanceId),
                     .modifiedMilliseconds = m_clock.wallMicroseconds() / 1000};
    }
    instance = device.instanceId;
}

} // namespace bootbench
