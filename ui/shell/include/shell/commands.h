// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

class QAction;
class QMainWindow;

namespace bootbench {

/// Keys by the object name of the action that they trigger.
using KeyBindings = QMap<QString, QList<QKeySequence>>;

/// Something that can be done in the window, as people find it.
struct Command {
    QAction *action = nullptr;
    /// The menu with the menus around it, or the panel: "View › Theme".
    QString path;
    /// Without mnemonic.
    QString text;

    /// "View › Theme › Dark"
    [[nodiscard]] QString title() const;
};

enum class CommandScope : quint8 {
    All,
    Now ///< those that can be done now
};

/// What the menus hold, in their order, then what only panels offer and have keys for. Of traces beside each other the
/// actions of the one in front.
[[nodiscard]] QList<Command> commandsOf(const QMainWindow &window, CommandScope scope);

/// Whether both could be meant by the same key: then Qt triggers neither.
[[nodiscard]] bool canMeet(const QAction &first, const QAction &second);

/// How far a command is from what was typed, 0 being nearest; nothing when it does not match. Each word has to be in
/// the text or the path, or to be put together from the beginnings of their words.
[[nodiscard]] std::optional<int> distanceOf(const Command &command, const QString &typed);

} // namespace bootbench
