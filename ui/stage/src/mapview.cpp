// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/mapview.h>

#include "worldoutline.h"
#include <stage/maptraveller.h>

#include <protocol/regions.h>
#include <stage/captions.h>
#include <stage/mapprojection.h>
#include <theme/metrics.h>
#include <theme/palette.h>
#include <theme/statusshape.h>

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int frameMilliseconds = 16;
/// So many devices of one place are drawn as shapes of their own; of more, only how many there are.
constexpr int mostShapes = 24;

theme::StatusTone toneOf(MapState state)
{
    switch (state) {
    case MapState::Idle:
        return theme::StatusTone::Idle;
    case MapState::Working:
    case MapState::Moving:
        return theme::StatusTone::Working;
    case MapState::Online:
        return theme::StatusTone::Online;
    case MapState::Failed:
        return theme::StatusTone::Failed;
    }
    Q_UNREACHABLE();
}

QFont scaled(QFont font, qreal factor, bool bold)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(bold);
    return font;
}

} // namespace

MapView::MapView(QWidget *parent) : QWidget(parent), m_traveller(std::make_unique<MapTraveller>())
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_frames.setInterval(frameMilliseconds);
    connect(&m_frames, &QTimer::timeout, this, &MapView::tick);
}

MapView::~MapView() = default;

void MapView::setModel(WorldMapModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    *m_traveller = {};
    if (m_model)
        connect(m_model, &WorldMapModel::changed, this, &MapView::refresh);
    refresh();
}

void MapView::setLarge(bool large)
{
    m_large = large;
    update();
}

QSize MapView::sizeHint() const
{
    return {540, 240};
}

QSize MapView::minimumSizeHint() const
{
    return {160, 72};
}

qreal MapView::unit() const
{
    const qreal byRoom = std::clamp(width() / 640.0, 0.8, 2.2);
    return m_large ? std::max(byRoom, 1.4) : std::min(byRoom, 1.3);
}

void MapView::refresh()
{
    if (m_model)
        m_traveller->setGoals(m_model->devices());
    if (m_traveller->isMoving() && !m_frames.isActive()) {
        m_sinceFrame.start();
        m_frames.start();
    }
    setAccessibleDescription(summary());
    update();
}

void MapView::tick()
{
    if (!m_traveller->advance(double(m_sinceFrame.restart()) / 1e3))
        m_frames.stop();
    update();
}

MapProjection MapView::projection() const
{
    const qreal margin = theme::rhythm;
    return MapProjection(QRectF(rect()).adjusted(margin, margin, -margin, -margin));
}

QPointF MapView::pointOf(const MapProjection &projection, int place) const
{
    const MapPlace &there = m_model->places()[place];
    return projection.point(there.longitude, there.latitude);
}

int MapView::placeAt(QPointF position) const
{
    if (!m_model)
        return -1;
    const MapProjection map = projection();
    const qreal reach = 14 * unit();
    for (int place = 0; place < m_model->places().size(); ++place) {
        if ((pointOf(map, place) - position).manhattanLength() < reach)
            return place;
    }
    return -1;
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const MapProjection map = projection();
    paintLand(painter, map);
    paintRegions(painter, map);
    if (!m_model)
        return;
    paintPlaces(painter, map);
    paintDevices(painter, map);
}

void MapView::paintLand(QPainter &painter, const MapProjection &projection)
{
    // Costly and always the same: kept until the size or the palette changes.
    const QSize pixels = size() * devicePixelRatioF();
    if (m_land.size() != pixels) {
        m_land = QPixmap(pixels);
        m_land.setDevicePixelRatio(devicePixelRatioF());
        m_land.fill(Qt::transparent);
        QPainter land(&m_land);
        land.setRenderHint(QPainter::Antialiasing);
        QColor fill = theme::color(theme::ColorRole::Muted, palette());
        QColor coast = fill;
        fill.setAlphaF(0.22F);
        coast.setAlphaF(0.5F);
        land.setPen(QPen(coast, 1));
        land.setBrush(fill);
        for (const QPolygonF &outline : worldOutline()) {
            QPolygonF shape;
            for (const QPointF &vertex : outline)
                shape.append(projection.point(vertex.x(), vertex.y()));
            land.drawPolygon(shape);
        }
    }
    painter.drawPixmap(0, 0, m_land);
}

