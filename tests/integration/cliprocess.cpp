// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// Far above what anything takes here, so that only a hang meets it.
constexpr int patience = 30'000;

QJsonObject objectOf(QByteArrayView line)
{
    return QJsonDocument::fromJson(line.toByteArray()).object();
}

QString writeDevices(const SimulatorProcess::Options &options)
{
    const QString path = options.pkiDirectory + "/devices.csv"_L1;
    QDir().mkpath(options.pkiDirectory);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("DeviceName,DeviceSecret,ProductKey\n" + options.devices);
    return path;
}

} // namespace

CliProcess::CliProcess(const QStringList &arguments, const QByteArray &input, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // the texts that tests look for are English
    variables.remove(u"LANGUAGE"_s);
    for (const QString &variable : environment) {
        const qsizetype equals = variable.indexOf(u'=');
        variables.insert(variable.first(equals), variable.sliced(equals + 1));
    }
    m_process.setProcessEnvironment(variables);
    m_process.start(QStringLiteral(BOOTBENCH_BIN_DIR "/bootbench-cli"), arguments);
    m_process.waitForStarted();
    if (!input.isEmpty())
        m_process.write(input);
}

CliProcess::~CliProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QJsonObject CliProcess::waitForEvent(const QString &name, const std::function<bool(const QJsonObject &)> &fits)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        const QByteArray all = output();
        for (qsizetype end = all.indexOf('\n', m_seen); end >= 0; end = all.indexOf('\n', m_seen)) {
            const QJsonObject event = objectOf(QByteArrayView(all).sliced(m_seen, end - m_seen));
            m_seen = end + 1;
            if (event.value("event"_L1) == name && (!fits || fits(event)))
                return event;
        }
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired())
            return {};
        m_process.waitForReadyRead(int(deadline.remainingTime()));
    }
}

void CliProcess::command(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten();
}

void CliProcess::closeInput()
{
    m_process.closeWriteChannel();
}

void CliProcess::sendSignal(int number)
{
    ::kill(pid_t(m_process.processId()), number);
}

int CliProcess::waitForExit()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray CliProcess::output()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QByteArray CliProcess::errors()
{
    m_errors += m_process.readAllStandardError();
    return m_errors;
}

QList<QJsonObject> CliProcess::events(const QString &name)
{
    QList<QJsonObject> found;
    for (const QByteArray &line : output().split('\n')) {
        const QJsonObject event = objectOf(line);
        if (!event.isEmpty() && (name.isEmpty() || event.value("event"_L1) == name))
            found.append(event);
    }
    return found;
}

SimulatorProcess::SimulatorProcess(const Options &options)
    : m_process(QStringList{u"simulate"_s, u"--devices"_s, writeDevices(options), u"--instances"_s, u"iot-a,iot-b"_s,
                            u"--pki"_s, options.pkiDirectory} +
                options.more)
    , m_ready(m_process.waitForEvent(u"ready"_s))
{
}

quint16 SimulatorProcess::mqttPort(int instance) const
{
    return quint16(m_ready.value("instances"_L1).toArray().at(instance)["port"_L1].toInt());
}
