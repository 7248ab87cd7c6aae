// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceview/copyformat.h>

#include <models/tracemodel.h>
#include <models/tracesearch.h>

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace bootbench {

class BytesPane;
class EmptyState;
class FieldTreeView;
class FilterBar;
class FilterBook;
class FindBar;
class RevealBanner;
class TraceActions;
class TraceDisplayModel;
class TraceList;

/// Every record of a trace: the list on top, the current record's fields and bytes below.
class TracePanel : public QWidget
{
    Q_OBJECT

public:
    /// More records than this are not copied, but exported.
    static constexpr int mostCopied = 10'000;
    /// Points by which texts may be larger or smaller than elsewhere in the program.
    static constexpr int mostZoom = 8;

    /// Both outlive the panel.
    TracePanel(TraceModel &trace, FilterBook &book, QWidget *parent = nullptr);
    ~TracePanel() override;

    [[nodiscard]] TraceModel &trace() const { return m_trace; }
    /// The sequence number of the record whose bytes are shown.
    [[nodiscard]] std::optional<quint64> currentRecord() const;
    /// Sequence numbers of the selected records, in order; at most so many.
    [[nodiscard]] QList<quint64> selectedRecords(qsizetype most) const;

    /// Column widths and order, splitters, time format, size of the texts and the mode of the bytes.
    [[nodiscard]] QByteArray saveState() const;
    /// False when it is no state of this panel; then nothing is changed.
    bool restoreState(const QByteArray &state);

    /// What belongs in a menu of the window, with null pointers for separators.
    [[nodiscard]] QList<QAction *> menuActions() const;

    /// Of each scope, for an export's dialog.
    [[nodiscard]] quint64 shownCount() const { return quint64(m_trace.rowCount()); }

public Q_SLOTS:
    /// What is being read or written, how far and how fast that is; with a button that cancels it.
    void showProgress(const QString &what, int percent, const QString &pace);
    void hideProgress();
    /// Selects these records, as the ladder does for a rung, and scrolls to the first.
    void showRecords(quint64 first, quint64 last);
    /// For what is read from a file: its first record is selected as soon as it is there, with the focus in the list,
    /// and the end not followed.
    void startAtFirst();
    /// How filters are written, in a window of its own.
    void showFilterHelp();

Q_SIGNALS:
    void demoRequested();
    void openRequested();
    void clearRequested();
    void exportRequested();
    void compareRequested();
    void cancelRequested();
    void currentRecordChanged(quint64 record);
    /// A passing word for the status bar.
    void noticed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void connectViews();
    void connectFilter();
    [[nodiscard]] QWidget *buildToolBar();
    [[nodiscard]] QWidget *buildProgress();
    void buildContents();
    void refreshEmptiness();
    void refreshPending();
    void refreshCurrent();
    void selectionChanged();
    /// The rows are others: the record that was current stays so as soon as the filter has found it.
    void rowsReset();
    void keepCurrent();
    void showListMenu(QPoint at);
    [[nodiscard]] QString termOfCell(const QModelIndex &cell) const;
    [[nodiscard]] QModelIndex shownIndex() const;
    [[nodiscard]] QList<int> selectedRows(qsizetype most) const;
    void copySelected(CopyFormat format);
    void find(TraceSearch::From side);
    void onFound(quint64 sequence, bool wrapped, ByteRange hit);
    /// The next record that is like this, without going round the end.
    void goToNext(TraceSearch::From side, RecordPredicate predicate);
    void goToRow(int by);
    void goToExchange(TraceSearch::From side);
    void goToMark(bool forward);
    void askForRecord();
    void markSelected(bool marked);
    void askForComment();
    void followExchange();
    void editColourRules();
    void setZoom(int points);
    /// The predicate, for records that the filter shows.
    [[nodiscard]] RecordPredicate shownOnly(RecordPredicate predicate) const;
    void retranslate();

    TraceModel &m_trace;
    FilterBook &m_book;
    TraceDisplayModel *m_display;
    TraceList *m_list;
    FilterBar *m_filter;
    FieldTreeView *m_fields;
    BytesPane *m_bytes;
    TraceActions *m_actions;
    FindBar *m_find;
    EmptyState *m_empty;
    EmptyState *m_nothingPasses;
    QStackedWidget *m_stack;
    QStackedWidget *m_listStack;
    QSplitter *m_rows;
    QSplitter *m_columns;
    RevealBanner *m_banner;
    TraceSearch m_search;
    bool m_searchIsFind = false;
    /// What hid secrets when the search began; hits are places in what it shows.
    const Redactor *m_searchRedactor = nullptr;
    bool m_takesFocus = false;
    int m_zoom = 0;
    std::optional<quint64> m_shown;
    /// To become current again, once it is shown.
    std::optional<quint64> m_wanted;
    QToolButton *m_copyButton = nullptr;
    QToolButton *m_timeButton = nullptr;
    QToolButton *m_pending = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progressBar = nullptr;
    QLabel *m_progressPace = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_showAll = nullptr;
};

} // namespace bootbench
