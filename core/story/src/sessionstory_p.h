// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <story/sessionstory.h>

#include "rungs.h"

#include <domain/endpoint.h>
#include <protocol/mqttpacket.h>

#include <QByteArray>

#include <optional>
#include <unordered_map>

namespace bootbench {

/// Whether the device is connected to an instance.
[[nodiscard]] inline bool isUp(SessionState state)
{
    return state == SessionState::Online || state == SessionState::Redistributing;
}

class SessionStory::Private
{
public:
    /// What is known of one device.
    struct Device {
        Rungs rungs;
        SessionStatus status;
        /// Its session told its states; nothing has to be concluded.
        bool tellsStates = false;
        bool noticed = false;
        bool following = false;
        qint64 roundBegan = 0;
        Endpoint origin;
        QString originInstance;
        /// Connection whose packets count: the last one that was opened.
        ChannelId mqtt = 0;
        std::optional<SessionError> lastError;
        QByteArray answer;
    };

    /// A record on its way through.
    struct Look {
        const TraceRecord &record;
        ChannelId channel;
        const ChannelInfo &info;
        Device &device;
        QList<StoryFact> &facts;
    };

    void take(const Look &look);

private:
    static void tell(const Look &look, const FactDetail &detail);
    void stateChanged(const Look &look);
    void enter(const Look &look, SessionState state, const QString &cause);
    void conclude(const Look &look, SessionState state, const QString &cause = {});
    void beginRound(const Look &look, SessionState from);
    void settle(const Look &look, SessionState state, const QString &cause);
    void arrive(const Look &look);
    void connection(const Look &look);
    void exchange(const Look &look);
    void packet(const Look &look);
    void connack(const Look &look, const mqtt::Connack &connack);
    void published(const Look &look, const mqtt::Publish &publish);
    void notice(const Look &look, const QByteArray &payload);
    void kick(const Look &look, const QByteArray &payload);

    struct IdentityHash {
        size_t operator()(const DeviceIdentity &device) const { return qHash(device); }
    };

public:
    std::unordered_map<DeviceIdentity, Device, IdentityHash> devices;
};

} // namespace bootbench
