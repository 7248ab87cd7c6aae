// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/storymodel.h>

#include <QHash>
#include <QObject>
#include <QString>

namespace bootbench {

/// How a device fares, as the map shows it.
enum class MapState : quint8 { Idle, Working, Online, Moving, Failed };

/// An instance on the map.
struct MapPlace {
    QString instanceId; ///< of an instance without a name, its host
    QString regionId;
    int longitude = 0;
    int latitude = 0;
    /// Neither name nor host tell the region; it was put there for the show, or by the user.
    bool assumed = false;

    friend bool operator==(const MapPlace &, const MapPlace &) = default;
};

/// A device on the map: at one place, or on its way to another.
struct MapDevice {
    DeviceIdentity device;
    MapState state = MapState::Idle;
    int place = -1;  ///< index of the place that it is at or comes from; −1: not known yet
    int target = -1; ///< where it goes to; −1: nowhere
    /// How much of the way the events that came say it has behind it, 0–1.
    double progress = 0.0;

    friend bool operator==(const MapDevice &, const MapDevice &) = default;
};

/// Where the devices of a story are at the step that is being told.
class WorldMapModel : public QObject
{
    Q_OBJECT

public:
    /// Steps further back than this are taken as if they had not been.
    static constexpr int mostSteps = 20'000;

    /// The story outlives the model.
    explicit WorldMapModel(const StoryModel &story, QObject *parent = nullptr);

    [[nodiscard]] const QList<MapPlace> &places() const { return m_places; }
    [[nodiscard]] const QList<MapDevice> &devices() const { return m_devices; }
    /// The device of the step that is being told; −1 when there is none.
    [[nodiscard]] int currentDevice() const { return m_current; }

    /// By instance, the ids of regions that the user chose.
    [[nodiscard]] const QHash<QString, QString> &choices() const { return m_choices; }
    void setChoices(const QHash<QString, QString> &choices);
    /// Puts an instance into a region.
    void choose(const QString &instanceId, const QString &regionId);

Q_SIGNALS:
    void changed();
    void choicesChanged();

private:
    void refresh();
    void restart();
    void take(const StoryStep &step);
    [[nodiscard]] int placeOf(const StoryStep &step);
    [[nodiscard]] int deviceOf(const DeviceIdentity &identity);

    const StoryModel &m_story;
    QHash<QString, QString> m_choices;
    QList<MapPlace> m_places;
    QHash<QString, int> m_placeIndex;
    QList<MapDevice> m_devices;
    QHash<DeviceIdentity, int> m_deviceIndex;
    int m_taken = 0; ///< steps
    int m_current = -1;
};

} // namespace bootbench
