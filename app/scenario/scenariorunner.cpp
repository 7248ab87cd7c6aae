// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariorunner.h"

#include "actor.h"

#include <QRandomGenerator>

#include <array>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Of failures that are told of a group.
constexpr qsizetype mostTold = 3;

/// As the platform makes them: 32 hexadecimal digits.
SecretBytes randomSecret()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
    QByteArray digits = bytes.toHex();
    wipe(bytes);
    return SecretBytes::takeFrom(digits);
}

SessionTimings timingsOf(const ScenarioSession &session)
{
    SessionTimings timings;
    timings.retry.first = session.retryFirst.value_or(timings.retry.first);
    timings.retry.ceiling = std::max(session.retryCeiling.value_or(timings.retry.ceiling), timings.retry.first);
    timings.bootstrap.link.tcp = timings.mqtt.link.tcp = session.tcp.value_or(timings.mqtt.link.tcp);
    timings.bootstrap.link.tls = timings.mqtt.link.tls = session.tls.value_or(timings.mqtt.link.tls);
    timings.bootstrap.receive = session.answer.value_or(timings.bootstrap.receive);
    timings.mqtt.connackTimeout = session.connack.value_or(timings.mqtt.connackTimeout);
    timings.mqtt.pingInterval = session.ping.value_or(timings.mqtt.pingInterval);
    timings.mqtt.pingTimeout = session.pingAnswer.value_or(timings.mqtt.pingTimeout);
    timings.kickGrace = session.kickGrace.value_or(timings.kickGrace);
    return timings;
}

} // namespace

ScenarioRunner::ScenarioRunner(TraceSink &trace, const Clock &clock, QString pkiDirectory, QObject *parent)
    : QObject(parent)
    , m_trace(trace)
    , m_clock(clock)
    , m_pkiDirectory(std::move(pkiDirectory))
    , m_look(this)
    , m_patience(this)
    , m_secrets(this)
{
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &ScenarioRunner::checkExpectation);
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const ScenarioStep &step = m_scenario.steps.at(m_step);
        const QString problem = step.isExpectation() ? missing(step) : QString();
        finishStep(problem.isEmpty() ? StepResult::Verdict::Passed : StepResult::Verdict::Failed, problem);
    });
}

ScenarioRunner::~ScenarioRunner()
{
    tearDown();
}

void ScenarioRunner::run(const QString &name, const Scenario &scenario)
{
    if (m_running)
        return;
    m_running = true;
    m_scenario = scenario;
    m_result = {};
    m_result.name = name;
    m_result.title = scenario.title;
    m_result.startedAt = m_clock.wallMicroseconds();
    for (const ScenarioStep &step : std::as_const(scenario.steps))
        m_result.steps << step.describe();
    m_result.results.resize(scenario.steps.size());
    m_step = -1;
    m_aborting = false;
    if (const auto ready = setUp(); !ready) {
        beginStep();
        finishStep(StepResult::Verdict::Failed, ready.error());
        return;
    }
    nextStep();
}

void ScenarioRunner::abort()
{
    m_aborting = m_running;
    if (m_stepRuns)
        finishStep(StepResult::Verdict::Failed, tr("The run was stopped."));
}

void ScenarioRunner::beginStep()
{
    ++m_step;
    m_stepRuns = true;
    m_stepTime.start();
    Q_EMIT stepStarted(m_step);
}

Result<void, QString> ScenarioRunner::setUp()
{
    m_budget = std::make_unique<ConnectBudget>(m_clock);
    m_platform = std::make_unique<Platform>(m_clock);
    connect(m_platform.get(), &Platform::eventHappened, this, &ScenarioRunner::takePlatformEvent);
    PlatformConfig config;
    config.instanceIds = m_scenario.instances;
    config.pkiDirectory = m_pkiDirectory;
    config.plainMqtt = m_scenario.plainMqtt;
    config.limits.notifyReply = m_scenario.notifyReply.value_or(config.limits.notifyReply);
    if (auto started = m_platform->start(config); !started)
        return started;

    Profile profile;
    profile.name = m_scenario.title;
    profile.bootstrap = m_platform->bootstrapEndpoint();
    profile.bootstrapTrust = profile.mqttTrust = {TrustSource::PemFile, m_platform->caFile()};
    profile.security = m_scenario.plainMqtt ? TransportSecurity::Tcp : TransportSecurity::Tls;
    profile.notifyPolicy = m_scenario.session.notifyPolicy;
    profile.mqttVersion = m_scenario.session.mqttVersion;
    profile.subscribeSystemTopics = m_scenario.session.subscribe;
    const SessionTimings timings = timingsOf(m_scenario.session);
    QSet<DeviceIdentity> known;
    for (const ScenarioDevice &device : std::as_const(m_scenario.devices)) {
        if (!known.contains(device.identity)) {
            known.insert(device.identity);
            SecretBytes secret = randomSecret();
            if (auto added = m_platform->addDevice({device.identity, secret.clone(), device.instance}); !added)
                return added;
            m_secrets.write(device.identity, std::move(secret), this, [](const Result<void, SecretError> &) {});
        }
        profile.regionId = device.regionId;
        m_actors.push_back(std::make_unique<Actor>(device, profile, timings, m_secrets, m_trace, m_clock, *m_budget));
        connect(m_actors.back().get(), &Actor::changed, &m_look, qOverload<>(&QTimer::start));
    }
    return {};
}

