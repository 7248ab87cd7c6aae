// SPDX-License-Identifier: GPL-3.0-or-later
// Where the docks of a MainWindow are.
#include <shell/mainwindow.h>

#include "messagebar.h"
#include "paneldock.h"
#include "shellactions.h"

#include <QAction>
#include <QApplication>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Raised when docks or toolbars come, go or are renamed, so that an older layout is not applied to them.
constexpr int stateVersion = 2;

// The default layout in percent, and what is enough on a large screen: the rest goes to events and trace.
constexpr int devicesShare = 22;
constexpr int devicesEnough = 320;
constexpr int statusShare = 47;
constexpr int statusEnough = 760;
constexpr int topShare = 43;
constexpr int topEnough = 408;

} // namespace

void MainWindow::buildDocks(const MainWindowPanels &panels)
{
    const auto dock = [this](Dock place, const QString &objectName, QWidget *panel) {
        auto *made = new PanelDock(objectName, this);
        made->setWidget(panel);
        made->shownAction()->setShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + int(place))));
        m_docks[place] = made;
    };
    // These names are in saved layouts.
    dock(Devices, u"devicesDock"_s, panels.devices);
    dock(Status, u"statusDock"_s, panels.status);
    dock(Events, u"eventsDock"_s, panels.events);
    dock(Trace, u"traceDock"_s, panels.trace);
    dock(Platform, u"platformDock"_s, panels.platform);
    dock(Sequence, u"sequenceDock"_s, panels.sequence);
    dock(Map, u"mapDock"_s, panels.map);
    dock(Console, u"consoleDock"_s, panels.console);
}

WindowState MainWindow::windowState() const
{
    return {saveGeometry(), m_allPanels.isEmpty() ? saveState(stateVersion) : m_allPanels};
}

bool MainWindow::restoreWindowState(const WindowState &state)
{
    const bool restored = restoreGeometry(state.geometry) && restoreState(state.docks, stateVersion);
    if (!restored)
        resetLayout();
    m_messages->refreshVisibility();
    return restored;
}

void MainWindow::resetLayout()
{
    m_allPanels.clear();
    m_actions->onlyPanel->setChecked(false);
    for (QDockWidget *dock : m_docks) {
        removeDockWidget(dock);
        dock->setFloating(false);
    }
    // Without a central widget the two areas share the whole window.
    addDockWidget(Qt::TopDockWidgetArea, m_docks[Devices]);
    splitDockWidget(m_docks[Devices], m_docks[Status], Qt::Horizontal);
    splitDockWidget(m_docks[Status], m_docks[Events], Qt::Horizontal);
    tabifyDockWidget(m_docks[Status], m_docks[Map]);
    tabifyDockWidget(m_docks[Events], m_docks[Platform]);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[Trace]);
    tabifyDockWidget(m_docks[Trace], m_docks[Sequence]);
    tabifyDockWidget(m_docks[Trace], m_docks[Console]);
    for (QDockWidget *dock : m_docks)
        dock->show();
    for (const Dock front : {Status, Events, Trace})
        m_docks[front]->raise();
    addToolBar(m_toolBar);
    m_toolBar->show();
    addToolBarBreak();
    addToolBar(m_messages);
    m_messages->refreshVisibility();

    const int devices = std::min(width() * devicesShare / 100, devicesEnough);
    const int status = std::min(width() * statusShare / 100, statusEnough);
    resizeDocks({m_docks[Devices], m_docks[Status], m_docks[Events]}, {devices, status, width() - devices - status},
                Qt::Horizontal);
    const int top = std::min(height() * topShare / 100, topEnough);
    resizeDocks({m_docks[Status], m_docks[Trace]}, {top, height() - top}, Qt::Vertical);
}

/// The dock that is worked in, with those that lie behind it, gets the room of all others; on a small screen a trace
/// needs it.
void MainWindow::showOnlyPanel(bool only)
{
    PanelDock *const kept = dockInUse();
    if (!only) {
        restoreState(std::exchange(m_allPanels, {}), stateVersion);
        m_messages->refreshVisibility();
        kept->raise();
        return;
    }
    m_allPanels = saveState(stateVersion);
    const QList<QDockWidget *> behind = tabifiedDockWidgets(kept);
    for (PanelDock *dock : m_docks) {
        if (dock != kept && !behind.contains(dock) && !dock->isFloating())
            dock->hide();
    }
    kept->show();
    const QString keys = m_actions->onlyPanel->shortcut().toString(QKeySequence::NativeText);
    showNotice(keys.isEmpty() ? tr("The View menu brings the other panels back.")
                              : tr("%1 brings the other panels back.").arg(keys));
}

/// Where the focus is; the trace when it is nowhere, or in a window of its own.
PanelDock *MainWindow::dockInUse() const
{
    const QWidget *const focused = QApplication::focusWidget();
    const auto used = std::ranges::find_if(
        m_docks, [&](const PanelDock *dock) { return !dock->isFloating() && dock->isAncestorOf(focused); });
    return used != m_docks.end() ? *used : m_docks[Trace];
}

} // namespace bootbench
