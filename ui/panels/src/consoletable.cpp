// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoletable.h"

#include <theme/metrics.h>

#include <QHeaderView>

namespace bootbench {

ConsoleTable::ConsoleTable(QAbstractItemModel &model, std::initializer_list<QString> samples, QWidget *parent)
    : QTableView(parent)
{
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::rhythm);
    QHeaderView *const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    int column = 0;
    for (const QString &sample : samples) {
        header->resizeSection(column, fontMetrics().horizontalAdvance(sample) + theme::smallIcon + 2 * theme::rhythm);
        ++column;
    }
}

} // namespace bootbench
