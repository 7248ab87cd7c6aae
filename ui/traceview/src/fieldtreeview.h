// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterterm.h"

#include <dissect/fieldtree.h>

#include <QSet>
#include <QTreeView>

class QMenu;

namespace bootbench {

class FieldTreeModel;

/// Every field of one record. Says which bytes belong to the field under the mouse or the selected one, and offers each
/// field as a filter. What was folded stays folded from record to record.
class FieldTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit FieldTreeView(QWidget *parent = nullptr);

    void setTree(const FieldTree &tree);
    [[nodiscard]] const FieldTree &tree() const;
    void setPlaceholderText(const QString &text);
    void retranslate();
    /// The innermost field of that byte becomes the current one, unfolded as need be.
    void showFieldAt(qint64 offset);
    /// Lights up the innermost field of that byte, as when the mouse is over it among the bytes; −1 for none.
    void pointAt(qint64 offset);
    [[nodiscard]] ByteRange rangeOf(const QModelIndex &index) const;
    /// Of the innermost field of that byte; an empty range where there is none.
    [[nodiscard]] ByteRange rangeAt(qint64 offset) const;

Q_SIGNALS:
    /// Empty when the mouse has left.
    void hovered(bootbench::ByteRange range);
    void selected(bootbench::ByteRange range);
    void filterRequested(const QString &term, bootbench::FilterJoin join, bootbench::FilterUse use);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fold();
    void refreshValueFont();

    FieldTreeModel *m_model;
    QString m_placeholder;
    /// By path; what is not in it is unfolded.
    QSet<QString> m_folded;
    bool m_folding = false;
};

} // namespace bootbench
