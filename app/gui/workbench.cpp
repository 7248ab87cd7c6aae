// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include <common/versions.h>
#include <panels/consolepanel.h>
#include <panels/devicespanel.h>
#include <panels/eventspanel.h>
#include <panels/platformpanel.h>
#include <panels/profiledialog.h>
#include <panels/statuspanel.h>
#include <sequence/sequencepanel.h>
#include <stage/mappanel.h>
#include <theme/palette.h>
#include <traceview/tracepanel.h>
#include <traceview/tracetabs.h>

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

AboutInfo aboutInfo()
{
    const Versions versions = Versions::current();
    return {versions.program, {{u"Qt"_s, versions.qt}, {u"Qt MQTT"_s, versions.qtMqtt}, {u"TLS"_s, versions.tls}}};
}

} // namespace

Workbench::Workbench(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_systemFont(QApplication::font())
    , m_bench(m_settings, m_clock)
    , m_platform(m_clock)
    , m_profiles(m_settings)
    , m_starter(m_bench, m_platform, m_profiles)
    , m_console(m_bench, m_platform, m_settings, m_clock)
    , m_trace(m_bench.trace(), m_filters)
{
    theme::applyScheme(application, theme::Scheme(m_settings.value("scheme", 0).toInt()));
    // Before the window is built, so that it is built in the right language once.
    m_language.use(m_settings.value("language").toString());
    buildWindow();
    connectDevices();
    connectStatus();
    connectEvents();
    connectTrace();
    connectPlatform();
    connectProfiles();
    connectWindow();
    connectStage();

    m_window->setScheme(theme::Scheme(m_settings.value("scheme", 0).toInt()));
    m_window->setLanguage(m_settings.value("language").toString());
    m_window->setKeyBindings(m_settings.keyBindings());
    m_devicesPanel->setSecretsKeptInMemory(m_bench.keepsInMemory());
    useLanguage(m_settings.value("language").toString());
    selectDevice(m_devicesPanel->currentDevice());
    if (!m_settings.problem().isEmpty())
        m_window->showProblem(tr("Settings"), m_settings.problem());
}

Workbench::~Workbench() = default;

void Workbench::buildWindow()
{
    m_devicesPanel = new DevicesPanel(m_bench.devices());
    m_statusPanel = new StatusPanel(m_bench.devices(), m_bench.ladder(), m_clock);
    m_eventsPanel = new EventsPanel(m_bench.events());
    m_traceTabs = new TraceTabs(m_trace.panel());
    m_platformPanel = new PlatformPanel(m_platform.devices());
    m_sequencePanel = new SequencePanel;
    m_mapPanel = new MapPanel;
    auto *status = new QStackedWidget;
    status->addWidget(m_statusPanel);
    auto *events = new QStackedWidget;
    events->addWidget(m_eventsPanel);
    m_platformTools = std::make_unique<PlatformTools>(m_platform, m_bench.trace(), m_clock, *m_platformPanel);
    m_window =
        std::make_unique<MainWindow>(MainWindowPanels{m_devicesPanel, status, events, m_traceTabs, m_platformPanel,
                                                      m_sequencePanel, m_mapPanel, m_console.panel()},
                                     aboutInfo());
    m_window->setQtMqtt(Versions::current().qtMqtt);
    m_window->installEventFilter(this);
    m_window->restoreWindowState(
        {m_settings.value("window/geometry").toByteArray(), m_settings.value("window/docks").toByteArray()});
    m_trace.panel()->restoreState(m_settings.value("window/trace").toByteArray());
    m_filters.restore(m_settings.value("trace/filters").toByteArray());
    m_stage = std::make_unique<DemoStage>(DemoStage::House{*m_window, *m_traceTabs, *status, *events, *m_sequencePanel,
                                                           *m_mapPanel, m_starter, m_settings, m_clock},
                                          m_trace);
}

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
    TraceModel &model = m_trace.model();
    connect(m_trace.panel(), &TracePanel::demoRequested, &m_starter, &Starter::runDemo);
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
    connect(window, &MainWindow::traceBudgetRequested, this, &Workbench::askForTraceBudget);
    connect(window, &MainWindow::quitRequested, window, &QWidget::close);
    connect(&m_bench, &Bench::problemFound, window, &MainWindow::showProblem);
    connect(&m_bench, &Bench::keychainProbed, window, &MainWindow::setKeychain);
}

void Workbench::overrideLanguage(const QString &code)
{
    m_window->setLanguage(code);
    useLanguage(code);
}

