// SPDX-License-Identifier: GPL-3.0-or-later
#include <shell/mainwindow.h>

#include "aboutdialog.h"
#include "factsbar.h"
#include "keybook.h"
#include "messagebar.h"
#include "paneldock.h"
#include "sessionlamp.h"
#include "shellactions.h"
#include "tour.h"

#include <panels/sessiontone.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QComboBox>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize defaultSize{1280, 800};
constexpr int profileCharacters = 22;

} // namespace

MainWindow::MainWindow(const MainWindowPanels &panels, AboutInfo about, QWidget *parent)
    : QMainWindow(parent)
    , m_about(std::move(about))
    , m_actions(std::make_unique<ShellActions>(this))
    , m_keys(std::make_unique<KeyBook>())
    , m_lamp(new SessionLamp(this))
    , m_messages(new MessageBar(this))
    , m_facts(new FactsBar(this))
    , m_tour(new Tour(this))
{
    setObjectName(u"mainWindow");
    setWindowIcon(theme::applicationIcon());
    setDockNestingEnabled(true);
    setStatusBar(m_facts);
    buildToolBar();
    buildDocks(panels);
    buildMenus(panels);
    connectActions();
    retranslate();
    showSession({});
    setFollowOffered(false);
    // On a small screen not below its edge, title bar included; on a large one what it has room for.
    const QSize available = screen()->availableSize();
    const QSize frame(0, style()->pixelMetric(QStyle::PM_TitleBarHeight));
    resize(defaultSize.expandedTo(available * 4 / 5).boundedTo(available - frame));
    resetLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolBar()
{
    m_toolBar = new QToolBar(this);
    m_toolBar->setObjectName(u"mainToolBar");
    m_toolBar->toggleViewAction()->setObjectName(u"mainToolBarShown");
    m_toolBar->setIconSize({theme::smallIcon, theme::smallIcon});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addActions({m_actions->start, m_actions->stop, m_actions->demo});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->follow, m_actions->pause});
    m_toolBar->addSeparator();
    m_profileLabel = new QLabel(this);
    m_profileLabel->setContentsMargins(theme::rhythm, 0, theme::rhythm, 0);
    m_profiles = new QComboBox(this);
    m_profiles->setObjectName(u"profileChoice");
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_profiles->setMinimumContentsLength(profileCharacters);
    m_profileLabel->setBuddy(m_profiles);
    m_toolBar->addWidget(m_profileLabel);
    m_toolBar->addWidget(m_profiles);
    m_toolBar->addAction(m_actions->editProfile);
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_actions->editProfile)))
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_toolBar->addWidget(m_lamp);
    m_messages->setObjectName(u"messageBar");
    connect(m_messages, &MessageBar::folderRequested, this, &MainWindow::folderRequested);
}

void MainWindow::buildMenus(const MainWindowPanels &panels)
{
    const auto fill = [](QMenu *menu, const QWidget *panel) {
        if (!menu->isEmpty() && !panel->actions().isEmpty())
            menu->addSeparator();
        menu->addActions(panel->actions());
    };
    setAcceptDrops(true);
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addActions({m_actions->open, m_actions->saveTrace});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_actions->newProfile, m_actions->editProfile, m_actions->deleteProfile});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_actions->traceBudget);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_actions->quit);

    m_deviceMenu = menuBar()->addMenu(QString());
    m_deviceMenu->addActions({m_actions->start, m_actions->stop, m_actions->follow});
    m_deviceMenu->addSeparator();
    m_deviceMenu->addAction(m_actions->demo);
    fill(m_deviceMenu, panels.devices);

    m_traceMenu = menuBar()->addMenu(QString());
    fillTraceMenu(panels.trace);

    m_platformMenu = menuBar()->addMenu(QString());
    fill(m_platformMenu, panels.platform);
    fill(m_platformMenu, panels.console);

    m_presentMenu = menuBar()->addMenu(QString());
    m_presentMenu->addActions({m_actions->demo, m_actions->present});
    fill(m_presentMenu, panels.map);
    fill(m_presentMenu, panels.sequence);
    m_presentMenu->addSeparator();
    m_presentMenu->addAction(m_actions->replay);

    m_viewMenu = menuBar()->addMenu(QString());
    for (const PanelDock *dock : m_docks)
        m_viewMenu->addAction(dock->shownAction());
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(m_actions->pause);
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(m_toolBar->toggleViewAction());
    m_viewMenu->addActions({m_actions->onlyPanel, m_actions->resetLayout});
    m_viewMenu->addSeparator();
    m_schemeMenu = m_viewMenu->addMenu(QString());
    m_schemeMenu->addActions(m_actions->schemes.actions());
    m_languageMenu = m_viewMenu->addMenu(QString());
    m_languageMenu->addActions(m_actions->languages.actions());

    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({m_actions->tour, m_actions->filterHelp});
    m_helpMenu->addSeparator();
    m_helpMenu->addActions({m_actions->palette, m_actions->shortcuts});
    m_helpMenu->addSeparator();
    m_helpMenu->addAction(m_actions->about);
}

