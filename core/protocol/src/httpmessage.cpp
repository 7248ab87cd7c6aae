// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/httpmessage.h>

#include <algorithm>

namespace bootbench::http {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView responsePrefix = "HTTP/1.";
/// Long enough for any size and some extensions; keeps a chunked body's framing in proportion.
constexpr qsizetype longestChunkLine = 256;

Failure<ParseError> failure(qsizetype offset, const QString &problem)
{
    return Failure(ParseError{offset, problem, false});
}

Failure<ParseError> tooLarge(qsizetype offset, const QString &problem)
{
    return Failure(ParseError{offset, problem, true});
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isTokenCharacter(char c) // RFC 9110, 5.6.2
{
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

/// A field value: visible characters, spaces, tabs and bytes above ASCII (RFC 9110, 5.5).
bool isValueCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

bool equalIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// `HTTP/1.` and one digit.
std::optional<int> minorVersion(QByteArrayView text)
{
    if (text.size() != responsePrefix.size() + 1 || !text.startsWith(responsePrefix) || !isDigit(text.back()))
        return std::nullopt;
    return text.back() - '0';
}

/// A decimal number; nullopt when it is none, the limit plus one when it is beyond the limit.
std::optional<qsizetype> number(QByteArrayView digits, qsizetype limit)
{
    if (digits.isEmpty() || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    qsizetype value = 0;
    for (const char digit : digits)
        value = std::min(value * 10 + (digit - '0'), limit + 1);
    return value;
}

std::optional<int> hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? std::optional(lower - 'a' + 10) : std::nullopt;
}

/// A chunk's size line, without its line end: hex digits and, after `;`, extensions that mean nothing to us.
std::optional<qsizetype> chunkSize(QByteArrayView line, qsizetype limit)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArrayView digits = (semicolon < 0 ? line : line.first(semicolon)).trimmed();
    if (digits.isEmpty())
        return std::nullopt;
    qsizetype value = 0;
    for (const char c : digits) {
        const auto digit = hexDigit(c);
        if (!digit)
            return std::nullopt;
        value = std::min(value * 16 + *digit, limit + 1);
    }
    return value;
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// Size of the head up to and including its empty line; 0 when that has not come yet.
qsizetype headSize(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const QByteArrayView next = bytes.sliced(at + 1);
        if (next.startsWith('\n'))
            return at + 2;
        if (next.startsWith("\r\n"))
            return at + 3;
    }
    return 0;
}

Result<Header, ParseError> parseHeader(QByteArrayView line, qsizetype offset)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0)
        return failure(offset, u"header line without a colon"_s);
    const QByteArrayView name = line.first(colon);
    if (!isToken(name)) // also a folded line, which starts with a space
        return failure(offset, u"header name is empty or has a forbidden character"_s);
    const QByteArrayView value = line.sliced(colon + 1);
    if (!std::ranges::all_of(value, isValueCharacter))
        return failure(offset + colon + 1, u"header value has a control character"_s);
    return Header(name.toByteArray(), value.trimmed().toByteArray());
}

} // namespace

std::optional<QByteArray> Head::header(QByteArrayView name) const
{
    const auto at =
        std::ranges::find_if(headers, [name](const Header &header) { return equalIgnoringCase(header.first, name); });
    return at == headers.end() ? std::nullopt : std::optional(at->second);
}

std::optional<StatusLine> parseStatusLine(QByteArrayView line)
{
    constexpr qsizetype statusAt = 9; // behind `HTTP/1.1 `
    constexpr qsizetype statusEnd = statusAt + 3;
    if (line.size() < statusEnd || line[statusAt - 1] != ' ' || (line.size() > statusEnd && line[statusEnd] != ' '))
        return std::nullopt;
    const auto minor = minorVersion(line.first(statusAt - 1));
    const auto status = number(line.sliced(statusAt, 3), 999);
    if (!minor || !status || *status < 100)
        return std::nullopt;
    const QByteArrayView reason = line.size() > statusEnd ? line.sliced(statusEnd + 1) : QByteArrayView();
    return StatusLine{*minor, int(*status), reason.toByteArray()};
}

