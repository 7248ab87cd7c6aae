// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>

#include <algorithm>

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
    m_text->setText(u"<b>%1</b> %2"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s)));
    show();
    refreshHeight();
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

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    refreshHeight();
}

// A toolbar knows no height for width; without this it leaves room for a narrow column of text.
void MessageBar::refreshHeight()
{
    const int buttons = 2 * (theme::smallIcon + 2 * theme::rhythm);
    const int width = std::max(contentsRect().width() - m_icon->sizeHint().width() - buttons, 16 * theme::rhythm);
    m_text->setFixedHeight(m_text->heightForWidth(width));
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
