// SPDX-License-Identifier: GPL-3.0-or-later
#include <secrets/sessionmemorystore.h>

#include <QTimer>

#include <utility>

namespace bootbench {

namespace {

// The outcome is settled when the call is made and told later, as the contract wants; calls are therefore
// seen in their order.
template <typename Callback, typename Outcome>
void tellLater(QObject *context, Callback callback, Outcome outcome)
{
    QTimer::singleShot(0, context, [callback = std::move(callback), outcome = std::move(outcome)]() mutable {
        callback(std::move(outcome));
    });
}

} // namespace

SessionMemoryStore::SessionMemoryStore(QObject *parent) : SecretStore(parent) {}

SessionMemoryStore::~SessionMemoryStore() = default;

void SessionMemoryStore::read(const SecretName &name, QObject *context, ReadCallback callback)
{
    using Outcome = Result<SecretBytes, SecretError>;
    const auto found = m_secrets.find(name);
    tellLater(context, std::move(callback),
              found != m_secrets.end()
                  ? Outcome(found->second.clone())
                  : Outcome(Failure(
                        SecretError{SecretError::Kind::NotFound,
                                    tr("No secret was entered for %1 since the program started.").arg(name.owner())})));
}

void SessionMemoryStore::write(const SecretName &name, SecretBytes secret, QObject *context, DoneCallback callback)
{
    m_secrets.insert_or_assign(name, std::move(secret));
    tellLater(context, std::move(callback), Result<void, SecretError>());
}

void SessionMemoryStore::remove(const SecretName &name, QObject *context, DoneCallback callback)
{
    m_secrets.erase(name);
    tellLater(context, std::move(callback), Result<void, SecretError>());
}

void SessionMemoryStore::probe(QObject *context, DoneCallback callback)
{
    tellLater(context, std::move(callback), Result<void, SecretError>());
}

QString SessionMemoryStore::title() const
{
    return tr("Session memory");
}

bool SessionMemoryStore::isPersistent() const
{
    return false;
}

} // namespace bootbench
