// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/errors.h>

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace bootbench {

/// The rungs of the ladder that a device climbs in one round, in order.
enum class Stage : quint8 {
    None, ///< belongs to no rung
    Keychain,
    BootstrapDns,
    BootstrapTcp,
    BootstrapTls,
    BootstrapRequest,
    BootstrapAnswer,
    MqttDns,
    MqttTcp,
    MqttTls,
    MqttConnect, ///< CONNECT written
    MqttConnack, ///< CONNACK received
    Subscriptions,
    Notify,
    NotifyReply,
    Kick,
    Rebootstrap, ///< bootstrap asked again after a notify or kick
    NewHost      ///< online at the host that bootstrap named
};

inline constexpr int stageCount = int(Stage::NewHost) + 1;

/// The stable name for scripts, traces and exports: `bootstrap.dns` … `mqtt.connack`, `notify`, `kick` ….
[[nodiscard]] QLatin1StringView stageName(Stage stage);
/// The name for people, translated.
[[nodiscard]] QString stageTitle(Stage stage);

enum class Verdict : quint8 { Pending, Running, Passed, Failed, Skipped };

/// One rung: what came of it, how long it took, and the records that show it.
struct StageTiming {
    Stage stage = Stage::None;
    Verdict verdict = Verdict::Pending;
    qint64 microseconds = 0;
    /// In plain words: address, TLS version and cipher, HTTP status…; never anything secret.
    QString detail;
    std::optional<SessionError> error;
    /// Sequence numbers of the first and last trace record of this rung, as far as known.
    std::optional<quint64> firstRecord;
    std::optional<quint64> lastRecord;

    friend bool operator==(const StageTiming &, const StageTiming &) = default;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::StageTiming)
