// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QPushButton;
class QTreeWidget;

namespace bootbench {

class RoleLabel;

/// A scenario that can be run.
struct ScenarioChoice {
    QString path;
    QString title;
    QString description;
    QStringList steps; ///< in words
};

/// Chooses a scenario, runs it and shows how each step goes.
class ScenariosView : public QWidget
{
    Q_OBJECT

public:
    explicit ScenariosView(QWidget *parent = nullptr);
    ~ScenariosView() override;

public Q_SLOTS:
    /// All that can be chosen; the choice stays when it is among them.
    void setScenarios(const QList<bootbench::ScenarioChoice> &scenarios);
    void choose(const QString &path);

    void showStarted();
    void showStepStarted(int step);
    void showStepFinished(int step, bool passed, qint64 microseconds, const QString &message);
    void showFinished(bool passed, qint64 microseconds);
    /// Something else that went wrong, in words; empty takes the last one away.
    void showProblem(const QString &problem);

Q_SIGNALS:
    void runRequested(const QString &path);
    void stopRequested();
    void openRequested(const QString &path);
    void saveRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State : quint8 { Ready, Running, Finished };

    [[nodiscard]] const ScenarioChoice *current() const;
    void showChoice();
    void setState(State state);
    void askForFile();
    void askWhereToSave();
    void retranslate();

    QList<ScenarioChoice> m_scenarios;
    State m_state = State::Ready;
    bool m_passed = false;
    qint64 m_microseconds = 0;

    QComboBox *m_choice;
    QPushButton *m_open;
    RoleLabel *m_description;
    QPushButton *m_run;
    QPushButton *m_stop;
    QPushButton *m_save;
    QTreeWidget *m_steps;
    RoleLabel *m_result;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::ScenarioChoice)
