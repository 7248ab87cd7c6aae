// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/palette.h>

#include <QActionGroup>
#include <QObject>
#include <QStringList>

class QAction;

namespace bootbench {

/// The window's own actions with icons, shortcuts and texts; what they do is the window's matter.
class ShellActions : public QObject
{
    Q_OBJECT

public:
    /// The actions belong to `window`, so that their shortcuts work all over it.
    explicit ShellActions(QWidget *window);

    void retranslate();
    void setScheme(theme::Scheme scheme);
    void setLanguage(const QString &code);

    QAction *start;
    QAction *stop;
    QAction *demo;
    QAction *follow;
    QAction *present;
    QAction *replay;
    QAction *pause;
    QAction *newProfile;
    QAction *editProfile;
    QAction *deleteProfile;
    QAction *open;
    QAction *saveTrace;
    QAction *traceBudget;
    QAction *quit;
    QAction *onlyPanel;
    QAction *resetLayout;
    QAction *tour;
    QAction *palette;
    QAction *shortcuts;
    QAction *filterHelp;
    QAction *about;
    QActionGroup schemes;   ///< data(): theme::Scheme as int
    QActionGroup languages; ///< data(): the language's code
};

} // namespace bootbench
