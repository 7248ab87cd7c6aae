// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSocketNotifier>

namespace bootbench {

/// Tells of the readiness of many descriptors through one QSocketNotifier. Qt's event dispatchers hand every descriptor
/// to poll() at every turn; with ten thousand devices that would be most of what a turn costs.
class Epoll : public QObject
{
    Q_OBJECT

public:
    class Client
    {
    public:
        virtual void becameReady() = 0;

    protected:
        ~Client() = default;
    };

    explicit Epoll(QObject *parent = nullptr);
    ~Epoll() override;

    /// From now on the client is told, once each time that there is more to read or to write than before. It must be
    /// removed before its descriptor is closed.
    void add(int descriptor, Client *client);
    void remove(int descriptor);

private:
    void dispatch();

    int m_descriptor;
    QSocketNotifier m_notifier;
    QHash<int, Client *> m_clients;
};

} // namespace bootbench
