// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of a TracePanel do.
#include <traceview/tracepanel.h>

#include "bytespane.h"
#include "exchangedialog.h"
#include "fieldtreeview.h"
#include "filterbar.h"
#include "filterterm.h"
#include "findbar.h"
#include "traceactions.h"
#include "tracedisplaymodel.h"
#include "tracelist.h"
#include "tracetime.h"

#include <hexview/hexview.h>

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QIODevice>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 stateMagic = 0x42425450; // "BBTP"
constexpr quint8 stateVersion = 3;

} // namespace

void TracePanel::connectActions()
{
    TraceActions &actions = *m_actions;
    actions.follow->setChecked(m_list->isFollowing());
    connect(actions.follow, &QAction::toggled, m_list, &TraceList::setFollowing);
    connect(m_list, &TraceList::followingChanged, actions.follow, &QAction::setChecked);
    connect(actions.clear, &QAction::triggered, this, &TracePanel::clearRequested);
    connect(actions.exportRecords, &QAction::triggered, this, &TracePanel::exportRequested);
    connect(actions.compare, &QAction::triggered, this, &TracePanel::compareRequested);
    connect(actions.find, &QAction::triggered, m_find, &FindBar::open);
    connect(actions.findNext, &QAction::triggered, this, [this] { find(TraceSearch::From::After); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { find(TraceSearch::From::Before); });
    connect(actions.nextRecord, &QAction::triggered, this, [this] { goToRow(1); });
    connect(actions.previousRecord, &QAction::triggered, this, [this] { goToRow(-1); });
    connect(actions.goTo, &QAction::triggered, this, &TracePanel::askForRecord);
    connect(actions.mark, &QAction::triggered, this, &TracePanel::markSelected);
    connect(actions.nextMark, &QAction::triggered, this, [this] { goToMark(true); });
    connect(actions.previousMark, &QAction::triggered, this, [this] { goToMark(false); });
    connect(actions.comment, &QAction::triggered, this, &TracePanel::askForComment);
    connect(actions.timeReference, &QAction::triggered, this, [this](bool reference) {
        if (const auto record = currentRecord())
            m_trace.setTimeReference(*record, reference);
    });
    connect(actions.nextInExchange, &QAction::triggered, this, [this] { goToExchange(TraceSearch::From::After); });
    connect(actions.previousInExchange, &QAction::triggered, this, [this] { goToExchange(TraceSearch::From::Before); });
    connect(actions.followExchange, &QAction::triggered, this, &TracePanel::followExchange);
    connect(actions.zoomIn, &QAction::triggered, this, [this] { setZoom(m_zoom + 1); });
    connect(actions.zoomOut, &QAction::triggered, this, [this] { setZoom(m_zoom - 1); });
    connect(actions.zoomReset, &QAction::triggered, this, [this] { setZoom(0); });
    actions.secretsMenu.setTrace(m_trace);
    for (int format = 0; format < copyFormatCount; ++format)
        connect(actions.copies[std::size_t(format)], &QAction::triggered, this,
                [this, format] { copySelected(CopyFormat(format)); });
    // Not for the whole panel: in the bytes the same keys copy the selected bytes.
    QAction *summary = actions.copies[std::size_t(CopyFormat::Summary)];
    summary->setShortcut(QKeySequence::Copy);
    summary->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(summary);

    const QList<QAction *> formats = actions.timeFormats.actions();
    formats.at(int(m_display->timeFormat()))->setChecked(true);
    for (int format = 0; format < traceTimeFormatCount; ++format)
        connect(formats.at(format), &QAction::triggered, m_display,
                [this, format] { m_display->setTimeFormat(TraceTimeFormat(format)); });
    const QList<QAction *> modes = actions.byteModes.actions();
    modes.at(int(m_bytes->bytes()->mode()))->setChecked(true);
    for (int mode = 0; mode <= int(HexView::Mode::Both); ++mode)
        connect(modes.at(mode), &QAction::triggered, m_bytes, [this, mode] {
            m_bytes->bytes()->setMode(HexView::Mode(mode));
            m_bytes->setShowsPayload(false);
        });
}

QList<QAction *> TracePanel::menuActions() const
{
    return m_actions->menu();
}

QList<int> TracePanel::selectedRows(qsizetype most) const
{
    QList<int> rows;
    QItemSelection selection = m_list->selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < most; ++row) {
            if (rows.isEmpty() || rows.constLast() < row)
                rows.append(row);
        }
    }
    return rows;
}

