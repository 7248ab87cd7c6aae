// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"

#include <traceio/sdklogwriter.h>

#include <QRandomGenerator>
#include <QTimer>

#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// So that a reader sees the device settle before it is moved.
constexpr auto restOnline = 300ms;
/// A healthy run needs a second; one that hangs must not keep a script waiting.
constexpr auto timeLimit = 15s;

/// As the platform makes them: 32 hexadecimal digits.
SecretBytes randomSecret()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
    explicit_bzero(words.data(), sizeof words);
    QByteArray digits = bytes.toHex();
    wipe(bytes);
    return SecretBytes::takeFrom(digits);
}

Profile profileOf(const PlatformHost::Address &address)
{
    Profile profile;
    profile.bootstrap = address.bootstrap;
    profile.bootstrapTrust = profile.mqttTrust = {TrustSource::PemFile, address.caFile};
    return profile;
}

} // namespace

Demo::Demo()
    : m_reporter(Output(stdout, m_trace.redactor()))
    , m_device(*DeviceIdentity::create(u"a1DemoBench"_s, u"demo-device"_s))
{
    connect(&m_host, &PlatformHost::started, this, &Demo::bringDeviceOnline);
    connect(&m_host, &PlatformHost::startFailed, this, &Demo::failed);
    connect(&m_host, &PlatformHost::commandFailed, this, &Demo::failed);
    QTimer::singleShot(timeLimit, this,
                       [this] { Q_EMIT failed(tr("it took longer than %1 s.").arg(timeLimit.count())); });
}

void Demo::start(const QString &pkiDirectory)
{
    PlatformConfig config;
    config.pkiDirectory = pkiDirectory;
    m_host.start(config);
}

void Demo::leave()
{
    if (m_run)
        m_run->leave();
    else
        Q_EMIT finished(ExitCode::BootstrapFailed);
}

void Demo::bringDeviceOnline()
{
    SecretBytes secret = randomSecret();
    m_host.addDevice({m_device, secret.clone(), m_host.address().instances.first().id});
    m_secrets.write(m_device, std::move(secret), this, [](const Result<void, SecretError> &) {});
    m_session =
        std::make_unique<DeviceSession>(m_device, profileOf(m_host.address()), m_secrets, m_trace, m_clock, m_budget);
    m_run = std::make_unique<SessionRun>(*m_session, m_reporter, std::nullopt);
    connect(m_session.get(), &DeviceSession::online, this, &Demo::takeOnline);
    connect(m_run.get(), &SessionRun::finished, this, [this](ExitCode code) {
        Q_EMIT finished(code == ExitCode::Done && !m_followed ? ExitCode::ConnectionLost : code);
    });
    m_run->start();
}

void Demo::takeOnline(const OnlineEvent &event)
{
    m_followed = event.followed;
    if (m_followed)
        m_run->leave();
    else
        QTimer::singleShot(restOnline, this, &Demo::distribute);
}

void Demo::distribute()
{
    m_host.command([device = m_device, target = m_host.address().instances.last().id](Platform &platform) {
        return platform.distribute(device, target);
    });
}

QByteArray Demo::sdkLog() const
{
    const TraceSnapshot snapshot = m_trace.snapshot();
    SdkLogWriter writer(&m_trace.redactor());
    QByteArray log;
    for (quint64 number = 1; number <= snapshot.size(); ++number) {
        const TraceRecord record = snapshot.record(number);
        log += writer.write(record, snapshot.channel(record.channel));
    }
    log += writer.finish();
    return log;
}

} // namespace bootbench
