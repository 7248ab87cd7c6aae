// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/palette.h>

#include <QIconEngine>

namespace bootbench::theme {

/// An icon of one colour that is chosen while painting, from the application's palette and the icon's mode.
/// Rendered pixmaps go to QPixmapCache under a key that names the colour, so a new palette needs no
/// invalidation.
class PaletteIconEngine : public QIconEngine
{
public:
    PaletteIconEngine(QString name, ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QString iconName() override { return m_name; }

protected:
    /// Draws the icon in `color` to fill `square`.
    virtual void draw(QPainter &painter, const QRectF &square, const QColor &color) const = 0;

private:
    QString m_name;
    ColorRole m_role;
};

} // namespace bootbench::theme
