// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointer>
#include <QWidget>

class QPoint;
class QTabWidget;

namespace bootbench {

class TracePanel;

/// The running trace, and a tab beside it for each file that was opened and for each comparison. While there is only
/// the running trace no tabs are seen. QWidget::actions() are those of the tab in front. Columns, splitters and texts
/// are arranged once for all traces: the one that comes to the front takes over how the one before it was arranged.
class TraceTabs : public QWidget
{
    Q_OBJECT

public:
    /// Takes the panel of the running trace over; its tab cannot be closed.
    explicit TraceTabs(TracePanel *running, QWidget *parent = nullptr);

    /// Takes the widget over, in front; the title is not translated again.
    void add(QWidget *widget, const QString &title, const QString &toolTip);
    void showRunning();
    void show(QWidget *widget);
    /// As its tab says.
    [[nodiscard]] QString titleOf(const QWidget *widget) const;
    /// As it was added; the title where there is none.
    [[nodiscard]] QString toolTipOf(const QWidget *widget) const;
    /// Null when something else is in front.
    [[nodiscard]] TracePanel *currentPanel() const;
    [[nodiscard]] TracePanel *running() const { return m_running; }
    /// How the trace that was in front last is arranged, for TracePanel::restoreState().
    [[nodiscard]] QByteArray layoutState() const;

Q_SIGNALS:
    /// actions() have changed.
    void currentChanged();
    /// The receiver deletes the widget.
    void closeRequested(QWidget *widget);
    /// From the menu of a trace's tab: it is to be compared.
    void compareRequested(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void shareLayout();
    void refreshActions();
    void showTabMenu(const QPoint &at);
    void retranslate();

    QTabWidget *m_tabs;
    TracePanel *m_running;
    /// Of the traces, the one that was in front last.
    QPointer<TracePanel> m_inUse;
    /// Of the one that was in front last, should it be closed.
    QByteArray m_layout;
};

} // namespace bootbench
