// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/devicespanel.h>

#include "devicedelegate.h"
#include <panels/actiontexts.h>
#include <panels/emptystate.h>

#include <panels/devicedialog.h>
#include <panels/secretdialog.h>
#include <panels/sessiontone.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Asks without a nested event loop; `confirmed` runs when the operator presses the button that is named.
template <typename Confirmed>
void ask(QWidget *parent, const QString &objectName, const QString &question, const QString &consequence,
         const QString &yes, Confirmed confirmed)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, parent->window()->windowTitle(), question, QMessageBox::Cancel, parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(consequence);
    auto *button = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(button, &QAbstractButton::clicked, parent, std::move(confirmed));
    box->open();
}

} // namespace

DevicesPanel::DevicesPanel(DeviceListModel &devices, QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_display(new DeviceDisplayModel(this))
    , m_toolBar(new QToolBar(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new QListView(this))
    , m_empty(new EmptyState(QStringLiteral("device"), this))
    , m_keychainIcon(new QLabel(this))
    , m_keychainText(new QLabel(this))
    , m_keepInMemory(new QPushButton(this))
    , m_checkAgain(new QPushButton(this))
{
    buildList();
    buildActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_stack, 1);
    buildKeychainLine();
    retranslate();
    keepSelection();
}

DevicesPanel::~DevicesPanel() = default;

void DevicesPanel::buildList()
{
    m_display->setSourceModel(&m_devices);
    m_view->setModel(m_display);
    m_view->setItemDelegate(new DeviceDelegate(m_view));
    m_view->setObjectName(u"deviceList");
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    m_demoButton = m_empty->addButton();
    m_demoButton->setObjectName(u"demoButton");
    m_demoButton->setIcon(theme::icon(u"demo"));
    m_firstButton = m_empty->addButton();
    m_firstButton->setObjectName(u"firstDeviceButton");
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);

    connect(m_view, &QWidget::customContextMenuRequested, this, &DevicesPanel::showContextMenu);
    connect(m_view, &QAbstractItemView::doubleClicked, this, [this] { toggleSession(currentDevice()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refreshActions();
        Q_EMIT currentDeviceChanged(currentDevice());
    });
    connect(m_demoButton, &QPushButton::clicked, this, &DevicesPanel::demoRequested);
    connect(m_firstButton, &QPushButton::clicked, this, &DevicesPanel::addDevice);
    connect(&m_devices, &QAbstractItemModel::rowsInserted, this, &DevicesPanel::keepSelection);
    connect(&m_devices, &QAbstractItemModel::rowsRemoved, this, &DevicesPanel::keepSelection);
    connect(&m_devices, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                const int row = m_view->currentIndex().row();
                if (row < first.row() || row > last.row())
                    return;
                refreshActions();
                // An update of all roles can be another device in the same row.
                if (roles.isEmpty())
                    Q_EMIT currentDeviceChanged(currentDevice());
            });
}

void DevicesPanel::buildActions()
{
    const auto make = [this](const QString &objectName, QStringView iconName, void (DevicesPanel::*slot)()) {
        auto *action = new QAction(theme::icon(iconName), {}, this);
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_startStop = new QAction(this);
    connect(m_startStop, &QAction::triggered, this, [this] { toggleSession(currentDevice()); });
    m_add = make(u"addDevice"_s, u"add", &DevicesPanel::addDevice);
    m_edit = make(u"editDevice"_s, u"edit", &DevicesPanel::editDevice);
    m_delete = make(u"deleteDevice"_s, u"delete", &DevicesPanel::deleteDevice);
    m_reveal = make(u"revealSecret"_s, u"reveal", &DevicesPanel::revealSecret);
    m_import = make(u"importDevices"_s, u"down", &DevicesPanel::importDevices);
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_edit->setShortcut(Qt::Key_F2);
    m_edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);

    m_toolBar->setIconSize({theme::smallIcon, theme::smallIcon});
    m_toolBar->addActions({m_add, m_edit, m_delete, m_reveal});
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_import);
}

