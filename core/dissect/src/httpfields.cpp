// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpfields.h"

#include "jsonfields.h"
#include "oneline.h"

#include <protocol/httpmessage.h>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString textAt(const FieldBuilder &builder, ByteRange range)
{
    return QString::fromUtf8(builder.bytes().sliced(range.offset, range.length));
}

void addStartLine(FieldBuilder &builder, int root, ByteRange line, bool request)
{
    const QByteArrayView text = builder.bytes().sliced(line.offset, line.length);
    const int group = builder.group(root, request ? u"Request line"_s : u"Status line"_s, oneLine(text), line);
    const qsizetype first = text.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : text.indexOf(' ', first + 1);
    const bool valid = request ? http::parseRequestLine(text).has_value() : http::parseStatusLine(text).has_value();
    if (!valid || first < 0) {
        builder.malformed(group, u"Malformed"_s, request ? u"no request line"_s : u"no status line"_s, line);
        return;
    }
    const qsizetype middleEnd = second < 0 ? text.size() : second;
    const ByteRange head{line.offset, first};
    const ByteRange middle{line.offset + first + 1, middleEnd - first - 1};
    const ByteRange tail{line.offset + middleEnd + 1, std::max<qsizetype>(text.size() - middleEnd - 1, 0)};
    const auto add = [&](const QString &name, const QString &label, ByteRange range) {
        const QString value = textAt(builder, range);
        builder.add(group, name, label, value, value, range);
    };
    if (request) {
        add(u"http.method"_s, u"Method"_s, head);
        add(u"http.uri"_s, u"Target"_s, middle);
        add(u"http.version"_s, u"Version"_s, tail);
        return;
    }
    add(u"http.version"_s, u"Version"_s, head);
    const QString status = textAt(builder, middle);
    builder.add(group, u"http.status"_s, u"Status"_s, status, qint64(status.toInt()), middle);
    if (second >= 0)
        add(u"http.reason"_s, u"Reason"_s, tail);
}

void addHeader(FieldBuilder &builder, int root, ByteRange line)
{
    const QByteArrayView text = builder.bytes().sliced(line.offset, line.length);
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0) {
        builder.malformed(root, u"Malformed"_s, u"a header without a colon: %1"_s.arg(oneLine(text)), line);
        return;
    }
    const QString name = QString::fromUtf8(text.first(colon));
    const QString value = QString::fromUtf8(text.sliced(colon + 1)).trimmed();
    builder.add(root, u"http.header."_s + name.toLower(), name, value, value, line);
}

void addHead(FieldBuilder &builder, bool request)
{
    const QByteArrayView bytes = builder.bytes();
    const int root = builder.group(-1, request ? u"HTTP request"_s : u"HTTP response"_s, {}, {0, bytes.size()});
    bool first = true;
    bool ended = false;
    for (qsizetype at = 0; at < bytes.size() && !builder.isFull();) {
        const qsizetype feed = bytes.indexOf('\n', at);
        const qsizetype next = feed < 0 ? bytes.size() : feed + 1;
        qsizetype end = feed < 0 ? bytes.size() : feed;
        if (end > at && bytes[end - 1] == '\r')
            --end;
        const ByteRange line{at, end - at};
        at = next;
        if (line.isEmpty()) {
            ended = feed >= 0;
            if (at < bytes.size())
                builder.malformed(root, u"Malformed"_s, u"bytes after the empty line"_s, {at, bytes.size() - at});
            break;
        }
        if (first)
            addStartLine(builder, root, line, request);
        else
            addHeader(builder, root, line);
        first = false;
    }
    if (!ended)
        builder.malformed(root, u"Malformed"_s, u"the head breaks off"_s, {bytes.size() - 1, 1});
}

QString formDecoded(QByteArrayView text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toByteArray().replace('+', ' ')));
}

