// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoledesk.h"

#include "consoleworker.h"

#include <panels/consolepanel.h>
#include <protocol/regions.h>

#include <QDockWidget>
#include <QEvent>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds askInterval{1'000};
// The platform documents a lag of 10 s; whoever needs longer is asked by hand.
constexpr int mostQuestions = 30;
// Where a device is has to be asked one by one.
constexpr int mostPlaces = 50;

QStringList publicInstances()
{
    QStringList ids;
    for (const Region &region : regions()) {
        if (!region.publicInstance.isEmpty())
            ids.append(QString(region.publicInstance));
    }
    return ids;
}

} // namespace

ConsoleDesk::ConsoleDesk(Bench &bench, PlatformDesk &platform, Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
    , m_platform(platform)
    , m_settings(settings)
    , m_clock(clock)
    , m_draft(storedDraft())
    , m_panel(new ConsolePanel(m_devices, m_jobs, m_log))
    , m_worker(new ConsoleWorker(bench.trace(), clock))
{
    m_worker->moveToThread(&bench.engineThread());
    connect(&bench.engineThread(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_timer.setInterval(askInterval);
    connect(&m_timer, &QTimer::timeout, this, &ConsoleDesk::askWhileAwaiting);
    connectPanel();
    connectBench();
    connectWorker();
    noteDevices();
    if (m_draft.builtIn)
        m_panel->showEndpoint({}, true);
    else
        useOther({});
}

ConsoleDesk::~ConsoleDesk()
{
    disconnect(m_worker, nullptr, this, nullptr);
    m_worker->deleteLater();
    delete m_panel; // unless a window owned it and took it along
}

template <typename Command>
void ConsoleDesk::tell(Command command)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, command = std::move(command)] { command(*worker); });
}

void ConsoleDesk::connectPanel()
{
    m_panel->installEventFilter(this);
    connect(m_panel, &ConsolePanel::refreshRequested, this, &ConsoleDesk::refresh);
    connect(m_panel, &ConsolePanel::settingsRequested, this, &ConsoleDesk::editSettings);
    connect(m_panel, &ConsolePanel::platformRequested, &m_platform, &PlatformDesk::start);
    connect(m_panel, &ConsolePanel::jobRequested, this, [this](const DistributeRequest &request) {
        tell([request](ConsoleWorker &worker) { worker.createJob(request); });
    });
    connect(m_panel, &ConsolePanel::resultsRequested, this,
            [this](const QString &jobId) { tell([jobId](ConsoleWorker &worker) { worker.fetchResults(jobId); }); });
}

// A dock behind another tab is moved out of the window, and visible all the same.
bool ConsoleDesk::isInSight() const
{
    return !m_panel->visibleRegion().isEmpty();
}

