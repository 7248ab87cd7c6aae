// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionlamp.h"

#include <panels/sessiontone.h>
#include <theme/metrics.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace bootbench {

SessionLamp::SessionLamp(QWidget *parent)
    : QWidget(parent), m_lamp(new QLabel(this)), m_word(new QLabel(this)), m_instance(new QLabel(this))
{
    m_word->setObjectName(u"sessionWord");
    m_instance->setObjectName(u"sessionInstance");
    QFont bold = m_word->font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_instance->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::rhythm, 0, theme::rhythm, 0);
    row->setSpacing(theme::rhythm);
    row->addStretch();
    row->addWidget(m_lamp);
    row->addWidget(m_word);
    row->addWidget(m_instance);
    retranslate();
}

void SessionLamp::setStatus(const SessionStatus &status)
{
    m_status = status;
    refresh();
}

void SessionLamp::retranslate()
{
    // Wide enough for the longest word and a common instance, so that the toolbar keeps still.
    int widest = 0;
    for (int state = 0; state < sessionStateCount; ++state)
        widest = std::max(widest, m_word->fontMetrics().horizontalAdvance(stateTitle(SessionState(state))));
    setMinimumWidth(widest + 16 * theme::rhythm);
    refresh();
}

void SessionLamp::refresh()
{
    const theme::StatusTone tone = toneOf(m_status.state);
    m_lamp->setPixmap(theme::statusIcon(tone).pixmap(theme::smallIcon, theme::smallIcon));
    m_word->setText(stateTitle(m_status.state));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme::color(theme::colorRole(tone), colors));
    m_word->setPalette(colors);
    m_instance->setText(m_status.instanceId);
    m_instance->setVisible(!m_status.instanceId.isEmpty());
    setToolTip(m_status.cause);
}

void SessionLamp::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace bootbench
