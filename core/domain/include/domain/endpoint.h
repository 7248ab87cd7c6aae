// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace bootbench {

/// A host name or address literal and a TCP port; port 0 means "not set".
struct Endpoint {
    QString host;
    quint16 port = 0;

    [[nodiscard]] bool isNull() const { return host.isEmpty() || port == 0; }
    /// `host:port`, an IPv6 literal in brackets.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// What bootstrap answered: where the device belongs (protocol: bootstrap answer, `data`).
struct BootstrapAnswer {
    Endpoint mqtt;
    std::optional<QString> instanceId;
    /// Used only when the host name does not resolve; TLS is verified against `mqtt.host` all the same.
    std::optional<QString> backupIp;

    friend bool operator==(const BootstrapAnswer &, const BootstrapAnswer &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::Endpoint)
Q_DECLARE_METATYPE(bootbench::BootstrapAnswer)
