// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QByteArray>

#include <memory>

namespace bootbench {

/// Redacts the records of a trace one after the other, with secrets that go on from one to the next: what an export
/// uses. It looks some hundred records ahead. For one thread; the redactor outlives it.
class RedactionRun
{
public:
    RedactionRun(const Redactor &redactor, const TraceSnapshot &snapshot);
    ~RedactionRun();
    Q_DISABLE_COPY_MOVE(RedactionRun)

    /// In any order; quick in ascending order.
    [[nodiscard]] QByteArray redacted(const TraceRecord &record);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
