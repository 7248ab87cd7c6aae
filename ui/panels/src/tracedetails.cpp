// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracedetails.h"

#include "tracedisplaymodel.h"
#include "tracetime.h"

#include <domain/deviceidentity.h>
#include <domain/endpoint.h>
#include <domain/stages.h>
#include <models/tracemodel.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QEvent>
#include <QTextDocument>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

using Fact = std::pair<QString, QString>;

QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::Up:
        return TraceDetails::tr("↑ from the device to the platform");
    case Direction::Down:
        return TraceDetails::tr("↓ from the platform to the device");
    case Direction::None:
        break;
    }
    return {};
}

QString channelText(const QModelIndex &index)
{
    const auto remote = index.data(TraceModel::RemoteRole).value<Endpoint>();
    if (remote.isNull())
        return {};
    const QString instance = index.data(TraceModel::InstanceRole).toString();
    return instance.isEmpty() ? remote.toString()
                              : TraceDetails::tr("%1, instance %2").arg(remote.toString(), instance);
}

QString lkText(const QModelIndex &index)
{
    const QString meaning = index.data(TraceModel::LkMeaningRole).toString();
    const QString code = index.data(TraceModel::LkCodeRole).toString();
    return meaning.isEmpty() ? code : u"%1 – %2"_s.arg(code, meaning);
}

QList<Fact> factsOf(const QModelIndex &index)
{
    const auto stage = index.data(TraceModel::StageRole).value<Stage>();
    const QString protocol = protocolTitle(index.data(TraceModel::ProtocolRole).value<TraceProtocol>());
    return {{TraceDetails::tr("Type"), u"%1 %2"_s.arg(protocol, index.data(TraceModel::TypeRole).toString())},
            {TraceDetails::tr("Info"), index.data(TraceModel::InfoRole).toString()},
            {TraceDetails::tr("Topic"), index.data(TraceModel::TopicRole).toString()},
            {TraceDetails::tr("Stage"), stage == Stage::None ? QString() : stageTitle(stage)},
            {TraceDetails::tr("SDK code"), lkText(index)},
            {TraceDetails::tr("Direction"), directionText(index.data(TraceModel::DirectionRole).value<Direction>())},
            {TraceDetails::tr("Device"), index.data(TraceModel::DeviceRole).value<DeviceIdentity>().id()},
            {TraceDetails::tr("Channel"), channelText(index)},
            {TraceDetails::tr("Time"), exactTimeText(index.data(TraceModel::WallMicrosecondsRole).toLongLong())},
            {TraceDetails::tr("Since start"),
             TraceDetails::tr("%1 s, %2 s after the record before")
                 .arg(secondsText(index.data(TraceModel::RelativeMicrosecondsRole).toLongLong()),
                      secondsText(index.data(TraceModel::DeltaMicrosecondsRole).toLongLong()))},
            {TraceDetails::tr("Length"),
             TraceDetails::tr("%n byte(s)", nullptr, int(index.data(TraceModel::LengthRole).toLongLong()))}};
}

} // namespace

TraceDetails::TraceDetails(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(theme::rhythm / 2);
    document()->setUndoRedoEnabled(false);
    retranslate();
}

void TraceDetails::setRecord(const QModelIndex &index)
{
    m_index = index;
    refresh();
}

void TraceDetails::retranslate()
{
    setAccessibleName(tr("Details of the record"));
    setPlaceholderText(tr("Select a record to see what it is."));
    refresh();
}

void TraceDetails::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void TraceDetails::refresh()
{
    if (!m_index.isValid()) {
        clear();
        return;
    }
    const QString muted = theme::color(theme::ColorRole::Muted, palette()).name();
    const QString failed = theme::color(theme::ColorRole::Failed, palette()).name();
    QString rows;
    if (m_index.data(TraceModel::MalformedRole).toBool())
        rows += u"<tr><td style='color:%1'>%2</td><td style='color:%1'>%3</td></tr>"_s.arg(
            failed, tr("Malformed").toHtmlEscaped(),
            tr("These bytes break the protocol's rules; they are shown as they came.").toHtmlEscaped());
    for (const auto &[name, value] : factsOf(m_index)) {
        if (value.isEmpty())
            continue;
        rows += u"<tr><td style='color:%1; padding-right:16px; white-space:nowrap'>%2</td><td>%3</td></tr>"_s.arg(
            muted, name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    setHtml(u"<table cellspacing='0' cellpadding='1'>%1</table>"_s.arg(rows));
}

} // namespace bootbench