QList<quint64> TracePanel::selectedRecords(qsizetype most) const
{
    QList<quint64> records;
    const QList<int> rows = selectedRows(most);
    records.reserve(rows.size());
    for (const int row : rows)
        records.append(m_trace.sequenceAt(row));
    return records;
}

void TracePanel::copySelected(CopyFormat format)
{
    QList<int> rows = selectedRows(mostCopied + 1);
    if (rows.isEmpty())
        return;
    const bool tooMany = rows.size() > mostCopied;
    rows.resize(std::min(rows.size(), qsizetype(mostCopied)));
    const QString text = copyText(m_trace, *m_display, rows, format);
    if (text.isEmpty() && (format == CopyFormat::Curl || format == CopyFormat::Mosquitto)) {
        Q_EMIT noticed(format == CopyFormat::Curl
                           ? tr("Only HTTP requests can be copied as a curl command.")
                           : tr("Only CONNECT, SUBSCRIBE and PUBLISH can be copied as a Mosquitto command."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    if (tooMany)
        Q_EMIT noticed(
            tr("The first %1 records were copied; export to have them all.").arg(QLocale().toString(mostCopied)));
}

void TracePanel::find(TraceSearch::From side)
{
    if (m_find->isHidden() || m_find->text().isEmpty()) {
        m_find->open();
        return;
    }
    m_searchRedactor = m_trace.redactor();
    auto term = searchTerm(m_find->kind(), m_find->text(), m_searchRedactor);
    if (!term) {
        m_find->showProblem(term.error());
        return;
    }
    m_searchIsFind = true;
    m_find->showSearching();
    m_search.start(m_trace.snapshot(), currentRecord().value_or(0), side, shownOnly(std::move(term->predicate)),
                   std::move(term->hit));
}

void TracePanel::onFound(quint64 sequence, bool wrapped, ByteRange hit)
{
    showRecords(sequence, sequence);
    if (!m_searchIsFind)
        return;
    m_find->showFound(wrapped);
    // A filter may hide the record by now, and other bytes may be shown of it.
    if (!hit.isEmpty() && currentRecord() == sequence && m_trace.redactor() == m_searchRedactor)
        m_bytes->bytes()->select(hit);
}

void TracePanel::goToNext(TraceSearch::From side, RecordPredicate predicate)
{
    m_searchIsFind = false;
    m_search.start(m_trace.snapshot(), currentRecord().value_or(0), side, shownOnly(std::move(predicate)), {}, false);
}

void TracePanel::goToRow(int by)
{
    const QModelIndex current = shownIndex();
    const int row = current.isValid() ? current.row() + by : by > 0 ? 0 : m_display->rowCount() - 1;
    const quint64 record = m_trace.sequenceAt(row);
    if (record == 0)
        return;
    m_actions->follow->setChecked(false);
    const QModelIndex index = m_display->index(row, 0);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollTo(index);
}

void TracePanel::goToExchange(TraceSearch::From side)
{
    if (const auto current = currentRecord())
        goToNext(side, [channel = m_trace.snapshot().record(*current).channel](
                           const TraceSnapshot &, const TraceRecord &record) { return record.channel == channel; });
}

void TracePanel::goToMark(bool forward)
{
    const quint64 current = currentRecord().value_or(0);
    std::optional<quint64> nearest;
    for (const quint64 marked : m_trace.notes().marked) {
        const bool beyond = forward ? marked > current : marked < current;
        if (beyond && m_trace.rowOf(marked) >= 0 && (!nearest || (marked < *nearest) == forward))
            nearest = marked;
    }
    if (nearest)
        showRecords(*nearest, *nearest);
    else
        Q_EMIT noticed(tr("There is no further marked record."));
}

void TracePanel::askForRecord()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to record"));
    dialog->setLabelText(tr("Number of the record:"));
    dialog->setInputMode(QInputDialog::IntInput);
    constexpr quint64 most = std::numeric_limits<int>::max();
    dialog->setIntRange(1, int(std::min(m_trace.snapshot().size(), most)));
    dialog->setIntValue(int(std::min(currentRecord().value_or(1), most)));
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int number) { showRecords(quint64(number), quint64(number)); });
    dialog->open();
}

void TracePanel::markSelected(bool marked)
{
    m_trace.setMarked(selectedRecords(std::numeric_limits<int>::max()), marked);
}

