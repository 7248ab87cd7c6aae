// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "comparisondesk.h"
#include "consoledesk.h"
#include "demostage.h"
#include "platformdesk.h"
#include "platformtools.h"
#include "profilebook.h"
#include "settings.h"
#include "starter.h"
#include "tracedocument.h"
#include <common/language.h>

#include <base/clock.h>
#include <shell/mainwindow.h>

#include <QFont>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QApplication;

namespace bootbench {

class DevicesPanel;
class EventsPanel;
class PlatformPanel;
class MapPanel;
class SequencePanel;
class StatusPanel;
class TraceTabs;

/// The window's program put together: builds every object, connects intents to commands and facts to models.
/// Holds no logic of its own that could be tested apart.
class Workbench : public QObject
{
    Q_OBJECT

public:
    explicit Workbench(QApplication &application, QObject *parent = nullptr);
    ~Workbench() override;

    /// `code` as Language::use(), for this run only.
    void overrideLanguage(const QString &code);
    void show();
    void runDemo();
    /// Device lists in CSV; logs and captures into the trace.
    void openFiles(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildWindow();
    void connectDevices();
    void connectStatus();
    void connectEvents();
    void connectTrace();
    void connectPlatform();
    void connectProfiles();
    void connectWindow();

    /// Texts, fonts and what was said before in another language.
    void useLanguage(const QString &code);
    void selectDevice(const DeviceIdentity &device);
    void refreshSession();
    void refreshProfiles();
    void editProfile(int index);
    void countRecords();
    void saveState();
    void askForFiles();
    void askForTraceBudget();
    /// Offers what a program that was killed had recorded.
    void offerRecovery(const RecoverableTrace &trace);
    TraceDocument *openTrace(const QString &file);
    /// A document of its own in a tab of its own.
    TraceDocument &addDocument(const QString &title, const QString &toolTip);
    void replayTraceInFront(double speed);
    void connectStage();
    /// Its messages go to the window, and what the window asks of a trace in front goes to it.
    void connectDocument(TraceDocument &document);
    [[nodiscard]] TraceDocument &documentInFront();

    QApplication &m_application;
    const QFont m_systemFont;
    SystemClock m_clock;
    Settings m_settings;
    Language m_language;
    Bench m_bench;
    PlatformDesk m_platform;
    ProfileBook m_profiles;
    Starter m_starter;
    FilterBook m_filters;
    /// Its panel is owned by the window.
    ConsoleDesk m_console;
    /// Its panel is owned by the window.
    TraceDocument m_trace;
    DeviceIdentity m_current;
    QTimer m_recordTimer;
    quint64 m_countedRecords = 0;
    /// Only compared with: it may be gone.
    const TraceDocument *m_countedDocument = nullptr;

    std::vector<std::unique_ptr<OpenedTrace>> m_opened;

    std::unique_ptr<MainWindow> m_window;
    // Owned by the window.
    DevicesPanel *m_devicesPanel = nullptr;
    StatusPanel *m_statusPanel = nullptr;
    EventsPanel *m_eventsPanel = nullptr;
    TraceTabs *m_traceTabs = nullptr;
    SequencePanel *m_sequencePanel = nullptr;
    MapPanel *m_mapPanel = nullptr;
    PlatformPanel *m_platformPanel = nullptr;
    // Goes before the window whose tabs it fills.
    std::unique_ptr<ComparisonDesk> m_comparisons;
    std::unique_ptr<DemoStage> m_stage;
    QString m_languageInUse;
    std::unique_ptr<PlatformTools> m_platformTools;
};

} // namespace bootbench
