// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/fieldtree.h>

#include <QAbstractItemModel>
#include <QFont>
#include <QList>

namespace bootbench {

/// A record's fields as a tree of names and values.
class FieldTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(const FieldTree &tree);
    void setValueFont(const QFont &font) { m_valueFont = font; }
    [[nodiscard]] const FieldTree &tree() const { return m_tree; }
    /// Null for the root.
    [[nodiscard]] const DissectedField *field(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfField(int field, int column = NameColumn) const;
    /// The field that is lit up because the mouse is over its bytes; an invalid index for none.
    void setPointed(const QModelIndex &index);
    /// The labels from the top down to the field, as `MQTT PUBLISH/Topic Name`.
    [[nodiscard]] QString path(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const QList<int> &childrenOf(const QModelIndex &parent) const;

    FieldTree m_tree;
    /// By field, and last those of the root.
    QList<QList<int>> m_children{{}};
    QList<int> m_rows;
    int m_pointed = -1;
    QFont m_valueFont;
};

} // namespace bootbench
