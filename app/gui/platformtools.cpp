// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformtools.h"

#include <panels/boardsview.h>
#include <panels/faultsview.h>
#include <panels/platformpanel.h>
#include <panels/scenariosview.h>
#include <scenario/scenariolibrary.h>
#include <simulator/boardkit.h>

#include <QDir>
#include <QNetworkInterface>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Kinds of one service stand together.
int groupOf(const FaultKind &kind)
{
    if (kind.point < FaultPoint::Answer)
        return 0;
    if (kind.point == FaultPoint::Answer)
        return 1;
    return kind.point < FaultPoint::Notify ? 2 : 3;
}

QString unitOf(const FaultKind &kind)
{
    switch (kind.unit) {
    case FaultKind::Unit::Milliseconds:
        return u" ms"_s;
    case FaultKind::Unit::Seconds:
        return u" s"_s;
    case FaultKind::Unit::Bytes:
        return u" B"_s;
    case FaultKind::Unit::None:
    case FaultKind::Unit::Count:
    case FaultKind::Unit::Code:
        break;
    }
    return {};
}

QList<FaultChoice> faultChoices()
{
    QList<FaultChoice> choices;
    for (const FaultKind &kind : faultKinds()) {
        FaultChoice choice;
        choice.name = kind.name;
        choice.help = kind.help();
        choice.unit = unitOf(kind);
        choice.takesAmount = kind.unit != FaultKind::Unit::None;
        choice.minimum = kind.minimum;
        choice.maximum = kind.maximum;
        choice.standard = kind.standard;
        choice.atBootstrap = kind.service != FaultKind::Service::Mqtt;
        choice.atInstances = kind.service != FaultKind::Service::Bootstrap;
        choice.takesDevice = kind.knowsDevice();
        choice.canBeOnce = kind.canBeOnce();
        choice.group = groupOf(kind);
        choices.append(choice);
    }
    return choices;
}

ScenarioChoice choiceOf(const QString &path, const Scenario &scenario)
{
    ScenarioChoice choice{path, scenario.title, scenario.description, {}};
    for (const ScenarioStep &step : scenario.steps)
        choice.steps << step.describe();
    return choice;
}

} // namespace

PlatformTools::PlatformTools(PlatformDesk &platform, TraceSink &trace, const Clock &clock, PlatformPanel &panel,
                             QObject *parent)
    : QObject(parent), m_platform(platform), m_panel(panel), m_scenarios(trace, clock, PlatformDesk::pkiDirectory())
{
    connectFaults();
    connectScenarios();
    connectBoards();
}

void PlatformTools::retranslate(const QString &language)
{
    m_language = language;
    m_panel.faults().setKinds(faultChoices());
    showScenarios();
    showInterfaces();
    showKit();
}

void PlatformTools::connectFaults()
{
    const FaultsView &view = m_panel.faults();
    connect(&view, &FaultsView::startRequested, &m_platform, &PlatformDesk::start);
    connect(&view, &FaultsView::setRequested, &m_platform, &PlatformDesk::addFault);
    connect(&view, &FaultsView::clearRequested, &m_platform, &PlatformDesk::clearFault);
    connect(&view, &FaultsView::clearAllRequested, &m_platform, &PlatformDesk::clearFaults);
    connect(&m_platform, &PlatformDesk::faultsChanged, &view, &FaultsView::showFaults);
    connect(&m_platform, &PlatformDesk::started, this, [this] {
        QStringList instances;
        for (const PlatformInstance &instance : m_platform.address().instances)
            instances << instance.id;
        m_panel.faults().setInstances(instances);
    });
    connect(&m_platform, &PlatformDesk::stopped, this, [this] {
        m_panel.faults().setInstances({});
        m_panel.faults().showFaults({});
    });
}

