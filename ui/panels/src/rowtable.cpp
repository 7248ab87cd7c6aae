// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/rowtable.h>

#include <QAbstractButton>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPainter>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace bootbench {

namespace {

/// Knows how high a row is, and of no row.
class RowlessHeader final : public QHeaderView
{
public:
    explicit RowlessHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent) {}

    void setModel(QAbstractItemModel *) override {}
    void setSelectionModel(QItemSelectionModel *) override {}
};

/// Far outside of any viewport, and yet two of them can be added.
constexpr qint64 farAway = std::numeric_limits<int>::max() / 4;

int pixels(qint64 value)
{
    return int(std::clamp(value, -farAway, farAway));
}

} // namespace

RowTable::RowTable(QWidget *parent) : QTableView(parent)
{
    setVerticalHeader(new RowlessHeader(this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The corner between two headers, where there is only one.
    for (QAbstractButton *corner : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly))
        corner->hide();
}

void RowTable::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, [this] {
        updateGeometries();
        viewport()->update();
    });
}

void RowTable::setSelectionModel(QItemSelectionModel *selection)
{
    QTableView::setSelectionModel(selection);
    // The header asks of each column, whenever it paints, whether all rows are selected: a question to each row.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(selection->model(), selection));
}

void RowTable::setRowHeight(int height)
{
    verticalHeader()->setDefaultSectionSize(height);
    scheduleDelayedItemsLayout();
}

int RowTable::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

int RowTable::visibleRows() const
{
    return std::max(viewport()->height() / rowHeight(), 1);
}

int RowTable::rowCount() const
{
    return model() != nullptr ? model()->rowCount(rootIndex()) : 0;
}

int RowTable::topOf(int row) const
{
    return pixels((qint64(row) - verticalScrollBar()->value()) * rowHeight());
}

qint64 RowTable::rowOf(int y) const
{
    const int height = rowHeight();
    return verticalScrollBar()->value() + (y >= 0 ? y / height : (qint64(y) + 1) / height - 1);
}

QRect RowTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // Also of a hidden column, without a width: a selection may begin there.
    return {columnViewportPosition(index.column()), topOf(index.row()), columnWidth(index.column()), rowHeight()};
}

QModelIndex RowTable::indexAt(const QPoint &at) const
{
    const qint64 row = rowOf(at.y());
    const int column = columnAt(at.x());
    return row >= 0 && row < rowCount() && column >= 0 ? model()->index(int(row), column, rootIndex()) : QModelIndex();
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= rowCount())
        return;
    executeDelayedItemsLayout();
    const int first = verticalScrollBar()->value();
    const int room = visibleRows();
    const int row = index.row();
    if (hint == PositionAtTop || (hint == EnsureVisible && row < first))
        verticalScrollBar()->setValue(row);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && row >= first + room))
        verticalScrollBar()->setValue(row - room + 1);
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(row - room / 2);
    if (!isIndexHidden(index))
        scrollToColumn(index.column(), hint);
}

void RowTable::scrollToColumn(int column, ScrollHint hint)
{
    const int left = horizontalHeader()->sectionPosition(column);
    const int width = columnWidth(column);
    const int room = viewport()->width();
    const int offset = horizontalScrollBar()->value();
    if (hint == PositionAtCenter && width < room && (left < offset || left + width > offset + room))
        horizontalScrollBar()->setValue(left - (room - width) / 2);
    else if (left < offset || width > room)
        horizontalScrollBar()->setValue(left);
    else if (left + width > offset + room)
        horizontalScrollBar()->setValue(left + width - room);
}

void RowTable::paintEvent(QPaintEvent *event)
{
    if (model() == nullptr || horizontalHeader()->count() == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem base;
    initViewItemOption(&base);
    const QRect area = event->rect();
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const int left = columnViewportPosition(column);
        if (!isColumnHidden(column) && left <= area.right() && left + columnWidth(column) > area.left())
            columns.append(column);
    }
    const qint64 last = std::min<qint64>(rowOf(area.bottom()), rowCount() - 1);
    for (qint64 row = std::max<qint64>(rowOf(area.top()), 0); row <= last; ++row)
        paintRow(painter, base, int(row), columns);
}

void RowTable::paintRow(QPainter &painter, const QStyleOptionViewItem &base, int row, const QList<int> &columns)
{
    QStyleOptionViewItem option = base;
    option.features.setFlag(QStyleOptionViewItem::Alternate, alternatingRowColors() && row % 2 == 1);
    const QModelIndex current = currentIndex();
    const bool focused = hasFocus() || viewport()->hasFocus();
    for (const int column : columns) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        option.rect = visualRect(index);
        option.state = base.state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, focused && index == current);
        // As wide as the cell, so that the colours of alternate rows have no gaps.
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void RowTable::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        horizontalHeader()->setOffset(horizontalScrollBar()->value());
    const int right = isRightToLeft() ? -dx : dx;
    const int down = pixels(qint64(dy) * rowHeight());
    scrollDirtyRegion(right, down);
    viewport()->scroll(right, down);
}

