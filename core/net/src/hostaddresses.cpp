// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostaddresses.h"

namespace bootbench {

using namespace Qt::StringLiterals;

QList<QHostAddress> addressesWithoutLookup(const QString &host)
{
    if (QHostAddress literal; literal.setAddress(host))
        return {literal};
    QStringView name(host);
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || name.endsWith(".localhost"_L1, Qt::CaseInsensitive))
        return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    return {};
}

} // namespace bootbench
