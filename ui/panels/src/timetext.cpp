// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

QString durationText(qint64 microseconds)
{
    const QLocale locale;
    const double milliseconds = double(microseconds) / 1000.0;
    if (milliseconds < 9.95)
        return QCoreApplication::translate("Time", "%1 ms").arg(locale.toString(milliseconds, 'f', 1));
    if (milliseconds < 999.5)
        return QCoreApplication::translate("Time", "%1 ms").arg(locale.toString(milliseconds, 'f', 0));
    return QCoreApplication::translate("Time", "%1 s").arg(locale.toString(milliseconds / 1000.0, 'f', 2));
}

QString uptimeText(qint64 microseconds)
{
    const qint64 total = std::max<qint64>(microseconds, 0) / 1'000'000;
    const qint64 seconds = total % 60;
    const qint64 minutes = total / 60 % 60;
    const qint64 hours = total / 3600 % 24;
    const qint64 days = total / 86'400;
    QString minutesAndSeconds =
        u"%1:%2"_s.arg(minutes, total >= 3600 ? 2 : 1, 10, QChar(u'0')).arg(seconds, 2, 10, QChar(u'0'));
    if (total < 3600)
        return minutesAndSeconds;
    const QString time = u"%1:%2"_s.arg(hours).arg(minutesAndSeconds);
    return days == 0 ? time : QCoreApplication::translate("Time", "%1 d %2").arg(days).arg(time);
}

QString clockText(qint64 wallMicroseconds)
{
    return QDateTime::fromMSecsSinceEpoch(wallMicroseconds / 1000).toString(u"HH:mm:ss.zzz"_s);
}

} // namespace bootbench
