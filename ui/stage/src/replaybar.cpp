// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/replaybar.h>

#include <panels/actiontexts.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array speeds{0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0};

QAction *make(QToolBar *bar, const QString &objectName, QStringView icon, const QKeySequence &keys)
{
    auto *action = new QAction(theme::icon(icon), {}, bar);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    return action;
}

} // namespace

ReplayBar::ReplayBar(QWidget *parent)
    : QToolBar(parent)
    , m_restart(make(this, u"replayRestart"_s, u"rewind", QKeySequence(u"Ctrl+F12"_s)))
    , m_play(make(this, u"replayPlay"_s, u"start", QKeySequence(u"F12"_s)))
    , m_step(make(this, u"replayStep"_s, u"step", QKeySequence(u"Shift+F12"_s)))
    , m_shorten(make(this, u"replayShorten"_s, u"time", {}))
    , m_close(make(this, u"replayClose"_s, u"close", {}))
    , m_name(new QLabel(this))
    , m_time(new QLabel(this))
    , m_speedLabel(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_speed(new QComboBox(this))
{
    setObjectName(u"replayBar");
    setMovable(false);
    setIconSize({theme::smallIcon, theme::smallIcon});
    m_shorten->setCheckable(true);
    m_shorten->setChecked(true);
    m_slider->setObjectName(u"replaySlider");
    m_slider->setMinimumWidth(20 * theme::rhythm);
    m_speed->setObjectName(u"replaySpeed");
    m_speedLabel->setBuddy(m_speed);
    m_name->setTextFormat(Qt::PlainText);
    for (const double speed : speeds)
        m_speed->addItem({}, speed);
    for (QLabel *label : {m_name, m_time, m_speedLabel})
        label->setContentsMargins(theme::rhythm / 2, 0, theme::rhythm / 2, 0);
    addWidget(m_name);
    addActions({m_restart, m_play, m_step});
    addWidget(m_slider);
    addWidget(m_time);
    addWidget(m_speedLabel);
    addWidget(m_speed);
    addActions({m_shorten, m_close});

    connect(m_restart, &QAction::triggered, this, [this] { Q_EMIT seekRequested(0); });
    connect(m_play, &QAction::triggered, this, [this] {
        if (m_playing)
            Q_EMIT pauseRequested();
        else
            Q_EMIT playRequested();
    });
    connect(m_step, &QAction::triggered, this, &ReplayBar::stepRequested);
    connect(m_shorten, &QAction::toggled, this, &ReplayBar::shortenPausesChosen);
    connect(m_close, &QAction::triggered, this, &ReplayBar::closeRequested);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { Q_EMIT seekRequested(quint64(value)); });
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { Q_EMIT speedChosen(m_speed->itemData(index).toDouble()); });
    retranslate();
    setSpeed(1.0);
}

QList<QAction *> ReplayBar::menuActions() const
{
    return {m_play, m_step, m_restart, m_shorten, m_close};
}

void ReplayBar::setTitle(const QString &title)
{
    m_name->setText(title);
}

void ReplayBar::setPlaying(bool playing)
{
    m_playing = playing;
    refreshPlay();
}

void ReplayBar::setPosition(quint64 position, quint64 size, std::chrono::microseconds elapsed,
                            std::chrono::microseconds duration)
{
    const QSignalBlocker blocker(m_slider);
    constexpr quint64 most = std::numeric_limits<int>::max();
    m_slider->setRange(0, int(std::min(size, most)));
    m_slider->setPageStep(std::max(int(size / 10), 1));
    m_slider->setValue(int(std::min(position, most)));
    const QLocale locale;
    const auto seconds = [&locale](std::chrono::microseconds time) {
        return locale.toString(double(time.count()) / 1e6, 'f', 1);
    };
    m_time->setText(tr("%1 of %2 s, record %3 of %4")
                        .arg(seconds(elapsed), seconds(duration), locale.toString(position), locale.toString(size)));
    m_step->setEnabled(position < size);
}

void ReplayBar::setSpeed(double speed)
{
    const auto nearest = std::ranges::min_element(speeds, {}, [speed](double each) { return std::abs(each - speed); });
    m_speed->setCurrentIndex(int(nearest - speeds.begin()));
}

void ReplayBar::setShortensPauses(bool shortens)
{
    m_shorten->setChecked(shortens);
}

void ReplayBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplayBar::refreshPlay()
{
    m_play->setIcon(theme::icon(m_playing ? u"pause" : u"start"));
    nameAction(m_play, m_playing ? tr("&Pause replay") : tr("&Play replay"),
               m_playing ? tr("Hold the replay") : tr("Play the records at their pace"));
}

void ReplayBar::retranslate()
{
    setWindowTitle(tr("Replay"));
    setAccessibleName(tr("Replay"));
    m_slider->setAccessibleName(tr("Position of the replay"));
    m_slider->setToolTip(tr("Go to another place of the trace"));
    m_speedLabel->setText(tr("Spe&ed:"));
    m_speed->setToolTip(tr("How many times as fast as it was"));
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, tr("%1×").arg(QLocale().toString(m_speed->itemData(i).toDouble())));
    nameAction(m_restart, tr("From the &beginning"), tr("Go back to the first record"));
    nameAction(m_step, tr("&Step"), tr("Play one more record"));
    nameAction(m_shorten, tr("S&horten pauses"), tr("Pauses longer than two seconds take two seconds"));
    nameAction(m_close, tr("&Close replay"), tr("End the replay and show what runs"));
    refreshPlay();
}

} // namespace bootbench
