// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/faultsview.h>

#include "rolelabel.h"
#include <panels/actiontexts.h>
#include <panels/emptystate.h>

#include <models/platformdevicemodel.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto bootstrapPlace = "bootstrap"_L1; // as the commands call it

} // namespace

FaultsView::FaultsView(QAbstractItemModel &devices, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"warning"_s, this))
    , m_emptyStart(m_empty->addButton())
{
    m_emptyStart->setObjectName(u"startForFaults");
    m_emptyStart->setIcon(theme::icon(u"start"));
    connect(m_emptyStart, &QPushButton::clicked, this, &FaultsView::startRequested);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildForm());
    column->addWidget(buildList(), 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connect(&m_devices, &QAbstractItemModel::rowsInserted, this, &FaultsView::refreshDevices);
    connect(&m_devices, &QAbstractItemModel::rowsRemoved, this, &FaultsView::refreshDevices);
    connect(&m_devices, &QAbstractItemModel::modelReset, this, &FaultsView::refreshDevices);
    retranslate();
}

FaultsView::~FaultsView() = default;

QWidget *FaultsView::buildForm()
{
    auto *box = new QWidget(this);
    m_kindName = new QLabel(box);
    m_kind = new QComboBox(box);
    m_kind->setObjectName(u"faultKind");
    m_kind->setMaxVisibleItems(20);
    m_kindName->setBuddy(m_kind);
    m_help = new RoleLabel(theme::ColorRole::Muted, box);
    m_help->setObjectName(u"faultHelp");
    m_help->setWordWrap(true);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setMinimumHeight(2 * m_help->fontMetrics().lineSpacing()); // nothing jumps when the kind changes
    m_amount = new QSpinBox(box);
    m_amount->setObjectName(u"faultAmount");
    m_amount->setGroupSeparatorShown(true);
    m_place = new QComboBox(box);
    m_place->setObjectName(u"faultPlace");
    m_device = new QComboBox(box);
    m_device->setObjectName(u"faultDevice");
    for (QComboBox *combo : {m_kind, m_place, m_device}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(8);
    }
    m_once = new QCheckBox(box);
    m_once->setObjectName(u"faultOnce");
    m_once->setChecked(true);
    m_set = new QPushButton(theme::icon(u"warning"), {}, box);
    m_set->setObjectName(u"setFault");
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultsView::refreshKind);
    connect(m_set, &QPushButton::clicked, this, [this] { Q_EMIT setRequested(currentText()); });

    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    grid->setHorizontalSpacing(theme::rhythm);
    grid->setVerticalSpacing(theme::rhythm / 2);
    grid->addWidget(m_kindName, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_amount, 0, 2);
    grid->addWidget(m_help, 1, 0, 1, 3);
    grid->addWidget(m_place, 2, 0, 1, 2);
    grid->addWidget(m_device, 2, 2);
    grid->addWidget(m_once, 3, 0, 1, 2);
    grid->addWidget(m_set, 3, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    return box;
}

QWidget *FaultsView::buildList()
{
    auto *box = new QWidget(this);
    m_list = new QListWidget(box);
    m_list->setObjectName(u"activeFaults");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAlternatingRowColors(true);
    m_none = new RoleLabel(theme::ColorRole::Muted, box);
    m_none->setObjectName(u"noFaults");
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_clear = new QPushButton(theme::icon(u"clear"), {}, box);
    m_clear->setObjectName(u"clearFault");
    m_clearAll = new QPushButton(box);
    m_clearAll->setObjectName(u"clearAllFaults");
    connect(m_list, &QListWidget::currentRowChanged, this, &FaultsView::refreshList);
    const auto clearCurrent = [this] {
        if (const QListWidgetItem *item = m_list->currentItem())
            Q_EMIT clearRequested(item->text());
    };
    connect(m_clear, &QPushButton::clicked, this, clearCurrent);
    connect(m_clearAll, &QPushButton::clicked, this, &FaultsView::clearAllRequested);
    m_remove = new QAction(m_list);
    m_remove->setObjectName(u"clearFaultAction");
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    connect(m_remove, &QAction::triggered, this, clearCurrent);
    m_list->addAction(m_remove);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    buttons->setSpacing(theme::rhythm);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_clearAll);
    buttons->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_none, 1);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    return box;
}

void FaultsView::setKinds(const QList<FaultChoice> &kinds)
{
    const QString chosen = m_kind->currentData().toString();
    m_kinds = kinds;
    m_kind->clear();
    int group = kinds.isEmpty() ? 0 : kinds.first().group;
    for (const FaultChoice &kind : kinds) {
        if (std::exchange(group, kind.group) != kind.group)
            m_kind->insertSeparator(m_kind->count());
        m_kind->addItem(kind.name, kind.name);
        m_kind->setItemData(m_kind->count() - 1, kind.help, Qt::ToolTipRole);
    }
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(chosen)));
    refreshKind();
}

