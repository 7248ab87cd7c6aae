// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>
#include <models/platformdevicemodel.h>
#include <panels/devicedraft.h>

#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace bootbench {

class BoardsView;
class ElidedLabel;
class EmptyState;
class FaultsView;
class PlatformDisplayModel;
class ScenariosView;

/// Where the built-in platform can be reached.
struct PlatformAddress {
    struct Instance {
        QString id;
        Endpoint endpoint;
        bool tls = true;
        friend bool operator==(const Instance &, const Instance &) = default;
    };
    Endpoint bootstrap;
    QString caFile;
    QList<Instance> instances;
    friend bool operator==(const PlatformAddress &, const PlatformAddress &) = default;
};

/// The built-in platform: start and stop, where it is reached, its devices and what can be done to them; beside them,
/// in tabs, faults, scenarios and real boards.
class PlatformPanel : public QWidget
{
    Q_OBJECT

public:
    /// `devices` outlives the panel.
    explicit PlatformPanel(PlatformDeviceModel &devices, QWidget *parent = nullptr);
    ~PlatformPanel() override;

    /// Null when none is selected.
    [[nodiscard]] DeviceIdentity currentDevice() const;

    // The other tabs.
    [[nodiscard]] FaultsView &faults() { return *m_faults; }
    [[nodiscard]] ScenariosView &scenarios() { return *m_scenarios; }
    [[nodiscard]] BoardsView &boards() { return *m_boards; }

public Q_SLOTS:
    void showStopped();
    void showStarting();
    void showRunning(const bootbench::PlatformAddress &address);
    /// A start or command that was refused, in words that say what to do; empty takes the last one away.
    void showProblem(const QString &problem);
    /// A banner: others reach the platform at this address; empty: nobody does.
    void showExposure(const QString &address);
    void addDevice();
    void kickDevice();

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void distributeRequested(const bootbench::DeviceIdentity &device, const QString &instanceId);
    void notifyRequested(const bootbench::DeviceIdentity &device);
    void kickRequested(const bootbench::DeviceIdentity &device, const QString &text);
    void disableRequested(const bootbench::DeviceIdentity &device);
    void enableRequested(const bootbench::DeviceIdentity &device);
    void deviceSubmitted(const bootbench::PlatformDeviceDraft &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State : quint8 { Stopped, Starting, Running };

    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildAddress();
    void buildTable();
    [[nodiscard]] QWidget *buildCommands();
    void buildActions();
    void setState(State state);
    void refresh();
    void refreshCommands();
    void refreshTargets();
    void keepSelection();
    void toggleEnabled();
    [[nodiscard]] QString bootstrapUrl() const;
    void buildTabs();
    void refreshBanner();
    void retranslate();

    PlatformDeviceModel &m_devices;
    PlatformAddress m_address;
    State m_state = State::Stopped;
    PlatformDisplayModel *m_display;

    QString m_exposedAt;

    QTabWidget *m_tabs;
    QLabel *m_banner;
    FaultsView *m_faults;
    ScenariosView *m_scenarios;
    BoardsView *m_boards;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_emptyStart;
    QLabel *m_lamp = nullptr;
    QLabel *m_word = nullptr;
    QPushButton *m_stopButton = nullptr;
    QLabel *m_bootstrapName = nullptr;
    ElidedLabel *m_bootstrap = nullptr;
    QLabel *m_caName = nullptr;
    ElidedLabel *m_caFile = nullptr;
    QLabel *m_instancesName = nullptr;
    QLabel *m_instances = nullptr;
    QTableView *m_view = nullptr;
    QComboBox *m_target = nullptr;
    QLabel *m_problem;

    QAction *m_start;
    QAction *m_stop;
    QAction *m_copyBootstrap;
    QAction *m_copyCa;
    QAction *m_distribute;
    QAction *m_notify;
    QAction *m_kick;
    QAction *m_toggle;
    QAction *m_add;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::PlatformAddress)
