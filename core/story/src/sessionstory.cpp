// SPDX-License-Identifier: GPL-3.0-or-later
//
// The states of a device's session, told or concluded.
#include "sessionstory_p.h"

#include "milestone.h"

#include <QJsonObject>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

void SessionStory::Private::tell(const Look &look, const FactDetail &detail)
{
    look.facts.append({look.record.sequence, look.record.wallMicroseconds, look.info.device, detail});
}

void SessionStory::Private::take(const Look &look)
{
    switch (look.record.kind) {
    case RecordKind::StateChanged:
        stateChanged(look);
        break;
    case RecordKind::DnsResolved:
    case RecordKind::DnsFailed:
    case RecordKind::TcpConnecting:
    case RecordKind::TcpConnected:
    case RecordKind::TcpFailed:
    case RecordKind::TcpClosed:
    case RecordKind::TlsStarted:
    case RecordKind::TlsEstablished:
    case RecordKind::TlsFailed:
        connection(look);
        break;
    case RecordKind::HttpRequestHead:
    case RecordKind::HttpRequestBody:
    case RecordKind::HttpResponseHead:
    case RecordKind::HttpResponseBody:
    case RecordKind::EndpointKnown:
        exchange(look);
        break;
    case RecordKind::LoginPrepared:
    case RecordKind::MqttPacket:
        packet(look);
        break;
    case RecordKind::DisconnectCalled:
        // Who was kicked ends what is left of the connection before asking again.
        if (look.device.status.state != SessionState::Kicked)
            conclude(look, SessionState::Stopped);
        break;
    case RecordKind::Note:
    case RecordKind::Online:
    case RecordKind::TlsClosed:
    case RecordKind::MqttGarbage:
    case RecordKind::TextLine:
        break;
    }
}

void SessionStory::Private::stateChanged(const Look &look)
{
    // What an importer concluded, we conclude as well, and know what a notice leads to.
    if (look.record.inferred)
        return;
    const QJsonObject members = membersOf(look.record);
    const std::optional<SessionState> to = stateOf(members[u"to"_s].toString());
    if (!to)
        return;
    look.device.tellsStates = true;
    enter(look, *to, members[u"cause"_s].toString());
}

/// For traces in which nobody tells the states.
void SessionStory::Private::conclude(const Look &look, SessionState state, const QString &cause)
{
    if (!look.device.tellsStates && look.device.status.state != state)
        enter(look, state, cause);
}

void SessionStory::Private::enter(const Look &look, SessionState state, const QString &cause)
{
    Device &device = look.device;
    const SessionState from = device.status.state;
    const bool begins = state == SessionState::Resolving ||
                        (state == SessionState::Bootstrapping && from != SessionState::Resolving && from != state);
    if (begins)
        beginRound(look, from);
    SessionStatus next = device.status;
    next.state = state;
    next.cause = cause;
    if (from != state)
        next.since = look.record.wallMicroseconds;
    next.onlineSince = isUp(state) ? (isUp(from) ? next.onlineSince : look.record.wallMicroseconds) : 0;
    const bool broken = state == SessionState::Waiting || state == SessionState::Failed;
    next.error = broken ? device.lastError : std::nullopt;
    if (broken || state == SessionState::Stopped || state == SessionState::Bootstrapping) {
        next.tls = false;
        next.tlsVersion.clear();
        next.tlsCipher.clear();
    }
    device.status = next;
    settle(look, state, cause);
    tell(look, next);
    if (state == SessionState::Online && from != SessionState::Online)
        arrive(look);
}

void SessionStory::Private::beginRound(const Look &look, SessionState from)
{
    Device &device = look.device;
    const bool follows = from == SessionState::Kicked || from == SessionState::Redistributing;
    if (follows) {
        device.following = true;
        device.origin = device.status.endpoint;
        device.originInstance = device.status.instanceId;
    } else if (from != SessionState::Waiting) {
        device.following = device.noticed = false;
    }
    device.roundBegan = look.record.wallMicroseconds;
    device.lastError.reset();
    device.rungs.reset();
    tell(look, RoundBegan{device.following});
    if (follows)
        device.rungs.begin(Stage::Rebootstrap);
    if (device.tellsStates)
        device.rungs.begin(Stage::Keychain);
}

/// Rungs that no connection shows: the secret, asking again, the new host.
void SessionStory::Private::settle(const Look &look, SessionState state, const QString &cause)
{
    Rungs &rungs = look.device.rungs;
    const bool goesOn = state == SessionState::Bootstrapping || state == SessionState::Connecting;
    if (goesOn && rungs.isRunning(Stage::Keychain))
        rungs.pass(Stage::Keychain, {});
    if (state == SessionState::Connecting) {
        if (rungs.isRunning(Stage::Rebootstrap))
            rungs.pass(Stage::Rebootstrap, {});
        if (look.device.following && !rungs.isRunning(Stage::NewHost))
            rungs.begin(Stage::NewHost);
    }
    if (state == SessionState::Failed || state == SessionState::Waiting) {
        const SessionError error = look.device.lastError.value_or(SessionError{ErrorCode::None, cause});
        for (const Stage stage : {Stage::Keychain, Stage::Rebootstrap, Stage::NewHost}) {
            if (rungs.isRunning(stage))
                rungs.fail(stage, error);
        }
    }
}

void SessionStory::Private::arrive(const Look &look)
{
    Device &device = look.device;
    const bool moved = device.status.endpoint != device.origin || device.status.instanceId != device.originInstance;
    const bool followed = device.following && moved;
    if (device.following) {
        if (followed)
            device.rungs.pass(Stage::NewHost, device.status.endpoint.toString());
        else
            device.rungs.skip(Stage::NewHost);
    }
    device.following = device.noticed = false;
    const qint64 took = look.record.wallMicroseconds - device.roundBegan;
    tell(look, OnlineEvent{.wallMicroseconds = look.record.wallMicroseconds,
                           .instanceId = device.status.instanceId,
                           .endpoint = device.status.endpoint,
                           .roundMicroseconds = device.roundBegan == 0 ? 0 : std::max<qint64>(took, 0),
                           .followed = followed});
}

SessionStory::SessionStory() : d(std::make_unique<Private>()) {}
SessionStory::~SessionStory() = default;
SessionStory::SessionStory(SessionStory &&) noexcept = default;
SessionStory &SessionStory::operator=(SessionStory &&) noexcept = default;

void SessionStory::take(const TraceRecord &record, ChannelId channel, const ChannelInfo &info, QList<StoryFact> &facts)
{
    if (info.device.isNull())
        return;
    Private::Device &device = d->devices[info.device];
    device.rungs.listen(facts, record, info.device);
    d->take({record, channel, info, device, facts});
}

} // namespace bootbench
