// SPDX-License-Identifier: GPL-3.0-or-later
#include "ladderview.h"

#include "rolelabel.h"
#include "rungbutton.h"
#include "timetext.h"

#include <theme/metrics.h>
#include <theme/palette.h>

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

namespace {

constexpr int titleColumn = 0;
constexpr int firstColumn = 1;
constexpr int columnCount = 7;
constexpr int gap = theme::rhythm / 2;
// Rungs further apart than this are no ladder any more.
constexpr int maximumWidthOfAll = 112 * theme::rhythm;

// Keychain and Subscriptions have no counterpart in the other lane; what both have stands in one column.
int columnOf(Stage stage)
{
    switch (stage) {
    case Stage::None:
        break;
    case Stage::Keychain:
        return firstColumn;
    case Stage::BootstrapDns:
    case Stage::MqttDns:
    case Stage::Notify:
        return firstColumn + 1;
    case Stage::BootstrapTcp:
    case Stage::MqttTcp:
    case Stage::NotifyReply:
        return firstColumn + 2;
    case Stage::BootstrapTls:
    case Stage::MqttTls:
    case Stage::Kick:
        return firstColumn + 3;
    case Stage::BootstrapRequest:
    case Stage::MqttConnect:
    case Stage::Rebootstrap:
        return firstColumn + 4;
    case Stage::BootstrapAnswer:
    case Stage::MqttConnack:
    case Stage::NewHost:
        return firstColumn + 5;
    case Stage::Subscriptions:
        return firstColumn + 6;
    }
    Q_UNREACHABLE();
}

bool isReached(const RungButton &rung)
{
    return rung.timing().verdict != Verdict::Pending;
}

} // namespace

LadderView::LadderView(const StageLadderModel &ladder, QWidget *parent) : QWidget(parent), m_ladder(ladder)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(theme::rhythm / 2);
    for (int lane = 0; lane < laneCount; ++lane)
        buildLane(Lane(lane));
    setMaximumWidth(maximumWidthOfAll);

    retranslate();
}

void LadderView::buildLane(Lane lane)
{
    auto *grid = qobject_cast<QGridLayout *>(layout());
    auto *title = new QLabel(this);
    auto *total = new RoleLabel(theme::ColorRole::Muted, this);
    m_titles[std::size_t(lane)] = title;
    m_totals[std::size_t(lane)] = total;
    auto *caption = new QVBoxLayout;
    caption->setContentsMargins({});
    caption->setSpacing(0);
    caption->addStretch();
    caption->addWidget(title);
    caption->addWidget(total);
    caption->addStretch();
    grid->addLayout(caption, int(lane), titleColumn);
    for (int i = 1; i < stageCount; ++i) {
        const Stage stage = Stage(i);
        if (laneOf(stage) != lane)
            continue;
        auto *rung = new RungButton(stage, this);
        rung->setObjectName(QString(stageName(stage)));
        m_rungs[std::size_t(stage)] = rung;
        grid->addWidget(rung, int(lane), columnOf(stage));
        connect(rung, &QAbstractButton::clicked, this, [this, stage] { Q_EMIT rungClicked(stage); });
    }
}

void LadderView::setCurrentStage(Stage stage)
{
    m_current = stage;
    for (RungButton *rung : m_rungs) {
        if (rung)
            rung->setCurrent(rung->stage() == stage);
    }
}

void LadderView::retranslate()
{
    m_titles[std::size_t(Lane::Bootstrap)]->setText(tr("Bootstrap"));
    m_titles[std::size_t(Lane::Mqtt)]->setText(tr("MQTT"));
    m_titles[std::size_t(Lane::Distribution)]->setText(tr("Distribution"));
    refresh();
    for (RungButton *rung : m_rungs) {
        if (rung)
            rung->retranslate();
    }
    // By width of name, so that none is cut while there is room for all.
    std::array<int, columnCount> widths{};
    for (const RungButton *rung : m_rungs) {
        if (rung) {
            int &width = widths[std::size_t(columnOf(rung->stage()) - firstColumn)];
            width = std::max(width, rung->sizeHint().width());
        }
    }
    auto *grid = qobject_cast<QGridLayout *>(layout());
    for (int column = 0; column < columnCount; ++column)
        grid->setColumnStretch(firstColumn + column, widths[std::size_t(column)]);
}

void LadderView::refresh()
{
    for (RungButton *rung : m_rungs) {
        if (rung && rung->timing() != m_ladder.timing(rung->stage()))
            rung->setTiming(m_ladder.timing(rung->stage()));
    }
    for (int lane = 0; lane < laneCount; ++lane) {
        const qint64 sum = m_ladder.laneMicroseconds(Lane(lane));
        m_totals[std::size_t(lane)]->setText(sum == 0 ? QString() : durationText(sum));
    }
    update();
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (std::size_t i = 1; i + 1 < m_rungs.size(); ++i) {
        const RungButton &left = *m_rungs[i];
        const RungButton &right = *m_rungs[i + 1];
        if (laneOf(left.stage()) != laneOf(right.stage()))
            continue;
        const bool walked = isReached(left) && isReached(right);
        painter.setPen(QPen(theme::color(walked ? theme::ColorRole::Muted : theme::ColorRole::Idle, palette()), 1,
                            walked ? Qt::SolidLine : Qt::DotLine));
        const QRect from = left.signRect().translated(left.pos());
        const QRect to = right.signRect().translated(right.pos());
        painter.drawLine(from.right() + theme::rhythm / 2, from.center().y(), to.left() - theme::rhythm / 2,
                         to.center().y());
    }
}

} // namespace bootbench
