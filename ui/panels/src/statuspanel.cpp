// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/statuspanel.h>

#include "elidedlabel.h"
#include "ladderview.h"
#include "rolelabel.h"
#include "rungbutton.h"
#include "timetext.h"
#include <panels/emptystate.h>

#include <panels/sessiontone.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QLabel *makeValue(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

StatusPanel::StatusPanel(const DeviceListModel &devices, const StageLadderModel &ladder, const Clock &clock,
                         QWidget *parent)
    : QWidget(parent)
    , m_devices(devices)
    , m_ladder(ladder)
    , m_clock(clock)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"mqtt"_s, this))
    , m_demoButton(m_empty->addButton())
{
    m_demoButton->setObjectName(u"statusDemoButton");
    m_demoButton->setIcon(theme::icon(u"demo"));
    connect(m_demoButton, &QPushButton::clicked, this, &StatusPanel::demoRequested);

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    column->setSpacing(theme::rhythm);
    column->addWidget(buildHeader());
    column->addWidget(buildFacts());
    m_view = new LadderView(ladder, page);
    column->addWidget(m_view);
    column->addWidget(buildParticulars());
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    m_ticks.setInterval(std::chrono::seconds(1));
    connect(&m_ticks, &QTimer::timeout, this, &StatusPanel::refreshTimes);
    connect(m_view, &LadderView::rungClicked, this, &StatusPanel::showRung);
    // A thousand facts of a log, or devices of a fleet, are one change to whoever looks.
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &StatusPanel::refresh);
    connect(&m_ladder, &StageLadderModel::currentDeviceChanged, this, [this] {
        m_view->setCurrentStage(Stage::None);
        refresh();
    });
    connect(&m_ladder, &QAbstractItemModel::dataChanged, this, [this] {
        m_ladderChanged = true;
        refreshSoon();
    });
    connect(&m_devices, &QAbstractItemModel::rowsInserted, this, &StatusPanel::refreshSoon);
    connect(&m_devices, &QAbstractItemModel::rowsRemoved, this, &StatusPanel::refreshSoon);
    connect(&m_devices, &QAbstractItemModel::dataChanged, this, &StatusPanel::refreshSoon);
    retranslate();
}

StatusPanel::~StatusPanel() = default;

QWidget *StatusPanel::buildHeader()
{
    auto *header = new QWidget(this);
    m_lamp = new QLabel(header);
    m_word = new RoleLabel(theme::ColorRole::Idle, header);
    m_word->setObjectName(u"statusWord");
    QFont wordFont = m_word->font();
    wordFont.setBold(true);
    if (wordFont.pointSizeF() > 0)
        wordFont.setPointSizeF(wordFont.pointSizeF() * 1.2);
    m_word->setFont(wordFont);
    m_cause = makeValue(header);
    m_cause->setObjectName(u"statusCause");
    m_cause->setWordWrap(true);

    const auto button = [&](const QString &objectName, QStringView iconName,
                            void (StatusPanel::*intent)(const DeviceIdentity &)) {
        auto *made = new QPushButton(theme::icon(iconName), {}, header);
        made->setObjectName(objectName);
        connect(made, &QPushButton::clicked, this, [this, intent] { Q_EMIT(this->*intent)(m_ladder.currentDevice()); });
        return made;
    };
    m_follow = button(u"followButton"_s, u"follow", &StatusPanel::followRequested);
    m_retry = button(u"retryButton"_s, u"start", &StatusPanel::retryNowRequested);
    m_start = button(u"startButton"_s, u"start", &StatusPanel::startRequested);
    m_stop = button(u"stopButton"_s, u"stop", &StatusPanel::stopRequested);

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(theme::rhythm);
    row->addWidget(m_lamp);
    row->addWidget(m_word);
    row->addWidget(m_cause, 1);
    for (QPushButton *each : {m_follow, m_retry, m_start, m_stop})
        row->addWidget(each);
    // Buttons come and go, and a cause may take two lines: nothing below moves by that.
    header->setMinimumHeight(std::max(m_start->sizeHint().height(), 2 * m_cause->fontMetrics().lineSpacing()));
    return header;
}

