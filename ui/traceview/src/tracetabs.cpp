// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/tracetabs.h>

#include <traceview/comparisonview.h>
#include <traceview/tracepanel.h>

#include <theme/icons.h>

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bootbench {

TraceTabs::TraceTabs(TracePanel *running, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)), m_running(running), m_inUse(running)
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
        shareLayout();
        refreshActions();
        Q_EMIT currentChanged();
    });
    connect(m_tabs, &QTabWidget::tabCloseRequested, this,
            [this](int index) { Q_EMIT closeRequested(m_tabs->widget(index)); });
    // Before anybody else hears of it: afterwards there is nothing to ask.
    connect(this, &TraceTabs::closeRequested, this, [this](const QWidget *widget) {
        if (widget == m_inUse) {
            m_layout = layoutState();
            m_inUse.clear();
        }
    });
    m_tabs->tabBar()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tabs->tabBar(), &QWidget::customContextMenuRequested, this, &TraceTabs::showTabMenu);
    retranslate();
    refreshActions();
}

void TraceTabs::add(QWidget *widget, const QString &title, const QString &toolTip)
{
    // An ampersand in a file's name is no mnemonic.
    const int index = m_tabs->addTab(widget, QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_tabs->setTabToolTip(index, toolTip.toHtmlEscaped());
    m_tabs->tabBar()->setTabData(index, toolTip);
    m_tabs->setCurrentIndex(index);
}

void TraceTabs::showRunning()
{
    m_tabs->setCurrentWidget(m_running);
}

void TraceTabs::show(QWidget *widget)
{
    m_tabs->setCurrentWidget(widget);
}

QString TraceTabs::titleOf(const QWidget *widget) const
{
    return m_tabs->tabText(m_tabs->indexOf(widget)).replace(QLatin1String("&&"), QLatin1String("&"));
}

QString TraceTabs::toolTipOf(const QWidget *widget) const
{
    const QString text = m_tabs->tabBar()->tabData(m_tabs->indexOf(widget)).toString();
    return text.isEmpty() ? titleOf(widget) : text;
}

void TraceTabs::showTabMenu(const QPoint &at)
{
    const int index = m_tabs->tabBar()->tabAt(at);
    QWidget *const widget = m_tabs->widget(index);
    if (widget == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QIcon &icon, const QString &text, void (TraceTabs::*signal)(QWidget *)) {
        connect(menu->addAction(icon, text), &QAction::triggered, widget,
                [this, widget, signal] { Q_EMIT(this->*signal)(widget); });
    };
    if (qobject_cast<TracePanel *>(widget) != nullptr)
        add(theme::icon(u"compare"), tr("Co&mpare with…"), &TraceTabs::compareRequested);
    if (widget != m_running)
        add(theme::icon(u"close"), tr("&Close"), &TraceTabs::closeRequested);
    menu->popup(m_tabs->tabBar()->mapToGlobal(at));
}

TracePanel *TraceTabs::currentPanel() const
{
    return qobject_cast<TracePanel *>(m_tabs->currentWidget());
}

QByteArray TraceTabs::layoutState() const
{
    return m_inUse ? m_inUse->saveState() : m_layout;
}

void TraceTabs::shareLayout()
{
    TracePanel *const panel = currentPanel();
    if (panel == nullptr || panel == m_inUse)
        return;
    panel->restoreState(layoutState());
    m_inUse = panel;
}

void TraceTabs::refreshActions()
{
    const QList<QAction *> before = actions();
    for (QAction *action : before) {
        removeAction(action);
        if (action->isSeparator() && action->parent() == this)
            delete action;
    }
    QList<QAction *> wanted;
    if (const TracePanel *panel = currentPanel())
        wanted = panel->menuActions();
    else if (const auto *comparison = qobject_cast<ComparisonView *>(m_tabs->currentWidget()))
        wanted = comparison->menuActions();
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
