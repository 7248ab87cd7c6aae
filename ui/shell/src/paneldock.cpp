// SPDX-License-Identifier: GPL-3.0-or-later
#include "paneldock.h"

#include <QAction>

namespace bootbench {

using namespace Qt::StringLiterals;

PanelDock::PanelDock(const QString &objectName, QWidget *parent) : QDockWidget(parent), m_shown(new QAction(this))
{
    setObjectName(objectName);
    m_shown->setObjectName(objectName + "Shown"_L1);
    m_shown->setCheckable(true);
    connect(this, &QDockWidget::windowTitleChanged, m_shown, &QAction::setText);
    connect(toggleViewAction(), &QAction::toggled, m_shown, &QAction::setChecked);
    connect(m_shown, &QAction::triggered, this, &PanelDock::toggle);
}

void PanelDock::toggle()
{
    const bool behind = isVisible() && visibleRegion().isEmpty();
    if (!behind)
        toggleViewAction()->trigger();
    if (!isHidden())
        raise();
    m_shown->setChecked(!isHidden());
}

} // namespace bootbench
