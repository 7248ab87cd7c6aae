// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceview/filterbook.h>

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace bootbench {

class FilterEdit;

/// Which records stand out in the list, and in what colour: rules in order, of which the first that fits counts.
class ColourRulesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ColourRulesDialog(const QList<ColourRule> &rules, QWidget *parent = nullptr);

Q_SIGNALS:
    void submitted(const QList<bootbench::ColourRule> &rules);
    void helpRequested();

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildForm();
    void fill(int current);
    /// The rule that is selected into the form, and back.
    void showRule();
    void edit();
    void paintItem(int row);
    void move(int by);
    void refresh();

    QList<ColourRule> m_rules;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QWidget *m_form = nullptr;
    QLineEdit *m_name;
    FilterEdit *m_filter;
    QComboBox *m_colour;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    bool m_filling = false;
};

} // namespace bootbench
