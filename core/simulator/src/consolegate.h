// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/clock.h>
#include <base/result.h>
#include <protocol/consoledocument.h>
#include <simulator/consoletypes.h>

#include <QHash>
#include <QList>

#include <array>
#include <chrono>

namespace bootbench {

/// Why a console call was refused.
struct ConsoleRefusal {
    int httpStatus = 400; ///< 200: by the service behind the gateway
    QByteArray code;
    QString message; ///< English, as the platform's
};

/// Who may call and how often: the console's gateway without sockets. Its checks, codes and statuses are those that the
/// platform publishes for its OpenAPI.
class ConsoleGate
{
public:
    /// How far a request's time may be off.
    static constexpr std::chrono::minutes tolerance{15};

    /// Both outlive the gate.
    ConsoleGate(const Clock &clock, const AccessKeyPair &key, bool enforceLimits);

    /// The action that may be carried out. `method` and all parameters as they came.
    [[nodiscard]] Result<console::Action, ConsoleRefusal> admit(QByteArrayView method,
                                                                const rpc::Parameters &parameters);

private:
    [[nodiscard]] Result<void, ConsoleRefusal> checkTime(const QByteArray &timestamp) const;
    [[nodiscard]] bool takeNonce(const QByteArray &nonce);
    [[nodiscard]] bool takeTurn(console::Action action);

    const Clock &m_clock;
    const AccessKeyPair &m_key;
    bool m_enforceLimits;
    QHash<QByteArray, qint64> m_nonces;                      ///< wall µs at which each was seen
    std::array<QList<qint64>, console::actionCount> m_calls; ///< monotonic µs of the last second's
};

} // namespace bootbench
