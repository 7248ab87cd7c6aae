// SPDX-License-Identifier: GPL-3.0-or-later
#include "rungbutton.h"

#include "timetext.h"

#include <theme/metrics.h>
#include <theme/palette.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSide = 14;
constexpr int padding = theme::rhythm / 2;

theme::ColorRole roleOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pending:
    case Verdict::Skipped:
        return theme::ColorRole::Idle;
    case Verdict::Running:
        return theme::ColorRole::Working;
    case Verdict::Passed:
        return theme::ColorRole::Online;
    case Verdict::Failed:
        return theme::ColorRole::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pending:
        return QCoreApplication::translate("Verdict", "not yet");
    case Verdict::Running:
        return QCoreApplication::translate("Verdict", "under way");
    case Verdict::Passed:
        return QCoreApplication::translate("Verdict", "passed");
    case Verdict::Failed:
        return QCoreApplication::translate("Verdict", "failed");
    case Verdict::Skipped:
        return QCoreApplication::translate("Verdict", "skipped");
    }
    Q_UNREACHABLE();
}

RungButton::RungButton(Stage stage, QWidget *parent) : QAbstractButton(parent)
{
    m_timing.stage = stage;
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

void RungButton::setTiming(const StageTiming &timing)
{
    m_timing = timing;
    retranslate();
}

void RungButton::setCurrent(bool current)
{
    m_current = current;
    update();
}

void RungButton::retranslate()
{
    const QString title = stageTitle(m_timing.stage);
    const QString time = timeText();
    setText(title);
    QStringList spoken{title, verdictText(m_timing.verdict)};
    if (!time.isEmpty())
        spoken += time;
    const QString summary = spoken.join(u", "_s);
    setAccessibleName(summary);
    QStringList lines{summary};
    if (!m_timing.detail.isEmpty())
        lines += m_timing.detail;
    if (m_timing.error)
        lines += m_timing.error->message();
    setToolTip(lines.join(u'\n'));
    updateGeometry();
    update();
}

QString RungButton::timeText() const
{
    const bool took = m_timing.verdict == Verdict::Passed || m_timing.verdict == Verdict::Failed;
    return took ? durationText(m_timing.microseconds) : QString();
}

QSize RungButton::sizeHint() const
{
    // Room for three digits, so that the ladder keeps still when the first times arrive.
    const int widest = std::max({fontMetrics().horizontalAdvance(text()), fontMetrics().horizontalAdvance(timeText()),
                                 fontMetrics().horizontalAdvance(durationText(999'000))});
    return {widest + 2 * padding, padding + signSide + 2 * fontMetrics().height() + padding};
}

QSize RungButton::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(durationText(99'000)) + 2 * padding, sizeHint().height()};
}

QRect RungButton::signRect() const
{
    return {(width() - signSide) / 2, padding, signSide, signSide};
}

void RungButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = underMouse() && isEnabled();
    if (m_current || hovered || hasFocus()) {
        const theme::ColorRole role =
            m_timing.verdict == Verdict::Failed ? theme::ColorRole::Failed : theme::ColorRole::Accent;
        painter.setPen(hasFocus() ? QPen(theme::color(theme::ColorRole::Accent, palette()), 1) : QPen(Qt::NoPen));
        painter.setBrush(m_current || hovered ? QBrush(theme::tint(role, palette())) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    paintSign(painter, signRect());

    const int lineHeight = fontMetrics().height();
    QRect line(padding / 2, signRect().bottom() + 1, width() - padding, lineHeight);
    const bool reached = m_timing.verdict != Verdict::Pending && m_timing.verdict != Verdict::Skipped;
    painter.setPen(theme::color(reached ? theme::ColorRole::Text : theme::ColorRole::Muted, palette()));
    painter.drawText(line, int(Qt::AlignCenter), fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    line.translate(0, lineHeight);
    painter.setPen(theme::color(theme::ColorRole::Muted, palette()));
    painter.drawText(line, int(Qt::AlignCenter), timeText());
}

// Drawn, not set: not every font has these signs, and they must be told apart without colour.
void RungButton::paintSign(QPainter &painter, const QRectF &rect) const
{
    const QColor color = theme::color(roleOf(m_timing.verdict), palette());
    const qreal unit = rect.width() / 14.0;
    const auto at = [&](qreal x, qreal y) { return rect.topLeft() + QPointF(x, y) * unit; };
    const QPen stroke(color, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(stroke);
    switch (m_timing.verdict) {
    case Verdict::Passed: {
        const std::array<QPointF, 3> check{at(2, 7.5), at(5.5, 11), at(12, 3.5)};
        painter.drawPolyline(check.data(), int(check.size()));
        break;
    }
    case Verdict::Failed:
        painter.drawLine(at(3, 3), at(11, 11));
        painter.drawLine(at(11, 3), at(3, 11));
        break;
    case Verdict::Running:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(rect.center(), 4.5 * unit, 4.5 * unit);
        break;
    case Verdict::Pending:
        painter.setPen(QPen(color, 1.25 * unit));
        painter.drawEllipse(rect.center(), 4 * unit, 4 * unit);
        break;
    case Verdict::Skipped:
        painter.drawLine(at(4, 7), at(10, 7));
        break;
    }
}

} // namespace bootbench
