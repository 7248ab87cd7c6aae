// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/tracesearch.h>

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bootbench {

/// Asks for text, bytes or a pattern, and for the next or the previous record that has it. Enter and Shift+Enter go on
/// and back, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// The actions are those of the buttons, which so tell the keys that the actions have.
    FindBar(QAction *previous, QAction *next, QWidget *parent = nullptr);

    /// Shows the bar and takes the focus.
    void open();
    [[nodiscard]] SearchKind kind() const;
    [[nodiscard]] QString text() const;
    void showSearching();
    void showFound(bool wrapped);
    void showNothing(quint64 undecided);
    void showProblem(const QString &problem);
    void retranslate();

Q_SIGNALS:
    void searchRequested(bootbench::TraceSearch::From side);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void say(const QString &text, bool failed);

    QLineEdit *m_text;
    QComboBox *m_kind;
    QLabel *m_verdict;
    QToolButton *m_close;
};

} // namespace bootbench
