// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/stages.h>

#include <QElapsedTimer>

namespace bootbench {

/// A rung of the ladder while it is being climbed: its clock, and the trace records that show it. Stage::None stands
/// for being on no rung.
class Rung
{
public:
    explicit Rung(Stage stage = Stage::None);

    [[nodiscard]] Stage stage() const { return m_timing.stage; }
    [[nodiscard]] qint64 microseconds() const;

    /// `record` as append() returned it; they come in order.
    void addRecord(quint64 record);

    [[nodiscard]] StageTiming running() const;
    [[nodiscard]] StageTiming passed(const QString &detail = {}) const;
    [[nodiscard]] StageTiming failed(const SessionError &error, const QString &detail = {}) const;

private:
    [[nodiscard]] StageTiming with(Verdict verdict, const QString &detail) const;

    QElapsedTimer m_clock;
    StageTiming m_timing;
};

} // namespace bootbench