void Workbench::useLanguage(const QString &code)
{
    const QString language = m_language.use(code);
    m_languageInUse = language;
    // Han characters are drawn differently in Beijing and Taipei, and a font that is only fallen back to may come in
    // the wrong weight: name the right one.
    QFont font = m_systemFont;
    if (language.startsWith("zh"_L1)) {
        const QString han = language == "zh_TW"_L1 ? u"Noto Sans CJK TC"_s : u"Noto Sans CJK SC"_s;
        font.setFamilies({QFontInfo(m_systemFont).family(), han});
    }
    QApplication::setFont(font);
    m_profiles.retranslate();
    m_platformTools->retranslate(language);
    m_bench.probeKeychain();
    if (m_window) {
        m_window->setAbout(aboutInfo());
        m_window->setQtMqtt(Versions::current().qtMqtt);
    }
}

void Workbench::show()
{
    m_window->show();
    // Once it is known that nothing was asked for at the start.
    QTimer::singleShot(0, this, [this] {
        if (m_bench.devices().entries().isEmpty() && m_opened.empty() && !m_platform.isStarting())
            m_stage->showWelcome();
    });
    m_trace.files().findRecoverable(Bench::traceDirectory());
}

void Workbench::runDemo()
{
    m_starter.runDemo();
}

void Workbench::openFiles(const QStringList &files)
{
    for (const QString &file : files) {
        if (file.endsWith(".csv"_L1, Qt::CaseInsensitive) && !isTraceCsv(file))
            m_bench.importDevices(file);
        else
            openTrace(file);
    }
}

TraceDocument *Workbench::openTrace(const QString &file)
{
    TraceDocument &document = addDocument(QFileInfo(file).fileName(), QDir::toNativeSeparators(file));
    document.panel()->startAtFirst();
    // Of a file with nothing that can be read there is nothing to show. Not at once: others hear of it, too.
    connect(
        &document.files(), &TraceFiles::opened, this,
        [this, panel = QPointer(document.panel())](const QString &, quint64 records, const ImportReport &report) {
            if (records == 0 && report.error && panel)
                Q_EMIT m_traceTabs->closeRequested(panel);
        },
        Qt::QueuedConnection);
    document.files().open(file);
    return &document;
}

TraceDocument &Workbench::addDocument(const QString &title, const QString &toolTip)
{
    m_opened.push_back(std::make_unique<OpenedTrace>(m_clock, Bench::traceOptions(m_settings), m_filters));
    TraceDocument &document = m_opened.back()->document();
    connectDocument(document);
    connect(document.panel(), &TracePanel::clearRequested, &document.store(), &TraceStore::clear);
    document.panel()->restoreState(m_trace.panel()->saveState());
    m_traceTabs->add(document.panel(), title, toolTip);
    m_stage->addTrace(document, title);
    m_window->adoptKeys();
    return document;
}

void Workbench::replayTraceInFront(double speed)
{
    TraceDocument &source = documentInFront();
    if (source.store().snapshot().size() == 0) {
        m_window->showNotice(tr("There is nothing to replay yet."));
        return;
    }
    const QString title = tr("Replay");
    m_stage->replay(source, addDocument(title, tr("A trace that is played again")), title, speed);
}

void Workbench::connectStage()
{
    connect(m_stage.get(), &DemoStage::addDeviceRequested, m_devicesPanel, &DevicesPanel::addDevice);
    connect(m_stage.get(), &DemoStage::importRequested, m_devicesPanel, &DevicesPanel::importDevices);
    connect(m_stage.get(), &DemoStage::openRequested, this, &Workbench::askForFiles);
    connect(m_stage.get(), &DemoStage::replayRequested, this, &Workbench::replayTraceInFront);
    connect(m_window.get(), &MainWindow::replayRequested, this, [this] { replayTraceInFront(1.0); });
    connect(m_stage.get(), &DemoStage::noticed, m_window.get(), &MainWindow::showNotice);
    connect(m_stage.get(), &DemoStage::problemFound, m_window.get(), &MainWindow::showProblem);
    connect(m_stage.get(), &DemoStage::languageRequested, this, [this] {
        const QStringList languages{u"en"_s, u"zh_CN"_s, u"zh_TW"_s};
        overrideLanguage(languages[(languages.indexOf(m_languageInUse) + 1) % languages.size()]);
    });
}

void Workbench::connectDocument(TraceDocument &document)
{
    connect(&document, &TraceDocument::noticed, m_window.get(), &MainWindow::showNotice);
    connect(&document, &TraceDocument::problemFound, m_window.get(), &MainWindow::showProblem);
    const auto wake = [this] {
        if (!m_recordTimer.isActive())
            m_recordTimer.start();
    };
    connect(&document.model(), &TraceModel::rowsInserted, this, wake);
    connect(&document.model(), &TraceModel::pendingCountChanged, this, wake);
    connect(&document.model(), &TraceModel::modelReset, this, &Workbench::countRecords);
    connect(document.panel(), &TracePanel::compareRequested, m_comparisons.get(),
            [this, panel = document.panel()] { m_comparisons->ask(panel); });
}

