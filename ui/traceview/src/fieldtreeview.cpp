// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldtreeview.h"

#include "fieldtreemodel.h"
#include "recordfields.h"

#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace bootbench {

using namespace Qt::StringLiterals;

FieldTreeView::FieldTreeView(QWidget *parent) : QTreeView(parent), m_model(new FieldTreeModel(this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIndentation(2 * theme::rhythm);
    header()->setStretchLastSection(true);
    header()->resizeSection(FieldTreeModel::NameColumn, 25 * theme::rhythm);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_folding)
            m_folded.insert(m_model->path(index));
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_folding)
            m_folded.remove(m_model->path(index));
    });
    refreshValueFont();
    retranslate();
}

void FieldTreeView::setTree(const FieldTree &tree)
{
    // Keeps the same field current from record to record.
    const QString current = m_model->path(currentIndex());
    m_model->setTree(tree);
    setRootIsDecorated(!tree.fields.isEmpty());
    setHeaderHidden(tree.fields.isEmpty());
    fold();
    if (current.isEmpty())
        return;
    for (int field = 0; field < tree.fields.size(); ++field) {
        const QModelIndex index = m_model->indexOfField(field);
        if (m_model->path(index) == current) {
            setCurrentIndex(index);
            return;
        }
    }
}

const FieldTree &FieldTreeView::tree() const
{
    return m_model->tree();
}

void FieldTreeView::fold()
{
    const QScopedValueRollback guard(m_folding, true);
    expandAll();
    if (m_folded.isEmpty())
        return;
    for (int field = 0; field < m_model->tree().fields.size(); ++field) {
        const QModelIndex index = m_model->indexOfField(field);
        if (m_model->hasChildren(index) && m_folded.contains(m_model->path(index)))
            collapse(index);
    }
}

void FieldTreeView::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

void FieldTreeView::retranslate()
{
    // What the list says already is not in the way at first.
    m_folded.insert(recordGroupTitle());
    setAccessibleName(tr("Fields of the record"));
    setPlaceholderText(tr("Select a record to see what it is made of."));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, FieldTreeModel::ColumnCount - 1);
}

void FieldTreeView::showFieldAt(qint64 offset)
{
    const QModelIndex index = m_model->indexOfField(m_model->tree().fieldAt(offset));
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
}

void FieldTreeView::pointAt(qint64 offset)
{
    const QModelIndex index = m_model->indexOfField(offset < 0 ? -1 : m_model->tree().fieldAt(offset));
    m_model->setPointed(index);
    if (index.isValid())
        scrollTo(index);
}

ByteRange FieldTreeView::rangeOf(const QModelIndex &index) const
{
    const DissectedField *field = m_model->field(index);
    return field != nullptr ? field->range : ByteRange();
}

ByteRange FieldTreeView::rangeAt(qint64 offset) const
{
    return rangeOf(m_model->indexOfField(offset < 0 ? -1 : m_model->tree().fieldAt(offset)));
}

void FieldTreeView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    Q_EMIT hovered(rangeOf(indexAt(event->position().toPoint())));
}

void FieldTreeView::leaveEvent(QEvent *event)
{
    QTreeView::leaveEvent(event);
    Q_EMIT hovered({});
}

void FieldTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT selected(rangeOf(current));
}

void FieldTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshValueFont();
}

// As large as the names beside them.
void FieldTreeView::refreshValueFont()
{
    QFont values = theme::monospaceFont();
    if (font().pointSizeF() > 0)
        values.setPointSizeF(font().pointSizeF());
    m_model->setValueFont(values);
    doItemsLayout();
}

void FieldTreeView::contextMenuEvent(QContextMenuEvent *event)
{
    const DissectedField *field = m_model->field(currentIndex());
    if (field == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString term = filterTerm(field->name, field->raw);
    addFilterMenus(menu, term,
                   [this, term](FilterJoin join, FilterUse use) { Q_EMIT filterRequested(term, join, use); });
    menu->addSeparator();
    const auto copy = [](const QString &text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    QAction *value = menu->addAction(theme::icon(u"copy"), tr("&Copy value"), this, copy(field->value));
    value->setEnabled(!field->value.isEmpty());
    menu->addAction(tr("Copy field &name"), this, copy(field->name))->setEnabled(!field->name.isEmpty());
    menu->addAction(tr("Copy field &and value"), this, copy(u"%1: %2"_s.arg(field->label, field->value)));
    menu->addSeparator();
    menu->addAction(tr("&Expand all"), this, &QTreeView::expandAll);
    menu->addAction(tr("Co&llapse all"), this, &QTreeView::collapseAll);
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKeyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void FieldTreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (!m_model->tree().fields.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(theme::color(theme::ColorRole::Muted, palette()));
    constexpr int margin = theme::rhythm;
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                     m_placeholder);
}

} // namespace bootbench
