// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/storymodel.h>
#include <models/worldmapmodel.h>

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QSplitter;

namespace bootbench {

class MapView;
class SequenceModel;
class SequenceView;

/// The whole screen for an audience: map, sequence and a caption in large type. Shows names and times only. → or Space
/// tells the next step, ← the one before; Esc leaves.
class Presenter : public QWidget
{
    Q_OBJECT

public:
    explicit Presenter(QWidget *parent = nullptr);
    ~Presenter() override;

    /// All outlive the presenter or take themselves out. The story is told from where it is.
    void setModels(StoryModel *story, WorldMapModel *map, SequenceModel *sequence);

public Q_SLOTS:
    void goToNext();
    void goToPrevious();

Q_SIGNALS:
    /// All steps were told: whoever can is to make the next one happen. It is told as soon as it is there.
    void moreRequested();
    void demoRequested();
    void languageRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void applySizes();
    void retranslate();

    QPointer<StoryModel> m_story;
    MapView *m_map;
    SequenceView *m_sequence;
    QSplitter *m_halves;
    QLabel *m_heading;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_position;
    QLabel *m_keys;
    QProgressBar *m_progress;
    /// The next step is to be told when it comes.
    bool m_awaited = false;
};

} // namespace bootbench
