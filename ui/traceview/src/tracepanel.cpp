// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/tracepanel.h>

#include "bytespane.h"
#include "fieldtreeview.h"
#include "filterbar.h"
#include "findbar.h"
#include "recordfields.h"
#include "revealbanner.h"
#include "rowcolours.h"
#include "traceactions.h"
#include "tracedisplaymodel.h"
#include "tracelist.h"

#include <hexview/hexview.h>
#include <panels/emptystate.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

TracePanel::TracePanel(TraceModel &trace, FilterBook &book, QWidget *parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_book(book)
    , m_display(new TraceDisplayModel(this))
    , m_list(new TraceList(this))
    , m_filter(new FilterBar(trace, book, this))
    , m_fields(new FieldTreeView(this))
    , m_bytes(new BytesPane(this))
    , m_actions(new TraceActions(this))
    , m_find(new FindBar(m_actions->findPrevious, m_actions->findNext, this))
    , m_empty(new EmptyState(u"search"_s, this))
    , m_nothingPasses(new EmptyState(u"filter"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_listStack(new QStackedWidget(this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_banner(new RevealBanner(m_trace, m_actions->secretsMenu, this))
{
    m_display->setSourceModel(&m_trace);
    m_display->setColours(*new RowColours(m_trace, m_book, m_display));
    buildContents();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildToolBar());
    layout->addWidget(m_filter);
    layout->addWidget(m_banner);
    layout->addWidget(buildProgress());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_find);
    m_find->hide();
    // From the filter into the list, and from there into fields and bytes.
    setTabOrder(m_filter->findChild<QWidget *>(u"filterHelp"_s), m_list);
    connectActions();
    connectViews();
    connectFilter();
    retranslate();
    refreshEmptiness();
    refreshPending();
    selectionChanged();
}

TracePanel::~TracePanel() = default;

QWidget *TracePanel::buildToolBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    layout->setSpacing(theme::rhythm / 2);
    const auto addButton = [&](Qt::ToolButtonStyle style) {
        auto *button = new QToolButton(bar);
        button->setAutoRaise(true);
        button->setToolButtonStyle(style);
        button->setIconSize({theme::smallIcon, theme::smallIcon});
        layout->addWidget(button);
        return button;
    };
    for (QAction *action : {m_actions->follow, m_actions->clear})
        addButton(Qt::ToolButtonTextBesideIcon)->setDefaultAction(action);
    m_copyButton = addButton(Qt::ToolButtonTextBesideIcon);
    m_copyButton->setIcon(theme::icon(u"copy"));
    m_copyButton->setMenu(&m_actions->copyMenu);
    m_timeButton = addButton(Qt::ToolButtonTextBesideIcon);
    m_timeButton->setIcon(theme::icon(u"time"));
    m_timeButton->setMenu(&m_actions->timeMenu);
    for (QToolButton *button : {m_copyButton, m_timeButton})
        button->setPopupMode(QToolButton::InstantPopup);
    for (QAction *action : {m_actions->find, m_actions->mark, m_actions->comment, m_actions->followExchange})
        addButton(Qt::ToolButtonIconOnly)->setDefaultAction(action);
    layout->addStretch();
    m_pending = addButton(Qt::ToolButtonTextBesideIcon);
    m_pending->setObjectName(u"pendingRecords");
    m_pending->setIcon(theme::icon(u"pause", theme::ColorRole::Accent));
    connect(m_pending, &QToolButton::clicked, &m_trace, [this] { m_trace.setPaused(false); });
    layout->addSpacing(theme::rhythm);
    const QList<QAction *> modes = m_actions->byteModes.actions();
    for (QAction *action : modes)
        addButton(Qt::ToolButtonTextOnly)->setDefaultAction(action);
    return bar;
}

QWidget *TracePanel::buildProgress()
{
    m_progress = new QWidget(this);
    m_progress->setObjectName(u"traceProgress"_s);
    m_progressText = new QLabel(m_progress);
    m_progressBar = new QProgressBar(m_progress);
    m_progressBar->setRange(0, 100);
    m_progressPace = new QLabel(m_progress);
    m_progressPace->setObjectName(u"progressPace"_s);
    m_cancel = new QPushButton(m_progress);
    connect(m_cancel, &QPushButton::clicked, this, &TracePanel::cancelRequested);
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm, theme::rhythm / 2);
    layout->addWidget(m_progressText);
    layout->addWidget(m_progressBar, 1);
    layout->addWidget(m_progressPace);
    layout->addWidget(m_cancel);
    m_progress->hide();
    return m_progress;
}

void TracePanel::showProgress(const QString &what, int percent, const QString &pace)
{
    m_progressText->setText(what);
    m_progressBar->setValue(percent);
    m_progressPace->setText(pace);
    // The bar beside it becomes no longer again when there is a digit less.
    m_progressPace->setMinimumWidth(std::max(m_progressPace->minimumWidth(), m_progressPace->sizeHint().width()));
    m_progress->show();
}

void TracePanel::hideProgress()
{
    m_progress->hide();
    m_progressPace->setMinimumWidth(0);
}

void TracePanel::buildContents()
{
    m_list->setObjectName(u"traceList");
    m_list->setModel(m_display);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_bytes->setObjectName(u"traceBytesPane"_s);
    m_bytes->bytes()->setObjectName(u"traceBytes");
    m_fields->setObjectName(u"traceFields");
    m_columns->addWidget(m_fields);
    m_columns->addWidget(m_bytes);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({600, 680});
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_nothingPasses);
    m_rows->addWidget(m_listStack);
    m_rows->addWidget(m_columns);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    // Another trace may take them over before these were ever laid out.
    m_rows->setSizes({300, 200});
    for (QSplitter *splitter : {m_rows, m_columns}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(theme::rhythm / 2);
    }
    m_demo = m_empty->addButton();
    m_demo->setObjectName(u"traceDemo");
    m_demo->setIcon(theme::icon(u"demo"));
    connect(m_demo, &QPushButton::clicked, this, &TracePanel::demoRequested);
    m_open = m_empty->addButton();
    m_open->setObjectName(u"traceOpen");
    m_open->setIcon(theme::icon(u"open"));
    connect(m_open, &QPushButton::clicked, this, &TracePanel::openRequested);
    m_showAll = m_nothingPasses->addButton();
    m_showAll->setObjectName(u"showAllRecords");
    connect(m_showAll, &QPushButton::clicked, m_filter, [this] { m_filter->apply({}); });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_rows);
}

