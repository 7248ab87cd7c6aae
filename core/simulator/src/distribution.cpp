// SPDX-License-Identifier: GPL-3.0-or-later
#include "distribution.h"

#include <protocol/alink.h>
#include <protocol/topics.h>

#include <utility>

namespace bootbench {

Distribution::Distribution(DeviceConnection &connection, QString notifyId, std::chrono::milliseconds timeout,
                           std::function<void()> kick)
    : QObject(&connection), m_connection(connection), m_notifyId(std::move(notifyId)), m_kick(std::move(kick))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Distribution::finish);
    connect(&m_connection, &DeviceConnection::published, this, &Distribution::readReply);
    connect(&m_connection, &DeviceConnection::closed, &m_timer, &QTimer::stop);
    m_timer.start(timeout);
}

void Distribution::readReply(const QString &topic, const QByteArray &payload)
{
    if (topics::classify(topic, m_connection.device()) != topics::Kind::BootstrapNotifyReply)
        return;
    const auto reply = alink::readNotifyReply(payload);
    if (reply && reply->id == m_notifyId && reply->code == alink::replyOk)
        finish();
}

void Distribution::finish()
{
    m_timer.stop();
    m_connection.disconnect(this);
    deleteLater(); // the connection may stay, when the kick gets lost
    m_kick();
}

} // namespace bootbench
