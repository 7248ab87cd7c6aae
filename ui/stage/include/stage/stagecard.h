// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace bootbench {

/// A card over the window and all its docks: some words, one primary action, and others below it. Esc or ✕ puts it
/// away.
class StageCard : public QFrame
{
    Q_OBJECT

public:
    enum class Place : quint8 {
        Middle, ///< over a veil, so that nothing else calls for attention; a click on the veil puts the card away
        Corner  ///< in the lower right corner; the window can be used beside it
    };

    /// `parent` is what it lies over.
    StageCard(const QString &objectName, Place place, QWidget *parent);
    ~StageCard() override;

    void setTexts(const QString &title, const QString &text);
    /// The first one is the primary action. The caller names and connects it; a click puts the card away first.
    [[nodiscard]] QPushButton *addButton(const QString &iconName, const QString &objectName);

    void present();
    /// Puts it away.
    void dismiss();

Q_SIGNALS:
    void putAway();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void putInPlace();
    void comeToTheTop();
    void retranslate();

    const Place m_place;
    /// Of the same parent; null without one.
    QPointer<QWidget> m_veil;
    QLabel *m_title;
    QLabel *m_text;
    QToolButton *m_close;
    QVBoxLayout *m_buttons;
};

} // namespace bootbench
