// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/consolepanel.h>

#include "consoledisplay.h"
#include "consoletable.h"
#include "elidedlabel.h"
#include "operationlogview.h"
#include "rolelabel.h"

#include <panels/actiontexts.h>
#include <panels/distributedialog.h>
#include <panels/emptystate.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/statusshape.h>

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

ConsolePanel::ConsolePanel(ConsoleDeviceModel &devices, DistributeJobModel &jobs, OperationLogModel &log,
                           QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_jobs(jobs)
    , m_deviceDisplay(new ConsoleDeviceDisplay(this))
    , m_jobDisplay(new DistributeJobDisplay(this))
    , m_resultDisplay(new DistributeResultDisplay(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"console"_s, this))
    , m_startPlatform(m_empty->addButton())
    , m_openSettings(m_empty->addButton())
    , m_tabs(new QTabWidget(this))
    , m_log(new OperationLogView(log, this))
    , m_error(new RoleLabel(theme::ColorRole::Failed, this))
{
    m_deviceDisplay->setSourceModel(&devices);
    m_jobDisplay->setSourceModel(&jobs);
    m_resultDisplay->setSourceModel(&m_results);
    buildActions();
    m_startPlatform->setObjectName(u"startPlatform");
    m_startPlatform->setIcon(theme::icon(u"start"));
    connect(m_startPlatform, &QPushButton::clicked, this, &ConsolePanel::platformRequested);
    m_openSettings->setObjectName(u"openConsoleSettings");
    m_openSettings->setIcon(m_settings->icon());
    connect(m_openSettings, &QPushButton::clicked, m_settings, &QAction::trigger);

    m_deviceTable = new ConsoleTable(*m_deviceDisplay,
                                     {u"LightSwitch-long-name"_s, u"Redistributing"_s, u"The console says"_s,
                                      u"not there yet"_s, u"iotx-oxssharez200"_s},
                                     this);
    m_deviceTable->setObjectName(u"consoleDevices");
    m_noDevices = new EmptyState(u"device"_s, this);
    m_deviceStack = new QStackedWidget(this);
    m_deviceStack->addWidget(m_noDevices);
    m_deviceStack->addWidget(m_deviceTable);
    m_tabs->setObjectName(u"consoleTabs");
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_deviceStack, QString());
    m_tabs->addTab(buildJobs(), QString());
    m_tabs->addTab(m_log, QString());

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_tabs, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    m_error->setObjectName(u"consoleError");
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_error->setMargin(theme::rhythm);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_error);

    const auto refreshDevices = [this] { m_deviceStack->setCurrentIndex(m_devices.rowCount() > 0 ? 1 : 0); };
    connect(&devices, &QAbstractItemModel::rowsInserted, this, refreshDevices);
    connect(&devices, &QAbstractItemModel::rowsRemoved, this, refreshDevices);
    refreshDevices();
    retranslate();
}

ConsolePanel::~ConsolePanel() = default;

void ConsolePanel::buildActions()
{
    m_refresh = new QAction(theme::icon(u"refresh"), {}, this);
    m_distribute = new QAction(theme::icon(u"distribute"), {}, this);
    m_settings = new QAction(theme::icon(u"settings"), {}, this);
    m_refresh->setObjectName(u"refreshConsole");
    m_distribute->setObjectName(u"newJob");
    m_settings->setObjectName(u"consoleSettings");
    connect(m_refresh, &QAction::triggered, this, &ConsolePanel::refreshRequested);
    connect(m_distribute, &QAction::triggered, this, &ConsolePanel::distribute);
    connect(m_settings, &QAction::triggered, this, &ConsolePanel::settingsRequested);
    addActions({m_distribute, m_refresh, m_settings});
}

QWidget *ConsolePanel::buildHeader()
{
    auto *header = new QWidget(this);
    m_lamp = new QLabel(header);
    m_address = new ElidedLabel(header);
    m_address->setObjectName(u"consoleAddress");
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm, theme::rhythm / 2);
    row->setSpacing(theme::rhythm);
    row->addWidget(m_lamp);
    row->addWidget(m_address, 1);
    for (QAction *const action : {m_distribute, m_refresh, m_settings}) {
        auto *button = new QToolButton(header);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(action == m_distribute ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        row->addWidget(button);
    }
    return header;
}

