// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/worldmapmodel.h>

#include <QElapsedTimer>
#include <QPixmap>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace bootbench {

class MapProjection;
class MapTraveller;

/// The world with its regions, instances and devices.
class MapView : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);
    ~MapView() override;

    /// The model outlives the view, or takes itself out.
    void setModel(WorldMapModel *model);
    [[nodiscard]] WorldMapModel *model() const { return m_model; }
    /// Type and shapes for the last row of a hall.
    void setLarge(bool large);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The place there; −1 when there is none.
    [[nodiscard]] int placeAt(QPointF position) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void refresh();
    void tick();
    [[nodiscard]] MapProjection projection() const;
    [[nodiscard]] QPointF pointOf(const MapProjection &projection, int place) const;
    void paintLand(QPainter &painter, const MapProjection &projection);
    void paintRegions(QPainter &painter, const MapProjection &projection) const;
    void paintPlaces(QPainter &painter, const MapProjection &projection) const;
    void paintDevices(QPainter &painter, const MapProjection &projection) const;
    void paintTag(QPainter &painter, QPointF at, const QString &title, const QString &subtitle, bool above) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] qreal unit() const;

    QPointer<WorldMapModel> m_model;
    std::unique_ptr<MapTraveller> m_traveller;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
    QPixmap m_land;
    bool m_large = false;
};

} // namespace bootbench
