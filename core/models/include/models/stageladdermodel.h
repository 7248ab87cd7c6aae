// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/stages.h>

#include <QAbstractListModel>
#include <QHash>

#include <array>

namespace bootbench {

/// The three lines in which the ladder is drawn.
enum class Lane : quint8 {
    Bootstrap,   ///< Keychain … BootstrapAnswer
    Mqtt,        ///< MqttDns … Subscriptions
    Distribution ///< Notify … NewHost
};

inline constexpr int laneCount = int(Lane::Distribution) + 1;

/// The lane of a stage; Stage::None is not in any and may not be asked for.
[[nodiscard]] Lane laneOf(Stage stage);

/// The ladder of the current device's current round: one row a stage in the order of Stage, without None.
/// Rows never come or go. Ladders of the other devices are kept, so that switching shows what is known. Raw
/// roles only.
///
/// A new round makes the rungs of the bootstrap and MQTT lanes pending. The distribution lane tells one story
/// over two rounds (notice and kick in the old one, new host in the next), so it is cleared only by a round
/// that begins after NewHost was settled, and by the next notice or kick after that.
class StageLadderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TimingRole = Qt::UserRole + 1, ///< StageTiming
        LaneRole                       ///< Lane
    };

    explicit StageLadderModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const DeviceIdentity &currentDevice() const { return m_current; }
    /// The rung of the current device.
    [[nodiscard]] const StageTiming &timing(Stage stage) const;
    /// The sum of a lane's rungs of the current device, µs.
    [[nodiscard]] qint64 laneMicroseconds(Lane lane) const;

public Q_SLOTS:
    /// A null identity shows a ladder of pending rungs.
    void setCurrentDevice(const bootbench::DeviceIdentity &device);
    void beginRound(const bootbench::DeviceIdentity &device);
    /// Stage::None is ignored.
    void setStage(const bootbench::DeviceIdentity &device, const bootbench::StageTiming &timing);
    /// Forgets the ladder of a device that was removed or whose records are gone.
    void clear(const bootbench::DeviceIdentity &device);

Q_SIGNALS:
    void currentDeviceChanged(const bootbench::DeviceIdentity &device);

private:
    using Ladder = std::array<StageTiming, stageCount>;

    [[nodiscard]] static Ladder pendingLadder();
    static void clearLane(Ladder &ladder, Lane lane);
    [[nodiscard]] const Ladder &current() const;
    [[nodiscard]] Ladder &ladderOf(const DeviceIdentity &device);
    void announce(const DeviceIdentity &device, Stage first, Stage last);

    DeviceIdentity m_current;
    QHash<DeviceIdentity, Ladder> m_ladders;
    const Ladder m_pending = pendingLadder();
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::Lane)
