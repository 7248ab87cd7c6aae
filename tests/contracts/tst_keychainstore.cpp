// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs the keychain tests against a real gnome-keyring. This program starts itself again in a D-Bus session
// and a home of its own, once a scenario, so that it can never touch the keyring of whoever runs it.
#include "answerof.h"
#include "secretstorecontract.h"

#include <secrets/keychainstore.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>
#include <optional>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *scenarioVariable = "BOOTBENCH_TEST_KEYCHAIN";
const QByteArray plainSecret = QByteArrayLiteral("0f1e2d3c4b5a69788796a5b4c3d2e1f0");

DeviceIdentity device()
{
    return DeviceIdentity::create(u"a1ABCDEFGHI"_s, u"dev001"_s).value();
}

ReadAnswer readSecret(SecretStore &store)
{
    return answerOf<ReadAnswer>([&](QObject *context, auto callback) { store.read(device(), context, callback); });
}

DoneAnswer writeSecret(SecretStore &store)
{
    return answerOf<DoneAnswer>(
        [&](QObject *context, auto callback) { store.write(device(), SecretBytes(plainSecret), context, callback); });
}

DoneAnswer probe(SecretStore &store)
{
    return answerOf<DoneAnswer>([&](QObject *context, auto callback) { store.probe(context, callback); });
}

QString wordsOf(const auto &outcome)
{
    return outcome ? u"success"_s : outcome.error().detail;
}

/// A gnome-keyring daemon of this test; ends with it.
class KeyringDaemon
{
public:
    enum class Start { Locked, Unlocked };

    explicit KeyringDaemon(Start start)
    {
        QStringList arguments{u"--foreground"_s, u"--components=secrets"_s};
        if (start == Start::Unlocked)
            arguments << u"--unlock"_s;
        // It warns that no prompter is there to ask for the password, which is what the locked scenario
        // wants.
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.setStandardOutputFile(QProcess::nullDevice());
        m_process.start(u"gnome-keyring-daemon"_s, arguments);
        m_process.write("password of the test keyring");
        m_process.closeWriteChannel();
    }
    ~KeyringDaemon()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    Q_DISABLE_COPY_MOVE(KeyringDaemon)

    /// Waits until it answers.
    [[nodiscard]] bool isUp()
    {
        KeychainStore store;
        return m_process.waitForStarted() && QTest::qWaitFor([&store] { return probe(store).has_value(); }, 10'000);
    }

private:
    QProcess m_process;
};

/// Files below the home that hold the secret in plain text, in base64 or in hex.
QStringList filesWithTheSecret()
{
    QStringList found;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        if (content.contains(plainSecret) || content.contains(plainSecret.toBase64()) ||
            content.toLower().contains(plainSecret.toHex()))
            found << file.fileName();
    }
    return found;
}

} // namespace

/// An unlocked keyring: the whole contract, and what only a keychain does.
class UnlockedKeyring : public SecretStoreContract
{
    Q_OBJECT

public:
    UnlockedKeyring() : SecretStoreContract([] { return std::make_unique<KeychainStore>(); }) {}

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.emplace(KeyringDaemon::Start::Unlocked);
        QVERIFY(m_daemon->isUp());
    }
    void cleanupTestCase() { m_daemon.reset(); }

    void outlivesTheStoreInAnEncryptedFile()
    {
        QVERIFY(KeychainStore().isPersistent());
        {
            KeychainStore store;
            QCOMPARE(wordsOf(writeSecret(store)), u"success"_s);
        }
        KeychainStore store;
        QCOMPARE(readSecret(store).value().view(), QByteArrayView(plainSecret));
        QCOMPARE(filesWithTheSecret(), QStringList());
    }

    void finishesWhatWasBegunWithoutTheStore()
    {
        QObject context;
        std::optional<DoneAnswer> written;
        {
            KeychainStore store;
            store.write(device(), SecretBytes(plainSecret), &context, [&](const DoneAnswer &done) { written = done; });
        }
        QTRY_VERIFY(written.has_value());
        QVERIFY(written->has_value());
    }

private:
    std::optional<KeyringDaemon> m_daemon;
};

/// Leaves the secret in a keyring, for the locked scenario.
class FilledKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheSecret()
    {
        KeyringDaemon daemon(KeyringDaemon::Start::Unlocked);
        QVERIFY(daemon.isUp());
        KeychainStore store;
        QCOMPARE(wordsOf(writeSecret(store)), u"success"_s);
    }
};

