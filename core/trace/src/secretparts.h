// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <trace/redactor.h>

#include <QByteArray>
#include <QByteArrayView>

#include <bitset>
#include <unordered_map>

namespace bootbench {

/// Finds what is left of secrets in a log that lost bytes: any eight letters of one that follow each other. add: one
/// thread and no reader at the time; the rest: any number of threads.
class SecretParts
{
public:
    static constexpr qsizetype size = 8;

    /// Of short ones, of sentences and of more than a thousand secrets parts are not looked for.
    void add(QByteArrayView secret, SecretKind kind);
    [[nodiscard]] bool isIn(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const;
    /// Overwrites every part with `*`.
    void maskIn(QByteArray &bytes, const RedactionPolicy &policy) const;

private:
    static constexpr unsigned filterBits = 16;

    void addPart(const char *letters, SecretKind kind);
    /// Calls `visit` with each place between `from` and `last` where a part stands that the policy hides.
    template <typename Visitor>
    void forEach(QByteArrayView bytes, qsizetype from, qsizetype last, const RedactionPolicy &policy,
                 const Visitor &visit) const;

    std::bitset<1U << filterBits> m_filter;
    std::unordered_map<quint64, SecretKind> m_parts;
    int m_secrets = 0;
};

} // namespace bootbench
