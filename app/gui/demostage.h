// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replaydesk.h"
#include "settings.h"
#include "starter.h"
#include "tracescene.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QPushButton;
class QStackedWidget;

namespace bootbench {

class MainWindow;
class MapPanel;
class Presenter;
class SequencePanel;
class StageCard;
class TraceTabs;

/// Everything that shows the story of a trace to somebody: sequence, map, presenter, replay, and the cards at the
/// beginning and the end of the demo. The trace in front decides what status, events, sequence and map show.
class DemoStage : public QObject
{
    Q_OBJECT

public:
    /// What the stage plays on; all of it outlives the stage, or is owned by the window.
    struct House {
        MainWindow &window;
        TraceTabs &tabs;
        QStackedWidget &status; ///< the running session's panel first
        QStackedWidget &events; ///< likewise
        SequencePanel &sequence;
        MapPanel &map;
        Starter &starter;
        Settings &settings;
        const Clock &clock;
    };

    DemoStage(const House &house, TraceDocument &running, QObject *parent = nullptr);
    ~DemoStage() override;

    /// A trace that was opened; goes with removeTrace, before its document does.
    void addTrace(TraceDocument &document, const QString &title);
    void removeTrace(const QWidget *panel);
    /// Plays the first trace again, into the second, which is shown already.
    void replay(const TraceDocument &source, TraceDocument &target, const QString &title, double speed);
    /// For somebody who has no device and no trace yet.
    void showWelcome();
    void present();

Q_SIGNALS:
    void addDeviceRequested();
    void importRequested();
    void openRequested();
    void replayRequested(double speed);
    /// The next one of the program's languages.
    void languageRequested();
    void noticed(const QString &text);
    /// A file was written; `text` says what about its secrets.
    void saved(const QString &file, const QString &text);
    void problemFound(const QString &title, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCards();
    void connectPanels();
    void showFront();
    void showRecords(quint64 first, quint64 last);
    void exportSequence();
    void endDemo();
    void showClosing();
    void leavePresenter();
    void stepArrived();
    [[nodiscard]] TraceScene &front();
    [[nodiscard]] TraceScene &running() { return *m_scenes.front(); }
    void retranslate();

    House m_house;
    ReplayDesk m_replay;
    /// The running trace's first.
    std::vector<std::unique_ptr<TraceScene>> m_scenes;
    TraceScene *m_shown = nullptr;
    QMetaObject::Connection m_shownSteps;
    // Owned by the window.
    QPointer<Presenter> m_presenter;
    StageCard *m_welcome = nullptr;
    StageCard *m_closing = nullptr;
    std::vector<QPushButton *> m_welcomeButtons;
    std::vector<QPushButton *> m_closingButtons;
    /// The demo ended while something else was in front of it.
    bool m_closingDue = false;
    std::optional<StoryStep> m_arrival;
};

} // namespace bootbench