void MainWindow::connectActions()
{
    connect(m_actions->start, &QAction::triggered, this, &MainWindow::startRequested);
    connect(m_actions->stop, &QAction::triggered, this, &MainWindow::stopRequested);
    connect(m_actions->demo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_actions->follow, &QAction::triggered, this, &MainWindow::followRequested);
    connect(m_actions->present, &QAction::triggered, this, &MainWindow::presenterRequested);
    connect(m_actions->traceBudget, &QAction::triggered, this, &MainWindow::traceBudgetRequested);
    connect(m_actions->replay, &QAction::triggered, this, &MainWindow::replayRequested);
    connect(m_actions->pause, &QAction::triggered, this, &MainWindow::viewPauseRequested);
    connect(m_actions->newProfile, &QAction::triggered, this, &MainWindow::profileNewRequested);
    connect(m_actions->editProfile, &QAction::triggered, this, &MainWindow::profileEditRequested);
    connect(m_actions->deleteProfile, &QAction::triggered, this, &MainWindow::profileDeleteRequested);
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::openRequested);
    connect(m_actions->saveTrace, &QAction::triggered, this, &MainWindow::saveTraceRequested);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(m_actions->onlyPanel, &QAction::triggered, this, &MainWindow::showOnlyPanel);
    connect(m_actions->resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions->tour, &QAction::triggered, this, &MainWindow::showTour);
    connect(m_actions->filterHelp, &QAction::triggered, this, &MainWindow::filterHelpRequested);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_profiles, &QComboBox::activated, this, &MainWindow::profileChosen);
    connect(&m_actions->schemes, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT schemeChosen(theme::Scheme(action->data().toInt())); });
    connect(&m_actions->languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
}

QMenu *MainWindow::createPopupMenu()
{
    auto *menu = new QMenu(this);
    for (const PanelDock *dock : m_docks)
        menu->addAction(dock->shownAction());
    menu->addSeparator();
    menu->addAction(m_toolBar->toggleViewAction());
    return menu;
}

void MainWindow::addToPresentMenu(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action == nullptr)
            m_presentMenu->addSeparator();
        else
            m_presentMenu->addAction(action);
    }
}

void MainWindow::raiseStory()
{
    for (const Dock dock : {Sequence, Map}) {
        m_docks[dock]->show();
        m_docks[dock]->raise();
    }
}

void MainWindow::showSession(const SessionStatus &status)
{
    m_session = status;
    m_lamp->setStatus(status);
    const bool running = isRunning(status.state);
    // In Waiting, Start means: try now.
    m_actions->start->setEnabled(m_deviceAvailable && (!running || status.state == SessionState::Waiting));
    m_actions->stop->setEnabled(running);
}

void MainWindow::setDeviceAvailable(bool available)
{
    m_deviceAvailable = available;
    showSession(m_session);
}

void MainWindow::setFollowOffered(bool offered)
{
    m_actions->follow->setEnabled(offered);
}

void MainWindow::setProfiles(const QStringList &titles, int current)
{
    m_profiles->clear();
    m_profiles->addItems(titles);
    m_profiles->setCurrentIndex(current);
}