std::optional<RequestLine> parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last <= first + 1)
        return std::nullopt;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const auto minor = minorVersion(line.sliced(last + 1));
    const auto isTargetCharacter = [](char c) { return c > 0x20 && c < 0x7F; };
    if (!isToken(method) || !minor || !std::ranges::all_of(target, isTargetCharacter))
        return std::nullopt;
    return RequestLine{method.toByteArray(), target.toByteArray(), *minor};
}

Result<Head, ParseError> parseHead(QByteArrayView bytes)
{
    Head head;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            return failure(bytes.size(), u"the head ends without an empty line"_s);
        const QByteArrayView line = withoutLineEnd(bytes.sliced(at, end + 1 - at));
        if (at == 0) {
            if (line.isEmpty())
                return failure(0, u"the start line is empty"_s);
            head.startLine = line.toByteArray();
        } else if (line.isEmpty()) {
            if (end + 1 != bytes.size())
                return failure(end + 1, u"bytes follow the head"_s);
            return head;
        } else {
            auto header = parseHeader(line, at);
            if (!header)
                return Failure(std::move(header.error()));
            head.headers.append(std::move(*header));
        }
        at = end + 1;
    }
    return failure(bytes.size(), u"the head ends without an empty line"_s);
}

MessageReader::MessageReader(Kind kind, Limits limits) : m_kind(kind), m_limits(limits) {}

Result<bool, ParseError> MessageReader::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    if (m_state == State::Head) {
        const auto taken = takeHead();
        if (!taken)
            return Failure(taken.error());
        if (m_state == State::Head)
            return false;
    }
    return takeBody();
}

bool MessageReader::finish()
{
    if (m_state == State::UntilClose)
        m_state = State::Done;
    return m_state == State::Done;
}

QByteArray MessageReader::consume(qsizetype size)
{
    const QByteArray taken = m_buffer.first(size);
    m_buffer.remove(0, size);
    m_consumed += size;
    return taken;
}

Result<void, ParseError> MessageReader::checkBeginning() const
{
    // A peer that speaks another protocol is known by its first bytes; waiting for a line end could take for ever.
    if (m_kind == Kind::Request) {
        if (!m_buffer.isEmpty() && !isTokenCharacter(m_buffer.front()))
            return failure(0, u"this is no HTTP request"_s);
        return {};
    }
    const auto difference = std::ranges::mismatch(m_buffer, responsePrefix);
    if (difference.in1 != m_buffer.end() && difference.in2 != responsePrefix.end())
        return failure(difference.in1 - m_buffer.begin(), u"this is no HTTP/1.x response"_s);
    return {};
}

Result<void, ParseError> MessageReader::takeHead()
{
    if (const auto sound = checkBeginning(); !sound)
        return sound;
    const qsizetype size = headSize(m_buffer);
    if (size > m_limits.head || (size == 0 && m_buffer.size() > m_limits.head))
        return tooLarge(m_limits.head, u"the head exceeds %1 bytes"_s.arg(m_limits.head));
    if (size == 0)
        return {};
    auto head = parseHead(QByteArrayView(m_buffer).first(size));
    if (!head)
        return Failure(std::move(head.error()));
    m_head = std::move(*head);
    auto framing = readFraming();
    if (!framing)
        return Failure(std::move(framing.error()));
    m_rawHead = consume(size);
    m_state = *framing;
    return {};
}

