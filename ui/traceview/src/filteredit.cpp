// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"

#include <filter/filterfields.h>
#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QAction>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStandardItemModel>
#include <QTreeView>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostVisible = 12;
constexpr int textColumnWidth = 26 * theme::rhythm;
constexpr int waveLength = 4;

/// As it may stand in a filter: a word, or in quotes where it is more than that.
QString written(const QString &value)
{
    const bool isWord = std::ranges::none_of(
        value, [](QChar character) { return character.isSpace() || u"(),\"'"_s.contains(character); });
    if (isWord)
        return value;
    QString escaped = value;
    return u'"' + escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_verdict(addAction(theme::icon(u"filter", theme::ColorRole::Muted), LeadingPosition))
    , m_completer(new QCompleter(this))
    , m_offers(new QStandardItemModel(this))
    , m_list(new QTreeView)
{
    setFont(theme::monospaceFont());
    m_list->setObjectName(u"filterOffers"_s);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_completer->setModel(m_offers);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostVisible);
    m_completer->setPopup(m_list);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterEdit::insert);
    // First of all who hear of it, so that filter() is of the text.
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::check);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::complete);
    retranslate();
}

void FilterEdit::retranslate()
{
    setPlaceholderText(tr("Show only the records that pass a filter, as mqtt.type == PUBLISH"));
    setAccessibleName(tr("Filter"));
    m_list->setAccessibleName(tr("What may stand here"));
    check();
}

void FilterEdit::check()
{
    m_filter = Filter::parse(text());
    refreshColours();
    const QString problem =
        m_filter ? QString() : tr("At character %1: %2").arg(m_filter.error().offset + 1).arg(m_filter.error().message);
    setToolTip(problem.toHtmlEscaped());
    setAccessibleDescription(problem);
}

void FilterEdit::refreshColours()
{
    QPalette colours = QGuiApplication::palette();
    if (!m_filter) {
        m_verdict->setIcon(theme::icon(u"error", theme::ColorRole::Failed));
        m_verdict->setText(tr("Not a filter"));
        colours.setColor(QPalette::Base, theme::tint(theme::ColorRole::Failed, colours));
    } else if (!m_filter->isEmpty()) {
        m_verdict->setIcon(theme::icon(u"ok", theme::ColorRole::Online));
        m_verdict->setText(tr("A valid filter"));
        colours.setColor(QPalette::Base, theme::tint(theme::ColorRole::Online, colours));
    } else {
        m_verdict->setIcon(theme::icon(u"filter", theme::ColorRole::Muted));
        m_verdict->setText(tr("No filter"));
    }
    if (palette().color(QPalette::Base) != colours.color(QPalette::Base) ||
        palette().color(QPalette::Text) != colours.color(QPalette::Text))
        setPalette(colours);
}

bool FilterEdit::isListOpen() const
{
    return m_list->isVisible();
}

void FilterEdit::complete()
{
    const FilterCompletions found =
        filterCompletions(text(), cursorPosition(), m_devices ? m_devices() : QStringList());
    m_offset = found.offset;
    m_length = found.length;
    m_values = found.values;
    m_offers->clear();
    for (const FilterCompletion &entry : found.entries) {
        auto *help = new QStandardItem(entry.help);
        help->setForeground(theme::color(theme::ColorRole::Muted, QGuiApplication::palette()));
        auto *word = new QStandardItem(entry.text);
        word->setFont(font());
        m_offers->appendRow({word, help});
    }
    if (found.entries.isEmpty()) {
        m_list->hide();
        return;
    }
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, textColumnWidth);
    m_completer->complete(rect().adjusted(0, 0, 0, m_listDistance));
    // Enter is for the filter until something is chosen.
    m_list->setCurrentIndex({});
}

void FilterEdit::insert(const QModelIndex &chosen)
{
    const QString word = chosen.siblingAtColumn(0).data().toString();
    QString replaced = text();
    QString put = m_values ? written(word) : word;
    const qsizetype end = m_offset + m_length;
    const bool goesOn = end < replaced.size() && replaced[end].isSpace();
    if (!m_values && !word.endsWith(u'.') && !word.endsWith(u'(') && !goesOn)
        put += u' ';
    replaced.replace(m_offset, m_length, put);
    const qsizetype cursor = m_offset + put.size();
    setText(replaced);
    setCursorPosition(int(cursor));
    if (!m_values)
        complete();
}

bool FilterEdit::event(QEvent *event)
{
    // Before it moves the focus on.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab && isListOpen()) {
        const QModelIndex current = m_list->currentIndex();
        const QModelIndex chosen = current.isValid() ? current : m_offers->index(0, 0);
        m_list->hide();
        insert(chosen);
        return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool list = isListOpen();
    switch (event->key()) {
    case Qt::Key_Space:
        if (event->modifiers() != Qt::ControlModifier)
            break;
        complete();
        return;
    case Qt::Key_Enter:
    case Qt::Key_Return:
        if (list && m_list->currentIndex().isValid()) {
            event->ignore(); // the list takes it
            return;
        }
        m_list->hide();
        Q_EMIT entered();
        return;
    case Qt::Key_Escape:
        if (list)
            event->ignore();
        else
            Q_EMIT escaped();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (list)
            event->ignore();
        else
            Q_EMIT historyWalked(event->key() == Qt::Key_Up ? 1 : -1);
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    Q_EMIT focusChanged(true);
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT focusChanged(false);
}

void FilterEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshColours();
    else if (event->type() == QEvent::ApplicationFontChange)
        setFont(theme::monospaceFont());
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_filter)
        return;
    // The line edit does not say where it paints a character, only where the cursor is.
    const QString shown = text();
    const auto width = [&](qsizetype length) {
        return fontMetrics().horizontalAdvance(shown.left(length)) +
               std::max<qsizetype>(length - shown.size(), 0) * fontMetrics().averageCharWidth();
    };
    const int origin = cursorRect().center().x() - int(width(cursorPosition()));
    const FilterError &error = m_filter.error();
    const int left = origin + int(width(error.offset));
    const int right = std::max(left + 2 * waveLength, origin + int(width(error.offset + error.length)));
    const int top = std::min(height() - 3, cursorRect().bottom());
    QPainterPath wave(QPointF(left, top));
    constexpr int halfWave = waveLength / 2;
    for (int x = left, up = 1; x < right; x += halfWave, up = 1 - up)
        wave.lineTo(x + halfWave, up != 0 ? top - 2 : top);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Not over the buttons at the ends.
    painter.setClipRect(rect().adjusted(3 * theme::rhythm, 0, -3 * theme::rhythm, 0));
    painter.setPen(QPen(theme::color(theme::ColorRole::Failed, palette()), 1.2));
    painter.drawPath(wave);
}

} // namespace bootbench
