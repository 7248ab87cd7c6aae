// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttopicname.h>

#include <QDebug>
#include <QFlags>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

/// What a subscription asks for: a topic name in which whole levels may be `+` and the last may be `#`.
class QMqttTopicFilter
{
public:
    enum MatchOption { NoMatchOption = 0x0000, WildcardsDontMatchDollarTopicMatchOption = 0x0001 };
    Q_DECLARE_FLAGS(MatchOptions, MatchOption)

    // A plain text is a filter: both constructors convert on purpose.
    QMqttTopicFilter(const QString &filter = {}) : m_filter(filter) {}
    QMqttTopicFilter(QLatin1StringView filter) : m_filter(filter) {}

    void swap(QMqttTopicFilter &other) noexcept { m_filter.swap(other.m_filter); }

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter) { m_filter = filter; }

    /// `name` of `$share/name/filter`; empty for every other filter.
    [[nodiscard]] QString sharedSubscriptionName() const;

    /// 1–65,535 bytes of UTF-8 without U+0000, each wildcard a level of its own, `#` only as the last.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool match(const QMqttTopicName &name, MatchOptions matchOptions = NoMatchOption) const;

    friend bool operator==(const QMqttTopicFilter &, const QMqttTopicFilter &) noexcept = default;
    friend bool operator<(const QMqttTopicFilter &a, const QMqttTopicFilter &b) noexcept
    {
        return a.m_filter < b.m_filter;
    }
    friend size_t qHash(const QMqttTopicFilter &filter, size_t seed = 0) noexcept
    {
        return qHash(filter.m_filter, seed);
    }

private:
    QString m_filter;
};

Q_DECLARE_SHARED(QMqttTopicFilter)
Q_DECLARE_OPERATORS_FOR_FLAGS(QMqttTopicFilter::MatchOptions)

QDebug operator<<(QDebug debug, const QMqttTopicFilter &filter);

Q_DECLARE_METATYPE(QMqttTopicFilter)