void FaultsView::setInstances(const QStringList &instances)
{
    m_instances = instances;
    m_stack->setCurrentIndex(instances.isEmpty() ? 0 : 1);
    refreshKind();
    refreshDevices();
}

void FaultsView::showFaults(const QStringList &faults)
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const QString &fault : faults)
        m_list->addItem(new QListWidgetItem(theme::icon(u"warning", theme::ColorRole::Working), fault));
    m_list->setCurrentRow(std::min(std::max(0, row), int(faults.size()) - 1));
    refreshList();
}

const FaultChoice *FaultsView::currentKind() const
{
    const QString name = m_kind->currentData().toString();
    for (const FaultChoice &kind : m_kinds) {
        if (kind.name == name)
            return &kind;
    }
    return nullptr;
}

QString FaultsView::currentText() const
{
    const FaultChoice *kind = currentKind();
    if (kind == nullptr)
        return {};
    QString text = kind->name;
    if (kind->takesAmount)
        text += u' ' + QString::number(m_amount->value());
    if (const QString place = m_place->currentData().toString(); !place.isEmpty())
        text += " at="_L1 + place;
    if (const QString device = m_device->currentData().toString(); kind->takesDevice && !device.isEmpty())
        text += " device="_L1 + device;
    if (kind->canBeOnce && m_once->isChecked())
        text += " once"_L1;
    return text;
}

void FaultsView::refreshKind()
{
    const FaultChoice *kind = currentKind();
    m_set->setEnabled(kind != nullptr);
    if (kind == nullptr)
        return;
    m_help->setText(kind->help);
    m_amount->setEnabled(kind->takesAmount);
    m_amount->setSuffix(kind->takesAmount ? kind->unit : QString());
    m_amount->setRange(kind->minimum, kind->maximum);
    m_amount->setValue(kind->standard);
    m_device->setEnabled(kind->takesDevice);
    m_once->setEnabled(kind->canBeOnce);

    const QString chosen = m_place->currentData().toString();
    m_place->clear();
    if (kind->atBootstrap && kind->atInstances)
        m_place->addItem(tr("Everywhere"), QString());
    else if (kind->atInstances)
        m_place->addItem(tr("Every instance"), QString());
    if (kind->atBootstrap)
        m_place->addItem(tr("Bootstrap"), QString(bootstrapPlace));
    if (kind->atInstances) {
        for (const QString &instance : std::as_const(m_instances))
            m_place->addItem(instance, instance);
    }
    m_place->setCurrentIndex(std::max(0, m_place->findData(chosen)));
}

void FaultsView::refreshDevices()
{
    const QString chosen = m_device->currentData().toString();
    m_device->clear();
    m_device->addItem(tr("Every device"), QString());
    for (int row = 0; row < m_devices.rowCount(); ++row) {
        const auto device = m_devices.index(row, 0).data(PlatformDeviceModel::IdentityRole).value<DeviceIdentity>();
        m_device->addItem(device.deviceName(), device.id());
    }
    m_device->setCurrentIndex(std::max(0, m_device->findData(chosen)));
}

void FaultsView::refreshList()
{
    const bool any = m_list->count() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_clear->setEnabled(m_list->currentItem() != nullptr);
    m_clearAll->setEnabled(any);
}

void FaultsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FaultsView::retranslate()
{
    m_empty->setTexts(
        tr("Faults need the platform"),
        tr("Let the built-in platform go wrong on purpose and see how devices take it: slow, silent, broken, "
           "expired. Start it first."));
    m_emptyStart->setText(tr("Start the platfor&m"));
    m_kindName->setText(tr("Fau&lt"));
    m_kind->setToolTip(tr("What goes wrong"));
    m_kind->setAccessibleName(m_kind->toolTip());
    m_amount->setToolTip(tr("How long, how much or which code"));
    m_amount->setAccessibleName(m_amount->toolTip());
    m_place->setToolTip(tr("At which service"));
    m_place->setAccessibleName(m_place->toolTip());
    m_device->setToolTip(tr("For which device; before HTTP or MQTT nobody knows which one dials"));
    m_device->setAccessibleName(m_device->toolTip());
    m_once->setText(tr("&Once, then gone"));
    m_once->setToolTip(tr("Otherwise it stays until it is cleared"));
    m_set->setText(tr("&Set fault"));
    m_set->setToolTip(tr("From now on"));
    m_none->setText(tr("No fault is set."));
    m_list->setAccessibleName(tr("Faults that are set"));
    m_clear->setText(tr("&Clear"));
    m_clear->setToolTip(tr("Take the selected fault away"));
    nameAction(m_remove, tr("&Clear"), tr("Take the selected fault away"));
    m_clearAll->setText(tr("Clear &all"));
    m_clearAll->setToolTip(tr("Let the platform work as it should"));
    refreshKind();
    refreshDevices();
    refreshList();
}

} // namespace bootbench
