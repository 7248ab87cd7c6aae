// SPDX-License-Identifier: GPL-3.0-or-later
// Who of a Workbench hears of whom.
#include "workbench.h"

#include <panels/devicespanel.h>
#include <panels/eventspanel.h>
#include <panels/platformpanel.h>
#include <panels/statuspanel.h>
#include <theme/palette.h>
#include <traceview/tracepanel.h>
#include <traceview/tracetabs.h>

#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QUrl>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

void Workbench::connectDevices()
{
    connect(m_devicesPanel, &DevicesPanel::currentDeviceChanged, this, &Workbench::selectDevice);
    connect(m_devicesPanel, &DevicesPanel::demoRequested, &m_starter, &Starter::runDemo);
    connect(m_devicesPanel, &DevicesPanel::startRequested, &m_starter, &Starter::start);
    connect(m_devicesPanel, &DevicesPanel::stopRequested, &m_bench, &Bench::stop);
    connect(m_devicesPanel, &DevicesPanel::deviceSubmitted, this, [this](const DeviceDraft &draft) {
        m_bench.putDevice(draft.identity, draft.label, draft.place, draft.secret, draft.replaces);
        m_devicesPanel->setCurrentDevice(draft.identity);
    });
    connect(m_devicesPanel, &DevicesPanel::deleteRequested, &m_bench, &Bench::removeDevice);
    connect(m_devicesPanel, &DevicesPanel::secretRevealRequested, this,
            [this](const DeviceIdentity &device) { m_bench.readSecret(device, SecretUse::Reveal); });
    connect(m_devicesPanel, &DevicesPanel::importRequested, &m_bench, &Bench::importDevices);
    connect(m_devicesPanel, &DevicesPanel::keepInMemoryRequested, &m_bench, &Bench::keepInMemory);
    connect(m_devicesPanel, &DevicesPanel::keychainCheckRequested, &m_bench, &Bench::probeKeychain);

    connect(&m_bench, &Bench::keychainProbed, m_devicesPanel, &DevicesPanel::setKeychain);
    connect(&m_bench, &Bench::keepInMemoryChanged, m_devicesPanel, &DevicesPanel::setSecretsKeptInMemory);
    connect(&m_bench, &Bench::secretRead, this,
            [this](const DeviceIdentity &device, const SharedSecret &secret, SecretUse use) {
                if (use == SecretUse::Reveal)
                    m_devicesPanel->showSecret(device, secret->clone());
            });
    connect(&m_starter, &Starter::demoBegun, m_devicesPanel, &DevicesPanel::setCurrentDevice);
}

void Workbench::connectStatus()
{
    connect(m_statusPanel, &StatusPanel::demoRequested, &m_starter, &Starter::runDemo);
    connect(m_statusPanel, &StatusPanel::startRequested, &m_starter, &Starter::start);
    connect(m_statusPanel, &StatusPanel::retryNowRequested, &m_starter, &Starter::start);
    connect(m_statusPanel, &StatusPanel::stopRequested, &m_bench, &Bench::stop);
    connect(m_statusPanel, &StatusPanel::followRequested, &m_bench, &Bench::follow);
    connect(m_statusPanel, &StatusPanel::recordsRequested, this, [this](quint64 first, quint64 last) {
        m_traceTabs->showRunning();
        m_trace.panel()->showRecords(first, last);
    });
    connect(&m_bench, &Bench::statusChanged, this, [this](const DeviceIdentity &device) {
        if (device == m_current)
            refreshSession();
    });
}

void Workbench::connectEvents()
{
    connect(m_eventsPanel, &EventsPanel::clearRequested, &m_bench.events(), &EventModel::clear);
}

