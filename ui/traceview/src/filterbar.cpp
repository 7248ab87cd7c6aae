// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include "filterbuttons.h"
#include "filteredit.h"

#include <traceview/filterbook.h>

#include <models/tracemodel.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace bootbench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto textInterval = 50ms;
constexpr auto patience = 150ms;
// A trace may have seen more connections than anybody wants to choose from.
constexpr ChannelId mostChannels = 2000;
constexpr int progressWidth = 20 * theme::rhythm;

} // namespace

FilterBar::FilterBar(TraceModel &trace, FilterBook &book, QWidget *parent)
    : QWidget(parent)
    , m_trace(trace)
    , m_book(book)
    , m_edit(new FilterEdit(this))
    , m_clear(m_edit->addAction(theme::icon(u"close"), QLineEdit::TrailingPosition))
    , m_history(new QToolButton(this))
    , m_historyMenu(new QMenu(this))
    , m_keep(new QToolButton(this))
    , m_keepMenu(new QMenu(this))
    , m_buttons(new FilterButtons(book, this))
    , m_help(new QToolButton(this))
{
    m_edit->setObjectName(u"filterText"_s);
    m_clear->setObjectName(u"clearFilter"_s);
    m_clear->setVisible(false);
    m_history->setObjectName(u"filterHistory"_s);
    m_history->setIcon(theme::icon(u"time"));
    m_history->setMenu(m_historyMenu);
    m_keep->setObjectName(u"keepFilter"_s);
    m_keep->setIcon(theme::icon(u"star"));
    m_keep->setMenu(m_keepMenu);
    m_help->setObjectName(u"filterHelp"_s);
    m_help->setIcon(theme::icon(u"help"));
    for (QToolButton *button : {m_history, m_keep, m_help}) {
        button->setAutoRaise(true);
        button->setIconSize({theme::smallIcon, theme::smallIcon});
        button->setPopupMode(QToolButton::InstantPopup);
    }
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::rhythm / 2, 0, theme::rhythm / 2, theme::rhythm / 2);
    row->setSpacing(theme::rhythm / 2);
    row->addWidget(m_edit, 1);
    row->addWidget(m_history);
    row->addWidget(m_keep);
    row->addWidget(m_buttons);
    row->addWidget(m_help);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(buildStatus());
    connectEdit();

    m_textTimer.setSingleShot(true);
    m_textTimer.setInterval(textInterval);
    connect(&m_textTimer, &QTimer::timeout, this, &FilterBar::refreshStatus);
    m_progressTimer.setSingleShot(true);
    m_progressTimer.setInterval(patience);
    connect(&m_progressTimer, &QTimer::timeout, this, &FilterBar::refreshProgress);
    connect(&m_trace, &TraceModel::filterProgress, this, [this](quint64 done, quint64 total, quint64 matches) {
        m_done = done;
        m_total = total;
        m_matches = matches;
        if (!m_textTimer.isActive())
            m_textTimer.start();
        if (done >= total)
            refreshProgress();
        else if (!m_progressTimer.isActive() && !m_progress->isVisible())
            m_progressTimer.start();
    });
    connect(&m_trace, &TraceModel::filterChanged, this, [this] {
        m_buttons->setApplied(m_trace.filter().text());
        refreshStatus();
        refreshProgress();
    });
    retranslate();
}

QWidget *FilterBar::buildStatus()
{
    m_status = new QWidget(this);
    m_verdict = new QLabel(m_status);
    m_verdict->setObjectName(u"filterVerdict"_s);
    // As long as it is, it does not widen the window.
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar(m_status);
    m_progress->setObjectName(u"filterProgress"_s);
    m_progress->setRange(0, 100);
    m_progress->setFixedWidth(progressWidth);
    m_cancel = new QPushButton(m_status);
    m_cancel->setObjectName(u"cancelFilter"_s);
    auto *layout = new QHBoxLayout(m_status);
    layout->setContentsMargins(theme::rhythm, 0, theme::rhythm / 2, theme::rhythm / 2);
    layout->addWidget(m_verdict, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    m_status->hide();
    // All records again; the text stays, to be mended.
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_trace.setFilter({}); });
    return m_status;
}

