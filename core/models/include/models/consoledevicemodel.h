// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/console.h>
#include <domain/session.h>

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace bootbench {

/// A device as its own session sees it and as the platform's console does.
struct ConsoleDeviceEntry {
    DeviceIdentity identity;
    SessionStatus own;
    /// Since when the session is online, or is not; µs since the epoch.
    qint64 ownSince = 0;
    QString state;      ///< the console's word, `ONLINE`…; empty until it has been asked
    QString instanceId; ///< where the console keeps it
    qint64 askedAt = 0; ///< µs since the epoch, of the last answer; 0 = never
    /// How long the console took to see what the session went through, µs; nullopt while it has not, or when it was not
    /// asked in time to tell.
    std::optional<qint64> lag;

    [[nodiscard]] bool isOwnOnline() const;
    /// Whether both say the same. Also true for a device that has no session here: there is nothing to compare.
    [[nodiscard]] bool agrees() const;
    friend bool operator==(const ConsoleDeviceEntry &, const ConsoleDeviceEntry &) = default;
};

/// The devices of the bench in their order; one row an identity. Raw roles only, the same for each column.
class ConsoleDeviceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DeviceColumn, OwnColumn, StateColumn, LagColumn, InstanceColumn, ColumnCount };
    enum Role {
        IdentityRole = Qt::UserRole + 1, ///< DeviceIdentity
        EntryRole                        ///< ConsoleDeviceEntry
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const QList<ConsoleDeviceEntry> &entries() const { return m_entries; }
    [[nodiscard]] std::optional<ConsoleDeviceEntry> entry(const DeviceIdentity &identity) const;
    /// Whether the console has still to catch up with a session.
    [[nodiscard]] bool isWaiting() const;

public Q_SLOTS:
    /// What the session says. Adds a row for a device that is new.
    void setOwn(const bootbench::DeviceIdentity &identity, const bootbench::SessionStatus &status,
                qint64 wallMicroseconds);
    void remove(const bootbench::DeviceIdentity &identity);
    // For devices that are not listed these do nothing.
    void setState(const bootbench::DeviceIdentity &identity, const QString &state, qint64 wallMicroseconds);
    void setInstance(const bootbench::DeviceIdentity &identity, const QString &instanceId);
    /// Another console is asked from now on: nothing is known of it.
    void forgetConsole();

private:
    [[nodiscard]] std::optional<int> rowOf(const DeviceIdentity &identity) const;
    void assign(int row, const ConsoleDeviceEntry &entry);

    QList<ConsoleDeviceEntry> m_entries;
};

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::ConsoleDeviceEntry)
