// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionbench.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bootbench::test {

using namespace std::chrono_literals;

QStringList Surroundings::tracedSteps() const
{
    QStringList steps;
    const TraceSnapshot snapshot = trace.snapshot();
    for (quint64 sequence = 1; sequence <= snapshot.size(); ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        if (record.kind != RecordKind::StateChanged)
            continue;
        const QJsonObject members = QJsonDocument::fromJson(record.bytes.toByteArray()).object();
        steps << members.value(u"from").toString() + u'>' + members.value(u"to").toString();
    }
    return steps;
}

SessionBench::SessionBench(Surroundings &surroundings, const Profile &profile, const SessionTimings &timings)
    : session(std::make_unique<DeviceSession>(benchDevice(), profile, surroundings.secrets, surroundings.trace,
                                              surroundings.clock, surroundings.budget))
{
    session->setTimings(timings);
    connect(session.get(), &DeviceSession::statusChanged, this,
            [this](const SessionStatus &status) { statuses << status; });
    connect(session.get(), &DeviceSession::roundStarted, this, [this] {
        ++rounds;
        stages.clear();
    });
    connect(session.get(), &DeviceSession::stageChanged, this, [this](const StageTiming &timing) { stages << timing; });
    connect(session.get(), &DeviceSession::online, this, [this](const OnlineEvent &event) { onlines << event; });
    connect(session.get(), &DeviceSession::notifyReceived, this,
            [this](const NotifyEvent &event) { notifies << event; });
    connect(session.get(), &DeviceSession::kicked, this, [this](const KickEvent &event) { kicks << event; });
    connect(session.get(), &DeviceSession::errorOccurred, this,
            [this](Stage stage, const SessionError &error) { errors << Error{stage, error}; });
}

SessionBench::~SessionBench() = default;

SessionTimings SessionBench::quickTimings()
{
    SessionTimings timings;
    timings.retry = {.first = 20ms, .ceiling = 50ms, .jitter = 0.0};
    return timings;
}

SessionTimings SessionBench::patientTimings()
{
    SessionTimings timings = quickTimings();
    timings.retry = {.first = 1h, .ceiling = 2h, .jitter = 0.0};
    return timings;
}

QList<SessionState> SessionBench::states() const
{
    QList<SessionState> result;
    for (const SessionStatus &status : statuses) {
        if (result.isEmpty() || result.last() != status.state)
            result << status.state;
    }
    return result;
}

StageTiming SessionBench::rung(Stage stage) const
{
    for (auto it = stages.crbegin(); it != stages.crend(); ++it) {
        if (it->stage == stage)
            return *it;
    }
    StageTiming pending;
    pending.stage = stage;
    return pending;
}

QList<ErrorCode> SessionBench::errorCodes() const
{
    QList<ErrorCode> codes;
    for (const Error &error : errors)
        codes << error.error.code;
    return codes;
}

} // namespace bootbench::test
