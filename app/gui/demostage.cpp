// SPDX-License-Identifier: GPL-3.0-or-later
#include "demostage.h"

#include <sequence/sequencepanel.h>
#include <shell/mainwindow.h>
#include <stage/mappanel.h>
#include <stage/presenter.h>
#include <stage/stagecard.h>
#include <traceview/tracetabs.h>

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// The demo takes a tenth of a second; an audience wants to see it.
constexpr double slowly = 0.25;

/// In the settings: where instances are shown on the map.
constexpr auto regionsKey = "map/regions"_L1;

QHash<QString, QString> storedRegions(const Settings &settings)
{
    QHash<QString, QString> regions;
    const QVariantMap stored = settings.value(regionsKey).toMap();
    for (auto each = stored.cbegin(); each != stored.cend(); ++each)
        regions.insert(each.key(), each.value().toString());
    return regions;
}

void storeRegions(Settings &settings, const QHash<QString, QString> &regions)
{
    QVariantMap stored;
    for (auto each = regions.cbegin(); each != regions.cend(); ++each)
        stored.insert(each.key(), each.value());
    settings.setValue(regionsKey, stored);
}

} // namespace

DemoStage::DemoStage(const House &house, TraceDocument &running, QObject *parent)
    : QObject(parent), m_house(house), m_replay(house.clock)
{
    m_scenes.push_back(std::make_unique<TraceScene>(running, TraceScene::Source::Running, QString()));
    m_house.window.addToolBar(Qt::BottomToolBarArea, m_replay.bar());
    m_replay.bar()->hide();
    m_house.window.addToPresentMenu(m_replay.bar()->menuActions());
    m_house.window.installEventFilter(this);
    buildCards();
    connectPanels();
    connect(&m_replay, &ReplayDesk::closeRequested, &m_house.tabs, &TraceTabs::closeRequested);
    showFront();
    retranslate();
}

DemoStage::~DemoStage()
{
    // The views must not see their models go one by one.
    m_replay.end();
    m_house.sequence.setModel(nullptr);
    m_house.map.setModels(nullptr, nullptr);
    if (m_presenter)
        m_presenter->setModels(nullptr, nullptr, nullptr);
}

void DemoStage::connectPanels()
{
    connect(&m_house.tabs, &TraceTabs::currentChanged, this, &DemoStage::showFront);
    connect(&m_house.sequence, &SequencePanel::recordsRequested, this, &DemoStage::showRecords);
    connect(&m_house.sequence, &SequencePanel::exportRequested, this, &DemoStage::exportSequence);
    connect(&m_house.sequence, &SequencePanel::demoRequested, &m_house.starter, &Starter::runDemo);
    connect(&m_house.map, &MapPanel::recordsRequested, this, &DemoStage::showRecords);
    connect(&m_house.map, &MapPanel::demoRequested, &m_house.starter, &Starter::runDemo);
    connect(&m_house.map, &MapPanel::presenterRequested, this, &DemoStage::present);
    connect(&m_house.window, &MainWindow::presenterRequested, this, &DemoStage::present);
    connect(&m_house.starter, &Starter::demoBegun, this, [this] {
        m_arrival.reset();
        m_closingDue = false;
        m_welcome->dismiss();
        m_closing->dismiss();
        m_house.tabs.showRunning();
    });
    connect(&m_house.starter, &Starter::demoEnded, this, [this] {
        m_closingDue = true;
        endDemo();
    });
    connect(&running().steps(), &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                const QList<StoryStep> &steps = running().steps().steps();
                for (int row = first; row <= last; ++row) {
                    if (steps[row].kind == StepKind::Arrived)
                        m_arrival = steps[row];
                }
                endDemo();
            });
    running().map().setChoices(storedRegions(m_house.settings));
    connect(&running().map(), &WorldMapModel::choicesChanged, this,
            [this] { storeRegions(m_house.settings, running().map().choices()); });
}

