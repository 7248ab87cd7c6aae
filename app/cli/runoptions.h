// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <domain/profile.h>

#include <chrono>
#include <optional>
#include <variant>

namespace bootbench {

/// What `run` was asked for.
struct RunOptions {
    DeviceIdentity device;
    Profile profile;
    /// Else it is read from standard input.
    bool secretFromKeychain = false;
    std::optional<std::chrono::milliseconds> stay;
    /// Empty: none; `-`: standard output.
    QString sdkLog;
    /// Where the capture goes; empty: none.
    QString save;
    bool json = false;

    /// The options, or the exit code when the command is over already.
    [[nodiscard]] static std::variant<RunOptions, ExitCode> read(const QStringList &arguments);
};

} // namespace bootbench
