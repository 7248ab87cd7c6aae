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

    void read(const SecretName &name, QObject *context, ReadCallback callback) override;
    void write(const SecretName &name, SecretBytes secret, QObject *context, DoneCallback callback) override;
    void remove(const SecretName &name, QObject *context, DoneCallback callback) override;
    void probe(QObject *context, DoneCallback callback) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isPersistent() const override;

private:
    struct Hash {
        size_t operator()(const SecretName &name) const { return qHash(name); }
    };
    std::unordered_map<SecretName, SecretBytes, Hash> m_secrets;
};

} // namespace bootbench
