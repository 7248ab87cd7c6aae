// SPDX-License-Identifier: GPL-3.0-or-later
#include "platformhost.h"

namespace bootbench {

PlatformHost::PlatformHost(const Clock &clock, QObject *parent)
    : QObject(parent), m_platform(std::make_unique<Platform>(clock))
{
    qRegisterMetaType<PlatformEvent>();
    qRegisterMetaType<PlatformDevice>();
    qRegisterMetaType<DeviceIdentity>();
    qRegisterMetaType<QList<Fault>>();
    connect(m_platform.get(), &Platform::eventHappened, this, &PlatformHost::eventHappened);
    connect(m_platform.get(), &Platform::deviceChanged, this, &PlatformHost::deviceChanged);
    connect(m_platform.get(), &Platform::deviceRemoved, this, &PlatformHost::deviceRemoved);
    connect(m_platform.get(), &Platform::faultsChanged, this, &PlatformHost::faultsChanged);
    m_thread.setObjectName(QStringLiteral("platform"));
    m_platform->moveToThread(&m_thread);
    m_thread.start();
}

PlatformHost::~PlatformHost()
{
    // The platform's sockets must go on the thread that owns them.
    Platform *platform = m_platform.release();
    disconnect(platform, nullptr, this, nullptr);
    platform->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void PlatformHost::start(const PlatformConfig &config)
{
    Platform *platform = m_platform.get();
    QMetaObject::invokeMethod(platform, [this, platform, config] {
        const Result<void, QString> result = platform->start(config);
        Address address;
        if (result) {
            AccessKeyPair key = platform->accessKey();
            address = {platform->bootstrapEndpoint(),
                       platform->caFile(),
                       platform->instances(),
                       platform->consoleEndpoint(),
                       key.id,
                       std::make_shared<const SecretBytes>(std::move(key.secret))};
        }
        QMetaObject::invokeMethod(this, [this, result, address] {
            m_running = result.has_value();
            m_address = address;
            if (result)
                Q_EMIT started();
            else
                Q_EMIT startFailed(result.error());
        });
    });
}

void PlatformHost::stop()
{
    Platform *platform = m_platform.get();
    QMetaObject::invokeMethod(platform, [this, platform] {
        platform->stop();
        QMetaObject::invokeMethod(this, [this] {
            m_running = false;
            m_address = {};
            Q_EMIT stopped();
        });
    });
}

void PlatformHost::addDevice(DeviceSeed seed)
{
    // std::function wants copyable captures, a secret is not: one shared owner carries it over.
    const auto shared = std::make_shared<DeviceSeed>(std::move(seed));
    command([shared](Platform &platform) { return platform.addDevice(std::move(*shared)); });
}

void PlatformHost::command(std::function<Result<void, QString>(Platform &)> run)
{
    Platform *platform = m_platform.get();
    QMetaObject::invokeMethod(platform, [this, platform, run = std::move(run)] {
        if (const Result<void, QString> result = run(*platform); !result)
            QMetaObject::invokeMethod(this, [this, problem = result.error()] { Q_EMIT commandFailed(problem); });
    });
}

} // namespace bootbench
