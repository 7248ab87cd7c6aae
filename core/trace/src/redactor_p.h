// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pseudonyms.h"
#include "secretset.h"
#include "splitsecrets.h"

#include <trace/redactor.h>

#include <QSet>

#include <memory>
#include <shared_mutex>

namespace bootbench {

/// The secrets and names that redactors of different policies share. Any thread.
class RedactionKnowledge
{
public:
    void protect(QByteArrayView secret, SecretKind kind);
    void learn(const ChannelInfo &channel);
    void learn(QByteArrayView bytes);
    void hideIn(QByteArray &bytes, const RedactionPolicy &policy, qsizetype border) const;
    /// Whether there is a secret to mask; names are not looked for.
    [[nodiscard]] bool holdsSecret(QByteArrayView bytes, const RedactionPolicy &policy) const;
    [[nodiscard]] QString pseudonym(const QString &name) const;
    [[nodiscard]] qsizetype longestForm(const RedactionPolicy &policy) const;

private:
    // To protect is rare and short; any number of threads redact at a time.
    mutable std::shared_mutex m_mutex;
    SecretSet m_secrets;
    Pseudonyms m_names;
};

class Redactor::Private
{
public:
    std::shared_ptr<RedactionKnowledge> knowledge;
    RedactionPolicy policy;

    /// Without what the neighbours tell.
    [[nodiscard]] QByteArray alone(const TraceRecord &record) const;
    [[nodiscard]] SplitSecrets::Hide hide() const;
    void hideInRows(QByteArrayView bytes, QByteArray &shown) const;
};

} // namespace bootbench
