// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/mappanel.h>

#include <panels/actiontexts.h>
#include <stage/captions.h>
#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace bootbench {

using namespace Qt::StringLiterals;

MapPanel::MapPanel(QWidget *parent)
    : QWidget(parent)
    , m_view(new MapView(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_position(new QLabel(this))
    , m_demo(new QPushButton(theme::icon(u"demo"), {}, this))
    , m_previous(new QAction(theme::icon(u"up"), {}, this))
    , m_next(new QAction(theme::icon(u"down"), {}, this))
    , m_records(new QAction(theme::icon(u"search"), {}, this))
    , m_present(new QAction(theme::icon(u"present"), {}, this))
{
    m_title->setObjectName(u"captionTitle");
    m_sentence->setObjectName(u"captionSentence");
    m_demo->setObjectName(u"mapDemoButton");
    m_previous->setObjectName(u"previousStep");
    m_next->setObjectName(u"nextStep");
    m_records->setObjectName(u"showStepRecords");
    m_present->setObjectName(u"presentMap");
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    // Two lines have room, so that nothing moves when the caption changes.
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sentence->setMinimumHeight(2 * m_sentence->fontMetrics().lineSpacing());
    m_previous->setShortcut(QKeySequence(u"Alt+Left"_s));
    m_next->setShortcut(QKeySequence(u"Alt+Right"_s));
    for (QAction *action : {m_previous, m_next})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // The menu has the window's own action for the presenter.
    addActions({m_previous, m_next, m_records});
    connect(m_previous, &QAction::triggered, this, [this] {
        if (m_story)
            m_story->goToPrevious();
    });
    connect(m_next, &QAction::triggered, this, [this] {
        if (m_story)
            m_story->goToNext();
    });
    connect(m_records, &QAction::triggered, this, [this] {
        if (!m_story || m_story->current() < 0)
            return;
        const StoryStep &step = m_story->steps()[m_story->current()];
        Q_EMIT recordsRequested(step.firstRecord, step.lastRecord);
    });
    connect(m_present, &QAction::triggered, this, &MapPanel::presenterRequested);
    connect(m_demo, &QPushButton::clicked, this, &MapPanel::demoRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::rhythm / 2);
    buttons->addWidget(m_title, 1);
    buttons->addWidget(m_demo);
    buttons->addWidget(m_position);
    for (QAction *action : {m_previous, m_next, m_records, m_present}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        buttons->addWidget(button);
    }
    auto *caption = new QVBoxLayout;
    caption->setContentsMargins(theme::rhythm, theme::rhythm / 2, theme::rhythm / 2, theme::rhythm / 2);
    caption->setSpacing(theme::rhythm / 2);
    caption->addLayout(buttons);
    caption->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addLayout(caption);
    retranslate();
}

void MapPanel::setModels(StoryModel *story, WorldMapModel *map)
{
    if (m_story)
        m_story->disconnect(this);
    m_story = story;
    m_view->setModel(map);
    if (m_story) {
        connect(m_story, &StoryModel::currentChanged, this, &MapPanel::refresh);
        connect(m_story, &QAbstractItemModel::rowsInserted, this, &MapPanel::refresh);
    }
    refresh();
}

void MapPanel::refresh()
{
    const int current = m_story ? m_story->current() : -1;
    const int count = m_story ? m_story->rowCount() : 0;
    const Caption caption = current < 0 ? openingCaption() : captionOf(m_story->steps()[current]);
    m_title->setText(caption.title);
    m_sentence->setText(caption.sentence);
    m_position->setText(tr("%1 / %2").arg(current + 1).arg(count));
    m_position->setVisible(count > 0);
    m_demo->setVisible(count == 0);
    m_previous->setEnabled(current > 0);
    m_next->setEnabled(current < count - 1);
    m_records->setEnabled(current >= 0);
}

void MapPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MapPanel::retranslate()
{
    setWindowTitle(tr("Map"));
    m_view->setAccessibleName(tr("World map of the devices"));
    m_demo->setText(tr("Run the d&emo"));
    nameAction(m_previous, tr("&Previous step"), tr("The step before"));
    nameAction(m_next, tr("&Next step"), tr("The next step"));
    nameAction(m_records, tr("Show the step's &records"), tr("Select the records of this step in the trace"));
    nameAction(m_present, tr("Presenter &mode"), tr("Map, sequence and captions on the whole screen"));
    refresh();
}

} // namespace bootbench
