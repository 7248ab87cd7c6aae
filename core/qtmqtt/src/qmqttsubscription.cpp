// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtMqtt/qmqttsubscription.h>

#include "qmqttconnection.h"

QMqttSubscription::QMqttSubscription(QMqttConnection &connection, QObject *parent)
    : QObject(parent), m_connection(&connection)
{
}

QMqttSubscription::~QMqttSubscription()
{
    if (m_state == Subscribed)
        unsubscribe();
}

void QMqttSubscription::unsubscribe()
{
    if (m_connection) // null while the client goes
        m_connection->unsubscribe(m_filter);
}

void QMqttSubscription::setState(SubscriptionState state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}
