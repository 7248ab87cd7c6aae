// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formfinder.h"
#include "secretparts.h"

#include <trace/redactor.h>

#include <QByteArray>
#include <QByteArrayView>

namespace bootbench {

/// Hides any of many secrets, in any derived form. add: one thread and no reader at the time; the rest: any number of
/// threads.
class SecretSet
{
public:
    static constexpr qsizetype shortestSecret = FormFinder::shortestWord;

    /// A secret that is already known changes nothing. It must have at least shortestSecret bytes.
    void add(QByteArrayView secret, SecretKind kind);
    /// The same of a name, of which neither parts nor what it spells in hex are hidden.
    void addName(QByteArrayView name) { addWord(name, SecretKind::Key); }
    /// Whether there is something to mask in a part of the bytes.
    [[nodiscard]] bool isIn(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const;
    /// Overwrites every occurrence of what the policy hides with `*`.
    void maskIn(QByteArray &bytes, const RedactionPolicy &policy) const;
    /// What is left of secrets in bytes of a damaged log.
    [[nodiscard]] const SecretParts &parts() const { return m_parts; }
    /// Whether a byte may stand in some form of some secret.
    [[nodiscard]] bool mayStand(char byte) const { return m_finder.mayStand(byte); }
    /// Bytes of the longest form in which a secret may stand.
    [[nodiscard]] qsizetype longestForm() const;

private:
    /// Whether it is new.
    bool addWord(QByteArrayView word, SecretKind kind);

    FormFinder m_finder;
    std::vector<SecretKind> m_kinds;
    SecretParts m_parts;
};

/// Whether the policy hides secrets of this kind.
[[nodiscard]] bool hides(const RedactionPolicy &policy, SecretKind kind);

} // namespace bootbench
