// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <traceview/copyformat.h>

#include <QList>
#include <QString>

namespace bootbench {

class TraceDisplayModel;
class TraceModel;

/// The rows in that form, as the model shows them: secrets are masked unless it reveals them. Empty when none of them
/// has such a form.
[[nodiscard]] QString copyText(const TraceModel &trace, const TraceDisplayModel &display, const QList<int> &rows,
                               CopyFormat format);

} // namespace bootbench
