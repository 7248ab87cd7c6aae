// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracelist.h"

#include <models/tracemodel.h>
#include <theme/fonts.h>
#include <theme/metrics.h>

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace bootbench {

using namespace Qt::StringLiterals;

TraceList::TraceList(QWidget *parent) : QTableView(parent)
{
    const QFont headerFont = font();
    setFont(theme::monospaceFont());
    horizontalHeader()->setFont(headerFont);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::rhythm / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(3 * theme::rhythm);
    horizontalHeader()->setStretchLastSection(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TraceList::scrolled);
}

void TraceList::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_following)
            setFollowing(true);
    });
    resetColumnWidths();
}

void TraceList::setFollowing(bool following)
{
    if (following) {
        const QScopedValueRollback guard(m_scrollingToEnd, true);
        scrollToBottom();
    }
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

// By wheel, key or scroll bar: away from the end stops following, back at the end resumes it.
void TraceList::scrolled(int value)
{
    if (m_scrollingToEnd)
        return;
    const bool following = value >= verticalScrollBar()->maximum();
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void TraceList::resetColumnWidths()
{
    const auto width = [this](const QString &sample) {
        return fontMetrics().horizontalAdvance(sample) + 2 * theme::rhythm;
    };
    QHeaderView *header = horizontalHeader();
    header->resizeSection(TraceModel::NumberColumn, width(u"000000"_s));
    header->resizeSection(TraceModel::TimeColumn, width(u"00:00:00.000Z"_s));
    header->resizeSection(TraceModel::DeltaColumn, width(u"000.000000"_s));
    header->resizeSection(TraceModel::DirectionColumn, width(u"↑↓"_s));
    header->resizeSection(TraceModel::SourceColumn, width(u"LightSwitchBootstrap"_s));
    header->resizeSection(TraceModel::DestinationColumn, width(u"LightSwitchBootstrap"_s));
    header->resizeSection(TraceModel::ProtocolColumn, width(u"Protocol"_s));
    header->resizeSection(TraceModel::LengthColumn, width(u"Length (B)"_s));
}

} // namespace bootbench
