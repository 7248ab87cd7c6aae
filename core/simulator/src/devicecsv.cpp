// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/devicecsv.h>

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DeviceCsv)
};

struct Field {
    QByteArray value;
    int line = 1;
    int column = 1; ///< of its first byte, from 1
};

using Row = std::vector<Field>;

QString at(int line, int column, const QString &problem)
{
    return Text::tr("Line %1, column %2: %3").arg(line).arg(column).arg(problem);
}

/// Cuts CSV into rows (RFC 4180; LF alone ends a line too). Lines without anything are skipped.
class RowReader
{
public:
    explicit RowReader(QByteArrayView csv) : m_csv(csv) {}

    /// An empty row at the end.
    [[nodiscard]] Result<Row, QString> next()
    {
        Row row;
        while (m_position < m_csv.size()) {
            auto field = takeField();
            if (!field)
                return Failure(field.error());
            row.push_back(std::move(*field));
            if (takeComma())
                continue;
            takeLineEnd();
            if (row.size() > 1 || !row.front().value.trimmed().isEmpty())
                return row;
            row.clear();
        }
        return row;
    }

private:
    [[nodiscard]] char current() const { return m_csv[m_position]; }
    [[nodiscard]] bool atFieldEnd() const
    {
        return m_position >= m_csv.size() || current() == ',' || current() == '\n' || current() == '\r';
    }
    void advance()
    {
        ++m_column;
        ++m_position;
    }

    [[nodiscard]] Result<Field, QString> takeField()
    {
        Field field{{}, m_line, m_column};
        if (m_position < m_csv.size() && current() == '"')
            return takeQuoted(std::move(field));
        while (!atFieldEnd()) {
            field.value.append(current());
            advance();
        }
        return field;
    }

    [[nodiscard]] Result<Field, QString> takeQuoted(Field field)
    {
        advance();
        while (m_position < m_csv.size()) {
            const char c = current();
            advance();
            if (c == '\n') {
                ++m_line;
                m_column = 1;
            }
            if (c != '"') {
                field.value.append(c);
                continue;
            }
            if (m_position < m_csv.size() && current() == '"') {
                field.value.append('"');
                advance();
                continue;
            }
            if (!atFieldEnd())
                return Failure(at(m_line, m_column, Text::tr("a comma is missing after the closing quotation mark.")));
            return field;
        }
        return Failure(at(field.line, field.column, Text::tr("the quotation mark is never closed.")));
    }

    bool takeComma()
    {
        if (m_position >= m_csv.size() || current() != ',')
            return false;
        advance();
        return true;
    }

    void takeLineEnd()
    {
        if (m_position < m_csv.size() && current() == '\r')
            ++m_position;
        if (m_position < m_csv.size() && current() == '\n')
            ++m_position;
        ++m_line;
        m_column = 1;
    }

    QByteArrayView m_csv;
    qsizetype m_position = 0;
    int m_line = 1;
    int m_column = 1;
};

enum Column : std::size_t { DeviceName, DeviceSecret, ProductKey, InstanceId };
constexpr std::size_t columnCount = InstanceId + 1;
constexpr std::array<QByteArrayView, columnCount> columnNames{"DeviceName", "DeviceSecret", "ProductKey", "InstanceId"};
constexpr std::size_t absent = std::size_t(-1);
/// Where each column is in a row.
using Header = std::array<std::size_t, columnCount>;

Result<Header, QString> readHeader(const Row &row)
{
    Header header{absent, absent, absent, absent};
    for (std::size_t i = 0; i < row.size(); ++i) {
        const QByteArray name = row[i].value.trimmed();
        for (std::size_t column = 0; column < columnCount; ++column) {
            if (columnNames[column] != name)
                continue;
            if (header[column] != absent) {
                return Failure(at(row[i].line, row[i].column,
                                  Text::tr("the column %1 appears twice.").arg(QString::fromLatin1(name))));
            }
            header[column] = i;
        }
    }
    for (const Column column : {DeviceName, DeviceSecret, ProductKey}) {
        if (header[column] == absent) {
            return Failure(at(row.empty() ? 1 : row.front().line, 1,
                              Text::tr("the header has no column %1. It must name DeviceName, DeviceSecret and "
                                       "ProductKey; InstanceId is optional.")
                                  .arg(QString::fromLatin1(columnNames[column]))));
        }
    }
    return header;
}

Result<DeviceSeed, QString> readSeed(Row &row, const Header &header)
{
    const auto field = [&](Column column) -> Field * {
        return header[column] < row.size() ? &row[header[column]] : nullptr;
    };
    for (const Column column : {DeviceName, DeviceSecret, ProductKey}) {
        const Field *const found = field(column);
        if (!found || found->value.trimmed().isEmpty()) {
            const Field &place = found ? *found : row.back();
            return Failure(
                at(place.line, place.column, Text::tr("%1 is missing.").arg(QString::fromLatin1(columnNames[column]))));
        }
    }
    const Field &name = *field(DeviceName);
    auto identity = DeviceIdentity::create(QString::fromUtf8(field(ProductKey)->value.trimmed()),
                                           QString::fromUtf8(name.value.trimmed()));
    if (!identity) {
        const bool isProductKey = identity.error() <= IdentityError::ProductKeyCharacter;
        const Field &place = isProductKey ? *field(ProductKey) : name;
        return Failure(at(place.line, place.column, describe(identity.error())));
    }
    DeviceSeed seed{.identity = std::move(*identity), .secret = {}, .instanceId = {}};
    QByteArray secret = field(DeviceSecret)->value.trimmed();
    wipe(field(DeviceSecret)->value);
    seed.secret = SecretBytes::takeFrom(secret);
    if (const Field *const instance = field(InstanceId))
        seed.instanceId = QString::fromUtf8(instance->value.trimmed());
    return seed;
}

} // namespace

Result<std::vector<DeviceSeed>, QString> readDeviceCsv(const QByteArray &csv)
{
    QByteArrayView text(csv);
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (!text.isValidUtf8())
        return Failure(Text::tr("The file is not UTF-8. Save it as UTF-8 and try again."));

    RowReader reader(text);
    auto row = reader.next();
    if (!row)
        return Failure(row.error());
    const auto header = readHeader(*row);
    if (!header)
        return Failure(header.error());

    std::vector<DeviceSeed> seeds;
    QSet<DeviceIdentity> seen;
    for (row = reader.next(); row && !row->empty(); row = reader.next()) {
        auto seed = readSeed(*row, *header);
        if (!seed)
            return Failure(seed.error());
        if (seen.contains(seed->identity)) {
            const Field &place = row->front();
            return Failure(
                at(place.line, place.column, Text::tr("the device %1 is listed twice.").arg(seed->identity.id())));
        }
        seen.insert(seed->identity);
        seeds.push_back(std::move(*seed));
    }
    if (!row)
        return Failure(row.error());
    return seeds;
}

} // namespace bootbench
