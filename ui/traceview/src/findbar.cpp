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

FindBar::FindBar(QAction *previous, QAction *next, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_verdict(new QLabel(this))
    , m_close(new QToolButton(this))
{
    m_text->setObjectName(u"findText"_s);
    m_text->setClearButtonEnabled(true);
    m_kind->setObjectName(u"findKind"_s);
    for (const SearchKind kind : {SearchKind::Text, SearchKind::Hex, SearchKind::RegularExpression})
        m_kind->addItem(QString(), int(kind));
    m_verdict->setObjectName(u"findVerdict"_s);
    m_verdict->setMinimumWidth(20 * theme::rhythm);
    m_close->setIcon(theme::icon(u"close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    layout->setSpacing(theme::rhythm / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_kind);
    const auto addButton = [layout](QToolButton *button) {
        button->setAutoRaise(true);
        button->setIconSize({theme::smallIcon, theme::smallIcon});
        layout->addWidget(button);
    };
    for (QAction *action : {previous, next}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        addButton(button);
    }
    layout->addWidget(m_verdict);
    addButton(m_close);
    connect(m_text, &QLineEdit::textChanged, this, [this] { say({}, false); });
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
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close (Esc)"));
}

} // namespace bootbench
