// SPDX-License-Identifier: GPL-3.0-or-later
#include "sequencepainter.h"

#include <panels/sessiontone.h>
#include <theme/metrics.h>
#include <theme/statusshape.h>

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal smallShare = 0.85;
/// Gaps from this on are drawn as a break.
constexpr qint64 longGap = 1'000'000;

QFont scaled(const QFont &font, qreal factor)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * factor);
    else
        result.setPixelSize(std::max(int(font.pixelSize() * factor), 1));
    return result;
}

bool isPush(const SequenceArrow &arrow)
{
    return arrow.stage == Stage::Notify || arrow.stage == Stage::Kick;
}

} // namespace

SequencePainter::SequencePainter(QPainter &painter, const SequenceModel &model, const SequenceLayout &layout,
                                 const QFont &font, const QPalette &palette)
    : m_lastColumn(int(model.columns().size()) - 1)
    , m_painter(painter)
    , m_model(model)
    , m_layout(layout)
    , m_palette(palette)
    , m_font(scaled(font, layout.zoom()))
    , m_small(scaled(font, layout.zoom() * smallShare))
    , m_metrics(m_font)
    , m_smallMetrics(m_small)
{
}

void SequencePainter::setRange(qreal left, qreal right)
{
    const int last = int(m_model.columns().size()) - 1;
    m_firstColumn = std::clamp(int((left - m_layout.gutter()) / m_layout.columnWidth()), 0, std::max(last, 0));
    m_lastColumn = std::clamp(int((right - m_layout.gutter()) / m_layout.columnWidth()), -1, last);
}

QString SequencePainter::titleOf(const Lifeline &lifeline)
{
    switch (lifeline.kind) {
    case LifelineKind::Device:
        return lifeline.device.isNull() ? tr("Device") : lifeline.device.deviceName();
    case LifelineKind::Bootstrap:
        return tr("Bootstrap");
    case LifelineKind::Instance:
        return lifeline.instanceId.isEmpty() ? tr("Instance") : lifeline.instanceId;
    case LifelineKind::Operator:
        return tr("Operator");
    case LifelineKind::Console:
        return tr("Console");
    }
    Q_UNREACHABLE();
}

QString SequencePainter::subtitleOf(const Lifeline &lifeline)
{
    switch (lifeline.kind) {
    case LifelineKind::Device:
        return lifeline.device.isNull() ? QString() : tr("device");
    case LifelineKind::Console:
        if (lifeline.remote.isNull())
            return tr("concluded");
        break;
    case LifelineKind::Operator:
    case LifelineKind::Bootstrap:
    case LifelineKind::Instance:
        break;
    }
    return lifeline.remote.isNull() ? QString() : lifeline.remote.toString();
}

QString SequencePainter::gapText(qint64 microseconds)
{
    constexpr qint64 millisecond = 1000;
    constexpr qint64 second = 1'000'000;
    constexpr qint64 minute = 60 * second;
    const QLocale locale;
    if (microseconds <= 0)
        return {};
    if (microseconds < millisecond)
        return tr("+%1 µs").arg(microseconds);
    if (microseconds < second)
        return tr("+%1 ms").arg(locale.toString(double(microseconds) / 1e3, 'f', 1));
    if (microseconds < minute)
        return tr("+%1 s").arg(locale.toString(double(microseconds) / 1e6, 'f', 1));
    return tr("+%1 min").arg(locale.toString(double(microseconds) / 6e7, 'f', 1));
}

void SequencePainter::paintRows(int first, int last, const Marks &marks)
{
    const auto band = [this](int row, const QColor &fill) {
        m_painter.fillRect(QRectF(0, m_layout.y(row), m_layout.width(), m_layout.rowHeight()), fill);
    };
    if (marks.firstTold >= 0) {
        for (int row = std::max(first, marks.firstTold); row <= std::min(last, marks.lastTold); ++row)
            band(row, theme::tint(theme::ColorRole::Accent, m_palette));
    }
    if (marks.hovered >= first && marks.hovered <= last)
        band(marks.hovered, m_palette.color(QPalette::AlternateBase));
    if (marks.current >= first && marks.current <= last) {
        band(marks.current, theme::tint(theme::ColorRole::Accent, m_palette));
        m_painter.fillRect(QRectF(0, m_layout.y(marks.current), 3, m_layout.rowHeight()),
                           colour(theme::ColorRole::Accent));
    }
    paintLifelines(m_layout.y(first), m_layout.y(last + 1));
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (int row = first; row <= last; ++row)
        paintRow(row);
}

