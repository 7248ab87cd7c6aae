// SPDX-License-Identifier: GPL-3.0-or-later
// What a PlatformPanel is made of, and its words.
#include <panels/platformpanel.h>

#include "elidedlabel.h"
#include "platformdisplaymodel.h"
#include "rolelabel.h"
#include <panels/actiontexts.h>
#include <panels/boardsview.h>
#include <panels/emptystate.h>
#include <panels/faultsview.h>
#include <panels/scenariosview.h>

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// As wide as what it shows and as low as need be: on a small screen the window would reach below the edge otherwise.
class LowPage final : public QScrollArea
{
public:
    LowPage(QWidget *page, QWidget *parent) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setWidget(page);
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width(), QScrollArea::minimumSizeHint().height()};
    }
};

} // namespace

void PlatformPanel::buildTabs()
{
    m_tabs->setObjectName(u"platformTabs");
    m_tabs->setDocumentMode(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_stack, m_faults, m_scenarios, m_boards})
        m_tabs->addTab(new LowPage(page, this), {});
    m_banner->setObjectName(u"exposureBanner");
    m_banner->setWordWrap(true);
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->setAutoFillBackground(true);
    m_banner->setMargin(theme::rhythm);
    QFont bold = m_banner->font();
    bold.setBold(true);
    m_banner->setFont(bold);
    m_banner->hide();
}

void PlatformPanel::buildActions()
{
    const auto make = [this](const QString &objectName, QStringView iconName) {
        auto *action = new QAction(theme::icon(iconName), {}, this);
        action->setObjectName(objectName);
        return action;
    };
    m_start = make(u"platformStart"_s, u"start");
    m_stop = make(u"platformStop"_s, u"stop");
    m_copyBootstrap = make(u"copyBootstrap"_s, u"copy");
    m_copyCa = make(u"copyCa"_s, u"copy");
    m_distribute = make(u"platformDistribute"_s, u"distribute");
    m_notify = make(u"platformNotify"_s, u"notify");
    m_kick = make(u"platformKick"_s, u"kick");
    m_toggle = make(u"platformToggle"_s, u"lock");
    m_add = make(u"platformAdd"_s, u"add");
    connect(m_start, &QAction::triggered, this, &PlatformPanel::startRequested);
    connect(m_stop, &QAction::triggered, this, &PlatformPanel::stopRequested);
    connect(m_copyBootstrap, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(bootstrapUrl()); });
    connect(m_copyCa, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_address.caFile); });
    connect(m_distribute, &QAction::triggered, this,
            [this] { Q_EMIT distributeRequested(currentDevice(), m_target->currentText()); });
    connect(m_notify, &QAction::triggered, this, [this] { Q_EMIT notifyRequested(currentDevice()); });
    connect(m_kick, &QAction::triggered, this, &PlatformPanel::kickDevice);
    connect(m_toggle, &QAction::triggered, this, &PlatformPanel::toggleEnabled);
    connect(m_add, &QAction::triggered, this, &PlatformPanel::addDevice);
    addActions({m_start, m_stop, m_add, m_distribute, m_notify, m_kick, m_toggle});
}

QWidget *PlatformPanel::buildHeader()
{
    auto *header = new QWidget(this);
    m_lamp = new QLabel(header);
    m_word = new QLabel(header);
    m_word->setObjectName(u"platformWord");
    QFont bold = m_word->font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_stopButton = new QPushButton(m_stop->icon(), {}, header);
    m_stopButton->setObjectName(u"stopPlatform");
    connect(m_stopButton, &QPushButton::clicked, m_stop, &QAction::trigger);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm / 2);
    row->setSpacing(theme::rhythm);
    row->addWidget(m_lamp);
    row->addWidget(m_word);
    row->addStretch();
    row->addWidget(m_stopButton);
    return header;
}

QWidget *PlatformPanel::buildAddress()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(theme::rhythm, 0, theme::rhythm, theme::rhythm);
    grid->setHorizontalSpacing(theme::rhythm);
    grid->setVerticalSpacing(0);
    const auto name = [&](int row) {
        auto *label = new RoleLabel(theme::ColorRole::Muted, box);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        return label;
    };
    const auto copyButton = [&](int row, QAction *action) {
        auto *button = new QToolButton(box);
        button->setAutoRaise(true);
        button->setDefaultAction(action);
        grid->addWidget(button, row, 2);
    };
    m_bootstrapName = name(0);
    m_bootstrap = new ElidedLabel(box);
    grid->addWidget(m_bootstrap, 0, 1);
    copyButton(0, m_copyBootstrap);
    m_caName = name(1);
    m_caFile = new ElidedLabel(box);
    grid->addWidget(m_caFile, 1, 1);
    copyButton(1, m_copyCa);
    m_instancesName = name(2);
    m_instances = new QLabel(box);
    m_instances->setObjectName(u"instances");
    m_instances->setTextFormat(Qt::PlainText);
    m_instances->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_instances, 2, 1, 1, 2);
    for (QLabel *label : {m_bootstrapName, m_caName})
        grid->setAlignment(label, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    return box;
}