void Workbench::connectTrace()
{
    const TraceModel &model = m_trace.model();
    connect(m_trace.panel(), &TracePanel::clearRequested, &m_bench, &Bench::clearTrace);
    connect(&model, &TraceModel::pausedChanged, m_window.get(), &MainWindow::setViewPaused);
    connect(m_window.get(), &MainWindow::viewPauseRequested, &model, &TraceModel::setPaused);
    m_comparisons = std::make_unique<ComparisonDesk>(
        *m_traceTabs,
        [this] {
            QList<TraceDocument *> documents{&m_trace};
            for (const auto &opened : m_opened)
                documents.append(&opened->document());
            return documents;
        },
        [this](const QString &file) { return openTrace(file); });
    connect(m_comparisons.get(), &ComparisonDesk::noticed, m_window.get(), &MainWindow::showNotice);
    connect(m_comparisons.get(), &ComparisonDesk::saved, m_window.get(), &MainWindow::showSaved);
    connect(m_comparisons.get(), &ComparisonDesk::problemFound, m_window.get(), &MainWindow::showProblem);
    connect(m_traceTabs, &TraceTabs::compareRequested, m_comparisons.get(), &ComparisonDesk::ask);
    connectDocument(m_trace);
    connect(m_traceTabs, &TraceTabs::closeRequested, this, [this](const QWidget *panel) {
        m_comparisons->close(panel);
        m_stage->removeTrace(panel);
        std::erase_if(m_opened, [panel](const auto &opened) { return opened->document().panel() == panel; });
    });

    // Counts once a second while records come, and not at all when none do.
    m_recordTimer.setInterval(1000);
    connect(&m_recordTimer, &QTimer::timeout, this, &Workbench::countRecords);
    connect(m_traceTabs, &TraceTabs::currentChanged, this, &Workbench::countRecords);
    countRecords();
}

void Workbench::connectPlatform()
{
    connect(m_platformPanel, &PlatformPanel::startRequested, &m_platform, &PlatformDesk::start);
    connect(m_platformPanel, &PlatformPanel::stopRequested, &m_platform, &PlatformDesk::stop);
    connect(m_platformPanel, &PlatformPanel::distributeRequested, &m_platform, &PlatformDesk::distribute);
    connect(m_platformPanel, &PlatformPanel::notifyRequested, &m_platform, &PlatformDesk::notify);
    connect(m_platformPanel, &PlatformPanel::kickRequested, &m_platform, &PlatformDesk::kick);
    connect(m_platformPanel, &PlatformPanel::disableRequested, &m_platform, &PlatformDesk::disable);
    connect(m_platformPanel, &PlatformPanel::enableRequested, &m_platform, &PlatformDesk::enable);
    connect(m_platformPanel, &PlatformPanel::deviceSubmitted, this, [this](const PlatformDeviceDraft &draft) {
        m_platform.addDevice(draft.identity, draft.secret, draft.instanceId);
        if (draft.listIt) {
            const SecretPlace place = m_bench.keepsInMemory() ? SecretPlace::SessionMemory : SecretPlace::Keychain;
            m_bench.putDevice(draft.identity, {}, place, draft.secret);
        }
    });
    connect(&m_platform, &PlatformDesk::starting, m_platformPanel, &PlatformPanel::showStarting);
    connect(&m_platform, &PlatformDesk::stopped, m_platformPanel, &PlatformPanel::showStopped);
    connect(&m_platform, &PlatformDesk::problemFound, m_platformPanel, &PlatformPanel::showProblem);
    connect(&m_platform, &PlatformDesk::started, this, [this] {
        const PlatformHost::Address &address = m_platform.address();
        PlatformAddress shown{address.bootstrap, address.caFile, {}};
        for (const PlatformInstance &instance : address.instances)
            shown.instances.append({instance.id, instance.endpoint, instance.tls});
        m_platformPanel->showRunning(shown);
    });
}

void Workbench::connectProfiles()
{
    connect(&m_profiles, &ProfileBook::changed, this, &Workbench::refreshProfiles);
    connect(&m_profiles, &ProfileBook::currentChanged, this, &Workbench::refreshProfiles);
    connect(m_window.get(), &MainWindow::profileChosen, &m_profiles, &ProfileBook::setCurrent);
    connect(m_window.get(), &MainWindow::profileNewRequested, this, [this] { editProfile(-1); });
    connect(m_window.get(), &MainWindow::profileEditRequested, this, [this] { editProfile(m_profiles.current()); });
    connect(m_window.get(), &MainWindow::profileDeleteRequested, this, [this] {
        const int index = m_profiles.current();
        const auto answer = QMessageBox::question(
            m_window.get(), tr("Delete profile"),
            tr("Delete the profile “%1”? Devices and their secrets stay.").arg(m_profiles.profile(index).name),
            QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer == QMessageBox::Yes)
            m_profiles.remove(index);
    });
}

