// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracedocument.h"

#include <models/devicelistmodel.h>
#include <models/eventmodel.h>
#include <models/sequencemodel.h>
#include <models/stageladdermodel.h>
#include <models/storymodel.h>
#include <models/worldmapmodel.h>
#include <panels/eventspanel.h>
#include <panels/statuspanel.h>
#include <story/tracestory.h>

#include <QObject>
#include <QPointer>

namespace bootbench {

/// What the records of one trace tell: its sequence, its steps and its map; and for a trace that is not the running
/// one, whose sessions tell nothing, also its ladder and its events, with panels of their own.
class TraceScene : public QObject
{
    Q_OBJECT

public:
    enum class Source : quint8 { Running, Finished };

    /// The document outlives the scene. `title` names it where it is not the running one.
    TraceScene(TraceDocument &document, Source source, QString title, QObject *parent = nullptr);
    ~TraceScene() override;

    [[nodiscard]] TraceDocument &document() { return m_document; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] SequenceModel &sequence() { return m_sequence; }
    [[nodiscard]] StoryModel &steps() { return m_steps; }
    [[nodiscard]] WorldMapModel &map() { return m_map; }
    /// Null for the running trace. Made here; whoever shows them owns them, or the scene as long as nobody does.
    [[nodiscard]] StatusPanel *statusPanel() const { return m_statusPanel; }
    [[nodiscard]] EventsPanel *eventsPanel() const { return m_eventsPanel; }

private:
    /// The time of the newest record, so that a device of long ago was not online for years.
    class RecordClock final : public Clock
    {
    public:
        [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
        [[nodiscard]] qint64 wallMicroseconds() const override { return now; }
        qint64 now = 0;
    };

    void buildPanels();
    /// Adds what happened to `events`.
    void takeFact(const StoryFact &fact, QList<DeviceEvent> &events);
    void restart();
    void showDeviceOfStep(int step);

    TraceDocument &m_document;
    const QString m_title;
    TraceStory m_story;
    SequenceModel m_sequence;
    StoryModel m_steps;
    WorldMapModel m_map;

    RecordClock m_clock;
    DeviceListModel m_devices;
    StageLadderModel m_ladder;
    EventModel m_events;
    QPointer<StatusPanel> m_statusPanel;
    QPointer<EventsPanel> m_eventsPanel;
};

} // namespace bootbench
