// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <initializer_list>

namespace bootbench {

/// A table of the console panel: whole rows, no grid, columns of fixed widths so that nothing jumps.
class ConsoleTable : public QTableView
{
    Q_OBJECT

public:
    /// A width for each column, as wide as the sample; the last column takes the rest.
    ConsoleTable(QAbstractItemModel &model, std::initializer_list<QString> samples, QWidget *parent = nullptr);
};

} // namespace bootbench