void ScenarioRunner::tearDown()
{
    m_look.stop();
    m_patience.stop();
    for (const auto &actor : m_actors) {
        actor->disconnect();
        actor->session().stop();
    }
    m_actors.clear();
    if (m_platform)
        m_platform->disconnect(this);
    m_platform.reset();
    for (const ScenarioDevice &device : std::as_const(m_scenario.devices))
        m_secrets.remove(device.identity, this, [](const Result<void, SecretError> &) {});
}

void ScenarioRunner::nextStep()
{
    if (m_step + 1 >= m_scenario.steps.size()) {
        finish();
        return;
    }
    beginStep();
    if (m_aborting) {
        abort();
        return;
    }
    const ScenarioStep &step = m_scenario.steps.at(m_step);
    if (step.isExpectation() || step.kind == ScenarioStep::Kind::Wait) {
        m_patience.start(step.time);
        m_look.start();
        return;
    }
    for (const auto &actor : m_actors)
        actor->forget();
    const auto performed = perform(step);
    finishStep(performed ? StepResult::Verdict::Passed : StepResult::Verdict::Failed,
               performed ? QString() : performed.error());
}

Result<void, QString> ScenarioRunner::perform(const ScenarioStep &step)
{
    using Kind = ScenarioStep::Kind;
    if (step.kind == Kind::Fault)
        return setFault(step);
    if (step.kind == Kind::ClearFaults) {
        const FaultKind *const kind = faultKind(step.text);
        if (kind == nullptr && !step.text.isEmpty())
            return Failure(tr("There is no fault “%1”.").arg(step.text));
        return m_platform->clearFaults(kind);
    }
    const QList<ScenarioDevice> devices = m_scenario.devicesOf(step.device);
    for (const auto &actor : m_actors) {
        if (!devices.contains(actor->device()))
            continue;
        Result<void, QString> performed;
        if (step.kind == Kind::Start)
            actor->session().start();
        else if (step.kind == Kind::Stop)
            actor->session().stop();
        else if (step.kind == Kind::Follow)
            actor->session().follow();
        else
            performed = performOnPlatform(step, actor->device());
        if (!performed)
            return performed;
    }
    return {};
}

Result<void, QString> ScenarioRunner::performOnPlatform(const ScenarioStep &step, const ScenarioDevice &device)
{
    using Kind = ScenarioStep::Kind;
    switch (step.kind) {
    case Kind::Distribute:
        return m_platform->distribute(device.identity, step.instance);
    case Kind::Notify:
        return m_platform->notify(device.identity);
    case Kind::Kick:
        return m_platform->kick(device.identity, step.text);
    case Kind::Disable:
        return m_platform->disable(device.identity);
    case Kind::Enable:
        return m_platform->enable(device.identity);
    default:
        return {};
    }
}

Result<void, QString> ScenarioRunner::setFault(const ScenarioStep &step)
{
    const auto fault = Fault::parse(step.text);
    if (!fault)
        return Failure(fault.error());
    if (step.device.isEmpty())
        return m_platform->addFault(*fault);
    if (!fault->kind->knowsDevice())
        return Failure(
            tr("%1 acts before anybody knows which device dials; leave out “device”.").arg(fault->kind->name));
    const QList<ScenarioDevice> devices = m_scenario.devicesOf(step.device);
    for (const ScenarioDevice &device : devices) {
        Fault own = *fault;
        own.device = device.identity;
        if (auto added = m_platform->addFault(own); !added)
            return added;
    }
    return {};
}

void ScenarioRunner::checkExpectation()
{
    if (!m_stepRuns)
        return;
    const ScenarioStep &step = m_scenario.steps.at(m_step);
    if (step.isExpectation() && missing(step).isEmpty())
        finishStep(StepResult::Verdict::Passed, {});
}

QString ScenarioRunner::missing(const ScenarioStep &step) const
{
    const QList<ScenarioDevice> devices = m_scenario.devicesOf(step.device);
    QStringList problems;
    qsizetype count = 0;
    for (const auto &actor : m_actors) {
        if (!devices.contains(actor->device()))
            continue;
        const QString problem = actor->missing(step);
        if (!problem.isEmpty() && ++count <= mostTold)
            problems << u"%1: %2"_s.arg(actor->device().name, problem);
    }
    if (count > mostTold)
        problems << tr("and %n more", nullptr, int(count - mostTold));
    return problems.join(u"; ");
}

void ScenarioRunner::takePlatformEvent(const PlatformEvent &event)
{
    if (event.kind != PlatformEvent::Kind::Publish)
        return;
    for (const auto &actor : m_actors) {
        const DeviceIdentity &device = actor->device().identity;
        if (device.productKey() == event.productKey && device.deviceName() == event.deviceName) {
            actor->takePublish(event);
            return;
        }
    }
}

void ScenarioRunner::finishStep(StepResult::Verdict verdict, const QString &message)
{
    if (!std::exchange(m_stepRuns, false))
        return;
    m_look.stop();
    m_patience.stop();
    StepResult &result = m_result.results[m_step];
    result = {verdict, m_stepTime.nsecsElapsed() / 1000, message};
    Q_EMIT stepFinished(m_step, result);
    // From the event loop: a step must not end within another's signal.
    if (verdict == StepResult::Verdict::Passed)
        QMetaObject::invokeMethod(this, &ScenarioRunner::nextStep, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(this, &ScenarioRunner::finish, Qt::QueuedConnection);
}

void ScenarioRunner::finish()
{
    if (!std::exchange(m_running, false))
        return;
    tearDown();
    Q_EMIT finished(m_result);
}

} // namespace bootbench
