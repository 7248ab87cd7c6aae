// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/profile.h>

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace bootbench {

class TrustField;

/// Edits how a platform is reached and spoken to. Show it with open(); it answers by `submitted`.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProfileDialog(QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    /// Names of other profiles, which this one may not take.
    void setTakenNames(const QStringList &names);

    /// What is entered now, valid or not.
    [[nodiscard]] Profile profile() const;
    /// What is wrong with it, in one sentence; empty when nothing is.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void submitted(const bootbench::Profile &profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QGroupBox *buildBootstrap();
    [[nodiscard]] QGroupBox *buildMqtt();
    [[nodiscard]] QGroupBox *buildDistribution();
    [[nodiscard]] QLabel *addRow(QFormLayout *form, QWidget *field);
    void retranslate();
    void retranslateChoices();
    void refresh();
    void submit();

    QStringList m_taken;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QGroupBox *m_bootstrapBox = nullptr;
    QLabel *m_hostLabel = nullptr;
    QLineEdit *m_host = nullptr;
    QLabel *m_portLabel = nullptr;
    QSpinBox *m_port = nullptr;
    QLabel *m_bootstrapTrustLabel = nullptr;
    TrustField *m_bootstrapTrust = nullptr;
    QLabel *m_regionLabel = nullptr;
    QSpinBox *m_region = nullptr;
    QGroupBox *m_mqttBox = nullptr;
    QLabel *m_versionLabel = nullptr;
    QComboBox *m_version = nullptr;
    QLabel *m_securityLabel = nullptr;
    QComboBox *m_security = nullptr;
    QLabel *m_mqttTrustLabel = nullptr;
    TrustField *m_mqttTrust = nullptr;
    QLabel *m_signLabel = nullptr;
    QComboBox *m_sign = nullptr;
    QLabel *m_keepAliveLabel = nullptr;
    QSpinBox *m_keepAlive = nullptr;
    QCheckBox *m_subscribe = nullptr;
    QGroupBox *m_distributionBox = nullptr;
    QLabel *m_policyLabel = nullptr;
    QComboBox *m_policy = nullptr;
    QLabel *m_policyHint = nullptr;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace bootbench
