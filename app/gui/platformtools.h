// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platformdesk.h"
#include "scenariodesk.h"

#include <QObject>
#include <QStringList>

namespace bootbench {

class PlatformPanel;

/// Connects what stands beside the platform's devices in its panel: faults, scenarios and real boards.
class PlatformTools : public QObject
{
    Q_OBJECT

public:
    /// All outlive the tools, but the panel, which the window owns.
    PlatformTools(PlatformDesk &platform, TraceSink &trace, const Clock &clock, PlatformPanel &panel,
                  QObject *parent = nullptr);

    /// Texts that come from the engine, in the language that is now in use.
    void retranslate(const QString &language);

private:
    void connectFaults();
    void connectScenarios();
    void connectBoards();
    void showScenarios();
    void openScenario(const QString &path);
    void showInterfaces();
    void showKit();
    void exportKit(const QString &directory);

    PlatformDesk &m_platform;
    PlatformPanel &m_panel;
    ScenarioDesk m_scenarios;
    QStringList m_opened; ///< paths of scenarios that are not shipped
    QString m_language;
};

} // namespace bootbench
