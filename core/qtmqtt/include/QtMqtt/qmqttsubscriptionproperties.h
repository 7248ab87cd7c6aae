// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttype.h>

/// What MQTT 5 lets a SUBSCRIBE say beside filter and QoS.
class QMqttSubscriptionProperties
{
public:
    [[nodiscard]] QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &user) { m_userProperties = user; }

    /// 1–268,435,455; 0 sends none.
    [[nodiscard]] quint32 subscriptionIdentifier() const { return m_identifier; }
    void setSubscriptionIdentifier(quint32 id) { m_identifier = id; }

    /// The broker leaves out what this client published itself.
    [[nodiscard]] bool noLocal() const { return m_noLocal; }
    void setNoLocal(bool noLocal) { m_noLocal = noLocal; }

private:
    QMqttUserProperties m_userProperties;
    quint32 m_identifier = 0;
    bool m_noLocal = false;
};
