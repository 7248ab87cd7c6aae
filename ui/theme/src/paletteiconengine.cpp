// SPDX-License-Identifier: GPL-3.0-or-later
#include "paletteiconengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>

#include <algorithm>
#include <utility>

namespace bootbench::theme {

using namespace Qt::StringLiterals;

namespace {

QColor modeColor(ColorRole role, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return color(role, palette);
}

} // namespace

PaletteIconEngine::PaletteIconEngine(QString name, ColorRole role) : m_name(std::move(name)), m_role(role) {}

void PaletteIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const QPixmap image = scaledPixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state, ratio);
    painter->drawPixmap(rect, image);
}

QPixmap PaletteIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

// `size` is in device pixels; QIcon sets the ratio on what it gets.
QPixmap PaletteIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    if (size.isEmpty())
        return {};
    const QColor color = modeColor(m_role, mode);
    const QString key =
        u"bootbench/%1/%2x%3/%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(color.name(QColor::HexArgb));
    QPixmap image;
    if (QPixmapCache::find(key, &image))
        return image;
    image = QPixmap(size);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(size.width(), size.height());
    draw(painter, QRect((size.width() - side) / 2, (size.height() - side) / 2, side, side), color);
    painter.end();
    QPixmapCache::insert(key, image);
    return image;
}

} // namespace bootbench::theme
