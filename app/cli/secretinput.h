// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <base/secretbytes.h>

#include <QString>

namespace bootbench {

/// The first line of standard input, without its line end. A terminal is asked with the echo off. Blocks until the line
/// or the end of input is there; every buffer on the way is wiped. The error says why there is no secret.
[[nodiscard]] Result<SecretBytes, QString> readSecretFromStdin();

} // namespace bootbench