TraceDocument &Workbench::documentInFront()
{
    const TracePanel *panel = m_traceTabs->currentPanel();
    for (const auto &opened : m_opened) {
        if (panel != nullptr && opened->document().panel() == panel)
            return opened->document();
    }
    return m_trace;
}

void Workbench::offerRecovery(const RecoverableTrace &trace)
{
    // One at a time; others are offered at the next start.
    const QString when =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(trace.lastWall / 1000), QLocale::ShortFormat);
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Recover the trace?"),
                        tr("Bootbench ended unexpectedly. Its trace of %1 records, the last of %2, can be recovered.")
                            .arg(QLocale().toString(trace.records), when),
                        QMessageBox::NoButton, m_window.get());
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *const recoverIt = question->addButton(tr("&Recover"), QMessageBox::AcceptRole);
    QPushButton *const discardIt = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    question->addButton(tr("&Later"), QMessageBox::RejectRole);
    question->setDefaultButton(recoverIt);
    connect(recoverIt, &QPushButton::clicked, this, [this, trace] { m_trace.files().recover(trace); });
    connect(discardIt, &QPushButton::clicked, this, [this, trace] { m_trace.files().discard(trace); });
    question->open();
}

void Workbench::askForTraceBudget()
{
    auto *dialog = new QInputDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Memory for a trace"));
    dialog->setLabelText(tr("MiB before older records move to the disk, for files that are opened from now on\nand for "
                            "the running trace of the next start:"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(Settings::leastTraceBudget, Settings::mostTraceBudget);
    dialog->setIntStep(64);
    dialog->setIntValue(m_settings.traceBudget());
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int wanted) { m_settings.setTraceBudget(wanted); });
    dialog->open();
}

void Workbench::askForFiles()
{
    auto *dialog = new QFileDialog(m_window.get(), tr("Open"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Logs, captures and device lists (*.log *.txt *.pcapng *.pcap *.csv *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &Workbench::openFiles);
    dialog->open();
}

bool Workbench::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Close)
        saveState();
    return QObject::eventFilter(watched, event);
}

void Workbench::saveState()
{
    const WindowState state = m_window->windowState();
    m_settings.setValue("window/geometry", state.geometry);
    m_settings.setValue("window/docks", state.docks);
    m_settings.setValue("window/trace", m_trace.panel()->saveState());
    // Once more, for secrets that came to be known after the filter that names them.
    m_settings.setValue("trace/filters", m_bench.trace().redactor().redacted(QByteArrayView(m_filters.save())));
}

void Workbench::selectDevice(const DeviceIdentity &device)
{
    m_current = device;
    m_bench.ladder().setCurrentDevice(device);
    m_eventsPanel->setCurrentDevice(device);
    m_window->setDeviceAvailable(!device.isNull());
    refreshSession();
}

void Workbench::refreshSession()
{
    const std::optional<DeviceEntry> entry = m_bench.devices().entry(m_current);
    const SessionStatus status = entry ? entry->status : SessionStatus{};
    m_window->showSession(status);
    const bool waits = status.state == SessionState::Redistributing || status.state == SessionState::Kicked;
    const bool asks = m_profiles.profile(m_profiles.current()).notifyPolicy == NotifyPolicy::Ask;
    m_window->setFollowOffered(waits && asks);
}

void Workbench::refreshProfiles()
{
    m_window->setProfiles(m_profiles.titles(), m_profiles.current());
    m_window->setProfileEditable(m_profiles.isOwn(m_profiles.current()));
    m_statusPanel->setNotifyPolicy(m_profiles.profile(m_profiles.current()).notifyPolicy);
    refreshSession();
}

void Workbench::editProfile(int index)
{
    auto *dialog = new ProfileDialog(m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList taken = m_profiles.titles();
    if (index >= 0) {
        dialog->setProfile(m_profiles.profile(index));
        taken.removeAt(index);
    }
    dialog->setTakenNames(taken);
    connect(dialog, &ProfileDialog::submitted, this, [this, index](const Profile &profile) {
        if (index < 0)
            m_profiles.add(profile);
        else
            m_profiles.replace(index, profile);
    });
    dialog->open();
}

void Workbench::countRecords()
{
    TraceDocument &document = documentInFront();
    const quint64 records = document.model().snapshot().size();
    const bool goesOn = std::exchange(m_countedDocument, &document) == &document;
    const quint64 fresh = goesOn && records > m_countedRecords ? records - m_countedRecords : 0;
    m_countedRecords = records;
    m_window->setRecordCount(records, int(fresh));
    m_window->setTraceMemory(document.store().memoryInUse(), document.store().budget());
    if (goesOn && fresh == 0)
        m_recordTimer.stop();
}

} // namespace bootbench
