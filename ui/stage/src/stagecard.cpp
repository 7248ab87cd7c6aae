// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/stagecard.h>

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QDockWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardWidth = 52 * theme::rhythm;

} // namespace

/// Takes the colour out of what is below it.
class Veil : public QWidget
{
public:
    explicit Veil(QWidget *parent) : QWidget(parent) { hide(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QColor colour = palette().color(QPalette::Window);
        colour.setAlphaF(0.8F);
        QPainter(this).fillRect(rect(), colour);
    }
};

StageCard::StageCard(const QString &objectName, Place place, QWidget *parent)
    : QFrame(parent)
    , m_place(place)
    , m_veil(place == Place::Middle ? new Veil(parent) : nullptr)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_buttons(new QVBoxLayout)
{
    setObjectName(objectName);
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    setLineWidth(1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    QFont large = m_title->font();
    large.setBold(true);
    if (large.pointSizeF() > 0)
        large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_close->setObjectName(u"closeCard");
    m_close->setIcon(theme::icon(u"close"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &StageCard::dismiss);

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_buttons->setSpacing(theme::rhythm);
    auto *layout = new QVBoxLayout(this);
    constexpr int margin = 2 * theme::rhythm;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme::rhythm);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addSpacing(theme::rhythm);
    layout->addLayout(m_buttons);
    parent->installEventFilter(this);
    if (m_veil)
        m_veil->installEventFilter(this);
    hide();
    retranslate();
}

StageCard::~StageCard()
{
    delete m_veil;
}

void StageCard::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
    putInPlace();
}

QPushButton *StageCard::addButton(const QString &iconName, const QString &objectName)
{
    auto *button = new QPushButton(theme::icon(iconName), {}, this);
    button->setObjectName(objectName);
    const bool primary = m_buttons->isEmpty();
    button->setDefault(primary);
    button->setAutoDefault(true);
    if (primary)
        button->setMinimumHeight(5 * theme::rhythm);
    connect(button, &QPushButton::clicked, this, &StageCard::dismiss);
    m_buttons->addWidget(button);
    return button;
}

void StageCard::present()
{
    putInPlace();
    if (m_veil)
        m_veil->show();
    show();
    comeToTheTop();
    // A dock that is raised later would lie over it.
    const QList<QDockWidget *> docks = parentWidget()->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly);
    for (QDockWidget *dock : docks)
        dock->installEventFilter(this);
    // Only now it is known how high the words are.
    putInPlace();
    if (const auto *first = m_buttons->itemAt(0))
        first->widget()->setFocus();
}

void StageCard::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_veil)
        m_veil->hide();
    Q_EMIT putAway();
}

void StageCard::putInPlace()
{
    const QWidget *over = parentWidget();
    ensurePolished();
    layout()->activate();
    const int width = std::min(cardWidth, over->width() - 2 * theme::rhythm);
    // With the frame, in which the words have less room.
    const int height = std::max(layout()->totalHeightForWidth(width), layout()->totalMinimumSize().height());
    const QSize room = over->size() - QSize(width, height);
    if (m_veil) {
        m_veil->setGeometry(over->rect());
        setGeometry(room.width() / 2, std::max(room.height() / 2, 0), width, height);
    } else {
        constexpr int bottom = 5 * theme::rhythm; // above a status bar
        setGeometry(room.width() - 2 * theme::rhythm, std::max(room.height() - bottom, 0), width, height);
    }
}

void StageCard::comeToTheTop()
{
    if (m_veil)
        m_veil->raise();
    raise();
}

bool StageCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ZOrderChange && isVisible() && qobject_cast<QDockWidget *>(watched) != nullptr)
        comeToTheTop();
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        putInPlace();
    if (m_veil && watched == m_veil && event->type() == QEvent::MouseButtonPress)
        dismiss();
    return QFrame::eventFilter(watched, event);
}

void StageCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void StageCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StageCard::retranslate()
{
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace bootbench
