// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariodesk.h"

#include <scenario/junit.h>
#include <scenario/scenariolibrary.h>

#include <QDir>
#include <QSaveFile>

namespace bootbench {

ScenarioDesk::ScenarioDesk(TraceSink &trace, const Clock &clock, const QString &pkiDirectory, QObject *parent)
    : QObject(parent), m_runner(new ScenarioRunner(trace, clock, pkiDirectory))
{
    qRegisterMetaType<StepResult>();
    qRegisterMetaType<ScenarioResult>();
    m_thread.setObjectName(QStringLiteral("scenario"));
    m_runner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_runner, &QObject::deleteLater);
    connect(m_runner, &ScenarioRunner::stepStarted, this, &ScenarioDesk::stepStarted);
    connect(m_runner, &ScenarioRunner::stepFinished, this, &ScenarioDesk::stepFinished);
    connect(m_runner, &ScenarioRunner::finished, this, [this](const ScenarioResult &result) {
        m_result = result;
        Q_EMIT finished(result);
    });
    m_thread.start();
}

ScenarioDesk::~ScenarioDesk()
{
    disconnect(m_runner, nullptr, this, nullptr);
    m_thread.quit();
    m_thread.wait();
}

void ScenarioDesk::run(const QString &path, const QString &language)
{
    const auto scenario = scenariolibrary::load(path, {language});
    if (!scenario) {
        Q_EMIT problemFound(scenario.error());
        return;
    }
    Q_EMIT started();
    QMetaObject::invokeMethod(m_runner, [runner = m_runner, name = scenariolibrary::nameOf(path), given = *scenario] {
        runner->run(name, given);
    });
}

void ScenarioDesk::stop()
{
    QMetaObject::invokeMethod(m_runner, &ScenarioRunner::abort);
}

void ScenarioDesk::save(const QString &path)
{
    QSaveFile file(path);
    const QByteArray xml = junitXml({m_result});
    if (!file.open(QIODevice::WriteOnly) || file.write(xml) != xml.size() || !file.commit())
        Q_EMIT problemFound(tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace bootbench
