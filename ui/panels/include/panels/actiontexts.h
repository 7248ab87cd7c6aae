// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace bootbench {

/// Gives an action its text, and says what it does in the status bar and in the tool tip, which ends with its key.
void nameAction(QAction *action, const QString &text, const QString &toolTip);
/// Once the keys of an action are others.
void refreshToolTip(QAction *action);

/// A text of a menu without its mnemonic, in any language: "Open…" of "&Open…", "打开…" of "打开(&O)…".
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace bootbench