void SequencePainter::paintLifelines(qreal top, qreal bottom)
{
    QColor faint = colour(theme::ColorRole::Muted);
    faint.setAlphaF(0.55F);
    m_painter.setPen(QPen(faint, 1, Qt::DashLine));
    for (int column = m_firstColumn; column <= m_lastColumn; ++column)
        m_painter.drawLine(QPointF(m_layout.x(column), top), QPointF(m_layout.x(column), bottom));
}

void SequencePainter::paintRow(int row)
{
    paintTime(row);
    if (m_model.arrow(row).shape == ArrowShape::State)
        paintState(row);
    else
        paintArrow(row);
}

void SequencePainter::paintTime(int row)
{
    const SequenceArrow &arrow = m_model.arrow(row);
    const qreal right = m_layout.gutter() - theme::rhythm;
    const QRectF line(theme::rhythm, m_layout.lineY(row) - m_smallMetrics.height() * 0.6, right - theme::rhythm,
                      m_smallMetrics.height());
    const double seconds = double(arrow.firstWall - m_model.arrow(0).firstWall) / 1e6;
    m_painter.setFont(m_small);
    m_painter.setPen(colour(theme::ColorRole::Muted));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(seconds, 'f', 3));
    if (row == 0)
        return;
    const qint64 gap = arrow.firstWall - m_model.arrow(row - 1).firstWall;
    if (gap < longGap)
        return;
    // A break in time: a line across, with how long it took.
    const QString text = gapText(gap);
    const qreal y = m_layout.y(row);
    const QColor faint = colour(theme::ColorRole::Working);
    m_painter.setPen(QPen(faint, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(m_layout.gutter(), y), QPointF(m_layout.width(), y));
    m_painter.setPen(faint);
    m_painter.drawText(QRectF(theme::rhythm, y + m_layout.zoom(), right - theme::rhythm, m_smallMetrics.height()),
                       Qt::AlignRight | Qt::AlignVCenter, text);
}

QColor SequencePainter::colourOf(const SequenceArrow &arrow) const
{
    using theme::ColorRole;
    if (arrow.failed)
        return colour(ColorRole::Failed);
    if (arrow.shape == ArrowShape::Ping || arrow.shape == ArrowShape::Concluded)
        return colour(ColorRole::Muted);
    return colour(arrow.direction == Direction::Down ? ColorRole::Down : ColorRole::Up);
}

void SequencePainter::paintArrow(int row)
{
    const SequenceArrow &arrow = m_model.arrow(row);
    const qreal from = m_layout.x(m_model.columnOf(arrow.from));
    const qreal to = m_layout.x(m_model.columnOf(arrow.to));
    const qreal y = m_layout.lineY(row);
    const QColor ink = colourOf(arrow);
    const qreal zoom = m_layout.zoom();
    const bool toRight = to > from;
    const qreal head = 9 * zoom;

    QPen pen(ink, (isPush(arrow) ? 2.5 : 1.5) * zoom);
    pen.setCapStyle(Qt::FlatCap);
    switch (arrow.shape) {
    case ArrowShape::Connect:
    case ArrowShape::Ping:
        pen.setStyle(Qt::DashLine);
        break;
    case ArrowShape::Close:
        pen.setStyle(Qt::DotLine);
        break;
    case ArrowShape::Concluded:
        pen.setStyle(Qt::DashDotLine);
        break;
    case ArrowShape::Message:
    case ArrowShape::State:
        break;
    }
    m_painter.setPen(pen);
    const qreal back = toRight ? -head * 0.8 : head * 0.8;
    const bool bothWays = arrow.shape == ArrowShape::Ping;
    m_painter.drawLine(QPointF(bothWays ? from - back : from, y), QPointF(to + back, y));
    paintHead({to, y}, toRight, ink, arrow.shape);
    if (bothWays)
        paintHead({from, y}, !toRight, ink, arrow.shape);
    // Where it comes from, as a dot: colour and head are not the only signs of the direction.
    if (!bothWays && arrow.shape != ArrowShape::Concluded) {
        m_painter.setBrush(ink);
        m_painter.setPen(Qt::NoPen);
        m_painter.drawEllipse(QPointF(from, y), 2.5 * zoom, 2.5 * zoom);
    }
    if (arrow.failed)
        paintFailure({(from + to) / 2, y});
    paintLabel(row, std::min(from, to) + head, std::max(from, to) - head,
               arrow.shape == ArrowShape::Message || arrow.failed ? m_palette.color(QPalette::Text) : ink);
}

