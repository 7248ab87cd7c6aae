// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace bootbench {

/// ProductKey and DeviceName with a live verdict below them. Puts its fields into the form of a dialog.
class IdentityFields : public QObject
{
    Q_OBJECT

public:
    /// Adds three rows to `form`.
    explicit IdentityFields(QFormLayout *form, QWidget *parent);

    void setIdentity(const DeviceIdentity &identity);
    /// nullopt while what is entered is not valid.
    [[nodiscard]] std::optional<DeviceIdentity> identity() const;
    /// A reason from outside, such as a name that is taken; shown while the fields are valid by themselves.
    void setConflict(const QString &reason);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void refresh();

    QLabel *m_productKeyLabel;
    QLineEdit *m_productKey;
    QLabel *m_deviceNameLabel;
    QLineEdit *m_deviceName;
    QLabel *m_verdict;
    QString m_conflict;
};

} // namespace bootbench
