// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/eventspanel.h>

#include "eventdisplaymodel.h"
#include <panels/actiontexts.h>
#include <panels/emptystate.h>
#include <panels/rowtable.h>

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

EventsPanel::EventsPanel(EventModel &events, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_display(new EventDisplayModel(this))
    , m_allDevices(new QCheckBox(this))
    , m_copyButton(new QToolButton(this))
    , m_clearButton(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new RowTable(this))
    , m_empty(new EmptyState(u"notify"_s, this))
    , m_copy(new QAction(theme::icon(u"copy"), {}, this))
    , m_clear(new QAction(theme::icon(u"clear"), {}, this))
{
    m_copy->setObjectName(u"copyEvents");
    m_clear->setObjectName(u"clearEventList");
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_copy, m_clear});
    connect(m_copy, &QAction::triggered, this, &EventsPanel::copySelection);
    connect(m_clear, &QAction::triggered, this, &EventsPanel::clearRequested);
    m_allDevices->setObjectName(u"allDevices");
    m_clearButton->setObjectName(u"clearEvents");
    connect(m_allDevices, &QCheckBox::toggled, this, &EventsPanel::applyFilter);
    for (QToolButton *button : {m_copyButton, m_clearButton})
        button->setAutoRaise(true);
    m_copyButton->setDefaultAction(m_copy);
    m_clearButton->setDefaultAction(m_clear);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    bar->addWidget(m_allDevices);
    bar->addStretch();
    bar->addWidget(m_copyButton);
    bar->addWidget(m_clearButton);
    buildTable();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    retranslate();
    applyFilter();
}

EventsPanel::~EventsPanel() = default;

void EventsPanel::buildTable()
{
    m_display->setSourceModel(&m_events);
    m_view->setModel(m_display);
    m_view->setObjectName(u"eventTable");
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_copy, m_clear});
    m_view->setRowHeight(m_view->fontMetrics().height() + theme::rhythm / 2);

    // Fixed widths: nothing jumps when rows arrive.
    QHeaderView *header = m_view->horizontalHeader();
    const QFontMetrics metrics = m_view->fontMetrics();
    const auto width = [&](const QString &sample) { return metrics.horizontalAdvance(sample) + 2 * theme::rhythm; };
    header->setHighlightSections(false);
    header->setMinimumSectionSize(3 * theme::rhythm);
    header->resizeSection(EventModel::TimeColumn, width(u"00:00:00.000"_s));
    header->resizeSection(EventModel::DeviceColumn, width(u"LightSwitch"_s));
    header->resizeSection(EventModel::DirectionColumn, width(u"↑↓"_s));
    header->resizeSection(EventModel::EventColumn, width(u"Followed"_s));
    header->setStretchLastSection(true);

    connect(m_display, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_view->verticalScrollBar();
        m_atTail = bar->value() == bar->maximum();
    });
    connect(m_display, &QAbstractItemModel::rowsInserted, this, [this] {
        refreshEmptiness();
        if (m_atTail)
            m_view->scrollToBottom();
    });
    connect(m_display, &QAbstractItemModel::rowsRemoved, this, &EventsPanel::refreshEmptiness);
    connect(m_display, &QAbstractItemModel::modelReset, this, &EventsPanel::refreshEmptiness);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EventsPanel::refreshEmptiness);
}

void EventsPanel::setCurrentDevice(const DeviceIdentity &device)
{
    m_device = device;
    applyFilter();
}

void EventsPanel::applyFilter()
{
    const bool all = m_allDevices->isChecked() || m_device.isNull();
    m_display->setDevice(all ? DeviceIdentity() : m_device);
    m_view->setColumnHidden(EventModel::DeviceColumn, !all);
    refreshEmptiness();
    m_view->scrollToBottom();
}

void EventsPanel::refreshEmptiness()
{
    const bool empty = m_display->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    m_copy->setEnabled(m_view->selectionModel()->hasSelection());
    m_clear->setEnabled(m_events.rowCount() > 0);
}

void EventsPanel::copySelection()
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines += m_display->rowText(row.row());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void EventsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EventsPanel::retranslate()
{
    setWindowTitle(tr("Events"));
    m_view->setAccessibleName(tr("Events"));
    m_allDevices->setText(tr("&All devices"));
    m_allDevices->setToolTip(tr("Show the events of all devices, not only of the selected one"));
    nameAction(m_copy, tr("&Copy"), tr("Copy the selected events"));
    nameAction(m_clear, tr("C&lear events"), tr("Remove all events from this list; the trace keeps everything"));
    m_empty->setTexts(tr("Nothing has happened yet"),
                      tr("Notices, kicks, state changes and errors are listed here. Start a device or the demo."));
    m_display->retranslate();
}

} // namespace bootbench
