// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions.h"

#include <QSslSocket>

namespace bootbench {

using namespace Qt::StringLiterals;

Versions Versions::current()
{
    return {QStringLiteral(BOOTBENCH_VERSION), QString::fromLatin1(qVersion()), QStringLiteral(BOOTBENCH_QTMQTT_IN_USE),
            QSslSocket::sslLibraryVersionString()};
}

} // namespace bootbench
