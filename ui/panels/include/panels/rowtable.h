// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bootbench {

/// A table of any number of rows, all equally high: `verticalHeader()->defaultSectionSize()` pixels. QTableView keeps
/// a section of its vertical header for each row and walks through all of them whenever rows arrive; here no step
/// depends on how many there are, and the header has no sections: of QTableView's functions about rows, those that
/// aren't virtual (rowAt, rowHeight and the like) say nothing. Scrolls by rows, and columns by pixels.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *selection) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &at) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    void setRowHeight(int pixels);
    [[nodiscard]] int rowHeight() const;
    /// Whole ones that the viewport has room for; at least one.
    [[nodiscard]] int visibleRows() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    /// Home and End go to the first and the last row.
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    /// Of the rows in sight.
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int topOf(int row) const;
    /// May be before the first row or after the last one.
    [[nodiscard]] qint64 rowOf(int y) const;
    [[nodiscard]] int columnBeside(int column, int step) const;
    void scrollToColumn(int column, ScrollHint hint);
    void paintRow(QPainter &painter, const QStyleOptionViewItem &base, int row, const QList<int> &columns);
    void placeHeader();

    bool m_placing = false;
};

} // namespace bootbench