void PlatformTools::connectScenarios()
{
    ScenariosView &view = m_panel.scenarios();
    connect(&view, &ScenariosView::runRequested, this,
            [this](const QString &path) { m_scenarios.run(path, m_language); });
    connect(&view, &ScenariosView::stopRequested, &m_scenarios, &ScenarioDesk::stop);
    connect(&view, &ScenariosView::saveRequested, &m_scenarios, &ScenarioDesk::save);
    connect(&view, &ScenariosView::openRequested, this, &PlatformTools::openScenario);
    connect(&m_scenarios, &ScenarioDesk::started, &view, &ScenariosView::showStarted);
    connect(&m_scenarios, &ScenarioDesk::stepStarted, &view, &ScenariosView::showStepStarted);
    connect(&m_scenarios, &ScenarioDesk::problemFound, &view, &ScenariosView::showProblem);
    connect(&m_scenarios, &ScenarioDesk::stepFinished, &view, [&view](int step, const StepResult &result) {
        view.showStepFinished(step, result.verdict == StepResult::Verdict::Passed, result.microseconds, result.message);
    });
    connect(&m_scenarios, &ScenarioDesk::finished, &view,
            [&view](const ScenarioResult &result) { view.showFinished(result.passed(), result.microseconds()); });
}

void PlatformTools::connectBoards()
{
    const BoardsView &view = m_panel.boards();
    connect(&view, &BoardsView::listenRequested, &m_platform, &PlatformDesk::listen);
    connect(&view, &BoardsView::exportRequested, this, &PlatformTools::exportKit);
    connect(&m_platform, &PlatformDesk::started, this, &PlatformTools::showKit);
    connect(&m_platform, &PlatformDesk::stopped, this, &PlatformTools::showKit);
}

void PlatformTools::showScenarios()
{
    QList<ScenarioChoice> choices;
    QStringList paths;
    const QList<scenariolibrary::Entry> shipped = scenariolibrary::shipped({m_language});
    for (const scenariolibrary::Entry &entry : shipped)
        paths << entry.path;
    for (const QString &path : paths + m_opened) {
        if (const auto scenario = scenariolibrary::load(path, {m_language}))
            choices.append(choiceOf(path, *scenario));
    }
    m_panel.scenarios().setScenarios(choices);
}

void PlatformTools::openScenario(const QString &path)
{
    if (const auto scenario = scenariolibrary::load(path, {m_language}); !scenario) {
        m_panel.scenarios().showProblem(scenario.error());
        return;
    }
    m_opened.removeAll(path);
    m_opened.append(path);
    showScenarios();
    m_panel.scenarios().choose(path);
}

void PlatformTools::showInterfaces()
{
    QList<BoardsView::Interface> shown{{u"127.0.0.1"_s, tr("This computer only (127.0.0.1)"), true}};
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress address = entry.ip();
            if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
                continue;
            shown.append(
                {address.toString(), tr("%1 (%2)").arg(address.toString(), interface.humanReadableName()), false});
        }
    }
    shown.append({u"0.0.0.0"_s, tr("All networks of this computer (0.0.0.0)"), false});
    m_panel.boards().setInterfaces(shown);
}

void PlatformTools::showKit()
{
    m_panel.showExposure(m_platform.isRunning() ? m_platform.exposedAt() : QString());
    if (!m_platform.isRunning()) {
        m_panel.boards().showKit({}, {}, {});
        return;
    }
    const PlatformHost::Address &address = m_platform.address();
    const auto kit = BoardKit::of(address.bootstrap, address.instances, address.caFile);
    if (!kit) {
        m_panel.showProblem(kit.error());
        return;
    }
    m_panel.boards().showKit(kit->instructions(), QString::fromUtf8(kit->settingsSource()),
                             QString::fromUtf8(kit->caSource()));
}

void PlatformTools::exportKit(const QString &directory)
{
    const PlatformHost::Address &address = m_platform.address();
    const auto kit = BoardKit::of(address.bootstrap, address.instances, address.caFile);
    const auto written = kit ? kit->writeTo(directory) : Failure(kit.error());
    m_panel.showProblem(written ? QString() : written.error());
}

} // namespace bootbench
