// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/endpoint.h>

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <atomic>

class QTcpSocket;

namespace bench {

/// A broker that answers CONNECT and then sends numbered PUBLISH packets at an even rate. For a thread of its own;
/// `sent` and `done` are read from others.
class FloodSource : public QObject
{
    Q_OBJECT

public:
    struct Plan {
        int packetsPerSecond = 50'000;
        int seconds = 60;
    };

    explicit FloodSource(const Plan &plan) : m_plan(plan) {}

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint64 sent() const { return m_sent; }
    /// All has been handed to the kernel.
    [[nodiscard]] bool isDone() const { return m_done; }
    /// Which packet it is: the number that its payload ends with; 0 for others.
    [[nodiscard]] static quint64 numberOf(QByteArrayView packet);

public Q_SLOTS:
    /// Builds what must be built in the thread, and listens on loopback.
    void start();

private:
    void accept();
    void answer();
    void send();
    void check();

    const Plan m_plan;
    QTcpServer *m_server = nullptr;
    QTcpSocket *m_socket = nullptr;
    QTimer *m_timer = nullptr;
    QElapsedTimer m_elapsed;
    std::atomic<quint16> m_port = 0;
    std::atomic<quint64> m_sent = 0;
    std::atomic<bool> m_done = false;
};

} // namespace bench
