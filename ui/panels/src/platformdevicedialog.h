// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <panels/devicedraft.h>

#include <QDialog>
#include <QSet>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace bootbench {

class IdentityFields;
class SecretField;

/// Enters a new device of the built-in platform. Show it with open(); it answers by `submitted`.
class PlatformDeviceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `instances` is not empty.
    PlatformDeviceDialog(const QStringList &instances, const QSet<DeviceIdentity> &taken, QWidget *parent = nullptr);

Q_SIGNALS:
    void submitted(const bootbench::PlatformDeviceDraft &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void submit();

    QSet<DeviceIdentity> m_taken;
    IdentityFields *m_identity;
    QLabel *m_secretLabel;
    SecretField *m_secret;
    QPushButton *m_generate;
    QLabel *m_instanceLabel;
    QComboBox *m_instance;
    QCheckBox *m_listIt;
    QDialogButtonBox *m_buttons;
};

} // namespace bootbench
