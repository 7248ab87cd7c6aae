// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/comparisonview.h>

#include "comparedfields.h"
#include "comparisonmodel.h"

#include <dissect/fieldtree.h>
#include <panels/actiontexts.h>
#include <panels/emptystate.h>
#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QMenu>
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

/// What a record says, with its body where that is a record of its own.
FieldTree fieldsOf(const TraceComparison &comparison, const ComparedTrace &trace, quint64 record, quint64 body)
{
    FieldTree tree;
    for (const quint64 sequence : {record, body}) {
        if (sequence == 0)
            continue;
        TraceRecord shown = trace.snapshot.record(sequence);
        const QByteArray bytes = maskedBytes(comparison, shown);
        shown.bytes = bytes;
        const FieldTree part = dissect(shown, trace.snapshot.channel(shown.channel));
        const int offset = int(tree.fields.size());
        for (DissectedField field : part.fields) {
            if (field.parent >= 0)
                field.parent += offset;
            tree.fields.append(field);
        }
    }
    return tree;
}

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

ComparisonView::ComparisonView(const QString &leftName, const QString &rightName, QWidget *parent)
    : QWidget(parent)
    , m_names{leftName, rightName}
    , m_model(new ComparisonModel(this))
    , m_differences(new DifferenceListModel(this))
    , m_pages(new QStackedWidget(this))
{
    makeActions();
    m_pages->addWidget(buildProgress());
    m_pages->addWidget(buildContents());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connectViews();
    retranslate();
    rowSelected();
    for (QAction *action : {m_next, m_previous, m_only, m_copy, m_save})
        action->setEnabled(false);
}

ComparisonView::~ComparisonView() = default;

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

