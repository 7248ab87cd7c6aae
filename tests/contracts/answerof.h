// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/secretstore.h>

#include <QTest>

#include <optional>
#include <utility>

using DoneAnswer = bootbench::Result<void, bootbench::SecretError>;
using ReadAnswer = bootbench::Result<bootbench::SecretBytes, bootbench::SecretError>;

/// Makes a call of a SecretStore and runs the event loop until it has answered. `call` gets a context and a
/// callback.
template <typename Answer, typename Call>
Answer answerOf(Call &&call)
{
    QObject context;
    std::optional<Answer> answer;
    std::forward<Call>(call)(&context, [&answer](Answer told) { answer.emplace(std::move(told)); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000)) {
        return bootbench::Failure(bootbench::SecretError{bootbench::SecretError::Kind::Other,
                                                         QStringLiteral("no answer within ten seconds")});
    }
    return std::move(*answer);
}