void SequencePainter::paintHead(QPointF tip, bool toRight, const QColor &colour, ArrowShape shape)
{
    const qreal length = 9 * m_layout.zoom();
    const qreal half = 4 * m_layout.zoom();
    const qreal back = toRight ? -length : length;
    const QPolygonF triangle{tip, tip + QPointF(back, -half), tip + QPointF(back, half)};
    switch (shape) {
    case ArrowShape::Message:
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(triangle);
        break;
    case ArrowShape::Close:
        m_painter.setPen(QPen(colour, 2 * m_layout.zoom()));
        m_painter.drawLine(tip + QPointF(back * 0.4, -half * 1.3), tip + QPointF(back * 0.4, half * 1.3));
        break;
    case ArrowShape::Concluded:
        m_painter.setPen(QPen(colour, 1.2 * m_layout.zoom()));
        m_painter.setBrush(m_palette.color(QPalette::Base));
        m_painter.drawPolygon(triangle);
        break;
    case ArrowShape::Connect:
    case ArrowShape::Ping:
    case ArrowShape::State:
        m_painter.setPen(QPen(colour, 1.5 * m_layout.zoom()));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(QPolygonF{triangle[1], triangle[0], triangle[2]});
        break;
    }
}

void SequencePainter::paintFailure(QPointF at)
{
    const qreal arm = 4.5 * m_layout.zoom();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_palette.color(QPalette::Base));
    m_painter.drawEllipse(at, arm * 1.6, arm * 1.6);
    m_painter.setPen(QPen(colour(theme::ColorRole::Failed), 2.2 * m_layout.zoom()));
    m_painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
    m_painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
}

void SequencePainter::paintLabel(int row, qreal left, qreal right, const QColor &ink)
{
    const SequenceArrow &arrow = m_model.arrow(row);
    QFont font = m_small;
    font.setBold(isPush(arrow) || arrow.failed);
    font.setItalic(arrow.shape == ArrowShape::Concluded);
    const QFontMetricsF metrics(font);
    const QString text = metrics.elidedText(m_model.text(row).label, Qt::ElideRight, right - left);
    const qreal width = metrics.horizontalAdvance(text);
    const QRectF box((left + right - width) / 2 - 2, m_layout.lineY(row) - metrics.height() - 2 * m_layout.zoom(),
                     width + 4, metrics.height());
    // Lifelines do not run through words.
    const bool crosses = std::abs(m_model.columnOf(arrow.from) - m_model.columnOf(arrow.to)) > 1;
    if (crosses) {
        QColor back = m_palette.color(QPalette::Base);
        back.setAlphaF(0.85F);
        m_painter.fillRect(box, back);
    }
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(box, Qt::AlignCenter, text);
}