/// A keyring that holds the secret but is locked, and nobody there to unlock it.
class LockedKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        // By a process of its own, since libsecret keeps its session with the daemon that it met first.
        QProcess storing;
        storing.setProcessChannelMode(QProcess::ForwardedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(scenarioVariable), u"store"_s);
        storing.setProcessEnvironment(environment);
        storing.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(storing.waitForFinished());
        QCOMPARE(storing.exitCode(), 0);
        m_daemon.emplace(KeyringDaemon::Start::Locked);
        QVERIFY(m_daemon->isUp());
    }
    void cleanupTestCase() { m_daemon.reset(); }

    void readingSaysThatItMayBeLocked()
    {
        KeychainStore store;
        const ReadAnswer found = readSecret(store);
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().kind, SecretError::Kind::NotFound);
        QVERIFY2(found.error().detail.contains(u"locked"), qPrintable(found.error().detail));
    }

    void writingSaysThatItIsLocked()
    {
        KeychainStore store;
        const DoneAnswer written = writeSecret(store);
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().kind == SecretError::Kind::Locked, qPrintable(written.error().detail));
        QVERIFY2(written.error().detail.contains(u"locked"), qPrintable(written.error().detail));
        QCOMPARE(filesWithTheSecret(), QStringList());
    }

private:
    std::optional<KeyringDaemon> m_daemon;
};

/// No keychain service: everything fails closed, names the missing part and writes nothing.
class NoKeyring : public QObject
{
    Q_OBJECT

public:
    explicit NoKeyring(QString missingPart) : m_missingPart(std::move(missingPart)) {}

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyCallNamesTheMissingPart()
    {
        KeychainStore store;
        const DoneAnswer probed = probe(store);
        const DoneAnswer written = writeSecret(store);
        const ReadAnswer found = readSecret(store);
        const DoneAnswer removed =
            answerOf<DoneAnswer>([&](QObject *context, auto callback) { store.remove(device(), context, callback); });
        verifyNoService(probed);
        verifyNoService(written);
        verifyNoService(found);
        verifyNoService(removed);
    }

    void nothingIsWritten()
    {
        KeychainStore store;
        QVERIFY(!writeSecret(store).has_value());
        QCOMPARE(filesWithTheSecret(), QStringList());
    }

private:
    void verifyNoService(const auto &outcome)
    {
        QVERIFY(!outcome.has_value());
        QVERIFY2(outcome.error().kind == SecretError::Kind::NoService, qPrintable(outcome.error().detail));
        QVERIFY2(outcome.error().detail.contains(m_missingPart), qPrintable(outcome.error().detail));
    }

    const QString m_missingPart;
};

namespace {

constexpr auto scenarios = std::to_array<const char *>({"unlocked", "locked", "no-service", "no-bus"});

int runScenario(const QString &scenario, int argc, char **argv)
{
    if (scenario == u"unlocked") {
        UnlockedKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    if (scenario == u"store") {
        FilledKeyring test;
        return QTest::qExec(&test);
    }
    if (scenario == u"locked") {
        LockedKeyring test;
        return QTest::qExec(&test, argc, argv);
    }
    NoKeyring test(scenario == u"no-bus" ? u"DBUS_SESSION_BUS_ADDRESS"_s : u"org.freedesktop.secrets"_s);
    return QTest::qExec(&test, argc, argv);
}

// A bus that starts no service by itself: neither a second keyring daemon nor a prompter on somebody's
// screen.
QByteArray busConfiguration(const QString &directory)
{
    return "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
           "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
           "<busconfig><type>session</type><listen>unix:tmpdir=" +
           directory.toUtf8() +
           "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
           "eavesdrop=\"true\"/>"
           "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";
}

// Nothing of the caller's session is handed on.
QProcessEnvironment privateEnvironment(const QString &directory, const char *scenario)
{
    const QProcessEnvironment caller = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const QString &name : {u"PATH"_s, u"LD_LIBRARY_PATH"_s, u"ASAN_OPTIONS"_s, u"LSAN_OPTIONS"_s,
                                u"UBSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s}) {
        if (caller.contains(name))
            environment.insert(name, caller.value(name));
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, directory);
    environment.insert(u"XDG_RUNTIME_DIR"_s, directory);
    environment.insert(QString::fromLatin1(scenarioVariable), QString::fromLatin1(scenario));
    return environment;
}

int startScenario(const char *scenario, const QStringList &arguments)
{
    const QTemporaryDir directory;
    QFile configuration(directory.filePath(u"bus.conf"_s));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(busConfiguration(directory.path())) < 0)
        return 1;
    configuration.close();

    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setProcessEnvironment(privateEnvironment(directory.path(), scenario));
    QStringList command{QCoreApplication::applicationFilePath()};
    command += arguments;
    if (qstrcmp(scenario, "no-bus") != 0)
        command = QStringList{u"dbus-run-session"_s, u"--config-file"_s, configuration.fileName(), u"--"_s} + command;
    std::printf("--- keyring: %s\n", scenario);
    std::fflush(stdout);
    const QString program = command.takeFirst();
    process.start(program, command);
    if (!process.waitForStarted()) {
        std::fprintf(stderr, "Cannot start %s; install the packages dbus and gnome-keyring.\n", qPrintable(program));
        return 1;
    }
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (const QString scenario = qEnvironmentVariable(scenarioVariable); !scenario.isEmpty())
        return runScenario(scenario, argc, argv);
    int failures = 0;
    for (const char *scenario : scenarios)
        failures += startScenario(scenario, QCoreApplication::arguments().mid(1));
    return failures;
}

#include "tst_keychainstore.moc"
