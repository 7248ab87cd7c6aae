// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QAction;

namespace bootbench {

/// A dock whose command brings it to the front when it lies behind other tabs; QDockWidget's own would close it then,
/// although nobody sees it.
class PanelDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit PanelDock(const QString &objectName, QWidget *parent);

    /// Checked while the dock is open, also behind other tabs.
    [[nodiscard]] QAction *shownAction() const { return m_shown; }

private:
    void toggle();

    QAction *m_shown;
};

} // namespace bootbench
