// SPDX-License-Identifier: GPL-3.0-or-later
// What a ComparisonView is made of, and its words.
#include <traceview/comparisonview.h>

#include "comparisonmodel.h"

#include <panels/actiontexts.h>
#include <panels/emptystate.h>
#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QAction *makeAction(QWidget *view, const QString &objectName, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(view);
    action->setObjectName(objectName);
    if (!icon.isEmpty())
        action->setIcon(theme::icon(icon));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view->addAction(action);
    return action;
}

} // namespace

void ComparisonView::makeActions()
{
    m_next = makeAction(this, u"nextDifference"_s, u"down"_s, {Qt::ALT | Qt::Key_Down, Qt::Key_N});
    m_previous = makeAction(this, u"previousDifference"_s, u"up"_s, {Qt::ALT | Qt::Key_Up, Qt::Key_P});
    m_only = makeAction(this, u"onlyDifferences"_s, u"filter"_s, {Qt::Key_D});
    m_only->setCheckable(true);
    m_copy = makeAction(this, u"copyReport"_s, u"copy"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    m_save = makeAction(this, u"saveReport"_s, u"save"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    m_show[0] = makeAction(this, u"showLeft"_s, u"exchange"_s, {QKeySequence(Qt::Key_L)});
    m_show[1] = makeAction(this, u"showRight"_s, u"exchange"_s, {QKeySequence(Qt::Key_R)});
    connect(m_next, &QAction::triggered, this, [this] { goToDifference(true); });
    connect(m_previous, &QAction::triggered, this, [this] { goToDifference(false); });
    connect(m_only, &QAction::toggled, this, &ComparisonView::setOnlyDifferences);
    connect(m_copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(comparisonText(report()));
        Q_EMIT noticed(tr("The report was copied; secrets are masked."));
    });
    connect(m_save, &QAction::triggered, this, [this] { Q_EMIT saveRequested(comparisonText(report())); });
    connect(m_show[0], &QAction::triggered, this, [this] { requestRecord(ComparisonSide::Left); });
    connect(m_show[1], &QAction::triggered, this, [this] { requestRecord(ComparisonSide::Right); });
}

QWidget *ComparisonView::buildProgress()
{
    auto *page = new QWidget(this);
    m_progressText = new QLabel(page);
    m_progressBar = new QProgressBar(page);
    m_progressBar->setObjectName(u"comparisonProgress"_s);
    m_progressBar->setRange(0, 100);
    m_cancel = new QPushButton(page);
    m_cancel->setObjectName(u"cancelComparison"_s);
    connect(m_cancel, &QPushButton::clicked, this, &ComparisonView::cancelRequested);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::rhythm);
    line->addWidget(m_progressText);
    line->addWidget(m_progressBar, 1);
    line->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    layout->addLayout(line);
    layout->addStretch();
    return page;
}

QWidget *ComparisonView::buildToolBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    layout->setSpacing(theme::rhythm / 2);
    const auto add = [&](QAction *action) {
        auto *button = new QToolButton(bar);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({theme::smallIcon, theme::smallIcon});
        button->setDefaultAction(action);
        layout->addWidget(button);
    };
    for (QAction *action : {m_previous, m_next, m_only})
        add(action);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(u"comparisonSummary"_s);
    m_summary->setContentsMargins(theme::rhythm, 0, theme::rhythm, 0);
    layout->addWidget(m_summary);
    layout->addStretch();
    for (QAction *action : {m_copy, m_save})
        add(action);
    return bar;
}

QWidget *ComparisonView::buildContents()
{
    m_rows = new QTableView(this);
    m_rows->setObjectName(u"comparisonRows"_s);
    m_rows->setModel(m_model);
    m_rows->setFont(theme::monospaceFont());
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false);
    m_rows->setTabKeyNavigation(false);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setContextMenuPolicy(Qt::CustomContextMenu);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rows->verticalHeader()->setMinimumSectionSize(1);
    m_rows->verticalHeader()->setDefaultSectionSize(m_rows->fontMetrics().height() + theme::rhythm / 2);
    QHeaderView *header = m_rows->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(3 * theme::rhythm);
    const auto width = [this](const QString &sample) {
        return m_rows->fontMetrics().horizontalAdvance(sample) + 2 * theme::rhythm;
    };
    header->resizeSection(ComparisonModel::DeviceColumn, width(u"LightSwitchBootstrap"_s));
    for (const int column : {ComparisonModel::LeftNumberColumn, ComparisonModel::RightNumberColumn})
        header->resizeSection(column, width(u"00000"_s));
    for (const int column : {ComparisonModel::LeftTimeColumn, ComparisonModel::RightTimeColumn})
        header->resizeSection(column, width(u"000.000000"_s));
    header->resizeSection(ComparisonModel::SignColumn, width(u"≠ only right"_s));
    header->setSectionResizeMode(ComparisonModel::LeftInfoColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ComparisonModel::RightInfoColumn, QHeaderView::Stretch);

    m_paired = new QLabel(this);
    m_paired->setObjectName(u"pairedDevices"_s);
    m_paired->setWordWrap(true);
    m_paired->setTextFormat(Qt::PlainText);
    m_paired->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm, theme::rhythm / 2);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_rows);
    m_splitter->addWidget(buildDetails());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(theme::rhythm / 2);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildToolBar());
    layout->addWidget(m_paired);
    layout->addWidget(m_splitter, 1);
    return page;
}

