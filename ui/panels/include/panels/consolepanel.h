// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>
#include <domain/consoleerror.h>
#include <models/consoledevicemodel.h>
#include <models/distributejobmodel.h>
#include <models/operationlogmodel.h>

#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace bootbench {

class ConsoleTable;
class ConsoleDeviceDisplay;
class DistributeJobDisplay;
class DistributeResultDisplay;
class ElidedLabel;
class EmptyState;
class OperationLogView;
class RoleLabel;

/// The platform's side as its console tells it: device states beside our own sessions', distribution jobs and what
/// became of each device, the run log. Asks before it distributes.
class ConsolePanel : public QWidget
{
    Q_OBJECT

public:
    /// The models outlive the panel.
    ConsolePanel(ConsoleDeviceModel &devices, DistributeJobModel &jobs, OperationLogModel &log,
                 QWidget *parent = nullptr);
    ~ConsolePanel() override;

public Q_SLOTS:
    /// Calls go there from now on; null: nowhere, and the panel says what to do.
    void showEndpoint(const bootbench::ConsoleEndpoint &endpoint, bool builtIn);
    /// What stands in the way, in words; empty when nothing does.
    void showWaiting(const QString &text);
    /// A call that failed; stays in sight until one succeeds.
    void showError(const bootbench::ConsoleError &error);
    void clearError();
    /// Instances that can be chosen as source and target.
    void setInstances(const QStringList &instanceIds);
    /// Why there is no run log; empty when there may be one.
    void setLogUnavailable(const QString &reason);
    /// Opens the dialog for a new job.
    void distribute();

Q_SIGNALS:
    void refreshRequested();
    void jobRequested(const bootbench::DistributeRequest &request);
    /// The results of a job that are not known yet.
    void resultsRequested(const QString &jobId);
    void settingsRequested();
    void platformRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildJobs();
    void refreshHeader();
    void refreshJobs();
    void showResults();
    void retranslate();

    ConsoleDeviceModel &m_devices;
    DistributeJobModel &m_jobs;
    ConsoleEndpoint m_endpoint;
    bool m_builtIn = true;
    QString m_waiting;
    QStringList m_instances;
    DistributeResultModel m_results;

    ConsoleDeviceDisplay *m_deviceDisplay;
    DistributeJobDisplay *m_jobDisplay;
    DistributeResultDisplay *m_resultDisplay;

    QAction *m_refresh;
    QAction *m_distribute;
    QAction *m_settings;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_startPlatform;
    QPushButton *m_openSettings;
    QLabel *m_lamp = nullptr;
    ElidedLabel *m_address = nullptr;
    QTabWidget *m_tabs;
    QStackedWidget *m_deviceStack = nullptr;
    EmptyState *m_noDevices = nullptr;
    ConsoleTable *m_deviceTable = nullptr;
    QStackedWidget *m_jobStack = nullptr;
    EmptyState *m_noJobs = nullptr;
    QPushButton *m_firstJob = nullptr;
    ConsoleTable *m_jobTable = nullptr;
    QProgressBar *m_progress = nullptr;
    RoleLabel *m_resultTitle = nullptr;
    ConsoleTable *m_resultTable = nullptr;
    OperationLogView *m_log;
    RoleLabel *m_error;
};

} // namespace bootbench
