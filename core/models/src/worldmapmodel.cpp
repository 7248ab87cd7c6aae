// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/worldmapmodel.h>

#include <protocol/regions.h>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Where instances go whose region nobody knows: far apart, so that a move can be seen.
constexpr std::array showRegions{"cn-shanghai"_L1,    "eu-central-1"_L1,   "us-east-1"_L1,
                                 "ap-southeast-1"_L1, "ap-northeast-1"_L1, "us-west-1"_L1};

QString nameOf(const StoryStep &step)
{
    return step.instanceId.isEmpty() ? step.endpoint.host : step.instanceId;
}

void putInto(MapPlace &place, const Region &region)
{
    place.regionId = region.id;
    place.longitude = region.longitude;
    place.latitude = region.latitude;
}

} // namespace

WorldMapModel::WorldMapModel(const StoryModel &story, QObject *parent) : QObject(parent), m_story(story)
{
    connect(&story, &StoryModel::currentChanged, this, &WorldMapModel::refresh);
    refresh();
}

void WorldMapModel::setChoices(const QHash<QString, QString> &choices)
{
    m_choices = choices;
    restart();
    refresh();
}

void WorldMapModel::choose(const QString &instanceId, const QString &regionId)
{
    m_choices.insert(instanceId, regionId);
    restart();
    refresh();
    Q_EMIT choicesChanged();
}

void WorldMapModel::restart()
{
    m_places.clear();
    m_placeIndex.clear();
    m_devices.clear();
    m_deviceIndex.clear();
    m_taken = 0;
    m_current = -1;
}

void WorldMapModel::refresh()
{
    const int wanted = m_story.current() + 1;
    // Going back, the story is told again from its beginning, but for what is very long ago.
    if (wanted < m_taken)
        restart();
    m_taken = std::max(m_taken, wanted - mostSteps);
    for (; m_taken < wanted; ++m_taken)
        take(m_story.steps()[m_taken]);
    m_current = wanted > 0 ? m_deviceIndex.value(m_story.steps()[wanted - 1].device, -1) : -1;
    Q_EMIT changed();
}

void WorldMapModel::take(const StoryStep &step)
{
    MapDevice &device = m_devices[deviceOf(step.device)];
    const auto go = [&](MapState state, double progress) {
        device.state = state;
        device.progress = progress;
    };
    const auto aim = [&](double progress) {
        const int place = placeOf(step);
        if (place >= 0 && place != device.place && device.place >= 0)
            device.target = place;
        else if (device.place < 0)
            device.place = place;
        go(device.target >= 0 ? MapState::Moving : MapState::Working, progress);
    };
    switch (step.kind) {
    case StepKind::Asked:
        go(MapState::Working, 0);
        break;
    case StepKind::Answered:
    case StepKind::AnsweredAgain:
        aim(0.4);
        break;
    case StepKind::SignedIn:
        aim(0.75);
        break;
    case StepKind::Online:
    case StepKind::Arrived:
        if (const int place = placeOf(step); place >= 0)
            device.place = place;
        device.target = -1;
        go(MapState::Online, 0);
        break;
    case StepKind::Noticed:
    case StepKind::Replied:
    case StepKind::Kicked:
    case StepKind::AskedAgain:
        go(MapState::Moving, 0);
        break;
    case StepKind::Retrying:
    case StepKind::Failed:
        go(MapState::Failed, device.progress);
        break;
    case StepKind::Stopped:
        device.target = -1;
        go(MapState::Idle, 0);
        break;
    }
}

int WorldMapModel::placeOf(const StoryStep &step)
{
    const QString name = nameOf(step);
    if (name.isEmpty())
        return -1;
    if (const auto found = m_placeIndex.constFind(name); found != m_placeIndex.cend())
        return *found;
    MapPlace place{.instanceId = name, .regionId = {}};
    if (const auto chosen = regionById(m_choices.value(name))) {
        putInto(place, *chosen);
        place.assumed = !regionOfInstance(step.instanceId, step.endpoint.host);
    } else if (const auto known = regionOfInstance(step.instanceId, step.endpoint.host)) {
        putInto(place, *known);
    } else {
        const auto taken = [this](QLatin1StringView region) {
            return std::ranges::any_of(m_places, [region](const MapPlace &each) { return each.regionId == region; });
        };
        const auto free = std::ranges::find_if_not(showRegions, taken);
        if (const auto region = regionById(free == showRegions.end() ? showRegions.front() : *free))
            putInto(place, *region);
        place.assumed = true;
    }
    m_places.append(place);
    m_placeIndex.insert(name, int(m_places.size()) - 1);
    return int(m_places.size()) - 1;
}

int WorldMapModel::deviceOf(const DeviceIdentity &identity)
{
    const auto found = m_deviceIndex.constFind(identity);
    if (found != m_deviceIndex.cend())
        return *found;
    m_devices.append(MapDevice{.device = identity});
    m_deviceIndex.insert(identity, int(m_devices.size()) - 1);
    return int(m_devices.size()) - 1;
}

} // namespace bootbench
