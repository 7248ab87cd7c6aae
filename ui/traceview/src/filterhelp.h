// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTextBrowser;

namespace bootbench {

/// How filters are written: the grammar, every operator and field, and examples, which go into the box at a click. A
/// search shows only the fields and examples that speak of it.
class FilterHelp : public QDialog
{
    Q_OBJECT

public:
    explicit FilterHelp(QWidget *parent = nullptr);

Q_SIGNALS:
    void filterChosen(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    QLineEdit *m_search;
    QTextBrowser *m_text;
};

} // namespace bootbench
