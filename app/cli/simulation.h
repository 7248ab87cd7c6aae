// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenarioreport.h"

#include <base/clock.h>
#include <base/result.h>
#include <simulator/platform.h>

#include <QObject>
#include <QString>

#include <memory>

#include <vector>

namespace bootbench {

/// A platform that is spoken to in lines: events as JSON on standard output, commands as text.
class Simulation : public QObject
{
    Q_OBJECT

public:
    explicit Simulation(QObject *parent = nullptr);
    ~Simulation() override;

    /// Starts the platform with its devices and prints `ready`.
    [[nodiscard]] Result<void, QString> start(const PlatformConfig &config, std::vector<DeviceSeed> seeds);
    /// Runs one command and prints `done` or `error`; for `scenario` at its end.
    void run(const QString &line);
    void stop();
    /// While it runs, as of BoardKit::writeTo().
    [[nodiscard]] Result<void, QString> writeBoardKit(const QString &directory) const;

Q_SIGNALS:
    /// The command `quit` was given.
    void quitRequested();

private:
    [[nodiscard]] Result<void, QString> execute(const QString &line);
    void printReady() const;
    void printStatus(const QString &line) const;
    [[nodiscard]] Result<void, QString> runScenario(const QString &line, const QString &file);
    void finishScenario(const ScenarioResult &result);

    SystemClock m_clock;
    Platform m_platform;
    QString m_pkiDirectory;

    /// A scenario that runs, on a platform of its own.
    struct Run;
    std::unique_ptr<Run> m_run;
};

} // namespace bootbench
