// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostMessages = 20;

} // namespace

MessageBar::MessageBar(QWidget *parent) : QToolBar(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    setMovable(false);
    setFloatable(false);
    setIconSize({theme::smallIcon, theme::smallIcon});
    toggleViewAction()->setVisible(false);
    m_icon->setContentsMargins(theme::rhythm, 0, theme::rhythm, 0);
    m_icon->setObjectName(u"messageIcon");
    m_text->setObjectName(u"messageText");
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                                    Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_text, &QLabel::linkActivated, this, [this] { Q_EMIT folderRequested(m_messages.constLast().title); });
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(m_icon);
    addWidget(m_text);
    m_copy = addAction(theme::icon(u"copy"), {}, this, [this] {
        const Message &message = m_messages.constLast();
        QGuiApplication::clipboard()->setText(titleOf(message) + u'\n' + message.text);
    });
    m_close = addAction(theme::icon(u"clear"), {}, this, &MessageBar::dismiss);
    refreshIcon();
    retranslate();
}

void MessageBar::showProblem(const QString &title, const QString &text)
{
    add({title, text, Kind::Problem});
}

void MessageBar::showFinding(const QString &title, const QString &text)
{
    add({title, text, Kind::Finding});
}

void MessageBar::showSaved(const QString &file, const QString &text)
{
    m_messages.removeIf([](const Message &message) { return message.kind == Kind::Saved; });
    add({file, text, Kind::Saved});
}

void MessageBar::add(const Message &message)
{
    // What is said again is not said twice, and what nobody closes for long makes room.
    m_messages.removeAll(message);
    m_messages.append(message);
    if (m_messages.size() > mostMessages)
        m_messages.removeFirst();
    refresh();
}

QString MessageBar::titleOf(const Message &message)
{
    return message.kind == Kind::Saved ? tr("Saved %1").arg(QDir::toNativeSeparators(message.title)) : message.title;
}

void MessageBar::refresh()
{
    if (m_messages.isEmpty()) {
        hide();
        return;
    }
    const Message &message = m_messages.constLast();
    QString html =
        u"<b>%1</b> %2"_s.arg(titleOf(message).toHtmlEscaped(), message.text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    if (message.kind == Kind::Saved)
        html += u" <a href='folder'>%1</a>"_s.arg(tr("Open its folder").toHtmlEscaped());
    if (const auto earlier = int(m_messages.size()) - 1; earlier > 0)
        html += u"<br><i>%1</i>"_s.arg(tr("Close it to see %n earlier message(s).", nullptr, earlier).toHtmlEscaped());
    m_text->setText(html);
    refreshIcon();
    show();
    refreshHeight();
}

void MessageBar::refreshVisibility()
{
    setVisible(!m_messages.isEmpty());
}

void MessageBar::retranslate()
{
    setWindowTitle(tr("Message"));
    m_copy->setText(tr("Copy this message"));
    m_close->setText(tr("Close this message"));
    refresh();
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
    if (!m_messages.isEmpty())
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
    m_messages.removeLast();
    refresh();
}

void MessageBar::refreshIcon()
{
    const auto put = [this](const QIcon &icon, const QString &name) {
        m_icon->setPixmap(icon.pixmap(theme::smallIcon, theme::smallIcon));
        m_icon->setAccessibleName(name);
    };
    switch (m_messages.isEmpty() ? Kind::Problem : m_messages.constLast().kind) {
    case Kind::Problem:
        put(theme::icon(u"error", theme::ColorRole::Failed), tr("Error"));
        break;
    case Kind::Finding:
        put(theme::icon(u"warning", theme::ColorRole::Working), tr("Note"));
        break;
    case Kind::Saved:
        put(theme::icon(u"ok", theme::ColorRole::Online), tr("Done"));
        break;
    }
}

} // namespace bootbench
