// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <domain/profile.h>
#include <domain/session.h>
#include <domain/stages.h>
#include <models/devicelistmodel.h>
#include <models/stageladdermodel.h>

#include <QTimer>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace bootbench {

class ElidedLabel;
class EmptyState;
class LadderView;
class RoleLabel;

/// Where the ladder's current device stands: lamp and word, where it is connected, the three lanes, and in full words
/// what failed.
class StatusPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the panel.
    StatusPanel(const DeviceListModel &devices, const StageLadderModel &ladder, const Clock &clock,
                QWidget *parent = nullptr);
    ~StatusPanel() override;

    /// Of a trace that is only looked at: nothing can be started, stopped or followed.
    void setReadOnly(bool readOnly);

public Q_SLOTS:
    /// With NotifyPolicy::Ask the operator is offered Follow after a notice or kick.
    void setNotifyPolicy(bootbench::NotifyPolicy policy);

Q_SIGNALS:
    void demoRequested();
    void startRequested(const bootbench::DeviceIdentity &device);
    void stopRequested(const bootbench::DeviceIdentity &device);
    void retryNowRequested(const bootbench::DeviceIdentity &device);
    void followRequested(const bootbench::DeviceIdentity &device);
    /// The trace records of the rung that was clicked.
    void recordsRequested(quint64 first, quint64 last);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Fact { Instance, Host, Uptime, Tls, Attempt, FactCount };

    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildFacts();
    [[nodiscard]] QWidget *buildParticulars();
    void refreshSoon();
    void refresh();
    void refreshLamp();
    void refreshFacts();
    void refreshTimes();
    void refreshButtons();
    void refreshParticulars();
    void showRung(Stage stage);
    [[nodiscard]] Stage failedStage() const;
    void copyParticulars();
    void retranslate();

    const DeviceListModel &m_devices;
    const StageLadderModel &m_ladder;
    const Clock &m_clock;
    NotifyPolicy m_policy = NotifyPolicy::Follow;
    bool m_readOnly = false;
    SessionStatus m_status;
    QTimer m_ticks;
    QTimer m_refresh;
    bool m_ladderChanged = false;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_demoButton;
    QLabel *m_lamp = nullptr;
    RoleLabel *m_word = nullptr;
    QLabel *m_cause = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_follow = nullptr;
    std::array<QLabel *, FactCount> m_factNames{};
    std::array<ElidedLabel *, FactCount> m_facts{};
    LadderView *m_view = nullptr;
    QLabel *m_particularsIcon = nullptr;
    QLabel *m_particulars = nullptr;
    QString m_particularsText;
    QToolButton *m_copy = nullptr;
};

} // namespace bootbench
