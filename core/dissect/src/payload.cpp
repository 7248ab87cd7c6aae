// SPDX-License-Identifier: GPL-3.0-or-later
#include <dissect/payload.h>

#include <QJsonDocument>

#include <algorithm>

namespace bootbench {

namespace {

bool isPrintable(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, [](char character) {
        const auto value = uchar(character);
        return (value < 0x20 && character != '\n' && character != '\r' && character != '\t') || value == 0x7F;
    });
}

/// One past the closing quote of the string that begins at `at`.
qsizetype endOfString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

qsizetype skipSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n'))
        ++at;
    return at;
}

} // namespace

PayloadKind payloadKindOf(QByteArrayView payload)
{
    if (payload.isEmpty() || !isPrintable(payload) || !payload.isValidUtf8())
        return PayloadKind::Hex;
    const qsizetype first = skipSpace(payload, 0);
    if (first < payload.size() && (payload[first] == '{' || payload[first] == '[')) {
        QJsonParseError error;
        std::ignore = QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), payload.size()), &error);
        if (error.error == QJsonParseError::NoError)
            return PayloadKind::Json;
    }
    return PayloadKind::Text;
}

QString indentedJson(QByteArrayView json)
{
    // Deeper than anybody reads; keeps the output of hostile input in proportion.
    constexpr int deepest = 64;
    QByteArray out;
    int depth = 0;
    const auto breakLine = [&] {
        out += '\n';
        out.append(2 * std::clamp(depth, 0, deepest), ' ');
    };
    for (qsizetype at = skipSpace(json, 0); at < json.size(); at = skipSpace(json, at)) {
        const char character = json[at];
        if (character == '"') {
            const qsizetype end = endOfString(json, at);
            out += json.sliced(at, end - at);
            at = end;
            continue;
        }
        ++at;
        if (character == '{' || character == '[') {
            out += character;
            const qsizetype next = skipSpace(json, at);
            if (next < json.size() && (json[next] == '}' || json[next] == ']')) {
                out += json[next];
                at = next + 1;
                continue;
            }
            ++depth;
            breakLine();
        } else if (character == '}' || character == ']') {
            --depth;
            breakLine();
            out += character;
        } else if (character == ',') {
            out += character;
            breakLine();
        } else if (character == ':') {
            out += ": ";
        } else {
            out += character;
        }
    }
    return QString::fromUtf8(out);
}

} // namespace bootbench
