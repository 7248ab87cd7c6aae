// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/scenariosview.h>

#include "rolelabel.h"

#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/statusshape.h>

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

enum Column : int { StepColumn, TimeColumn };

QString secondsText(qint64 microseconds)
{
    return QLocale().toString(double(microseconds) / 1e6, 'f', 3);
}

} // namespace

ScenariosView::ScenariosView(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_open(new QPushButton(theme::icon(u"open"), {}, this))
    , m_description(new RoleLabel(theme::ColorRole::Muted, this))
    , m_run(new QPushButton(theme::icon(u"start"), {}, this))
    , m_stop(new QPushButton(theme::icon(u"stop"), {}, this))
    , m_save(new QPushButton(theme::icon(u"save"), {}, this))
    , m_steps(new QTreeWidget(this))
    , m_result(new RoleLabel(theme::ColorRole::Muted, this))
{
    m_choice->setObjectName(u"scenarioChoice");
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_open->setObjectName(u"openScenario");
    m_description->setWordWrap(true);
    m_description->setObjectName(u"scenarioDescription");
    m_run->setObjectName(u"runScenario");
    m_stop->setObjectName(u"stopScenario");
    m_save->setObjectName(u"saveJunit");
    m_steps->setObjectName(u"scenarioSteps");
    m_steps->setColumnCount(2);
    m_steps->setRootIsDecorated(false);
    m_steps->setUniformRowHeights(true);
    m_steps->setAlternatingRowColors(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->header()->setStretchLastSection(false);
    m_steps->header()->setSectionResizeMode(StepColumn, QHeaderView::Stretch);
    m_steps->header()->setSectionResizeMode(TimeColumn, QHeaderView::Fixed);
    m_steps->header()->resizeSection(TimeColumn,
                                     m_steps->fontMetrics().horizontalAdvance(u"0000.000 "_s) + theme::rhythm);
    m_result->setObjectName(u"scenarioResult");
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_result->setMargin(theme::rhythm);

    auto *top = new QHBoxLayout;
    top->setSpacing(theme::rhythm);
    top->addWidget(m_choice, 1);
    top->addWidget(m_open);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::rhythm);
    buttons->addWidget(m_run);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    buttons->addWidget(m_save);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    head->setSpacing(theme::rhythm);
    head->addLayout(top);
    head->addWidget(m_description);
    head->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_steps, 1);
    column->addWidget(m_result);

    connect(m_choice, &QComboBox::currentIndexChanged, this, &ScenariosView::showChoice);
    connect(m_open, &QPushButton::clicked, this, &ScenariosView::askForFile);
    connect(m_save, &QPushButton::clicked, this, &ScenariosView::askWhereToSave);
    connect(m_stop, &QPushButton::clicked, this, &ScenariosView::stopRequested);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (const ScenarioChoice *chosen = current())
            Q_EMIT runRequested(chosen->path);
    });
    retranslate();
}

ScenariosView::~ScenariosView() = default;

const ScenarioChoice *ScenariosView::current() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < m_scenarios.size() ? &m_scenarios.at(index) : nullptr;
}

void ScenariosView::setScenarios(const QList<ScenarioChoice> &scenarios)
{
    const QString path = current() != nullptr ? current()->path : QString();
    {
        const QSignalBlocker blocker(m_choice);
        m_scenarios = scenarios;
        m_choice->clear();
        for (const ScenarioChoice &scenario : scenarios)
            m_choice->addItem(scenario.title, scenario.path);
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(path)));
    }
    if (m_state != State::Running)
        showChoice();
}

void ScenariosView::choose(const QString &path)
{
    m_choice->setCurrentIndex(m_choice->findData(path));
}

