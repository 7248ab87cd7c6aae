// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationlogview.h"

#include "consoledisplay.h"
#include "consoletable.h"

#include <models/operationlogmodel.h>
#include <panels/emptystate.h>
#include <theme/fonts.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// In the order of the choices; 0 is all.
constexpr std::array<std::chrono::minutes, 4> spans{std::chrono::minutes(0), std::chrono::minutes(1),
                                                    std::chrono::minutes(10), std::chrono::minutes(60)};
constexpr std::chrono::seconds slideInterval{5};

} // namespace

OperationLogView::OperationLogView(OperationLogModel &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_display(new OperationLogDisplay(this))
    , m_device(new QLineEdit(this))
    , m_operations(new QComboBox(this))
    , m_outcome(new QComboBox(this))
    , m_time(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"time"_s, this))
    , m_copy(new QAction(theme::icon(u"copy"), {}, this))
    , m_clear(new QAction(theme::icon(u"clear"), {}, this))
{
    m_display->setSourceModel(&m_log);
    m_table = new ConsoleTable(*m_display,
                               {u"00:00:00.000"_s, u"LightSwitch-02"_s, u"Distribute"_s, u"200"_s,
                                u"Kicked due to device deleted: the device was deleted here or distributed"_s,
                                u"0123456789abcdef"_s, u"iotx-oxssharez200"_s},
                               this);
    m_table->setObjectName(u"operationLog");
    buildFilters();
    m_copy->setObjectName(u"copyOperations");
    m_clear->setObjectName(u"clearOperationFilters");
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addActions({m_copy, m_clear});
    connect(m_copy, &QAction::triggered, this, &OperationLogView::copySelection);
    connect(m_clear, &QAction::triggered, this, &OperationLogView::clearFilter);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm, theme::rhythm / 2);
    bar->setSpacing(theme::rhythm);
    bar->addWidget(m_device, 1);
    for (QWidget *const filter : {m_operations, m_outcome, m_time})
        bar->addWidget(filter);
    bar->addStretch(1);
    bar->addWidget(m_count);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);

    connect(m_display, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *const scrollBar = m_table->verticalScrollBar();
        m_atTail = scrollBar->value() == scrollBar->maximum();
    });
    connect(m_display, &QAbstractItemModel::rowsInserted, this, [this] {
        refreshEmptiness();
        if (m_atTail)
            m_table->scrollToBottom();
    });
    connect(m_display, &QAbstractItemModel::rowsRemoved, this, &OperationLogView::refreshEmptiness);
    connect(m_display, &QAbstractItemModel::modelReset, this, &OperationLogView::refreshEmptiness);
    m_slide.setInterval(slideInterval);
    connect(&m_slide, &QTimer::timeout, this, &OperationLogView::applyFilter);
    retranslate();
    applyFilter();
}

void OperationLogView::buildFilters()
{
    m_device->setObjectName(u"logDevice");
    m_device->setClearButtonEnabled(true);
    m_device->setMaximumWidth(32 * theme::rhythm);
    m_operations->setObjectName(u"logOperations");
    m_outcome->setObjectName(u"logOutcome");
    m_time->setObjectName(u"logTime");
    m_count->setObjectName(u"logCount");
    for (int i = 0; i <= int(OperationLogDisplay::Operations::Down); ++i)
        m_operations->addItem(QString());
    for (int i = 0; i <= int(OperationLogDisplay::Outcome::Failure); ++i)
        m_outcome->addItem(QString());
    for (std::size_t i = 0; i < spans.size(); ++i)
        m_time->addItem(QString());
    connect(m_device, &QLineEdit::textChanged, this, &OperationLogView::applyFilter);
    for (QComboBox *const filter : {m_operations, m_outcome, m_time})
        connect(filter, &QComboBox::currentIndexChanged, this, &OperationLogView::applyFilter);
}

void OperationLogView::setUnavailable(const QString &reason)
{
    m_unavailable = reason;
    retranslate();
}

void OperationLogView::applyFilter()
{
    const auto span = spans.at(std::size_t(std::max(0, m_time->currentIndex())));
    const qint64 since =
        span.count() == 0 ? 0 : QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(span).count();
    m_display->setFilter({.device = m_device->text().trimmed(),
                          .operations = OperationLogDisplay::Operations(std::max(0, m_operations->currentIndex())),
                          .outcome = OperationLogDisplay::Outcome(std::max(0, m_outcome->currentIndex())),
                          .since = since});
    if (span.count() == 0)
        m_slide.stop();
    else if (!m_slide.isActive())
        m_slide.start();
    refreshEmptiness();
}

void OperationLogView::clearFilter()
{
    m_device->clear();
    for (QComboBox *const filter : {m_operations, m_outcome, m_time})
        filter->setCurrentIndex(0);
}

void OperationLogView::refreshEmptiness()
{
    const int shown = m_display->rowCount();
    const int all = m_log.rowCount();
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    const QLocale locale;
    m_count->setText(shown == all ? tr("%n entries", nullptr, all)
                                  : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
    if (!m_unavailable.isEmpty()) {
        m_empty->setTexts(tr("This platform's API gives no run log"), m_unavailable);
    } else if (all > 0) {
        m_empty->setTexts(tr("No entry passes the filters"), tr("Widen them, or clear them in the context menu."));
    } else {
        m_empty->setTexts(tr("The run log is empty"),
                          tr("What devices do at the platform is listed here: online and offline with the reason, "
                             "bootstrap, messages, distributions."));
    }
}

void OperationLogView::copySelection()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines += m_display->rowText(row.row());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void OperationLogView::retranslate()
{
    m_table->setAccessibleName(tr("Run log"));
    m_device->setPlaceholderText(tr("Device"));
    m_device->setToolTip(tr("Only entries of devices whose DeviceName or ProductKey contains this"));
    m_device->setAccessibleName(m_device->placeholderText());
    const QStringList operations{tr("All operations"), tr("Online"),     tr("Offline"),   tr("Bootstrap"),
                                 tr("Distribute"),     tr("↑ messages"), tr("↓ messages")};
    for (int i = 0; i < operations.size(); ++i)
        m_operations->setItemText(i, operations.at(i));
    m_operations->setToolTip(tr("Only entries of this operation"));
    m_operations->setAccessibleName(tr("Operation"));
    const QStringList outcomes{tr("All results"), tr("Success (200)"), tr("Failure")};
    for (int i = 0; i < outcomes.size(); ++i)
        m_outcome->setItemText(i, outcomes.at(i));
    m_outcome->setToolTip(tr("Only entries with this result; 200 is success, all else a failure"));
    m_outcome->setAccessibleName(tr("Result"));
    const QStringList times{tr("Any time"), tr("Last minute"), tr("Last 10 minutes"), tr("Last hour")};
    for (int i = 0; i < times.size(); ++i)
        m_time->setItemText(i, times.at(i));
    m_time->setToolTip(tr("Only entries of this time"));
    m_time->setAccessibleName(tr("Time"));
    m_copy->setText(tr("&Copy"));
    m_clear->setText(tr("C&lear filters"));
    announceNewWords(*m_display);
    refreshEmptiness();
}

} // namespace bootbench
