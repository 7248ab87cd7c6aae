// SPDX-License-Identifier: GPL-3.0-or-later
#include "keybook.h"

#include <panels/actiontexts.h>

#include <QAction>
#include <QMenu>

namespace bootbench {

void KeyBook::apply(QAction *action)
{
    if (const QMenu *menu = action->menu()) {
        const QList<QAction *> below = menu->actions();
        for (QAction *each : below)
            apply(each);
    }
    const QString name = action->objectName();
    if (name.isEmpty())
        return;
    if (!m_defaults.contains(name))
        m_defaults.insert(name, action->shortcuts());
    const QList<QKeySequence> keys = m_own.value(name, m_defaults.value(name));
    if (keys == action->shortcuts())
        return;
    action->setShortcuts(keys);
    refreshToolTip(action);
}

} // namespace bootbench
