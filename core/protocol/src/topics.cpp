// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/topics.h>

namespace bootbench::topics {

using namespace Qt::StringLiterals;

namespace {

constexpr auto notifySuffix = "/thing/bootstrap/notify"_L1;
constexpr auto replySuffix = "/thing/bootstrap/notify_reply"_L1;
constexpr auto extNotifyTopic = "/ext/notify"_L1;
constexpr qsizetype longestTopic = 65'535; // bytes of UTF-8

QString systemTopic(const DeviceIdentity &device, QLatin1StringView suffix)
{
    return "/sys/"_L1 + device.productKey() + u'/' + device.deviceName() + suffix;
}

bool fitsTheWire(QStringView text)
{
    if (text.isEmpty() || text.contains(u'\0'))
        return false;
    // No UTF-16 unit becomes more than three bytes, so short texts need no conversion.
    return text.size() <= longestTopic / 3 || text.toUtf8().size() <= longestTopic;
}

/// The level that starts at `at`, without its separator; `at` moves behind the separator, beyond the end after the
/// last level.
QStringView takeLevel(QStringView text, qsizetype &at)
{
    const qsizetype start = at;
    qsizetype end = text.indexOf(u'/', start);
    if (end < 0)
        end = text.size();
    at = end + 1;
    return text.sliced(start, end - start);
}

} // namespace

QString bootstrapNotify(const DeviceIdentity &device)
{
    return systemTopic(device, notifySuffix);
}

QString bootstrapNotifyReply(const DeviceIdentity &device)
{
    return systemTopic(device, replySuffix);
}

QString extNotify()
{
    return extNotifyTopic;
}

Kind classify(QStringView topic, const DeviceIdentity &device)
{
    if (topic == extNotifyTopic)
        return Kind::ExtNotify;
    if (topic.endsWith(notifySuffix) && topic == bootstrapNotify(device))
        return Kind::BootstrapNotify;
    if (topic.endsWith(replySuffix) && topic == bootstrapNotifyReply(device))
        return Kind::BootstrapNotifyReply;
    return Kind::Other;
}

Stage stageOf(QStringView topic, const DeviceIdentity &device)
{
    switch (classify(topic, device)) {
    case Kind::BootstrapNotify:
        return Stage::Notify;
    case Kind::BootstrapNotifyReply:
        return Stage::NotifyReply;
    case Kind::ExtNotify:
        return Stage::Kick;
    case Kind::Other:
        break;
    }
    return Stage::None;
}

bool isValidName(QStringView topic)
{
    return fitsTheWire(topic) && !topic.contains(u'+') && !topic.contains(u'#');
}

bool isValidFilter(QStringView filter)
{
    if (!fitsTheWire(filter))
        return false;
    for (qsizetype at = 0; at <= filter.size();) {
        const QStringView level = takeLevel(filter, at);
        const bool last = at > filter.size();
        if (level.contains(u'#') && (level.size() > 1 || !last))
            return false;
        if (level.contains(u'+') && level.size() > 1)
            return false;
    }
    return true;
}

bool matches(QStringView filter, QStringView topic)
{
    if (!isValidFilter(filter) || !isValidName(topic))
        return false;
    if (topic.startsWith(u'$') && (filter.startsWith(u'+') || filter.startsWith(u'#')))
        return false;
    qsizetype filterAt = 0;
    qsizetype topicAt = 0;
    while (filterAt <= filter.size()) {
        const QStringView wanted = takeLevel(filter, filterAt);
        if (wanted == u"#") // also matches the parent level, which has been consumed by now
            return true;
        if (topicAt > topic.size())
            return false;
        const QStringView level = takeLevel(topic, topicAt);
        if (wanted != u"+" && wanted != level)
            return false;
    }
    return topicAt > topic.size();
}

} // namespace bootbench::topics
