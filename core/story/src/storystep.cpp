// SPDX-License-Identifier: GPL-3.0-or-later
#include <story/storystep.h>

namespace bootbench {

std::optional<StoryStep> StepTeller::take(const StoryFact &fact)
{
    Device &device = m_devices[fact.device];
    StoryStep step;
    step.firstRecord = step.lastRecord = fact.record;
    step.wallMicroseconds = fact.wallMicroseconds;
    step.device = fact.device;
    step.instanceId = device.instanceId;
    step.endpoint = device.endpoint;

    if (const auto *round = std::get_if<RoundBegan>(&fact.detail)) {
        device.following = round->following;
        return {};
    }
    if (const auto *timing = std::get_if<StageTiming>(&fact.detail))
        return takeStage(*timing, device, step);
    if (const auto *status = std::get_if<SessionStatus>(&fact.detail))
        return takeStatus(*status, device, step);
    if (const auto *online = std::get_if<OnlineEvent>(&fact.detail)) {
        device.instanceId = step.instanceId = online->instanceId;
        device.endpoint = step.endpoint = online->endpoint;
        step.kind = online->followed ? StepKind::Arrived : StepKind::Online;
        step.microseconds = online->roundMicroseconds;
        if (online->followed && device.lostAt != 0)
            step.microseconds = fact.wallMicroseconds - device.lostAt;
        device.following = false;
        device.lostAt = 0;
        return step;
    }
    if (const auto *notice = std::get_if<NotifyEvent>(&fact.detail)) {
        if (notice->verdict != NotifyVerdict::Distributed)
            return {};
        step.kind = StepKind::Noticed;
        return step;
    }
    if (const auto *kick = std::get_if<KickEvent>(&fact.detail)) {
        device.lostAt = fact.wallMicroseconds;
        step.kind = StepKind::Kicked;
        step.cause = kick->content;
        return step;
    }
    return {};
}

std::optional<StoryStep> StepTeller::takeStage(const StageTiming &timing, Device &device, StoryStep step)
{
    if (timing.verdict != Verdict::Passed)
        return {};
    step.firstRecord = timing.firstRecord.value_or(step.firstRecord);
    step.lastRecord = timing.lastRecord.value_or(step.lastRecord);
    switch (timing.stage) {
    case Stage::BootstrapRequest:
        step.kind = device.following ? StepKind::AskedAgain : StepKind::Asked;
        return step;
    case Stage::BootstrapAnswer:
        step.kind = device.following ? StepKind::AnsweredAgain : StepKind::Answered;
        step.cause = timing.detail;
        return step;
    case Stage::MqttConnect:
        step.kind = StepKind::SignedIn;
        return step;
    case Stage::NotifyReply:
        step.kind = StepKind::Replied;
        return step;
    default:
        return {};
    }
}

std::optional<StoryStep> StepTeller::takeStatus(const SessionStatus &status, Device &device, StoryStep step)
{
    if (!status.endpoint.isNull()) {
        device.endpoint = step.endpoint = status.endpoint;
        device.instanceId = step.instanceId = status.instanceId;
    }
    step.cause = status.error ? status.error->message() : status.cause;
    switch (status.state) {
    case SessionState::Kicked:
        if (device.lostAt == 0)
            device.lostAt = step.wallMicroseconds;
        return {};
    case SessionState::Waiting:
        step.kind = StepKind::Retrying;
        return step;
    case SessionState::Failed:
        step.kind = StepKind::Failed;
        return step;
    case SessionState::Stopped:
        step.kind = StepKind::Stopped;
        return step;
    default:
        return {};
    }
}

} // namespace bootbench