void TracePanel::connectViews()
{
    connect(m_list, &QWidget::customContextMenuRequested, this, &TracePanel::showListMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TracePanel::selectionChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TracePanel::selectionChanged);
    connect(&m_trace, &TraceModel::pausedChanged, this, &TracePanel::refreshPending);
    connect(&m_trace, &TraceModel::pendingCountChanged, this, &TracePanel::refreshPending);
    connect(&m_trace, &TraceModel::policyChanged, this, &TracePanel::refreshCurrent);
    connect(&m_trace, &TraceModel::notesChanged, this, &TracePanel::refreshCurrent);
    connect(m_display, &QAbstractItemModel::rowsInserted, this, [this] {
        refreshEmptiness();
        keepCurrent();
    });
    connect(m_display, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_shown)
            m_wanted = m_shown;
    });
    connect(m_display, &QAbstractItemModel::modelReset, this, &TracePanel::rowsReset);

    // Fields and bytes show each other: what is under the mouse first, else what is selected.
    HexView *bytes = m_bytes->bytes();
    const auto highlight = [this, bytes](ByteRange hovered, bool bringIntoView) {
        const QModelIndex current = m_fields->currentIndex();
        bytes->setHighlight(hovered.isEmpty() ? m_fields->rangeOf(current) : hovered, bringIntoView);
    };
    connect(m_fields, &FieldTreeView::hovered, bytes,
            [highlight](ByteRange range) { highlight(range, !range.isEmpty()); });
    connect(m_fields, &FieldTreeView::selected, bytes, [highlight](ByteRange range) { highlight(range, true); });
    connect(bytes, &HexView::byteHovered, m_fields, [this, highlight](qint64 offset) {
        m_fields->pointAt(offset);
        highlight(m_fields->rangeAt(offset), false);
    });
    connect(bytes, &HexView::byteClicked, m_fields, &FieldTreeView::showFieldAt);
    connect(&m_search, &TraceSearch::found, this, &TracePanel::onFound);
    connect(&m_search, &TraceSearch::notFound, this, [this](quint64 undecided) {
        if (m_searchIsFind)
            m_find->showNothing(undecided);
        else
            Q_EMIT noticed(tr("There is no further record of that kind."));
    });
    connect(m_find, &FindBar::searchRequested, this, &TracePanel::find);
    connect(m_find, &FindBar::closed, this, [this] {
        m_search.cancel();
        m_find->hide();
        m_list->setFocus();
    });
}

std::optional<quint64> TracePanel::currentRecord() const
{
    const QModelIndex index = shownIndex();
    return index.isValid() ? std::optional(index.data(TraceModel::SequenceRole).toULongLong()) : std::nullopt;
}

