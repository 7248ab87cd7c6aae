// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace bootbench {

/// The list of records: whole rows, fixed heights, and a tail that is followed as long as it is in sight.
class TraceList : public QTableView
{
    Q_OBJECT

public:
    explicit TraceList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Following scrolls to the end now and whenever rows arrive.
    void setFollowing(bool following);
    /// Widths that hold what the columns show at the present font.
    void resetColumnWidths();

    /// Rows are not searched by typing: a million of them would freeze the window.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void followingChanged(bool following);

private:
    void scrolled(int value);

    bool m_following = true;
    bool m_scrollingToEnd = false;
};

} // namespace bootbench
