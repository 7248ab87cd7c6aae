// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>

#include <QDialog>
#include <QList>
#include <QSet>
#include <QStringList>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace bootbench {

class RoleLabel;

/// What a distribution can be made of.
struct DistributeChoices {
    struct Device {
        DeviceIdentity identity;
        QString instanceId; ///< where it is, as far as known
    };
    QList<Device> devices;
    QSet<DeviceIdentity> selected;
    QStringList instanceIds; ///< proposed as source and target; others can be typed
    QString endpoint;        ///< `host:port`, for the dry run
    bool wantsAccount = false;
};

/// Puts a distribution job together: devices of one product, source, targets, strategy. Then shows exactly what would
/// be sent, and asks once more, by count, source and target, since nobody can take it back. Show it with open(); it
/// answers by `submitted`.
class DistributeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DistributeDialog(DistributeChoices choices, QWidget *parent = nullptr);

    /// What is chosen now, valid or not.
    [[nodiscard]] DistributeRequest request() const;

public Q_SLOTS:
    /// To the dry run, when the choice is valid.
    void showDryRun();
    void showChoice();
    /// Asks for the last time.
    void confirm();

Q_SIGNALS:
    void submitted(const bootbench::DistributeRequest &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildChoice();
    void addDeviceRows(QFormLayout &form);
    void addTargetRows(QFormLayout &form);
    void connectChoice();
    [[nodiscard]] QWidget *buildDryRun();
    void fillDevices();
    void checkAll(bool checked);
    void refreshTargets();
    void refresh();
    void retranslate();
    [[nodiscard]] QString dryRunText(const DistributeRequest &request) const;

    DistributeChoices m_choices;
    QStackedWidget *m_pages;
    QLabel *m_productLabel = nullptr;
    QComboBox *m_product = nullptr;
    QLabel *m_devicesLabel = nullptr;
    QListWidget *m_devices = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_sourceLabel = nullptr;
    QComboBox *m_source = nullptr;
    QLabel *m_strategyLabel = nullptr;
    QRadioButton *m_specified = nullptr;
    QRadioButton *m_nearest = nullptr;
    QLabel *m_targetLabel = nullptr;
    QComboBox *m_target = nullptr;
    QListWidget *m_targets = nullptr;
    QLabel *m_accountLabel = nullptr;
    QLineEdit *m_account = nullptr;
    RoleLabel *m_problem = nullptr;
    QLabel *m_summary = nullptr;
    QPlainTextEdit *m_dryRun = nullptr;
    QLabel *m_warning = nullptr;
    QDialogButtonBox *m_buttons;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_submit;
};

} // namespace bootbench