QList<QAction *> ComparisonView::menuActions() const
{
    return {m_next, m_previous, m_only, nullptr, m_show[0], m_show[1], nullptr, m_copy, m_save};
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
    const QFont headerFont = m_rows->font();
    m_rows->setFont(theme::monospaceFont());
    m_rows->horizontalHeader()->setFont(headerFont);
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

void ComparisonView::showProgress(int percent)
{
    m_progressBar->setValue(percent);
}

void ComparisonView::showComparison(const TraceComparison &comparison)
{
    m_comparison = comparison;
    m_model->setComparison(&m_comparison);
    m_differences->setReport(&m_comparison.report);
    m_rows->setColumnHidden(ComparisonModel::DeviceColumn, !m_model->hasSeveralDevices());
    const bool equal = report().equal();
    m_listStack->setCurrentWidget(equal ? static_cast<QWidget *>(m_same) : m_list);
    for (QAction *action : {m_next, m_previous, m_only})
        action->setEnabled(!equal);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    m_pages->setCurrentIndex(1);
    retranslate();
    rowSelected();
    if (!report().rows.isEmpty())
        selectReportRow(equal ? 0 : report().differences.constFirst().row);
    m_rows->setFocus();
}

qsizetype ComparisonView::currentReportRow() const
{
    return m_model->reportRow(m_rows->currentIndex().row());
}

void ComparisonView::goToDifference(bool forward)
{
    const QList<Difference> &differences = report().differences;
    const qsizetype current = currentReportRow();
    // The differences of a row stand together; the next one is of the next row that has any.
    const auto at = forward ? std::ranges::upper_bound(differences, current, {}, &Difference::row)
                            : std::ranges::lower_bound(differences, current, {}, &Difference::row);
    if (forward && at != differences.cend())
        selectReportRow(at->row);
    else if (!forward && at != differences.cbegin())
        selectReportRow(std::prev(at)->row);
    else
        Q_EMIT noticed(forward ? tr("That was the last difference.") : tr("That was the first difference."));
}

void ComparisonView::selectReportRow(qsizetype row)
{
    if (row == currentReportRow())
        return;
    const QModelIndex index = m_model->index(m_model->rowOf(row), ComparisonModel::SignColumn);
    m_rows->setCurrentIndex(index);
    m_rows->scrollTo(index, QAbstractItemView::EnsureVisible);
}

void ComparisonView::setOnlyDifferences(bool only)
{
    const qsizetype current = currentReportRow();
    m_model->setOnlyDifferences(only);
    if (m_model->rowOf(current) >= 0)
        selectReportRow(current);
    else
        rowSelected();
}

void ComparisonView::rowSelected()
{
    const qsizetype row = currentReportRow();
    const bool selected = row >= 0;
    m_show[0]->setEnabled(selected && report().rows[row].left != 0);
    m_show[1]->setEnabled(selected && report().rows[row].right != 0);
    // The list goes along, to the first difference of the row.
    const auto first = std::ranges::lower_bound(report().differences, row, {}, &Difference::row);
    if (selected && first != report().differences.cend() && first->row == row) {
        const QModelIndex now = m_list->currentIndex();
        if (!now.isValid() || report().differences[now.row()].row != row)
            m_list->setCurrentIndex(m_differences->index(int(first - report().differences.cbegin()), 0));
        m_list->scrollTo(m_list->currentIndex());
    } else {
        m_list->setCurrentIndex({});
    }
    showFields();
}

void ComparisonView::differenceSelected(const QModelIndex &index)
{
    if (index.isValid())
        selectReportRow(report().differences[index.row()].row);
}

void ComparisonView::showFields()
{
    m_fields->clear();
    const qsizetype row = currentReportRow();
    if (row < 0) {
        m_words->setText(report().rows.isEmpty() ? QString() : tr("Select a row to see both records, field by field."));
        return;
    }
    const ComparisonRow &shown = report().rows[row];
    m_words->setText(shown.kind == RowKind::Same ? tr("Both say the same.") : shown.text);
    QStringList paths;
    auto of = std::ranges::lower_bound(report().differences, row, {}, &Difference::row);
    for (; of != report().differences.cend() && of->row == row; ++of)
        paths += of->path;
    const QList<ComparedField> fields =
        comparedFields(fieldsOf(m_comparison, m_comparison.left, shown.left, shown.leftBody),
                       fieldsOf(m_comparison, m_comparison.right, shown.right, shown.rightBody), paths);
    const bool both = shown.left != 0 && shown.right != 0;
    const QColor wash = theme::tint(theme::ColorRole::Working, palette());
    QList<QTreeWidgetItem *> items;
    QList<QTreeWidgetItem *> top;
    for (const ComparedField &field : fields) {
        auto *item = field.parent < 0 ? new QTreeWidgetItem : new QTreeWidgetItem(items[field.parent]);
        items.append(item);
        if (field.parent < 0)
            top.append(item);
        item->setText(1, field.left);
        item->setText(2, field.right);
        for (const int column : {1, 2}) {
            item->setFont(column, theme::monospaceFont());
            item->setToolTip(column, u"<p>%1</p>"_s.arg(item->text(column).toHtmlEscaped()));
        }
        const bool marked = both && field.verdict != ComparedField::Verdict::Same;
        const bool passing = field.verdict == ComparedField::Verdict::EveryRun;
        item->setText(0, marked ? (passing ? u"≈ "_s : u"≠ "_s) + field.label : field.label);
        if (!marked)
            continue;
        const QString verdict = passing ? tr("Differs, as it does between any two runs; not counted") : tr("Differs");
        item->setToolTip(0, verdict);
        item->setData(0, Qt::AccessibleTextRole, u"%1: %2"_s.arg(field.label, verdict));
        for (int column = 0; column < 3 && !passing; ++column)
            item->setBackground(column, wash);
    }
    m_fields->addTopLevelItems(top);
    m_fields->expandAll();
    const auto told = std::ranges::find(fields, ComparedField::Verdict::Differs, &ComparedField::verdict);
    if (both && told != fields.cend())
        m_fields->scrollToItem(items[told - fields.cbegin()], QAbstractItemView::PositionAtCenter);
}

void ComparisonView::requestRecord(ComparisonSide side)
{
    const qsizetype row = currentReportRow();
    if (row < 0)
        return;
    const quint64 record = side == ComparisonSide::Left ? report().rows[row].left : report().rows[row].right;
    if (record != 0)
        Q_EMIT recordRequested(side, record);
}

void ComparisonView::showRowMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_show[0], m_show[1]});
    menu->addSeparator();
    menu->addActions({m_previous, m_next, m_only});
    menu->addSeparator();
    menu->addActions({m_copy, m_save});
    menu->popup(m_rows->viewport()->mapToGlobal(at));
}

QString ComparisonView::sideName(ComparisonSide side) const
{
    return m_names[std::size_t(side)];
}

void ComparisonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showFields();
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
