// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracetime.h"

#include <models/tracemodel.h>

#include <QIdentityProxyModel>

namespace bootbench {

class RowColours;
struct ColourRule;

/// `HTTP`, `MQTT`, `State`…
[[nodiscard]] QString protocolTitle(TraceProtocol protocol);
/// The Info column: what the record is and what it says.
[[nodiscard]] QString infoText(const QModelIndex &record);
/// Whether the record says that something went wrong.
[[nodiscard]] bool isFailure(const QModelIndex &record);

/// TraceModel in words and colours.
class TraceDisplayModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] TraceTimeFormat timeFormat() const { return m_timeFormat; }
    void setTimeFormat(TraceTimeFormat format);
    /// They outlive the model.
    void setColours(const RowColours &colours);
    void retranslate();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// A row as tab-separated text in the order of the columns.
    [[nodiscard]] QString rowText(int row) const;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString timeText(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;
    [[nodiscard]] QVariant foreground(const QModelIndex &index) const;
    [[nodiscard]] QVariant background(const QModelIndex &index) const;
    [[nodiscard]] const ColourRule *ruleOf(const QModelIndex &index) const;
    /// What people added to the record, and the rule that it falls under, so that colours are never the only sign.
    [[nodiscard]] QVariant decoration(const QModelIndex &index) const;

    const RowColours *m_colours = nullptr;

    TraceTimeFormat m_timeFormat = TraceTimeFormat::Local;
};

} // namespace bootbench
