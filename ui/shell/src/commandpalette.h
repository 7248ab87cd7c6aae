// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <shell/commands.h>

#include <QDialog>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeWidget;

namespace bootbench {

/// A line to type in, and below it what can be done now that matches. Enter does it; Escape, or a click elsewhere,
/// closes.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const QList<Command> &commands, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void run();
    void putInPlace();
    [[nodiscard]] int rowHeight() const;

    QList<Command> m_commands;
    QLineEdit *m_edit;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    QLabel *m_nothing;
};

} // namespace bootbench