void DemoStage::buildCards()
{
    m_welcome = new StageCard(u"welcomeCard"_s, StageCard::Place::Middle, &m_house.window);
    QPushButton *demo = m_welcome->addButton(u"demo"_s, u"welcomeDemo"_s);
    QPushButton *add = m_welcome->addButton(u"add"_s, u"welcomeAdd"_s);
    QPushButton *open = m_welcome->addButton(u"open"_s, u"welcomeOpen"_s);
    m_welcomeButtons = {demo, add, open};
    connect(demo, &QPushButton::clicked, &m_house.starter, &Starter::runDemo);
    connect(add, &QPushButton::clicked, this, &DemoStage::addDeviceRequested);
    connect(open, &QPushButton::clicked, this, &DemoStage::openRequested);

    m_closing = new StageCard(u"closingCard"_s, StageCard::Place::Corner, &m_house.window);
    QPushButton *own = m_closing->addButton(u"add"_s, u"closingAdd"_s);
    QPushButton *import = m_closing->addButton(u"down"_s, u"closingImport"_s);
    QPushButton *log = m_closing->addButton(u"open"_s, u"closingOpen"_s);
    QPushButton *replay = m_closing->addButton(u"replay"_s, u"closingReplay"_s);
    QPushButton *sequence = m_closing->addButton(u"sequence"_s, u"closingSequence"_s);
    m_closingButtons = {own, import, log, replay, sequence};
    connect(own, &QPushButton::clicked, this, &DemoStage::addDeviceRequested);
    connect(import, &QPushButton::clicked, this, &DemoStage::importRequested);
    connect(log, &QPushButton::clicked, this, &DemoStage::openRequested);
    connect(replay, &QPushButton::clicked, this, [this] {
        m_house.window.raiseStory();
        Q_EMIT replayRequested(slowly);
    });
    connect(sequence, &QPushButton::clicked, &m_house.window, &MainWindow::raiseStory);
}

void DemoStage::addTrace(TraceDocument &document, const QString &title)
{
    auto scene = std::make_unique<TraceScene>(document, TraceScene::Source::Finished, title);
    scene->map().setChoices(running().map().choices());
    m_house.status.addWidget(scene->statusPanel());
    m_house.events.addWidget(scene->eventsPanel());
    m_scenes.push_back(std::move(scene));
    m_welcome->dismiss();
    showFront();
}

void DemoStage::removeTrace(const QWidget *panel)
{
    const auto at =
        std::ranges::find_if(m_scenes, [panel](const auto &scene) { return scene->document().panel() == panel; });
    if (at == m_scenes.end() || at == m_scenes.begin())
        return;
    if (m_replay.plays((*at)->document()))
        m_replay.end();
    const std::unique_ptr<TraceScene> gone = std::move(*at);
    m_scenes.erase(at);
    // Nobody shows it any more before it goes.
    if (m_shown == gone.get())
        showFront();
}

TraceScene &DemoStage::front()
{
    const TracePanel *panel = m_house.tabs.currentPanel();
    const auto at = std::ranges::find_if(
        m_scenes, [panel](const auto &scene) { return panel != nullptr && scene->document().panel() == panel; });
    return at == m_scenes.end() ? running() : **at;
}

void DemoStage::showFront()
{
    TraceScene &scene = front();
    if (m_shown == &scene)
        return;
    disconnect(m_shownSteps);
    m_shown = &scene;
    m_house.sequence.setModel(&scene.sequence(), scene.title());
    m_house.map.setModels(&scene.steps(), &scene.map());
    if (scene.statusPanel() != nullptr) {
        m_house.status.setCurrentWidget(scene.statusPanel());
        m_house.events.setCurrentWidget(scene.eventsPanel());
        m_shownSteps = connect(&scene.steps(), &QAbstractItemModel::rowsInserted, this, &DemoStage::stepArrived);
    } else {
        m_house.status.setCurrentIndex(0);
        m_house.events.setCurrentIndex(0);
    }
    if (m_presenter && m_presenter->isVisible())
        m_presenter->setModels(&scene.steps(), &scene.map(), &scene.sequence());
}

void DemoStage::showRecords(quint64 first, quint64 last)
{
    front().document().panel()->showRecords(first, last);
}

void DemoStage::replay(const TraceDocument &source, TraceDocument &target, const QString &title, double speed)
{
    m_closing->dismiss();
    m_replay.begin(source, target, title, speed);
}

