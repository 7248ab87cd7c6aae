// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/secretstore.h>

namespace bootbench {

/// The operating system's keychain through QtKeychain; its insecure fallback stays off. Entries have the
/// service name `bootbench` and SecretName::key() as key.
///
/// Buffers that we hand to QtKeychain or get from it are wiped when it lets go of them. What QtKeychain,
/// libsecret and D-Bus copy inside themselves is out of our reach.
///
/// A locked keyring: the service asks the user to unlock it, and the answer comes when the user has answered.
/// When the user declines, libsecret reports NotFound on reading, and removing succeeds although nothing was
/// removed.
///
/// QtKeychain runs one job at a time and is not thread-safe: use one thread in the program for all
/// KeychainStores; it needs an event loop. Destroying the store does not cancel what was begun.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const SecretName &name, QObject *context, ReadCallback callback) override;
    void write(const SecretName &name, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const SecretName &name, QObject *context, DoneCallback callback) override;
    void probe(QObject *context, DoneCallback callback) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isPersistent() const override;
};

} // namespace bootbench
