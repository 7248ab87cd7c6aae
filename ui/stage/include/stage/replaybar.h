// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <chrono>

class QComboBox;
class QLabel;
class QSlider;

namespace bootbench {

/// Play, pause, step, speed and position of a replay.
class ReplayBar : public QToolBar
{
    Q_OBJECT

public:
    explicit ReplayBar(QWidget *parent = nullptr);

    /// In the order of the keyboard: what a menu shows.
    [[nodiscard]] QList<QAction *> menuActions() const;

public Q_SLOTS:
    void setTitle(const QString &title);
    void setPlaying(bool playing);
    void setPosition(quint64 position, quint64 size, std::chrono::microseconds elapsed,
                     std::chrono::microseconds duration);
    void setSpeed(double speed);
    void setShortensPauses(bool shortens);

Q_SIGNALS:
    void playRequested();
    void pauseRequested();
    void stepRequested();
    void seekRequested(quint64 position);
    void speedChosen(double speed);
    void shortenPausesChosen(bool shorten);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refreshPlay();

    QAction *m_restart;
    QAction *m_play;
    QAction *m_step;
    QAction *m_shorten;
    QAction *m_close;
    QLabel *m_name;
    QLabel *m_time;
    QLabel *m_speedLabel;
    QSlider *m_slider;
    QComboBox *m_speed;
    bool m_playing = false;
    quint64 m_size = 0;
};

} // namespace bootbench
