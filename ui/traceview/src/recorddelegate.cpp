// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorddelegate.h"

#include <QApplication>
#include <QFontInfo>
#include <QGlyphRun>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace bootbench {

namespace {

constexpr char16_t ellipsis = u'…';

/// Characters that stand by themselves, whatever is beside them.
bool isPlain(char16_t character)
{
    return (character >= u' ' && character <= u'~') || (character >= 0xA0 && character < 0x300 && character != 0xAD) ||
           (character >= 0x2010 && character <= ellipsis) || (character >= u'←' && character <= u'⇿');
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    useFont(cell.font);
    const QStyle *const style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const int width = cell.rect.width() - 2 * margin;
    constexpr QStyleOptionViewItem::ViewItemFeatures others =
        QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator;
    const bool plain = m_advance > 0 && width > 0 && !(cell.features & others) &&
                       !cell.state.testFlag(QStyle::State_HasFocus) && cell.textElideMode == Qt::ElideRight;
    const auto glyphs = plain ? glyphsOf(cell.text, qsizetype(width / m_advance)) : std::nullopt;
    if (!glyphs) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    if (selected || cell.backgroundBrush.style() != Qt::NoBrush || cell.state.testFlag(QStyle::State_MouseOver))
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    if (glyphs->isEmpty())
        return;
    QGlyphRun run;
    run.setRawFont(m_rawFont);
    run.setGlyphIndexes(*glyphs);
    QList<QPointF> positions(glyphs->size());
    for (qsizetype i = 0; i < positions.size(); ++i)
        positions[i] = {qreal(i) * m_advance, 0};
    run.setPositions(positions);
    const qreal textWidth = m_advance * qreal(glyphs->size());
    qreal left = cell.rect.left() + margin;
    if (cell.displayAlignment & Qt::AlignRight)
        left += width - textWidth;
    else if (cell.displayAlignment & Qt::AlignHCenter)
        left += std::floor((width - textWidth) / 2);
    // In whole pixels, as other columns' texts.
    const int above = (cell.rect.height() - cell.fontMetrics.height()) / 2;
    const qreal baseline = cell.rect.top() + above + cell.fontMetrics.ascent();
    const bool active = cell.state.testFlag(QStyle::State_Active);
    const QPalette::ColorGroup group = !cell.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
                                       : active                                    ? QPalette::Normal
                                                                                   : QPalette::Inactive;
    painter->setPen(cell.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawGlyphRun({left, baseline}, run);
}

std::optional<QList<quint32>> RecordDelegate::glyphsOf(const QString &text, qsizetype most) const
{
    const bool cut = text.size() > most;
    const qsizetype shown = cut ? std::max<qsizetype>(most - 1, 0) : text.size();
    QList<quint32> glyphs;
    glyphs.reserve(shown + 1);
    const auto add = [&](char16_t character) {
        glyphs.append(glyphOf(character));
        return glyphs.constLast() != 0;
    };
    for (qsizetype i = 0; i < shown; ++i) {
        if (!add(text[i].unicode()))
            return std::nullopt;
    }
    // What follows the cut may change what stands before it only in scripts that are not plain.
    if (cut && (!isPlain(text[shown].unicode()) || !add(ellipsis)))
        return std::nullopt;
    return glyphs;
}

quint32 RecordDelegate::glyphOf(char16_t character) const
{
    if (!isPlain(character))
        return 0;
    const auto known = m_glyphs.constFind(character);
    if (known != m_glyphs.constEnd())
        return *known;
    const QList<quint32> glyphs = m_rawFont.glyphIndexesForString(QString(QChar(character)));
    const QList<QPointF> advances = m_rawFont.advancesForGlyphIndexes(glyphs);
    constexpr qreal hair = 0.01;
    const bool fits = glyphs.size() == 1 && advances.size() == 1 && std::abs(advances[0].x() - m_advance) < hair;
    return *m_glyphs.insert(character, fits ? glyphs[0] : 0);
}

void RecordDelegate::useFont(const QFont &font) const
{
    if (m_rawFont.isValid() && font == m_font)
        return;
    m_font = font;
    m_rawFont = QRawFont::fromFont(font);
    m_glyphs.clear();
    m_advance = 0;
    if (!m_rawFont.isValid() || !QFontInfo(font).fixedPitch())
        return;
    const QList<QPointF> advances =
        m_rawFont.advancesForGlyphIndexes(m_rawFont.glyphIndexesForString(QStringLiteral("0")));
    m_advance = advances.isEmpty() ? 0 : advances[0].x();
}

} // namespace bootbench
