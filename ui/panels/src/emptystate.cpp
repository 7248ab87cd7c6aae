// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootbench {

namespace {

constexpr int iconSide = 32;

}

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QVBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    QFont titleFont = m_title->font();
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(theme::rhythm);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * theme::rhythm, 2 * theme::rhythm, 2 * theme::rhythm, 2 * theme::rhythm);
    layout->setSpacing(theme::rhythm);
    layout->addStretch(1);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    layout->addStretch(2);
    refreshIcon();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addButton()
{
    auto *button = new QPushButton(this);
    button->setDefault(m_buttons->isEmpty());
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void EmptyState::refreshIcon()
{
    m_icon->setPixmap(theme::icon(m_iconName, theme::ColorRole::Muted).pixmap(iconSide, iconSide));
}

} // namespace bootbench
