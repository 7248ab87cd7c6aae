// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/distributedialog.h>

#include "rolelabel.h"

#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

enum Page : int { ChoicePage, DryRunPage };

QStringList checkedTexts(const QListWidget &list)
{
    QStringList texts;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            texts.append(list.item(row)->text());
    }
    return texts;
}

QComboBox *editableChoice(const QStringList &items, QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setEditable(true);
    choice->addItems(items);
    choice->setCurrentIndex(-1);
    return choice;
}

QLabel *addRow(QFormLayout &form, QWidget *field)
{
    auto *label = new QLabel(form.parentWidget());
    label->setBuddy(field);
    form.addRow(label, field);
    return label;
}

} // namespace

DistributeDialog::DistributeDialog(DistributeChoices choices, QWidget *parent)
    : QDialog(parent)
    , m_choices(std::move(choices))
    , m_pages(new QStackedWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_back(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
    , m_next(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
    , m_submit(m_buttons->addButton(QString(), QDialogButtonBox::ActionRole))
{
    setObjectName(u"distributeDialog");
    m_pages->addWidget(buildChoice());
    m_pages->addWidget(buildDryRun());
    m_back->setObjectName(u"back");
    m_next->setObjectName(u"dryRunButton");
    m_submit->setObjectName(u"submit");
    m_submit->setIcon(theme::icon(u"distribute"));
    m_back->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * theme::rhythm);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_buttons);
    resize(72 * theme::rhythm, 64 * theme::rhythm);

    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &DistributeDialog::showChoice);
    connect(m_next, &QPushButton::clicked, this, &DistributeDialog::showDryRun);
    connect(m_submit, &QPushButton::clicked, this, &DistributeDialog::confirm);
    fillDevices();
    retranslate();
    showChoice();
}

QWidget *DistributeDialog::buildChoice()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    form->setContentsMargins({});
    form->setVerticalSpacing(theme::rhythm);
    addDeviceRows(*form);
    addTargetRows(*form);
    m_account = new QLineEdit(page);
    m_account->setObjectName(u"account");
    m_accountLabel = addRow(*form, m_account);
    m_accountLabel->setVisible(m_choices.wantsAccount);
    m_account->setVisible(m_choices.wantsAccount);
    m_problem = new RoleLabel(theme::ColorRole::Failed, page);
    m_problem->setObjectName(u"problem");
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().height());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(m_problem);

    connectChoice();
    return page;
}

