// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace bootbench {

/// Plays a trace again: appends its records to another store, with their own times and channels, at the pace at which
/// they were made. The bytes pass the redactor of the trace first. For one thread.
class Replayer : public QObject
{
    Q_OBJECT

public:
    /// Limits of setSpeed().
    static constexpr double slowest = 0.1;
    static constexpr double fastest = 20.0;
    /// To this a pause between two records is cut if pauses are shortened.
    static constexpr std::chrono::microseconds longestPause = std::chrono::seconds(2);

    /// `source` is played as it is now. `target` is empty and has no other writer; it, the redactor and the clock
    /// outlive the replayer.
    Replayer(const TraceSnapshot &source, const Redactor &redactor, TraceStore &target, const Clock &clock,
             QObject *parent = nullptr);
    ~Replayer() override;

    [[nodiscard]] quint64 size() const { return m_source.size(); }
    /// Records played.
    [[nodiscard]] quint64 position() const { return m_position; }
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] bool isAtEnd() const { return m_position == size(); }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] bool shortensPauses() const { return m_shortensPauses; }
    /// Of the trace's own time since its first record.
    [[nodiscard]] std::chrono::microseconds elapsed() const;
    [[nodiscard]] std::chrono::microseconds duration() const;

public Q_SLOTS:
    /// At the end: from the beginning again.
    void play();
    void pause();
    /// Clamped to slowest and fastest.
    void setSpeed(double speed);
    void setShortensPauses(bool shorten);
    /// Pauses, and plays one more record.
    void step();
    /// Pauses, and goes to where so many records have been played: onwards by playing the rest at once, back by
    /// clearing the target first. Long ways are gone a part at a time, and the event loop runs between.
    void seek(quint64 position);
    /// Plays all that is due now. Its own timer calls it; so may whoever moves the clock.
    void advance();

Q_SIGNALS:
    void playingChanged(bool playing);
    void positionChanged(quint64 position);
    void speedChanged(double speed);
    /// The target was cleared.
    void rewound();
    void finished();

private:
    void setPlaying(bool playing);
    void playRecord();
    void rewind();
    void goOn();
    void schedule();
    [[nodiscard]] std::chrono::microseconds pauseBefore(quint64 sequence) const;

    TraceSnapshot m_source;
    TraceStore &m_target;
    const Clock &m_clock;
    const Redactor &m_redactor;
    QTimer m_timer;
    quint64 m_position = 0;
    /// Where a seek goes to that is not there yet.
    std::optional<quint64> m_goal;
    ChannelId m_channels = 0;
    bool m_playing = false;
    bool m_shortensPauses = true;
    double m_speed = 1.0;
    /// Reading of the clock at which the next record is due.
    qint64 m_due = 0;
};

} // namespace bootbench
