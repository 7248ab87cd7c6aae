// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracecopy.h"

#include "tracedisplaymodel.h"

#include <hexview/hexformatter.h>
#include <models/tracemodel.h>
#include <traceio/commandtext.h>
#include <traceio/jsonlines.h>

#include <QStringList>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString oneText(const TraceModel &trace, const TraceDisplayModel &display, int row, CopyFormat format)
{
    const QModelIndex index = display.index(row, 0);
    const auto bytes = [&] { return index.data(TraceModel::BytesRole).toByteArray(); };
    const TraceSnapshot &snapshot = trace.snapshot();
    const quint64 sequence = trace.sequenceAt(row);
    const Redactor *redactor = trace.redactor();
    switch (format) {
    case CopyFormat::Summary:
        return display.rowText(row);
    case CopyFormat::Dump:
        return formatBytes(bytes(), HexFormat::Dump);
    case CopyFormat::Stream:
        return formatBytes(bytes(), HexFormat::Stream);
    case CopyFormat::Text:
        return formatBytes(bytes(), HexFormat::Text);
    case CopyFormat::Escaped:
        return formatBytes(bytes(), HexFormat::Escaped);
    case CopyFormat::CArray:
        return formatBytes(bytes(), HexFormat::CArray);
    case CopyFormat::Base64:
        return formatBytes(bytes(), HexFormat::Base64);
    case CopyFormat::JsonLines: {
        TraceRecord record = snapshot.record(sequence);
        const ChannelInfo channel = trace.shownChannel(record.channel);
        const QByteArray shown = bytes();
        record.bytes = shown;
        // Masks what the texts drawn from bytes bring to light; names have their pseudonyms already.
        RedactionPolicy policy = trace.policy();
        policy.pseudonyms = false;
        const Redactor texts(trace.store().redactor(), policy);
        return QString::fromUtf8(jsonLine(record, channel, redactor != nullptr ? &texts : nullptr)).trimmed();
    }
    case CopyFormat::Curl:
        return curlCommand(snapshot, sequence, redactor);
    case CopyFormat::Mosquitto:
        return mosquittoCommand(snapshot, sequence, redactor);
    }
    Q_UNREACHABLE();
}

} // namespace

QString copyText(const TraceModel &trace, const TraceDisplayModel &display, const QList<int> &rows, CopyFormat format)
{
    QStringList texts;
    for (const int row : rows) {
        const QString text = oneText(trace, display, row, format);
        if (!text.isEmpty() || (format != CopyFormat::Curl && format != CopyFormat::Mosquitto))
            texts += text;
    }
    // dumps of several records need a gap to be told apart
    return texts.join(format == CopyFormat::Dump ? u"\n\n"_s : u"\n"_s);
}

} // namespace bootbench
