// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace bootbench::test {

/// Every text in a window, line by line, in UTF-8: of labels, buttons, fields, editors, tabs, menus and actions, tool
/// tips and what a screen reader is told, and of all cells of all item views, in each role that holds text or bytes.
/// `hidden`: also what is not to be seen at the moment.
[[nodiscard]] QByteArray windowTexts(const QWidget &window, bool hidden = true);

} // namespace bootbench::test