/// RFC 9112, 6.3.
Result<MessageReader::State, ParseError> MessageReader::readFraming()
{
    bool bodyless = false;
    if (m_kind == Kind::Response) {
        const auto line = parseStatusLine(m_head.startLine);
        if (!line)
            return failure(0, u"the status line is malformed"_s);
        bodyless = line->status < 200 || line->status == 204 || line->status == 304;
    } else if (!parseRequestLine(m_head.startLine)) {
        return failure(0, u"the request line is malformed"_s);
    }
    const auto coding = m_head.header("Transfer-Encoding");
    const auto length = m_head.header("Content-Length");
    if (coding && length)
        return failure(0, u"both Transfer-Encoding and Content-Length"_s);
    if (coding && !equalIgnoringCase(*coding, "chunked"))
        return failure(0, u"transfer coding %1 is not supported"_s.arg(QString::fromLatin1(*coding)));
    for (const Header &header : m_head.headers) {
        if (equalIgnoringCase(header.first, "Content-Length") && header.second != length)
            return failure(0, u"two different Content-Length headers"_s);
    }
    if (bodyless)
        return State::Done;
    if (coding)
        return State::ChunkSize;
    if (!length)
        return m_kind == Kind::Request ? State::Done : State::UntilClose;
    const auto size = number(*length, m_limits.body);
    if (!size)
        return failure(0, u"Content-Length is no number"_s);
    if (*size > m_limits.body)
        return tooLarge(0, u"Content-Length exceeds %1 bytes"_s.arg(m_limits.body));
    m_remaining = *size;
    return State::Length;
}

Result<bool, ParseError> MessageReader::takeBody()
{
    for (;;) {
        switch (m_state) {
        case State::Done:
            return true;
        case State::UntilClose:
            if (m_body.size() + m_buffer.size() > m_limits.body)
                return tooLarge(m_rawHead.size() + m_limits.body, u"the body exceeds %1 bytes"_s.arg(m_limits.body));
            takeData(m_buffer.size());
            return false;
        case State::Length:
            takeData(m_remaining);
            if (m_remaining > 0)
                return false;
            m_state = State::Done;
            break;
        case State::ChunkData:
            takeData(m_remaining);
            if (m_remaining > 0)
                return false;
            m_state = State::ChunkEnd;
            break;
        default: {
            const auto more = takeFramingLine();
            if (!more || !*more)
                return more;
        }
        }
    }
}

void MessageReader::takeData(qsizetype wanted)
{
    const QByteArray data = consume(std::min(wanted, m_buffer.size()));
    m_rawBody += data;
    m_body += data;
    m_remaining = wanted - data.size();
}

/// A chunk's size line, the line end behind its data, or a line of the trailer. False when more bytes are needed.
Result<bool, ParseError> MessageReader::takeFramingLine()
{
    const qsizetype limit = m_state == State::Trailer ? m_limits.head - m_trailerSize : longestChunkLine;
    const qsizetype end = m_buffer.indexOf('\n');
    if (end >= limit || (end < 0 && m_buffer.size() > limit))
        return tooLarge(m_consumed, u"a line of the chunk framing is too long"_s);
    if (end < 0)
        return false;
    const QByteArrayView line = withoutLineEnd(QByteArrayView(m_buffer).first(end + 1));
    if (m_state == State::ChunkSize) {
        const auto size = chunkSize(line, m_limits.body);
        if (!size)
            return failure(m_consumed, u"the chunk size is no hexadecimal number"_s);
        if (m_body.size() + *size > m_limits.body)
            return tooLarge(m_consumed, u"the body exceeds %1 bytes"_s.arg(m_limits.body));
        m_remaining = *size;
        m_state = *size > 0 ? State::ChunkData : State::Trailer;
    } else if (m_state == State::ChunkEnd) {
        if (!line.isEmpty())
            return failure(m_consumed, u"the chunk is longer than its size"_s);
        m_state = State::ChunkSize;
    } else {
        m_trailerSize += end + 1;
        if (line.isEmpty())
            m_state = State::Done;
        else if (const auto header = parseHeader(line, m_consumed); !header)
            return Failure(header.error());
    }
    m_rawBody += consume(end + 1);
    return true;
}

} // namespace bootbench::http
