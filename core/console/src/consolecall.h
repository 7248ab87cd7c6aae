// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callqueue.h"
#include "httpexchange.h"

#include <base/clock.h>
#include <base/secretbytes.h>
#include <console/consoleclient.h>
#include <protocol/consoledocument.h>

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace bootbench {

/// What all calls of a client share; outlives them.
struct CallSurroundings {
    ConsoleEndpoint endpoint;
    SecretBytes accessKeySecret;
    TraceSink &trace;
    const Clock &clock;
    CallQueue queue;
    ConsoleTimings timings;
};

/// One call of the API, signed anew for each try. Exactly one of answered and failed for every ending, neither from
/// within start() nor after destruction. Deletes itself afterwards.
/// Tries again by itself only what changes nothing, or was refused for its pace: a creation that may have happened is
/// never repeated.
class ConsoleCall : public QObject
{
    Q_OBJECT

public:
    ConsoleCall(CallSurroundings &surroundings, console::Action action, rpc::Parameters parameters, QObject *parent);

    void start();

Q_SIGNALS:
    void answered(const QJsonObject &answer);
    void failed(const bootbench::ConsoleError &error);

private:
    void enqueue();
    void send();
    void take(int status, const QByteArray &body);
    void fail(const ConsoleError &error);
    void retryOrFail(ConsoleError error);

    CallSurroundings &m_surroundings;
    console::Action m_action;
    rpc::Parameters m_parameters;
    QTimer m_wait;
    int m_tries = 0;
};

} // namespace bootbench
