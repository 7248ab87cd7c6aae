// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/stageladdermodel.h>

#include <QWidget>

#include <array>

class QLabel;

namespace bootbench {

class RungButton;

/// The ladder in three lanes, the DNS, TCP and TLS rungs of bootstrap and MQTT below each other.
class LadderView : public QWidget
{
    Q_OBJECT

public:
    /// `ladder` outlives the view.
    explicit LadderView(const StageLadderModel &ladder, QWidget *parent = nullptr);

    [[nodiscard]] Stage currentStage() const { return m_current; }
    /// Marks a rung; Stage::None marks none.
    void setCurrentStage(Stage stage);
    /// Shows what the ladder says now.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void rungClicked(bootbench::Stage stage);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildLane(Lane lane);

    const StageLadderModel &m_ladder;
    std::array<QLabel *, laneCount> m_titles{};
    std::array<QLabel *, laneCount> m_totals{};
    std::array<RungButton *, stageCount> m_rungs{};
    Stage m_current = Stage::None;
};

} // namespace bootbench
