// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/sequencemodel.h>

#include <dissect/summary.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// A few screens full of rows.
constexpr int rememberedTexts = 1024;

QJsonObject membersOf(const TraceRecord &record)
{
    return QJsonDocument::fromJson(record.bytes.toByteArray()).object();
}

std::optional<SessionState> stateIn(const TraceRecord &record)
{
    const QString name = membersOf(record)[u"to"_s].toString();
    for (int state = 0; state < sessionStateCount; ++state) {
        if (stateName(SessionState(state)) == name)
            return SessionState(state);
    }
    return {};
}

/// Without what is always the same, and without the clientId's parameters.
QString shortened(QString info)
{
    constexpr auto version = "HTTP/1.1"_L1;
    if (info.startsWith(version))
        info.remove(0, version.size() + 1);
    else if (info.endsWith(version))
        info.chop(version.size() + 1);
    return info.startsWith("CONNECT"_L1) ? info.section(u'|', 0, 0) : info;
}

} // namespace

SequenceModel::SequenceModel(const TraceStory &story, QObject *parent)
    : QAbstractListModel(parent), m_story(story), m_texts(rememberedTexts)
{
    connect(&story, &TraceStory::advanced, this, [this](const StoryAdvance &more) { advance(more.sequence); });
    connect(&story, &TraceStory::restarted, this, &SequenceModel::restart);
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_arrows.size());
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case ArrowRole:
        return QVariant::fromValue(m_arrows[index.row()]);
    case LabelRole:
    case Qt::DisplayRole:
        return text(index.row()).label;
    case InfoRole:
        return text(index.row()).info;
    default:
        return {};
    }
}

QHash<int, QByteArray> SequenceModel::roleNames() const
{
    return {{ArrowRole, "arrow"}, {LabelRole, "label"}, {InfoRole, "info"}};
}

const SequenceModel::Text &SequenceModel::text(int row) const
{
    if (const Text *known = m_texts.object(row))
        return *known;
    auto made = std::make_unique<Text>(textOf(m_arrows[row]));
    const Text &result = *made;
    m_texts.insert(row, made.release());
    return result;
}

int SequenceModel::rowOf(quint64 record) const
{
    // Nearly sorted: an arrow that goes on takes records from behind its successors.
    const auto at = std::ranges::lower_bound(m_arrows, record, {}, &SequenceArrow::firstRecord);
    const qsizetype row = at - m_arrows.cbegin();
    if (at == m_arrows.cend() || at->firstRecord > record) {
        constexpr qsizetype reach = 64;
        for (qsizetype back = row - 1; back >= std::max<qsizetype>(row - reach, 0); --back) {
            if (m_arrows[back].firstRecord <= record && m_arrows[back].lastRecord >= record)
                return int(back);
        }
    }
    return row < m_arrows.size() ? int(row) : -1;
}

SequenceModel::Text SequenceModel::textOf(const SequenceArrow &arrow) const
{
    const TraceSnapshot &snapshot = m_story.snapshot();
    TraceRecord record = snapshot.record(arrow.labelRecord);
    const QByteArray bytes = m_story.store().redactor().redactedIn(snapshot, record);
    record.bytes = bytes;
    const RecordSummary summary = summarize(record, snapshot.channel(record.channel));
    Text text;
    text.info = lineText(protocolOf(record.kind), summary.type, summary.info);
    switch (arrow.shape) {
    case ArrowShape::Concluded:
        text.label = tr("distribute");
        text.info = tr("Concluded from the notice: somebody distributed the device");
        break;
    case ArrowShape::State:
        text.state = stateIn(record);
        text.label = text.state ? stateTitle(*text.state) : text.info;
        break;
    case ArrowShape::Ping:
        text.label = tr("ping × %1").arg((arrow.records + 1) / 2);
        break;
    case ArrowShape::Close:
        text.label = arrow.direction == Direction::Up ? tr("we close") : tr("closes");
        break;
    case ArrowShape::Connect:
        text.label = arrow.failed ? text.info
                     : protocolOf(record.kind) == TraceProtocol::Tls
                         ? tr("TCP, %1").arg(membersOf(record)[u"version"_s].toString(u"TLS"_s))
                         : tr("TCP");
        break;
    case ArrowShape::Message: {
        const bool pushes = arrow.stage >= Stage::Notify && arrow.stage <= Stage::Kick;
        text.label = pushes ? stageTitle(arrow.stage) : shortened(text.info);
        break;
    }
    }
    return text;
}

void SequenceModel::advance(const SequenceChange &change)
{
    if (!change.lifelines.isEmpty())
        addLifelines(change.lifelines);
    for (const auto &[row, arrow] : change.changed) {
        m_arrows[row] = arrow;
        m_texts.remove(int(row));
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
    if (change.arrows.isEmpty())
        return;
    beginInsertRows({}, int(m_arrows.size()), int(m_arrows.size() + change.arrows.size() - 1));
    m_arrows += change.arrows;
    endInsertRows();
}

void SequenceModel::restart()
{
    beginResetModel();
    m_arrows.clear();
    m_lifelines.clear();
    m_columns.clear();
    m_columnOf.clear();
    m_texts.clear();
    endResetModel();
    Q_EMIT lifelinesChanged();
}

void SequenceModel::addLifelines(const QList<Lifeline> &lifelines)
{
    m_lifelines += lifelines;
    m_columns.resize(m_lifelines.size());
    std::iota(m_columns.begin(), m_columns.end(), quint16(0));
    std::ranges::sort(m_columns, {},
                      [this](quint16 lifeline) { return std::pair(m_lifelines[lifeline].kind, lifeline); });
    m_columnOf.resize(m_lifelines.size());
    for (int column = 0; column < m_columns.size(); ++column)
        m_columnOf[m_columns[column]] = column;
    Q_EMIT lifelinesChanged();
}

} // namespace bootbench
