// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <models/eventmodel.h>

#include <QWidget>

class QAction;
class QCheckBox;
class QStackedWidget;
class QToolButton;

namespace bootbench {

class EmptyState;
class EventDisplayModel;
class RowTable;

/// Notices, kicks, state changes and errors of the current device or of all, oldest first; the tail is followed while
/// it is in sight.
class EventsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `events` outlives the panel.
    explicit EventsPanel(EventModel &events, QWidget *parent = nullptr);
    ~EventsPanel() override;

public Q_SLOTS:
    /// Whose events are shown, unless all are.
    void setCurrentDevice(const bootbench::DeviceIdentity &device);

Q_SIGNALS:
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void applyFilter();
    void refreshEmptiness();
    void copySelection();
    void retranslate();

    EventModel &m_events;
    DeviceIdentity m_device;
    EventDisplayModel *m_display;
    // In the order in which the Tab key goes through them.
    QCheckBox *m_allDevices;
    QToolButton *m_copyButton;
    QToolButton *m_clearButton;
    QStackedWidget *m_stack;
    RowTable *m_view;
    EmptyState *m_empty;
    QAction *m_copy;
    QAction *m_clear;
    bool m_atTail = true;
};

} // namespace bootbench
