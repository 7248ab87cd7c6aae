// SPDX-License-Identifier: GPL-3.0-or-later
// Commands and keys of a MainWindow.
#include <shell/mainwindow.h>

#include "commandpalette.h"
#include "keybook.h"
#include "paneldock.h"
#include "shellactions.h"
#include "shortcutsdialog.h"

#include <QAction>
#include <QActionEvent>
#include <QDockWidget>
#include <QMenu>

namespace bootbench {

/// What can be done with a trace depends on the tab in front. The menu always has it, for its keys are those of the
/// window.
void MainWindow::fillTraceMenu(QWidget *trace)
{
    m_traceMenu->addActions(trace->actions());
    trace->installEventFilter(this);
    connect(m_traceMenu, &QMenu::triggered, this, [this] {
        m_docks[Trace]->show();
        m_docks[Trace]->raise();
    });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_docks[Trace]->widget()) {
        if (event->type() == QEvent::ActionAdded) {
            const auto *added = static_cast<QActionEvent *>(event);
            m_keys->apply(added->action());
            m_traceMenu->insertAction(added->before(), added->action());
        } else if (event->type() == QEvent::ActionRemoved) {
            m_traceMenu->removeAction(static_cast<QActionEvent *>(event)->action());
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::setKeyBindings(const KeyBindings &own)
{
    m_keys->setOwn(own);
    adoptKeys();
}

void MainWindow::adoptKeys()
{
    const QList<QAction *> actions = findChildren<QAction *>();
    for (QAction *action : actions)
        m_keys->apply(action);
}

void MainWindow::showPalette()
{
    QList<Command> commands = commandsOf(*this, CommandScope::Now);
    commands.removeIf([this](const Command &command) { return command.action == m_actions->palette; });
    auto *palette = new CommandPalette(commands, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->show();
    palette->activateWindow();
}

void MainWindow::showShortcuts()
{
    adoptKeys();
    auto *dialog = new ShortcutsDialog(commandsOf(*this, CommandScope::All), *m_keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShortcutsDialog::submitted, this, [this](const KeyBindings &own) {
        setKeyBindings(own);
        Q_EMIT keyBindingsChanged(own);
    });
    dialog->open();
}

} // namespace bootbench
