// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <utility>

namespace bootbench::test {

struct MosquittoOptions {
    struct Tls {
        QString certificateFile;
        QString keyFile;
        QString caFile;
    };
    std::optional<Tls> tls;
    /// Name and password; empty lets everybody in.
    QList<std::pair<QString, QString>> users;
    /// Filters that are answered with a refusing SUBACK. Takes users and canRefuseSubscriptions().
    QStringList refusedFilters;
};

/// A real broker on a free loopback port, with its files in a directory of its own. Ends with the object.
class MosquittoBroker : public QObject
{
    Q_OBJECT

public:
    /// False where the package is not installed: skip the test then.
    [[nodiscard]] static bool isInstalled();

    /// False where the package comes without its plugin for dynamic security; an ACL file drops messages but grants
    /// every subscription.
    [[nodiscard]] static bool canRefuseSubscriptions();

    ~MosquittoBroker() override;

    /// True once the broker listens. Otherwise problem() has its own words.
    [[nodiscard]] bool start(const MosquittoOptions &options = {});
    void stop();

    [[nodiscard]] QString host() const { return QStringLiteral("127.0.0.1"); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString problem() const { return m_problem; }

    /// What the broker has said so far; needs the event loop to grow.
    [[nodiscard]] QByteArray log() { return m_log += m_process.readAll(); }

    /// Another client's message, by mosquitto_pub. As the first of the users, where there are any.
    [[nodiscard]] bool publish(const QString &topic, const QByteArray &payload, int qos = 0, bool retain = false);

private:
    [[nodiscard]] bool writeFiles();
    [[nodiscard]] bool writeUsers(QByteArray &lines);
    [[nodiscard]] bool writeSecurity(QByteArray &lines);
    [[nodiscard]] bool writeFile(const QString &name, const QByteArray &content);
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments);
    [[nodiscard]] bool waitUntilListening();

    MosquittoOptions m_options;
    QTemporaryDir m_directory;
    QProcess m_process;
    QByteArray m_log;
    QString m_problem;
    quint16 m_port = 0;
};

} // namespace bootbench::test
