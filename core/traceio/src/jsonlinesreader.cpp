// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowreader.h"
#include "rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

constexpr qsizetype stride = 1024LL * 1024;
/// A line that does not end within so much does not end at all.
constexpr qsizetype longestLine = 256LL * 1024 * 1024;

/// What is wrong with the line, and where in it; nothing when its record is in the sink.
std::optional<TraceFileError> readLine(QByteArrayView line, RowSink &rows)
{
    const auto wrong = [](qint64 offset, const QString &problem) { return TraceFileError{problem, offset, {}}; };
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
    if (error.error != QJsonParseError::NoError)
        // Qt counts the end of an unfinished text one further than there are bytes.
        return wrong(std::min<qint64>(error.offset, line.size()),
                     Text::tr("This is no JSON: %1.").arg(error.errorString()));
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

void readJsonLines(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report)
{
    RowSink rows(sink);
    // More than is there of a line that is not all there.
    qsizetype wanted = stride;
    while (file.fill(wanted) || !file.bytes().isEmpty()) {
        const QByteArrayView bytes = file.bytes();
        qsizetype at = 0;
        while (at < bytes.size()) {
            qsizetype end = bytes.indexOf('\n', at);
            if (end < 0 && !file.atEnd() && bytes.size() - at < longestLine)
                break;
            if (end < 0)
                end = bytes.size();
            const QByteArrayView line = bytes.sliced(at, end - at).trimmed();
            auto error = line.isEmpty() ? std::nullopt : readLine(line, rows);
            if (error) {
                error->offset = file.offset(line.data() - bytes.data() + qsizetype(error->offset));
                error->advice = Text::tr("The file was cut or changed; what came before this line was read.");
                report.error = error;
                return;
            }
            at = std::min(end + 1, bytes.size());
        }
        wanted = std::max(stride, 2 * (bytes.size() - at));
        file.consume(at);
        if (progress && !progress(file.offset(), file.total())) {
            report.cancelled = true;
            return;
        }
    }
}

} // namespace bootbench
