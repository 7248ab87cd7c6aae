// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/deviceidentity.h>

#include <QCoreApplication>

#include <algorithm>

namespace bootbench {

namespace {

constexpr qsizetype maximumProductKeyLength = 31;
constexpr qsizetype minimumDeviceNameLength = 4;
constexpr qsizetype maximumDeviceNameLength = 32;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isDeviceNameCharacter(QChar c)
{
    return isLetterOrDigit(c) || QStringView(u"-_@.:").contains(c);
}

} // namespace

QString describe(IdentityError error)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("DeviceIdentity", text); };
    switch (error) {
    case IdentityError::ProductKeyEmpty:
        return translated(QT_TRANSLATE_NOOP("DeviceIdentity", "The ProductKey is missing."));
    case IdentityError::ProductKeyTooLong:
        return translated(QT_TRANSLATE_NOOP("DeviceIdentity", "The ProductKey is longer than 31 characters."));
    case IdentityError::ProductKeyCharacter:
        return translated(
            QT_TRANSLATE_NOOP("DeviceIdentity", "The ProductKey may hold letters A–Z, a–z and digits only."));
    case IdentityError::DeviceNameTooShort:
        return translated(QT_TRANSLATE_NOOP("DeviceIdentity", "The DeviceName needs at least 4 characters."));
    case IdentityError::DeviceNameTooLong:
        return translated(QT_TRANSLATE_NOOP("DeviceIdentity", "The DeviceName is longer than 32 characters."));
    case IdentityError::DeviceNameCharacter:
        return translated(QT_TRANSLATE_NOOP("DeviceIdentity",
                                            "The DeviceName may hold letters A–Z, a–z, digits and - _ @ . : only."));
    }
    Q_UNREACHABLE();
}

DeviceIdentity::DeviceIdentity(QString productKey, QString deviceName)
    : m_productKey(std::move(productKey)), m_deviceName(std::move(deviceName))
{
}

std::optional<IdentityError> DeviceIdentity::problemOf(const QString &productKey, const QString &deviceName)
{
    if (productKey.isEmpty())
        return IdentityError::ProductKeyEmpty;
    if (productKey.size() > maximumProductKeyLength)
        return IdentityError::ProductKeyTooLong;
    if (!std::all_of(productKey.begin(), productKey.end(), isLetterOrDigit))
        return IdentityError::ProductKeyCharacter;
    if (deviceName.size() < minimumDeviceNameLength)
        return IdentityError::DeviceNameTooShort;
    if (deviceName.size() > maximumDeviceNameLength)
        return IdentityError::DeviceNameTooLong;
    if (!std::all_of(deviceName.begin(), deviceName.end(), isDeviceNameCharacter))
        return IdentityError::DeviceNameCharacter;
    return std::nullopt;
}

Result<DeviceIdentity, IdentityError> DeviceIdentity::create(const QString &productKey, const QString &deviceName)
{
    if (const auto problem = problemOf(productKey, deviceName))
        return Failure(*problem);
    return DeviceIdentity(productKey, deviceName);
}

Result<DeviceIdentity, IdentityError> DeviceIdentity::masked(const QString &productKey, const QString &deviceName)
{
    const auto unmasked = [](QString name) { return name.replace(u'*', u'x'); };
    if (const auto problem = problemOf(unmasked(productKey), unmasked(deviceName)))
        return Failure(*problem);
    return DeviceIdentity(productKey, deviceName);
}

QString DeviceIdentity::id() const
{
    return m_productKey + u'.' + m_deviceName;
}

} // namespace bootbench
