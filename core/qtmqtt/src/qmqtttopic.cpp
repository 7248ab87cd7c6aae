// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtMqtt/qmqtttopicfilter.h>
#include <QtMqtt/qmqtttopicname.h>

#include <QStringView>

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView sharedPrefix = "$share/"_L1;

bool fitsTheWire(const QString &text)
{
    constexpr qsizetype longest = 65'535;
    return !text.isEmpty() && text.size() <= longest && text.toUtf8().size() <= longest && !text.contains(QChar::Null);
}

/// The part that topics are matched against.
QStringView withoutShare(QStringView filter)
{
    if (!filter.startsWith(sharedPrefix))
        return filter;
    const qsizetype end = filter.indexOf(u'/', sharedPrefix.size());
    return end < 0 ? QStringView() : filter.sliced(end + 1);
}

} // namespace

bool QMqttTopicName::isValid() const
{
    return fitsTheWire(m_name) && !m_name.contains(u'#') && !m_name.contains(u'+');
}

int QMqttTopicName::levelCount() const
{
    return m_name.isEmpty() ? 0 : int(m_name.count(u'/')) + 1;
}

QStringList QMqttTopicName::levels() const
{
    return m_name.split(u'/');
}

QDebug operator<<(QDebug debug, const QMqttTopicName &name)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QMqttTopicName(" << name.name() << ')';
    return debug;
}

QString QMqttTopicFilter::sharedSubscriptionName() const
{
    return m_filter.startsWith(sharedPrefix) ? m_filter.section(u'/', 1, 1) : QString();
}

bool QMqttTopicFilter::isValid() const
{
    if (!fitsTheWire(m_filter))
        return false;
    if (m_filter.startsWith(sharedPrefix)) {
        const QString share = sharedSubscriptionName();
        if (share.isEmpty() || share.contains(u'+') || share.contains(u'#') || withoutShare(m_filter).isEmpty())
            return false;
    }
    const QList<QStringView> levels = withoutShare(m_filter).split(u'/');
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const QStringView level = levels.at(i);
        if (level.size() > 1 && (level.contains(u'+') || level.contains(u'#')))
            return false;
        if (level == u'#' && i != levels.size() - 1)
            return false;
    }
    return true;
}

bool QMqttTopicFilter::match(const QMqttTopicName &name, MatchOptions matchOptions) const
{
    if (!isValid() || !name.isValid())
        return false;
    const QString topic = name.name();
    const QList<QStringView> wanted = withoutShare(m_filter).split(u'/');
    const QList<QStringView> levels = QStringView(topic).split(u'/');
    if (matchOptions.testFlag(WildcardsDontMatchDollarTopicMatchOption) && topic.startsWith(u'$') &&
        (wanted.first() == u'+' || wanted.first() == u'#')) {
        return false;
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) == u'#') // also the level above: a/# matches a
            return true;
        if (i == levels.size() || (wanted.at(i) != u'+' && wanted.at(i) != levels.at(i)))
            return false;
    }
    return wanted.size() == levels.size();
}

QDebug operator<<(QDebug debug, const QMqttTopicFilter &filter)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QMqttTopicFilter(" << filter.filter() << ')';
    return debug;
}
