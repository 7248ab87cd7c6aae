// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filenumbers.h"
#include "sdkmessages.h"
#include "sdktext.h"

#include <traceio/sdklogwriter.h>

#include <protocol/mqttpacket.h>

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace bootbench {

class SdkLogWriter::Private
{
public:
    /// What the SDK would know of one connection.
    struct Connection {
        bool dialled = false;    ///< the lines that announce the dial are written
        bool unresolved = false; ///< DNS failed; a backup address may follow
        bool hasBackup = false;
        bool encrypted = false;
        bool closeNotify = false;
        bool givenUp = false; ///< the SDK has released it: nothing that follows is seen
        qsizetype addressesLeft = 1;
        bool answerHeadSeen = false;
        qint64 answerBodyLeft = 0;

        [[nodiscard]] bool answerComplete() const { return answerHeadSeen && answerBodyLeft <= 0; }
    };

    /// Where and when TLS ended and TCP has not yet.
    struct Ending {
        TraceRecord record;
        ChannelInfo channel;
    };

    explicit Private(const Redactor *theRedactor) : redactor(theRedactor) {}

    [[nodiscard]] static QByteArray text(const QJsonObject &members, QLatin1StringView name)
    {
        return members.value(name).toString().toUtf8();
    }
    [[nodiscard]] static QByteArray number(const QJsonObject &members, QLatin1StringView name)
    {
        return QByteArray::number(members.value(name).toInteger());
    }
    [[nodiscard]] static QByteArray mbedtlsResult(QByteArrayView call, int error)
    {
        return call.toByteArray() + " error, res: -0x" + QByteArray::number(error, 16);
    }

    void write();
    void writeMilestone(const QJsonObject &members);
    void writeDial(const QByteArray &host, const QByteArray &port);
    void onLoginPrepared(const QJsonObject &members);
    void onDnsFailed(const QJsonObject &members);
    void onTcpConnecting(const QJsonObject &members);
    void onTcpConnected(const QJsonObject &members);
    void onTcpFailed(const QJsonObject &members);
    void onTlsEstablished(const QJsonObject &members);
    void onTlsClosed();
    void onConnectionLost();
    void writeEndings(QList<Ending> open);
    void onTcpClosed(const QJsonObject &members);
    void onDisconnectCalled();
    void onEndpointKnown(const QJsonObject &members);
    void writeHead(quint16 code, QByteArrayView arrow);
    void readAnswerHead();
    void writeBody(quint16 code);
    void writePacket();
    void writePublish(const mqtt::Publish &packet);
    void writeUnreadable();
    void giveUp();

    void stamped(quint16 code, QByteArrayView line)
    {
        sdktext::appendStamped(out, record.wallMicroseconds, code, line);
    }
    void printed(QByteArrayView line) { sdktext::appendPrinted(out, line); }
    [[nodiscard]] Connection &connection() { return connections[record.channel]; }

    const Redactor *redactor;
    QHash<ChannelId, Connection> connections;
    QHash<DeviceIdentity, QList<Ending>> endings;
    FileNumbers fileNumbers;

    // Of the record that is being written; its bytes are redacted already.
    TraceRecord record;
    ChannelInfo channel;
    QByteArray out;
};

} // namespace bootbench