void ConsoleDesk::connectBench()
{
    connect(&m_bench, &Bench::statusChanged, this, [this](const DeviceIdentity &device, const SessionStatus &status) {
        m_devices.setOwn(device, status, m_clock.wallMicroseconds());
        m_patience = mostQuestions;
        if (!m_ready || !isInSight())
            return;
        const auto entry = m_devices.entry(device);
        if (entry && entry->isOwnOnline() && entry->instanceId != status.instanceId)
            tell([device](ConsoleWorker &worker) { worker.readProvisioning(device); });
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(&m_bench.devices(), &QAbstractItemModel::rowsInserted, this, &ConsoleDesk::noteDevices);
    connect(&m_bench.devices(), &QAbstractItemModel::rowsRemoved, this, &ConsoleDesk::noteDevices);
    connect(&m_bench.devices(), &QAbstractItemModel::dataChanged, this, &ConsoleDesk::noteDevices);
    connect(&m_bench, &Bench::keychainProbed, this, [this](const QString &title, const QString &problem) {
        m_keychainTitle = title;
        m_keychainProblem = problem;
    });
    connect(&m_platform, &PlatformDesk::started, this, [this] {
        if (m_draft.builtIn)
            useBuiltIn();
    });
    connect(&m_platform, &PlatformDesk::stopped, this, [this] {
        if (m_draft.builtIn)
            useBuiltIn();
    });
}

void ConsoleDesk::connectWorker()
{
    connect(m_worker, &ConsoleWorker::ready, this, [this](const ConsoleEndpoint &endpoint) {
        m_ready = true;
        m_panel->showWaiting({});
        m_panel->showEndpoint(endpoint, m_draft.builtIn);
        lookIfInSight();
    });
    connect(m_worker, &ConsoleWorker::notReady, this, [this](const QString &problem) {
        m_panel->showWaiting(
            tr("The secret of the AccessKey %1 is not at hand: %2").arg(m_draft.endpoint.accessKeyId, problem));
    });
    connect(m_worker, &ConsoleWorker::secretNotStored, this, [this](const QString &problem) {
        ConsoleError error;
        error.kind = ConsoleError::Kind::Local;
        error.message =
            tr("The AccessKey's secret could not be kept; it is used until the program ends. %1").arg(problem);
        m_panel->showError(error);
    });
    connect(m_worker, &ConsoleWorker::callSucceeded, m_panel, &ConsolePanel::clearError);
    connect(m_worker, &ConsoleWorker::callFailed, m_panel, &ConsolePanel::showError);
    connect(m_worker, &ConsoleWorker::jobChanged, this, [this](const DistributeJob &job) {
        m_jobs.put(job);
        m_patience = mostQuestions;
        if (!isFinal(job.status) && isInSight() && !m_timer.isActive())
            m_timer.start();
    });
    connect(m_worker, &ConsoleWorker::resultsRead, this,
            [this](const QString &jobId, const QList<DistributeResult> &results) {
                m_jobs.setResults(jobId, results);
                if (isInSight())
                    refresh();
            });
    connect(m_worker, &ConsoleWorker::statesRead, this, [this](const QList<ConsoleDeviceState> &states) {
        const qint64 now = m_clock.wallMicroseconds();
        for (const ConsoleDeviceState &state : states) {
            if (const auto device = DeviceIdentity::create(state.productKey, state.deviceName))
                m_devices.setState(*device, state.state, now);
        }
    });
    connect(m_worker, &ConsoleWorker::provisioned, this, [this](const DeviceProvisioning &provisioning) {
        if (const auto device = DeviceIdentity::create(provisioning.productKey, provisioning.deviceName))
            m_devices.setInstance(*device, provisioning.targetInstanceId);
    });
    connect(m_worker, &ConsoleWorker::logRead, this, [this](const OperationLogPage &page) {
        m_log.append(page.entries);
        m_logRead = page.last;
    });
    connect(m_worker, &ConsoleWorker::logUnavailable, this, [this] {
        m_hasLog = false;
        m_panel->setLogUnavailable(tr("Alibaba Cloud shows the run log in its web console only, under Monitoring → Log "
                                      "Service. The built-in platform's can be read here."));
    });
}

bool ConsoleDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel && event->type() == QEvent::Show) {
        // Coming to the front from behind another tab shows nothing; see isInSight().
        if (const auto *const dock = qobject_cast<QDockWidget *>(m_panel->parentWidget()))
            connect(dock, &QDockWidget::visibilityChanged, this, &ConsoleDesk::lookIfInSight,
                    Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        QMetaObject::invokeMethod(this, &ConsoleDesk::lookIfInSight, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ConsoleDesk::lookIfInSight()
{
    if (isInSight())
        refresh();
}

void ConsoleDesk::refresh()
{
    if (!m_ready)
        return;
    tell([](ConsoleWorker &worker) { worker.listJobs(); });
    int asked = 0;
    for (const ConsoleDeviceEntry &entry : m_devices.entries()) {
        const bool isOfInterest = entry.own.state != SessionState::Idle || entry.instanceId.isEmpty();
        if (isOfInterest && ++asked <= mostPlaces)
            tell([device = entry.identity](ConsoleWorker &worker) { worker.readProvisioning(device); });
    }
    askStates(true);
    askLog();
    m_patience = mostQuestions;
    m_timer.start();
}

void ConsoleDesk::askWhileAwaiting()
{
    const bool awaited = m_devices.isWaiting() || m_jobs.hasUnfinished();
    // Once more when it is over, for the log's last lines.
    askStates(false);
    askLog();
    if (!m_ready || !awaited || !isInSight() || --m_patience <= 0)
        m_timer.stop();
}

void ConsoleDesk::askStates(bool ofAll)
{
    QList<DeviceIdentity> devices;
    for (const ConsoleDeviceEntry &entry : m_devices.entries()) {
        if (ofAll || !entry.agrees())
            devices.append(entry.identity);
    }
    if (m_ready && !devices.isEmpty())
        tell([devices](ConsoleWorker &worker) { worker.readStates(devices); });
}

void ConsoleDesk::askLog()
{
    if (m_ready && m_hasLog)
        tell([after = m_logRead](ConsoleWorker &worker) { worker.readLog(after); });
}

void ConsoleDesk::noteDevices()
{
    const QList<DeviceEntry> &listed = m_bench.devices().entries();
    for (const DeviceEntry &entry : listed) {
        if (!m_devices.entry(entry.identity))
            m_devices.setOwn(entry.identity, entry.status, m_clock.wallMicroseconds());
    }
    const QList<ConsoleDeviceEntry> shown = m_devices.entries();
    for (const ConsoleDeviceEntry &entry : shown) {
        if (std::ranges::find(listed, entry.identity, &DeviceEntry::identity) == listed.end())
            m_devices.remove(entry.identity);
    }
}

// --- which console -------------------------------------------------------------------------------

void ConsoleDesk::use(const ConsoleDraft &draft)
{
    m_draft = draft;
    storeDraft(draft);
    if (draft.builtIn)
        useBuiltIn();
    else
        useOther(draft.secret);
    m_draft.secret.reset();
}

void ConsoleDesk::useBuiltIn()
{
    m_ready = false;
    m_devices.forgetConsole();
    m_jobs.clear();
    m_log.clear();
    m_logRead = 0;
    m_hasLog = true;
    m_panel->setLogUnavailable({});
    m_panel->showWaiting({});
    const PlatformHost::Address &address = m_platform.address();
    ConsoleEndpoint endpoint;
    if (m_platform.isRunning())
        endpoint = {address.console, {TrustSource::PemFile, address.caFile}, address.accessKeyId};
    QStringList instances;
    for (const PlatformInstance &instance : address.instances)
        instances.append(instance.id);
    m_panel->setInstances(instances);
    m_panel->showEndpoint({}, true);
    tell([endpoint, secret = address.accessKeySecret](ConsoleWorker &worker) {
        worker.use(endpoint, secret, SecretPlace::SessionMemory, false);
    });
}

void ConsoleDesk::useOther(const SharedSecret &secret)
{
    m_ready = false;
    m_devices.forgetConsole();
    m_jobs.clear();
    m_log.clear();
    m_logRead = 0;
    m_hasLog = true;
    m_panel->setLogUnavailable({});
    m_panel->setInstances(publicInstances());
    m_panel->showEndpoint({}, false);
    m_panel->showWaiting(tr("The AccessKey's secret is being read."));
    tell([endpoint = m_draft.endpoint, secret, place = m_draft.place](ConsoleWorker &worker) {
        worker.use(endpoint, secret, place, true);
    });
}

void ConsoleDesk::editSettings()
{
    auto *dialog = new ConsoleSettingsDialog(m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDraft(m_draft, !m_draft.endpoint.accessKeyId.isEmpty() && !m_draft.builtIn);
    dialog->setKeychain(m_keychainTitle, m_keychainProblem);
    connect(dialog, &ConsoleSettingsDialog::submitted, this, &ConsoleDesk::use);
    dialog->open();
}

ConsoleDraft ConsoleDesk::storedDraft() const
{
    const auto text = [this](QAnyStringView key) { return m_settings.value(key).toString(); };
    ConsoleDraft draft;
    draft.builtIn = m_settings.value("console/builtIn", true).toBool();
    draft.endpoint.endpoint = {text("console/host"), quint16(m_settings.value("console/port", 443).toUInt())};
    if (text("console/trust") == "pem"_L1)
        draft.endpoint.trust = {TrustSource::PemFile, text("console/pemFile")};
    draft.endpoint.accessKeyId = text("console/accessKeyId");
    draft.place = text("console/secret") == "memory"_L1 ? SecretPlace::SessionMemory : SecretPlace::Keychain;
    return draft;
}

void ConsoleDesk::storeDraft(const ConsoleDraft &draft)
{
    const bool pem = draft.endpoint.trust.source == TrustSource::PemFile;
    m_settings.setValue("console/builtIn", draft.builtIn);
    m_settings.setValue("console/host", draft.endpoint.endpoint.host);
    m_settings.setValue("console/port", draft.endpoint.endpoint.port);
    m_settings.setValue("console/trust", pem ? u"pem"_s : u"system"_s);
    m_settings.setValue("console/pemFile", draft.endpoint.trust.pemFile);
    m_settings.setValue("console/accessKeyId", draft.endpoint.accessKeyId);
    // Where it is, never the secret.
    m_settings.setValue("console/secret", draft.place == SecretPlace::SessionMemory ? u"memory"_s : u"keychain"_s);
}

} // namespace bootbench
