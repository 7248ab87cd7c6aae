// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QStringList>

/// The topic that a message is published to.
class QMqttTopicName
{
public:
    // A plain text is a topic name: both constructors convert on purpose.
    QMqttTopicName(const QString &name = {}) : m_name(name) {}
    QMqttTopicName(QLatin1StringView name) : m_name(name) {}

    void swap(QMqttTopicName &other) noexcept { m_name.swap(other.m_name); }

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }

    /// 1–65,535 bytes of UTF-8 without wildcards and without U+0000.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] int levelCount() const;
    [[nodiscard]] QStringList levels() const;

    friend bool operator==(const QMqttTopicName &, const QMqttTopicName &) noexcept = default;
    friend bool operator<(const QMqttTopicName &a, const QMqttTopicName &b) noexcept { return a.m_name < b.m_name; }
    friend size_t qHash(const QMqttTopicName &name, size_t seed = 0) noexcept { return qHash(name.m_name, seed); }

private:
    QString m_name;
};

Q_DECLARE_SHARED(QMqttTopicName)

QDebug operator<<(QDebug debug, const QMqttTopicName &name);

Q_DECLARE_METATYPE(QMqttTopicName)
