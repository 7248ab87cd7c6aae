// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/mqttpacket.h>

#include <base/byterange.h>
#include <base/result.h>

#include <QByteArrayView>

namespace bootbench::mqtt {

/// Why bytes are no control packet, and where.
struct DecodeError {
    qsizetype offset = 0; ///< from the packet's first byte
    QString problem;      ///< in plain English, for traces and logs
    friend bool operator==(const DecodeError &, const DecodeError &) = default;
};

/// The fixed header of a packet.
struct FixedHeader {
    PacketType type{};
    quint8 flags = 0;
    qsizetype headerSize = 0;      ///< 2–5
    qsizetype remainingLength = 0; ///< 0–268,435,455
    [[nodiscard]] qsizetype packetSize() const { return headerSize + remainingLength; }
};

/// nullopt inside the value: more bytes are needed. An error: this is no MQTT (reserved type 0, remaining length of
/// more than four bytes).
[[nodiscard]] Result<std::optional<FixedHeader>, DecodeError> readFixedHeader(QByteArrayView bytes);
/// The same where it does not matter why there is none.
[[nodiscard]] std::optional<FixedHeader> fixedHeaderOf(QByteArrayView bytes);

/// Where the payload of a PUBLISH lies; by lengths only, so that it costs next to nothing. Empty of other packets, and
/// of one that is cut before its payload.
[[nodiscard]] ByteRange publishPayload(QByteArrayView packet, quint8 level);

/// Exactly one whole packet. `level` is that of the connection's CONNECT (ignored for CONNECT itself).
/// Strict: reserved flags, malformed UTF-8, bad lengths, unknown properties are errors that name the offset.
[[nodiscard]] Result<Packet, DecodeError> decode(QByteArrayView packet, quint8 level);
/// The same, but a PUBLISH's payload refers to the packet's bytes rather than to a copy of them, and is valid as long
/// as those are. For readers of many packets.
[[nodiscard]] Result<Packet, DecodeError> decodeInPlace(QByteArrayView packet, quint8 level);

/// The packet's bytes. Values that the wire cannot hold (a text above 65,535 bytes) are a caller's error and asserted.
[[nodiscard]] QByteArray encode(const Packet &packet, quint8 level);

/// Cuts a byte stream into packets without decoding them: any split, in time linear to the bytes.
class StreamSplitter
{
public:
    /// Packets above this size are an error: 256 KiB payload and room for headers is what the platform allows;
    /// the client accepts more by default, so that it can show what a broken broker sends.
    explicit StreamSplitter(qsizetype maximumPacketSize = 268'435'460) : m_maximum(maximumPacketSize) {}

    void feed(QByteArrayView bytes);
    /// The next whole packet, nullopt when more bytes are needed, an error when the stream is no MQTT; after an error
    /// only reset() helps.
    [[nodiscard]] Result<std::optional<QByteArray>, DecodeError> next();
    /// Bytes fed and not yet given out.
    [[nodiscard]] QByteArrayView pending() const;
    void reset();

private:
    QByteArray m_buffer;
    qsizetype m_start = 0;
    qsizetype m_maximum;
};

} // namespace bootbench::mqtt
