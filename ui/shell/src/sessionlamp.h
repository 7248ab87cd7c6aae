// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/session.h>

#include <QWidget>

class QLabel;

namespace bootbench {

/// The current device's lamp, word and instance in one line.
class SessionLamp : public QWidget
{
    Q_OBJECT

public:
    explicit SessionLamp(QWidget *parent = nullptr);

    void setStatus(const SessionStatus &status);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SessionStatus m_status;
    QLabel *m_lamp;
    QLabel *m_word;
    QLabel *m_instance;
};

} // namespace bootbench
