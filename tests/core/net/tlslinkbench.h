// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordingsink.h"
#include "scriptedserver.h"
#include "testpki.h"

#include <net/tlslink.h>

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace bootbench::test {

inline const Stage noStage = Stage::None;

struct Ladder {
    explicit Ladder(TlsLink &link)
        : stages(&link, &TlsLink::stageChanged)
        , opened(&link, &TlsLink::opened)
        , failed(&link, &TlsLink::failed)
        , closed(&link, &TlsLink::closed)
    {
    }

    /// `bootstrap.dns Passed` and so on.
    [[nodiscard]] QStringList verdicts() const
    {
        static const QStringList words{QStringLiteral("Pending"), QStringLiteral("Running"), QStringLiteral("Passed"),
                                       QStringLiteral("Failed"), QStringLiteral("Skipped")};
        QStringList result;
        for (const QList<QVariant> &call : stages) {
            const auto timing = call.constFirst().value<StageTiming>();
            result.append(stageName(timing.stage) + u' ' + words.at(int(timing.verdict)));
        }
        return result;
    }
    [[nodiscard]] StageTiming last() const { return stages.constLast().constFirst().value<StageTiming>(); }
    [[nodiscard]] SessionError error() const { return failed.constFirst().at(1).value<SessionError>(); }
    [[nodiscard]] Stage errorStage() const { return failed.constFirst().constFirst().value<Stage>(); }
    [[nodiscard]] bool ended() const { return !failed.isEmpty() || !opened.isEmpty(); }

    QSignalSpy stages;
    QSignalSpy opened;
    QSignalSpy failed;
    QSignalSpy closed;
};

/// Certificates for servers and who trusts them.
class TlsLinkBench
{
protected:
    static void renew() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    [[nodiscard]] LinkTarget target(const Endpoint &endpoint) const
    {
        LinkTarget result;
        result.endpoint = endpoint;
        result.trust = {TrustSource::PemFile, m_pki.caFile()};
        return result;
    }

    const TestPki m_pki{QStringLiteral("Test CA")};
    const ServerIdentity m_localhost = m_pki.issue({QStringLiteral("localhost")});
};

} // namespace bootbench::test
