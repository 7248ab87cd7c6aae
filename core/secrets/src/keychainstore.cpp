// SPDX-License-Identifier: GPL-3.0-or-later
#include <secrets/keychainstore.h>

#include <base/logging.h>

#include <QFileInfo>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace bootbench {

namespace {

// The namespace of our entries in the user's keyring.
QString serviceName()
{
    return QStringLiteral("bootbench");
}

// No device's key: a ProductKey is never empty.
QString probeKey()
{
    return QStringLiteral(".probe");
}

// Where libsecret and Qt D-Bus look for the session bus, in this order.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

// What D-Bus says, untranslated, when nobody is there; libsecret passes it on with or without the error's
// name.
bool meansNoService(const QString &words)
{
    static constexpr QLatin1StringView names[] = {
        QLatin1StringView("org.freedesktop.DBus.Error.ServiceUnknown"),
        QLatin1StringView("org.freedesktop.DBus.Error.NameHasNoOwner"),
        QLatin1StringView("org.freedesktop.DBus.Error.Spawn."),
        QLatin1StringView("org.freedesktop.DBus.Error.NoServer"),
        QLatin1StringView("org.freedesktop.secrets was not provided"),
    };
    return std::any_of(std::begin(names), std::end(names),
                       [&words](QLatin1StringView name) { return words.contains(name); });
}

// QtKeychain tells little apart: over libsecret, EntryNotFound is also a locked keyring that nobody unlocked,
// and OtherError also an absent service. The words say what is known and no more.
SecretError toSecretError(QKeychain::Error error, const QString &words)
{
    using Kind = SecretError::Kind;
    switch (error) {
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, KeychainStore::tr("The keychain has no such entry, or the keyring is locked and was "
                                                  "not unlocked; the keychain service does not tell which.")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Kind::Locked, KeychainStore::tr("The keyring is locked or access was refused (%1).").arg(words)};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    if (!hasSessionBus()) {
        return {Kind::NoService,
                KeychainStore::tr("There is no D-Bus session bus (DBUS_SESSION_BUS_ADDRESS is not set), so no "
                                  "keychain service can be reached (%1).")
                    .arg(words)};
    }
    if (error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented || meansNoService(words)) {
        return {Kind::NoService,
                KeychainStore::tr("The D-Bus session bus is there, but no keychain service answers on it: "
                                  "neither one that owns org.freedesktop.secrets (such as GNOME Keyring) nor "
                                  "KWallet (%1).")
                    .arg(words)};
    }
    return {Kind::Other,
            KeychainStore::tr("The keychain service reported an error, or it is not running: %1").arg(words)};
}

// A job that deletes itself. It must not be deleted before it has finished, not even with the store:
// QtKeychain's back ends keep a plain pointer to it.
template <typename Job>
Job *makeJob(const QString &key)
{
    auto *job = new Job(serviceName());
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    return job;
}

// QtKeychain shares our buffer with its own until the job is gone; only then can the one buffer be wiped.
void wipeWithJob(QKeychain::Job *job, QByteArray bytes)
{
    QObject::connect(job, &QObject::destroyed, job, [bytes = std::move(bytes)]() mutable { wipe(bytes); });
}

Result<void, SecretError> outcomeOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    qCDebug(lcSecrets) << "keychain error" << job.error() << job.errorString();
    return Failure(toSecretError(job.error(), job.errorString()));
}

} // namespace

KeychainStore::KeychainStore(QObject *parent) : SecretStore(parent) {}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const SecretName &name, QObject *context, ReadCallback callback)
{
    auto *job = makeJob<QKeychain::ReadPasswordJob>(name.key());
    // The first connection wipes also when the context is gone.
    connect(job, &QKeychain::Job::finished, job, [job] { wipeWithJob(job, job->binaryData()); });
    connect(job, &QKeychain::Job::finished, context, [job, callback = std::move(callback)] {
        if (const auto outcome = outcomeOf(*job); !outcome)
            callback(Failure(outcome.error()));
        else
            callback(SecretBytes(QByteArrayView(job->binaryData())));
    });
    job->start();
}

void KeychainStore::write(const SecretName &name, SecretBytes secret, QObject *context, DoneCallback callback)
{
    auto *job = makeJob<QKeychain::WritePasswordJob>(name.key());
    const QByteArray bytes = secret.view().toByteArray();
    job->setBinaryData(bytes);
    wipeWithJob(job, bytes);
    connect(job, &QKeychain::Job::finished, context,
            [job, callback = std::move(callback)] { callback(outcomeOf(*job)); });
    job->start();
}

void KeychainStore::remove(const SecretName &name, QObject *context, DoneCallback callback)
{
    auto *job = makeJob<QKeychain::DeletePasswordJob>(name.key());
    connect(job, &QKeychain::Job::finished, context, [job, callback = std::move(callback)] {
        callback(job->error() == QKeychain::EntryNotFound ? Result<void, SecretError>() : outcomeOf(*job));
    });
    job->start();
}

void KeychainStore::probe(QObject *context, DoneCallback callback)
{
    auto *job = makeJob<QKeychain::ReadPasswordJob>(probeKey());
    connect(job, &QKeychain::Job::finished, context, [job, callback = std::move(callback)] {
        // A service that does not know the entry is a service that answers.
        callback(job->error() == QKeychain::EntryNotFound ? Result<void, SecretError>() : outcomeOf(*job));
    });
    job->start();
}

QString KeychainStore::title() const
{
    return tr("System keychain");
}

bool KeychainStore::isPersistent() const
{
    return true;
}

} // namespace bootbench
