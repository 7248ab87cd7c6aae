// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracetime.h"

#include <QDateTime>

#include <cstdlib>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000;

// Towards the past also before 1970 and where a clock was set back, so that the digits never go negative.
qint64 floorSeconds(qint64 microseconds)
{
    return microseconds / second - (microseconds % second < 0 ? 1 : 0);
}

QString sixDigits(qint64 number)
{
    return u"%1"_s.arg(number, 6, 10, QLatin1Char('0'));
}

} // namespace

QString secondsText(qint64 microseconds)
{
    const qint64 size = std::abs(microseconds);
    return (microseconds < 0 ? u"-"_s : QString()) + QString::number(size / second) + u'.' + sixDigits(size % second);
}

QString timeOfDayText(qint64 wallMicroseconds, bool utc)
{
    const qint64 milliseconds =
        floorSeconds(wallMicroseconds) * 1000 + (wallMicroseconds - floorSeconds(wallMicroseconds) * second) / 1000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, utc ? Qt::UTC : Qt::LocalTime);
    return time.toString(u"HH:mm:ss.zzz"_s) + (utc ? u"Z"_s : QString());
}

QString exactTimeText(qint64 wallMicroseconds)
{
    const qint64 seconds = floorSeconds(wallMicroseconds);
    const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds);
    const QDateTime time = local.toOffsetFromUtc(local.offsetFromUtc());
    QString text = time.toString(Qt::ISODate);
    text.insert(text.indexOf(u'T') + 9, u'.' + sixDigits(wallMicroseconds - seconds * second));
    return text;
}

} // namespace bootbench
