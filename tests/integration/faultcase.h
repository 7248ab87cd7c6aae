// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeserver.h"
#include "sessionbench.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace bootbench::test {

/// A test case with a bootstrap service and an instance that do what they are told; fresh ones for each test function.
class FaultCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    [[nodiscard]] FakeServer::Certificate certificate(const QStringList &names = {QStringLiteral("localhost")},
                                                      int fromDay = -1, int toDay = 30) const;
    /// That reaches the two.
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] static QString notifyTopic();
    static void comeOnline(SessionBench &bench);
    [[nodiscard]] Surroundings &surroundings() { return *m_surroundings; }

    std::optional<FakeServer::Certificate> m_certificate;
    std::unique_ptr<FakeBootstrap> m_bootstrap;
    std::unique_ptr<FakeInstance> m_instance;

private:
    QTemporaryDir m_pki;
    std::optional<CertificateAuthority> m_authority;
    std::unique_ptr<Surroundings> m_surroundings;
};

} // namespace bootbench::test
