// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracelist.h"
#include "recorddelegate.h"

#include <models/tracemodel.h>
#include <theme/fonts.h>
#include <theme/metrics.h>

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace bootbench {

using namespace Qt::StringLiterals;

TraceList::TraceList(QWidget *parent) : RowTable(parent)
{
    setTextFont(theme::monospaceFont());
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RecordDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setMinimumSectionSize(3 * theme::rhythm);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &TraceList::showHeaderMenu);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TraceList::scrolled);
}

void TraceList::setModel(QAbstractItemModel *newModel)
{
    RowTable::setModel(newModel);
    resetColumnWidths();
}

void TraceList::rowsInserted(const QModelIndex &parent, int first, int last)
{
    RowTable::rowsInserted(parent, first, last);
    if (m_following)
        setFollowing(true);
}

void TraceList::setTextFont(const QFont &textFont)
{
    const int before = fontMetrics().averageCharWidth();
    setFont(textFont);
    // What fitted goes on fitting.
    const int after = fontMetrics().averageCharWidth();
    if (QHeaderView *header = horizontalHeader(); after != before && before > 0) {
        for (int column = 0; column + 1 < header->count(); ++column) {
            if (!header->isSectionHidden(column))
                header->resizeSection(column, header->sectionSize(column) * after / before);
        }
    }
    setRowHeight(fontMetrics().height() + theme::rhythm / 2);
    horizontalHeader()->setFont(theme::headingFont(font()));
}

void TraceList::changeEvent(QEvent *event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        horizontalHeader()->setFont(theme::headingFont(font()));
}

void TraceList::showHeaderMenu(QPoint at)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool shown = !header->isSectionHidden(column);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString(), this,
                                          [header, column, shown] { header->setSectionHidden(column, shown); });
        action->setCheckable(true);
        action->setChecked(shown);
        // Without the last one there would be no header to bring the others back with.
        action->setEnabled(!shown || header->count() - header->hiddenSectionCount() > 1);
    }
    menu->addSeparator();
    menu->addAction(tr("&Reset columns"), this, &TraceList::resetColumns);
    menu->popup(header->mapToGlobal(at));
}

void TraceList::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionHidden(column, false);
        header->moveSection(header->visualIndex(column), column);
    }
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
    // with room for the signs of a mark and a time reference
    header->resizeSection(TraceModel::NumberColumn, width(u"000000"_s) + theme::smallIcon);
    header->resizeSection(TraceModel::TimeColumn, width(u"00:00:00.000Z"_s) + theme::smallIcon);
    header->resizeSection(TraceModel::DeltaColumn, width(u"000.000000"_s));
    header->resizeSection(TraceModel::DirectionColumn, width(u"↑↓"_s));
    header->resizeSection(TraceModel::SourceColumn, width(u"LightSwitchBootstrap"_s));
    header->resizeSection(TraceModel::DestinationColumn, width(u"LightSwitchBootstrap"_s));
    header->resizeSection(TraceModel::ProtocolColumn, width(u"Protocol"_s));
    header->resizeSection(TraceModel::LengthColumn, width(u"Length (B)"_s));
}

} // namespace bootbench
