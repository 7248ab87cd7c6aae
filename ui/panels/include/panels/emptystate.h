// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QString>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bootbench {

/// What a panel shows while it has nothing to show: an icon, what belongs there, and the next action. Scrolls where
/// there is too little room, and does without the icon first.
class EmptyState : public QScrollArea
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    /// The first button is the default one. The caller connects and names it.
    [[nodiscard]] QPushButton *addButton();
    /// As wide as its buttons; its height may shrink.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refreshIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_buttons;
};

} // namespace bootbench
