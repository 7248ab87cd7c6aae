// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparisonmodel.h"

#include "tracetime.h"

#include <dissect/summary.h>

#include <QGuiApplication>

#include <algorithm>
#include <memory>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

RowKind rowKindOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Missing:
        return RowKind::OnlyLeft;
    case DifferenceKind::Extra:
        return RowKind::OnlyRight;
    case DifferenceKind::Order:
        return RowKind::Order;
    case DifferenceKind::Field:
        return RowKind::Changed;
    case DifferenceKind::Timing:
        return RowKind::Timing;
    }
    return RowKind::Same;
}

bool isLeft(int column)
{
    return column == ComparisonModel::LeftNumberColumn || column == ComparisonModel::LeftTimeColumn ||
           column == ComparisonModel::LeftInfoColumn;
}

/// One line: where a value differs, without what the rows say already.
QString shortText(const Difference &difference)
{
    constexpr qsizetype longest = 80;
    const auto quoted = [](const std::optional<QString> &value) {
        if (!value)
            return DifferenceListModel::tr("not there");
        return value->size() > longest ? value->first(longest) + u'…' : *value;
    };
    return difference.kind == DifferenceKind::Field && (difference.a || difference.b)
               ? u"%1: %2 ≠ %3"_s.arg(difference.path, quoted(difference.a), quoted(difference.b))
               : difference.text;
}

quint64 recordAt(const ComparisonRow &row, int column)
{
    return isLeft(column) ? row.left : row.right;
}

} // namespace

QString signOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Same:
        return u"="_s;
    case RowKind::OnlyLeft:
        return u"−"_s;
    case RowKind::OnlyRight:
        return u"+"_s;
    case RowKind::Changed:
        return u"≠"_s;
    case RowKind::Order:
        return u"⇅"_s;
    case RowKind::Timing:
        return u"◷"_s;
    }
    return {};
}

QString wordOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Same:
        return ComparisonModel::tr("same");
    case RowKind::OnlyLeft:
        return ComparisonModel::tr("only left");
    case RowKind::OnlyRight:
        return ComparisonModel::tr("only right");
    case RowKind::Changed:
        return ComparisonModel::tr("changed");
    case RowKind::Order:
        return ComparisonModel::tr("order");
    case RowKind::Timing:
        return ComparisonModel::tr("timing");
    }
    return {};
}

theme::ColorRole colorRole(RowKind kind)
{
    switch (kind) {
    case RowKind::Same:
        break;
    case RowKind::OnlyLeft:
        return theme::ColorRole::Failed;
    case RowKind::OnlyRight:
        return theme::ColorRole::Online;
    case RowKind::Changed:
        return theme::ColorRole::Working;
    case RowKind::Order:
        return theme::ColorRole::Accent;
    case RowKind::Timing:
        return theme::ColorRole::Idle;
    }
    return theme::ColorRole::Muted;
}

QByteArray shownBytes(const TraceComparison &comparison, const TraceSnapshot &trace, const TraceRecord &record)
{
    return maskedBytes(trace, record, {comparison.left.redactor.get(), comparison.right.redactor.get()});
}

void ComparisonModel::setComparison(const TraceComparison *comparison)
{
    m_comparison = comparison;
    reset();
}

void ComparisonModel::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    reset();
}

void ComparisonModel::reset()
{
    beginResetModel();
    m_texts.clear();
    m_shown.clear();
    m_severalDevices = false;
    if (m_comparison != nullptr) {
        const QList<ComparisonRow> &rows = m_comparison->report.rows;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (!m_onlyDifferences || rows[i].kind != RowKind::Same)
                m_shown.append(i);
            m_severalDevices = m_severalDevices || rows[i].device != rows.constFirst().device;
        }
    }
    endResetModel();
}

void ComparisonModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, SignColumn), index(rowCount() - 1, SignColumn));
}

qsizetype ComparisonModel::reportRow(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_shown[row] : -1;
}

int ComparisonModel::rowOf(qsizetype reportRow) const
{
    const auto found = std::ranges::lower_bound(m_shown, reportRow);
    return found != m_shown.cend() && *found == reportRow ? int(found - m_shown.cbegin()) : -1;
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComparisonRow &row = m_comparison->report.rows[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        const QString shown = index.column() == SignColumn ? row.text : text(row, index.column());
        return shown.isEmpty() ? QVariant() : QVariant(u"<p>%1</p>"_s.arg(shown.toHtmlEscaped()));
    }
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ForegroundRole:
        return foreground(row, index.column());
    case Qt::BackgroundRole:
        return row.kind == RowKind::Same ? QVariant() : theme::tint(colorRole(row.kind), QGuiApplication::palette());
    case Qt::AccessibleTextRole:
        // the sign says nothing to who hears it
        return index.column() == SignColumn ? wordOf(row.kind) : text(row, index.column());
    default:
        return {};
    }
}

