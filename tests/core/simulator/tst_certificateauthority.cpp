// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/certificateauthority.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestCertificateAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void makesAnAuthorityOnFirstUse();
    void keysAreForTheOwnerOnly();
    void readsTheSameAuthorityAgain();
    void serverCertificateVerifies_data();
    void serverCertificateVerifies();
    void serverCertificateIsReused();
    void ownValidityIsNotKept();
    void refusesNamesThatAreNone();
    void refusesWhatItDidNotMake_data();
    void refusesWhatItDidNotMake();
    void refusesAKeyThatOthersCanRead();
    void refusesADirectoryThatCannotBe();
    void manyAtOnceAgree();
    void aBrokenServerCertificateIsReplaced();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    QByteArray openssl(const QStringList &arguments) const;

    QTemporaryDir m_directory;
    QString m_pki;
};

namespace {

void writeFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(contents), contents.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> filesOf(const QString &directory)
{
    QMap<QString, QByteArray> files;
    const QStringList names = QDir(directory).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        files.insert(name, readFile(directory + u'/' + name));
    files.remove(u".lock"_s);
    return files;
}

} // namespace

void TestCertificateAuthority::initTestCase()
{
    m_pki = path(u"pki"_s);
    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY2(authority, authority ? "" : qPrintable(authority.error()));
}

QByteArray TestCertificateAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished())
        return process.errorString().toUtf8();
    return process.readAll();
}

void TestCertificateAuthority::makesAnAuthorityOnFirstUse()
{
    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY(authority);
    QCOMPARE(authority->pemFile(), m_pki + u"/ca.pem"_s);
    QVERIFY(authority->certificate().isSelfSigned());
    QCOMPARE(authority->certificate().publicKey().algorithm(), QSsl::Rsa);
    QCOMPARE(authority->certificate().publicKey().length(), 2048);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(authority->certificate().effectiveDate() < now);
    QVERIFY(authority->certificate().expiryDate() > now.addYears(10).addDays(-2));

    const QByteArray text = openssl({u"x509"_s, u"-in"_s, authority->pemFile(), u"-noout"_s, u"-text"_s});
    QVERIFY2(text.contains("CA:TRUE, pathlen:0"), text.constData());
    QVERIFY(text.contains("Certificate Sign, CRL Sign"));
    QVERIFY(text.contains("Subject Key Identifier"));
    QVERIFY(text.contains("sha256WithRSAEncryption"));
}

void TestCertificateAuthority::keysAreForTheOwnerOnly()
{
    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY(authority && authority->serverCertificate({u"localhost"_s}));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &name : {u"ca.key"_s, u"server.key"_s})
        QCOMPARE(QFile::permissions(m_pki + u'/' + name) & others, QFileDevice::Permissions());
    QCOMPARE(QFile::permissions(m_pki) & others, QFileDevice::Permissions());
}

void TestCertificateAuthority::readsTheSameAuthorityAgain()
{
    const QByteArray before = readFile(m_pki + u"/ca.pem"_s);
    const auto first = CertificateAuthority::open(m_pki);
    const auto second = CertificateAuthority::open(m_pki);
    QVERIFY(first && second);
    QCOMPARE(first->certificate(), second->certificate());
    QCOMPARE(readFile(m_pki + u"/ca.pem"_s), before);
}

void TestCertificateAuthority::serverCertificateVerifies_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("fits");
    const QStringList names{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, u"Bench.Example"_s};
    QTest::newRow("name") << names << u"-verify_hostname"_s << u"localhost"_s << true;
    QTest::newRow("second name") << names << u"-verify_hostname"_s << u"bench.example"_s << true;
    QTest::newRow("ipv4") << names << u"-verify_ip"_s << u"127.0.0.1"_s << true;
    QTest::newRow("ipv6") << names << u"-verify_ip"_s << u"::1"_s << true;
    QTest::newRow("other name") << names << u"-verify_hostname"_s << u"other.example"_s << false;
    QTest::newRow("other address") << names << u"-verify_ip"_s << u"127.0.0.2"_s << false;
    QTest::newRow("not ascii") << QStringList{u"bücher.example"_s} << u"-verify_hostname"_s
                               << u"xn--bcher-kva.example"_s << true;
    QTest::newRow("long name") << QStringList{QString(60, u'a') + u".example"_s} << u"-verify_hostname"_s
                               << QString(60, u'a') + u".example"_s << true;
}

