// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bootbench {

/// What the program is made of, for --version and the About window.
struct Versions {
    QString program;
    QString qt;     ///< the library that runs
    QString qtMqtt; ///< which implementation is in use
    QString tls;    ///< `OpenSSL 3.0.11 …`, as loaded

    /// Loads Qt's TLS back end to ask for its version.
    [[nodiscard]] static Versions current();
};

} // namespace bootbench
