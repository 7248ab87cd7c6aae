// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/statusshape.h>

#include "paletteiconengine.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace bootbench::theme {

using namespace Qt::StringLiterals;

namespace {

class StatusIconEngine final : public PaletteIconEngine
{
public:
    explicit StatusIconEngine(StatusTone tone)
        : PaletteIconEngine(u"status-%1"_s.arg(int(tone)), colorRole(tone)), m_tone(tone)
    {
    }

    QIconEngine *clone() const override { return new StatusIconEngine(*this); }

protected:
    void draw(QPainter &painter, const QRectF &square, const QColor &color) const override
    {
        paintStatusShape(painter, square, m_tone, color);
    }

private:
    StatusTone m_tone;
};

} // namespace

ColorRole colorRole(StatusTone tone)
{
    switch (tone) {
    case StatusTone::Idle:
        return ColorRole::Idle;
    case StatusTone::Working:
        return ColorRole::Working;
    case StatusTone::Online:
        return ColorRole::Online;
    case StatusTone::Failed:
        return ColorRole::Failed;
    }
    Q_UNREACHABLE();
}

void paintStatusShape(QPainter &painter, const QRectF &rect, StatusTone tone, const QPalette &palette)
{
    paintStatusShape(painter, rect, tone, color(colorRole(tone), palette));
}

// On the same 16 px grid as the icons, ten wide.
void paintStatusShape(QPainter &painter, const QRectF &rect, StatusTone tone, const QColor &color)
{
    const qreal unit = std::min(rect.width(), rect.height()) / 16.0;
    const QPointF centre = rect.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (tone) {
    case StatusTone::Idle:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.5 * unit));
        painter.drawEllipse(centre, 4.25 * unit, 4.25 * unit);
        break;
    case StatusTone::Working:
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -5.5 * unit), centre + QPointF(5.75 * unit, 4.5 * unit),
                                       centre + QPointF(-5.75 * unit, 4.5 * unit)}));
        break;
    case StatusTone::Online:
        painter.drawEllipse(centre, 5 * unit, 5 * unit);
        break;
    case StatusTone::Failed:
        painter.drawRect(QRectF(centre - QPointF(4.5 * unit, 4.5 * unit), QSizeF(9 * unit, 9 * unit)));
        break;
    }
    painter.restore();
}

QIcon statusIcon(StatusTone tone)
{
    return QIcon(new StatusIconEngine(tone));
}

} // namespace bootbench::theme
