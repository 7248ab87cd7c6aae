// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <hexview/hexformatter.h>
#include <hexview/hexlayout.h>
#include <hexview/textlayout.h>

#include <QAbstractScrollArea>
#include <QByteArray>

namespace bootbench {

/// Shows bytes, read-only: as text, as hex, or as both. What is given to it is shown and copied as it is, so secrets
/// have to be masked before. The cost of painting depends on what is visible, not on how much there is.
/// Mouse and keyboard select as in a text editor; Ctrl+C copies what the column that was used shows.
class HexView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Mode : quint8 { Text, Hex, Both };
    Q_ENUM(Mode)

    explicit HexView(QWidget *parent = nullptr);

    [[nodiscard]] QByteArray data() const { return m_data; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] QString placeholderText() const { return m_placeholder; }
    /// Empty when nothing is selected.
    [[nodiscard]] ByteRange selection() const;
    /// The selected bytes, or all of them when nothing is selected.
    [[nodiscard]] QByteArray selectedBytes() const;
    [[nodiscard]] ByteRange highlight() const { return m_highlight; }
    /// Lines at the present width and mode.
    [[nodiscard]] qint64 lineCount() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Replaces the bytes; selection and highlight go, the view returns to the top.
    void setData(const QByteArray &data);
    void setMode(bootbench::HexView::Mode mode);
    /// Shown while there are no bytes.
    void setPlaceholderText(const QString &text);
    /// Marks a range, as when the mouse hovers over the field it belongs to; an empty range unmarks.
    void setHighlight(bootbench::ByteRange range, bool bringIntoView = true);
    void select(bootbench::ByteRange range);
    void selectAll();
    void clearSelection();
    /// Copies selectedBytes().
    void copy(bootbench::HexFormat format);

Q_SIGNALS:
    void modeChanged(bootbench::HexView::Mode mode);
    void selectionChanged(bootbench::ByteRange selection);
    /// The byte under the mouse; −1 when there is none any more.
    void byteHovered(qint64 offset);
    void byteClicked(qint64 offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void describe();
    void setHovered(qint64 offset);
    void relayout();
    void updateScrollBars();
    [[nodiscard]] int linesInView() const;
    [[nodiscard]] qint64 lineOf(qint64 offset) const;
    [[nodiscard]] std::optional<HexLayout::Hit> nearest(QPoint position) const;
    [[nodiscard]] qint64 moved(qint64 offset, const QKeyEvent &event) const;
    /// Puts the caret on a byte; `extend` keeps the other end of the selection.
    void moveCaret(qint64 offset, bool extend);
    void setSelection(qint64 anchor, qint64 caret, bool selecting);
    void ensureVisible(qint64 offset);
    void updateLines(ByteRange range);
    [[nodiscard]] HexFormat nativeFormat() const;

    QByteArray m_data;
    Mode m_mode = Mode::Both;
    QString m_placeholder;
    HexLayout m_hexLayout;
    TextLayout m_textLayout;
    ByteRange m_highlight;
    qint64 m_anchor = 0;
    qint64 m_caret = 0;
    qint64 m_hovered = -1;
    bool m_selecting = false;
    HexLayout::Area m_area = HexLayout::Area::Hex;
    qreal m_cellWidth = 1;
    int m_lineHeight = 1;
};

} // namespace bootbench
