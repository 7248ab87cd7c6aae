// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions.h"

#include <QCoreApplication>
#include <QSslSocket>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString qtMqttInUse()
{
    const QString ofSystem = QStringLiteral(BOOTBENCH_SYSTEM_QTMQTT);
    if (ofSystem.isEmpty())
        return QCoreApplication::translate("Versions", "bundled stand-in for Qt MQTT");
    return QCoreApplication::translate("Versions", "Qt MQTT %1 (system)").arg(ofSystem);
}

} // namespace

Versions Versions::current()
{
    return {QStringLiteral(BOOTBENCH_VERSION), QString::fromLatin1(qVersion()), qtMqttInUse(),
            QSslSocket::sslLibraryVersionString()};
}

} // namespace bootbench
