// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/endpoint.h>

namespace bootbench {

QString Endpoint::toString() const
{
    const QString shownHost = host.contains(u':') ? u'[' + host + u']' : host;
    return shownHost + u':' + QString::number(port);
}

} // namespace bootbench
