// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/tracepanel.h>

#include "emptystate.h"
#include "tracedetails.h"
#include "tracedisplaymodel.h"
#include "tracelist.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QDataStream>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIODevice>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 stateMagic = 0x42425450; // "BBTP"
constexpr quint8 stateVersion = 1;

} // namespace

TracePanel::TracePanel(TraceModel &trace, QWidget *parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_display(new TraceDisplayModel(this))
    , m_list(new TraceList(this))
    , m_details(new TraceDetails(this))
    , m_bytes(new HexView(this))
    , m_empty(new EmptyState(u"search"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_follow(new QAction(theme::icon(u"follow"), {}, this))
    , m_clear(new QAction(theme::icon(u"clear"), {}, this))
    , m_copyMenu(new QMenu(this))
    , m_timeMenu(new QMenu(this))
    , m_bytesMenu(new QMenu(this))
    , m_timeFormats(new QActionGroup(this))
    , m_byteModes(new QActionGroup(this))
{
    m_display->setSourceModel(&m_trace);
    buildActions();
    buildMenus();
    buildContents();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildToolBar());
    layout->addWidget(m_stack, 1);
    retranslate();
    refreshEmptiness();
    refreshPending();
    selectionChanged();
}

TracePanel::~TracePanel() = default;

void TracePanel::buildActions()
{
    m_follow->setCheckable(true);
    m_follow->setChecked(m_list->isFollowing());
    m_follow->setShortcut(Qt::Key_F);
    m_follow->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_follow, &QAction::toggled, m_list, &TraceList::setFollowing);
    connect(m_list, &TraceList::followingChanged, m_follow, &QAction::setChecked);
    connect(&m_trace, &TraceModel::pausedChanged, this, &TracePanel::refreshPending);
    connect(&m_trace, &TraceModel::pendingCountChanged, this, &TracePanel::refreshPending);
    connect(m_clear, &QAction::triggered, this, &TracePanel::clearRequested);
}

void TracePanel::buildMenus()
{
    m_copyMenu->setIcon(theme::icon(u"copy"));
    for (int format = 0; format < CopyFormatCount; ++format) {
        QAction *action = m_copyMenu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, format] { copySelected(CopyFormat(format)); });
        m_copyActions[std::size_t(format)] = action;
    }
    // Not for the whole panel: in the bytes the same keys copy the selected bytes.
    m_copyActions[CopySummary]->setShortcut(QKeySequence::Copy);
    m_copyActions[CopySummary]->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(m_copyActions[CopySummary]);

    for (int format = 0; format < traceTimeFormatCount; ++format) {
        QAction *action = m_timeFormats->addAction(m_timeMenu->addAction(QString()));
        action->setCheckable(true);
        action->setChecked(TraceTimeFormat(format) == m_display->timeFormat());
        connect(action, &QAction::triggered, m_display,
                [this, format] { m_display->setTimeFormat(TraceTimeFormat(format)); });
    }
    for (int mode = 0; mode <= int(HexView::Mode::Both); ++mode) {
        QAction *action = m_byteModes->addAction(m_bytesMenu->addAction(QString()));
        action->setCheckable(true);
        action->setChecked(HexView::Mode(mode) == m_bytes->mode());
        connect(action, &QAction::triggered, m_bytes, [this, mode] { m_bytes->setMode(HexView::Mode(mode)); });
    }
}

