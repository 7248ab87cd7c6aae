// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A name and a value; names need not be unique.
class QMqttStringPair
{
public:
    QMqttStringPair() = default;
    QMqttStringPair(const QString &name, const QString &value) : m_name(name), m_value(value) {}

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name) { m_name = name; }
    [[nodiscard]] QString value() const { return m_value; }
    void setValue(const QString &value) { m_value = value; }

    bool operator==(const QMqttStringPair &) const = default;

private:
    QString m_name;
    QString m_value;
};

/// The user properties of an MQTT 5 packet, in the order of the wire.
class QMqttUserProperties : public QList<QMqttStringPair>
{
};
