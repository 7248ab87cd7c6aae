// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>

namespace bootbench {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent) : QToolBar(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    setMovable(false);
    setFloatable(false);
    setIconSize({theme::smallIcon, theme::smallIcon});
    toggleViewAction()->setVisible(false);
    m_icon->setContentsMargins(theme::rhythm, 0, theme::rhythm, 0);
    m_text->setObjectName(u"messageText");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(m_icon);
    addWidget(m_text);
    m_copy = addAction(theme::icon(u"copy"), {}, this, [this] { QGuiApplication::clipboard()->setText(m_plain); });
    m_close = addAction(theme::icon(u"clear"), {}, this, &MessageBar::dismiss);
    refreshIcon();
    retranslate();
    hide();
}

void MessageBar::showProblem(const QString &title, const QString &text)
{
    m_plain = u"%1\n%2"_s.arg(title, text);
    m_text->setText(u"<b>%1</b> %2"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
    show();
}

void MessageBar::refreshVisibility()
{
    setVisible(!m_plain.isEmpty());
}

void MessageBar::retranslate()
{
    setWindowTitle(tr("Message"));
    m_copy->setText(tr("Copy this message"));
    m_close->setText(tr("Close this message"));
}

void MessageBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

void MessageBar::dismiss()
{
    m_plain.clear();
    m_text->clear();
    hide();
}

void MessageBar::refreshIcon()
{
    m_icon->setPixmap(theme::icon(u"error", theme::ColorRole::Failed).pixmap(theme::smallIcon, theme::smallIcon));
}

} // namespace bootbench
