// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alignment.h"
#include "steps.h"

#include <compare/comparison.h>

#include <QHash>

namespace bootbench::compare {

/// What all of them let through.
[[nodiscard]] QString masked(QString text, const QList<const Redactor *> &redactors);

/// One trace, as the texts speak of it.
struct Side {
    const TraceSnapshot &trace;
    QString name;
    const QList<const Redactor *> &redactors;

    /// A line that says what the step is, without secrets.
    [[nodiscard]] QString title(const Step &step) const;
    [[nodiscard]] qint64 time(const Step &step) const { return trace.record(step.record).wallMicroseconds; }
};

/// Compares one device's conversations.
class Comparer
{
public:
    Comparer(const Side &a, const Side &b, const ComparisonOptions &options, bool rebuilt, Progress &progress)
        : m_a(a), m_b(b), m_options(options), m_rebuilt(rebuilt), m_progress(progress)
    {
    }

    /// Appends to the report.
    void compare(const Conversation &a, const Conversation &b, ComparisonReport &report);

private:
    void addMissing(const Step &step);
    void addExtra(const Step &step);
    void addMatch(const Match &match);
    void addRow(const Step *left, const Step *right);
    [[nodiscard]] QString unanswered(const Step &answer, const Step &question) const;
    void compareOrder(const Step &a, const Step &b);
    void compareFields(const Step &a, const Step &b);
    void compareTimes(const Match &match);
    [[nodiscard]] Difference difference(DifferenceKind kind, quint64 recordA, quint64 recordB) const
    {
        return {.kind = kind,
                .device = m_device,
                .recordA = recordA,
                .recordB = recordB,
                .path = {},
                .a = {},
                .b = {},
                .text = {},
                .row = 0};
    }

    const Side &m_a;
    const Side &m_b;
    const ComparisonOptions &m_options;
    bool m_rebuilt;
    Progress &m_progress;

    const Conversation *m_conversationA = nullptr;
    const Conversation *m_conversationB = nullptr;
    bool m_sameDevice = true;
    QString m_device;
    QHash<std::size_t, std::size_t> m_partners; ///< of the steps of a
    QList<Difference> m_differences;            ///< of the row that is being made
    ComparisonReport *m_report = nullptr;
};

} // namespace bootbench::compare
