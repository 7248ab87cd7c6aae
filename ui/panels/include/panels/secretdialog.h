// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>
#include <domain/deviceidentity.h>

#include <QDialog>
#include <QTimer>

#include <chrono>

class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace bootbench {

class SecretView;

/// Shows one secret for a short while and wipes it when the time is up or the dialog closes. Nothing goes to the
/// clipboard without a press on its button; from there it is taken again after the same while, if it is still there.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds defaultTime{30};

    SecretDialog(const DeviceIdentity &device, SecretBytes secret, std::chrono::milliseconds showFor = defaultTime,
                 QWidget *parent = nullptr);
    ~SecretDialog() override;

    [[nodiscard]] bool isSecretShown() const;

public Q_SLOTS:
    /// Wipes the secret; the dialog stays and says so.
    void hideSecret();
    void copySecret();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void refreshCountdown();

    DeviceIdentity m_device;
    std::chrono::milliseconds m_showFor;
    QTimer m_hideTimer;
    QTimer m_countdown;
    QLabel *m_caption;
    SecretView *m_view;
    QLabel *m_note;
    QPushButton *m_copy;
    QDialogButtonBox *m_buttons;
};

} // namespace bootbench
