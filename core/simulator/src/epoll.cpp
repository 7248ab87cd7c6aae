// SPDX-License-Identifier: GPL-3.0-or-later
#include "epoll.h"

#include <array>

#include <sys/epoll.h>
#include <unistd.h>

namespace bootbench {

namespace {

// At most so many at a turn of the event loop, so that timers get theirs in a flood.
constexpr int mostAtOnce = 64;

} // namespace

Epoll::Epoll(QObject *parent)
    : QObject(parent), m_descriptor(::epoll_create1(EPOLL_CLOEXEC)), m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Epoll::dispatch);
}

Epoll::~Epoll()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

void Epoll::add(int descriptor, Client *client)
{
    m_clients.insert(descriptor, client);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.fd = descriptor;
    ::epoll_ctl(m_descriptor, EPOLL_CTL_ADD, descriptor, &event);
}

void Epoll::remove(int descriptor)
{
    m_clients.remove(descriptor);
    ::epoll_ctl(m_descriptor, EPOLL_CTL_DEL, descriptor, nullptr);
}

void Epoll::dispatch()
{
    std::array<epoll_event, mostAtOnce> events;
    const int count = ::epoll_wait(m_descriptor, events.data(), mostAtOnce, 0);
    for (int i = 0; i < count; ++i) {
        // A client told before may have ended this one.
        if (Client *const client = m_clients.value(events[std::size_t(i)].data.fd))
            client->becameReady();
    }
}

} // namespace bootbench
