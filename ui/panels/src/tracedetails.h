// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTextEdit>

namespace bootbench {

/// What is known of one record, a line a fact; its text can be selected and copied.
class TraceDetails : public QTextEdit
{
    Q_OBJECT

public:
    explicit TraceDetails(QWidget *parent = nullptr);

    /// An index of a TraceModel or of a proxy over it; invalid for none.
    void setRecord(const QModelIndex &index);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    QPersistentModelIndex m_index;
};

} // namespace bootbench
