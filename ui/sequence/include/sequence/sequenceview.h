// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <models/sequencemodel.h>
#include <sequence/sequencelayout.h>

#include <QAbstractScrollArea>
#include <QPointer>

namespace bootbench {

/// A sequence diagram that paints only what is in sight. Follows the newest arrow while that is in sight.
class SequenceView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// More rows do not go into one picture.
    static constexpr int mostExportedRows = 500;

    explicit SequenceView(QWidget *parent = nullptr);
    ~SequenceView() override;

    /// The zoom follows the width instead of the user.
    void setFitsWidth(bool fits);
    /// Null shows nothing. The model outlives the view or takes itself out.
    void setModel(SequenceModel *model);
    [[nodiscard]] SequenceModel *model() const { return m_model; }

    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] SequenceLayout layoutOf() const;
    [[nodiscard]] QString toolTipOf(int row) const;

    /// All rows, or as many as one picture takes from the first one in sight on, secrets masked. The suffix says
    /// whether as SVG or PNG. The number of rows, or what is wrong in words.
    [[nodiscard]] Result<int, QString> exportTo(const QString &path) const;

public Q_SLOTS:
    void setCurrentRow(int row);
    /// Marks the rows of these records and brings them into sight; 0 marks none.
    void setTold(quint64 firstRecord, quint64 lastRecord);
    void setZoom(qreal zoom);
    void zoomIn();
    void zoomOut();
    void resetZoom() { setZoom(1.0); }
    void setFollowing(bool following);

Q_SIGNALS:
    void currentRowChanged(int row);
    /// The records of an arrow that was clicked or chosen with Enter.
    void recordsRequested(quint64 first, quint64 last);
    void zoomChanged(qreal zoom);
    void followingChanged(bool following);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void relayout();
    void ensureVisible(int row);
    void setHovered(int row);
    void request(int row);
    void toldChanged();
    [[nodiscard]] int rowAt(QPointF viewportPosition) const;

    QPointer<SequenceModel> m_model;
    int m_current = -1;
    int m_hovered = -1;
    quint64 m_firstTold = 0;
    quint64 m_lastTold = 0;
    qreal m_zoom = 1.0;
    bool m_following = true;
    bool m_fitsWidth = false;
    bool m_scrollsItself = false;
};

} // namespace bootbench
