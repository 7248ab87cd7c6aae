// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>

#include <QByteArray>
#include <QByteArrayView>

#include <unordered_map>
#include <vector>

namespace bootbench {

/// Finds any of many secrets, in any derived form, in one pass over the bytes.
///
/// Every form of every secret begins with one of a few 4-byte windows. A bitmap of hashed windows rejects
/// almost every position of a text with one multiplication and one load; where it does not, the candidates of
/// that window are compared in full. So the forms need not be spelled out in memory, and speed hardly depends
/// on how many there are. add: one thread and no reader at the time; maskIn: any number of threads.
class SecretSet
{
public:
    static constexpr qsizetype shortestSecret = 4;

    SecretSet();

    /// A secret that is already known changes nothing. It must have at least shortestSecret bytes.
    void add(QByteArrayView secret);
    /// Overwrites every occurrence with `*`.
    void maskIn(QByteArray &bytes) const;

private:
    enum class Form : quint8 { Text, Hex, Base64Aligned0, Base64Aligned1, Base64Aligned2 };
    struct Candidate {
        quint32 secret;
        Form form;
    };

    [[nodiscard]] bool isKnown(QByteArrayView secret) const;
    void addWindow(quint32 window, Candidate candidate);
    void growFilter();
    void setFilterBit(quint32 window);
    [[nodiscard]] quint32 hashOf(quint32 window) const { return (window * 0x9E3779B1U) >> m_hashShift; }
    void compare(Candidate candidate, QByteArrayView bytes, qsizetype at, char *output) const;

    std::vector<SecretBytes> m_secrets;
    std::unordered_multimap<quint32, Candidate> m_candidates;
    std::vector<quint64> m_filter;
    int m_hashShift;
};

} // namespace bootbench
