// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/platformpanel.h>

#include "elidedlabel.h"
#include "platformdevicedialog.h"
#include "platformdisplaymodel.h"
#include "rolelabel.h"
#include <panels/actiontexts.h>
#include <panels/boardsview.h>
#include <panels/emptystate.h>
#include <panels/faultsview.h>
#include <panels/scenariosview.h>

#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/statusshape.h>

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QInputDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

PlatformPanel::PlatformPanel(PlatformDeviceModel &devices, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_display(new PlatformDisplayModel(this))
    , m_tabs(new QTabWidget(this))
    , m_banner(new QLabel(this))
    , m_faults(new FaultsView(devices, this))
    , m_scenarios(new ScenariosView(this))
    , m_boards(new BoardsView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"platform"_s, this))
    , m_emptyStart(m_empty->addButton())
    , m_problem(new RoleLabel(theme::ColorRole::Failed, this))
{
    m_emptyStart->setObjectName(u"startPlatform");
    m_emptyStart->setIcon(theme::icon(u"start"));
    connect(m_emptyStart, &QPushButton::clicked, this, &PlatformPanel::startRequested);
    buildActions();
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(buildAddress());
    m_view = new QTableView(page);
    buildTable();
    column->addWidget(m_view, 1);
    column->addWidget(buildCommands());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);

    m_problem->setObjectName(u"platformProblem");
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->setMargin(theme::rhythm);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildTabs();
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_problem);
    retranslate();
}

PlatformPanel::~PlatformPanel() = default;

void PlatformPanel::showExposure(const QString &address)
{
    m_exposedAt = address;
    refreshBanner();
}

void PlatformPanel::refreshBanner()
{
    m_banner->setVisible(!m_exposedAt.isEmpty());
    m_banner->setText(tr("⚠ Open to the network: everybody who reaches %1 can use this platform. For a bench only.")
                          .arg(m_exposedAt));
    QPalette loud = palette();
    loud.setColor(QPalette::Window, theme::tint(theme::ColorRole::Failed, palette()));
    loud.setColor(QPalette::WindowText, palette().color(QPalette::Text));
    m_banner->setPalette(loud);
}

QString PlatformPanel::bootstrapUrl() const
{
    return u"https://%1"_s.arg(m_address.bootstrap.toString());
}

DeviceIdentity PlatformPanel::currentDevice() const
{
    return m_view->currentIndex().data(PlatformDeviceModel::IdentityRole).value<DeviceIdentity>();
}

void PlatformPanel::showStopped()
{
    setState(State::Stopped);
}

void PlatformPanel::showStarting()
{
    showProblem({});
    setState(State::Starting);
}

void PlatformPanel::showRunning(const PlatformAddress &address)
{
    m_address = address;
    showProblem({});
    setState(State::Running);
    keepSelection();
}

void PlatformPanel::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void PlatformPanel::addDevice()
{
    if (m_state != State::Running)
        return;
    QStringList instances;
    for (const PlatformAddress::Instance &instance : std::as_const(m_address.instances))
        instances += instance.id;
    QSet<DeviceIdentity> taken;
    for (int row = 0; row < m_devices.rowCount(); ++row)
        taken.insert(m_devices.index(row, 0).data(PlatformDeviceModel::IdentityRole).value<DeviceIdentity>());
    auto *dialog = new PlatformDeviceDialog(instances, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlatformDeviceDialog::submitted, this, &PlatformPanel::deviceSubmitted);
    dialog->open();
}

void PlatformPanel::kickDevice()
{
    const DeviceIdentity device = currentDevice();
    if (device.isNull())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"kickDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Kick %1").arg(device.deviceName()));
    dialog->setLabelText(tr("The words that the device gets before the connection ends:"));
    // The platform's own words; devices tell the reasons apart by them.
    dialog->setComboBoxItems({u"Kicked by the same device"_s, u"Kicked due to device deleted"_s});
    dialog->setComboBoxEditable(true);
    dialog->setOkButtonText(tr("Kick"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, device](const QString &text) { Q_EMIT kickRequested(device, text); });
    dialog->open();
}

void PlatformPanel::toggleEnabled()
{
    const std::optional<PlatformDeviceEntry> entry = m_devices.entry(currentDevice());
    if (!entry)
        return;
    if (entry->state == "DISABLE"_L1)
        Q_EMIT enableRequested(entry->identity);
    else
        Q_EMIT disableRequested(entry->identity);
}

void PlatformPanel::setState(State state)
{
    m_state = state;
    refresh();
}

void PlatformPanel::refresh()
{
    const bool running = m_state == State::Running;
    m_stack->setCurrentIndex(running ? 1 : 0);
    m_emptyStart->setEnabled(m_state == State::Stopped);
    m_emptyStart->setText(m_state == State::Starting ? tr("Starting…") : tr("Start the platfor&m"));
    m_start->setEnabled(m_state == State::Stopped);
    m_stop->setEnabled(running);
    m_add->setEnabled(running && !m_address.instances.isEmpty());

    const theme::StatusTone tone = theme::StatusTone::Online;
    m_lamp->setPixmap(theme::statusIcon(tone).pixmap(theme::smallIcon, theme::smallIcon));
    m_word->setText(tr("Running"));
    m_bootstrap->setFullText(bootstrapUrl());
    m_caFile->setFullText(m_address.caFile);
    QStringList lines;
    for (const PlatformAddress::Instance &instance : std::as_const(m_address.instances)) {
        lines += instance.tls ? tr("%1 at %2").arg(instance.id, instance.endpoint.toString())
                              : tr("%1 at %2, without TLS").arg(instance.id, instance.endpoint.toString());
    }
    m_instances->setText(lines.join(u'\n'));
    refreshTargets();
}

// All instances but the one where the device is.
void PlatformPanel::refreshTargets()
{
    const std::optional<PlatformDeviceEntry> entry = m_devices.entry(currentDevice());
    const QString chosen = m_target->currentText();
    QStringList targets;
    for (const PlatformAddress::Instance &instance : std::as_const(m_address.instances)) {
        if (!entry || entry->instanceId != instance.id)
            targets += instance.id;
    }
    m_target->clear();
    m_target->addItems(targets);
    m_target->setCurrentIndex(std::max(0, int(targets.indexOf(chosen))));
    refreshCommands();
}

void PlatformPanel::refreshCommands()
{
    const std::optional<PlatformDeviceEntry> entry = m_devices.entry(currentDevice());
    const bool here = m_state == State::Running && entry;
    const bool online = here && entry->state == "ONLINE"_L1;
    const bool disabled = here && entry->state == "DISABLE"_L1;
    m_target->setEnabled(here && m_target->count() > 0);
    m_distribute->setEnabled(m_target->isEnabled());
    m_notify->setEnabled(online);
    m_kick->setEnabled(online);
    m_toggle->setEnabled(here);
    m_toggle->setIcon(theme::icon(disabled ? u"unlock" : u"lock"));
    nameAction(m_toggle, disabled ? tr("&Enable") : tr("Dis&able"),
               disabled ? tr("Let the device connect again") : tr("Refuse the device until it is enabled"));
}

void PlatformPanel::keepSelection()
{
    if (!m_view->currentIndex().isValid() && m_display->rowCount() > 0)
        m_view->selectRow(0);
    refreshTargets();
}

void PlatformPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
        refreshBanner();
    }
}

} // namespace bootbench
