// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace bootbench {

/// In which region clients of a network are, for nearest access.
struct AddressPlace {
    QHostAddress network;
    int prefixLength = 32;
    QString regionId; ///< `eu-central-1`
};

/// What to simulate of the console.
struct ConsoleConfig {
    quint16 port = 0; ///< 0 = any free one
    /// How far the console is behind with a device's state; the platform documents up to 10 s.
    std::chrono::milliseconds stateLag{1'000};
    /// From the creation of a job to its first device.
    std::chrono::milliseconds jobStart{500};
    /// How fast a job goes through its devices.
    int devicesPerSecond = 1'000;
    /// Whether more calls a second than published are refused.
    bool enforceLimits = true;
    /// Of the instances in their order; where one is missing, the platform's regions in theirs.
    QStringList regionIds;
    /// The first that fits counts; a client that fits none is taken to be in the first instance's region.
    QList<AddressPlace> places;
};

/// Who may call the console: made anew at each start, worth nothing elsewhere.
struct AccessKeyPair {
    QString id;
    SecretBytes secret;
};

} // namespace bootbench
