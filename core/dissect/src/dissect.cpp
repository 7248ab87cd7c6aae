// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldbuilder.h"
#include "httpfields.h"
#include "jsonfields.h"
#include "mqttfields.h"
#include "oneline.h"

#include <dissect/summary.h>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Milestones are JSON objects of our own: `tls.version`, `tcp.host`, `state.cause`….
void addMilestone(FieldBuilder &builder, const TraceRecord &record, const ChannelInfo &channel)
{
    const RecordSummary summary = summarize(record, channel);
    const TraceProtocol protocol = protocolOf(record.kind);
    const ByteRange all{0, builder.size()};
    const int root = builder.group(-1, summary.type.isEmpty() ? QString(recordKindName(record.kind)) : summary.type,
                                   summary.info, all);
    addJson(builder, root, QString(protocolName(protocol)), all);
}

void addText(FieldBuilder &builder)
{
    const QString line = QString::fromUtf8(builder.bytes());
    builder.add(-1, u"text.line"_s, u"Line"_s, oneLine(builder.bytes()), line, {0, builder.size()});
}

} // namespace

FieldTree dissect(const TraceRecord &record, const ChannelInfo &channel)
{
    FieldBuilder builder(record.bytes);
    if (isMilestone(record.kind))
        addMilestone(builder, record, channel);
    else if (record.kind == RecordKind::TextLine)
        addText(builder);
    else if (protocolOf(record.kind) == TraceProtocol::Http)
        addHttp(builder, record.kind);
    else
        addMqtt(builder, channel);
    FieldTree tree = builder.take();
    // What is prepared for a CONNECT is called as in the CONNECT.
    if (record.kind == RecordKind::LoginPrepared) {
        for (DissectedField &field : tree.fields)
            field.name = field.name.toLower();
    }
    return tree;
}

} // namespace bootbench
