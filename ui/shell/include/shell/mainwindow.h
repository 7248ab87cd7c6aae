// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/session.h>
#include <shell/commands.h>
#include <theme/palette.h>

#include <QByteArray>
#include <QList>
#include <QMainWindow>
#include <QStringList>

#include <array>
#include <memory>
#include <utility>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QToolBar;

namespace bootbench {

class FactsBar;
class KeyBook;
class MessageBar;
class PanelDock;
class SessionLamp;
class ShellActions;
class Tour;

/// The panels of the window. It takes them over, and shows their QWidget::actions() in the menu of each.
struct MainWindowPanels {
    QWidget *devices = nullptr;
    QWidget *status = nullptr;
    QWidget *events = nullptr;
    QWidget *trace = nullptr;
    QWidget *platform = nullptr;
    QWidget *sequence = nullptr;
    QWidget *map = nullptr;
    QWidget *console = nullptr;
};

/// What Help → About tells.
struct AboutInfo {
    QString version;
    /// Name and version of what the program is built on: Qt, Qt MQTT, the TLS library….
    QList<std::pair<QString, QString>> components;
};

/// Where the window and its docks are; opaque, for a settings file.
struct WindowState {
    QByteArray geometry;
    QByteArray docks;
};

/// Docks, menus, actions, toolbar and status bar. Everything that is to be done leaves as a signal.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All panels are set.
    MainWindow(const MainWindowPanels &panels, AboutInfo about, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowState windowState() const;
    /// False, and the default layout, when the state is of another version or damaged.
    bool restoreWindowState(const WindowState &state);

    QMenu *createPopupMenu() override;

    /// More for the menu in which the demo, the presenter and replays are; null is a separator.
    void addToPresentMenu(const QList<QAction *> &actions);
    /// The keys that differ from the defaults. Actions of panels that come later get theirs by adoptKeys().
    void setKeyBindings(const KeyBindings &own);
    void adoptKeys();
    /// Map and sequence to the front.
    void raiseStory();

public Q_SLOTS:
    /// The status of the current device; a default-made one when there is none.
    void showSession(const bootbench::SessionStatus &status);
    /// Whether there is a device to start.
    void setDeviceAvailable(bool available);
    /// Whether Follow is offered: a notice or kick waits for the operator.
    void setFollowOffered(bool offered);
    void setProfiles(const QStringList &titles, int current);
    /// The built-in profiles can be neither edited nor deleted.
    void setProfileEditable(bool editable);
    void setRecordCount(quint64 records, int perSecond);
    /// Bytes; a budget of 0 is none.
    void setTraceMemory(qint64 used, qint64 budget);
    /// `problem` is empty when secrets are in good hands.
    void setKeychain(const QString &title, const QString &problem);
    void setAbout(const bootbench::AboutInfo &about) { m_about = about; }
    void setQtMqtt(const QString &title);
    void setScheme(bootbench::theme::Scheme scheme);
    /// `en`, `zh_CN`, `zh_TW`; empty: the system's.
    void setLanguage(const QString &code);
    void setViewPaused(bool paused);

    /// Something that belongs to no panel: stays in sight until it is closed; can be copied.
    void showProblem(const QString &title, const QString &text);
    /// The same of what did not fail but should be known.
    void showFinding(const QString &title, const QString &text);
    /// A file was written: its path, which can be copied, and a way to its folder.
    void showSaved(const QString &file, const QString &text);
    /// A passing word in the status bar.
    void showNotice(const QString &text);
    void resetLayout();
    void showTour();
    void showAbout();
    void showPalette();
    void showShortcuts();

Q_SIGNALS:
    void openRequested();
    /// Files that were dropped on the window.
    void filesDropped(const QStringList &files);
    void saveTraceRequested();
    void startRequested();
    void stopRequested();
    void demoRequested();
    void followRequested();
    void presenterRequested();
    /// How much memory a trace may take is to be chosen.
    void traceBudgetRequested();
    /// The trace in front is to be played again.
    void replayRequested();
    void viewPauseRequested(bool paused);
    void profileChosen(int index);
    void profileNewRequested();
    void profileEditRequested();
    void profileDeleteRequested();
    void schemeChosen(bootbench::theme::Scheme scheme);
    void languageChosen(const QString &code);
    void filterHelpRequested();
    /// Where this file is should be shown.
    void folderRequested(const QString &file);
    /// By the user; they are in effect.
    void keyBindingsChanged(const bootbench::KeyBindings &own);
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Dock { Devices, Status, Events, Trace, Platform, Sequence, Map, Console, DockCount };

    void buildDocks(const MainWindowPanels &panels);
    void buildToolBar();
    void buildMenus(const MainWindowPanels &panels);
    void fillTraceMenu(QWidget *trace);
    void showOnlyPanel(bool only);
    [[nodiscard]] PanelDock *dockInUse() const;
    void connectActions();
    void retranslate();
    void retranslateDocks();

    AboutInfo m_about;
    SessionStatus m_session;
    bool m_deviceAvailable = false;

    std::unique_ptr<ShellActions> m_actions;
    std::unique_ptr<KeyBook> m_keys;
    std::array<PanelDock *, DockCount> m_docks{};
    /// The layout to come back to while one panel has the window; else empty.
    QByteArray m_allPanels;
    QToolBar *m_toolBar = nullptr;
    QLabel *m_profileLabel = nullptr;
    QComboBox *m_profiles = nullptr;
    SessionLamp *m_lamp = nullptr;
    MessageBar *m_messages = nullptr;
    FactsBar *m_facts = nullptr;
    Tour *m_tour = nullptr;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_deviceMenu = nullptr;
    QMenu *m_traceMenu = nullptr;
    QMenu *m_platformMenu = nullptr;
    QMenu *m_presentMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_schemeMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
};

} // namespace bootbench
