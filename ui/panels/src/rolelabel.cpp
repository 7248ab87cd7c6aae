// SPDX-License-Identifier: GPL-3.0-or-later
#include "rolelabel.h"

#include <QEvent>

namespace bootbench {

RoleLabel::RoleLabel(theme::ColorRole role, QWidget *parent) : QLabel(parent), m_role(role)
{
    refresh();
}

void RoleLabel::setRole(theme::ColorRole role)
{
    m_role = role;
    refresh();
}

void RoleLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
        refresh();
}

void RoleLabel::refresh()
{
    const QColor wanted = theme::color(m_role, palette());
    // Setting a palette announces a change of it, which leads here again.
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette colors;
    colors.setColor(QPalette::WindowText, wanted);
    setPalette(colors);
}

} // namespace bootbench
