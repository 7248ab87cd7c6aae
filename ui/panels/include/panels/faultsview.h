// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QWidget>

class QAbstractItemModel;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QAction;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace bootbench {

class EmptyState;
class RoleLabel;

/// A kind of fault that can be set.
struct FaultChoice {
    QString name; ///< as in commands: `slow-answer`
    QString help; ///< what it does; translated
    QString unit; ///< behind the amount, ` ms`; unused without an amount
    bool takesAmount = false;
    int minimum = 0;
    int maximum = 0;
    int standard = 0;
    bool atBootstrap = true;
    bool atInstances = true;
    bool takesDevice = false;
    bool canBeOnce = false;
    int group = 0; ///< kinds of one group stand together
};

/// Sets faults of the built-in platform and lists those that are set. Faults are texts, as the commands have them.
class FaultsView : public QWidget
{
    Q_OBJECT

public:
    /// `devices` are the platform's (PlatformDeviceModel); outlives the view.
    explicit FaultsView(QAbstractItemModel &devices, QWidget *parent = nullptr);
    ~FaultsView() override;

public Q_SLOTS:
    void setKinds(const QList<bootbench::FaultChoice> &kinds);
    /// The platform runs with these instances; none: it does not run.
    void setInstances(const QStringList &instances);
    void showFaults(const QStringList &faults);

Q_SIGNALS:
    /// `slow-answer 3000 at=bootstrap once`
    void setRequested(const QString &fault);
    /// One of showFaults().
    void clearRequested(const QString &fault);
    void clearAllRequested();
    void startRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] const FaultChoice *currentKind() const;
    [[nodiscard]] QString currentText() const;
    void refreshKind();
    void refreshDevices();
    void refreshList();
    void retranslate();

    QAbstractItemModel &m_devices;
    QList<FaultChoice> m_kinds;
    QStringList m_instances;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_emptyStart;
    QLabel *m_kindName = nullptr;
    QComboBox *m_kind = nullptr;
    RoleLabel *m_help = nullptr;
    QSpinBox *m_amount = nullptr;
    QComboBox *m_place = nullptr;
    QComboBox *m_device = nullptr;
    QCheckBox *m_once = nullptr;
    QPushButton *m_set = nullptr;
    RoleLabel *m_none = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_clear = nullptr;
    QAction *m_remove = nullptr;
    QPushButton *m_clearAll = nullptr;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::FaultChoice)