void TestCertificateAuthority::serverCertificateVerifies()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, option);
    QFETCH(const QString, asked);
    QFETCH(const bool, fits);

    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY(authority);
    const auto server = authority->serverCertificate(names);
    QVERIFY2(server, server ? "" : qPrintable(server.error()));
    QVERIFY(!server->key.isNull());
    const QString file = path(u"server.pem"_s);
    writeFile(file, server->certificate.toPem());

    const QByteArray verdict = openssl({u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s, u"-CAfile"_s,
                                        authority->pemFile(), option, asked, file});
    QVERIFY2(verdict.contains(": OK") == fits, verdict.constData());
    const QByteArray text = openssl({u"x509"_s, u"-in"_s, file, u"-noout"_s, u"-text"_s});
    QVERIFY(text.contains("Digital Signature, Key Encipherment"));
    QVERIFY(text.contains("TLS Web Server Authentication"));
    QVERIFY(text.contains("Authority Key Identifier"));
}

void TestCertificateAuthority::serverCertificateIsReused()
{
    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY(authority);
    const auto first = authority->serverCertificate({u"localhost"_s, u"127.0.0.1"_s});
    const auto again = authority->serverCertificate({u"127.0.0.1"_s, u"LOCALHOST"_s});
    const auto other = authority->serverCertificate({u"localhost"_s});
    QVERIFY(first && again && other);
    QCOMPARE(first->certificate, again->certificate);
    QVERIFY(first->certificate != other->certificate);
    QCOMPARE(first->key.toPem(), other->key.toPem());
    QVERIFY(first->certificate.expiryDate() > QDateTime::currentDateTimeUtc().addYears(2).addDays(-2));
}

void TestCertificateAuthority::ownValidityIsNotKept()
{
    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY(authority);
    const auto before = filesOf(m_pki);
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const auto expired = authority->serverCertificate({u"localhost"_s}, yesterday.addDays(-1), yesterday);
    QVERIFY(expired);
    QCOMPARE(expired->certificate.expiryDate().toSecsSinceEpoch(), yesterday.toSecsSinceEpoch());
    QCOMPARE(filesOf(m_pki), before);
}

void TestCertificateAuthority::refusesNamesThatAreNone()
{
    const auto authority = CertificateAuthority::open(m_pki);
    QVERIFY(authority);
    QVERIFY(!authority->serverCertificate({}));
    QVERIFY(!authority->serverCertificate({u""_s}));
    const auto injected = authority->serverCertificate({u"a.example,DNS:b.example"_s});
    QVERIFY(!injected);
    QVERIFY(injected.error().contains(u"a.example"_s));
}

void TestCertificateAuthority::refusesWhatItDidNotMake_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("word");

    const QByteArray ours = readFile(m_pki + u"/ca.pem"_s);
    const QByteArray ourKey = readFile(m_pki + u"/ca.key"_s);
    const QString foreignPem = path(u"foreign.pem"_s);
    const QString foreignKey = path(u"foreign.key"_s);
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, foreignKey, u"-out"_s,
             foreignPem, u"-subj"_s, u"/CN=Company CA"_s, u"-days"_s, u"30"_s});
    const QString leafPem = path(u"leaf.pem"_s);
    openssl({u"req"_s, u"-x509"_s, u"-key"_s, foreignKey, u"-out"_s, leafPem, u"-subj"_s,
             u"/CN=Bootbench Simulator CA"_s, u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s});
    QVERIFY(!readFile(leafPem).isEmpty());

    QTest::newRow("empty files") << QByteArray("") << QByteArray("") << u"no certificate"_s;
    QTest::newRow("garbage") << QByteArray("garbage") << ourKey << u"no certificate"_s;
    QTest::newRow("cut certificate") << ours.first(ours.size() / 2) << ourKey << u"no certificate"_s;
    QTest::newRow("foreign authority") << readFile(foreignPem) << readFile(foreignKey) << u"somebody else"_s;
    QTest::newRow("no authority") << readFile(leafPem) << readFile(foreignKey) << u"not the certificate of"_s;
    QTest::newRow("key of another") << ours << readFile(foreignKey) << u"ca.key"_s;
    QTest::newRow("cut key") << ours << ourKey.first(ourKey.size() / 2) << u"ca.key"_s;
    QTest::newRow("no key") << ours << QByteArray() << u"ca.key"_s;
    QTest::newRow("no certificate") << QByteArray() << ourKey << u"no ca.pem"_s;
}

