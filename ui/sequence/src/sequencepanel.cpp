// SPDX-License-Identifier: GPL-3.0-or-later
#include <sequence/sequencepanel.h>

#include <panels/actiontexts.h>
#include <panels/emptystate.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

SequencePanel::SequencePanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new SequenceView(this))
    , m_empty(new EmptyState(u"sequence"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_demo(m_empty->addButton())
    , m_title(new QLabel(this))
    , m_legend(new QLabel(this))
    , m_follow(new QAction(theme::icon(u"follow"), {}, this))
    , m_zoomIn(new QAction(theme::icon(u"add"), {}, this))
    , m_zoomOut(new QAction(theme::icon(u"minus"), {}, this))
    , m_zoomReset(new QAction(this))
    , m_export(new QAction(theme::icon(u"export"), {}, this))
    , m_zoomText(new QToolButton(this))
{
    m_view->setObjectName(u"sequenceView");
    m_demo->setObjectName(u"sequenceDemoButton");
    m_demo->setIcon(theme::icon(u"demo"));
    m_export->setObjectName(u"exportSequence");
    m_follow->setObjectName(u"followSequence");
    m_zoomIn->setObjectName(u"zoomSequenceIn");
    m_zoomOut->setObjectName(u"zoomSequenceOut");
    m_zoomReset->setObjectName(u"zoomSequenceReset");
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_zoomIn->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    m_zoomOut->setShortcut(QKeySequence(u"Ctrl+-"_s));
    m_zoomReset->setShortcut(QKeySequence(u"Ctrl+0"_s));
    for (QAction *action : {m_zoomIn, m_zoomOut, m_zoomReset})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_follow, m_zoomIn, m_zoomOut, m_zoomReset, m_export});
    connect(m_follow, &QAction::toggled, m_view, &SequenceView::setFollowing);
    connect(m_view, &SequenceView::followingChanged, m_follow, &QAction::setChecked);
    connect(m_zoomIn, &QAction::triggered, m_view, &SequenceView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, m_view, &SequenceView::zoomOut);
    connect(m_zoomReset, &QAction::triggered, m_view, &SequenceView::resetZoom);
    connect(m_view, &SequenceView::zoomChanged, this, &SequencePanel::refreshZoom);
    connect(m_export, &QAction::triggered, this, &SequencePanel::exportRequested);
    connect(m_demo, &QPushButton::clicked, this, &SequencePanel::demoRequested);
    connect(m_view, &SequenceView::recordsRequested, this, &SequencePanel::recordsRequested);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    bar->setSpacing(theme::rhythm / 2);
    bar->addWidget(m_title);
    bar->addWidget(m_legend);
    bar->addStretch();
    m_zoomText->setDefaultAction(m_zoomReset);
    for (QAction *action : {m_follow, m_zoomOut, m_zoomReset, m_zoomIn, m_export}) {
        QToolButton *button = action == m_zoomReset ? m_zoomText : new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        if (action == m_zoomReset)
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        bar->addWidget(button);
    }
    m_title->setTextFormat(Qt::PlainText);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    retranslate();
    refreshEmptiness();
}

SequencePanel::~SequencePanel() = default;

void SequencePanel::setModel(SequenceModel *model, const QString &title)
{
    if (m_view->model() != nullptr)
        m_view->model()->disconnect(this);
    m_view->setModel(model);
    m_traceTitle = title;
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &SequencePanel::refreshEmptiness);
        connect(model, &QAbstractItemModel::modelReset, this, &SequencePanel::refreshEmptiness);
    }
    refreshEmptiness();
}

void SequencePanel::refreshEmptiness()
{
    const bool empty = m_view->model() == nullptr || m_view->model()->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_view);
    m_title->setText(m_traceTitle);
    m_title->setVisible(!m_traceTitle.isEmpty());
    m_legend->setVisible(!empty);
    for (QAction *action : {m_follow, m_zoomIn, m_zoomOut, m_zoomReset, m_export})
        action->setEnabled(!empty);
}

void SequencePanel::refreshZoom()
{
    m_zoomReset->setIconText(tr("%1 %").arg(QLocale().toString(m_view->zoom() * 100, 'f', 0)));
}

void SequencePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SequencePanel::retranslate()
{
    setWindowTitle(tr("Sequence"));
    m_empty->setTexts(tr("No exchange yet"),
                      tr("Who said what to whom is drawn here as it happens: device, bootstrap, instances. Start a "
                         "device, open a log or capture, or run the demo."));
    m_demo->setText(tr("Run the d&emo"));
    m_legend->setText(tr("▶ message   ▷ connection   ⊢ close   ✕ failure   dash-dot: concluded"));
    nameAction(m_follow, tr("&Follow the newest arrow"), tr("Keep the newest arrow in sight"));
    nameAction(m_zoomIn, tr("Zoom &in"), tr("Larger"));
    nameAction(m_zoomOut, tr("Zoom &out"), tr("Smaller"));
    nameAction(m_zoomReset, tr("&Normal size"), tr("Normal size"));
    nameAction(m_export, tr("E&xport sequence…"), tr("Save the diagram as SVG or PNG, secrets masked"));
    m_view->setAccessibleName(tr("Sequence diagram"));
    refreshZoom();
}

} // namespace bootbench