void RowTable::placeHeader()
{
    QHeaderView *const header = horizontalHeader();
    const int height = header->isHidden() ? 0 : std::max(header->minimumHeight(), header->sizeHint().height());
    setViewportMargins(0, height, 0, 0);
    const QRect below = viewport()->geometry();
    header->setGeometry(below.left(), below.top() - height, below.width(), height);
}

void RowTable::updateGeometries()
{
    // Scroll bars that come and go ask for this anew.
    if (m_placing)
        return;
    const QScopedValueRollback guard(m_placing, true);
    placeHeader();
    const int length = horizontalHeader()->length();
    const QSize most = maximumViewportSize();
    QSize room = viewport()->size();
    if (most.width() >= length && most.height() / rowHeight() >= rowCount())
        room = most; // Neither scroll bar takes any.
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(std::max(room.width() / 20, 2));
    horizontalScrollBar()->setRange(0, std::max(length - room.width(), 0));
    const int rows = std::max(room.height() / rowHeight(), 1);
    verticalScrollBar()->setPageStep(rows);
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setRange(0, std::max(rowCount() - rows, 0));
    // Past QTableView's on purpose, which asks a section for each row.
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call)
}

void RowTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    updateGeometries();
    if (first <= rowOf(viewport()->height()))
        viewport()->update();
}

// The base class asks the vertical header where the changed rows are, and that one knows of none.
void RowTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    const qint64 first = std::max<qint64>(topLeft.row(), rowOf(0));
    const qint64 last = std::min<qint64>(bottomRight.row(), rowOf(viewport()->height()));
    if (first <= last)
        viewport()->update(0, topOf(int(first)), viewport()->width(), int(last - first + 1) * rowHeight());
}

int RowTable::horizontalOffset() const
{
    return horizontalHeader()->offset();
}

int RowTable::verticalOffset() const
{
    return pixels(qint64(verticalScrollBar()->value()) * rowHeight());
}

bool RowTable::isIndexHidden(const QModelIndex &index) const
{
    return isColumnHidden(index.column());
}

int RowTable::columnBeside(int column, int step) const
{
    const QHeaderView *const header = horizontalHeader();
    for (int visual = header->visualIndex(column) + step; visual >= 0 && visual < header->count(); visual += step) {
        const int beside = header->logicalIndex(visual);
        if (!header->isSectionHidden(beside))
            return beside;
    }
    return column;
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rowCount() == 0)
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(action == MoveEnd ? rowCount() - 1 : 0, 0, rootIndex());
    qint64 row = current.row();
    int column = current.column();
    const int onward = isRightToLeft() ? -1 : 1;
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= visibleRows();
        break;
    case MovePageDown:
        row += visibleRows();
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rowCount() - 1;
        break;
    case MoveLeft:
        column = columnBeside(column, -onward);
        break;
    case MoveRight:
        column = columnBeside(column, onward);
        break;
    case MovePrevious:
        column = columnBeside(column, -1);
        break;
    case MoveNext:
        column = columnBeside(column, 1);
        break;
    }
    return model()->index(int(std::clamp<qint64>(row, 0, rowCount() - 1)), column, rootIndex());
}

void RowTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (rowCount() == 0 || selectionModel() == nullptr)
        return;
    // A rectangle that is drawn upwards has its bottom above its top.
    const auto [upper, lower] = std::minmax({rect.top(), rect.bottom()});
    const qint64 first = std::max<qint64>(rowOf(upper), 0);
    const qint64 last = std::min<qint64>(rowOf(lower), rowCount() - 1);
    if (first > last)
        return;
    const int lastColumn = horizontalHeader()->count() - 1;
    selectionModel()->select(
        {model()->index(int(first), 0, rootIndex()), model()->index(int(last), lastColumn, rootIndex())}, command);
}

QRegion RowTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const qint64 first = std::max<qint64>(range.top(), rowOf(0));
        const qint64 last = std::min<qint64>(range.bottom(), rowOf(viewport()->height()));
        if (first <= last)
            region += QRect(0, topOf(int(first)), viewport()->width(), int(last - first + 1) * rowHeight());
    }
    return region;
}

int RowTable::sizeHintForColumn(int column) const
{
    if (model() == nullptr)
        return -1;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    const qint64 last = std::min<qint64>(rowOf(viewport()->height()), rowCount() - 1);
    for (qint64 row = std::max<qint64>(rowOf(0), 0); row <= last; ++row) {
        const QModelIndex index = model()->index(int(row), column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

} // namespace bootbench
