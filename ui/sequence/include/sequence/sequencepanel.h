// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sequence/sequenceview.h>

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace bootbench {

class EmptyState;

/// The sequence diagram of a trace with its buttons. QWidget::actions() are what a menu shows.
class SequencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SequencePanel(QWidget *parent = nullptr);
    ~SequencePanel() override;

    [[nodiscard]] SequenceView &view() { return *m_view; }
    /// `title` names the trace; empty for the running one.
    void setModel(SequenceModel *model, const QString &title = {});

Q_SIGNALS:
    void recordsRequested(quint64 first, quint64 last);
    void exportRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshEmptiness();
    void refreshZoom();
    void retranslate();

    SequenceView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_demo;
    QLabel *m_title;
    QLabel *m_legend;
    QString m_traceTitle;
    QAction *m_follow;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_zoomReset;
    QAction *m_export;
    QToolButton *m_zoomText;
};

} // namespace bootbench
