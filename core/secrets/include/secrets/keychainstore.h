// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/secretstore.h>

namespace bootbench {

/// The operating system's keychain through QtKeychain; its insecure fallback stays off.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const DeviceIdentity &device, QObject *context, ReadCallback callback) override;
    void write(const DeviceIdentity &device, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const DeviceIdentity &device, QObject *context, DoneCallback callback) override;
    void probe(QObject *context, DoneCallback callback) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isPersistent() const override;
};

} // namespace bootbench
