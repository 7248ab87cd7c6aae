// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings.h"

#include <domain/profile.h>

#include <QObject>
#include <QStringList>

namespace bootbench {

/// The profiles to choose from: the built-in platform, the public platform, and the user's own, in this order.
class ProfileBook : public QObject
{
    Q_OBJECT

public:
    /// Positions of the profiles that cannot be edited.
    enum Fixed : int { BuiltInPlatform, PublicPlatform, FixedCount };

    /// `settings` outlives the book.
    explicit ProfileBook(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] int count() const { return FixedCount + int(m_own.size()); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] bool isOwn(int index) const { return index >= FixedCount && index < count(); }
    /// The built-in platform's is complete only while the platform runs.
    [[nodiscard]] Profile profile(int index) const;

    /// Where the built-in platform is reached, as long as it runs.
    void setBuiltInAddress(const Endpoint &bootstrap, const QString &caFile);

public Q_SLOTS:
    void setCurrent(int index);
    /// Adds it and makes it current.
    void add(const bootbench::Profile &profile);
    void replace(int index, const bootbench::Profile &profile);
    void remove(int index);
    void retranslate();

Q_SIGNALS:
    void changed();
    void currentChanged(int index);

private:
    void store();

    Settings &m_settings;
    QList<Profile> m_own;
    Profile m_builtIn;
    int m_current = BuiltInPlatform;
};

} // namespace bootbench
