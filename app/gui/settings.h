// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/profile.h>
#include <models/devicelistmodel.h>
#include <shell/commands.h>

#include <QByteArray>
#include <QList>
#include <QSettings>
#include <QString>

namespace bootbench {

/// A device as it is remembered: never its secret.
struct StoredDevice {
    DeviceIdentity identity;
    QString label;
    SecretPlace place = SecretPlace::None;
};

/// What the window remembers between runs, in one INI file below XDG_CONFIG_HOME. Holds nothing secret. Written
/// atomically by QSettings; a file that cannot be read is set aside and named in `problem`.
class Settings
{
public:
    /// `file` empty: the user's own.
    explicit Settings(const QString &file = {});

    /// What went wrong while opening, for the user; empty when nothing did.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// The user's own profiles; the built-in ones are not stored.
    [[nodiscard]] QList<Profile> profiles() const;
    void setProfiles(const QList<Profile> &profiles);
    [[nodiscard]] QList<StoredDevice> devices() const;
    void setDevices(const QList<StoredDevice> &devices);

    /// MiB of memory that a trace may take; always between the two.
    static constexpr int leastTraceBudget = 64;
    static constexpr int mostTraceBudget = 64 * 1024;
    [[nodiscard]] int traceBudget() const;
    void setTraceBudget(int mebibytes);

    /// Keys that differ from the defaults.
    [[nodiscard]] KeyBindings keyBindings() const;
    void setKeyBindings(const KeyBindings &own);

    /// Single values: window geometry, language, theme….
    [[nodiscard]] QVariant value(QAnyStringView key, const QVariant &fallback = {}) const;
    void setValue(QAnyStringView key, const QVariant &value);

private:
    static QString usableFile(const QString &wanted, QString &problem);

    QString m_problem;
    mutable QSettings m_settings;
};

} // namespace bootbench
