// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include <theme/metrics.h>
#include <theme/palette.h>

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootbench {

namespace {

constexpr int textWidth = 48 * theme::rhythm;
constexpr int frameWidth = 3;

} // namespace

/// A frame in the accent colour over a dock; clicks go through it.
class DockFrame : public QWidget
{
public:
    explicit DockFrame(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(QPen(theme::color(theme::ColorRole::Accent, palette()), frameWidth));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
};

Tour::Tour(QWidget *window)
    : QDialog(window, Qt::Tool)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_frame(new DockFrame(window))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text->setObjectName(u"tourText");
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);
    m_text->setMinimumHeight(3 * m_text->fontMetrics().lineSpacing());
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_next->setObjectName(u"tourNext");
    m_next->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_current + 1 < m_steps.size())
            showStep(m_current + 1);
        else
            close();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
}

void Tour::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    retranslate();
}

void Tour::begin()
{
    show();
    showStep(0);
}

void Tour::showStep(int step)
{
    m_current = step;
    QDockWidget *dock = m_steps[step].dock;
    dock->show();
    dock->raise();
    if (dock->isFloating()) {
        m_frame->hide();
    } else {
        m_frame->setGeometry(dock->geometry());
        m_frame->show();
        m_frame->raise();
    }
    retranslate();
}

void Tour::retranslate()
{
    setWindowTitle(tr("Tour"));
    m_back->setText(tr("&Back"));
    m_close->setText(tr("&Close"));
    const bool last = m_current + 1 >= m_steps.size();
    m_next->setText(last ? tr("&Done") : tr("&Next"));
    m_back->setEnabled(m_current > 0);
    if (m_steps.isEmpty())
        return;
    m_title->setText(
        tr("%1 (%2 of %3)").arg(m_steps[m_current].dock->windowTitle()).arg(m_current + 1).arg(m_steps.size()));
    m_text->setText(m_steps[m_current].text);
}

void Tour::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Tour::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_frame->hide();
}

} // namespace bootbench
