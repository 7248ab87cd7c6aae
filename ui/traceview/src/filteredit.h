// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/result.h>
#include <filter/filter.h>

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;
class QTreeView;

namespace bootbench {

struct FilterCompletion;

/// A box for a filter: green when it is one, red when it is none, with a wave under what is wrong, and a list of what
/// may stand at the cursor, which opens while one types or at Ctrl+Space.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// Asked for the names of devices whenever they may be offered.
    void setDeviceSource(std::function<QStringList()> devices) { m_devices = std::move(devices); }
    /// How far below the box the list opens, so that what stands there can be read.
    void setListDistance(int pixels) { m_listDistance = pixels; }
    /// Of the text as it stands.
    [[nodiscard]] const Result<Filter, FilterError> &filter() const { return m_filter; }
    void retranslate();

Q_SIGNALS:
    /// Enter, unless it chose from the list.
    void entered();
    /// Escape, unless it closed the list.
    void escaped();
    /// Up or down while there is no list: one step back in time, or forward.
    void historyWalked(int steps);
    void focusChanged(bool focused);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void check();
    void refreshColours();
    /// Opens the list when there is something to offer, or closes it.
    void complete();
    [[nodiscard]] bool isListOpen() const;
    void insert(const QModelIndex &chosen);

    Result<Filter, FilterError> m_filter;
    std::function<QStringList()> m_devices;
    QAction *m_verdict;
    QCompleter *m_completer;
    QStandardItemModel *m_offers;
    QTreeView *m_list;
    qsizetype m_offset = 0; ///< of what the chosen offer replaces
    qsizetype m_length = 0;
    bool m_values = false;
    int m_listDistance = 0;
};

} // namespace bootbench
