// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/events.h>
#include <domain/session.h>
#include <domain/stages.h>

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <optional>
#include <variant>

namespace bootbench {

/// A session went from one state to another.
struct StateChange {
    SessionState from = SessionState::Idle;
    SessionState to = SessionState::Idle;
    QString cause; ///< in plain words, translated; may be empty
    friend bool operator==(const StateChange &, const StateChange &) = default;
};

/// A rung of the ladder failed.
struct StageError {
    Stage stage = Stage::None;
    SessionError error;
    friend bool operator==(const StageError &, const StageError &) = default;
};

/// In the order of EventDetail's alternatives.
enum class EventKind : quint8 { State, Notify, Kick, Online, Error };
using EventDetail = std::variant<StateChange, NotifyEvent, KickEvent, OnlineEvent, StageError>;

/// Something that happened to a device.
struct DeviceEvent {
    qint64 wallMicroseconds = 0; ///< since the epoch
    DeviceIdentity device;
    EventDetail detail;

    [[nodiscard]] EventKind kind() const { return EventKind(detail.index()); }
    friend bool operator==(const DeviceEvent &, const DeviceEvent &) = default;
};

/// What happened, oldest first. Rows are only appended, and cleared all at once. Events are rare (a handful a
/// round), so all are kept. Raw roles only, the same for each column.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, DeviceColumn, DirectionColumn, EventColumn, DetailColumn, ColumnCount };

    enum Role {
        TimeRole = Qt::UserRole + 1, ///< qint64, µs since the epoch
        DeviceRole,                  ///< DeviceIdentity
        KindRole,                    ///< EventKind
        EventRole                    ///< DeviceEvent
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<DeviceEvent> &events() const { return m_events; }

    /// Many at once, which views take as one.
    void append(const QList<DeviceEvent> &events);
    /// A change when the state differs from the device's last one; a device begins Idle. Whoever asks appends it.
    [[nodiscard]] std::optional<StateChange> takeStatus(const DeviceIdentity &device, const SessionStatus &status);

public Q_SLOTS:
    void append(const bootbench::DeviceEvent &event);
    /// Appends what takeStatus() answers.
    void appendStatus(const bootbench::DeviceIdentity &device, const bootbench::SessionStatus &status);
    void clear();
    /// Clears, and forgets the devices' states: what comes next is another story.
    void restart();

private:
    QList<DeviceEvent> m_events;
    QHash<DeviceIdentity, SessionState> m_lastStates;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::EventKind)
Q_DECLARE_METATYPE(bootbench::DeviceEvent)
