// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <vector>

// The ways in which a secret may be spelled in a text. Nothing here keeps a copy of the secret on the heap.
namespace bootbench::spelling {

/// One way to write one character.
struct Spelling {
    std::array<char, 12> bytes{};
    quint8 size = 0;
    /// The letters a–f stand for either case.
    bool anyHexCase = false;

    void append(char c) { bytes[size++] = c; }
};

/// All ways to write one character: raw, URL-encoded, JSON-escaped, and JSON-escaped within a JSON text.
struct Character {
    std::array<Spelling, 6> spellings{};
    quint8 count = 0;
    /// Bytes of the secret that it stands for.
    quint8 length = 0;
};

/// The character at `at`: one of UTF-8 where the bytes are that, else one byte.
[[nodiscard]] Character characterAt(QByteArrayView secret, qsizetype at, bool secretIsHexText);
[[nodiscard]] bool isHexText(QByteArrayView secret);
/// `text` continues at `at` with this spelling.
[[nodiscard]] bool continuesWith(QByteArrayView text, qsizetype at, const Spelling &spelling);

/// Where the secret's text form that starts at `at` ends; -1 when none starts there.
[[nodiscard]] qsizetype endOfText(QByteArrayView secret, QByteArrayView text, qsizetype at);
/// The same for hex, also with what may stand between the bytes: up to two spaces, `:`, `-`, `, 0x`, `\x`.
[[nodiscard]] qsizetype endOfHex(QByteArrayView secret, QByteArrayView text, qsizetype at);

/// How long what stands there between two bytes in hex is; 0 when it is none.
[[nodiscard]] qsizetype hexGapAt(QByteArrayView text, qsizetype at);

/// Bits of the secret that share a base64 character with what precedes it, when `alignment` bytes (0–2) of a
/// group of three come before.
[[nodiscard]] int base64SkippedBits(int alignment);
/// Characters of base64 that hold nothing but bits of the secret.
[[nodiscard]] qsizetype base64Length(QByteArrayView secret, int alignment);
/// Value 0–63 of the character `index` of those.
[[nodiscard]] int base64Sextet(QByteArrayView secret, int alignment, qsizetype index);
/// 0–63 in either alphabet, -1 for other characters.
[[nodiscard]] int sextetOf(char c);

/// The first four bytes of every form, as they lie in memory.
[[nodiscard]] std::vector<quint32> textWindows(QByteArrayView secret);
[[nodiscard]] std::vector<quint32> hexWindows(QByteArrayView secret);
[[nodiscard]] std::vector<quint32> base64Windows(QByteArrayView secret, int alignment);

} // namespace bootbench::spelling
