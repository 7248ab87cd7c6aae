// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "rowreader.h"
#include "rows.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <array>

namespace bootbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

constexpr qsizetype stride = 1024LL * 1024;
/// A row that does not end within so much does not end at all.
constexpr qsizetype longestRow = 256LL * 1024 * 1024;

// In the order of the header.
enum Column : quint8 {
    Number,
    Time,
    Delta,
    Device,
    StageColumn,
    DirectionColumn,
    Protocol,
    Summary,
    Length,
    Hex,
    Count
};

/// One row of RFC 4180: cells without their quotes.
struct Cells {
    std::array<QByteArray, Count> text;
    std::array<qsizetype, Count> offset{}; ///< of the cells in the file
    qsizetype end = 0;                     ///< behind the row's line end
    bool cut = false;                      ///< the bytes end before the row's line end
    /// What is wrong with the row, and where; empty when it is well formed.
    QString problem;
    qsizetype problemAt = 0;
};

/// A quoted cell whose first quote is at `at`; where it ends, −1 when it does not.
qsizetype readQuoted(QByteArrayView bytes, qsizetype at, QByteArray &text)
{
    for (++at; at < bytes.size();) {
        const qsizetype quote = bytes.indexOf('"', at);
        if (quote < 0)
            return -1;
        text += bytes.sliced(at, quote - at);
        if (quote + 1 >= bytes.size() || bytes[quote + 1] != '"')
            return quote + 1;
        text += '"';
        at = quote + 2;
    }
    return -1;
}

Cells readRow(QByteArrayView bytes, qsizetype at)
{
    Cells row;
    const auto fail = [&](qsizetype where, const QString &problem) {
        row.problem = problem;
        row.problemAt = where;
        return row;
    };
    for (std::size_t column = 0;; ++column) {
        if (column == Count)
            return fail(at, Text::tr("The row has more than %1 cells.").arg(int(Count)));
        row.offset[column] = at;
        if (at < bytes.size() && bytes[at] == '"') {
            const qsizetype end = readQuoted(bytes, at, row.text[column]);
            row.cut = end < 0;
            if (end < 0)
                return fail(at, Text::tr("The quotes of this cell do not end."));
            at = end;
        } else {
            qsizetype end = at;
            while (end < bytes.size() && bytes[end] != ',' && bytes[end] != '\r' && bytes[end] != '\n')
                ++end;
            row.text[column] = bytes.sliced(at, end - at).toByteArray();
            at = end;
        }
        row.cut = at >= bytes.size();
        if (at < bytes.size() && bytes[at] == ',') {
            ++at;
            continue;
        }
        if (column + 1 < Count)
            return fail(at, Text::tr("The row ends after %1 of %2 cells.").arg(column + 1).arg(int(Count)));
        break;
    }
    if (at < bytes.size() && bytes[at] == '\r')
        ++at;
    row.cut = at >= bytes.size();
    if (at < bytes.size() && bytes[at] != '\n')
        return fail(at, Text::tr("Only a comma or the line's end may follow a cell."));
    row.end = at + 1;
    return row;
}

std::optional<int> digits(const QByteArray &text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// `2021-07-12T07:21:14.466789Z` in µs since the epoch.
std::optional<qint64> timeOf(const QByteArray &text)
{
    constexpr QByteArrayView shape = "0000-00-00T00:00:00.000000Z";
    if (text.size() != shape.size())
        return std::nullopt;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (shape[i] != '0' && text[i] != shape[i])
            return std::nullopt;
    }
    constexpr std::array<std::array<qsizetype, 2>, 7> places{
        {{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}, {20, 6}}};
    std::array<int, places.size()> parts{};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto part = digits(text, places[i][0], places[i][1]);
        if (!part)
            return std::nullopt;
        parts[i] = *part;
    }
    const QDate date(parts[0], parts[1], parts[2]);
    if (!date.isValid() || parts[3] > 23 || parts[4] > 59 || parts[5] > 60)
        return std::nullopt;
    const qint64 days = date.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return (((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]) * 1'000'000 + parts[6];
}

/// What is wrong with the row's values, and where; false when its record is in the sink.
bool findProblem(Cells &row, RowSink &rows)
{
    const auto wrong = [&](Column column, const QString &problem) {
        row.problem = problem;
        row.problemAt = row.offset[column];
        return true;
    };
    const auto time = timeOf(row.text[Time]);
    if (!time)
        return wrong(Time, Text::tr("This is no time such as 2021-07-12T07:21:14.466789Z."));
    const auto bytes = bytesOfHex(row.text[Hex]);
    if (!bytes)
        return wrong(Hex, Text::tr("This cell must hold hex digits, two for each byte."));
    bool isNumber = false;
    const qint64 length = row.text[Length].toLongLong(&isNumber);
    const QString problem = rows.append({.wallMicroseconds = *time,
                                         .device = row.text[Device],
                                         .stage = row.text[StageColumn],
                                         .direction = row.text[DirectionColumn],
                                         .protocol = row.text[Protocol],
                                         .type = {},
                                         .bytes = *bytes,
                                         .length = isNumber ? length : -1,
                                         .inferred = row.text[Summary].endsWith(csv::inferredMark)});
    return !problem.isEmpty() && wrong(Number, problem);
}

Cells headerRow(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    Cells row;
    row.cut = end < 0;
    row.end = end < 0 ? bytes.size() : end + 1;
    return row;
}

} // namespace

void readCsv(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report)
{
    RowSink rows(sink);
    // More than is there of a row that is not all there.
    qsizetype wanted = stride;
    bool header = true;
    while (file.fill(wanted) || !file.bytes().isEmpty()) {
        const QByteArrayView bytes = file.bytes();
        qsizetype at = 0;
        while (at < bytes.size()) {
            Cells row = header ? headerRow(bytes) : readRow(bytes, at);
            if (row.cut && !file.atEnd() && bytes.size() - at < longestRow)
                break;
            if (!row.problem.isEmpty() || (!header && findProblem(row, rows))) {
                report.error =
                    TraceFileError{row.problem, file.offset(row.problemAt),
                                   Text::tr("The file was cut or changed; what came before this row was read.")};
                return;
            }
            header = false;
            at = std::min(row.end, bytes.size());
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
