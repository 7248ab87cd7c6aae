// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracesink.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace bootbench {

/// What a row of a table says of a record.
struct Row {
    qint64 wallMicroseconds = 0;
    QByteArray device;
    QByteArray stage;
    QByteArray direction;
    QByteArray protocol;
    QByteArray type; ///< where the format has it
    QByteArray bytes;
    qint64 length = -1;
    bool inferred = false;
};

/// Makes records of rows. A channel says which level its packets have, and a table does not: records of a connection
/// wait until its CONNECT tells, those behind them, too.
class RowSink
{
public:
    explicit RowSink(TraceSink &sink) : m_sink(sink) {}
    /// Gives out what waits.
    ~RowSink() { flush(); }
    Q_DISABLE_COPY_MOVE(RowSink)

    /// What is wrong with the row, translated; empty when it is in the sink or waits.
    [[nodiscard]] QString append(const Row &row);

private:
    struct Connection {
        ChannelInfo info;
        ChannelId id = 0;
        bool waits = false; ///< for its level
    };
    struct Waiting {
        std::size_t connection;
        TraceEntry entry;
        QByteArray bytes;
    };

    [[nodiscard]] std::size_t &connectionOf(const QByteArray &device, RecordKind kind, Stage stage);
    void learnLevel(std::size_t &connection, const TraceEntry &entry);
    void decide(std::size_t connection);
    void add(std::size_t connection, const TraceEntry &entry);
    void give(std::size_t connection, TraceEntry entry);
    void flush();

    TraceSink &m_sink;
    std::vector<Connection> m_connections{1}; ///< the first is nobody's
    QHash<QByteArray, std::size_t> m_current; ///< by role and device
    std::size_t m_nobody = 0;
    std::vector<Waiting> m_waiting;
    qsizetype m_waitingBytes = 0;
    int m_undecided = 0; ///< connections that wait
};

/// Hex digits of either case and nothing else.
[[nodiscard]] std::optional<QByteArray> bytesOfHex(QByteArrayView hex);

} // namespace bootbench
