// SPDX-License-Identifier: GPL-3.0-or-later
#include "mosquittobroker.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QPasswordDigestor>
#include <QStandardPaths>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace bootbench::test {

namespace {

constexpr int startMilliseconds = 10'000;

/// Debian keeps the daemon out of a user's PATH.
QString daemonPath()
{
    const QString found = QStandardPaths::findExecutable(u"mosquitto"_s);
    return found.isEmpty() ? QStandardPaths::findExecutable(u"mosquitto"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
                           : found;
}

QString securityPlugin()
{
    return QDir(QLibraryInfo::path(QLibraryInfo::LibrariesPath)).filePath(u"mosquitto_dynamic_security.so"_s);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

bool MosquittoBroker::isInstalled()
{
    return !daemonPath().isEmpty() && !QStandardPaths::findExecutable(u"mosquitto_pub"_s).isEmpty();
}

bool MosquittoBroker::canRefuseSubscriptions()
{
    return QFile::exists(securityPlugin());
}

MosquittoBroker::~MosquittoBroker()
{
    stop();
}

bool MosquittoBroker::start(const MosquittoOptions &options)
{
    m_options = options;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // Somebody may take the port between our look and the broker's bind: then another one.
    for (int attempt = 0; attempt < 3; ++attempt) {
        m_log.clear();
        m_port = freePort();
        if (!writeFiles())
            return false;
        m_process.start(daemonPath(), {u"-c"_s, m_directory.filePath(u"mosquitto.conf"_s)});
        if (waitUntilListening())
            return true;
        stop();
        if (!m_log.contains("Address already in use"))
            break;
    }
    m_problem = u"mosquitto did not start: "_s + QString::fromUtf8(m_log);
    return false;
}

bool MosquittoBroker::waitUntilListening()
{
    const QDeadlineTimer deadline(startMilliseconds);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(int(deadline.remainingTime()));
        m_log += m_process.readAll();
        if (m_log.contains(" running\n"))
            return true;
    }
    return false;
}

void MosquittoBroker::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

bool MosquittoBroker::writeFiles()
{
    // A broker that root starts would change to a user who cannot read our directory.
    QByteArray lines =
        "listener " + QByteArray::number(m_port) + " 127.0.0.1\nlog_dest stderr\nuser root\nset_tcp_nodelay true\n";
    if (m_options.tls) {
        lines += "certfile " + m_options.tls->certificateFile.toLocal8Bit() + "\nkeyfile " +
                 m_options.tls->keyFile.toLocal8Bit() + '\n';
    }
    if (m_options.users.isEmpty()) {
        lines += "allow_anonymous true\n";
    } else {
        lines += "allow_anonymous false\n";
        if (!(m_options.refusedFilters.isEmpty() ? writeUsers(lines) : writeSecurity(lines)))
            return false;
    }
    return writeFile(u"mosquitto.conf"_s, lines);
}

bool MosquittoBroker::writeUsers(QByteArray &lines)
{
    QByteArray users;
    for (const auto &[name, password] : m_options.users)
        users += name.toUtf8() + ':' + password.toUtf8() + '\n';
    const QString file = m_directory.filePath(u"users"_s);
    lines += "password_file " + file.toLocal8Bit() + '\n';
    return writeFile(u"users"_s, users) && run(u"mosquitto_passwd"_s, {u"-U"_s, file});
}

bool MosquittoBroker::writeSecurity(QByteArray &lines)
{
    constexpr int iterations = 101; // what mosquitto_passwd uses
    constexpr qsizetype saltSize = 12;
    constexpr quint64 hashSize = 64;
    QJsonArray refusals;
    for (const QString &filter : std::as_const(m_options.refusedFilters))
        refusals.append(QJsonObject{{u"acltype"_s, u"subscribeLiteral"_s}, {u"topic"_s, filter}, {u"allow"_s, false}});
    QJsonArray clients;
    const QByteArray salt(saltSize, 's');
    for (const auto &[name, password] : m_options.users) {
        const QByteArray hash = QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, password.toUtf8(), salt,
                                                                   iterations, hashSize);
        clients.append(QJsonObject{{u"username"_s, name},
                                   {u"password"_s, QString::fromLatin1(hash.toBase64())},
                                   {u"salt"_s, QString::fromLatin1(salt.toBase64())},
                                   {u"iterations"_s, iterations},
                                   {u"roles"_s, QJsonArray{QJsonObject{{u"rolename"_s, u"device"_s}}}}});
    }
    const QJsonObject everything{{u"publishClientSend"_s, true},
                                 {u"publishClientReceive"_s, true},
                                 {u"subscribe"_s, true},
                                 {u"unsubscribe"_s, true}};
    const QJsonObject role{{u"rolename"_s, u"device"_s}, {u"acls"_s, refusals}};
    const QJsonObject security{
        {u"defaultACLAccess"_s, everything}, {u"clients"_s, clients}, {u"roles"_s, QJsonArray{role}}};
    lines += "plugin " + securityPlugin().toLocal8Bit() + "\nplugin_opt_config_file " +
             m_directory.filePath(u"security.json"_s).toLocal8Bit() + '\n';
    return writeFile(u"security.json"_s, QJsonDocument(security).toJson());
}

bool MosquittoBroker::writeFile(const QString &name, const QByteArray &content)
{
    QFile file(m_directory.filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
        return true;
    m_problem = file.fileName() + u": "_s + file.errorString();
    return false;
}

bool MosquittoBroker::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(startMilliseconds) && process.exitStatus() == QProcess::NormalExit &&
        process.exitCode() == 0) {
        return true;
    }
    m_problem = program + u": "_s + process.errorString() + u' ' + QString::fromUtf8(process.readAll());
    return false;
}

bool MosquittoBroker::publish(const QString &topic, const QByteArray &payload, int qos, bool retain)
{
    if (!writeFile(u"message"_s, payload))
        return false;
    QStringList arguments{u"-h"_s, host(),
                          u"-p"_s, QString::number(m_port),
                          u"-t"_s, topic,
                          u"-q"_s, QString::number(qos),
                          u"-f"_s, m_directory.filePath(u"message"_s)};
    if (retain)
        arguments << u"-r"_s;
    if (m_options.tls)
        arguments << u"--cafile"_s << m_options.tls->caFile;
    if (!m_options.users.isEmpty())
        arguments << u"-u"_s << m_options.users.first().first << u"-P"_s << m_options.users.first().second;
    return run(u"mosquitto_pub"_s, arguments);
}

} // namespace bootbench::test
