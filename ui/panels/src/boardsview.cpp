// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/boardsview.h>

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>

namespace bootbench {

using namespace Qt::StringLiterals;

BoardsView::BoardsView(QWidget *parent)
    : QWidget(parent)
    , m_addressName(new QLabel(this))
    , m_address(new QComboBox(this))
    , m_hostLabel(new QLabel(this))
    , m_hostName(new QLineEdit(this))
    , m_portName(new QLabel(this))
    , m_port(new QSpinBox(this))
    , m_listen(new QPushButton(theme::icon(u"start"), {}, this))
    , m_text(new QPlainTextEdit(this))
    , m_copySettings(new QPushButton(theme::icon(u"copy"), {}, this))
    , m_copyAuthority(new QPushButton(theme::icon(u"copy"), {}, this))
    , m_export(new QPushButton(theme::icon(u"export"), {}, this))
{
    m_address->setObjectName(u"listenAddress");
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_address->setMinimumContentsLength(12);
    m_addressName->setBuddy(m_address);
    m_hostName->setObjectName(u"listenHostName");
    m_hostName->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[A-Za-z0-9._:-]*"_s), m_hostName));
    m_hostLabel->setBuddy(m_hostName);
    m_port->setObjectName(u"listenPort");
    m_port->setRange(0, 65'535);
    m_portName->setBuddy(m_port);
    m_listen->setObjectName(u"listenButton");
    m_text->setObjectName(u"boardInstructions");
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_copySettings->setObjectName(u"copySettings");
    m_copyAuthority->setObjectName(u"copyAuthority");
    m_export->setObjectName(u"exportKit");

    auto *grid = new QGridLayout;
    grid->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    grid->setHorizontalSpacing(theme::rhythm);
    grid->setVerticalSpacing(theme::rhythm / 2);
    grid->addWidget(m_addressName, 0, 0);
    grid->addWidget(m_address, 0, 1, 1, 3);
    grid->addWidget(m_hostLabel, 1, 0);
    grid->addWidget(m_hostName, 1, 1);
    grid->addWidget(m_portName, 1, 2);
    grid->addWidget(m_port, 1, 3);
    grid->addWidget(m_listen, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    buttons->setSpacing(theme::rhythm);
    buttons->addWidget(m_copySettings);
    buttons->addWidget(m_copyAuthority);
    buttons->addStretch();
    buttons->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(grid);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);

    connect(m_address, &QComboBox::currentIndexChanged, this, &BoardsView::refresh);
    connect(m_listen, &QPushButton::clicked, this, [this] {
        Q_EMIT listenRequested(m_address->currentData().toString(), m_hostName->text().trimmed(),
                               quint16(m_port->value()));
    });
    connect(m_copySettings, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_settings); });
    connect(m_copyAuthority, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_authority); });
    connect(m_export, &QPushButton::clicked, this, &BoardsView::askWhereToExport);
    retranslate();
}

BoardsView::~BoardsView() = default;

void BoardsView::setInterfaces(const QList<Interface> &interfaces)
{
    const QString chosen = m_address->currentData().toString();
    m_interfaces = interfaces;
    m_address->clear();
    for (const Interface &interface : interfaces)
        m_address->addItem(interface.label, interface.address);
    m_address->setCurrentIndex(std::max(0, m_address->findData(chosen)));
    refresh();
}

void BoardsView::showKit(const QString &instructions, const QString &settings, const QString &authority)
{
    m_text->setPlainText(instructions);
    m_settings = settings;
    m_authority = authority;
    refresh();
}

void BoardsView::refresh()
{
    const int index = m_address->currentIndex();
    const bool local = index < 0 || m_interfaces.at(index).isLocal;
    m_listen->setIcon(theme::icon(local ? u"start" : u"warning"));
    m_hostName->setPlaceholderText(local ? u"localhost"_s : m_address->currentData().toString());
    const bool running = !m_settings.isEmpty();
    for (QPushButton *button : {m_copySettings, m_copyAuthority, m_export})
        button->setEnabled(running);
    m_listen->setText(running ? tr("&Start anew, listening there") : tr("&Start, listening there"));
}

void BoardsView::askWhereToExport()
{
    auto *dialog = new QFileDialog(this, tr("Export for firmware"));
    dialog->setObjectName(u"exportKitDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &BoardsView::exportRequested);
    dialog->open();
}

void BoardsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BoardsView::retranslate()
{
    m_addressName->setText(tr("&Listen on"));
    m_address->setToolTip(tr("The address where boards reach the platform; others in that network reach it too"));
    m_hostLabel->setText(tr("&Host name"));
    m_hostName->setToolTip(
        tr("The name in answers and in the certificate; boards must resolve it. Empty: the address."));
    m_portName->setText(tr("Por&t"));
    m_port->setToolTip(tr("Of the bootstrap service"));
    m_port->setSpecialValueText(tr("any"));
    m_text->setPlaceholderText(
        tr("Real boards can use the built-in platform instead of the cloud. Choose the network where "
           "they are and start it there; here then stands what their firmware needs to know."));
    m_text->setAccessibleName(tr("What firmware needs to know"));
    m_listen->setToolTip(tr("Devices and connections of a platform that runs are closed first"));
    m_copySettings->setText(tr("Copy &settings"));
    m_copySettings->setToolTip(tr("Copy host, port and credentials as C for the C Link SDK"));
    m_copyAuthority->setText(tr("Copy C&A"));
    m_copyAuthority->setToolTip(tr("Copy the platform's certificate authority as C"));
    m_export->setText(tr("&Export…"));
    m_export->setToolTip(tr("Write the authority as PEM and C, the settings and these instructions into a folder"));
    refresh();
}

} // namespace bootbench
