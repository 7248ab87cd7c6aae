// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do in a HexView.
#include <hexview/hexview.h>

#include <theme/icons.h>

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <iterator>
#include <utility>

namespace bootbench {

qint64 HexView::moved(qint64 offset, const QKeyEvent &event) const
{
    const qint64 line = lineOf(offset);
    const qint64 lineStart = m_mode == Mode::Text ? m_textLayout.lineStart(line) : m_hexLayout.lineStart(line);
    const qint64 lineEnd =
        m_mode == Mode::Text ? m_textLayout.lineEnd(line) : lineStart + m_hexLayout.bytesInLine(line);
    const bool wholly = event.modifiers().testFlag(Qt::ControlModifier);
    const auto byLines = [&](qint64 lines) {
        const qint64 target = std::clamp<qint64>(line + lines, 0, lineCount() - 1);
        const qint64 targetStart =
            m_mode == Mode::Text ? m_textLayout.lineStart(target) : m_hexLayout.lineStart(target);
        const qint64 targetEnd =
            m_mode == Mode::Text ? m_textLayout.lineEnd(target) : targetStart + m_hexLayout.bytesInLine(target);
        return std::min(targetStart + (offset - lineStart), targetEnd - 1);
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return offset - 1;
    case Qt::Key_Right:
        return offset + 1;
    case Qt::Key_Up:
        return byLines(-1);
    case Qt::Key_Down:
        return byLines(1);
    case Qt::Key_PageUp:
        return byLines(-linesInView());
    case Qt::Key_PageDown:
        return byLines(linesInView());
    case Qt::Key_Home:
        return wholly ? 0 : lineStart;
    case Qt::Key_End:
        return wholly ? m_data.size() - 1 : lineEnd - 1;
    default:
        return -1;
    }
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(nativeFormat());
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    constexpr int keys[] = {Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,   Qt::Key_Down,
                            Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    if (m_data.isEmpty() || std::find(std::begin(keys), std::end(keys), event->key()) == std::end(keys)) {
        // not QAbstractScrollArea's: it would take the arrows of an empty view
        event->ignore();
        return;
    }
    const qint64 target = std::clamp<qint64>(moved(m_caret, *event), 0, m_data.size() - 1);
    moveCaret(target, event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto hit = nearest(event->position().toPoint())) {
        m_area = hit->area;
        moveCaret(hit->offset, event->modifiers().testFlag(Qt::ShiftModifier));
        Q_EMIT byteClicked(hit->offset);
    }
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    const auto hit = nearest(event->position().toPoint());
    if (event->buttons() == Qt::NoButton)
        setHovered(hit ? hit->offset : -1);
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    // a hand that trembles within one byte has not begun to select
    if (hit && (m_selecting || hit->offset != m_caret))
        moveCaret(hit->offset, true);
}

void HexView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    setHovered(-1);
}

void HexView::setHovered(qint64 offset)
{
    if (offset == m_hovered)
        return;
    m_hovered = offset;
    Q_EMIT byteHovered(offset);
}

// The end of what mousePressEvent began; not for the parent.
void HexView::mouseReleaseEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void HexView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto hit = nearest(event->position().toPoint()); hit && event->button() == Qt::LeftButton)
        select({hit->offset, 1});
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, HexFormat> formats[] = {
        {tr("Copy as hex d&ump"), HexFormat::Dump},       {tr("Copy as hex &stream"), HexFormat::Stream},
        {tr("Copy as printable &text"), HexFormat::Text}, {tr("Copy as &escaped string"), HexFormat::Escaped},
        {tr("Copy as &C array"), HexFormat::CArray},      {tr("Copy as &Base64"), HexFormat::Base64}};
    for (const auto &[text, format] : formats) {
        QAction *action = menu->addAction(text, this, [this, chosen = format] { copy(chosen); });
        action->setEnabled(!m_data.isEmpty());
    }
    menu->actions().constFirst()->setIcon(theme::icon(u"copy"));
    menu->addSeparator();
    QAction *all = menu->addAction(tr("Select &all"), this, &HexView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    all->setEnabled(!m_data.isEmpty());
    menu->popup(event->globalPos());
}

void HexView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    updateLines({m_caret, 1});
}

void HexView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    updateLines({m_caret, 1});
}

} // namespace bootbench
