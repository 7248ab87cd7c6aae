// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracestore.h>

#include <QByteArray>

/// Reads a log that a C Link SDK device wrote and makes the records of the exchange behind it: payloads from the hex
/// columns, packets and milestones from what the lines say. For tests only: it trusts its input.
class SdkLogReader
{
public:
    /// What the device calls itself.
    SdkLogReader(bootbench::TraceStore &store, const bootbench::DeviceIdentity &device);

    void read(const QByteArray &log);

private:
    void readLine(const QByteArray &line);
    void readStamped(quint16 code, const QByteArray &text);
    void readTlsLine(const QByteArray &text);
    void readConnectLine(const QByteArray &text);
    void readPrinted(const QByteArray &line);
    void readDumpLine(const QByteArray &line);
    void endDump();
    void endPublish();
    void endLogin();

    void openChannel(const QString &host, quint16 port);
    void milestone(bootbench::RecordKind kind, const QJsonObject &members);
    void bytes(bootbench::RecordKind kind, bootbench::Direction direction, const QByteArray &data);

    bootbench::TraceStore &m_store;
    bootbench::DeviceIdentity m_device;
    bootbench::ChannelId m_channel = 0;
    bootbench::ChannelId m_mqttChannel = 0;
    bool m_mqttNext = false; ///< the next connection belongs to the login
    qint64 m_time = 1;

    QString m_host;
    quint16 m_port = 0;
    QString m_instanceHost; ///< from the answer's hex column, where the text masks it
    QByteArray m_head;
    QByteArray m_answer;
    quint16 m_dumpCode = 0;
    bootbench::Direction m_dumpDirection = bootbench::Direction::None;
    QByteArray m_dump;
    bool m_loginOpen = false;
    QByteArray m_userName;
    QByteArray m_password;
    QByteArray m_backupIp;
    bool m_publishOpen = false;
    QByteArray m_topic;
    QByteArray m_payload;
    bootbench::Direction m_publishDirection = bootbench::Direction::None;
    int m_status = 0;
    qsizetype m_skip = 0; ///< bytes of a printed payload still to come
};