void PlatformPanel::buildTable()
{
    m_display->setSourceModel(&m_devices);
    m_view->setModel(m_display);
    m_view->setObjectName(u"platformTable");
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_distribute, m_notify, m_kick, m_toggle});
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + theme::rhythm);
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(PlatformDeviceModel::DeviceColumn, QHeaderView::Stretch);
    header->resizeSection(PlatformDeviceModel::InstanceColumn, 12 * theme::rhythm);
    header->resizeSection(PlatformDeviceModel::StateColumn, 12 * theme::rhythm);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlatformPanel::refreshTargets);
    connect(&m_devices, &QAbstractItemModel::rowsInserted, this, &PlatformPanel::keepSelection);
    connect(&m_devices, &QAbstractItemModel::rowsRemoved, this, &PlatformPanel::keepSelection);
    connect(&m_devices, &QAbstractItemModel::modelReset, this, &PlatformPanel::keepSelection);
    connect(&m_devices, &QAbstractItemModel::dataChanged, this, &PlatformPanel::refreshTargets);
}

QWidget *PlatformPanel::buildCommands()
{
    auto *box = new QWidget(this);
    const auto button = [&](QAction *action, const QString &objectName) {
        auto *made = new QToolButton(box);
        made->setObjectName(objectName);
        made->setDefaultAction(action);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        return made;
    };
    m_target = new QComboBox(box);
    m_target->setObjectName(u"distributeTarget");
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    grid->setHorizontalSpacing(theme::rhythm);
    grid->setVerticalSpacing(theme::rhythm);
    auto *distribution = new QHBoxLayout;
    distribution->addWidget(button(m_distribute, u"distributeButton"_s));
    distribution->addWidget(m_target, 1);
    grid->addLayout(distribution, 0, 0, 1, 4);
    grid->addWidget(button(m_notify, u"notifyButton"_s), 1, 0);
    grid->addWidget(button(m_kick, u"kickButton"_s), 1, 1);
    grid->addWidget(button(m_toggle, u"toggleButton"_s), 1, 2);
    grid->addWidget(button(m_add, u"addPlatformDevice"_s), 1, 3, Qt::AlignRight);
    grid->setColumnStretch(3, 1);
    return box;
}

void PlatformPanel::retranslate()
{
    setWindowTitle(tr("Platform"));
    const QString titles[] = {tr("Devices"), tr("Faults"), tr("Scenarios"), tr("Boards")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, titles[i]);
    m_tabs->setTabToolTip(1, tr("Let the platform go wrong on purpose"));
    m_tabs->setTabToolTip(2, tr("Run suites of steps and expectations"));
    m_tabs->setTabToolTip(3, tr("Let real boards use the platform"));
    refreshBanner();
    m_view->setAccessibleName(tr("Devices of the platform"));
    m_empty->setTexts(
        tr("The built-in platform is not running"),
        tr("It plays bootstrap and two MQTT instances on this computer, so devices can be distributed and "
           "kicked without an account."));
    m_start->setText(tr("&Start the platform"));
    m_stop->setText(tr("S&top the platform"));
    m_stopButton->setText(tr("Stop platfor&m"));
    m_stopButton->setToolTip(tr("Close all connections and ports of the platform"));
    m_bootstrapName->setText(tr("Bootstrap"));
    m_caName->setText(tr("CA file"));
    m_instancesName->setText(tr("Instances"));
    m_copyBootstrap->setText(tr("Copy the bootstrap address"));
    m_copyCa->setText(tr("Copy the path of the CA file"));
    nameAction(m_distribute, tr("&Distribute to"), tr("Move the selected device: notice, reply, kick"));
    m_target->setToolTip(tr("The instance that gets the device"));
    m_target->setAccessibleName(m_target->toolTip());
    nameAction(m_notify, tr("&Notify"), tr("Send a distribution notice without moving the device"));
    nameAction(m_kick, tr("&Kick…"), tr("End the device's connection with words of your choice"));
    nameAction(m_add, tr("Add de&vice…"), tr("Add a device to the platform"));
    m_bootstrap->retranslate();
    m_caFile->retranslate();
    m_display->retranslate();
    refresh();
}

} // namespace bootbench