QWidget *StatusPanel::buildFacts()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(theme::rhythm);
    grid->setVerticalSpacing(theme::rhythm / 2);
    const auto place = [&](Fact fact, int row, int column) {
        m_factNames[fact] = new RoleLabel(theme::ColorRole::Muted, box);
        m_facts[fact] = new ElidedLabel(box);
        grid->addWidget(m_factNames[fact], row, column);
        grid->addWidget(m_facts[fact], row, column + 1);
    };
    place(Host, 0, 0);
    place(Instance, 0, 2);
    place(Tls, 1, 0);
    place(Uptime, 1, 2);
    place(Attempt, 1, 4);
    m_facts[Host]->setObjectName(u"hostFact");
    m_facts[Instance]->setObjectName(u"instanceFact");
    m_facts[Tls]->setObjectName(u"tlsFact");
    m_facts[Uptime]->setObjectName(u"uptimeFact");
    m_facts[Attempt]->setObjectName(u"attemptFact");
    // Host and cipher are long and get what room there is.
    grid->setColumnStretch(1, 6);
    grid->setColumnStretch(3, 3);
    grid->setColumnStretch(5, 1);
    return box;
}

QWidget *StatusPanel::buildParticulars()
{
    auto *box = new QWidget(this);
    m_particularsIcon = new QLabel(box);
    m_particulars = makeValue(box);
    m_particulars->setObjectName(u"particulars");
    m_particulars->setWordWrap(true);
    m_particulars->setTextFormat(Qt::RichText);
    m_particulars->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = new QToolButton(box);
    m_copy->setObjectName(u"copyParticulars");
    m_copy->setIcon(theme::icon(u"copy"));
    m_copy->setAutoRaise(true);
    connect(m_copy, &QToolButton::clicked, this, &StatusPanel::copyParticulars);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(theme::rhythm);
    row->addWidget(m_particularsIcon, 0, Qt::AlignTop);
    row->addWidget(m_particulars, 1, Qt::AlignTop);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    return box;
}

void StatusPanel::setNotifyPolicy(NotifyPolicy policy)
{
    m_policy = policy;
    refreshButtons();
}

void StatusPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_demoButton->setVisible(!readOnly);
    refreshButtons();
}

void StatusPanel::refreshSoon()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

void StatusPanel::refresh()
{
    // A rung that fails takes over from the one that was clicked.
    if (std::exchange(m_ladderChanged, false) && failedStage() != Stage::None)
        m_view->setCurrentStage(Stage::None);
    m_view->refresh();
    const std::optional<DeviceEntry> entry = m_devices.entry(m_ladder.currentDevice());
    m_status = entry ? entry->status : SessionStatus();
    m_stack->setCurrentIndex(entry ? 1 : 0);
    refreshLamp();
    refreshFacts();
    refreshTimes();
    refreshButtons();
    refreshParticulars();
    const bool changes = m_status.onlineSince != 0 || m_status.retryAt != 0;
    if (changes && isVisible())
        m_ticks.start();
    else
        m_ticks.stop();
}

void StatusPanel::refreshLamp()
{
    const theme::StatusTone tone = toneOf(m_status.state);
    m_lamp->setPixmap(theme::statusIcon(tone).pixmap(theme::smallIcon, theme::smallIcon));
    m_word->setText(stateTitle(m_status.state));
    m_word->setRole(theme::colorRole(tone));
}

void StatusPanel::refreshFacts()
{
    const QString none = u"–"_s;
    const auto show = [&](Fact fact, const QString &text) { m_facts[fact]->setFullText(text.isEmpty() ? none : text); };
    show(Instance, m_status.instanceId);
    show(Host, m_status.endpoint.isNull() ? QString() : m_status.endpoint.toString());
    const bool connected = m_status.onlineSince != 0;
    if (!m_status.tlsVersion.isEmpty())
        show(Tls, tr("%1, %2").arg(m_status.tlsVersion, m_status.tlsCipher));
    else if (m_status.tls)
        show(Tls, tr("yes; the version is not known"));
    else
        show(Tls, connected ? tr("none, plain TCP") : QString());
    show(Attempt, m_status.attempt == 0 ? QString() : QLocale().toString(m_status.attempt));
}

