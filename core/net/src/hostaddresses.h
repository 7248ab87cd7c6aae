// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>

namespace bootbench {

/// The addresses of a host that needs no name server: of an address literal itself, and the loopback ones of
/// `localhost` and its subdomains (RFC 6761, 6.3), which also saves the resolver's thread. Empty for all others.
[[nodiscard]] QList<QHostAddress> addressesWithoutLookup(const QString &host);

} // namespace bootbench
