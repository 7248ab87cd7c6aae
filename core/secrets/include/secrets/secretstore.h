// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <base/secretbytes.h>
#include <secrets/secretname.h>

#include <QObject>

#include <functional>

namespace bootbench {

/// Why a secret could not be read, written or deleted.
struct SecretError {
    enum class Kind : quint8 {
        /// Nothing is stored under this name. With libsecret a locked keyring can look the same; the
        /// detail
        /// says so where that is possible.
        NotFound,
        /// No keychain service answers; the detail names the missing part.
        NoService,
        /// The keyring exists but is locked, or the user refused to unlock it.
        Locked,
        /// Anything else, with the back end's own words in the detail.
        Other
    };
    Kind kind = Kind::Other;
    QString detail; ///< translated, complete sentence, nothing secret
};

/// Where the secrets of devices and AccessKeys live. One entry a name. Asynchronous: every call answers exactly once
/// through its callback, never before the call returns, unless `context` is gone by then. Fails closed: nothing is ever
/// written in plain text, and no implementation falls back to a weaker one by itself. For the thread that
/// owns the object.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using ReadCallback = std::function<void(Result<SecretBytes, SecretError>)>;
    using DoneCallback = std::function<void(Result<void, SecretError>)>;

    using QObject::QObject;
    ~SecretStore() override;

    virtual void read(const SecretName &name, QObject *context, ReadCallback callback) = 0;
    virtual void write(const SecretName &name, SecretBytes secret, QObject *context, DoneCallback callback) = 0;
    /// Deleting what is not there succeeds.
    virtual void remove(const SecretName &name, QObject *context, DoneCallback callback) = 0;
    /// Whether the store can be used now; the error says which part is missing.
    virtual void probe(QObject *context, DoneCallback callback) = 0;

    /// For the status bar: `GNOME Keyring`, `session memory`…; translated.
    [[nodiscard]] virtual QString title() const = 0;
    /// Whether secrets outlive the program.
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

} // namespace bootbench
