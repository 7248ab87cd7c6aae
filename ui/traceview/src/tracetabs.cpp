// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/tracetabs.h>

#include <traceview/tracepanel.h>

#include <QAction>
#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bootbench {

TraceTabs::TraceTabs(TracePanel *running, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)), m_running(running)
{
    m_tabs->setObjectName(QStringLiteral("traceTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(false);
    m_tabs->addTab(m_running, QString());
    m_tabs->tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    m_tabs->tabBar()->setTabButton(0, QTabBar::LeftSide, nullptr);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        refreshActions();
        Q_EMIT currentChanged();
    });
    connect(m_tabs, &QTabWidget::tabCloseRequested, this,
            [this](int index) { Q_EMIT closeRequested(m_tabs->widget(index)); });
    retranslate();
    refreshActions();
}

void TraceTabs::add(QWidget *widget, const QString &title, const QString &toolTip)
{
    // An ampersand in a file's name is no mnemonic.
    const int index = m_tabs->addTab(widget, QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_tabs->setTabToolTip(index, toolTip.toHtmlEscaped());
    m_tabs->setCurrentIndex(index);
}

void TraceTabs::showRunning()
{
    m_tabs->setCurrentWidget(m_running);
}

TracePanel *TraceTabs::currentPanel() const
{
    return qobject_cast<TracePanel *>(m_tabs->currentWidget());
}

void TraceTabs::refreshActions()
{
    const QList<QAction *> before = actions();
    for (QAction *action : before) {
        removeAction(action);
        if (action->isSeparator() && action->parent() == this)
            delete action;
    }
    const TracePanel *panel = currentPanel();
    if (panel == nullptr)
        return;
    const QList<QAction *> wanted = panel->menuActions();
    for (QAction *action : wanted) {
        if (action == nullptr) {
            action = new QAction(this);
            action->setSeparator(true);
        }
        addAction(action);
    }
}

void TraceTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TraceTabs::retranslate()
{
    m_tabs->setTabText(0, tr("Running trace"));
    m_tabs->tabBar()->setAccessibleName(tr("Traces"));
}

} // namespace bootbench
