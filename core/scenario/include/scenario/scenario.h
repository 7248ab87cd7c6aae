// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <domain/deviceidentity.h>
#include <domain/errors.h>
#include <domain/profile.h>
#include <domain/session.h>

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// Regression suites without code: a document of steps and expectations. The schema is told in
/// resources/scenarios/README.md; this module reads documents and knows neither sockets nor time.
namespace bootbench {

/// One device of a scenario, or one of a group of them.
struct ScenarioDevice {
    QString name;  ///< `board-3`
    QString group; ///< `board` for `board-1` … `board-20`; else equal to name
    DeviceIdentity identity;
    QString instance;  ///< where it belongs at first; empty: the first instance
    int regionId = -1; ///< as Profile::regionId
    friend bool operator==(const ScenarioDevice &, const ScenarioDevice &) = default;
};

/// What is otherwise than a session's own defaults.
struct ScenarioSession {
    std::optional<std::chrono::milliseconds> retryFirst;
    std::optional<std::chrono::milliseconds> retryCeiling;
    std::optional<std::chrono::milliseconds> tcp;
    std::optional<std::chrono::milliseconds> tls;
    std::optional<std::chrono::milliseconds> answer;
    std::optional<std::chrono::milliseconds> connack;
    std::optional<std::chrono::milliseconds> ping;
    std::optional<std::chrono::milliseconds> pingAnswer;
    std::optional<std::chrono::milliseconds> kickGrace;
    NotifyPolicy notifyPolicy = NotifyPolicy::Follow;
    MqttVersion mqttVersion = MqttVersion::V3_1_1;
    bool subscribe = false;
    friend bool operator==(const ScenarioSession &, const ScenarioSession &) = default;
};

/// One step: something that is done, or something that is expected.
struct ScenarioStep {
    enum class Kind : quint8 {
        Start,
        Stop,
        Follow,
        Distribute,
        Notify,
        Kick,
        Disable,
        Enable,
        Fault,
        ClearFaults,
        Wait,
        // expectations
        ExpectOnline,
        ExpectFollow,
        ExpectState,
        ExpectError,
        ExpectNotify,
        ExpectKick,
        ExpectNothingLost
    };
    Kind kind = Kind::Wait;
    /// A device's or group's name; empty: all devices, or none where a step is about none.
    QString device;
    QString instance; ///< Distribute, ExpectOnline, ExpectFollow
    QString text;     ///< Kick, ExpectKick: words; Fault, ClearFaults: as `simulate` reads it
    std::optional<SessionState> state;
    ErrorCode error = ErrorCode::None;
    int count = 1;                     ///< ExpectNotify: at least so many
    std::chrono::milliseconds time{0}; ///< Wait: how long; expectations: within

    [[nodiscard]] bool isExpectation() const { return kind >= Kind::ExpectOnline; }
    /// `distribute board to iot-b`, `expect board online in iot-b within 3 s`; translated.
    [[nodiscard]] QString describe() const;
    friend bool operator==(const ScenarioStep &, const ScenarioStep &) = default;
};

/// A whole document.
struct Scenario {
    QString title;
    QString description;
    QStringList instances;
    bool plainMqtt = false;
    std::optional<std::chrono::milliseconds> notifyReply;
    ScenarioSession session;
    QList<ScenarioDevice> devices;
    QList<ScenarioStep> steps;

    /// Reads a document. `languages`, as `zh_CN`, are tried in turn for texts that come in several; English is the
    /// last resort. The error begins with the JSON path of what is wrong: `steps[3].within: …`.
    [[nodiscard]] static Result<Scenario, QString> read(const QByteArray &json, const QStringList &languages = {});

    /// The devices that a step's `device` means.
    [[nodiscard]] QList<ScenarioDevice> devicesOf(const QString &name) const;
    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// How a step went.
struct StepResult {
    enum class Verdict : quint8 { Passed, Failed, Skipped };
    Verdict verdict = Verdict::Skipped;
    qint64 microseconds = 0;
    QString message; ///< of a failure: what was expected and what was there
    friend bool operator==(const StepResult &, const StepResult &) = default;
};

/// How a run of a scenario went.
struct ScenarioResult {
    QString name; ///< the file's name without folder and ending
    QString title;
    QStringList steps; ///< as of ScenarioStep::describe()
    QList<StepResult> results;
    qint64 startedAt = 0; ///< wall-clock µs

    [[nodiscard]] bool passed() const;
    [[nodiscard]] qint64 microseconds() const;
    /// The first step that failed; -1 when none did.
    [[nodiscard]] qsizetype failedStep() const;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::Scenario)
Q_DECLARE_METATYPE(bootbench::StepResult)
Q_DECLARE_METATYPE(bootbench::ScenarioResult)
