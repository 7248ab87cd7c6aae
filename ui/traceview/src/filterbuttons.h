// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

class QMenu;

namespace bootbench {

class FilterBook;

/// A button for each named filter. They are renamed, moved and deleted in their context menus, or in manageMenu().
class FilterButtons : public QToolBar
{
    Q_OBJECT

public:
    /// `book` outlives the buttons.
    explicit FilterButtons(FilterBook &book, QWidget *parent = nullptr);

    /// The button of this filter is down.
    void setApplied(const QString &filter);
    /// Fills a menu with what can be done with each of the filters.
    void manageMenu(QMenu *menu);
    /// Asks under which name a filter is to be kept.
    void askForName(const QString &filter);
    void retranslate();

Q_SIGNALS:
    /// Its button was pressed, or chosen in a menu.
    void chosen(const QString &filter);
    /// The button that was down is up.
    void unchosen();
    void prepared(const QString &filter);

private:
    void refresh();
    void showMenu(QPoint at);
    void fillMenu(QMenu *menu, qsizetype index);
    void rename(qsizetype index);
    void move(qsizetype from, qsizetype to);

    FilterBook &m_book;
    QString m_applied;
};

} // namespace bootbench
