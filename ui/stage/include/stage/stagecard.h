// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace bootbench {

/// A card over the window: some words, one primary action, and others below it. Stays in the middle of its parent; the
/// window can be used beside it. Esc or ✕ puts it away.
class StageCard : public QFrame
{
    Q_OBJECT

public:
    /// `parent` is what it lies over.
    StageCard(const QString &objectName, QWidget *parent);

    void setTexts(const QString &title, const QString &text);
    /// The first one is the primary action. The caller names and connects it; a click puts the card away first.
    [[nodiscard]] QPushButton *addButton(const QString &iconName, const QString &objectName);

    void present();

Q_SIGNALS:
    void putAway();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dismiss();
    void place();
    void retranslate();

    QLabel *m_title;
    QLabel *m_text;
    QToolButton *m_close;
    QVBoxLayout *m_buttons;
};

} // namespace bootbench
