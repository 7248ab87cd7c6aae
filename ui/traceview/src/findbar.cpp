// SPDX-License-Identifier: GPL-3.0-or-later
#include "findbar.h"

#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace bootbench {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_verdict(new QLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setObjectName(u"findText"_s);
    m_text->setClearButtonEnabled(true);
    m_kind->setObjectName(u"findKind"_s);
    for (const SearchKind kind : {SearchKind::Text, SearchKind::Hex, SearchKind::RegularExpression})
        m_kind->addItem(QString(), int(kind));
    m_verdict->setObjectName(u"findVerdict"_s);
    m_verdict->setMinimumWidth(20 * theme::rhythm);
    m_previous->setIcon(theme::icon(u"up"));
    m_next->setIcon(theme::icon(u"down"));
    m_close->setIcon(theme::icon(u"close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    layout->setSpacing(theme::rhythm / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_kind);
    for (QToolButton *button : {m_previous, m_next})
        layout->addWidget(button);
    layout->addWidget(m_verdict);
    layout->addWidget(m_close);
    for (QToolButton *button : {m_previous, m_next, m_close}) {
        button->setAutoRaise(true);
        button->setIconSize({theme::smallIcon, theme::smallIcon});
    }
    connect(m_text, &QLineEdit::textChanged, this, [this] { say({}, false); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT searchRequested(TraceSearch::From::After); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT searchRequested(TraceSearch::From::Before); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
    retranslate();
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

SearchKind FindBar::kind() const
{
    return SearchKind(m_kind->currentData().toInt());
}

QString FindBar::text() const
{
    return m_text->text();
}

void FindBar::say(const QString &text, bool failed)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    theme::color(failed ? theme::ColorRole::Failed : theme::ColorRole::Muted, colors));
    m_verdict->setPalette(colors);
    m_verdict->setText(text);
    m_verdict->setToolTip(text.toHtmlEscaped());
}

void FindBar::showSearching()
{
    say(tr("Searching…"), false);
}

void FindBar::showFound(bool wrapped)
{
    say(wrapped ? tr("Went on from the other end") : QString(), false);
}

void FindBar::showNothing(quint64 undecided)
{
    say(undecided > 0 ? tr("Not found, but the pattern took too many steps in %n record(s)", nullptr, int(undecided))
                      : tr("Not found"),
        true);
}

void FindBar::showProblem(const QString &problem)
{
    say(problem, true);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT searchRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? TraceSearch::From::Before
                                                                              : TraceSearch::From::After);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find in summaries and bytes"));
    m_text->setAccessibleName(tr("Find"));
    m_kind->setAccessibleName(tr("What is looked for"));
    m_kind->setItemText(int(SearchKind::Text), tr("Text"));
    m_kind->setItemText(int(SearchKind::Hex), tr("Hex bytes"));
    m_kind->setItemText(int(SearchKind::RegularExpression), tr("Regular expression"));
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(m_previous, tr("Previous (Ctrl+B)"));
    name(m_next, tr("Next (Ctrl+N)"));
    name(m_close, tr("Close (Esc)"));
}

} // namespace bootbench
