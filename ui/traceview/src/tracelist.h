// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <panels/rowtable.h>

namespace bootbench {

/// The list of records: whole rows, and a tail that is followed as long as it is in sight.
class TraceList : public RowTable
{
    Q_OBJECT

public:
    explicit TraceList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// Following scrolls to the end now and whenever rows arrive.
    void setFollowing(bool following);
    /// Of the rows; they become as high as it needs.
    void setTextFont(const QFont &font);
    /// All columns in their order, with widths that hold what they show at the present font.
    void resetColumns();

    /// Rows are not searched by typing: a million of them would freeze the window.
    void keyboardSearch(const QString &) override {}

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void changeEvent(QEvent *event) override;

private:
    void resetColumnWidths();
    void scrolled(int value);
    void showHeaderMenu(QPoint at);

    bool m_following = true;
    bool m_scrollingToEnd = false;
};

} // namespace bootbench
