// SPDX-License-Identifier: GPL-3.0-or-later
//
// HTTP: the reader of messages in any split, and the dissector of heads and bodies.
#include "fuzz.h"

#include <protocol/httpmessage.h>

#include <algorithm>

using namespace bootbench;

namespace {

struct Outcome {
    bool failed = false;
    bool whole = false;
    QByteArray head;
    QByteArray body;
    QByteArray rawBody;
    qsizetype errorOffset = 0;
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome readIn(http::MessageReader::Kind kind, QByteArrayView bytes, qsizetype step)
{
    constexpr http::MessageReader::Limits small{.head = 2048, .body = 4096};
    http::MessageReader reader(kind, small);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size() && !outcome.whole; at += step) {
        const auto fed = reader.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
        if (!fed) {
            outcome.failed = true;
            outcome.errorOffset = fed.error().offset;
            fuzz::expect(!fed.error().problem.isEmpty(), "an error of the reader says what is wrong");
            fuzz::expect(fed.error().offset >= 0 && fed.error().offset <= bytes.size(),
                         "an error of the reader names a place within the bytes");
            return outcome;
        }
        outcome.whole = *fed;
    }
    if (!outcome.whole)
        outcome.whole = reader.finish();
    outcome.head = reader.rawHead();
    outcome.body = reader.body();
    outcome.rawBody = reader.rawBody();
    fuzz::expect(reader.body().size() <= small.body, "the body keeps to its limit");
    return outcome;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::view(data, size);
    constexpr qsizetype odd = 7;
    for (const auto kind : {http::MessageReader::Kind::Request, http::MessageReader::Kind::Response}) {
        const Outcome byByte = readIn(kind, bytes, 1);
        const Outcome inPieces = readIn(kind, bytes, odd);
        const Outcome atOnce = readIn(kind, bytes, std::max<qsizetype>(bytes.size(), 1));
        fuzz::expect(byByte == inPieces && byByte == atOnce, "a message does not depend on how it is split");
    }
    if (const auto head = http::parseHead(bytes); !head)
        fuzz::expect(head.error().offset >= 0 && head.error().offset <= bytes.size(), "an error names a place");
    (void)http::parseStatusLine(bytes);
    (void)http::parseRequestLine(bytes);
    ChannelInfo channel;
    channel.role = ChannelRole::Bootstrap;
    for (const RecordKind kind : {RecordKind::HttpRequestHead, RecordKind::HttpRequestBody,
                                  RecordKind::HttpResponseHead, RecordKind::HttpResponseBody}) {
        const bool up = kind == RecordKind::HttpRequestHead || kind == RecordKind::HttpRequestBody;
        fuzz::expectSoundDissection({.sequence = 1,
                                     .channel = 1,
                                     .kind = kind,
                                     .direction = up ? Direction::Up : Direction::Down,
                                     .bytes = bytes},
                                    channel);
    }
    return 0;
}
