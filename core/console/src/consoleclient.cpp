// SPDX-License-Identifier: GPL-3.0-or-later
#include <console/consoleclient.h>

#include "consolecall.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// 10,000 lines of some 100 bytes, and room.
constexpr qsizetype maximumFileSize = 16 * 1024 * 1024;
constexpr int httpsPort = 443;
constexpr int httpPort = 80;
constexpr int statusOk = 200;

ConsoleError localError(const QString &message)
{
    ConsoleError error;
    error.kind = ConsoleError::Kind::Local;
    error.message = message;
    return error;
}

} // namespace

class ConsoleClient::Private
{
public:
    Private(ConsoleClient *client, ConsoleEndpoint endpoint, SecretBytes secret, TraceSink &trace, const Clock &clock,
            const ConsoleTimings &timings)
        : q(client), surroundings{std::move(endpoint), std::move(secret), trace, clock, CallQueue(clock), timings}
    {
        if (!surroundings.accessKeySecret.isEmpty())
            trace.protect(surroundings.accessKeySecret.view());
    }

    /// Makes the call and gives the callback what `read` makes of the answer.
    template <typename T, typename Read>
    void call(console::Action action, rpc::Parameters parameters, QObject *context, Callback<T> callback,
              const Read &read)
    {
        if (!surroundings.endpoint.isComplete() || surroundings.accessKeySecret.isEmpty()) {
            const QString problem = ConsoleClient::tr("The console's address, the AccessKey ID or its secret is "
                                                      "missing.");
            QTimer::singleShot(0, context,
                               [callback = std::move(callback), problem] { callback(Failure(localError(problem))); });
            return;
        }
        auto *const made = new ConsoleCall(surroundings, action, std::move(parameters), q);
        connect(made, &ConsoleCall::answered, context,
                [callback, read](const QJsonObject &answer) { callback(read(answer)); });
        connect(made, &ConsoleCall::failed, context,
                [callback](const ConsoleError &error) { callback(Failure(error)); });
        made->start();
    }

    void fetchFile(const QString &address, QObject *context, Callback<QList<DistributeResult>> callback);

    ConsoleClient *q;
    CallSurroundings surroundings;
};

ConsoleClient::ConsoleClient(ConsoleEndpoint endpoint, SecretBytes accessKeySecret, TraceSink &trace,
                             const Clock &clock, const ConsoleTimings &timings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(endpoint), std::move(accessKeySecret), trace, clock, timings))
{
}

ConsoleClient::~ConsoleClient()
{
    // The calls use what d holds.
    qDeleteAll(findChildren<QObject *>(QString(), Qt::FindDirectChildrenOnly));
}

const ConsoleEndpoint &ConsoleClient::endpoint() const
{
    return d->surroundings.endpoint;
}

void ConsoleClient::createJob(const DistributeRequest &request, QObject *context, Callback<QString> callback)
{
    if (const auto sound = request.check(); !sound) {
        QTimer::singleShot(0, context, [callback = std::move(callback), problem = sound.error()] {
            callback(Failure(localError(problem)));
        });
        return;
    }
    d->call<QString>(console::Action::CreateDeviceDistributeJob, console::createJobParameters(request), context,
                     std::move(callback), console::readJobId);
}

void ConsoleClient::queryJob(const QString &jobId, QObject *context, Callback<DistributeJob> callback)
{
    d->call<DistributeJob>(console::Action::QueryDeviceDistributeJob, {{"JobId", jobId.toUtf8()}}, context,
                           std::move(callback), console::readJob);
}

void ConsoleClient::fetchResults(const QString &jobId, QObject *context, Callback<QList<DistributeResult>> callback)
{
    Callback<QString> takeAddress = [this, guard = QPointer<QObject>(context),
                                     callback = std::move(callback)](const Result<QString, ConsoleError> &address) {
        if (!address)
            callback(Failure(address.error()));
        else if (guard)
            d->fetchFile(*address, guard, callback);
    };
    d->call<QString>(console::Action::QueryDeviceDistributeDetail, {{"JobId", jobId.toUtf8()}}, context,
                     std::move(takeAddress), console::readDetail);
}