void TracePanel::askForComment()
{
    const auto record = currentRecord();
    if (!record)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Comment"));
    dialog->setLabelText(tr("Comment to record %1; empty to remove it:").arg(QLocale().toString(*record)));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(m_trace.notes().comments.value(*record));
    // Out of the text by keys: Tab goes to the buttons, and Enter begins a line.
    if (auto *text = dialog->findChild<QPlainTextEdit *>())
        text->setTabChangesFocus(true);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, dialog), &QShortcut::activated, dialog, &QDialog::accept);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, record = *record](const QString &text) { m_trace.setComment(record, text.trimmed()); });
    dialog->open();
}

void TracePanel::followExchange()
{
    const auto record = currentRecord();
    if (!record)
        return;
    auto *dialog = new ExchangeDialog(m_trace, *record, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExchangeDialog::recordChosen, this, [this](quint64 sequence) { showRecords(sequence, sequence); });
    dialog->show();
}

QString TracePanel::termOfCell(const QModelIndex &cell) const
{
    const auto text = [&cell](int role) { return cell.data(role).toString(); };
    switch (cell.column()) {
    case TraceModel::TimeColumn:
        return u"time >= "_s + exactTimeText(cell.data(TraceModel::WallMicrosecondsRole).toLongLong());
    case TraceModel::NumberColumn:
        return filterTerm(u"no"_s, cell.data(TraceModel::SequenceRole));
    case TraceModel::DirectionColumn: {
        const auto direction = cell.data(TraceModel::DirectionRole).value<Direction>();
        return direction == Direction::None ? QString() : filterTerm(u"dir"_s, QString(directionName(direction)));
    }
    case TraceModel::SourceColumn:
    case TraceModel::DestinationColumn: {
        const QString device = cell.data(TraceModel::DeviceRole).value<DeviceIdentity>().deviceName();
        const bool isDevice = text(cell.column() == TraceModel::SourceColumn ? TraceModel::SourceRole
                                                                             : TraceModel::DestinationRole) == device;
        return isDevice ? filterTerm(u"device"_s, device)
                        : filterTerm(u"host"_s, cell.data(TraceModel::RemoteRole).value<Endpoint>().host);
    }
    case TraceModel::ProtocolColumn:
        return filterTerm(u"proto"_s,
                          QString(protocolName(cell.data(TraceModel::ProtocolRole).value<TraceProtocol>())));
    case TraceModel::LengthColumn:
        return filterTerm(u"len"_s, cell.data(TraceModel::LengthRole));
    case TraceModel::InfoColumn:
        return text(TraceModel::TopicRole).isEmpty() ? filterTerm(u"type"_s, text(TraceModel::TypeRole))
                                                     : filterTerm(u"topic"_s, text(TraceModel::TopicRole));
    default:
        return {};
    }
}

void TracePanel::showListMenu(QPoint at)
{
    const QModelIndex cell = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString term = termOfCell(cell);
    addFilterMenus(menu, term, [this, term](FilterJoin join, FilterUse use) { m_filter->join(term, join, use); });
    menu->addSeparator();
    menu->addActions({m_actions->mark, m_actions->comment, m_actions->timeReference});
    menu->addSeparator();
    menu->addActions({m_actions->followExchange, m_actions->nextInExchange, m_actions->previousInExchange});
    menu->addSeparator();
    menu->addActions({m_actions->copyMenu.menuAction(), m_actions->exportRecords});
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

QByteArray TracePanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMagic << stateVersion << m_list->horizontalHeader()->saveState() << m_rows->saveState()
           << m_columns->saveState() << quint8(m_display->timeFormat()) << quint8(m_bytes->bytes()->mode())
           << m_bytes->showsPayload() << qint8(m_zoom);
    return state;
}

bool TracePanel::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint8 version = 0;
    QByteArray header;
    QByteArray rows;
    QByteArray columns;
    quint8 timeFormat = 0;
    quint8 byteMode = 0;
    bool payload = false;
    qint8 zoom = 0;
    stream >> magic >> version;
    if (magic != stateMagic || version != stateVersion)
        return false;
    stream >> header >> rows >> columns >> timeFormat >> byteMode >> payload >> zoom;
    if (stream.status() != QDataStream::Ok || timeFormat >= traceTimeFormatCount ||
        byteMode > quint8(HexView::Mode::Both) || std::abs(zoom) > mostZoom)
        return false;
    setZoom(zoom);
    m_list->horizontalHeader()->restoreState(header);
    m_rows->restoreState(rows);
    m_columns->restoreState(columns);
    m_actions->timeFormats.actions().at(timeFormat)->trigger();
    m_actions->byteModes.actions().at(byteMode)->trigger();
    m_bytes->setShowsPayload(payload);
    return true;
}

} // namespace bootbench
