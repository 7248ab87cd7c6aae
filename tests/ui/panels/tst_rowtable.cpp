// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/rowtable.h>

#include <uitest.h>

#include <QAbstractTableModel>
#include <QAccessible>
#include <QHeaderView>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

/// As many rows as are asked for, without anything behind them.
class Numbers final : public QAbstractTableModel
{
public:
    explicit Numbers(int rows) : m_rows(rows) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"%1/%2"_s.arg(index.row()).arg(index.column())) : QVariant();
    }

    void append(int more)
    {
        beginInsertRows({}, m_rows, m_rows + more - 1);
        m_rows += more;
        endInsertRows();
    }

    void change(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, 3)); }

    void removeFirst(int fewer)
    {
        beginRemoveRows({}, 0, fewer - 1);
        m_rows -= fewer;
        endRemoveRows();
    }

private:
    int m_rows;
};

/// Remembers what was painted.
class Painted final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        rows.insert(index.row());
        QStyledItemDelegate::paint(painter, option, index);
    }

    mutable QSet<int> rows;
};

constexpr int height = 20;

void prepare(QTableView &table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionsMovable(true);
    table.horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < 3; ++column)
        table.setColumnWidth(column, 70 + 30 * column);
}

} // namespace

/// Beside a QTableView of the same rows: what one does by mouse and key, and sees, is the same in both.
class TestRowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_model = std::make_unique<Numbers>(100);
        m_table = std::make_unique<RowTable>();
        m_peer = std::make_unique<QTableView>();
        for (QTableView *table : both()) {
            // The last column, once stretched, would keep the width of a larger window.
            table->resize(300, 213);
            table->show();
            QVERIFY(QTest::qWaitForWindowExposed(table));
            table->setModel(m_model.get());
            prepare(*table);
        }
        m_table->setRowHeight(height);
        m_peer->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_peer->verticalHeader()->setMinimumSectionSize(1);
        m_peer->verticalHeader()->setDefaultSectionSize(height);
        QCoreApplication::processEvents();
    }

    void cleanup()
    {
        m_table.reset();
        m_peer.reset();
        m_model.reset();
    }

    void scrollsAndPlacesLikeTheTable_data()
    {
        QTest::addColumn<int>("hidden");
        QTest::addColumn<int>("moved");
        QTest::newRow("as it is") << -1 << -1;
        QTest::newRow("a column hidden") << 1 << -1;
        QTest::newRow("a column moved") << -1 << 2;
        QTest::newRow("both") << 2 << 3;
    }

    void scrollsAndPlacesLikeTheTable()
    {
        QFETCH(int, hidden);
        QFETCH(int, moved);
        for (QTableView *table : both()) {
            if (hidden >= 0)
                table->setColumnHidden(hidden, true);
            if (moved >= 0)
                table->horizontalHeader()->moveSection(moved, 0);
        }
        compareScrolling();
        // All rows in sight are whole then: the table puts the last one at its bottom edge, and cuts the first.
        for (QTableView *table : both()) {
            const auto fits = [table] {
                const int excess = table->viewport()->height() - 9 * height;
                table->resize(table->width(), table->height() - excess);
                return excess == 0;
            };
            QTRY_VERIFY(fits());
        }
        compareScrolling();
        QRandomGenerator random(1);
        for (int i = 0; i < 300; ++i) {
            const QModelIndex index = m_model->index(random.bounded(100), random.bounded(4));
            const auto hint = QAbstractItemView::ScrollHint(random.bounded(4));
            // The table goes to the middle of a column that is in sight, which moves what one reads.
            if (hint == QAbstractItemView::PositionAtCenter || m_peer->isColumnHidden(index.column()))
                continue;
            for (QTableView *table : both())
                table->scrollTo(index, hint);
            QVERIFY2(m_peer->verticalScrollBar()->value() == m_table->verticalScrollBar()->value(),
                     qPrintable(u"row %1, hint %2"_s.arg(index.row()).arg(int(hint))));
            QVERIFY(m_table->viewport()->rect().intersects(m_table->visualRect(index)));
            m_peer->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->value());
            QCOMPARE(m_table->visualRect(index), m_peer->visualRect(index));
            const QPoint at(random.bounded(300), random.bounded(200));
            QCOMPARE(m_table->indexAt(at), m_peer->indexAt(at));
        }
    }

    void keysGoWhereTheyDoInTheTable_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<bool>("shift");
        const QList<int> wander{Qt::Key_Down, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Up,
                                Qt::Key_Down, Qt::Key_Left, Qt::Key_PageUp,   Qt::Key_Up,    Qt::Key_Up};
        QTest::newRow("up and down") << wander << false;
        QTest::newRow("selecting") << wander << true;
        QTest::newRow("beyond the end") << QList<int>(15, Qt::Key_PageDown) << true;
        QTest::newRow("before the start") << QList<int>(3, Qt::Key_PageUp) << false;
        QTest::newRow("beyond the last column") << QList<int>(6, Qt::Key_Right) << false;
    }

    void keysGoWhereTheyDoInTheTable()
    {
        QFETCH(QList<int>, keys);
        QFETCH(bool, shift);
        for (QTableView *table : both())
            table->setCurrentIndex(m_model->index(7, 0));
        for (const int key : keys) {
            for (QTableView *table : both())
                QTest::keyClick(table, Qt::Key(key), shift ? Qt::ShiftModifier : Qt::NoModifier);
            QCOMPARE(m_table->currentIndex(), m_peer->currentIndex());
            QCOMPARE(m_table->verticalScrollBar()->pageStep(), m_peer->verticalScrollBar()->pageStep());
            QCOMPARE(m_table->verticalScrollBar()->value(), m_peer->verticalScrollBar()->value());
            QCOMPARE(selected(*m_table), selected(*m_peer));
        }
    }

    void homeAndEndGoToTheFirstAndTheLastRow()
    {
        m_table->setCurrentIndex(m_model->index(7, 1));
        QTest::keyClick(m_table.get(), Qt::Key_End);
        QCOMPARE(m_table->currentIndex(), m_model->index(99, 1));
        QCOMPARE(selected(*m_table), QList<int>{99});
        QCOMPARE(m_table->verticalScrollBar()->value(), m_table->verticalScrollBar()->maximum());
        QTest::keyClick(m_table.get(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(m_table->currentIndex(), m_model->index(0, 1));
        QCOMPARE(selected(*m_table).size(), 100);
    }

    void theFirstRowIsCurrentWhereNoneWas()
    {
        m_table->activateWindow();
        m_table->setFocus();
        QTRY_COMPARE(m_table->currentIndex(), m_model->index(0, 0));
        QVERIFY(selected(*m_table).isEmpty());
    }

    void theMouseSelectsLikeInTheTable()
    {
        const auto click = [this](int row, Qt::KeyboardModifiers modifiers) {
            for (QTableView *table : both()) {
                table->scrollTo(m_model->index(row, 1));
                QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers,
                                  table->visualRect(m_model->index(row, 1)).center());
            }
            return selected(*m_table) == selected(*m_peer);
        };
        QVERIFY(click(3, Qt::NoModifier));
        QVERIFY(click(60, Qt::ShiftModifier));
        QCOMPARE(selected(*m_table).size(), 58);
        QVERIFY(click(80, Qt::ControlModifier));
        QVERIFY(click(10, Qt::ControlModifier));
        QCOMPARE(selected(*m_table).size(), 58);
        QVERIFY(click(0, Qt::NoModifier));
        QVERIFY(click(99, Qt::ShiftModifier));
        QCOMPARE(selected(*m_table).size(), 100);
    }

    /// A selection may begin in a column that was hidden since.
    void selectsFromAHiddenColumn()
    {
        m_table->setCurrentIndex(m_model->index(4, 0));
        m_table->setColumnHidden(0, true);
        QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(selected(*m_table), (QList<int>{4, 5}));
    }

    void showsTheSameAsTheTable()
    {
        for (QTableView *table : both()) {
            table->setAlternatingRowColors(true);
            table->scrollTo(m_model->index(40, 0), QAbstractItemView::PositionAtTop);
            table->setCurrentIndex(m_model->index(42, 0));
            table->clearFocus();
        }
        QCoreApplication::processEvents();
        QCOMPARE(m_table->viewport()->grab().toImage(), m_peer->viewport()->grab().toImage());
    }

    void rowsThatArriveOrGoAreSeen()
    {
        m_model->append(50);
        compareScrolling();
        for (QTableView *table : both())
            table->scrollToBottom();
        QCOMPARE(m_table->indexAt({5, 195}), m_peer->indexAt({5, 195}));
        m_model->removeFirst(145);
        QCoreApplication::processEvents();
        compareScrolling();
        QCOMPARE(m_table->verticalScrollBar()->maximum(), 0);
        QVERIFY(!m_table->indexAt({5, 5 * height + 1}).isValid());
        QCOMPARE(m_table->viewport()->grab().toImage(), m_peer->viewport()->grab().toImage());
    }

    /// More rows than fit into the pixels that an int can count.
    void carriesAnyNumberOfRows()
    {
        Numbers many(2'000'000'000);
        auto *painted = new Painted(m_table.get());
        m_table->setItemDelegate(painted);
        m_table->setModel(&many);
        QCoreApplication::processEvents();
        m_table->scrollToBottom();
        painted->rows.clear();
        m_table->viewport()->repaint();
        const int last = many.rowCount() - 1;
        QCOMPARE(painted->rows.size(), m_table->visibleRows());
        QVERIFY(painted->rows.contains(last));
        QCOMPARE(m_table->indexAt(m_table->visualRect(many.index(last, 1)).center()), many.index(last, 1));
        many.append(1000);
        QCOMPARE(m_table->verticalScrollBar()->maximum(), many.rowCount() - m_table->visibleRows());
        m_table->scrollTo(many.index(1'234'567'890, 0), QAbstractItemView::PositionAtTop);
        QCOMPARE(m_table->indexAt({5, 5}).row(), 1'234'567'890);
        m_table->selectAll();
        painted->rows.clear();
        m_table->viewport()->repaint();
        QVERIFY(painted->rows.size() <= m_table->visibleRows() + 1);
        QCOMPARE(m_table->verticalHeader()->count(), 0);
        m_table->setModel(m_model.get());
    }

    void whatChangesIsPaintedAnew()
    {
        auto *painted = new Painted(m_table.get());
        m_table->setItemDelegate(painted);
        m_table->verticalScrollBar()->setValue(10);
        QTRY_VERIFY(painted->rows.contains(12));
        QCoreApplication::processEvents();
        painted->rows.clear();
        m_model->change(0, 99);
        QTRY_VERIFY(painted->rows.contains(10) && painted->rows.contains(10 + m_table->visibleRows() - 1));
        QCoreApplication::processEvents();
        painted->rows.clear();
        m_model->change(12, 13);
        QTRY_COMPARE(painted->rows, (QSet<int>{12, 13}));
        m_model->change(0, 3);
        m_model->change(50, 99);
        QCoreApplication::processEvents();
        QCOMPARE(painted->rows, (QSet<int>{12, 13}));
    }

    void aColumnGetsTheWidthOfWhatIsInSight()
    {
        m_table->scrollTo(m_model->index(0, 0));
        m_table->resizeColumnToContents(0);
        const int narrow = m_table->columnWidth(0);
        m_table->scrollToBottom();
        m_table->resizeColumnToContents(0);
        QVERIFY(m_table->columnWidth(0) > narrow);
    }

    /// A reader of the screen finds a table with its rows.
    void isATableToAssistiveTechnology()
    {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_table.get());
        QVERIFY(accessible != nullptr);
        QCOMPARE(accessible->role(), QAccessible::Table);
        QAccessibleTableInterface *table = accessible->tableInterface();
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowCount(), 100);
        QCOMPARE(table->columnCount(), 4);
        QAccessibleInterface *cell = table->cellAt(3, 2);
        QVERIFY(cell != nullptr);
        QCOMPARE(cell->text(QAccessible::Name), u"3/2"_s);
        const QPoint corner = m_table->viewport()->mapToGlobal(QPoint(0, 0));
        QCOMPARE(cell->rect(), m_table->visualRect(m_model->index(3, 2)).translated(corner));
    }

private:
    [[nodiscard]] std::array<QTableView *, 2> both() const { return {m_table.get(), m_peer.get()}; }

    static QList<int> selected(const QTableView &table)
    {
        QList<int> rows;
        for (const QModelIndex &index : table.selectionModel()->selectedRows())
            rows += index.row();
        std::ranges::sort(rows);
        return rows;
    }

    /// Headers are laid out when the event loop has turned.
    void compareScrolling() const
    {
        QTRY_COMPARE(m_table->horizontalScrollBar()->maximum(), m_peer->horizontalScrollBar()->maximum());
        QTRY_COMPARE(m_table->verticalScrollBar()->maximum(), m_peer->verticalScrollBar()->maximum());
        QTRY_COMPARE(m_table->viewport()->geometry(), m_peer->viewport()->geometry());
        QCOMPARE(m_table->horizontalHeader()->geometry(), m_peer->horizontalHeader()->geometry());
    }

    std::unique_ptr<Numbers> m_model;
    std::unique_ptr<RowTable> m_table;
    std::unique_ptr<QTableView> m_peer;
};

QTEST_MAIN(TestRowTable)
#include "tst_rowtable.moc"
