// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/emptystate.h>

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace bootbench {

namespace {

constexpr int iconSide = 32;
// Below this height the words need the icon's room.
constexpr int heightForIcon = 26 * theme::rhythm;

} // namespace

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QScrollArea(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_buttons(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    QFont titleFont = m_title->font();
    titleFont.setBold(true);
    m_title->setFont(titleFont);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_buttons->setSpacing(theme::rhythm);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    layout->setSpacing(theme::rhythm);
    layout->addStretch(1);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    layout->addStretch(2);
    setWidget(page);
    refreshIcon();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addButton()
{
    auto *button = new QPushButton(widget());
    button->setDefault(m_buttons->isEmpty());
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

QSize EmptyState::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), 8 * theme::rhythm};
}

void EmptyState::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    m_icon->setVisible(event->size().height() >= heightForIcon);
    QScrollArea::resizeEvent(event);
}

void EmptyState::refreshIcon()
{
    m_icon->setPixmap(theme::icon(m_iconName, theme::ColorRole::Muted).pixmap(iconSide, iconSide));
}

} // namespace bootbench
