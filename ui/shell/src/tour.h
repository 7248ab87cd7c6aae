// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>

class QDockWidget;
class QLabel;
class QPushButton;

namespace bootbench {

class DockFrame;

/// Walks through the docks: shows each, frames it and says what it is for. The window stays usable meanwhile.
class Tour : public QDialog
{
    Q_OBJECT

public:
    struct Step {
        QDockWidget *dock = nullptr;
        QString text;
    };

    explicit Tour(QWidget *window);

    void setSteps(const QList<Step> &steps);
    /// From the first step.
    void begin();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showStep(int step);
    void retranslate();

    QList<Step> m_steps;
    int m_current = 0;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
    DockFrame *m_frame;
};

} // namespace bootbench
