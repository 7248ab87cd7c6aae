// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <shell/commands.h>

namespace bootbench {

/// Which keys trigger what: the program's own, and what the user made of them. Only the latter is worth keeping.
class KeyBook
{
public:
    [[nodiscard]] const KeyBindings &own() const { return m_own; }
    /// Takes effect where apply() is called.
    void setOwn(const KeyBindings &own) { m_own = own; }
    /// Also for the menu that the action opens. What is met for the first time has its default keys.
    void apply(QAction *action);
    /// Of an action that was met.
    [[nodiscard]] QList<QKeySequence> defaultsOf(const QString &name) const { return m_defaults.value(name); }

private:
    KeyBindings m_own;
    KeyBindings m_defaults;
};

} // namespace bootbench
