// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>

/// bootbench-cli as a process of its own, spoken to as scripts do: arguments, standard input, JSON lines, exit code.
class CliProcess
{
public:
    /// Starts at once. Variables of `environment` (NAME=VALUE) come on top of the test's own.
    explicit CliProcess(const QStringList &arguments, const QByteArray &input = {},
                        const QStringList &environment = {});
    /// Kills what still runs.
    ~CliProcess();
    Q_DISABLE_COPY_MOVE(CliProcess)

    /// Waits for the next line that is an event of that name, and that `fits`; other lines before it are passed over.
    /// An empty object when the process ends or is silent for too long.
    QJsonObject waitForEvent(const QString &name, const std::function<bool(const QJsonObject &)> &fits = {});
    /// Writes a line to standard input, which has to be left open for it.
    void command(const QByteArray &line);
    void closeInput();
    void sendSignal(int number);

    /// The exit code, or -1 when it crashed or did not end in time.
    int waitForExit();

    /// What came so far, also the lines that waitForEvent passed.
    [[nodiscard]] QByteArray output();
    [[nodiscard]] QByteArray errors();
    [[nodiscard]] QList<QJsonObject> events(const QString &name = {});

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    qsizetype m_seen = 0;
};

/// `bootbench-cli simulate` on free ports, for one test.
class SimulatorProcess
{
public:
    struct Options {
        /// Lines of the CSV behind `DeviceName,DeviceSecret,ProductKey`.
        QByteArray devices;
        /// Holds the certificates; may be shared by simulators one after the other.
        QString pkiDirectory;
        QStringList more;
    };
    explicit SimulatorProcess(const Options &options);

    [[nodiscard]] bool isReady() const { return !m_ready.isEmpty(); }
    [[nodiscard]] QString bootstrap() const { return m_ready.value(QLatin1StringView("bootstrap")).toString(); }
    [[nodiscard]] QString ca() const { return m_ready.value(QLatin1StringView("ca")).toString(); }
    [[nodiscard]] quint16 mqttPort(int instance) const;
    [[nodiscard]] CliProcess &process() { return m_process; }

private:
    CliProcess m_process;
    QJsonObject m_ready;
};
