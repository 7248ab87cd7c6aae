// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/tracesearch.h>

#include <QWidget>

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
    explicit FindBar(QWidget *parent = nullptr);

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
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace bootbench