void Workbench::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::openRequested, this, &Workbench::askForFiles);
    connect(window, &MainWindow::filesDropped, this, &Workbench::openFiles);
    connect(window, &MainWindow::saveTraceRequested, this, [this] { documentInFront().askWhereToSave(); });
    const auto tellSpillFailed = [window](const QString &reason) {
        window->showProblem(tr("The trace stays in memory"), reason);
    };
    connect(&m_bench.trace(), &TraceStore::spillFailed, window, tellSpillFailed);
    // The store is older than the window and may have failed before.
    if (const SpillStatus status = m_bench.trace().spillStatus(); status.state == SpillState::Paused)
        tellSpillFailed(status.reason);
    connect(&m_trace.files(), &TraceFiles::recoverableFound, this, &Workbench::offerRecovery);
    connect(window, &MainWindow::startRequested, this, [this] { m_starter.start(m_current); });
    connect(window, &MainWindow::stopRequested, this, [this] { m_bench.stop(m_current); });
    connect(window, &MainWindow::followRequested, this, [this] { m_bench.follow(m_current); });
    connect(window, &MainWindow::demoRequested, &m_starter, &Starter::runDemo);
    connect(window, &MainWindow::schemeChosen, this, [this](theme::Scheme scheme) {
        m_settings.setValue("scheme", int(scheme));
        theme::applyScheme(m_application, scheme);
    });
    connect(window, &MainWindow::languageChosen, this, [this](const QString &code) {
        m_settings.setValue("language", code);
        useLanguage(code);
    });
    connect(window, &MainWindow::keyBindingsChanged, this,
            [this](const KeyBindings &own) { m_settings.setKeyBindings(own); });
    connect(window, &MainWindow::filterHelpRequested, this, [this] {
        TracePanel *panel = m_traceTabs->currentPanel();
        (panel != nullptr ? panel : m_trace.panel())->showFilterHelp();
    });
    connect(window, &MainWindow::folderRequested, this, [](const QString &file) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
    });
    connect(window, &MainWindow::traceBudgetRequested, this, &Workbench::askForTraceBudget);
    connect(window, &MainWindow::quitRequested, window, &QWidget::close);
    connect(&m_bench, &Bench::problemFound, window, &MainWindow::showProblem);
    connect(&m_bench, &Bench::keychainProbed, window, &MainWindow::setKeychain);
}

void Workbench::connectStage()
{
    connect(m_stage.get(), &DemoStage::addDeviceRequested, m_devicesPanel, &DevicesPanel::addDevice);
    connect(m_stage.get(), &DemoStage::importRequested, m_devicesPanel, &DevicesPanel::importDevices);
    connect(m_stage.get(), &DemoStage::openRequested, this, &Workbench::askForFiles);
    connect(m_stage.get(), &DemoStage::replayRequested, this, &Workbench::replayTraceInFront);
    connect(m_window.get(), &MainWindow::replayRequested, this, [this] { replayTraceInFront(1.0); });
    connect(m_stage.get(), &DemoStage::noticed, m_window.get(), &MainWindow::showNotice);
    connect(m_stage.get(), &DemoStage::saved, m_window.get(), &MainWindow::showSaved);
    connect(m_stage.get(), &DemoStage::problemFound, m_window.get(), &MainWindow::showProblem);
    connect(m_stage.get(), &DemoStage::languageRequested, this, [this] {
        const QStringList languages{u"en"_s, u"zh_CN"_s, u"zh_TW"_s};
        overrideLanguage(languages[(languages.indexOf(m_languageInUse) + 1) % languages.size()]);
    });
}

} // namespace bootbench