void ScenariosView::showChoice()
{
    const ScenarioChoice *chosen = current();
    m_steps->clear();
    m_description->setText(chosen != nullptr ? chosen->description : QString());
    m_description->setVisible(!m_description->text().isEmpty());
    const QStringList steps = chosen != nullptr ? chosen->steps : QStringList();
    for (const QString &step : steps) {
        auto *item = new QTreeWidgetItem(m_steps, {step, QString()});
        item->setIcon(StepColumn, theme::statusIcon(theme::StatusTone::Idle));
        item->setToolTip(StepColumn, step);
        item->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
    }
    setState(State::Ready);
}

void ScenariosView::showStarted()
{
    showChoice();
    setState(State::Running);
    showProblem({});
}

void ScenariosView::showStepStarted(int step)
{
    if (QTreeWidgetItem *item = m_steps->topLevelItem(step)) {
        item->setIcon(StepColumn, theme::statusIcon(theme::StatusTone::Working));
        m_steps->scrollToItem(item);
    }
}

void ScenariosView::showStepFinished(int step, bool passed, qint64 microseconds, const QString &message)
{
    QTreeWidgetItem *item = m_steps->topLevelItem(step);
    if (item == nullptr)
        return;
    item->setIcon(StepColumn, theme::statusIcon(passed ? theme::StatusTone::Online : theme::StatusTone::Failed));
    item->setText(TimeColumn, secondsText(microseconds));
    if (passed)
        return;
    item->setToolTip(StepColumn, message);
    m_steps->setCurrentItem(item);
    showProblem(message);
}

void ScenariosView::showFinished(bool passed, qint64 microseconds)
{
    m_passed = passed;
    m_microseconds = microseconds;
    setState(State::Finished);
}

void ScenariosView::showProblem(const QString &problem)
{
    m_result->setRole(problem.isEmpty() ? theme::ColorRole::Muted : theme::ColorRole::Failed);
    m_result->setText(!problem.isEmpty() ? problem : m_state == State::Running ? tr("Running…") : tr("Not run yet."));
}

void ScenariosView::setState(State state)
{
    m_state = state;
    const bool running = state == State::Running;
    m_choice->setEnabled(!running);
    m_open->setEnabled(!running);
    m_run->setEnabled(!running && current() != nullptr);
    m_stop->setEnabled(running);
    m_save->setEnabled(state == State::Finished);
    if (state == State::Ready)
        showProblem({});
    if (state != State::Finished || !m_passed)
        return;
    m_result->setRole(theme::ColorRole::Online);
    m_result->setText(tr("Passed in %1 s.").arg(secondsText(m_microseconds)));
}

void ScenariosView::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a scenario"), {}, tr("Scenarios (*.json)"));
    dialog->setObjectName(u"openScenarioDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ScenariosView::openRequested);
    dialog->open();
}

void ScenariosView::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save the result as JUnit XML"), {}, tr("JUnit XML (*.xml)"));
    dialog->setObjectName(u"saveJunitDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ScenariosView::saveRequested);
    dialog->open();
}

void ScenariosView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScenariosView::retranslate()
{
    m_choice->setToolTip(tr("Steps and expectations, on a platform and devices of their own"));
    m_choice->setAccessibleName(tr("Scenario"));
    m_open->setText(tr("O&pen…"));
    m_open->setToolTip(tr("Open a scenario of your own; README.md beside the shipped ones tells the format"));
    m_run->setText(tr("&Run"));
    m_run->setToolTip(tr("Run the scenario; its traffic appears in the trace"));
    m_stop->setText(tr("&Stop"));
    m_stop->setToolTip(tr("End the run at this step"));
    m_save->setText(tr("Save &JUnit…"));
    m_save->setToolTip(tr("Save the last result for a CI server"));
    m_steps->setHeaderLabels({tr("Step"), tr("Time (s)")});
    m_steps->headerItem()->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_steps->setAccessibleName(tr("Steps of the scenario"));
    if (m_state == State::Finished)
        setState(State::Finished);
    else if (m_state == State::Ready)
        showChoice();
}

} // namespace bootbench
