// SPDX-License-Identifier: GPL-3.0-or-later
#include <shell/commands.h>

#include <panels/actiontexts.h>

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QStackedWidget>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString below(const QString &path, const QString &text)
{
    return path.isEmpty() ? text : u"%1 › %2"_s.arg(path, text);
}

/// The widget that an action is for: menus only show it.
const QWidget *ownerOf(const QAction &action)
{
    const QObject *owner = action.parent();
    while (owner != nullptr && (!owner->isWidgetType() || qobject_cast<const QMenu *>(owner) != nullptr))
        owner = owner->parent();
    return qobject_cast<const QWidget *>(owner);
}

QString dockTitle(const QWidget *widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (const auto *dock = qobject_cast<const QDockWidget *>(widget))
            return dock->windowTitle();
    }
    return {};
}

void collect(const QWidget &menu, const QString &path, QList<Command> &commands, QSet<const QAction *> &seen)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || seen.contains(action))
            continue;
        const QString text = withoutMnemonic(action->text());
        if (const QMenu *sub = action->menu()) {
            collect(*sub, below(path, text), commands, seen);
        } else {
            seen.insert(action);
            commands.append({action, path, text});
        }
    }
}

/// Pages of one stack are never seen together.
bool arePages(const QWidget *first, const QWidget *second)
{
    for (const QWidget *page = first; page != nullptr; page = page->parentWidget()) {
        const auto *stack = qobject_cast<const QStackedWidget *>(page->parentWidget());
        if (stack != nullptr && stack->isAncestorOf(second))
            return page != second && !page->isAncestorOf(second);
    }
    return false;
}

bool isWide(const QAction &action)
{
    return action.shortcutContext() == Qt::WindowShortcut || action.shortcutContext() == Qt::ApplicationShortcut;
}

/// Whether `typed` is made of beginnings of `words`, in their order: "fn" of "find next".
bool abbreviates(QStringView typed, const QList<QStringView> &words, qsizetype from)
{
    if (typed.isEmpty())
        return true;
    for (qsizetype i = from; i < words.size(); ++i) {
        const QStringView word = words[i];
        qsizetype common = 0;
        while (common < std::min(word.size(), typed.size()) && word[common] == typed[common])
            ++common;
        for (; common > 0; --common) {
            if (abbreviates(typed.mid(common), words, i + 1))
                return true;
        }
    }
    return false;
}

int distanceOfWord(QStringView typed, const QString &text, const QString &path)
{
    enum Distance : int { Beginning, WordsBeginning, Inside, InPath, Abbreviation, None = -1 };
    if (text.startsWith(typed))
        return Beginning;
    const QString spaced = u' ' + text;
    if (spaced.contains(QString(u' ' + typed.toString())))
        return WordsBeginning;
    if (text.contains(typed))
        return Inside;
    if (path.contains(typed))
        return InPath;
    const QString whole = path + u' ' + text;
    return abbreviates(typed, QStringView(whole).split(u' ', Qt::SkipEmptyParts), 0) ? Abbreviation : None;
}

} // namespace

QString Command::title() const
{
    return below(path, text);
}

QList<Command> commandsOf(const QMainWindow &window, CommandScope scope)
{
    QList<Command> commands;
    QSet<const QAction *> seen;
    collect(*window.menuBar(), {}, commands, seen);
    QMap<QString, qsizetype> byName;
    for (qsizetype i = 0; i < commands.size(); ++i)
        byName.insert(commands[i].action->objectName(), i);
    const QList<QAction *> all = window.findChildren<QAction *>();
    for (QAction *action : all) {
        const QString name = action->objectName();
        const bool hasKeys = !action->shortcut().isEmpty() || action->shortcutContext() != Qt::WindowShortcut;
        if (seen.contains(action) || name.isEmpty() || action->text().isEmpty() || !hasKeys)
            continue;
        const QWidget *owner = ownerOf(*action);
        const QString path = dockTitle(owner);
        if (path.isEmpty() || (scope == CommandScope::Now && !owner->isVisible()))
            continue;
        const Command command{action, path, withoutMnemonic(action->text())};
        const auto known = byName.constFind(name);
        if (known == byName.cend()) {
            byName.insert(name, commands.size());
            commands.append(command);
        } else if (!seen.contains(commands[*known].action) && owner->isVisible()) {
            commands[*known] = command;
        }
    }
    if (scope == CommandScope::Now)
        commands.removeIf([](const Command &command) { return !command.action->isEnabled(); });
    return commands;
}

bool canMeet(const QAction &first, const QAction &second)
{
    const QWidget *one = ownerOf(first);
    const QWidget *other = ownerOf(second);
    if (one == nullptr || other == nullptr || one == other)
        return true;
    if (arePages(one, other))
        return false;
    // Qt knows no nearest one: a key of the whole window collides with a widget's own.
    if (isWide(first) || isWide(second))
        return true;
    return one->isAncestorOf(other) || other->isAncestorOf(one);
}

std::optional<int> distanceOf(const Command &command, const QString &typed)
{
    const QString text = command.text.toLower();
    const QString path = command.path.toLower();
    const QStringList words = typed.toLower().split(u' ', Qt::SkipEmptyParts);
    int sum = 0;
    for (const QString &word : words) {
        const int distance = distanceOfWord(word, text, path);
        if (distance < 0)
            return std::nullopt;
        sum += distance;
    }
    return sum;
}

} // namespace bootbench
