// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"
#include "platformdesk.h"
#include "settings.h"

#include <models/consoledevicemodel.h>
#include <models/distributejobmodel.h>
#include <models/operationlogmodel.h>
#include <panels/consolepanel.h>
#include <panels/consolesettingsdialog.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace bootbench {

class ConsoleWorker;

/// The console as the window uses it: its models, its panel, and the calls on the engine thread. Asks by itself only
/// while its panel is in sight and something is awaited: a job that runs, or a state that the console has still to
/// catch up with. So the trace of a device is not drowned in questions that nobody looks at.
class ConsoleDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive the desk.
    ConsoleDesk(Bench &bench, PlatformDesk &platform, Settings &settings, const Clock &clock,
                QObject *parent = nullptr);
    ~ConsoleDesk() override;

    /// Handed over to a window, which owns it from then on.
    [[nodiscard]] ConsolePanel *panel() const { return m_panel; }

public Q_SLOTS:
    void refresh();
    void editSettings();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Nobody is asked while nobody looks.
    [[nodiscard]] bool isInSight() const;
    void lookIfInSight();
    void connectPanel();
    void connectBench();
    void connectWorker();
    void use(const ConsoleDraft &draft);
    void useBuiltIn();
    void useOther(const SharedSecret &secret);
    void noteDevices();
    void askWhileAwaiting();
    void askStates(bool ofAll);
    void askLog();
    [[nodiscard]] ConsoleDraft storedDraft() const;
    void storeDraft(const ConsoleDraft &draft);
    template <typename Command>
    void tell(Command command);

    Bench &m_bench;
    PlatformDesk &m_platform;
    Settings &m_settings;
    const Clock &m_clock;
    ConsoleDeviceModel m_devices;
    DistributeJobModel m_jobs;
    OperationLogModel m_log;
    quint64 m_logRead = 0;
    ConsoleDraft m_draft;
    bool m_ready = false;
    bool m_hasLog = true;
    QString m_keychainTitle;
    QString m_keychainProblem;
    QPointer<ConsolePanel> m_panel;
    QTimer m_timer;
    int m_patience = 0; ///< how often is still asked for what is awaited
    /// Owned by the engine thread; deleted there.
    ConsoleWorker *m_worker;
};

} // namespace bootbench
