// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bootbench::test {

/// A PUBLISH of less than 128 bytes.
inline QByteArray publish(const QByteArray &topic, const QByteArray &payload, bool level5 = false)
{
    const QByteArray length{QByteArray(1, char(topic.size() >> 8)) + char(topic.size() & 0xFF)};
    const QByteArray body = length + topic + (level5 ? QByteArray(1, '\0') : QByteArray()) + payload;
    return QByteArray(1, 0x30) + char(body.size()) + body;
}

} // namespace bootbench::test