void MapView::paintRegions(QPainter &painter, const MapProjection &projection) const
{
    painter.setPen(QPen(theme::color(theme::ColorRole::Muted, palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    const qreal radius = 2.0 * unit();
    for (const Region &region : regions())
        painter.drawEllipse(projection.point(region.longitude, region.latitude), radius, radius);
}

void MapView::paintPlaces(QPainter &painter, const MapProjection &projection) const
{
    const QList<MapPlace> &places = m_model->places();
    const QColor accent = theme::color(theme::ColorRole::Accent, palette());
    // The ways first, so that nothing is hidden by them.
    for (int device = 0; device < m_model->devices().size(); ++device) {
        const MapTraveller::Position &where = m_traveller->position(device);
        if (where.from < 0 || where.to < 0)
            continue;
        painter.setPen(QPen(accent, 2 * unit(), Qt::DashLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(MapProjection::arc(pointOf(projection, where.from), pointOf(projection, where.to)));
    }
    for (int place = 0; place < places.size(); ++place) {
        const QPointF at = pointOf(projection, place);
        painter.setPen(QPen(accent, 2 * unit(), places[place].assumed ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(at, 8 * unit(), 8 * unit());
    }
    for (int place = 0; place < places.size(); ++place) {
        const QPointF at = pointOf(projection, place);
        const QString region = regionTitle(places[place].regionId);
        paintTag(painter, at, places[place].instanceId, places[place].assumed ? tr("shown in %1").arg(region) : region,
                 false);
    }
}

void MapView::paintDevices(QPainter &painter, const MapProjection &projection) const
{
    QHash<int, int> atPlace;
    const QList<MapDevice> &devices = m_model->devices();
    const qreal side = 17 * unit();
    const auto shape = [&](QPointF at, theme::StatusTone tone) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(at, side * 0.45, side * 0.45);
        theme::paintStatusShape(painter, QRectF(at.x() - side / 2, at.y() - side / 2, side, side), tone, palette());
    };
    for (int i = 0; i < devices.size(); ++i) {
        const MapTraveller::Position &where = m_traveller->position(i);
        if (where.from < 0)
            continue;
        QPointF at = pointOf(projection, where.from);
        theme::StatusTone tone = toneOf(devices[i].state);
        if (where.to >= 0) {
            at = MapProjection::arc(at, pointOf(projection, where.to)).pointAtPercent(where.at);
            if (devices[i].state == MapState::Online)
                tone = theme::StatusTone::Working; // not there yet for whoever watches
        } else {
            const int before = atPlace[where.from]++;
            if (before >= mostShapes)
                continue;
            // The first in the middle, the others around it.
            constexpr int ring = 8;
            if (before > 0) {
                const qreal angle = 6.2831853 * ((before - 1) % ring) / ring;
                const qreal radius = side * (1.1 + 0.9 * ((before - 1) / ring)); // NOLINT(bugprone-integer-division)
                at += QPointF(radius * std::cos(angle), radius * std::sin(angle));
            }
        }
        shape(at, tone);
        if (i == m_model->currentDevice())
            paintTag(painter, at, devices[i].device.deviceName(), {}, true);
    }
    for (auto each = atPlace.cbegin(); each != atPlace.cend(); ++each) {
        if (each.value() > 1)
            paintTag(painter, pointOf(projection, each.key()) - QPointF(0, side),
                     tr("%n device(s)", nullptr, each.value()), {}, true);
    }
}

void MapView::paintTag(QPainter &painter, QPointF at, const QString &title, const QString &subtitle, bool above) const
{
    const QFont bold = scaled(font(), (m_large ? 1.5 : 1.0), true);
    const QFont plain = scaled(font(), (m_large ? 1.2 : 0.85), false);
    const QFontMetricsF boldMetrics(bold);
    const QFontMetricsF plainMetrics(plain);
    const qreal width =
        std::max(boldMetrics.horizontalAdvance(title), plainMetrics.horizontalAdvance(subtitle)) + theme::rhythm;
    const qreal height = boldMetrics.height() + (subtitle.isEmpty() ? 0 : plainMetrics.height());
    const qreal distance = 11 * unit();
    QRectF box(at.x() - width / 2, above ? at.y() - distance - height : at.y() + distance, width, height);
    // Nothing leaves the map.
    box.moveLeft(std::clamp(box.left(), 2.0, std::max(this->width() - width - 2, 2.0)));
    box.moveTop(std::clamp(box.top(), 2.0, std::max(this->height() - height - 2, 2.0)));
    QColor back = palette().color(QPalette::Base);
    back.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(box.left(), box.top(), box.width(), boldMetrics.height()), Qt::AlignCenter, title);
    if (subtitle.isEmpty())
        return;
    painter.setFont(plain);
    painter.setPen(theme::color(theme::ColorRole::Muted, palette()));
    painter.drawText(QRectF(box.left(), box.top() + boldMetrics.height(), box.width(), plainMetrics.height()),
                     Qt::AlignCenter, subtitle);
}

QString MapView::summary() const
{
    if (!m_model)
        return {};
    QStringList words;
    for (const MapDevice &device : m_model->devices().mid(0, mostShapes)) {
        const QString name = device.device.deviceName();
        if (device.target >= 0)
            words += tr("%1 on its way to %2").arg(name, m_model->places()[device.target].instanceId);
        else if (device.place >= 0)
            words += tr("%1 at %2").arg(name, m_model->places()[device.place].instanceId);
    }
    return words.join(", "_L1);
}

void MapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_land = {};
    refresh();
}

bool MapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int place = placeAt(help->pos());
    if (place < 0) {
        QToolTip::hideText();
        return true;
    }
    const MapPlace &there = m_model->places()[place];
    QString text = tr("%1, %2").arg(there.instanceId, regionTitle(there.regionId));
    if (there.assumed)
        text += u'\n' + tr("Neither its name nor its host tells the region. Right-click to put it elsewhere.");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void MapView::contextMenuEvent(QContextMenuEvent *event)
{
    const int place = placeAt(event->pos());
    if (place < 0)
        return;
    const MapPlace there = m_model->places()[place];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Show %1 in").arg(there.instanceId));
    auto *group = new QActionGroup(menu);
    for (const Region &region : regions()) {
        QAction *action = menu->addAction(regionTitle(region.id));
        action->setCheckable(true);
        action->setChecked(region.id == there.regionId);
        group->addAction(action);
        connect(action, &QAction::triggered, m_model, [model = m_model, there, id = QString(region.id)] {
            if (model)
                model->choose(there.instanceId, id);
        });
    }
    menu->popup(event->globalPos());
}

} // namespace bootbench
