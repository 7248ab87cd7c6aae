// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformcase.h"

#include <QTest>

namespace bootbench::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void PlatformCase::initTestCase()
{
    QVERIFY(m_pki.isValid());
}

void PlatformCase::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_surroundings = std::make_unique<Surroundings>();
    m_surroundings->storeSecret(benchDevice());
    startPlatform();
}

void PlatformCase::cleanup()
{
    m_platform.reset();
    m_surroundings.reset();
}

void PlatformCase::startPlatform(bool plainMqtt)
{
    m_platform = std::make_unique<Platform>(m_surroundings->clock);
    PlatformConfig config;
    config.pkiDirectory = m_pki.path();
    config.plainMqtt = plainMqtt;
    config.limits.notifyReply = 500ms;
    const auto started = m_platform->start(config);
    QVERIFY2(started.has_value(), qPrintable(started ? QString() : started.error()));
    QVERIFY(m_platform->addDevice({benchDevice(), SecretBytes(deviceSecret()), {}}).has_value());
}

Profile PlatformCase::profile() const
{
    Profile profile;
    profile.bootstrap = m_platform->bootstrapEndpoint();
    profile.bootstrapTrust = {TrustSource::PemFile, m_platform->caFile()};
    profile.mqttTrust = profile.bootstrapTrust;
    return profile;
}

} // namespace bootbench::test
