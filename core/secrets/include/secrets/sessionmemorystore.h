// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/secretstore.h>

#include <memory>
#include <unordered_map>

namespace bootbench {

/// Keeps secrets in wiped memory until the program ends.
class SessionMemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit SessionMemoryStore(QObject *parent = nullptr);
    ~SessionMemoryStore() override;

    void read(const DeviceIdentity &device, QObject *context, ReadCallback callback) override;
    void write(const DeviceIdentity &device, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const DeviceIdentity &device, QObject *context, DoneCallback callback) override;
    void probe(QObject *context, DoneCallback callback) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isPersistent() const override;

private:
    struct Hash {
        size_t operator()(const DeviceIdentity &device) const { return qHash(device); }
    };
    std::unordered_map<DeviceIdentity, SecretBytes, Hash> m_secrets;
};

} // namespace bootbench
