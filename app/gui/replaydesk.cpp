// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaydesk.h"

namespace bootbench {

ReplayDesk::ReplayDesk(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_bar(new ReplayBar)
{
    m_bar->hide();
    connect(m_bar, &ReplayBar::playRequested, this, &ReplayDesk::play);
    connect(m_bar, &ReplayBar::pauseRequested, this, &ReplayDesk::pause);
    connect(m_bar, &ReplayBar::stepRequested, this, [this] {
        if (m_replayer)
            m_replayer->step();
    });
    connect(m_bar, &ReplayBar::seekRequested, this, [this](quint64 position) {
        if (m_replayer)
            m_replayer->seek(position);
    });
    connect(m_bar, &ReplayBar::speedChosen, this, [this](double speed) {
        if (m_replayer)
            m_replayer->setSpeed(speed);
    });
    connect(m_bar, &ReplayBar::shortenPausesChosen, this, [this](bool shorten) {
        if (m_replayer)
            m_replayer->setShortensPauses(shorten);
    });
    connect(m_bar, &ReplayBar::closeRequested, this, [this] {
        if (m_target != nullptr)
            Q_EMIT closeRequested(m_target->panel());
    });
}

ReplayDesk::~ReplayDesk()
{
    end();
    delete m_bar;
}

void ReplayDesk::begin(const TraceDocument &source, TraceDocument &target, const QString &title, double speed)
{
    end();
    const RedactionPolicy everything;
    m_redactor = std::make_unique<Redactor>(source.store().redactor(), everything);
    m_target = &target;
    m_replayer = std::make_unique<Replayer>(source.store().snapshot(), *m_redactor, target.store(), m_clock);
    connect(m_replayer.get(), &Replayer::positionChanged, this, &ReplayDesk::refreshPosition);
    connect(m_replayer.get(), &Replayer::playingChanged, m_bar, &ReplayBar::setPlaying);
    connect(m_replayer.get(), &Replayer::speedChanged, m_bar, &ReplayBar::setSpeed);
    m_bar->setTitle(title);
    m_replayer->setSpeed(speed);
    m_bar->setSpeed(m_replayer->speed());
    m_bar->setShortensPauses(m_replayer->shortensPauses());
    m_bar->show();
    refreshPosition();
    m_replayer->play();
}

void ReplayDesk::end()
{
    m_replayer.reset();
    m_redactor.reset();
    m_target = nullptr;
    if (m_bar) {
        m_bar->setPlaying(false);
        m_bar->hide();
    }
}

void ReplayDesk::play()
{
    if (m_replayer)
        m_replayer->play();
}

void ReplayDesk::pause()
{
    if (m_replayer)
        m_replayer->pause();
}

void ReplayDesk::refreshPosition()
{
    m_bar->setPosition(m_replayer->position(), m_replayer->size(), m_replayer->elapsed(), m_replayer->duration());
}

} // namespace bootbench
