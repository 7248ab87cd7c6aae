// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/presenter.h>

#include <models/sequencemodel.h>
#include <sequence/sequenceview.h>
#include <stage/captions.h>
#include <stage/mapview.h>
#include <theme/metrics.h>

#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

void setSize(QWidget *widget, int pixels, bool bold = false)
{
    QFont font = widget->font();
    font.setPixelSize(pixels);
    font.setBold(bold);
    widget->setFont(font);
}

} // namespace

Presenter::Presenter(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_map(new MapView(this))
    , m_sequence(new SequenceView(this))
    , m_halves(new QSplitter(Qt::Horizontal, this))
    , m_heading(new QLabel(this))
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_position(new QLabel(this))
    , m_keys(new QLabel(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"presenter");
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setObjectName(u"presenterTitle");
    m_sentence->setObjectName(u"presenterSentence");
    m_position->setObjectName(u"presenterPosition");
    m_map->setLarge(true);
    m_map->setFocusPolicy(Qt::NoFocus);
    // The audience watches; the keys belong to the presenter.
    m_sequence->setFocusPolicy(Qt::NoFocus);
    m_sequence->setFitsWidth(true);
    m_sequence->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *left = new QWidget(this);
    auto *told = new QVBoxLayout(left);
    told->setContentsMargins({});
    told->setSpacing(theme::rhythm);
    told->addWidget(m_map, 3);
    told->addWidget(m_progress);
    told->addWidget(m_title);
    told->addWidget(m_sentence, 2);
    m_halves->addWidget(left);
    m_halves->addWidget(m_sequence);
    m_halves->setChildrenCollapsible(false);
    m_halves->setHandleWidth(2 * theme::rhythm);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(theme::rhythm / 2);
    for (QLabel *label : {m_heading, m_title, m_sentence, m_position, m_keys})
        label->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (QLabel *label : {m_heading, m_keys, m_position})
        label->setForegroundRole(QPalette::PlaceholderText);

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_position);
    auto *layout = new QVBoxLayout(this);
    constexpr int margin = 3 * theme::rhythm;
    layout->setContentsMargins(margin, 2 * theme::rhythm, margin, 2 * theme::rhythm);
    layout->setSpacing(theme::rhythm);
    layout->addLayout(top);
    layout->addWidget(m_halves, 1);
    layout->addWidget(m_keys);
    retranslate();
}

Presenter::~Presenter() = default;

void Presenter::setModels(StoryModel *story, WorldMapModel *map, SequenceModel *sequence)
{
    if (m_story)
        m_story->disconnect(this);
    m_story = story;
    m_awaited = false;
    m_map->setModel(map);
    m_sequence->setModel(sequence);
    if (m_story) {
        connect(m_story, &StoryModel::currentChanged, this, &Presenter::refresh);
        connect(m_story, &QAbstractItemModel::rowsInserted, this, [this] {
            if (std::exchange(m_awaited, false))
                goToNext();
            refresh();
        });
    }
    refresh();
}

void Presenter::goToNext()
{
    if (!m_story)
        return;
    if (m_story->current() < m_story->rowCount() - 1) {
        m_story->goToNext();
        m_story->hold();
        return;
    }
    m_awaited = true;
    m_story->hold();
    Q_EMIT moreRequested();
}

void Presenter::goToPrevious()
{
    m_awaited = false;
    if (!m_story || m_story->current() <= 0)
        return;
    m_story->goToPrevious();
    m_story->hold();
}

void Presenter::refresh()
{
    const int current = m_story ? m_story->current() : -1;
    const int count = m_story ? m_story->rowCount() : 0;
    const Caption caption = current < 0 ? openingCaption() : captionOf(m_story->steps()[current]);
    m_title->setText(caption.title);
    m_sentence->setText(caption.sentence);
    // Of the run that is told: a trace may hold several.
    const auto begins = [this](int row) { return m_story->steps()[row].kind == StepKind::Asked; };
    int first = std::max(current, 0);
    while (first > 0 && !begins(first))
        --first;
    int end = std::max(current + 1, 0);
    while (end < count && !begins(end))
        ++end;
    m_position->setText(current < 0 ? QString() : tr("Step %1 of %2").arg(current - first + 1).arg(end - first));
    m_progress->setRange(0, std::max(end - first, 1));
    m_progress->setValue(current < 0 ? 0 : current - first + 1);
    if (current >= 0) {
        const StoryStep &step = m_story->steps()[current];
        m_sequence->setTold(step.firstRecord, step.lastRecord);
    } else {
        m_sequence->setTold(0, 0);
    }
}

void Presenter::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
    case Qt::Key_Down:
        goToNext();
        return;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
        goToPrevious();
        return;
    case Qt::Key_Home:
        if (m_story && m_story->rowCount() > 1) {
            m_story->setCurrent(0);
            m_story->hold();
        }
        return;
    case Qt::Key_D:
        // Told from its first step, whatever was told before.
        if (m_story) {
            m_story->follow();
            m_story->hold();
        }
        m_awaited = true;
        Q_EMIT demoRequested();
        return;
    case Qt::Key_L:
        Q_EMIT languageRequested();
        return;
    case Qt::Key_Escape:
    case Qt::Key_F11:
        close();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Presenter::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goToNext();
}

void Presenter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// Not when it is about to close: whoever hears of it may look whether it is still there.
void Presenter::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return; // minimized
    m_awaited = false;
    Q_EMIT left();
}

void Presenter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applySizes();
}

void Presenter::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    applySizes();
    setFocus();
}

void Presenter::applySizes()
{
    // In shares of the height, so that it reads the same on a laptop and in a hall.
    const int unit = std::max(height() / 54, 12);
    setSize(m_heading, unit);
    setSize(m_position, unit);
    setSize(m_keys, unit * 4 / 5);
    setSize(m_title, unit * 5 / 2, true);
    setSize(m_sentence, unit * 19 / 10);
    setSize(m_map, unit);
    setSize(m_sequence, unit * 9 / 10);
    m_halves->setSizes({width() * 52 / 100, width() * 48 / 100});
}

void Presenter::retranslate()
{
    setWindowTitle(tr("Bootbench: presenter"));
    m_heading->setText(tr("Device distribution"));
    m_keys->setText(tr("→ next step    ← previous step    D run the demo    L language    Esc leave"));
    m_map->setAccessibleName(tr("World map of the devices"));
    m_sequence->setAccessibleName(tr("Sequence diagram"));
    refresh();
}

} // namespace bootbench
