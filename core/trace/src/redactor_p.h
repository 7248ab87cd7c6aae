// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pseudonyms.h"
#include "secretset.h"

#include <trace/redactor.h>

#include <QSet>

#include <array>
#include <atomic>
#include <memory>
#include <shared_mutex>
#include <utility>

namespace bootbench {

/// A shared mutex whose readers do not disturb each other. Those of a std::shared_mutex all write to the same few
/// bytes, which two threads that look at millions of records feel more than the look itself. Here each thread has one
/// of several; a writer takes all.
class ReadersMutex
{
public:
    void lock()
    {
        for (Slot &slot : m_slots)
            slot.mutex.lock();
    }
    void unlock()
    {
        for (Slot &slot : m_slots)
            slot.mutex.unlock();
    }
    void lock_shared() { own().lock_shared(); }
    void unlock_shared() { own().unlock_shared(); }

private:
    struct alignas(64) Slot { // a cache line
        std::shared_mutex mutex;
    };

    std::shared_mutex &own()
    {
        static std::atomic<unsigned> threads = 0;
        thread_local const unsigned number = threads++;
        return m_slots[number % m_slots.size()].mutex;
    }

    std::array<Slot, 8> m_slots;
};

/// The secrets and names that redactors of different policies share. Any thread.
class RedactionKnowledge
{
public:
    void protect(QByteArrayView secret, SecretKind kind);
    void protectName(QByteArrayView name);
    void learn(const ChannelInfo &channel);
    void learn(QByteArrayView bytes);
    void hideIn(QByteArray &bytes, const RedactionPolicy &policy, qsizetype border) const;
    void maskIn(QByteArray &bytes, const RedactionPolicy &policy) const;
    /// The same of what is left of secrets in a damaged log.
    void maskPartsIn(QByteArray &bytes, const RedactionPolicy &policy) const;
    [[nodiscard]] bool holdsPart(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const;
    /// Whether names may be secrets.
    [[nodiscard]] bool nameIsSecret() const;
    /// Whether there is a secret to mask in a part of the bytes; names are not looked for.
    [[nodiscard]] bool holdsSecret(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const;
    [[nodiscard]] QString pseudonym(const QString &name) const;
    [[nodiscard]] qsizetype longestForm(const RedactionPolicy &policy) const;
    /// Whether the first and the last of some bytes may stand in what is to be hidden.
    [[nodiscard]] std::pair<bool, bool> mayStand(char first, char last, const RedactionPolicy &policy) const;

private:
    // To protect is rare and short; any number of threads redact at a time.
    mutable ReadersMutex m_mutex;
    SecretSet m_secrets;
    Pseudonyms m_names;
    bool m_nameIsSecret = false;
};

class Redactor::Private
{
public:
    std::shared_ptr<RedactionKnowledge> knowledge;
    RedactionPolicy policy;

    /// Without what the neighbours tell.
    [[nodiscard]] QByteArray alone(const TraceRecord &record) const;
    /// Rows of a dump in a text are one text, each way.
    void hideInRows(QByteArrayView text, QByteArray &shown) const;
};

} // namespace bootbench
