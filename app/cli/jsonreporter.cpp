// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonreporter.h"

#include "jsonline.h"

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView actionName(KickAction action)
{
    switch (action) {
    case KickAction::Follow:
        return "follow"_L1;
    case KickAction::AskOperator:
        return "ask"_L1;
    case KickAction::Stop:
        return "stop"_L1;
    }
    Q_UNREACHABLE();
}

bool isForScripts(Stage stage)
{
    return stage >= Stage::BootstrapDns && stage <= Stage::MqttConnack;
}

} // namespace

void JsonReporter::stageChanged(const StageTiming &timing)
{
    const bool passed = timing.verdict == Verdict::Passed;
    const bool over = passed || timing.verdict == Verdict::Failed;
    if (!isForScripts(timing.stage) || !over)
        return;
    if (timing.stage == Stage::MqttConnect && passed) {
        m_connectMicroseconds = timing.microseconds;
        return;
    }
    const bool isConnack = timing.stage == Stage::MqttConnack;
    m_output.line(JsonLine()
                      .add("event"_L1, u"stage"_s)
                      .add("name"_L1, stageName(isConnack ? Stage::MqttConnect : timing.stage))
                      .add("ok"_L1, passed)
                      .add("us"_L1, timing.microseconds + (isConnack ? m_connectMicroseconds : 0))
                      .add("detail"_L1, timing.detail)
                      .toJson());
}

void JsonReporter::stateChanged(SessionState from, const SessionStatus &status)
{
    m_output.line(JsonLine()
                      .add("event"_L1, u"status"_s)
                      .add("from"_L1, stateName(from))
                      .add("to"_L1, stateName(status.state))
                      .add("cause"_L1, status.cause)
                      .toJson());
}

void JsonReporter::online(const OnlineEvent &event)
{
    m_output.line(JsonLine()
                      .add("event"_L1, u"online"_s)
                      .add("instanceId"_L1, event.instanceId)
                      .add("host"_L1, event.endpoint.host)
                      .add("port"_L1, event.endpoint.port)
                      .add("us"_L1, event.roundMicroseconds)
                      .toJson());
}

void JsonReporter::notifyReceived(const NotifyEvent &event)
{
    const bool readable = event.verdict != NotifyVerdict::Malformed;
    JsonLine line;
    line.add("event"_L1, u"notify"_s)
        .add("id"_L1, event.id)
        .add("cmd"_L1, readable ? QJsonValue(event.command) : QJsonValue())
        .add("reply"_L1, event.reply);
    if (!event.problem.isEmpty())
        line.add("problem"_L1, event.problem);
    m_output.line(line.toJson());
}

void JsonReporter::kicked(const KickEvent &event)
{
    m_output.line(JsonLine()
                      .add("event"_L1, u"kick"_s)
                      .add("content"_L1, event.content)
                      .add("action"_L1, actionName(event.action))
                      .toJson());
}

void JsonReporter::errorOccurred(Stage stage, const SessionError &error)
{
    m_output.line(JsonLine()
                      .add("event"_L1, u"error"_s)
                      .add("stage"_L1, stageName(stage))
                      .add("error"_L1, errorName(error.code))
                      .add("message"_L1, error.message())
                      .add("advice"_L1, error.advice())
                      .toJson());
}

} // namespace bootbench
