// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/palette.h>

#include <QLabel>

namespace bootbench {

/// A label in one of the theme's colours, also after the palette has changed.
class RoleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RoleLabel(theme::ColorRole role, QWidget *parent = nullptr);

    void setRole(theme::ColorRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    theme::ColorRole m_role;
};

} // namespace bootbench