void FilterBar::connectEdit()
{
    m_edit->setDeviceSource([this] { return devicesSeen(); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        refreshStatus();
    });
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_historyAt = -1; });
    connect(m_edit, &FilterEdit::entered, this, &FilterBar::applyText);
    connect(m_edit, &FilterEdit::escaped, this, &FilterBar::escape);
    connect(m_edit, &FilterEdit::historyWalked, this, &FilterBar::walkHistory);
    connect(m_edit, &FilterEdit::focusChanged, this, [this](bool focused) {
        m_focused = focused;
        refreshStatus();
    });
    connect(m_clear, &QAction::triggered, this, [this] { apply({}); });
    connect(m_historyMenu, &QMenu::aboutToShow, this, &FilterBar::fillHistory);
    connect(m_keepMenu, &QMenu::aboutToShow, this, &FilterBar::fillManage);
    connect(m_buttons, &FilterButtons::chosen, this, &FilterBar::apply);
    connect(m_buttons, &FilterButtons::unchosen, this, [this] { apply({}); });
    connect(m_buttons, &FilterButtons::prepared, this, &FilterBar::prepare);
    connect(m_help, &QToolButton::clicked, this, &FilterBar::helpRequested);
}

void FilterBar::open()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::join(const QString &term, FilterJoin join, FilterUse use)
{
    const QString base = m_edit->filter() ? m_edit->text() : m_trace.filter().text();
    const QString joined = joinedFilter(base, term, join);
    if (use == FilterUse::Apply)
        apply(joined);
    else
        prepare(joined);
}

void FilterBar::apply(const QString &filter)
{
    m_edit->setText(filter);
    applyText();
}

void FilterBar::prepare(const QString &filter)
{
    m_edit->setText(filter);
    m_edit->setFocus();
}

void FilterBar::applyText()
{
    m_historyAt = -1;
    if (m_edit->filter()) {
        m_trace.setFilter(*m_edit->filter());
        if (maybeKept(m_edit->text()))
            m_book.remember(m_trace.filter().text());
    } else {
        // To where it is wrong.
        m_edit->setFocus();
        m_edit->setSelection(int(m_edit->filter().error().offset), int(m_edit->filter().error().length));
    }
    refreshStatus();
}

void FilterBar::escape()
{
    if (m_edit->text() != m_trace.filter().text())
        m_edit->setText(m_trace.filter().text());
    else
        Q_EMIT left();
}

void FilterBar::walkHistory(int steps)
{
    const qsizetype wanted = std::clamp<qsizetype>(m_historyAt + steps, -1, m_book.recent().size() - 1);
    if (wanted == m_historyAt)
        return;
    if (m_historyAt < 0)
        m_beforeHistory = m_edit->text();
    m_historyAt = wanted;
    m_edit->setText(wanted < 0 ? m_beforeHistory : m_book.recent().at(wanted));
}

void FilterBar::fillHistory()
{
    m_historyMenu->clear();
    for (const QString &filter : m_book.recent())
        m_historyMenu->addAction(QString(filter).replace(u'&', u"&&"_s), this, [this, filter] { apply(filter); });
    if (m_book.recent().isEmpty())
        m_historyMenu->addAction(tr("No filter was used yet"))->setEnabled(false);
}

