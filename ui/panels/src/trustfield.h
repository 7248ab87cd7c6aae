// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/profile.h>

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace bootbench {

/// Which certificate authorities are trusted: the system's, or those of one PEM file.
class TrustField : public QWidget
{
    Q_OBJECT

public:
    explicit TrustField(QWidget *parent = nullptr);

    void setTrust(const TrustSettings &trust);
    [[nodiscard]] TrustSettings trust() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void browse();
    void refresh();

    QComboBox *m_source;
    QLineEdit *m_file;
    QToolButton *m_browse;
};

} // namespace bootbench
