// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/stages.h>

#include <QAbstractButton>

class QPainter;

namespace bootbench {

/// One rung: a sign for its verdict, below it its name and the time that it took. A button, so keyboard and
/// screen readers reach it.
class RungButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RungButton(Stage stage, QWidget *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_timing.stage; }
    [[nodiscard]] const StageTiming &timing() const { return m_timing; }
    void setTiming(const StageTiming &timing);
    /// The rung whose particulars are shown.
    void setCurrent(bool current);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where the sign is; the lines to the neighbours begin beside it.
    [[nodiscard]] QRect signRect() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSign(QPainter &painter, const QRectF &rect) const;
    [[nodiscard]] QString timeText() const;

    StageTiming m_timing;
    bool m_current = false;
};

/// `passed`, `failed`…: the word for a verdict; translated.
[[nodiscard]] QString verdictText(Verdict verdict);

} // namespace bootbench
