// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultbook.h"
#include "peersocket.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace bootbench {

/// One service's window on the faults that are set.
class FaultGate
{
public:
    using MakeTls = std::function<ServerTls(const Fault &fault)>;

    /// `book` outlives the gate. `makeTls` gives what a server presents under a fault of its certificate; null when it
    /// has nothing of that kind.
    FaultGate(FaultBook &book, QString place, MakeTls makeTls)
        : m_book(&book), m_place(std::move(place)), m_makeTls(std::move(makeTls))
    {
    }

    [[nodiscard]] std::optional<Fault> take(FaultPoint point, const DeviceIdentity &device = {}) const
    {
        return m_book->take(point, m_place, device);
    }
    [[nodiscard]] std::optional<Fault> find(FaultPoint point) const { return m_book->find(point, m_place); }
    [[nodiscard]] ServerTls tls(const Fault &fault) const { return m_makeTls(fault); }

private:
    FaultBook *m_book;
    QString m_place;
    MakeTls m_makeTls;
};

/// Bytes on their way out, as a fault has left them.
struct Outgoing {
    struct Piece {
        std::chrono::milliseconds after; ///< since the first
        QByteArray bytes;
    };
    QList<Piece> pieces;
    bool ends = false; ///< the connection, after the last piece

    /// What goes out at once.
    [[nodiscard]] qsizetype bytesNow() const
    {
        return !pieces.isEmpty() && pieces.first().after.count() == 0 ? pieces.first().bytes.size() : 0;
    }
};

/// What becomes of a message under a fault of FaultEffect's first group; as it is under any other and under none.
[[nodiscard]] Outgoing outgoing(const QByteArray &message, const std::optional<Fault> &fault);
/// Writes the pieces in time; those of a socket that goes before are lost.
void deliver(PeerSocket &socket, const Outgoing &outgoing);

/// The body of a bootstrap answer under a fault of it.
[[nodiscard]] QByteArray distortedAnswer(const QByteArray &body, const Fault &fault);

} // namespace bootbench
