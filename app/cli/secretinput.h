// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <base/secretbytes.h>

#include <QString>

namespace bootbench {

/// The first line of standard input, without its line end. A terminal is asked with the echo off. Blocks until the line
/// or the end of input is there; every buffer on the way is wiped. The error says why there is no secret.
/// `what` is asked for: the words on the terminal and in the error.
[[nodiscard]] Result<SecretBytes, QString> readSecretFromStdin(const QString &what = QStringLiteral("DeviceSecret"));

} // namespace bootbench
