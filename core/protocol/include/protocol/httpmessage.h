// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <utility>

namespace bootbench::http {

/// Why bytes are no HTTP/1.x message, and where.
struct ParseError {
    qsizetype offset = 0;
    QString problem; ///< plain English
    /// The head or body exceeds the limit given to the reader.
    bool tooLarge = false;
};

using Header = std::pair<QByteArray, QByteArray>;

/// A parsed head. Header names compare without case; order and spelling are kept.
struct Head {
    QByteArray startLine;
    QList<Header> headers;

    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;
};

struct StatusLine {
    int minorVersion = 1; ///< HTTP/1.x
    int status = 0;
    QByteArray reason;
};
struct RequestLine {
    QByteArray method;
    QByteArray target;
    int minorVersion = 1;
};
[[nodiscard]] std::optional<StatusLine> parseStatusLine(QByteArrayView line);
[[nodiscard]] std::optional<RequestLine> parseRequestLine(QByteArrayView line);

/// `bytes` up to and including the empty line. LF alone is accepted as a line end.
[[nodiscard]] Result<Head, ParseError> parseHead(QByteArrayView bytes);

/// Reads one message from a stream in any split: Content-Length, chunked, or until the connection closes.
class MessageReader
{
public:
    enum class Kind : quint8 { Request, Response };
    struct Limits {
        qsizetype head = qsizetype(16) * 1024;
        qsizetype body = qsizetype(64) * 1024;
    };

    explicit MessageReader(Kind kind) : MessageReader(kind, Limits{}) {}
    MessageReader(Kind kind, Limits limits);

    /// Consumes bytes; what follows the message stays in remainder().
    /// True once the message is whole, false when more is needed. After an error the reader is of no more use.
    [[nodiscard]] Result<bool, ParseError> feed(QByteArrayView bytes);
    /// The stream ended. True when that completes the message (body until close), false when it cuts it.
    [[nodiscard]] bool finish();

    [[nodiscard]] bool headComplete() const { return m_state != State::Head; }
    [[nodiscard]] const Head &head() const { return m_head; }
    /// The head's bytes as they came.
    [[nodiscard]] const QByteArray &rawHead() const { return m_rawHead; }
    /// The body's bytes as transferred so far, chunk framing included.
    [[nodiscard]] const QByteArray &rawBody() const { return m_rawBody; }
    /// The body with chunk framing taken away.
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] const QByteArray &remainder() const { return m_buffer; }

private:
    enum class State : quint8 { Head, Length, ChunkSize, ChunkData, ChunkEnd, Trailer, UntilClose, Done };

    [[nodiscard]] Result<void, ParseError> checkBeginning() const;
    [[nodiscard]] Result<void, ParseError> takeHead();
    [[nodiscard]] Result<State, ParseError> readFraming();
    [[nodiscard]] Result<bool, ParseError> takeBody();
    [[nodiscard]] Result<bool, ParseError> takeFramingLine();
    void takeData(qsizetype wanted);
    [[nodiscard]] QByteArray consume(qsizetype size);

    Kind m_kind;
    Limits m_limits;
    State m_state = State::Head;
    Head m_head;
    QByteArray m_buffer;
    QByteArray m_rawHead;
    QByteArray m_rawBody;
    QByteArray m_body;
    qsizetype m_remaining = 0;
    qsizetype m_consumed = 0;
    qsizetype m_trailerSize = 0;
};

} // namespace bootbench::http