QWidget *ConsolePanel::buildJobs()
{
    m_jobTable = new ConsoleTable(*m_jobDisplay,
                                  {u"00:00:00.000"_s, u"Initialising"_s, u"10,000 of 10,000"_s,
                                   u"iotx-oxssharez200 → iotx-oxssharez700"_s, u"job"_s},
                                  this);
    m_jobTable->setObjectName(u"consoleJobs");
    m_jobTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"jobProgress");
    m_progress->setRange(0, 0); // the API tells that a job runs, not how far it is
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(theme::rhythm / 2);
    m_resultTitle = new RoleLabel(theme::ColorRole::Muted, this);
    m_resultTitle->setObjectName(u"resultTitle");
    m_resultTitle->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm, theme::rhythm / 2);
    m_resultTable = new ConsoleTable(
        *m_resultDisplay, {u"LightSwitch-02"_s, u"iot.device.NotExisted"_s, u"iotx-oxssha"_s, u"message"_s}, this);
    m_resultTable->setObjectName(u"consoleResults");

    auto *results = new QWidget(this);
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_resultTitle);
    column->addWidget(m_resultTable, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_jobTable);
    splitter->addWidget(results);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *filled = new QWidget(this);
    auto *page = new QVBoxLayout(filled);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_progress);
    page->addWidget(splitter, 1);

    m_noJobs = new EmptyState(u"distribute"_s, this);
    m_firstJob = m_noJobs->addButton();
    m_firstJob->setIcon(m_distribute->icon());
    connect(m_firstJob, &QPushButton::clicked, m_distribute, &QAction::trigger);
    m_jobStack = new QStackedWidget(this);
    m_jobStack->addWidget(m_noJobs);
    m_jobStack->addWidget(filled);
    connect(&m_jobs, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        m_jobTable->selectRow(first); // a new job is what one wants to see
        refreshJobs();
    });
    connect(&m_jobs, &QAbstractItemModel::modelReset, this, &ConsolePanel::refreshJobs);
    connect(&m_jobs, &QAbstractItemModel::dataChanged, this, &ConsolePanel::refreshJobs);
    connect(m_jobTable->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConsolePanel::showResults);
    return m_jobStack;
}

void ConsolePanel::showEndpoint(const ConsoleEndpoint &endpoint, bool builtIn)
{
    m_endpoint = endpoint;
    m_builtIn = builtIn;
    clearError();
    refreshHeader();
}

void ConsolePanel::showWaiting(const QString &text)
{
    m_waiting = text;
    refreshHeader();
}

void ConsolePanel::showError(const ConsoleError &error)
{
    QString text = error.text();
    if (const QString advice = error.advice(); !advice.isEmpty())
        text += u'\n' + advice;
    m_error->setText(text);
    m_error->show();
}

void ConsolePanel::clearError()
{
    m_error->hide();
}

void ConsolePanel::setInstances(const QStringList &instanceIds)
{
    m_instances = instanceIds;
}

void ConsolePanel::setLogUnavailable(const QString &reason)
{
    m_log->setUnavailable(reason);
}

void ConsolePanel::distribute()
{
    if (!m_endpoint.isComplete())
        return;
    DistributeChoices choices;
    for (const ConsoleDeviceEntry &entry : m_devices.entries()) {
        // The session knows first; for a device without one the console does.
        const bool own = entry.isOwnOnline() || entry.instanceId.isEmpty();
        const QString instance = own ? entry.own.instanceId : entry.instanceId;
        choices.devices.append({entry.identity, instance});
    }
    choices.instanceIds = m_instances;
    choices.endpoint = m_endpoint.endpoint.toString();
    choices.wantsAccount = !m_builtIn;
    const QModelIndexList selected = m_deviceTable->selectionModel()->selectedRows();
    for (const QModelIndex &row : selected)
        choices.selected.insert(row.data(ConsoleDeviceModel::IdentityRole).value<DeviceIdentity>());
    auto *dialog = new DistributeDialog(choices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DistributeDialog::submitted, this, &ConsolePanel::jobRequested);
    connect(dialog, &DistributeDialog::submitted, this, [this] { m_tabs->setCurrentWidget(m_jobStack); });
    dialog->open();
}

