// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <functional>

class QMenu;

namespace bootbench {

/// How a term joins the filter that is there.
enum class FilterJoin : quint8 { Replace, ReplaceNot, And, AndNot, Or };

inline constexpr int filterJoinCount = int(FilterJoin::Or) + 1;

/// What becomes of the filter: it counts at once, or is only written into the box.
enum class FilterUse : quint8 { Apply, Prepare };

/// A comparison in the filter language: `mqtt.topic == "/a/b"`; empty where the value cannot be compared with.
[[nodiscard]] QString filterTerm(const QString &field, const QVariant &value);

/// `filter` with the term joined to it.
[[nodiscard]] QString joinedFilter(const QString &filter, const QString &term, FilterJoin join);

/// Adds the menus "Apply as filter" and "Prepare a filter" with an entry for each way to join; disabled when the term
/// is empty.
void addFilterMenus(QMenu *menu, const QString &term, const std::function<void(FilterJoin, FilterUse)> &chosen);

} // namespace bootbench

Q_DECLARE_METATYPE(bootbench::FilterJoin)
Q_DECLARE_METATYPE(bootbench::FilterUse)