QWidget *TracePanel::buildToolBar()
{
    // What the window's menu shows of the panel; pausing the view is the window's own.
    addActions({m_follow, m_clear, m_copyMenu->menuAction(), m_timeMenu->menuAction(), m_bytesMenu->menuAction()});
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
    for (QAction *action : {m_follow, m_clear})
        addButton(Qt::ToolButtonTextBesideIcon)->setDefaultAction(action);
    m_copyButton = addButton(Qt::ToolButtonTextBesideIcon);
    m_copyButton->setIcon(theme::icon(u"copy"));
    m_copyButton->setMenu(m_copyMenu);
    m_timeButton = addButton(Qt::ToolButtonTextBesideIcon);
    m_timeButton->setIcon(theme::icon(u"time"));
    m_timeButton->setMenu(m_timeMenu);
    for (QToolButton *button : {m_copyButton, m_timeButton})
        button->setPopupMode(QToolButton::InstantPopup);
    layout->addStretch();
    m_pending = addButton(Qt::ToolButtonTextBesideIcon);
    m_pending->setObjectName(u"pendingRecords");
    m_pending->setIcon(theme::icon(u"pause", theme::ColorRole::Accent));
    connect(m_pending, &QToolButton::clicked, &m_trace, [this] { m_trace.setPaused(false); });
    layout->addSpacing(theme::rhythm);
    const QList<QAction *> modes = m_byteModes->actions();
    for (QAction *action : modes)
        addButton(Qt::ToolButtonTextOnly)->setDefaultAction(action);
    return bar;
}

void TracePanel::buildContents()
{
    m_list->setObjectName(u"traceList");
    m_list->setModel(m_display);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](QPoint at) { m_copyMenu->popup(m_list->viewport()->mapToGlobal(at)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TracePanel::selectionChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TracePanel::selectionChanged);
    m_bytes->setObjectName(u"traceBytes");
    m_bytes->setFrameShape(QFrame::NoFrame);
    m_details->setObjectName(u"traceDetails");

    m_columns->addWidget(m_details);
    m_columns->addWidget(m_bytes);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({600, 680});
    m_rows->addWidget(m_list);
    m_rows->addWidget(m_columns);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    for (QSplitter *splitter : {m_rows, m_columns}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(theme::rhythm / 2);
    }

    m_demo = m_empty->addButton();
    m_demo->setObjectName(u"traceDemo");
    m_demo->setIcon(theme::icon(u"demo"));
    connect(m_demo, &QPushButton::clicked, this, &TracePanel::demoRequested);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_rows);
    connect(m_display, &QAbstractItemModel::rowsInserted, this, &TracePanel::refreshEmptiness);
    connect(m_display, &QAbstractItemModel::modelReset, this, [this] {
        refreshEmptiness();
        // the next record 1 is another one
        m_shown.reset();
        m_details->setRecord({});
        m_bytes->setData({});
        selectionChanged();
    });
}

std::optional<quint64> TracePanel::currentRecord() const
{
    const QModelIndex index = shownIndex();
    return index.isValid() ? std::optional(index.data(TraceModel::SequenceRole).toULongLong()) : std::nullopt;
}

void TracePanel::showRecords(quint64 first, quint64 last)
{
    const auto rows = quint64(m_display->rowCount());
    if (first < 1 || first > last || first > rows)
        return;
    m_follow->setChecked(false);
    const QModelIndex top = m_display->index(int(first - 1), 0);
    const QModelIndex bottom = m_display->index(int(std::min(last, rows) - 1), 0);
    QItemSelectionModel *selection = m_list->selectionModel();
    selection->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    selection->select(QItemSelection(top, bottom), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollTo(top, QAbstractItemView::PositionAtCenter);
}

void TracePanel::refreshEmptiness()
{
    const bool empty = m_display->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_rows);
    m_clear->setEnabled(!empty || m_trace.pendingCount() > 0);
}

void TracePanel::refreshPending()
{
    const quint64 count = m_trace.pendingCount();
    m_pending->setVisible(m_trace.isPaused() || count > 0);
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
    const bool any = m_list->selectionModel()->hasSelection();
    for (QAction *action : m_copyActions)
        action->setEnabled(any);
    m_copyButton->setEnabled(any);

    const std::optional<quint64> record = currentRecord();
    if (record == m_shown)
        return;
    m_shown = record;
    m_details->setRecord(shownIndex());
    m_bytes->setData(shownIndex().data(TraceModel::BytesRole).toByteArray());
    if (record)
        Q_EMIT currentRecordChanged(*record);
}