void MainWindow::setProfileEditable(bool editable)
{
    m_actions->editProfile->setEnabled(editable);
    m_actions->deleteProfile->setEnabled(editable);
}

void MainWindow::setRecordCount(quint64 records, int perSecond)
{
    m_facts->setRecordCount(records, perSecond);
}

void MainWindow::setTraceMemory(qint64 used, qint64 budget)
{
    m_facts->setTraceMemory(used, budget);
}

void MainWindow::setKeychain(const QString &title, const QString &problem)
{
    m_facts->setKeychain(title, problem);
}

void MainWindow::setQtMqtt(const QString &title)
{
    m_facts->setQtMqtt(title);
}

void MainWindow::setScheme(theme::Scheme scheme)
{
    m_actions->setScheme(scheme);
}

void MainWindow::setLanguage(const QString &code)
{
    m_actions->setLanguage(code);
}

void MainWindow::setViewPaused(bool paused)
{
    m_actions->pause->setChecked(paused);
}

void MainWindow::showProblem(const QString &title, const QString &text)
{
    m_messages->showProblem(title, text);
}

void MainWindow::showFinding(const QString &title, const QString &text)
{
    m_messages->showFinding(title, text);
}

void MainWindow::showSaved(const QString &file, const QString &text)
{
    m_messages->showSaved(file, text);
}

void MainWindow::showNotice(const QString &text)
{
    statusBar()->showMessage(text, int(std::chrono::milliseconds(std::chrono::seconds(5)).count()));
}

void MainWindow::showTour()
{
    m_tour->begin();
}

void MainWindow::showAbout()
{
    openAboutDialog(this, m_about);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Bootbench"));
    m_actions->retranslate();
    m_lamp->retranslate();
    m_messages->retranslate();
    m_facts->retranslate();
    m_toolBar->setWindowTitle(tr("&Toolbar"));
    m_profileLabel->setText(tr("P&rofile:"));
    m_profiles->setToolTip(tr("The platform that devices are started against"));
    m_fileMenu->setTitle(tr("&File"));
    m_deviceMenu->setTitle(tr("&Device"));
    m_traceMenu->setTitle(tr("&Trace"));
    m_platformMenu->setTitle(tr("&Platform"));
    m_presentMenu->setTitle(tr("P&resent"));
    m_viewMenu->setTitle(tr("&View"));
    m_schemeMenu->setTitle(tr("T&heme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    retranslateDocks();
}

void MainWindow::retranslateDocks()
{
    m_docks[Devices]->setWindowTitle(tr("Devices"));
    m_docks[Status]->setWindowTitle(tr("Status"));
    m_docks[Events]->setWindowTitle(tr("Events"));
    m_docks[Trace]->setWindowTitle(tr("Trace"));
    m_docks[Platform]->setWindowTitle(tr("Platform"));
    m_docks[Sequence]->setWindowTitle(tr("Sequence"));
    m_docks[Map]->setWindowTitle(tr("Map"));
    m_docks[Console]->setWindowTitle(tr("Console"));
    m_tour->setSteps(
        {{m_docks[Devices],
          tr("The devices of your bench. Add one with its ProductKey, DeviceName and DeviceSecret, or "
             "run the demo, which needs none of them.")},
         {m_docks[Status], tr("Where the selected device stands, rung by rung: bootstrap, MQTT, distribution. Click a "
                              "rung to see its bytes in the trace; what fails is explained below.")},
         {m_docks[Events],
          tr("Notices and kicks of the platform, what was replied and done, and each change of state.")},
         {m_docks[Platform], tr("A platform on this computer. Distribute a device to another instance, or kick it, and "
                                "watch it follow.")},
         {m_docks[Map], tr("The same on a map: where each device is, step by step. F11 shows it to an audience.")},
         {m_docks[Sequence], tr("Who said what to whom, drawn as it happens. Click an arrow to see its bytes.")},
         {m_docks[Console],
          tr("The platform's side: states as its console sees them, distribution jobs and what became "
             "of each device, and the run log.")},
         {m_docks[Trace], tr("Every byte between device and platform. Select a record to see its fields and bytes.")}});
}

} // namespace bootbench
