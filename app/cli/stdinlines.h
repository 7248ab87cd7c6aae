// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

namespace bootbench {

/// Standard input line by line, without blocking the event loop.
class StdinLines : public QObject
{
    Q_OBJECT

public:
    explicit StdinLines(QObject *parent = nullptr);

Q_SIGNALS:
    void lineRead(const QString &line);

private:
    void read();

    QSocketNotifier m_notifier;
    QByteArray m_buffer;
};

} // namespace bootbench