QWidget *ComparisonView::buildDetails()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"differenceList"_s);
    m_list->setModel(m_differences);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_same = new EmptyState(u"ok"_s, this);
    m_same->setObjectName(u"tracesAreSame"_s);
    m_listStack = new QStackedWidget(this);
    m_listStack->addWidget(m_same);
    m_listStack->addWidget(m_list);

    auto *right = new QWidget(this);
    m_words = new QLabel(right);
    m_words->setObjectName(u"differenceWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fields = new QTreeWidget(right);
    m_fields->setObjectName(u"comparedFields"_s);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setColumnCount(3);
    m_fields->setUniformRowHeights(true);
    m_fields->header()->resizeSection(0, 26 * theme::rhythm);
    m_fields->header()->resizeSection(1, 30 * theme::rhythm);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(theme::rhythm, 0, theme::rhythm / 2, 0);
    buttons->addWidget(m_words, 1);
    for (QAction *action : m_show) {
        auto *button = new QToolButton(right);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({theme::smallIcon, theme::smallIcon});
        button->setDefaultAction(action);
        buttons->addWidget(button, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins({});
    layout->setSpacing(theme::rhythm / 2);
    layout->addLayout(buttons);
    layout->addWidget(m_fields, 1);

    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(theme::rhythm / 2);
    columns->addWidget(m_listStack);
    columns->addWidget(right);
    columns->setSizes({480, 800});
    columns->setStretchFactor(0, 2);
    columns->setStretchFactor(1, 3);
    return columns;
}

void ComparisonView::connectViews()
{
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparisonView::rowSelected);
    connect(m_rows, &QWidget::customContextMenuRequested, this, &ComparisonView::showRowMenu);
    connect(m_rows, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const bool left = index.column() < ComparisonModel::SignColumn;
        const ComparisonRow &row = report().rows[m_model->reportRow(index.row())];
        requestRecord((left ? row.left : row.right) == 0 ? (left ? ComparisonSide::Right : ComparisonSide::Left)
                                                         : (left ? ComparisonSide::Left : ComparisonSide::Right));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparisonView::differenceSelected);
    connect(m_list, &QAbstractItemView::clicked, this, &ComparisonView::differenceSelected);
}

void ComparisonView::retranslate()
{
    const QString left = sideName(ComparisonSide::Left);
    const QString right = sideName(ComparisonSide::Right);
    m_progressText->setText(tr("Comparing %1 with %2").arg(right, left));
    m_cancel->setText(tr("&Cancel"));
    nameAction(m_next, tr("&Next difference"), tr("Go to the next difference"));
    nameAction(m_previous, tr("&Previous difference"), tr("Go to the difference before"));
    nameAction(m_only, tr("&Only differences"), tr("Hide what both traces say alike"));
    nameAction(m_copy, tr("&Copy report"), tr("Copy the differences in words; secrets are masked"));
    nameAction(m_save, tr("&Save report…"), tr("Write the differences in words into a file; secrets are masked"));
    nameAction(m_show[0], tr("Show &left record"), tr("Show the record in %1").arg(left));
    nameAction(m_show[1], tr("Show &right record"), tr("Show the record in %1").arg(right));
    m_rows->horizontalHeader()->setFont(theme::headingFont(m_rows->font()));
    m_rows->setAccessibleName(tr("Both traces side by side"));
    m_list->setAccessibleName(tr("Differences in words"));
    m_fields->setAccessibleName(tr("Fields of both records"));
    m_fields->setHeaderLabels({tr("Field"), tr("Left: %1").arg(left), tr("Right: %1").arg(right)});
    const auto rows = report().rows.size();
    m_same->setTexts(rows == 0 ? tr("Nothing to compare") : tr("The traces say the same"),
                     rows == 0 ? tr("Neither trace holds a conversation of a device with the platform.")
                               : tr("All that was said was compared: requests and answers, logins, messages, their "
                                    "fields, their order and their times."));
    m_summary->setText(report().equal() ? tr("No difference in %n row(s)", nullptr, int(rows))
                                        : tr("%1 in %2", "differences in rows")
                                              .arg(tr("%n difference(s)", nullptr, int(report().differences.size())),
                                                   tr("%n row(s)", nullptr, int(rows))));
    QStringList pairs;
    for (const auto &[a, b] : report().pairedDevices)
        pairs += tr("%1 (left) is compared with %2 (right); their names are no difference.").arg(a, b);
    m_paired->setText(pairs.join(u'\n'));
    m_paired->setVisible(!pairs.isEmpty());
    m_model->retranslate();
    showFields();
}

} // namespace bootbench
