// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>
#include <domain/endpoint.h>
#include <trace/tracerecord.h>

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>
#include <utility>

namespace bootbench {

enum class LifelineKind : quint8 {
    Device,
    Bootstrap,
    Instance,
    Operator, ///< who calls the console
    Console   ///< of the platform; without a remote its doings are concluded from what instances push
};

/// Who takes part in a sequence diagram.
struct Lifeline {
    LifelineKind kind = LifelineKind::Device;
    DeviceIdentity device; ///< of a device; may be null, where a capture does not tell
    QString instanceId;    ///< of an instance; may be empty
    Endpoint remote;       ///< of bootstrap, instances and a console that was called

    friend bool operator==(const Lifeline &, const Lifeline &) = default;
};

enum class ArrowShape : quint8 {
    Message,  ///< HTTP message or MQTT packet
    Connect,  ///< DNS, TCP and TLS of one connection
    Close,    ///< its end
    Ping,     ///< keep-alive, any number of both directions
    State,    ///< no arrow: the device's session changed its state
    Concluded ///< what nobody saw, but must have been: the console distributed the device
};

/// One line of a sequence diagram. Small: a long trace has millions.
struct SequenceArrow {
    quint64 firstRecord = 0;
    quint64 lastRecord = 0;
    /// The record that says best what happened.
    quint64 labelRecord = 0;
    qint64 firstWall = 0; ///< µs since the epoch
    qint64 lastWall = 0;
    /// Numbers of lifelines in the order in which they appeared.
    quint16 from = 0;
    quint16 to = 0;
    ArrowShape shape = ArrowShape::Message;
    Direction direction = Direction::None;
    Stage stage = Stage::None;
    bool failed = false;
    quint32 records = 1;

    friend bool operator==(const SequenceArrow &, const SequenceArrow &) = default;
};

/// What records add to a diagram.
struct SequenceChange {
    QList<Lifeline> lifelines;
    QList<SequenceArrow> arrows;
    /// Arrows that were there before and took more records, by their index.
    QList<std::pair<qsizetype, SequenceArrow>> changed;

    [[nodiscard]] bool isEmpty() const { return lifelines.isEmpty() && arrows.isEmpty() && changed.isEmpty(); }
};

/// Turns a trace's records, oldest first, into arrows: a head and body are one, the steps of a connection are one, and
/// so are pings with nothing between them on their connection. Pure; one thread at a time; the cost of a record does
/// not depend on those before it.
class SequenceBuilder
{
public:
    void take(const TraceRecord &record, ChannelId channel, const ChannelInfo &info);
    /// All since the last call.
    [[nodiscard]] SequenceChange takeChange();

private:
    [[nodiscard]] quint16 lifeline(const Lifeline &lifeline);
    [[nodiscard]] std::pair<quint16, quint16> endsOf(ChannelId channel, const ChannelInfo &info, bool wantsFarEnd);
    [[nodiscard]] bool merge(const TraceRecord &record, ChannelId channel, const SequenceArrow &arrow);
    void append(ChannelId channel, const SequenceArrow &arrow);
    void conclude(const SequenceArrow &notice);

    struct Open {
        qsizetype index = -1;
        SequenceArrow arrow;
        RecordKind lastKind = RecordKind::Note;
        std::optional<quint16> device;
        std::optional<quint16> farEnd;
    };

    QHash<QString, quint16> m_lifelines;
    QHash<ChannelId, Open> m_open;
    qsizetype m_count = 0;
    /// Index of the first arrow that the last change did not have.
    qsizetype m_told = 0;
    SequenceChange m_change;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::SequenceArrow)
