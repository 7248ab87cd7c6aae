// SPDX-License-Identifier: GPL-3.0-or-later
#include <story/replayer.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace bootbench {

namespace {

/// Records that a seek plays in one go.
constexpr quint64 seekBatch = 256;

} // namespace

Replayer::Replayer(const TraceSnapshot &source, const Redactor &redactor, TraceStore &target, const Clock &clock,
                   QObject *parent)
    : QObject(parent), m_source(source), m_target(target), m_clock(clock), m_redactor(redactor)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_goal)
            goOn();
        else
            advance();
    });
}

Replayer::~Replayer() = default;

std::chrono::microseconds Replayer::elapsed() const
{
    if (m_position == 0)
        return {};
    return std::chrono::microseconds(m_source.record(m_position).wallMicroseconds -
                                     m_source.record(1).wallMicroseconds);
}

std::chrono::microseconds Replayer::duration() const
{
    if (size() == 0)
        return {};
    return std::chrono::microseconds(m_source.record(size()).wallMicroseconds - m_source.record(1).wallMicroseconds);
}

void Replayer::play()
{
    if (m_playing || size() == 0)
        return;
    if (isAtEnd())
        rewind();
    m_goal.reset();
    m_due = m_clock.monotonicMicroseconds();
    setPlaying(true);
    schedule();
}

void Replayer::pause()
{
    m_timer.stop();
    m_goal.reset();
    setPlaying(false);
}

void Replayer::setSpeed(double speed)
{
    const double clamped = std::clamp(speed, slowest, fastest);
    if (clamped == m_speed)
        return;
    // What is left of the pause under way goes by at the new speed.
    const qint64 now = m_clock.monotonicMicroseconds();
    if (m_due > now)
        m_due = now + qint64(double(m_due - now) * m_speed / clamped);
    m_speed = clamped;
    Q_EMIT speedChanged(m_speed);
    if (m_playing)
        schedule();
}

void Replayer::setShortensPauses(bool shorten)
{
    if (std::exchange(m_shortensPauses, shorten) == shorten || !m_playing)
        return;
    const auto longest = qint64(double(longestPause.count()) / m_speed);
    m_due = std::min(m_due, m_clock.monotonicMicroseconds() + longest);
    schedule();
}

void Replayer::step()
{
    pause();
    if (isAtEnd())
        return;
    playRecord();
    Q_EMIT positionChanged(m_position);
    if (isAtEnd())
        Q_EMIT finished();
}

void Replayer::seek(quint64 position)
{
    pause();
    const quint64 goal = std::min(position, size());
    if (goal < m_position)
        rewind();
    if (goal == m_position)
        return;
    m_goal = goal;
    goOn();
}

void Replayer::goOn()
{
    const quint64 goal = m_goal.value_or(m_position);
    const quint64 until = std::min(goal, m_position + seekBatch);
    while (m_position < until)
        playRecord();
    const bool there = m_position == goal;
    if (there)
        m_goal.reset();
    else
        m_timer.start(0);
    Q_EMIT positionChanged(m_position);
    if (there && isAtEnd())
        Q_EMIT finished();
}

void Replayer::advance()
{
    if (!m_playing)
        return;
    const qint64 now = m_clock.monotonicMicroseconds();
    const quint64 before = m_position;
    // A flood is taken a part at a time, like a seek.
    while (m_due <= now && !isAtEnd() && m_position - before < seekBatch) {
        playRecord();
        if (!isAtEnd())
            m_due += pauseBefore(m_position + 1).count();
    }
    if (m_position != before)
        Q_EMIT positionChanged(m_position);
    // A slot may have paused.
    if (!m_playing)
        return;
    if (!isAtEnd()) {
        schedule();
        return;
    }
    setPlaying(false);
    Q_EMIT finished();
}

void Replayer::playRecord()
{
    const TraceRecord record = m_source.record(m_position + 1);
    // Channels get the numbers that they had, since the target was empty.
    while (m_channels < record.channel)
        m_channels = m_target.openChannel(m_redactor.redacted(m_source.channel(m_channels + 1)));
    const QByteArray bytes = m_redactor.redactedIn(m_source, record);
    m_target.append({.channel = record.channel,
                     .kind = record.kind,
                     .direction = record.direction,
                     .stage = record.stage,
                     .bytes = bytes,
                     .wallMicroseconds = record.wallMicroseconds,
                     .inferred = record.inferred});
    ++m_position;
}

void Replayer::rewind()
{
    m_position = 0;
    m_target.clear();
    Q_EMIT rewound();
    Q_EMIT positionChanged(m_position);
}

void Replayer::setPlaying(bool playing)
{
    if (std::exchange(m_playing, playing) != playing)
        Q_EMIT playingChanged(playing);
}

void Replayer::schedule()
{
    const qint64 left = std::max<qint64>(m_due - m_clock.monotonicMicroseconds(), 0);
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::chrono::microseconds(left)));
}

std::chrono::microseconds Replayer::pauseBefore(quint64 sequence) const
{
    // Clocks of captures may go back.
    const qint64 pause = std::max<qint64>(
        m_source.record(sequence).wallMicroseconds - m_source.record(sequence - 1).wallMicroseconds, 0);
    const qint64 kept = m_shortensPauses ? std::min<qint64>(pause, longestPause.count()) : pause;
    return std::chrono::microseconds(qint64(double(kept) / m_speed));
}

} // namespace bootbench