void StatusPanel::refreshTimes()
{
    const qint64 now = m_clock.wallMicroseconds();
    m_facts[Uptime]->setFullText(m_status.onlineSince == 0 ? u"–"_s : uptimeText(now - m_status.onlineSince));
    if (m_status.retryAt == 0) {
        m_cause->setText(m_status.cause);
        return;
    }
    const qint64 left = std::max<qint64>(m_status.retryAt - now, 0);
    const QString countdown = tr("Next try in %n s.", nullptr, int((left + 999'999) / 1'000'000));
    m_cause->setText(m_status.cause.isEmpty() ? countdown : tr("%1 %2").arg(countdown, m_status.cause));
}

void StatusPanel::refreshButtons()
{
    const SessionState state = m_status.state;
    const bool waiting = state == SessionState::Waiting;
    const bool undecided = state == SessionState::Redistributing || state == SessionState::Kicked;
    m_follow->setVisible(!m_readOnly && undecided && m_policy == NotifyPolicy::Ask);
    m_retry->setVisible(!m_readOnly && waiting);
    m_start->setVisible(!m_readOnly && !isRunning(state));
    m_stop->setVisible(!m_readOnly && isRunning(state));
}

// What failed is told without being asked; a rung that was clicked comes first.
void StatusPanel::refreshParticulars()
{
    const Stage stage = m_view->currentStage() != Stage::None ? m_view->currentStage() : failedStage();
    QStringList lines;
    bool failed = false;
    if (stage != Stage::None) {
        const StageTiming &timing = m_ladder.timing(stage);
        failed = timing.error.has_value();
        if (failed) {
            lines += timing.error->title();
            lines += timing.error->cause;
            lines += timing.error->advice();
        } else {
            lines += tr("%1: %2").arg(stageTitle(stage), verdictText(timing.verdict));
            lines += timing.detail;
        }
    } else if (m_status.error) {
        failed = true;
        lines += m_status.error->title();
        lines += m_status.error->cause;
        // Of a session that is only read about, nothing connects again and nothing can be pressed.
        if (!m_readOnly)
            lines += m_status.error->advice();
    }
    lines.removeAll(QString());
    m_particularsText = lines.join(u'\n');
    QStringList html;
    for (const QString &line : std::as_const(lines))
        html += html.isEmpty() ? u"<b>%1</b>"_s.arg(line.toHtmlEscaped()) : line.toHtmlEscaped();
    m_particulars->setText(html.join("<br>"_L1));
    m_particularsIcon->setPixmap(
        theme::icon(failed ? u"error" : u"about", failed ? theme::ColorRole::Failed : theme::ColorRole::Muted)
            .pixmap(theme::smallIcon, theme::smallIcon));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_particularsIcon, m_particulars, m_copy})
        widget->setVisible(!lines.isEmpty());
}

void StatusPanel::showRung(Stage stage)
{
    m_view->setCurrentStage(stage);
    refreshParticulars();
    const StageTiming &timing = m_ladder.timing(stage);
    if (timing.firstRecord)
        Q_EMIT recordsRequested(*timing.firstRecord, timing.lastRecord.value_or(*timing.firstRecord));
}

Stage StatusPanel::failedStage() const
{
    for (int stage = stageCount - 1; stage > 0; --stage) {
        if (m_ladder.timing(Stage(stage)).verdict == Verdict::Failed)
            return Stage(stage);
    }
    return Stage::None;
}

void StatusPanel::copyParticulars()
{
    QGuiApplication::clipboard()->setText(m_particularsText);
}

void StatusPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

void StatusPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void StatusPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticks.stop();
}

void StatusPanel::retranslate()
{
    setWindowTitle(tr("Status"));
    m_empty->setTexts(tr("No device selected"),
                      tr("The way of a device through bootstrap, MQTT and distribution shows here, step by step."));
    m_demoButton->setText(tr("Run the d&emo"));
    m_start->setText(tr("&Start"));
    m_start->setToolTip(tr("Ask bootstrap and connect"));
    m_stop->setText(tr("St&op"));
    m_stop->setToolTip(tr("End the session, also a countdown"));
    m_retry->setText(tr("Try &now"));
    m_retry->setToolTip(tr("Do not wait for the countdown"));
    m_follow->setText(tr("Fo&llow"));
    m_follow->setToolTip(tr("Ask bootstrap where the device belongs now, and connect there"));
    m_factNames[Host]->setText(tr("Host"));
    m_factNames[Instance]->setText(tr("Instance"));
    m_factNames[Tls]->setText(tr("TLS"));
    m_factNames[Uptime]->setText(tr("Online for"));
    m_factNames[Attempt]->setText(tr("Attempt"));
    m_copy->setToolTip(tr("Copy this text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    for (ElidedLabel *fact : m_facts)
        fact->retranslate();
    m_view->retranslate();
    refresh();
}

} // namespace bootbench
