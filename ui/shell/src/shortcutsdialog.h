// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <shell/commands.h>

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace bootbench {

class KeyBook;

/// All commands with their keys, to be given other ones. Nothing is changed before it is accepted.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<Command> &commands, const KeyBook &book, QWidget *window);

    void accept() override;

Q_SIGNALS:
    /// What differs from the defaults.
    void submitted(const bootbench::KeyBindings &own);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Row {
        Command command;
        QList<QKeySequence> defaults;
        QList<QKeySequence> keys;
        QTreeWidgetItem *item = nullptr;
    };

    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QWidget *buildEditor();
    void filter(const QString &typed);
    void rowChosen();
    void keyEntered(const QKeySequence &entered);
    /// Shows who has these keys already; true when nobody has.
    bool propose(const QList<QKeySequence> &keys);
    void take();
    void reset();
    void resetAll();
    void put(Row &row, const QList<QKeySequence> &keys);
    [[nodiscard]] Row *current();
    /// The rows that would have to give away what the current one is to get.
    [[nodiscard]] QList<Row *> holders(const QList<QKeySequence> &keys);

    QList<Row> m_rows;
    /// Of commands that are not there now.
    KeyBindings m_elsewhere;
    QList<QKeySequence> m_proposed;
    QLineEdit *m_filter;
    QTreeWidget *m_table;
    QKeySequenceEdit *m_edit;
    QLabel *m_says;
    QPushButton *m_take;
    QPushButton *m_clear;
    QPushButton *m_reset;
};

} // namespace bootbench