void DevicesPanel::buildKeychainLine()
{
    m_keychainText->setObjectName(u"keychainText");
    m_keychainText->setWordWrap(true);
    m_keychainText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_keepInMemory->setObjectName(u"keepInMemoryButton");
    m_checkAgain->setObjectName(u"checkKeychainButton");
    connect(m_keepInMemory, &QPushButton::clicked, this, &DevicesPanel::keepInMemoryRequested);
    connect(m_checkAgain, &QPushButton::clicked, this, &DevicesPanel::keychainCheckRequested);

    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    grid->setHorizontalSpacing(theme::rhythm);
    grid->setVerticalSpacing(theme::rhythm);
    grid->addWidget(m_keychainIcon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_keychainText, 0, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keepInMemory, 1);
    buttons->addWidget(m_checkAgain, 1);
    grid->addLayout(buttons, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(line);
    column->addLayout(grid);
}

DeviceIdentity DevicesPanel::currentDevice() const
{
    return m_view->currentIndex().data(DeviceListModel::IdentityRole).value<DeviceIdentity>();
}

void DevicesPanel::showSecret(const DeviceIdentity &device, SecretBytes secret)
{
    auto *dialog = new SecretDialog(device, std::move(secret), SecretDialog::defaultTime, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DevicesPanel::setCurrentDevice(const DeviceIdentity &device)
{
    if (const std::optional<int> row = m_devices.rowOf(device))
        m_view->setCurrentIndex(m_display->index(*row, 0));
}

void DevicesPanel::setKeychain(const QString &title, const QString &problem)
{
    m_keychainTitle = title;
    m_keychainProblem = problem;
    refreshKeychainLine();
}

void DevicesPanel::setSecretsKeptInMemory(bool inMemory)
{
    m_inMemory = inMemory;
    refreshKeychainLine();
}

void DevicesPanel::addDevice()
{
    openDialog(nullptr);
}

void DevicesPanel::editDevice()
{
    const std::optional<DeviceEntry> entry = m_devices.entry(currentDevice());
    if (entry)
        openDialog(&*entry);
}

void DevicesPanel::deleteDevice()
{
    const DeviceIdentity device = currentDevice();
    if (device.isNull())
        return;
    ask(this, QStringLiteral("deleteConfirmation"), tr("Delete %1?").arg(device.deviceName()),
        tr("Its session ends and its secret is removed. The device stays as it is on the platform."), tr("Delete"),
        [this, device] { Q_EMIT deleteRequested(device); });
}

void DevicesPanel::revealSecret()
{
    const DeviceIdentity device = currentDevice();
    if (device.isNull())
        return;
    ask(this, QStringLiteral("revealConfirmation"), tr("Show the DeviceSecret of %1?").arg(device.deviceName()),
        tr("Whoever sees it can act as this device. It is hidden again after 30 seconds."), tr("Show"),
        [this, device] { Q_EMIT secretRevealRequested(device); });
}

void DevicesPanel::importDevices()
{
    auto *dialog = new QFileDialog(this, tr("Import devices from CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Device lists (*.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DevicesPanel::importRequested);
    dialog->open();
}

void DevicesPanel::openDialog(const DeviceEntry *edited)
{
    QSet<DeviceIdentity> taken;
    for (const DeviceEntry &entry : m_devices.entries())
        taken.insert(entry.identity);
    auto *dialog = new DeviceDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTaken(taken);
    dialog->setKeychainProblem(m_keychainProblem);
    dialog->setPreferredPlace(m_inMemory ? SecretPlace::SessionMemory : SecretPlace::Keychain);
    if (edited)
        dialog->setDevice(*edited);
    connect(dialog, &DeviceDialog::submitted, this, &DevicesPanel::deviceSubmitted);
    dialog->open();
}

void DevicesPanel::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_view->indexAt(position).isValid()) {
        menu->addAction(m_startStop);
        menu->addSeparator();
        menu->addActions({m_edit, m_delete, m_reveal});
        menu->addSeparator();
    }
    menu->addActions({m_add, m_import});
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void DevicesPanel::toggleSession(const DeviceIdentity &device)
{
    const std::optional<DeviceEntry> entry = m_devices.entry(device);
    if (!entry)
        return;
    if (isRunning(entry->status.state))
        Q_EMIT stopRequested(device);
    else
        Q_EMIT startRequested(device);
}

// A list that holds anything has a current device, so that Start always has something to start.
void DevicesPanel::keepSelection()
{
    m_stack->setCurrentWidget(m_devices.rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_view);
    if (!m_view->currentIndex().isValid() && m_devices.rowCount() > 0)
        m_view->setCurrentIndex(m_display->index(0, 0));
    refreshActions();
}

void DevicesPanel::refreshActions()
{
    const std::optional<DeviceEntry> entry = m_devices.entry(currentDevice());
    for (QAction *action : {m_startStop, m_edit, m_delete})
        action->setEnabled(entry.has_value());
    m_reveal->setEnabled(entry && entry->secret != SecretPlace::None);
    const bool running = entry && isRunning(entry->status.state);
    m_startStop->setText(running ? tr("S&top") : tr("&Start"));
    m_startStop->setIcon(theme::icon(running ? u"stop" : u"start"));
}

void DevicesPanel::refreshKeychainLine()
{
    const bool usable = m_keychainProblem.isEmpty();
    const bool warn = !usable && !m_inMemory;
    const QIcon icon = warn         ? theme::icon(u"warning", theme::ColorRole::Failed)
                       : m_inMemory ? theme::icon(u"unlock", theme::ColorRole::Muted)
                                    : theme::icon(u"lock", theme::ColorRole::Muted);
    m_keychainIcon->setPixmap(icon.pixmap(theme::smallIcon, theme::smallIcon));
    if (warn)
        m_keychainText->setText(tr("No keychain. %1").arg(m_keychainProblem));
    else if (m_inMemory)
        m_keychainText->setText(tr("Secrets: in memory until Bootbench ends"));
    else if (m_keychainTitle.isEmpty())
        m_keychainText->setText(tr("Secrets: looking for a keychain"));
    else
        m_keychainText->setText(tr("Secrets: %1").arg(m_keychainTitle));
    m_keepInMemory->setVisible(warn);
    m_checkAgain->setVisible(!usable);
}

void DevicesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refreshKeychainLine();
}

void DevicesPanel::retranslate()
{
    setWindowTitle(tr("Devices"));
    m_view->setAccessibleName(tr("Devices"));
    m_empty->setTexts(tr("No device yet"), tr("Add one, or try the demo: it needs no credentials."));
    m_demoButton->setText(tr("R&un the demo on the built-in platform"));
    m_firstButton->setText(tr("Add a devi&ce…"));
    nameAction(m_add, tr("&Add device…"), tr("Add a device"));
    nameAction(m_edit, tr("&Edit device…"), tr("Edit the selected device"));
    nameAction(m_delete, tr("De&lete device…"), tr("Delete the selected device"));
    nameAction(m_reveal, tr("Re&veal secret…"), tr("Show the selected device's secret"));
    nameAction(m_import, tr("&Import from CSV…"), tr("Import devices from a CSV file of the platform's console"));
    m_toolBar->setWindowTitle(tr("Device tools"));
    m_keepInMemory->setText(tr("&Keep in memory"));
    m_keepInMemory->setToolTip(tr("Keep secrets in memory until Bootbench ends; nothing is written"));
    m_checkAgain->setToolTip(tr("Look for a keychain again"));
    m_checkAgain->setText(tr("Check a&gain"));
    m_display->retranslate();
    refreshActions();
    refreshKeychainLine();
}

} // namespace bootbench
