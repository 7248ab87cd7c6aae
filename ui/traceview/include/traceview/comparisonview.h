// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare/comparison.h>
#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QWidget>

#include <array>
#include <memory>

class QAction;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTreeWidget;

namespace bootbench {

class ComparisonModel;
class DifferenceListModel;
class EmptyState;

enum class ComparisonSide : quint8 { Left, Right };

/// One of the traces as it was when it was compared. Keeps what is shown of it, also when the trace itself is closed.
struct ComparedTrace {
    TraceSnapshot snapshot;
    /// Never null.
    std::shared_ptr<const Redactor> redactor;
};

struct TraceComparison {
    ComparedTrace left;
    ComparedTrace right;
    ComparisonReport report;
};

/// Two traces side by side and in step: what is the same, what only one has and what differs; the differences in words;
/// and both records of the row that is selected, field by field. All of it masked, whatever is revealed elsewhere.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    /// Shows that the comparison is under way.
    ComparisonView(const QString &leftName, const QString &rightName, QWidget *parent = nullptr);
    ~ComparisonView() override;

    void showComparison(const TraceComparison &comparison);
    [[nodiscard]] const ComparisonReport &report() const { return m_comparison.report; }
    /// For a menu of the window, with null pointers for separators.
    [[nodiscard]] QList<QAction *> menuActions() const;

public Q_SLOTS:
    void showProgress(int percent);

Q_SIGNALS:
    void cancelRequested();
    /// The record is to be shown in its own trace.
    void recordRequested(bootbench::ComparisonSide side, quint64 record);
    /// The report is to be written into a file.
    void saveRequested(const QString &report);
    /// A passing word for the status bar.
    void noticed(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *buildProgress();
    [[nodiscard]] QWidget *buildToolBar();
    [[nodiscard]] QWidget *buildContents();
    [[nodiscard]] QWidget *buildDetails();
    void connectViews();
    void goToDifference(bool forward);
    void selectReportRow(qsizetype row);
    void setOnlyDifferences(bool only);
    void rowSelected();
    void differenceSelected(const QModelIndex &index);
    void showFields();
    void requestRecord(ComparisonSide side);
    void showRowMenu(QPoint at);
    /// Index in the report; −1 when no row is selected.
    [[nodiscard]] qsizetype currentReportRow() const;
    [[nodiscard]] QString sideName(ComparisonSide side) const;
    void retranslate();

    std::array<QString, 2> m_names;
    TraceComparison m_comparison;
    ComparisonModel *m_model;
    DifferenceListModel *m_differences;
    QStackedWidget *m_pages;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progressBar = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_paired = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_rows = nullptr;
    QStackedWidget *m_listStack = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_same = nullptr;
    QLabel *m_words = nullptr;
    QTreeWidget *m_fields = nullptr;

    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_only = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_save = nullptr;
    std::array<QAction *, 2> m_show{};
};

} // namespace bootbench
