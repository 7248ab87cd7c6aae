// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilebook.h"

namespace bootbench {

using namespace Qt::StringLiterals;

ProfileBook::ProfileBook(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_own(settings.profiles())
{
    const int stored = settings.value("profile", BuiltInPlatform).toInt();
    if (stored >= 0 && stored < count())
        m_current = stored;
}

QStringList ProfileBook::titles() const
{
    QStringList titles{tr("Built-in platform"), tr("Alibaba Cloud (global bootstrap)")};
    for (const Profile &profile : m_own)
        titles.append(profile.name);
    return titles;
}

Profile ProfileBook::profile(int index) const
{
    if (index == BuiltInPlatform) {
        Profile profile = m_builtIn;
        profile.name = titles().at(BuiltInPlatform);
        return profile;
    }
    if (index == PublicPlatform) {
        Profile profile;
        profile.name = titles().at(PublicPlatform);
        profile.bootstrap = {u"iot-auth-global.aliyuncs.com"_s, 443};
        return profile;
    }
    return m_own.at(index - FixedCount);
}

void ProfileBook::setBuiltInAddress(const Endpoint &bootstrap, const QString &caFile)
{
    m_builtIn.bootstrap = bootstrap;
    m_builtIn.bootstrapTrust = m_builtIn.mqttTrust = {TrustSource::PemFile, caFile};
}

void ProfileBook::setCurrent(int index)
{
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    m_settings.setValue("profile", index);
    Q_EMIT currentChanged(index);
}

void ProfileBook::add(const Profile &profile)
{
    m_own.append(profile);
    store();
    setCurrent(count() - 1);
}

void ProfileBook::replace(int index, const Profile &profile)
{
    if (!isOwn(index))
        return;
    m_own[index - FixedCount] = profile;
    store();
    if (index == m_current)
        Q_EMIT currentChanged(index);
}

void ProfileBook::remove(int index)
{
    if (!isOwn(index))
        return;
    if (index == m_current)
        setCurrent(BuiltInPlatform);
    m_own.removeAt(index - FixedCount);
    store();
    if (index < m_current)
        setCurrent(m_current - 1);
}

void ProfileBook::retranslate()
{
    Q_EMIT changed();
}

void ProfileBook::store()
{
    m_settings.setProfiles(m_own);
    Q_EMIT changed();
}

} // namespace bootbench