void DistributeDialog::addDeviceRows(QFormLayout &form)
{
    QWidget *const page = form.parentWidget();
    m_product = new QComboBox(page);
    m_product->setObjectName(u"product");
    QStringList products;
    for (const DistributeChoices::Device &device : std::as_const(m_choices.devices)) {
        if (!products.contains(device.identity.productKey()))
            products.append(device.identity.productKey());
    }
    m_product->addItems(products);
    m_productLabel = addRow(form, m_product);
    if (!m_choices.selected.isEmpty())
        m_product->setCurrentText(m_choices.selected.constBegin()->productKey());

    m_devices = new QListWidget(page);
    m_devices->setObjectName(u"deviceChoice");
    m_devices->setMinimumHeight(12 * theme::rhythm);
    m_devicesLabel = addRow(form, m_devices);
    m_all = new QPushButton(page);
    m_none = new QPushButton(page);
    m_all->setObjectName(u"chooseAll");
    m_none->setObjectName(u"chooseNone");
    m_count = new QLabel(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::rhythm);
    for (QPushButton *const button : {m_all, m_none}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(m_count);
    form.addRow(nullptr, row);
}

void DistributeDialog::addTargetRows(QFormLayout &form)
{
    QWidget *const page = form.parentWidget();
    m_source = editableChoice(m_choices.instanceIds, page);
    m_source->setObjectName(u"source");
    m_sourceLabel = addRow(form, m_source);
    m_specified = new QRadioButton(page);
    m_nearest = new QRadioButton(page);
    m_specified->setObjectName(u"specifiedRegion");
    m_nearest->setObjectName(u"nearestAccess");
    m_specified->setChecked(true);
    m_strategyLabel = addRow(form, m_specified);
    form.addRow(nullptr, m_nearest);
    m_target = editableChoice({}, page);
    m_target->setObjectName(u"target");
    m_targetLabel = addRow(form, m_target);
    m_targets = new QListWidget(page);
    m_targets->setObjectName(u"targets");
    m_targets->setMaximumHeight(16 * theme::rhythm);
    for (const QString &instanceId : std::as_const(m_choices.instanceIds)) {
        auto *const item = new QListWidgetItem(instanceId, m_targets);
        item->setCheckState(Qt::Unchecked);
    }
    form.addRow(nullptr, m_targets);
}

void DistributeDialog::connectChoice()
{
    connect(m_product, &QComboBox::currentIndexChanged, this, &DistributeDialog::fillDevices);
    connect(m_devices, &QListWidget::itemChanged, this, &DistributeDialog::refresh);
    connect(m_all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { checkAll(false); });
    connect(m_source, &QComboBox::currentTextChanged, this, &DistributeDialog::refreshTargets);
    connect(m_target, &QComboBox::currentTextChanged, this, &DistributeDialog::refresh);
    connect(m_targets, &QListWidget::itemChanged, this, &DistributeDialog::refresh);
    connect(m_specified, &QRadioButton::toggled, this, &DistributeDialog::refreshTargets);
    connect(m_account, &QLineEdit::textChanged, this, &DistributeDialog::refresh);
}

QWidget *DistributeDialog::buildDryRun()
{
    auto *page = new QWidget(this);
    m_summary = new QLabel(page);
    m_summary->setObjectName(u"summary");
    m_summary->setWordWrap(true);
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_dryRun = new QPlainTextEdit(page);
    m_dryRun->setObjectName(u"dryRun");
    m_dryRun->setReadOnly(true);
    m_dryRun->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_dryRun->setFont(theme::monospaceFont());
    m_warning = new QLabel(page);
    m_warning->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(theme::rhythm);
    column->addWidget(m_summary);
    column->addWidget(m_dryRun, 1);
    column->addWidget(m_warning);
    return page;
}

void DistributeDialog::fillDevices()
{
    {
        const QSignalBlocker blocker(m_devices);
        m_devices->clear();
        QString source;
        for (const DistributeChoices::Device &device : std::as_const(m_choices.devices)) {
            if (device.identity.productKey() != m_product->currentText())
                continue;
            auto *const item = new QListWidgetItem(device.identity.deviceName(), m_devices);
            // One device on the bench is the one that is meant.
            const bool chosen = m_choices.selected.contains(device.identity) || m_choices.devices.size() == 1;
            item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
            item->setToolTip(device.instanceId);
            if (source.isEmpty() || chosen)
                source = device.instanceId.isEmpty() ? source : device.instanceId;
        }
        m_source->setEditText(source);
    }
    refreshTargets();
}

void DistributeDialog::checkAll(bool checked)
{
    {
        const QSignalBlocker blocker(m_devices);
        for (int row = 0; row < m_devices->count(); ++row)
            m_devices->item(row)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
    refresh();
}

// All instances but the source, for a specified region.
void DistributeDialog::refreshTargets()
{
    {
        const QSignalBlocker blocker(m_target);
        const QString chosen = m_target->currentText();
        QStringList targets = m_choices.instanceIds;
        targets.removeAll(m_source->currentText());
        m_target->clear();
        m_target->addItems(targets);
        m_target->setEditText(chosen.isEmpty() || chosen == m_source->currentText() ? targets.value(0) : chosen);
    }
    m_target->setVisible(m_specified->isChecked());
    m_targets->setVisible(m_nearest->isChecked());
    m_targetLabel->setBuddy(m_specified->isChecked() ? static_cast<QWidget *>(m_target) : m_targets);
    refresh();
}

DistributeRequest DistributeDialog::request() const
{
    const bool nearest = m_nearest->isChecked();
    return {.productKey = m_product->currentText(),
            .deviceNames = checkedTexts(*m_devices),
            .sourceInstanceId = m_source->currentText().trimmed(),
            .strategy = nearest ? DistributeStrategy::NearestAccess : DistributeStrategy::SpecifiedRegion,
            .targetInstanceIds = nearest ? checkedTexts(*m_targets) : QStringList{m_target->currentText().trimmed()},
            .targetUid = m_choices.wantsAccount ? m_account->text().trimmed() : QString(),
            .targetAliyunId = {}};
}

void DistributeDialog::refresh()
{
    const DistributeRequest wanted = request();
    const auto sound = wanted.check();
    m_problem->setText(sound ? QString() : sound.error());
    m_next->setEnabled(sound.has_value());
    m_count->setText(tr("%n device(s) chosen", nullptr, int(wanted.deviceNames.size())));
}

void DistributeDialog::showChoice()
{
    m_pages->setCurrentIndex(ChoicePage);
    m_back->hide();
    m_submit->hide();
    m_next->show();
    m_next->setDefault(true);
    refresh();
}

void DistributeDialog::showDryRun()
{
    const DistributeRequest wanted = request();
    if (!wanted.check())
        return;
    m_summary->setText(tr("%n device(s) of %1 would go from %2 to %3.", nullptr, int(wanted.deviceNames.size()))
                           .arg(wanted.productKey, wanted.sourceInstanceId, wanted.targetInstanceIds.join(u", ")));
    m_dryRun->setPlainText(dryRunText(wanted));
    m_submit->setText(tr("&Distribute %n device(s)…", nullptr, int(wanted.deviceNames.size())));
    m_pages->setCurrentIndex(DryRunPage);
    m_next->hide();
    m_back->show();
    m_submit->show();
    // Enter must not distribute.
    m_submit->setAutoDefault(false);
    m_back->setDefault(true);
    m_back->setFocus();
}

QString DistributeDialog::dryRunText(const DistributeRequest &request) const
{
    QStringList lines{u"POST https://%1/"_s.arg(m_choices.endpoint), u"Action = CreateDeviceDistributeJob"_s,
                      u"ProductKey = "_s + request.productKey, u"SourceInstanceId = "_s + request.sourceInstanceId,
                      u"Strategy = %1"_s.arg(int(request.strategy))};
    for (qsizetype i = 0; i < request.targetInstanceIds.size(); ++i) {
        lines.append(
            u"TargetInstanceConfig.%1.TargetInstanceId = %2"_s.arg(i + 1).arg(request.targetInstanceIds.at(i)));
    }
    if (!request.targetUid.isEmpty())
        lines.append(u"TargetUid = "_s + request.targetUid);
    for (qsizetype i = 0; i < request.deviceNames.size(); ++i)
        lines.append(u"DeviceName.%1 = %2"_s.arg(i + 1).arg(request.deviceNames.at(i)));
    return lines.join(u'\n');
}

void DistributeDialog::confirm()
{
    const DistributeRequest wanted = request();
    if (!wanted.check())
        return;
    auto *question =
        new QMessageBox(QMessageBox::Warning, tr("Distribute"),
                        tr("Distribute %n device(s) from %1 to %2?", nullptr, int(wanted.deviceNames.size()))
                            .arg(wanted.sourceInstanceId, wanted.targetInstanceIds.join(u", ")),
                        QMessageBox::Cancel, this);
    question->setObjectName(u"confirmation");
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("This cannot be cancelled. Devices that are online are told, replied to and "
                                    "disconnected; their run-time data stays at the source."));
    QPushButton *const yes = question->addButton(tr("&Distribute"), QMessageBox::AcceptRole);
    question->button(QMessageBox::Cancel)->setText(tr("Cancel"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, wanted] {
        accept();
        Q_EMIT submitted(wanted);
    });
    question->open();
}

void DistributeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DistributeDialog::retranslate()
{
    setWindowTitle(tr("Distribute devices"));
    m_productLabel->setText(tr("&Product:"));
    m_devicesLabel->setText(tr("De&vices:"));
    m_all->setText(tr("Choose &all"));
    m_none->setText(tr("Choose n&one"));
    m_sourceLabel->setText(tr("&From instance:"));
    m_strategyLabel->setText(tr("Strategy:"));
    m_specified->setText(tr("Specified &region: all to one instance"));
    m_nearest->setText(tr("&Nearest access: the device's address decides"));
    m_targetLabel->setText(tr("&To instance:"));
    m_accountLabel->setText(tr("Target acco&unt (UID):"));
    m_account->setToolTip(tr("The account that gets the devices; the public platform wants it"));
    m_warning->setText(
        tr("Nothing has been sent yet. A distribution cannot be cancelled; time, nonce and signature are "
           "added when it is sent."));
    m_back->setText(tr("&Back"));
    m_next->setText(tr("Show the &dry run"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    if (m_pages->currentIndex() == DryRunPage)
        showDryRun();
    else
        refresh();
}

} // namespace bootbench