void ConsolePanel::refreshHeader()
{
    const bool usable = m_endpoint.isComplete() && m_waiting.isEmpty();
    m_stack->setCurrentIndex(usable ? 1 : 0);
    m_distribute->setEnabled(usable);
    m_refresh->setEnabled(usable);
    m_startPlatform->setVisible(m_builtIn);
    m_lamp->setPixmap(theme::statusIcon(theme::StatusTone::Online).pixmap(theme::smallIcon, theme::smallIcon));
    const QString address = u"https://"_s + m_endpoint.endpoint.toString();
    m_address->setFullText(m_builtIn ? tr("Built-in platform, %1, AccessKey %2").arg(address, m_endpoint.accessKeyId)
                                     : tr("%1, AccessKey %2").arg(address, m_endpoint.accessKeyId));
    if (!m_waiting.isEmpty()) {
        m_empty->setTexts(tr("The console cannot be called"), m_waiting);
    } else {
        m_empty->setTexts(tr("No console is connected"),
                          tr("The console tells how the platform sees your devices, and distributes them. Start the "
                             "built-in platform, or enter the AccessKey of another one."));
    }
}

void ConsolePanel::refreshJobs()
{
    m_jobStack->setCurrentIndex(m_jobs.rowCount() > 0 ? 1 : 0);
    // Its place stays, so that nothing jumps.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->setVisible(m_jobs.hasUnfinished());
    showResults();
}

void ConsolePanel::showResults()
{
    const QString jobId = m_jobTable->currentIndex().data(DistributeJobModel::IdRole).toString();
    const auto entry = m_jobs.entry(jobId);
    m_results.setResults(entry && entry->results ? *entry->results : QList<DistributeResult>());
    if (!entry) {
        m_resultTitle->setText(tr("Select a job to see what became of its devices."));
    } else if (!isFinal(entry->job.status)) {
        m_resultTitle->setText(tr("The job runs; the platform tells the results when it has ended."));
    } else if (!entry->results) {
        m_resultTitle->setText(tr("The results are being fetched…"));
        Q_EMIT resultsRequested(jobId);
    } else {
        m_resultTitle->setText(tr("%1 of %n device(s) were distributed.", nullptr, entry->job.total)
                                   .arg(QLocale().toString(entry->distributed())));
    }
}

void ConsolePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refreshHeader();
}

void ConsolePanel::retranslate()
{
    setWindowTitle(tr("Console"));
    nameAction(m_distribute, tr("&Distribute devices…"),
               tr("Create a distribution job; what it would do is shown first"));
    nameAction(m_refresh, tr("&Refresh the console"), tr("Ask for states, jobs and log now"));
    nameAction(m_settings, tr("Console &settings…"),
               tr("Which platform's console is called, and with which AccessKey"));
    m_startPlatform->setText(tr("Start the &built-in platform"));
    m_openSettings->setText(tr("Console settin&gs…"));
    m_tabs->setTabText(0, tr("States"));
    m_tabs->setTabText(1, tr("Jobs"));
    m_tabs->setTabText(2, tr("Run log"));
    m_deviceTable->setAccessibleName(tr("Device states"));
    m_jobTable->setAccessibleName(tr("Distribution jobs"));
    m_resultTable->setAccessibleName(tr("What became of each device"));
    m_progress->setAccessibleName(tr("A job runs"));
    m_progress->setToolTip(m_progress->accessibleName());
    m_noDevices->setTexts(tr("No devices on the bench"),
                          tr("The devices of the bench are listed here as the console sees them. Add one or run the "
                             "demo."));
    m_noJobs->setTexts(tr("No distribution jobs"),
                       tr("A job moves one or many devices of a product to another instance. It cannot be cancelled."));
    m_firstJob->setText(tr("Distribute d&evices…"));
    m_address->retranslate();
    m_log->retranslate();
    for (QAbstractItemModel *const model :
         std::initializer_list<QAbstractItemModel *>{m_deviceDisplay, m_jobDisplay, m_resultDisplay})
        announceNewWords(*model);
    refreshHeader();
    refreshJobs();
}

} // namespace bootbench
