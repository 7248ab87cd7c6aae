// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracescene.h"

#include <utility>

namespace bootbench {

TraceScene::TraceScene(TraceDocument &document, Source source, QString title, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_title(std::move(title))
    , m_story(document.store())
    , m_sequence(m_story)
    , m_steps(m_story)
    , m_map(m_steps)
{
    if (source == Source::Finished)
        buildPanels();
}

TraceScene::~TraceScene()
{
    delete m_statusPanel;
    delete m_eventsPanel;
}

void TraceScene::buildPanels()
{
    m_statusPanel = new StatusPanel(m_devices, m_ladder, m_clock);
    m_statusPanel->setReadOnly(true);
    m_eventsPanel = new EventsPanel(m_events);
    connect(m_eventsPanel, &EventsPanel::clearRequested, &m_events, &EventModel::clear);
    connect(m_statusPanel, &StatusPanel::recordsRequested, m_document.panel(), &TracePanel::showRecords);
    connect(&m_story, &TraceStory::advanced, this, [this](const StoryAdvance &advance) {
        QList<DeviceEvent> events;
        for (const StoryFact &fact : advance.facts)
            takeFact(fact, events);
        m_events.append(events);
    });
    connect(&m_story, &TraceStory::restarted, this, &TraceScene::restart);
    connect(&m_steps, &StoryModel::currentChanged, this, &TraceScene::showDeviceOfStep);
}

void TraceScene::takeFact(const StoryFact &fact, QList<DeviceEvent> &events)
{
    const DeviceIdentity &device = fact.device;
    m_clock.now = fact.wallMicroseconds;
    const auto happened = [&](const EventDetail &detail) { events.append({fact.wallMicroseconds, device, detail}); };
    if (std::holds_alternative<RoundBegan>(fact.detail)) {
        m_ladder.beginRound(device);
    } else if (const auto *timing = std::get_if<StageTiming>(&fact.detail)) {
        m_ladder.setStage(device, *timing);
    } else if (const auto *status = std::get_if<SessionStatus>(&fact.detail)) {
        m_devices.put({.identity = device, .label = {}, .status = *status});
        if (const auto change = m_events.takeStatus(device, *status))
            happened(*change);
    } else if (const auto *online = std::get_if<OnlineEvent>(&fact.detail)) {
        happened(*online);
    } else if (const auto *notice = std::get_if<NotifyEvent>(&fact.detail)) {
        happened(*notice);
    } else if (const auto *kick = std::get_if<KickEvent>(&fact.detail)) {
        happened(*kick);
    } else if (const auto *failure = std::get_if<StageFailure>(&fact.detail)) {
        happened(StageError{failure->stage, failure->error});
    }
    if (m_ladder.currentDevice().isNull()) {
        m_ladder.setCurrentDevice(device);
        m_eventsPanel->setCurrentDevice(device);
    }
}

void TraceScene::restart()
{
    const QList<DeviceEntry> devices = m_devices.entries();
    for (const DeviceEntry &entry : devices) {
        m_ladder.clear(entry.identity);
        // The states of the next run begin at Idle again.
        m_devices.remove(entry.identity);
    }
    m_events.restart();
}

/// With many devices, the one that the story is about is shown.
void TraceScene::showDeviceOfStep(int step)
{
    if (step < 0)
        return;
    const DeviceIdentity &device = m_steps.steps()[step].device;
    m_ladder.setCurrentDevice(device);
    m_eventsPanel->setCurrentDevice(device);
}

} // namespace bootbench
