// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultcase.h"

#include <protocol/topics.h>

#include <QLoggingCategory>
#include <QTest>

namespace bootbench::test {

using namespace Qt::StringLiterals;

void FaultCase::initTestCase()
{
    auto authority = CertificateAuthority::open(m_pki.path());
    QVERIFY2(authority.has_value(), qPrintable(authority ? QString() : authority.error()));
    m_authority.emplace(std::move(*authority));
    m_certificate = certificate();
}

void FaultCase::init()
{
    QLoggingCategory::setFilterRules(u"qt.mqtt.connection.warning=false"_s); // Qt's own module warns of refusals
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_surroundings = std::make_unique<Surroundings>();
    m_surroundings->storeSecret(benchDevice());
    m_bootstrap = std::make_unique<FakeBootstrap>(m_certificate);
    m_instance = std::make_unique<FakeInstance>(m_certificate);
    m_bootstrap->answer = {.mqtt = m_instance->endpoint(), .instanceId = u"iot-fake"_s, .backupIp = {}};
}

void FaultCase::cleanup()
{
    m_bootstrap.reset();
    m_instance.reset();
    m_surroundings.reset();
}

FakeServer::Certificate FaultCase::certificate(const QStringList &names, int fromDay, int toDay) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return m_authority->serverCertificate(names, now.addDays(fromDay), now.addDays(toDay)).value();
}

Profile FaultCase::profile() const
{
    Profile profile;
    profile.bootstrap = m_bootstrap->endpoint();
    profile.bootstrapTrust = {TrustSource::PemFile, m_authority->pemFile()};
    profile.mqttTrust = profile.bootstrapTrust;
    return profile;
}

void FaultCase::comeOnline(SessionBench &bench)
{
    bench.session->start();
    QTRY_COMPARE(bench.state(), SessionState::Online);
}

QString FaultCase::notifyTopic()
{
    return topics::bootstrapNotify(benchDevice());
}

} // namespace bootbench::test