void FilterBar::fillManage()
{
    m_keepMenu->clear();
    const bool valid = m_edit->filter() && !m_edit->filter()->isEmpty();
    QAction *keep = m_keepMenu->addAction(theme::icon(u"save"), tr("&Keep this filter as a button…"), this, [this] {
        const QString filter = m_edit->text().trimmed();
        if (maybeKept(filter))
            m_buttons->askForName(filter);
        else
            Q_EMIT noticed(tr("There is a secret in this filter; it cannot be kept."));
    });
    keep->setObjectName(u"keepThisFilter"_s);
    keep->setEnabled(valid);
    m_keepMenu->addSeparator();
    m_buttons->manageMenu(m_keepMenu);
}

bool FilterBar::maybeKept(const QString &filter) const
{
    return !m_trace.store().redactor().holdsSecret(filter.toUtf8());
}

QStringList FilterBar::devicesSeen() const
{
    const TraceSnapshot &snapshot = m_trace.snapshot();
    QStringList devices;
    for (ChannelId id = 1; id <= std::min(snapshot.channelCount(), mostChannels); ++id) {
        const QString device = m_trace.shownChannel(id).device.deviceName(); // by the names that are shown
        if (!device.isEmpty())
            devices.append(device);
    }
    devices.removeDuplicates();
    devices.sort();
    return devices;
}

void FilterBar::refreshStatus()
{
    const QString applied = m_trace.filter().text();
    const QString text = m_edit->text().trimmed();
    QStringList words;
    bool wrong = false;
    if (!m_edit->filter()) {
        const FilterError &error = m_edit->filter().error();
        words += tr("✗ At character %1: %2").arg(error.offset + 1).arg(error.message);
        wrong = true;
    } else if (text != applied) {
        words += text.isEmpty() ? tr("Enter shows all records") : tr("Enter applies the filter");
    }
    if (!applied.isEmpty() && !wrong) {
        const QLocale locale;
        const QString count = tr("%1 of %2 shown").arg(locale.toString(m_matches), locale.toString(m_total));
        words += m_done < m_total && m_progress->isVisible()
                     ? tr("%1, %2 %").arg(count).arg(m_done * 100 / std::max<quint64>(m_total, 1))
                     : count;
        if (const quint64 givenUp = m_trace.givenUpCount(); givenUp > 0) {
            words.prepend(
                tr("✗ The expression takes too many steps: it was given up for %n record(s)", nullptr, int(givenUp)));
            wrong = true;
        }
    } else if (words.isEmpty()) {
        words += tr("Ctrl+Space offers what may stand here, Up and Down bring back earlier filters");
    }
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     theme::color(wrong ? theme::ColorRole::Failed : theme::ColorRole::Muted, colours));
    m_verdict->setPalette(colours);
    m_verdict->setText(words.join(u" · "_s));
    m_verdict->setToolTip(m_verdict->text().toHtmlEscaped());
    m_status->setVisible(m_focused || !text.isEmpty() || !applied.isEmpty());
    // Below what is wrong, and the row's margin above that.
    m_edit->setListDistance(m_status->sizeHint().height() + theme::rhythm / 2);
}

void FilterBar::refreshProgress()
{
    // Records that arrive one by one are no progress to look at.
    constexpr quint64 nearlyAll = 99;
    const quint64 percent = m_done * 100 / std::max<quint64>(m_total, 1);
    const bool running = !m_trace.filter().isEmpty() && m_trace.isFiltering() && percent < nearlyAll;
    const bool wasRunning = m_progress->isVisible();
    m_progress->setValue(int(percent));
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    if (running != wasRunning)
        refreshStatus();
    if (running)
        m_progressTimer.start();
}

void FilterBar::retranslate()
{
    m_edit->retranslate();
    m_buttons->retranslate();
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_clear->setText(tr("Show all records"));
    m_clear->setToolTip(tr("Show all records"));
    name(m_history, tr("Earlier filters"));
    name(m_keep, tr("Keep this filter, or change the named ones"));
    name(m_help, tr("How filters are written"));
    m_cancel->setText(tr("&Cancel"));
    m_progress->setAccessibleName(tr("How far the filter is"));
    refreshStatus();
}

} // namespace bootbench