QString ComparisonModel::text(const ComparisonRow &row, int column) const
{
    switch (column) {
    case DeviceColumn:
        return row.device;
    case SignColumn:
        return u"%1 %2"_s.arg(signOf(row.kind), wordOf(row.kind));
    default:
        break;
    }
    const quint64 record = recordAt(row, column);
    if (record == 0)
        return {};
    const ComparisonSide side = isLeft(column) ? ComparisonSide::Left : ComparisonSide::Right;
    switch (column) {
    case LeftNumberColumn:
    case RightNumberColumn:
        return QString::number(record);
    case LeftTimeColumn:
    case RightTimeColumn:
        return timeText(side, record);
    default:
        return textOf(side, record).info;
    }
}

QString ComparisonModel::timeText(ComparisonSide side, quint64 record) const
{
    const TraceSnapshot &trace =
        side == ComparisonSide::Left ? m_comparison->left.snapshot : m_comparison->right.snapshot;
    return secondsText(trace.record(record).wallMicroseconds - trace.record(1).wallMicroseconds);
}

const ComparisonModel::SideText &ComparisonModel::textOf(ComparisonSide side, quint64 record) const
{
    const qint64 key = side == ComparisonSide::Left ? qint64(record) : -qint64(record);
    if (const SideText *known = m_texts.object(key))
        return *known;
    const TraceSnapshot &trace =
        side == ComparisonSide::Left ? m_comparison->left.snapshot : m_comparison->right.snapshot;
    TraceRecord shown = trace.record(record);
    const QByteArray bytes = shownBytes(*m_comparison, trace, shown);
    shown.bytes = bytes;
    const RecordSummary summary = summarize(shown, trace.channel(shown.channel));
    const QString arrow = shown.direction == Direction::Up     ? u"↑ "_s
                          : shown.direction == Direction::Down ? u"↓ "_s
                                                               : QString();
    auto text = std::make_unique<SideText>(SideText{
        .info = arrow + lineText(protocolOf(shown.kind), summary.type, summary.info), .direction = shown.direction});
    const SideText &result = *text;
    m_texts.insert(key, text.release());
    return result;
}

QVariant ComparisonModel::foreground(const ComparisonRow &row, int column) const
{
    const auto role = [&] {
        switch (column) {
        case DeviceColumn:
            return theme::ColorRole::Text;
        case SignColumn:
            return row.kind == RowKind::Same ? theme::ColorRole::Muted : theme::ColorRole::Text;
        case LeftInfoColumn:
        case RightInfoColumn:
            break;
        default:
            // Muted would be too faint on a row's wash.
            return row.kind == RowKind::Same ? theme::ColorRole::Muted : theme::ColorRole::Text;
        }
        const quint64 record = recordAt(row, column);
        if (record == 0 || row.kind != RowKind::Same)
            return theme::ColorRole::Text;
        switch (textOf(column == LeftInfoColumn ? ComparisonSide::Left : ComparisonSide::Right, record).direction) {
        case Direction::Up:
            return theme::ColorRole::Up;
        case Direction::Down:
            return theme::ColorRole::Down;
        case Direction::None:
            break;
        }
        return theme::ColorRole::Text;
    }();
    return theme::color(role, QGuiApplication::palette());
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        switch (section) {
        case LeftNumberColumn:
        case RightNumberColumn:
        case LeftTimeColumn:
        case RightTimeColumn:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DeviceColumn:
        return tr("Device");
    case LeftNumberColumn:
    case RightNumberColumn:
        return tr("No.");
    case LeftTimeColumn:
    case RightTimeColumn:
        return tr("Time (s)");
    case LeftInfoColumn:
        return m_comparison != nullptr ? tr("Left: %1").arg(m_comparison->report.nameA) : QString();
    case RightInfoColumn:
        return m_comparison != nullptr ? tr("Right: %1").arg(m_comparison->report.nameB) : QString();
    case SignColumn:
        return tr("Difference");
    default:
        return {};
    }
}

void DifferenceListModel::setReport(const ComparisonReport *report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

int DifferenceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_report == nullptr ? 0 : int(m_report->differences.size());
}

QVariant DifferenceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Difference &difference = m_report->differences[index.row()];
    const RowKind kind = rowKindOf(difference.kind);
    switch (role) {
    case Qt::DisplayRole:
        return u"%1  %2"_s.arg(signOf(kind), shortText(difference));
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(wordOf(kind), difference.text);
    case Qt::ToolTipRole:
        return u"<p>%1</p>"_s.arg(difference.text.toHtmlEscaped());
    default:
        return {};
    }
}

} // namespace bootbench
