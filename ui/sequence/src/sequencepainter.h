// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/sequencemodel.h>
#include <sequence/sequencelayout.h>
#include <theme/palette.h>

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

namespace bootbench {

/// Paints rows of a sequence diagram, on the screen and into files alike.
class SequencePainter
{
    Q_DECLARE_TR_FUNCTIONS(bootbench::SequencePainter)

public:
    struct Marks {
        int current = -1;
        int hovered = -1;
        /// Rows that are being told; `first` −1 for none.
        int firstTold = -1;
        int lastTold = -1;
    };

    SequencePainter(QPainter &painter, const SequenceModel &model, const SequenceLayout &layout, const QFont &font,
                    const QPalette &palette);

    /// Lifelines outside of this are left out.
    void setRange(qreal left, qreal right);
    /// Rows from first to last, both included.
    void paintRows(int first, int last, const Marks &marks);
    /// The lifelines' names, with the upper edge at `top`.
    void paintHeader(qreal top, qreal width);

    [[nodiscard]] static QString titleOf(const Lifeline &lifeline);
    [[nodiscard]] static QString subtitleOf(const Lifeline &lifeline);
    /// `+3.1 ms`; empty for nothing.
    [[nodiscard]] static QString gapText(qint64 microseconds);

private:
    void paintLifelines(qreal top, qreal bottom);
    void paintTime(int row);
    void paintRow(int row);
    void paintArrow(int row);
    void paintState(int row);
    void paintHead(QPointF tip, bool toRight, const QColor &colour, ArrowShape shape);
    void paintFailure(QPointF at);
    void paintLabel(int row, qreal left, qreal right, const QColor &colour);
    [[nodiscard]] QColor colourOf(const SequenceArrow &arrow) const;
    [[nodiscard]] QColor colour(theme::ColorRole role) const { return theme::color(role, m_palette); }

    int m_firstColumn = 0;
    int m_lastColumn;
    QPainter &m_painter;
    const SequenceModel &m_model;
    const SequenceLayout &m_layout;
    const QPalette &m_palette;
    QFont m_font;
    QFont m_small;
    QFontMetricsF m_metrics;
    QFontMetricsF m_smallMetrics;
};

} // namespace bootbench
