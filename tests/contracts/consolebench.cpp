// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolebench.h"

#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>

namespace bootbench::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DeviceIdentity consoleDevice(const QString &deviceName)
{
    return DeviceIdentity::create(u"pk1"_s, deviceName).value();
}

DistributeRequest distribution(const QStringList &deviceNames)
{
    return {.productKey = u"pk1"_s,
            .deviceNames = deviceNames,
            .sourceInstanceId = u"iot-a"_s,
            .strategy = DistributeStrategy::SpecifiedRegion,
            .targetInstanceIds = {u"iot-b"_s},
            .targetUid = {},
            .targetAliyunId = {}};
}

ConsoleBench::ConsoleBench(const QString &pkiDirectory)
    : m_trace(m_clientClock), m_platform(std::make_unique<Platform>(m_platformClock))
{
    config.pkiDirectory = pkiDirectory;
    config.instanceIds = {u"iot-a"_s, u"iot-b"_s, u"iot-c"_s};
    config.console.jobStart = 20ms;
    config.console.stateLag = 0ms;
    config.console.enforceLimits = false;
    timings.retryWaits = {};
}

bool ConsoleBench::start()
{
    const auto started = m_platform->start(config);
    if (!started)
        qWarning("%s", qPrintable(started.error()));
    if (!started)
        return false;
    for (const auto &[name, instance] :
         {std::pair{u"dev1"_s, u"iot-a"_s}, {u"dev2"_s, u"iot-a"_s}, {u"dev3"_s, u"iot-b"_s}}) {
        if (!m_platform->addDevice({consoleDevice(name), SecretBytes("secret-of-it"), instance}))
            return false;
    }
    m_client = newClient(endpoint(), m_platform->accessKey().secret.view());
    return true;
}

ConsoleEndpoint ConsoleBench::endpoint() const
{
    return {m_platform->consoleEndpoint(), {TrustSource::PemFile, m_platform->caFile()}, m_platform->accessKey().id};
}

std::unique_ptr<ConsoleClient> ConsoleBench::newClient(const ConsoleEndpoint &endpoint, QByteArrayView secret)
{
    return std::make_unique<ConsoleClient>(endpoint, SecretBytes(secret), m_trace, m_clientClock, timings);
}

QByteArrayList ConsoleBench::requestForms() const
{
    QByteArrayList forms;
    const TraceSnapshot snapshot = m_trace.snapshot();
    for (quint64 number = 1; number <= snapshot.size(); ++number) {
        const TraceRecord record = snapshot.record(number);
        if (record.kind == RecordKind::HttpRequestBody)
            forms.append(record.bytes.toByteArray());
    }
    return forms;
}

ConsoleBench::RawAnswer ConsoleBench::post(const QByteArray &form, const QByteArray &method)
{
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_platform->caFile()));
    socket.setSslConfiguration(tls);
    QByteArray received;
    QObject::connect(&socket, &QSslSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    const Endpoint where = m_platform->consoleEndpoint();
    socket.connectToHostEncrypted(where.host, where.port);
    if (!QTest::qWaitFor([&] { return socket.isEncrypted(); }))
        return {};
    if (method == "POST") {
        socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                     "application/x-www-form-urlencoded\r\nContent-Length: " +
                     QByteArray::number(form.size()) + "\r\n\r\n" + form);
    } else {
        socket.write(method + " /?" + form + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    RawAnswer answer;
    answer.status = received.mid(9, 3).toInt();
    answer.body = received.mid(received.indexOf("\r\n\r\n") + 4);
    answer.members = QJsonDocument::fromJson(answer.body).object();
    return answer;
}

Result<QString, ConsoleError> ConsoleBench::createJob(const DistributeRequest &request)
{
    return answerOf<QString>(
        [&](QObject *context, const auto &callback) { client().createJob(request, context, callback); });
}

Result<DistributeJob, ConsoleError> ConsoleBench::queryJob(const QString &jobId)
{
    return answerOf<DistributeJob>(
        [&](QObject *context, const auto &callback) { client().queryJob(jobId, context, callback); });
}

Result<DistributeJob, ConsoleError> ConsoleBench::waitForJob(const QString &jobId)
{
    for (;;) {
        auto job = queryJob(jobId);
        if (!job || isFinal(job->status))
            return job;
    }
}

Result<QList<DistributeResult>, ConsoleError> ConsoleBench::results(const QString &jobId)
{
    return answerOf<QList<DistributeResult>>(
        [&](QObject *context, const auto &callback) { client().fetchResults(jobId, context, callback); });
}

} // namespace bootbench::test
