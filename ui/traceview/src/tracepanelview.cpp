// SPDX-License-Identifier: GPL-3.0-or-later
// What a TracePanel shows of its trace, in which colours and how large.
#include <traceview/tracepanel.h>

#include "bytespane.h"
#include "colourrulesdialog.h"
#include "fieldtreeview.h"
#include "filterbar.h"
#include "filterhelp.h"
#include "traceactions.h"
#include "tracedisplaymodel.h"
#include "tracelist.h"

#include <traceview/filterbook.h>

#include <theme/fonts.h>

#include <QAction>
#include <QItemSelectionModel>

#include <algorithm>
#include <memory>
#include <utility>

namespace bootbench {

namespace {

constexpr qreal smallestPoints = 5;

} // namespace

void TracePanel::connectFilter()
{
    TraceActions &actions = *m_actions;
    connect(actions.filter, &QAction::triggered, m_filter, &FilterBar::open);
    connect(actions.colours, &QAction::toggled, &m_book, &FilterBook::setShowsColours);
    connect(&m_book, &FilterBook::rulesChanged, actions.colours,
            [this] { m_actions->colours->setChecked(m_book.showsColours()); });
    actions.colours->setChecked(m_book.showsColours());
    connect(actions.colourRules, &QAction::triggered, this, &TracePanel::editColourRules);
    connect(m_filter, &FilterBar::left, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBar::helpRequested, this, &TracePanel::showFilterHelp);
    connect(m_filter, &FilterBar::noticed, this, &TracePanel::noticed);
    connect(m_fields, &FieldTreeView::filterRequested, m_filter, &FilterBar::join);
    // That none passes is known only at the end.
    connect(&m_trace, &TraceModel::filterProgress, this, &TracePanel::refreshEmptiness);
    connect(&m_trace, &TraceModel::filterChanged, this, &TracePanel::refreshEmptiness);
}

RecordPredicate TracePanel::shownOnly(RecordPredicate predicate) const
{
    if (m_trace.filter().isEmpty())
        return predicate;
    // On another thread, with what people noted until now.
    const auto notes = std::make_shared<const TraceNotes>(m_trace.notes());
    const TraceSnapshot &snapshot = m_trace.snapshot();
    const FilterContext context{.notes = notes.get(),
                                .redactor = m_trace.redactor(),
                                .firstWallMicroseconds = snapshot.record(1).wallMicroseconds};
    const auto shown = std::make_shared<FilterEvaluator>(m_trace.filter(), snapshot, context);
    return [predicate = std::move(predicate), notes, shown](const TraceSnapshot &trace, const TraceRecord &record) {
        return shown->matches(record.sequence) ? predicate(trace, record) : false;
    };
}

void TracePanel::editColourRules()
{
    auto *dialog = new ColourRulesDialog(m_book.rules(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColourRulesDialog::submitted, &m_book, &FilterBook::setRules);
    connect(dialog, &ColourRulesDialog::helpRequested, this, &TracePanel::showFilterHelp);
    dialog->open();
}

void TracePanel::showFilterHelp()
{
    auto *help = findChild<FilterHelp *>();
    if (help == nullptr) {
        help = new FilterHelp(this);
        connect(help, &FilterHelp::filterChosen, m_filter, &FilterBar::prepare);
    }
    help->show();
    help->raise();
    help->activateWindow();
}

void TracePanel::rowsReset()
{
    refreshEmptiness();
    m_shown.reset();
    if (m_trace.snapshot().size() == 0) {
        // the next record 1 is another one
        m_wanted.reset();
        m_bytes->forgetChoices();
    }
    m_fields->setTree({});
    m_bytes->clear();
    selectionChanged();
}

void TracePanel::startAtFirst()
{
    m_actions->follow->setChecked(false);
    m_wanted = 1;
    m_takesFocus = true;
    keepCurrent();
}

void TracePanel::keepCurrent()
{
    const int row = m_wanted ? m_trace.rowOf(*m_wanted) : -1;
    if (row < 0)
        return;
    m_wanted.reset();
    // Whoever chose another one meanwhile does not want it back.
    if (currentRecord())
        return;
    const QModelIndex index = m_display->index(row, 0);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (std::exchange(m_takesFocus, false) && m_list->isVisible())
        m_list->setFocus();
    if (!m_list->isFollowing())
        m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void TracePanel::setZoom(int points)
{
    m_zoom = std::clamp(points, -mostZoom, mostZoom);
    const auto sized = [this](QFont font) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(std::max(font.pointSizeF() + m_zoom, smallestPoints));
        return font;
    };
    m_list->setTextFont(sized(theme::monospaceFont()));
    m_bytes->setTextFont(sized(theme::monospaceFont()));
    m_fields->setFont(sized(font()));
    m_actions->zoomIn->setEnabled(m_zoom < mostZoom);
    m_actions->zoomOut->setEnabled(m_zoom > -mostZoom);
}

} // namespace bootbench
