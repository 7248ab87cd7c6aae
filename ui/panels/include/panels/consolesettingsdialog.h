// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>
#include <domain/console.h>
#include <models/devicelistmodel.h>

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace bootbench {

class RoleLabel;
class SecretField;
class TrustField;

/// Which console is called and with which AccessKey.
struct ConsoleDraft {
    /// The built-in platform's, which needs nothing else.
    bool builtIn = true;
    ConsoleEndpoint endpoint;
    /// Where the AccessKey's secret is to be kept: Keychain or SessionMemory.
    SecretPlace place = SecretPlace::Keychain;
    /// Null: the stored one stays.
    std::shared_ptr<const SecretBytes> secret;
};

/// Edits a ConsoleDraft. Show it with open(); it answers by `submitted`.
class ConsoleSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConsoleSettingsDialog(QWidget *parent = nullptr);

    /// `hasSecret`: a secret is stored for that AccessKey already.
    void setDraft(const ConsoleDraft &draft, bool hasSecret);
    /// `problem`: why the keychain cannot be used; empty when it can.
    void setKeychain(const QString &title, const QString &problem);
    /// What is wrong with what is entered; empty when nothing is.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void submitted(const bootbench::ConsoleDraft &draft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void submit();
    void retranslate();

    ConsoleDraft m_before;
    bool m_hasSecret = false;
    QString m_keychainTitle;
    QString m_keychainProblem;
    QRadioButton *m_builtIn;
    QRadioButton *m_other;
    QLabel *m_hostLabel;
    QLineEdit *m_host;
    QLabel *m_portLabel;
    QSpinBox *m_port;
    QLabel *m_trustLabel;
    TrustField *m_trust;
    QLabel *m_keyLabel;
    QLineEdit *m_key;
    QLabel *m_secretLabel;
    SecretField *m_secret;
    RoleLabel *m_secretHint;
    QLabel *m_placeLabel;
    QComboBox *m_place;
    RoleLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::ConsoleDraft)
