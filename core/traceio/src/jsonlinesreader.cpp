// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"
#include "rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

constexpr qsizetype stride = 1024LL * 1024;

/// What is wrong with the line, and where in it; nothing when its record is in the sink.
std::optional<TraceFileError> readLine(QByteArrayView line, RowSink &rows)
{
    const auto wrong = [](qint64 offset, const QString &problem) { return TraceFileError{problem, offset, {}}; };
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return wrong(error.offset, Text::tr("This is no JSON: %1.").arg(error.errorString()));
    if (!document.isObject())
        return wrong(0, Text::tr("A line must be a JSON object."));
    const QJsonObject object = document.object();
    const auto text = [&](QLatin1StringView name) { return object.value(name).toString().toUtf8(); };
    const auto bytes = bytesOfHex(text("hex"_L1));
    if (!object.value("hex"_L1).isString() || !bytes)
        return wrong(0, Text::tr("“hex” must be a string of hex digits, two for each byte."));
    if (!object.value("time_us"_L1).isDouble())
        return wrong(0, Text::tr("“time_us” must be a number."));
    const QString problem = rows.append({.wallMicroseconds = object.value("time_us"_L1).toInteger(),
                                         .device = text("device"_L1),
                                         .stage = text("stage"_L1),
                                         .direction = text("dir"_L1),
                                         .protocol = text("proto"_L1),
                                         .type = text("type"_L1),
                                         .bytes = *bytes,
                                         .length = object.value("len"_L1).toInteger(bytes->size()),
                                         .inferred = object.value("inferred"_L1).toBool()});
    return problem.isEmpty() ? std::nullopt : std::optional(wrong(0, problem));
}

} // namespace

void readJsonLines(QByteArrayView bytes, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report)
{
    RowSink rows(sink);
    qsizetype next = stride;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView line = bytes.sliced(at, end - at).trimmed();
        if (!line.isEmpty()) {
            if (auto error = readLine(line, rows)) {
                error->offset += line.data() - bytes.data();
                error->advice = Text::tr("The file was cut or changed; what came before this line is shown.");
                report.error = error;
                return;
            }
        }
        at = end + 1;
        if (at < next)
            continue;
        next = at + stride;
        if (progress && !progress(at, bytes.size())) {
            report.cancelled = true;
            return;
        }
    }
}

} // namespace bootbench
