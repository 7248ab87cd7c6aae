// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace bootbench {

class SecretsMenu;
class TraceModel;

/// Says what a view shows that it would hide by itself, or hides that it would show, with a way back. Hidden while
/// neither is so.
class RevealBanner : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the banner.
    RevealBanner(const TraceModel &trace, SecretsMenu &menu, QWidget *parent);

    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const TraceModel &m_trace;
    QLabel *m_text;
    QPushButton *m_hide;
    QPushButton *m_showNames;
    bool m_colouring = false;
};

} // namespace bootbench