void TestCertificateAuthority::refusesWhatItDidNotMake()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    QFETCH(const QString, word);

    const QTemporaryDir directory;
    if (!certificate.isNull())
        writeFile(directory.filePath(u"ca.pem"_s), certificate);
    if (!key.isNull()) {
        writeFile(directory.filePath(u"ca.key"_s), key);
        QVERIFY(QFile::setPermissions(directory.filePath(u"ca.key"_s), QFileDevice::ReadOwner));
    }
    const auto before = filesOf(directory.path());
    const auto authority = CertificateAuthority::open(directory.path());
    QVERIFY(!authority);
    QVERIFY2(authority.error().contains(word), qPrintable(authority.error()));
    QVERIFY(authority.error().contains(directory.path()));
    QCOMPARE(filesOf(directory.path()), before);
}

void TestCertificateAuthority::refusesAKeyThatOthersCanRead()
{
    const QTemporaryDir directory;
    QVERIFY(CertificateAuthority::open(directory.path()));
    const QString key = directory.filePath(u"ca.key"_s);
    QVERIFY(QFile::setPermissions(key, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
    const auto authority = CertificateAuthority::open(directory.path());
    QVERIFY(!authority);
    QVERIFY2(authority.error().contains(u"chmod 600"_s), qPrintable(authority.error()));
}

void TestCertificateAuthority::refusesADirectoryThatCannotBe()
{
    QVERIFY(!CertificateAuthority::open({}));
    const QString file = path(u"a file"_s);
    writeFile(file, "x");
    for (const QString &directory : {file, file + u"/below"_s}) {
        const auto authority = CertificateAuthority::open(directory);
        QVERIFY(!authority);
        QVERIFY2(authority.error().contains(directory), qPrintable(authority.error()));
    }
}

// QLockFile works between objects as between processes, so threads stand in for processes here.
void TestCertificateAuthority::manyAtOnceAgree()
{
    const QTemporaryDir directory;
    const QString pki = directory.filePath(u"new/pki"_s);
    constexpr std::size_t count = 4;
    std::array<QByteArray, count> authorities;
    std::array<QString, count> errors;
    std::array<bool, count> issued{};
    std::array<std::thread, count> threads;
    for (std::size_t i = 0; i < count; ++i) {
        threads[i] = std::thread([&, i] {
            const auto authority = CertificateAuthority::open(pki);
            if (!authority) {
                errors[i] = authority.error();
                return;
            }
            authorities[i] = authority->certificate().toPem();
            const auto server = authority->serverCertificate({u"localhost"_s});
            if (!server) {
                errors[i] = server.error();
                return;
            }
            issued[i] = server->certificate.issuerInfo(QSslCertificate::CommonName).size() == 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (std::size_t i = 0; i < count; ++i) {
        QCOMPARE(errors[i], QString());
        QVERIFY(!authorities[i].isEmpty());
        QCOMPARE(authorities[i], authorities[0]);
        QVERIFY(issued[i]);
    }
    QVERIFY(CertificateAuthority::open(pki));
}

void TestCertificateAuthority::aBrokenServerCertificateIsReplaced()
{
    const QTemporaryDir directory;
    const auto authority = CertificateAuthority::open(directory.path());
    QVERIFY(authority && authority->serverCertificate({u"localhost"_s}));
    const QStringList kept = QDir(directory.path()).entryList({u"server-*.pem"_s});
    QCOMPARE(kept.size(), 1);
    writeFile(directory.filePath(kept.first()), "broken");
    const auto server = authority->serverCertificate({u"localhost"_s});
    QVERIFY(server);
    QVERIFY(!server->certificate.isNull());

    writeFile(directory.filePath(u"server.key"_s), "broken");
    const auto refused = authority->serverCertificate({u"localhost"_s});
    QVERIFY(!refused);
    QVERIFY2(refused.error().contains(u"server.key"_s), qPrintable(refused.error()));
}

QTEST_GUILESS_MAIN(TestCertificateAuthority)
#include "tst_certificateauthority.moc"
