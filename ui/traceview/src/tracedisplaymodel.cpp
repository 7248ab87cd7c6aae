// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracedisplaymodel.h"

#include "rowcolours.h"

#include <theme/icons.h>
#include <theme/palette.h>
#include <theme/statusshape.h>

#include <QGuiApplication>
#include <QStringList>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// A shape for each colour that rules may have.
QIcon ruleIcon(theme::ColorRole colour)
{
    switch (colour) {
    case theme::ColorRole::Failed:
        return theme::statusIcon(theme::StatusTone::Failed);
    case theme::ColorRole::Working:
        return theme::statusIcon(theme::StatusTone::Working);
    case theme::ColorRole::Online:
        return theme::statusIcon(theme::StatusTone::Online);
    case theme::ColorRole::Idle:
        return theme::statusIcon(theme::StatusTone::Idle);
    default:
        return theme::icon(u"star", theme::ColorRole::Accent);
    }
}

} // namespace

QString protocolTitle(TraceProtocol protocol)
{
    switch (protocol) {
    case TraceProtocol::Text:
        return TraceDisplayModel::tr("Note");
    case TraceProtocol::State:
        return TraceDisplayModel::tr("State");
    case TraceProtocol::Tcp:
    case TraceProtocol::Tls:
    case TraceProtocol::Http:
    case TraceProtocol::Mqtt:
        break;
    }
    return QString(protocolName(protocol)).toUpper();
}

QString infoText(const QModelIndex &record)
{
    return lineText(record.data(TraceModel::ProtocolRole).value<TraceProtocol>(),
                    record.data(TraceModel::TypeRole).toString(), record.data(TraceModel::InfoRole).toString());
}

bool isFailure(const QModelIndex &record)
{
    switch (record.data(TraceModel::KindRole).value<RecordKind>()) {
    case RecordKind::DnsFailed:
    case RecordKind::TcpFailed:
    case RecordKind::TlsFailed:
    case RecordKind::MqttGarbage:
        return true;
    default:
        return record.data(TraceModel::MalformedRole).toBool();
    }
}

void TraceDisplayModel::setTimeFormat(TraceTimeFormat format)
{
    if (format == m_timeFormat)
        return;
    m_timeFormat = format;
    Q_EMIT headerDataChanged(Qt::Horizontal, TraceModel::TimeColumn, TraceModel::TimeColumn);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TraceModel::TimeColumn), index(rowCount() - 1, TraceModel::TimeColumn));
}

void TraceDisplayModel::setColours(const RowColours &colours)
{
    m_colours = &colours;
    connect(m_colours, &RowColours::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                               {Qt::BackgroundRole, Qt::ForegroundRole, Qt::DecorationRole});
    });
}

void TraceDisplayModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QVariant TraceDisplayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::ForegroundRole:
        return foreground(index);
    case Qt::BackgroundRole:
        return background(index);
    case Qt::DecorationRole:
        return decoration(index);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::AccessibleTextRole:
        // a screen reader has no word for an arrow
        return index.column() == TraceModel::DirectionColumn ? toolTip(index) : text(index);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QString TraceDisplayModel::text(const QModelIndex &index) const
{
    switch (index.column()) {
    case TraceModel::NumberColumn:
        return QString::number(index.data(TraceModel::SequenceRole).toULongLong());
    case TraceModel::TimeColumn:
        return timeText(index);
    case TraceModel::DeltaColumn:
        return secondsText(index.data(TraceModel::DeltaMicrosecondsRole).toLongLong());
    case TraceModel::DirectionColumn:
        switch (index.data(TraceModel::DirectionRole).value<Direction>()) {
        case Direction::Up:
            return u"↑"_s;
        case Direction::Down:
            return u"↓"_s;
        case Direction::None:
            return {};
        }
        return {};
    case TraceModel::SourceColumn:
        return index.data(TraceModel::SourceRole).toString();
    case TraceModel::DestinationColumn:
        return index.data(TraceModel::DestinationRole).toString();
    case TraceModel::ProtocolColumn:
        return protocolTitle(index.data(TraceModel::ProtocolRole).value<TraceProtocol>());
    case TraceModel::LengthColumn:
        return QString::number(index.data(TraceModel::LengthRole).toLongLong());
    case TraceModel::InfoColumn:
        return infoText(index);
    default:
        return {};
    }
}

QString TraceDisplayModel::timeText(const QModelIndex &index) const
{
    switch (m_timeFormat) {
    case TraceTimeFormat::Relative:
        return secondsText(index.data(TraceModel::RelativeMicrosecondsRole).toLongLong());
    case TraceTimeFormat::Delta:
        return secondsText(index.data(TraceModel::DeltaMicrosecondsRole).toLongLong());
    case TraceTimeFormat::Local:
        return timeOfDayText(index.data(TraceModel::WallMicrosecondsRole).toLongLong(), false);
    case TraceTimeFormat::Utc:
        return timeOfDayText(index.data(TraceModel::WallMicrosecondsRole).toLongLong(), true);
    }
    return {};
}

