// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpconnection.h"
#include "tlslistener.h"

#include <simulator/platformtypes.h>

#include <QObject>

#include <functional>
#include <optional>

namespace bootbench {

/// The HTTPS service that tells devices where they belong: paths and methods. What is answered is the owner's matter.
class BootstrapService : public QObject
{
    Q_OBJECT

public:
    /// Both return an answer's body.
    struct Answers {
        /// `POST /auth/bootstrap`, with the form as it came and the client's address.
        std::function<QByteArray(const QByteArray &form, const QHostAddress &client)> device;
        /// `GET /auth/bootstrap/regionId/{n}`; nullopt when n is no number.
        std::function<QByteArray(std::optional<int> regionId)> region;
    };
    /// Lets an answer go wrong; gets the form of the request.
    using Distort = std::function<void(const QByteArray &form, HttpResponse &response)>;

    /// `clock` outlives the service.
    BootstrapService(const ServerTls &tls, const PlatformLimits &limits, Answers answers, const Clock &clock,
                     QObject *parent = nullptr);

    [[nodiscard]] Result<void, QString> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    /// Ends every connection and closes the port.
    void close();

    void setFaults(const FaultGate &gate, Distort distort);
    [[nodiscard]] Result<void, QString> applyPortFault() { return m_listener.applyPortFault(); }

private:
    [[nodiscard]] HttpResponse answer(const http::RequestLine &request, const QByteArray &body,
                                      const QHostAddress &client) const;
    [[nodiscard]] HttpResponse respond(const http::RequestLine &request, const QByteArray &body,
                                       const QHostAddress &client) const;

    PlatformLimits m_limits;
    Answers m_answers;
    Distort m_distort;
    const Clock &m_clock;
    TlsListener m_listener;
};

} // namespace bootbench
