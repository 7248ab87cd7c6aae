// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <utility>

namespace bootbench::test {

/// A transport whose far end is the test: what the client writes is collected, what the test says is read.
class PipeDevice : public QIODevice
{
    Q_OBJECT

public:
    PipeDevice() { open(QIODevice::ReadWrite | QIODevice::Unbuffered); }

    [[nodiscard]] QByteArray sent() const { return m_sent; }
    /// What was written since the last call.
    QByteArray takeSent() { return std::exchange(m_sent, {}); }
    [[nodiscard]] QByteArray sentHex() { return takeSent().toHex(' '); }

    void receive(const QByteArray &bytes)
    {
        m_incoming += bytes;
        Q_EMIT readyRead();
    }
    void receiveHex(const QByteArray &hex) { receive(QByteArray::fromHex(hex)); }
    /// Without readyRead: what is left when the far end closes.
    void receiveInSilence(const QByteArray &hex) { m_incoming += QByteArray::fromHex(hex); }
    void finishReading() { Q_EMIT readChannelFinished(); }
    void refuseWrites() { m_refusesWrites = true; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_incoming.size() + QIODevice::bytesAvailable(); }
    /// Nothing is ever waiting to be written.
    [[nodiscard]] bool waitForBytesWritten(int) override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 size = std::min<qint64>(maximum, m_incoming.size());
        std::memcpy(data, m_incoming.constData(), std::size_t(size));
        m_incoming.remove(0, size);
        return size;
    }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_refusesWrites)
            return -1;
        m_sent.append(data, size);
        return size;
    }

private:
    QByteArray m_sent;
    QByteArray m_incoming;
    bool m_refusesWrites = false;
};

} // namespace bootbench::test
