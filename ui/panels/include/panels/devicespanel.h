// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>
#include <models/devicelistmodel.h>
#include <panels/devicedraft.h>

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolBar;

namespace bootbench {

class DeviceDisplayModel;
class EmptyState;

/// The devices of the bench: list, lamp, where each secret is kept, and the keychain's state. Asks before it deletes or
/// reveals. Its actions, for menus, are QWidget::actions().
class DevicesPanel : public QWidget
{
    Q_OBJECT

public:
    /// `devices` outlives the panel.
    explicit DevicesPanel(DeviceListModel &devices, QWidget *parent = nullptr);
    ~DevicesPanel() override;

    /// Null when nothing is listed or selected.
    [[nodiscard]] DeviceIdentity currentDevice() const;

    /// The owner's answer to secretRevealRequested: shown for 30 s, then hidden.
    void showSecret(const DeviceIdentity &device, SecretBytes secret);

public Q_SLOTS:
    void setCurrentDevice(const bootbench::DeviceIdentity &device);
    /// `problem`: why the keychain cannot be used and what to do; empty when it can.
    void setKeychain(const QString &title, const QString &problem);
    /// The operator chose session memory; new devices are proposed to keep their secret there.
    void setSecretsKeptInMemory(bool inMemory);

    void addDevice();
    void editDevice();
    void deleteDevice();
    void revealSecret();
    void importDevices();

Q_SIGNALS:
    void currentDeviceChanged(const bootbench::DeviceIdentity &device);
    void demoRequested();
    void startRequested(const bootbench::DeviceIdentity &device);
    void stopRequested(const bootbench::DeviceIdentity &device);
    void deviceSubmitted(const bootbench::DeviceDraft &draft);
    void deleteRequested(const bootbench::DeviceIdentity &device);
    void secretRevealRequested(const bootbench::DeviceIdentity &device);
    /// A CSV file with the columns DeviceName, DeviceSecret, ProductKey.
    void importRequested(const QString &file);
    void keepInMemoryRequested();
    void keychainCheckRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildList();
    void buildActions();
    void buildKeychainLine();
    void openDialog(const DeviceEntry *edited);
    void showContextMenu(const QPoint &position);
    void toggleSession(const DeviceIdentity &device);
    void keepSelection();
    void refreshActions();
    void refreshKeychainLine();
    void retranslate();

    DeviceListModel &m_devices;
    DeviceDisplayModel *m_display;
    QToolBar *m_toolBar;
    QStackedWidget *m_stack;
    QListView *m_view;
    EmptyState *m_empty;
    QPushButton *m_demoButton;
    QPushButton *m_firstButton;
    QAction *m_startStop;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_delete;
    QAction *m_reveal;
    QAction *m_import;

    QString m_keychainTitle;
    QString m_keychainProblem;
    bool m_inMemory = false;
    QLabel *m_keychainIcon;
    QLabel *m_keychainText;
    QPushButton *m_keepInMemory;
    QPushButton *m_checkAgain;
};

} // namespace bootbench
