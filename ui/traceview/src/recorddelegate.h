// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRawFont>
#include <QStyledItemDelegate>

#include <optional>

namespace bootbench {

/// Paints the cells of a list of records. A flood repaints the whole screen with every batch, and laying out text is
/// most of what a cell costs: in a font of fixed width, plain text needs none. Everything else (other fonts, icons,
/// other scripts) is painted as usual.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// The glyphs of a text, cut with an ellipsis where it is wider; nothing when it needs a layout.
    [[nodiscard]] std::optional<QList<quint32>> glyphsOf(const QString &text, qsizetype most) const;
    /// 0 when the font has none of the fixed width.
    [[nodiscard]] quint32 glyphOf(char16_t character) const;
    void useFont(const QFont &font) const;

    mutable QFont m_font;
    mutable QRawFont m_rawFont;
    mutable qreal m_advance = 0; ///< of each character; 0 for a font of varying width
    mutable QHash<char16_t, quint32> m_glyphs;
};

} // namespace bootbench
