// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deviceconnection.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace bootbench {

/// The farewell of a device that was moved to another instance: waits for its notify_reply with code 200, at most for a
/// time, then has it kicked. Belongs to the connection and goes with it.
class Distribution : public QObject
{
    Q_OBJECT

public:
    Distribution(DeviceConnection &connection, QString notifyId, std::chrono::milliseconds timeout,
                 std::function<void()> kick);

private:
    void readReply(const QString &topic, const QByteArray &payload);
    void finish();

    DeviceConnection &m_connection;
    QString m_notifyId;
    std::function<void()> m_kick;
    QTimer m_timer;
};

} // namespace bootbench
