// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <panels/devicedraft.h>

#include <QDialog>
#include <QSet>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace bootbench {

class IdentityFields;
class SecretField;

/// Enters a new device or edits one. Names are checked while they are typed; OK is enabled only when all is valid.
/// Show it with open(); it answers by `submitted`.
class DeviceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DeviceDialog(QWidget *parent = nullptr);

    /// Identities that a new name may not take.
    void setTaken(const QSet<DeviceIdentity> &taken);
    /// Edits this one: its secret may stay empty, unless the identity or the place of the secret is changed.
    void setDevice(const DeviceEntry &device);
    /// Without a usable keychain only session memory is offered; `problem` says why.
    void setKeychainProblem(const QString &problem);
    /// Which place is proposed for a new device.
    void setPreferredPlace(SecretPlace place);

Q_SIGNALS:
    void submitted(const bootbench::DeviceDraft &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildUi();
    void retranslate();
    void refresh();
    void submit();
    [[nodiscard]] SecretPlace place() const;
    [[nodiscard]] bool secretNeeded() const;

    QSet<DeviceIdentity> m_taken;
    std::optional<DeviceEntry> m_edited;
    QString m_keychainProblem;

    IdentityFields *m_identity = nullptr;
    QLabel *m_labelLabel = nullptr;
    QLineEdit *m_label = nullptr;
    QLabel *m_secretLabel = nullptr;
    SecretField *m_secret = nullptr;
    QLabel *m_secretHint = nullptr;
    QLabel *m_placeLabel = nullptr;
    QRadioButton *m_keychain = nullptr;
    QRadioButton *m_memory = nullptr;
    QLabel *m_placeHint = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace bootbench