void ConsoleClient::Private::fetchFile(const QString &address, QObject *context,
                                       Callback<QList<DistributeResult>> callback)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool secure = url.scheme() == "https"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!secure && url.scheme() != "http"_L1)) {
        ConsoleError error;
        error.kind = ConsoleError::Kind::Malformed;
        error.message = ConsoleClient::tr("The result file's address cannot be used: %1").arg(address);
        callback(Failure(error));
        return;
    }
    const Endpoint endpoint{url.host(), quint16(url.port(secure ? httpsPort : httpPort))};
    const ConsoleEndpoint &home = surroundings.endpoint;
    // The file is in the platform's object storage, another host with a public certificate; the built-in platform
    // serves it itself.
    const TrustSettings trust = endpoint.host == home.endpoint.host ? home.trust : TrustSettings();
    const QByteArray target = url.path(QUrl::FullyEncoded).toLatin1() +
                              (url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray());
    auto *const exchange =
        new HttpExchange({.endpoint = endpoint,
                          .security = secure ? TransportSecurity::Tls : TransportSecurity::Tcp,
                          .trust = trust,
                          .head = "GET " + (target.isEmpty() ? QByteArray("/") : target) + " HTTP/1.1\r\nHost: " +
                                  url.authority(QUrl::FullyEncoded).toLatin1() + "\r\nConnection: close\r\n\r\n",
                          .body = {},
                          .maximumAnswer = maximumFileSize,
                          .timeout = surroundings.timings.answer,
                          .link = surroundings.timings.link},
                         surroundings.trace, q);
    connect(exchange, &HttpExchange::answered, exchange, &QObject::deleteLater);
    connect(exchange, &HttpExchange::failed, exchange, &QObject::deleteLater);
    connect(exchange, &HttpExchange::failed, context,
            [callback](const ConsoleError &error) { callback(Failure(error)); });
    connect(exchange, &HttpExchange::answered, context,
            [callback = std::move(callback)](int status, const QByteArray &body) {
                if (status == statusOk) {
                    callback(console::readResults(body));
                    return;
                }
                ConsoleError error;
                error.code = u"HTTP %1"_s.arg(status);
                error.httpStatus = status;
                error.message =
                    ConsoleClient::tr("The result file cannot be read; its address is valid for 10 minutes.");
                callback(Failure(error));
            });
    exchange->start();
}

void ConsoleClient::listJobs(int pageSize, const QString &nextToken, QObject *context,
                             Callback<DistributeJobPage> callback)
{
    rpc::Parameters parameters{{"PageSize", QByteArray::number(pageSize)}};
    if (!nextToken.isEmpty())
        parameters["NextToken"] = nextToken.toUtf8();
    else
        parameters["CurrentPage"] = "1";
    d->call<DistributeJobPage>(console::Action::ListDeviceDistributeJob, std::move(parameters), context,
                               std::move(callback), console::readJobs);
}

void ConsoleClient::listDistributedDevices(const QString &productKey, const QString &sourceInstanceId, int page,
                                           int pageSize, QObject *context, Callback<DistributedDevicePage> callback)
{
    rpc::Parameters parameters{{"CurrentPage", QByteArray::number(page)}, {"PageSize", QByteArray::number(pageSize)}};
    if (!productKey.isEmpty())
        parameters["ProductKey"] = productKey.toUtf8();
    if (!sourceInstanceId.isEmpty())
        parameters["SourceInstanceId"] = sourceInstanceId.toUtf8();
    d->call<DistributedDevicePage>(console::Action::ListDistributedDevice, std::move(parameters), context,
                                   std::move(callback), console::readDistributedDevices);
}

void ConsoleClient::queryProvisioning(const DeviceIdentity &device, QObject *context,
                                      Callback<DeviceProvisioning> callback)
{
    d->call<DeviceProvisioning>(
        console::Action::QueryDeviceProvisioning,
        {{"ProductKey", device.productKey().toUtf8()}, {"DeviceName", device.deviceName().toUtf8()}}, context,
        std::move(callback), console::readProvisioning);
}

void ConsoleClient::getStatus(const DeviceIdentity &device, const QString &instanceId, QObject *context,
                              Callback<QString> callback)
{
    rpc::Parameters parameters{{"ProductKey", device.productKey().toUtf8()},
                               {"DeviceName", device.deviceName().toUtf8()}};
    if (!instanceId.isEmpty())
        parameters["IotInstanceId"] = instanceId.toUtf8();
    d->call<QString>(console::Action::GetDeviceStatus, std::move(parameters), context, std::move(callback),
                     console::readStatus);
}

void ConsoleClient::getStates(const QString &productKey, const QStringList &deviceNames, const QString &instanceId,
                              QObject *context, Callback<QList<ConsoleDeviceState>> callback)
{
    /// The answers of the batches as they come; the first failure ends it.
    struct Gathering {
        QList<ConsoleDeviceState> states;
        qsizetype left = 0;
        bool over = false;
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->left = std::max<qsizetype>(1, (deviceNames.size() + console::maximumBatch - 1) / console::maximumBatch);
    const Callback<QList<ConsoleDeviceState>> take =
        [gathering, callback = std::move(callback)](const Result<QList<ConsoleDeviceState>, ConsoleError> &states) {
            if (gathering->over)
                return;
            if (!states) {
                gathering->over = true;
                callback(Failure(states.error()));
                return;
            }
            gathering->states += *states;
            if (--gathering->left == 0)
                callback(gathering->states);
        };
    const auto read = [productKey](const QJsonObject &answer) { return console::readStates(answer, productKey); };
    qsizetype at = 0;
    do {
        d->call<QList<ConsoleDeviceState>>(
            console::Action::BatchGetDeviceState,
            console::batchStateParameters(productKey, deviceNames.mid(at, console::maximumBatch), instanceId), context,
            take, read);
        at += console::maximumBatch;
    } while (at < deviceNames.size());
}

void ConsoleClient::listLog(quint64 after, int pageSize, QObject *context, Callback<OperationLogPage> callback)
{
    d->call<OperationLogPage>(console::Action::ListDeviceOperationLog,
                              {{"NextToken", QByteArray::number(after)}, {"PageSize", QByteArray::number(pageSize)}},
                              context, std::move(callback), console::readLog);
}

} // namespace bootbench