QList<int> TracePanel::selectedRows() const
{
    QList<int> rows;
    const QItemSelection selection = m_list->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TracePanel::copySelected(CopyFormat format)
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    if (format == CopyJson) {
        QList<quint64> records;
        for (const int row : rows)
            records.append(m_display->index(row, 0).data(TraceModel::SequenceRole).toULongLong());
        Q_EMIT copyAsJsonRequested(records);
        return;
    }
    QStringList texts;
    for (const int row : rows) {
        const auto bytes = [&] { return m_display->index(row, 0).data(TraceModel::BytesRole).toByteArray(); };
        if (format == CopySummary)
            texts += m_display->rowText(row);
        else
            texts += formatBytes(bytes(), format == CopyDump     ? HexFormat::Dump
                                          : format == CopyStream ? HexFormat::Stream
                                                                 : HexFormat::Text);
    }
    // dumps of several records need a gap to be told apart
    QGuiApplication::clipboard()->setText(texts.join(format == CopyDump ? u"\n\n"_s : u"\n"_s));
}

QByteArray TracePanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMagic << stateVersion << m_list->horizontalHeader()->saveState() << m_rows->saveState()
           << m_columns->saveState() << quint8(m_display->timeFormat()) << quint8(m_bytes->mode());
    return state;
}

bool TracePanel::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint8 version = 0;
    QByteArray header;
    QByteArray rows;
    QByteArray columns;
    quint8 timeFormat = 0;
    quint8 byteMode = 0;
    stream >> magic >> version;
    if (magic != stateMagic || version != stateVersion)
        return false;
    stream >> header >> rows >> columns >> timeFormat >> byteMode;
    if (stream.status() != QDataStream::Ok || timeFormat >= traceTimeFormatCount ||
        byteMode > quint8(HexView::Mode::Both))
        return false;
    m_list->horizontalHeader()->restoreState(header);
    m_rows->restoreState(rows);
    m_columns->restoreState(columns);
    m_timeFormats->actions().at(timeFormat)->trigger();
    m_byteModes->actions().at(byteMode)->trigger();
    return true;
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
    m_follow->setText(tr("&Follow tail"));
    m_follow->setToolTip(tr("Scroll to new records as they arrive (%1)").arg(u"F"_s));
    m_clear->setText(tr("Clea&r"));
    m_clear->setToolTip(tr("Forget all records"));
    m_copyMenu->setTitle(tr("&Copy records"));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setToolTip(tr("Copy the selected records"));
    m_copyActions[CopySummary]->setText(tr("&Summary"));
    m_copyActions[CopyDump]->setText(tr("Bytes as hex &dump"));
    m_copyActions[CopyStream]->setText(tr("Bytes as &hex stream"));
    m_copyActions[CopyText]->setText(tr("Bytes as printable &text"));
    m_copyActions[CopyJson]->setText(tr("&JSON lines"));
    m_timeMenu->setTitle(tr("&Time format"));
    m_timeButton->setText(tr("Time"));
    m_timeButton->setToolTip(tr("What the Time column counts from"));
    const QList<QAction *> formats = m_timeFormats->actions();
    formats.at(int(TraceTimeFormat::Relative))->setText(tr("Seconds since the &first record"));
    formats.at(int(TraceTimeFormat::Delta))->setText(tr("Seconds since the record &before"));
    formats.at(int(TraceTimeFormat::Local))->setText(tr("&Local time"));
    formats.at(int(TraceTimeFormat::Utc))->setText(tr("&UTC"));
    m_pending->setToolTip(tr("The list stands still, the capture goes on. Click to show what is new."));
    m_bytesMenu->setTitle(tr("&Bytes as"));
    const QList<QAction *> modes = m_byteModes->actions();
    modes.at(int(HexView::Mode::Text))->setText(tr("Text"));
    modes.at(int(HexView::Mode::Hex))->setText(tr("Hex"));
    modes.at(int(HexView::Mode::Both))->setText(tr("Both"));
    m_bytes->setPlaceholderText(tr("Select a record to see its bytes."));
    m_empty->setTexts(tr("No records yet"),
                      tr("Every byte between the device and the platform is listed here as it passes. Start a device, "
                         "or run the demo on the built-in platform."));
    m_demo->setText(tr("Run the &demo"));
    m_display->retranslate();
    m_details->retranslate();
    refreshPending();
}

} // namespace bootbench
