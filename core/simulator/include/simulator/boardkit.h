// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <simulator/platformtypes.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootbench {

/// What a board's firmware has to be told to meet a platform on this computer instead of the real one. Option names are
/// those of the C Link SDK (aiot_bootstrap_api.h, aiot_mqtt_api.h, aiot_sysdep_api.h of 4.1).
struct BoardKit {
    Endpoint bootstrap;
    QList<PlatformInstance> instances;
    QByteArray caPem;

    /// The file at `caFile` is read; the error names it.
    [[nodiscard]] static Result<BoardKit, QString> of(const Endpoint &bootstrap,
                                                      const QList<PlatformInstance> &instances, const QString &caFile);

    /// `const char bootbench_ca_cert[]`: the PEM as a C string, one line of it a line.
    [[nodiscard]] QByteArray caSource() const;
    /// The authority in DER as an array of bytes, for stacks that read no PEM.
    [[nodiscard]] QByteArray caBytes() const;
    /// The settings as C: host, port and credentials for bootstrap and MQTT.
    [[nodiscard]] QByteArray settingsSource() const;
    /// Which firmware options to set, and what to check when a board does not come; plain text, translated.
    [[nodiscard]] QString instructions() const;

    /// Writes ca.pem, bootbench_ca.h, bootbench_ca_der.h, bootbench_settings.h and README.txt into a directory, which
    /// is made. The error names the file that could not be written.
    [[nodiscard]] Result<void, QString> writeTo(const QString &directory) const;
};

} // namespace bootbench
