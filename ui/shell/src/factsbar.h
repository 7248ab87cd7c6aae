// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;

namespace bootbench {

/// The status bar: records and their rate, memory of the trace, keychain, Qt MQTT.
class FactsBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit FactsBar(QWidget *parent = nullptr);

    void setRecordCount(quint64 records, int perSecond);
    void setTraceMemory(qint64 used, qint64 budget);
    void setKeychain(const QString &title, const QString &problem);
    void setQtMqtt(const QString &title);
    void retranslate();

private:
    quint64 m_recordCount = 0;
    int m_perSecond = 0;
    qint64 m_memoryUsed = 0;
    qint64 m_memoryBudget = 0;
    QString m_keychainTitle;
    QString m_keychainProblem;
    QString m_qtMqttTitle;
    QLabel *m_records;
    QLabel *m_memory;
    QLabel *m_keychain;
    QLabel *m_qtMqtt;
};

} // namespace bootbench
