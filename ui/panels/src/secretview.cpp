// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretview.h"

#include <theme/fonts.h>
#include <theme/metrics.h>

#include <QPainter>

#include <algorithm>

namespace bootbench {

SecretView::SecretView(SecretBytes secret, QWidget *parent)
    : QFrame(parent), m_secret(std::move(secret)), m_characters(std::max<qsizetype>(m_secret.view().size(), 32))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Sunken);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFont(theme::monospaceFont());
}

void SecretView::clear()
{
    m_secret.clear();
    update();
}

QSize SecretView::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(u'0') * int(m_characters);
    return {width + 4 * theme::rhythm, fontMetrics().height() + 2 * theme::rhythm};
}

void SecretView::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QString text = QString::fromUtf8(m_secret.view());
    if (text.isEmpty())
        painter.drawText(rect(), Qt::AlignCenter, QString(m_characters, u'•'));
    else
        painter.drawText(rect(), Qt::AlignCenter, text);
    wipe(text);
}

} // namespace bootbench
