// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessionbench.h"

#include <simulator/platform.h>

#include <QTemporaryDir>

#include <memory>

namespace bootbench::test {

/// A test case with the simulated platform: a fresh one for each test function, benchDevice() in its first instance.
class PlatformCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void startPlatform(bool plainMqtt = false);
    [[nodiscard]] Platform &platform() { return *m_platform; }
    [[nodiscard]] Surroundings &surroundings() { return *m_surroundings; }
    /// That reaches the platform.
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] Endpoint instance(qsizetype index) const { return m_platform->instances().at(index).endpoint; }

private:
    QTemporaryDir m_pki;
    std::unique_ptr<Surroundings> m_surroundings;
    std::unique_ptr<Platform> m_platform;
};

} // namespace bootbench::test