void SequencePainter::paintState(int row)
{
    const SequenceArrow &arrow = m_model.arrow(row);
    const SequenceModel::Text &text = m_model.text(row);
    const theme::StatusTone tone = text.state ? toneOf(*text.state) : theme::StatusTone::Idle;
    const QColor ink = colour(theme::colorRole(tone));
    const qreal icon = m_smallMetrics.height() * 0.9;
    const qreal room = m_layout.columnWidth() - 2 * theme::rhythm;
    const QString label = m_smallMetrics.elidedText(text.label, Qt::ElideRight, room - icon - 2 * theme::rhythm);
    const qreal width = m_smallMetrics.horizontalAdvance(label) + icon + 2.2 * theme::rhythm;
    const qreal height = m_smallMetrics.height() + theme::rhythm * 0.5;
    const QRectF pill(m_layout.x(m_model.columnOf(arrow.from)) - width / 2,
                      m_layout.y(row) + (m_layout.rowHeight() - height) / 2, width, height);
    m_painter.setPen(QPen(ink, m_layout.zoom()));
    m_painter.setBrush(m_palette.color(QPalette::Base));
    m_painter.drawRoundedRect(pill, height / 2, height / 2);
    theme::paintStatusShape(
        m_painter, QRectF(pill.left() + theme::rhythm * 0.6, pill.center().y() - icon / 2, icon, icon), tone, ink);
    m_painter.setFont(m_small);
    m_painter.setPen(m_palette.color(QPalette::Text));
    m_painter.drawText(pill.adjusted(icon + theme::rhythm, 0, -theme::rhythm * 0.6, 0), Qt::AlignCenter, label);
}

void SequencePainter::paintHeader(qreal top, qreal width)
{
    const qreal height = m_layout.headerHeight();
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(QRectF(0, top, std::max(width, m_layout.width()), height), m_palette.color(QPalette::Base));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setFont(m_small);
    m_painter.setPen(colour(theme::ColorRole::Muted));
    m_painter.drawText(QRectF(0, top, m_layout.gutter() - theme::rhythm, height - theme::rhythm / 2.0),
                       Qt::AlignRight | Qt::AlignBottom, tr("s"));
    QFont bold = m_font;
    bold.setBold(true);
    const QFontMetricsF boldMetrics(bold);
    for (int column = m_firstColumn; column <= m_lastColumn; ++column) {
        const Lifeline &lifeline = m_model.lifelines()[m_model.columns()[column]];
        const qreal boxWidth = m_layout.columnWidth() - theme::rhythm;
        const QRectF box(m_layout.x(column) - boxWidth / 2, top + theme::rhythm / 2.0, boxWidth,
                         height - theme::rhythm);
        const bool dashed = lifeline.kind == LifelineKind::Console && lifeline.remote.isNull();
        m_painter.setPen(QPen(colour(theme::ColorRole::Muted), 1, dashed ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(m_palette.color(QPalette::AlternateBase));
        m_painter.drawRoundedRect(box, 4, 4);
        const qreal room = boxWidth - 2 * theme::rhythm;
        const QString subtitle = subtitleOf(lifeline);
        QRectF title = box;
        if (!subtitle.isEmpty())
            title.setBottom(box.center().y() + boldMetrics.height() * 0.1);
        QFont smallBold = m_small;
        smallBold.setBold(true);
        const bool roomy = boldMetrics.horizontalAdvance(titleOf(lifeline)) <= room;
        m_painter.setFont(roomy ? bold : smallBold);
        m_painter.setPen(m_palette.color(QPalette::Text));
        const int vertical = int(subtitle.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom);
        m_painter.drawText(title, int(Qt::AlignHCenter) | vertical,
                           (roomy ? boldMetrics : QFontMetricsF(smallBold))
                               .elidedText(titleOf(lifeline), Qt::ElideMiddle, room + theme::rhythm));
        m_painter.setFont(m_small);
        m_painter.setPen(colour(theme::ColorRole::Muted));
        m_painter.drawText(QRectF(box.left(), title.bottom(), box.width(), box.bottom() - title.bottom()),
                           Qt::AlignHCenter | Qt::AlignTop, m_smallMetrics.elidedText(subtitle, Qt::ElideMiddle, room));
    }
}

} // namespace bootbench
