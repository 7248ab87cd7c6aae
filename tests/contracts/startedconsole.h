// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolebench.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace bootbench::test {

/// A platform with a console for each test, which starts it itself where it wants another configuration.
class StartedConsole
{
protected:
    void checkFolder() { QVERIFY(m_pki.isValid()); }
    void renew()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_bench = std::make_unique<ConsoleBench>(m_pki.path());
        // The tests that want another configuration say so before they start it.
        const QByteArray test(QTest::currentTestFunction());
        if (test != "refusesMoreThanTheLimit" && test != "keepsTheLimitByItself" && test != "repeatsQuestions" &&
            test != "refusesMoreJobsThanTheLimit" && test != "watchesAJobThatIsInterrupted")
            restart();
    }
    void end() { m_bench.reset(); }

    [[nodiscard]] ConsoleBench &bench() { return *m_bench; }
    void restart() { QVERIFY(m_bench->start()); }

    QTemporaryDir m_pki;
    std::unique_ptr<ConsoleBench> m_bench;
};

} // namespace bootbench::test
