// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hexview/hexview.h>
#include <models/tracemodel.h>

#include <QList>
#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QActionGroup;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace bootbench {

class EmptyState;
class TraceDetails;
class TraceDisplayModel;
class TraceList;

/// Every record of the trace: the list on top, the current record's facts and bytes below.
class TracePanel : public QWidget
{
    Q_OBJECT

public:
    /// `trace` outlives the panel.
    explicit TracePanel(TraceModel &trace, QWidget *parent = nullptr);
    ~TracePanel() override;

    /// The sequence number of the record whose bytes are shown.
    [[nodiscard]] std::optional<quint64> currentRecord() const;

    /// Column widths and order, splitters, time format and the mode of the bytes.
    [[nodiscard]] QByteArray saveState() const;
    /// False when it is no state of this panel; then nothing is changed.
    bool restoreState(const QByteArray &state);

    /// QWidget::actions() has what belongs in a menu of the window. Follow is checked while new records are scrolled
    /// to; key F while the panel has focus.
    [[nodiscard]] QAction *followAction() const { return m_follow; }
    [[nodiscard]] QAction *clearAction() const { return m_clear; }
    [[nodiscard]] QMenu *copyMenu() const { return m_copyMenu; }
    [[nodiscard]] QMenu *timeMenu() const { return m_timeMenu; }
    [[nodiscard]] QMenu *bytesMenu() const { return m_bytesMenu; }

public Q_SLOTS:
    /// Selects these records, as the ladder does for a rung, and scrolls to the first.
    void showRecords(quint64 first, quint64 last);

Q_SIGNALS:
    void demoRequested();
    void clearRequested();
    /// Each record as a JSON line, to the clipboard; sequence numbers in order.
    void copyAsJsonRequested(const QList<quint64> &records);
    void currentRecordChanged(quint64 record);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum CopyFormat { CopySummary, CopyDump, CopyStream, CopyText, CopyJson, CopyFormatCount };

    void buildActions();
    void buildMenus();
    [[nodiscard]] QWidget *buildToolBar();
    void buildContents();
    void refreshEmptiness();
    void refreshPending();
    void selectionChanged();
    [[nodiscard]] QModelIndex shownIndex() const;
    void copySelected(CopyFormat format);
    [[nodiscard]] QList<int> selectedRows() const;
    void retranslate();

    TraceModel &m_trace;
    TraceDisplayModel *m_display;
    TraceList *m_list;
    TraceDetails *m_details;
    HexView *m_bytes;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_rows;
    QSplitter *m_columns;
    QAction *m_follow;
    QAction *m_clear;
    QMenu *m_copyMenu;
    QMenu *m_timeMenu;
    QMenu *m_bytesMenu;
    QActionGroup *m_timeFormats;
    QActionGroup *m_byteModes;
    std::array<QAction *, CopyFormatCount> m_copyActions{};
    std::optional<quint64> m_shown;
    QToolButton *m_copyButton = nullptr;
    QToolButton *m_timeButton = nullptr;
    QToolButton *m_pending = nullptr;
    QPushButton *m_demo = nullptr;
};

} // namespace bootbench