void DemoStage::present()
{
    if (!m_presenter) {
        m_presenter = new Presenter(&m_house.window);
        connect(m_presenter, &Presenter::left, this, &DemoStage::leavePresenter);
        connect(m_presenter, &Presenter::demoRequested, this, [this] {
            m_house.tabs.showRunning();
            m_house.starter.runDemo();
        });
        connect(m_presenter, &Presenter::languageRequested, this, &DemoStage::languageRequested);
        connect(m_presenter, &Presenter::moreRequested, this, [this] {
            if (m_replay.plays(front().document()))
                m_replay.play();
            else if (&front() == &running() && !m_arrival) // what is over begins anew on request only
                m_house.starter.goOn();
        });
    }
    TraceScene &scene = front();
    m_house.starter.setStepwise(&scene == &running());
    // What is finished is told from its beginning.
    if (&scene != &running() && !m_replay.plays(scene.document()) && scene.steps().rowCount() > 0)
        scene.steps().setCurrent(0);
    scene.steps().hold();
    m_presenter->setModels(&scene.steps(), &scene.map(), &scene.sequence());
    m_presenter->showFullScreen();
    m_presenter->raise();
}

void DemoStage::leavePresenter()
{
    m_presenter->setModels(nullptr, nullptr, nullptr);
    m_house.starter.setStepwise(false);
    front().steps().follow();
    endDemo();
}

/// While it is presented, a replay waits after each step.
void DemoStage::stepArrived()
{
    if (m_presenter && m_presenter->isVisible() && m_replay.plays(front().document()))
        m_replay.pause();
}

void DemoStage::exportSequence()
{
    QString path = QFileDialog::getSaveFileName(&m_house.window, tr("Export sequence"), u"sequence.svg"_s,
                                                tr("Drawings (*.svg);;Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ".svg"_L1;
    const SequenceView &view = m_house.sequence.view();
    const Result<int, QString> exported = view.exportTo(path);
    if (!exported)
        Q_EMIT problemFound(tr("The sequence was not exported"), exported.error());
    else if (*exported < view.model()->rowCount())
        Q_EMIT saved(path, tr("It holds %1 of %2 arrows. Secrets are masked.")
                               .arg(QLocale().toString(*exported), QLocale().toString(view.model()->rowCount())));
    else
        Q_EMIT saved(path, tr("Secrets are masked."));
}

void DemoStage::showWelcome()
{
    m_welcome->present();
}

/// The word that the demo is over, and the step that says how it went, come in any order.
void DemoStage::endDemo()
{
    const bool presents = m_presenter && m_presenter->isVisible();
    if (!m_closingDue || !m_arrival || presents)
        return;
    m_closingDue = false;
    showClosing();
}

void DemoStage::showClosing()
{
    retranslate();
    m_closing->present();
}

bool DemoStage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_house.window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void DemoStage::retranslate()
{
    m_welcome->setTexts(tr("Welcome to Bootbench"),
                        tr("See how a device asks where it belongs, comes online, is distributed to another instance "
                           "and follows. A platform on this computer plays the other side: no account, no network, no "
                           "device needed."));
    m_welcomeButtons[0]->setText(tr("&Run the demo on the built-in platform"));
    m_welcomeButtons[1]->setText(tr("&Add a device of your own…"));
    m_welcomeButtons[2]->setText(tr("&Open a board's log or a capture…"));

    const QString records = QLocale().toString(running().document().store().snapshot().size());
    if (m_arrival) {
        const QString time = QLocale().toString(double(m_arrival->microseconds) / 1e3, 'f', 0);
        m_closing->setTexts(tr("The device has moved"),
                            tr("%1 was distributed and is online in %2. It was without a connection for %3 ms. Status "
                               "shows each rung that it climbed, Events what it was told, and the trace all %4 "
                               "records.\n\nWhat next?")
                                .arg(m_arrival->device.deviceName(), m_arrival->instanceId, time, records));
    }
    m_closingButtons[0]->setText(tr("&Add a device of your own…"));
    m_closingButtons[1]->setText(tr("&Import devices from CSV…"));
    m_closingButtons[2]->setText(tr("&Open a board's log or a capture…"));
    m_closingButtons[3]->setText(tr("&Replay it slowly"));
    m_closingButtons[4]->setText(tr("&Show map and sequence"));
}

} // namespace bootbench
