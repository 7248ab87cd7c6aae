// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include <common/versions.h>
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
#include <QDir>
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

void Workbench::connectDocument(TraceDocument &document)
{
    connect(&document, &TraceDocument::noticed, m_window.get(), &MainWindow::showNotice);
    connect(&document, &TraceDocument::saved, m_window.get(), &MainWindow::showSaved);
    connect(&document, &TraceDocument::problemFound, m_window.get(), &MainWindow::showProblem);
    connect(&document, &TraceDocument::findingsFound, m_window.get(), &MainWindow::showFinding);
    const auto wake = [this] {
        if (!m_recordTimer.isActive())
            m_recordTimer.start();
    };
    connect(&document.model(), &TraceModel::rowsInserted, this, wake);
    connect(&document.model(), &TraceModel::pendingCountChanged, this, wake);
    connect(&document.model(), &TraceModel::modelReset, this, &Workbench::countRecords);
    connect(document.panel(), &TracePanel::openRequested, this, &Workbench::askForFiles);
    connect(document.panel(), &TracePanel::demoRequested, this, [this] {
        m_traceTabs->showRunning();
        m_starter.runDemo();
    });
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
    m_settings.setValue("window/trace", m_traceTabs->layoutState());
    // A secret may have come to be known after the filter that names it.
    const Redactor &redactor = m_bench.trace().redactor();
    const QByteArray filters = m_filters.save();
    m_settings.setValue("trace/filters",
                        redactor.holdsSecret(filters) ? redactor.redacted(QByteArrayView(filters)) : filters);
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