void TracePanel::showRecords(quint64 first, quint64 last)
{
    if (first < 1 || first > last)
        return;
    // Of those that a filter hides, the ones in between are shown.
    int top = -1;
    for (quint64 sequence = first; sequence <= last && top < 0; ++sequence)
        top = m_trace.rowOf(sequence);
    if (top < 0) {
        if (!m_trace.filter().isEmpty() && first <= m_trace.snapshot().size())
            Q_EMIT noticed(tr("The filter hides record %1.").arg(QLocale().toString(first)));
        return;
    }
    int bottom = top;
    for (int row = top; row < m_display->rowCount() && m_trace.sequenceAt(row) <= last; ++row)
        bottom = row;
    m_actions->follow->setChecked(false);
    const QModelIndex from = m_display->index(top, 0);
    const QModelIndex to = m_display->index(bottom, 0);
    QItemSelectionModel *selection = m_list->selectionModel();
    selection->setCurrentIndex(from, QItemSelectionModel::NoUpdate);
    selection->select(QItemSelection(from, to), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollTo(from, QAbstractItemView::PositionAtCenter);
}

void TracePanel::refreshEmptiness()
{
    const bool empty = m_trace.snapshot().size() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_rows);
    const bool nothing = !m_trace.filter().isEmpty() && m_trace.rowCount() == 0 && !m_trace.isFiltering();
    m_listStack->setCurrentWidget(nothing ? static_cast<QWidget *>(m_nothingPasses) : m_list);
    m_actions->clear->setEnabled(!empty);
    for (QAction *action : {m_actions->find, m_actions->goTo, m_actions->exportRecords})
        action->setEnabled(!empty);
}

void TracePanel::refreshPending()
{
    const quint64 count = m_trace.pendingCount();
    m_pending->setVisible(m_trace.isPaused());
    m_pending->setText(count == 0 ? tr("Paused") : tr("Paused, %1 new").arg(QLocale().toString(count)));
    refreshEmptiness();
}

// A view makes its first row current when it gets the focus; only what was selected is meant.
QModelIndex TracePanel::shownIndex() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && m_list->selectionModel()->isRowSelected(current.row()) ? current : QModelIndex();
}

void TracePanel::selectionChanged()
{
    m_actions->setRecordAvailable(m_list->selectionModel()->hasSelection());
    m_copyButton->setEnabled(m_list->selectionModel()->hasSelection());
    const std::optional<quint64> record = currentRecord();
    if (record == m_shown)
        return;
    m_shown = record;
    refreshCurrent();
    if (record)
        Q_EMIT currentRecordChanged(*record);
}

void TracePanel::refreshCurrent()
{
    const QModelIndex index = shownIndex();
    m_actions->mark->setChecked(index.data(TraceModel::MarkedRole).toBool());
    m_actions->timeReference->setChecked(index.data(TraceModel::TimeReferenceRole).toBool());
    if (!index.isValid()) {
        m_fields->setTree({});
        m_bytes->clear();
        return;
    }
    const TraceSnapshot &snapshot = m_trace.snapshot();
    const quint64 sequence = index.data(TraceModel::SequenceRole).toULongLong();
    const FieldTree tree = recordFields(index, m_trace.shownChannel(snapshot.record(sequence).channel));
    const QByteArray bytes = index.data(TraceModel::BytesRole).toByteArray();
    const auto kind = index.data(TraceModel::KindRole).value<RecordKind>();
    m_bytes->setRecord(sequence, bytes, payloadOf(tree, kind, bytes.size()));
    m_fields->setTree(tree);
}

void TracePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TracePanel::retranslate()
{
    setWindowTitle(tr("Trace"));
    m_list->setAccessibleName(tr("Records"));
    m_actions->retranslate();
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setToolTip(tr("Copy the selected records"));
    m_timeButton->setText(tr("Time"));
    m_timeButton->setToolTip(tr("What the Time column counts from"));
    m_pending->setToolTip(tr("The list stands still, the capture goes on. Click to show what is new."));
    m_banner->retranslate();
    m_cancel->setText(tr("&Cancel"));
    m_empty->setTexts(tr("No records yet"),
                      tr("Every byte between the device and the platform is listed here as it passes. Start a device, "
                         "or run the demo on the built-in platform. The log of a board, or a capture, can be opened or "
                         "dropped here."));
    m_demo->setText(tr("Run the &demo"));
    m_open->setText(tr("&Open a log or a capture…"));
    m_nothingPasses->setTexts(tr("No record passes the filter"),
                              tr("There are records, but none of them is shown. New ones that pass will be."));
    m_showAll->setText(tr("Show &all records"));
    m_filter->retranslate();
    m_display->retranslate();
    m_fields->retranslate();
    m_bytes->retranslate();
    m_find->retranslate();
    refreshPending();
    refreshCurrent();
}

} // namespace bootbench
