// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/comparisonview.h>

#include "comparedfields.h"
#include "comparisonmodel.h"

#include <dissect/fieldtree.h>
#include <panels/emptystate.h>
#include <theme/fonts.h>

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>
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
        const QByteArray bytes = shownBytes(comparison, trace.snapshot, shown);
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

QList<QAction *> ComparisonView::menuActions() const
{
    return {m_next, m_previous, m_only, nullptr, m_show[0], m_show[1], nullptr, m_copy, m_save};
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

} // namespace bootbench
