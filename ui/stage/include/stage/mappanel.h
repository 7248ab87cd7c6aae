// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stage/mapview.h>

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace bootbench {

/// The map of a trace's story with a caption below, and buttons that go through it step by step.
class MapPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MapPanel(QWidget *parent = nullptr);

    [[nodiscard]] MapView &view() { return *m_view; }
    /// Both outlive the panel or take themselves out.
    void setModels(StoryModel *story, WorldMapModel *map);

Q_SIGNALS:
    void demoRequested();
    void presenterRequested();
    /// The records of the step that is told.
    void recordsRequested(quint64 first, quint64 last);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    QPointer<StoryModel> m_story;
    MapView *m_view;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_position;
    QPushButton *m_demo;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_records;
    QAction *m_present;
};

} // namespace bootbench
