// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtMqtt/qmqtttype.h>

#include <QByteArray>
#include <QString>

/// One step of MQTT 5's extended authentication.
class QMqttAuthenticationProperties
{
public:
    [[nodiscard]] QString authenticationMethod() const { return m_method; }
    void setAuthenticationMethod(const QString &method) { m_method = method; }

    [[nodiscard]] QByteArray authenticationData() const { return m_data; }
    void setAuthenticationData(const QByteArray &data) { m_data = data; }

    [[nodiscard]] QString reason() const { return m_reason; }
    void setReason(const QString &reason) { m_reason = reason; }

    [[nodiscard]] QMqttUserProperties userProperties() const { return m_userProperties; }
    void setUserProperties(const QMqttUserProperties &user) { m_userProperties = user; }

private:
    QString m_method;
    QByteArray m_data;
    QString m_reason;
    QMqttUserProperties m_userProperties;
};
