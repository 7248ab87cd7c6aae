// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtreemodel.h"

#include <theme/palette.h>

#include <QGuiApplication>
#include <QStringList>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

void FieldTreeModel::setTree(const FieldTree &tree)
{
    beginResetModel();
    m_tree = tree;
    m_pointed = -1;
    const qsizetype count = m_tree.fields.size();
    m_children = QList<QList<int>>(count + 1);
    m_rows = QList<int>(count);
    for (int field = 0; field < count; ++field) {
        const int parent = m_tree.fields[field].parent;
        QList<int> &siblings = m_children[parent < 0 ? count : parent];
        m_rows[field] = int(siblings.size());
        siblings.append(field);
    }
    endResetModel();
}

const DissectedField *FieldTreeModel::field(const QModelIndex &index) const
{
    return index.isValid() ? &m_tree.fields[qsizetype(index.internalId())] : nullptr;
}

QModelIndex FieldTreeModel::indexOfField(int field, int column) const
{
    return field >= 0 && field < m_rows.size() ? createIndex(m_rows[field], column, quintptr(field)) : QModelIndex();
}

void FieldTreeModel::setPointed(const QModelIndex &index)
{
    const int field = index.isValid() ? int(index.internalId()) : -1;
    if (field == m_pointed)
        return;
    const int before = std::exchange(m_pointed, field);
    for (const int changed : {before, field}) {
        if (changed >= 0)
            Q_EMIT dataChanged(indexOfField(changed), indexOfField(changed, ValueColumn), {Qt::BackgroundRole});
    }
}

QString FieldTreeModel::path(const QModelIndex &index) const
{
    QStringList labels;
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        labels.prepend(field(at)->label);
    return labels.join(u'/');
}

const QList<int> &FieldTreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_children[qsizetype(parent.internalId())] : m_children.constLast();
}

QModelIndex FieldTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, quintptr(childrenOf(parent)[row])) : QModelIndex();
}

QModelIndex FieldTreeModel::parent(const QModelIndex &index) const
{
    const DissectedField *child = field(index);
    return child == nullptr ? QModelIndex() : indexOfField(child->parent);
}

int FieldTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int FieldTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FieldTreeModel::data(const QModelIndex &index, int role) const
{
    const DissectedField *shown = field(index);
    if (shown == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? shown->label : shown->value;
    case Qt::ToolTipRole:
        if (index.column() == ValueColumn)
            return shown->value.toHtmlEscaped();
        return shown->name.isEmpty() ? QVariant() : tr("In filters: %1").arg(shown->name).toHtmlEscaped();
    case Qt::FontRole:
        return index.column() == ValueColumn ? QVariant(m_valueFont) : QVariant();
    case Qt::ForegroundRole:
        return shown->malformed ? theme::color(theme::ColorRole::Failed, QGuiApplication::palette()) : QVariant();
    case Qt::BackgroundRole:
        return int(index.internalId()) == m_pointed
                   ? QVariant(theme::tint(theme::ColorRole::Accent, QGuiApplication::palette()))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return shown->malformed && index.column() == NameColumn ? tr("Malformed: %1").arg(shown->label) : QVariant();
    default:
        return {};
    }
}

QVariant FieldTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Field") : tr("Value");
}

} // namespace bootbench