bool looksLikeForm(QByteArrayView text)
{
    return text.indexOf('=') > 0 && std::ranges::all_of(text, [](char character) {
               return uchar(character) > 0x20 && uchar(character) < 0x7F && character != '{' && character != '<';
           });
}

void addForm(FieldBuilder &builder, int root, ByteRange range)
{
    const QByteArrayView bytes = builder.bytes();
    for (qint64 at = range.offset; at < range.end() && !builder.isFull();) {
        const qsizetype found = bytes.indexOf('&', at);
        const qint64 end = found < 0 ? range.end() : std::min<qint64>(found, range.end());
        const QByteArrayView pair = bytes.sliced(at, end - at);
        const qsizetype equals = pair.indexOf('=');
        const QString name = formDecoded(equals < 0 ? pair : pair.first(equals));
        const QString value = equals < 0 ? QString() : formDecoded(pair.sliced(equals + 1));
        builder.add(root, u"http.form."_s + name, name, value, value, {at, end - at});
        at = end + 1;
    }
}

void addContent(FieldBuilder &builder, int root, ByteRange range)
{
    const QByteArrayView content = builder.bytes().sliced(range.offset, range.length);
    if (looksLikeJson(content)) {
        addJson(builder, builder.group(root, u"JSON"_s, byteCount(range.length), range), u"json"_s, range);
    } else if (looksLikeForm(content)) {
        addForm(builder, builder.group(root, u"Form"_s, byteCount(range.length), range), range);
    } else if (!content.isEmpty()) {
        const QString line = oneLine(content);
        builder.add(root, u"http.body"_s, content.isValidUtf8() ? u"Text"_s : u"Data"_s, line, content.toByteArray(),
                    range);
    }
}

/// The size of the chunk that begins here and where its data begin; nothing when no chunk begins here.
std::optional<ByteRange> chunkAt(QByteArrayView bytes, qsizetype at)
{
    constexpr qsizetype longestSize = 8;
    const qsizetype feed = bytes.sliced(at, std::min(bytes.size() - at, longestSize + 2)).indexOf("\r\n");
    if (feed <= 0)
        return std::nullopt;
    bool valid = false;
    const qint64 size = bytes.sliced(at, feed).toByteArray().toUInt(&valid, 16);
    return valid ? std::optional(ByteRange{at + feed + 2, size}) : std::nullopt;
}

void addChunks(FieldBuilder &builder, int root)
{
    const QByteArrayView bytes = builder.bytes();
    for (qsizetype at = 0; at < bytes.size() && !builder.isFull();) {
        const auto data = chunkAt(bytes, at);
        if (!data) {
            builder.malformed(root, u"Malformed"_s, u"no chunk begins here"_s, {at, bytes.size() - at});
            return;
        }
        const ByteRange present{data->offset, std::min(data->length, bytes.size() - data->offset)};
        const int chunk = builder.group(root, u"Chunk"_s, byteCount(data->length), {at, present.end() + 2 - at});
        if (present.length < data->length)
            builder.malformed(chunk, u"Malformed"_s, u"the chunk breaks off"_s, present);
        else
            addContent(builder, chunk, present);
        at = qsizetype(present.end()) + 2;
        if (data->length == 0)
            return;
    }
}

} // namespace

void addHttp(FieldBuilder &builder, RecordKind kind)
{
    switch (kind) {
    case RecordKind::HttpRequestHead:
        addHead(builder, true);
        return;
    case RecordKind::HttpResponseHead:
        addHead(builder, false);
        return;
    default:
        break;
    }
    const bool request = kind == RecordKind::HttpRequestBody;
    const QByteArrayView bytes = builder.bytes();
    const int root = builder.group(-1, request ? u"HTTP request body"_s : u"HTTP response body"_s,
                                   byteCount(bytes.size()), {0, bytes.size()});
    if (!looksLikeJson(bytes) && chunkAt(bytes, 0))
        addChunks(builder, root);
    else
        addContent(builder, root, {0, bytes.size()});
}

} // namespace bootbench
