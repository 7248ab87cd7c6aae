// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceview/comparisonview.h>

#include <theme/palette.h>

#include <QAbstractListModel>
#include <QAbstractTableModel>
#include <QCache>
#include <QList>

namespace bootbench {

/// `≠`, `−`…: what a row is, without colour and words.
[[nodiscard]] QString signOf(RowKind kind);
[[nodiscard]] QString wordOf(RowKind kind);
[[nodiscard]] theme::ColorRole colorRole(RowKind kind);

/// The record's bytes with what either trace knows as secret masked.
[[nodiscard]] QByteArray shownBytes(const TraceComparison &comparison, const TraceSnapshot &trace,
                                    const TraceRecord &record);

/// The rows of a comparison: the records of both sides, and what is between them. Worked out when somebody asks.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DeviceColumn,
        LeftNumberColumn,
        LeftTimeColumn,
        LeftInfoColumn,
        SignColumn,
        RightNumberColumn,
        RightTimeColumn,
        RightInfoColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// It outlives the model or the next call.
    void setComparison(const TraceComparison *comparison);
    void setOnlyDifferences(bool only);
    /// Index in the report of what a row shows; −1 for a row that is not there.
    [[nodiscard]] qsizetype reportRow(int row) const;
    /// −1 when it is not shown.
    [[nodiscard]] int rowOf(qsizetype reportRow) const;
    [[nodiscard]] bool hasSeveralDevices() const { return m_severalDevices; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What costs something to work out.
    struct SideText {
        QString info;
        Direction direction = Direction::None;
    };

    void reset();
    [[nodiscard]] QString text(const ComparisonRow &row, int column) const;
    [[nodiscard]] QString timeText(ComparisonSide side, quint64 record) const;
    [[nodiscard]] const SideText &textOf(ComparisonSide side, quint64 record) const;
    [[nodiscard]] QVariant foreground(const ComparisonRow &row, int column) const;

    const TraceComparison *m_comparison = nullptr;
    bool m_onlyDifferences = false;
    bool m_severalDevices = false;
    /// Indexes in the report.
    QList<qsizetype> m_shown;
    /// By record, the right one's negative.
    mutable QCache<qint64, SideText> m_texts{2048};
};

/// The differences in words.
class DifferenceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(const ComparisonReport *report);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const ComparisonReport *m_report = nullptr;
};

} // namespace bootbench