QString TraceDisplayModel::toolTip(const QModelIndex &index) const
{
    switch (index.column()) {
    case TraceModel::TimeColumn:
        return exactTimeText(index.data(TraceModel::WallMicrosecondsRole).toLongLong());
    case TraceModel::DirectionColumn:
        switch (index.data(TraceModel::DirectionRole).value<Direction>()) {
        case Direction::Up:
            return tr("from the device to the platform");
        case Direction::Down:
            return tr("from the platform to the device");
        case Direction::None:
            return {};
        }
        return {};
    case TraceModel::SourceColumn:
    case TraceModel::DestinationColumn:
        return text(index).toHtmlEscaped(); // elided when the column is narrow
    case TraceModel::InfoColumn: {
        const QString comment = index.data(TraceModel::CommentRole).toString();
        return comment.isEmpty()
                   ? text(index).toHtmlEscaped()
                   : u"%1<p>%2</p>"_s.arg(text(index).toHtmlEscaped(), tr("Comment: %1").arg(comment).toHtmlEscaped());
    }
    case TraceModel::ProtocolColumn:
        if (const ColourRule *rule = ruleOf(index))
            return tr("Coloured by the rule “%1”").arg(rule->title()).toHtmlEscaped();
        return {};
    default:
        return {};
    }
}

QVariant TraceDisplayModel::foreground(const QModelIndex &index) const
{
    const auto role = [&]() -> theme::ColorRole {
        switch (index.column()) {
        case TraceModel::NumberColumn:
        case TraceModel::TimeColumn:
        case TraceModel::DeltaColumn:
        case TraceModel::LengthColumn:
            return theme::ColorRole::Muted;
        case TraceModel::DirectionColumn:
        case TraceModel::ProtocolColumn:
        case TraceModel::InfoColumn:
            if (isFailure(index))
                return theme::ColorRole::Failed;
            break;
        default:
            return theme::ColorRole::Text;
        }
        switch (index.data(TraceModel::DirectionRole).value<Direction>()) {
        case Direction::Up:
            return theme::ColorRole::Up;
        case Direction::Down:
            return theme::ColorRole::Down;
        case Direction::None:
            break;
        }
        return theme::ColorRole::Text;
    }();
    const QColor colour = theme::color(role, QGuiApplication::palette());
    // Colours are readable on what the theme says; on a wash they may not be.
    if (const ColourRule *rule = ruleOf(index);
        rule != nullptr &&
        theme::contrastRatio(colour, theme::tint(rule->colour, QGuiApplication::palette())) < theme::minimumContrast)
        return QGuiApplication::palette().color(QPalette::Text);
    return colour;
}

const ColourRule *TraceDisplayModel::ruleOf(const QModelIndex &index) const
{
    return m_colours == nullptr ? nullptr : m_colours->ruleOf(index.data(TraceModel::SequenceRole).toULongLong());
}

QVariant TraceDisplayModel::background(const QModelIndex &index) const
{
    const ColourRule *rule = ruleOf(index);
    return rule == nullptr ? QVariant() : theme::tint(rule->colour, QGuiApplication::palette());
}

QVariant TraceDisplayModel::decoration(const QModelIndex &index) const
{
    const auto when = [&index](int role, QStringView icon) {
        return index.data(role).toBool() ? QVariant(theme::icon(icon, theme::ColorRole::Accent)) : QVariant();
    };
    switch (index.column()) {
    case TraceModel::NumberColumn:
        return when(TraceModel::MarkedRole, u"mark");
    case TraceModel::TimeColumn:
        return when(TraceModel::TimeReferenceRole, u"time");
    case TraceModel::InfoColumn:
        return index.data(TraceModel::CommentRole).toString().isEmpty()
                   ? QVariant()
                   : theme::icon(u"comment", theme::ColorRole::Accent);
    case TraceModel::ProtocolColumn:
        if (const ColourRule *rule = ruleOf(index))
            return ruleIcon(rule->colour);
        return {};
    default:
        return {};
    }
}

QVariant TraceDisplayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        switch (section) {
        case TraceModel::NumberColumn:
        case TraceModel::TimeColumn:
        case TraceModel::DeltaColumn:
        case TraceModel::LengthColumn:
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        case TraceModel::DirectionColumn:
            return QVariant(Qt::AlignCenter);
        default:
            return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TraceModel::NumberColumn:
        return tr("No.");
    case TraceModel::TimeColumn:
        return m_timeFormat == TraceTimeFormat::Relative || m_timeFormat == TraceTimeFormat::Delta ? tr("Time (s)")
                                                                                                   : tr("Time");
    case TraceModel::DeltaColumn:
        return tr("Δ (s)");
    case TraceModel::DirectionColumn:
        return u"↑↓"_s;
    case TraceModel::SourceColumn:
        return tr("Source");
    case TraceModel::DestinationColumn:
        return tr("Destination");
    case TraceModel::ProtocolColumn:
        return tr("Protocol");
    case TraceModel::LengthColumn:
        return tr("Length (B)");
    case TraceModel::InfoColumn:
        return tr("Info");
    default:
        return {};
    }
}

QString TraceDisplayModel::rowText(int row) const
{
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells += text(index(row, column));
    return cells.join(u'\t');
}

} // namespace bootbench
