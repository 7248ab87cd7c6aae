// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracedocument.h"

#include <base/clock.h>
#include <stage/replaybar.h>
#include <story/replayer.h>
#include <trace/redactor.h>

#include <QObject>
#include <QPointer>

#include <memory>

namespace bootbench {

/// One trace that is played again: the replayer between the buttons and the document that it fills.
class ReplayDesk : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives the desk.
    explicit ReplayDesk(const Clock &clock, QObject *parent = nullptr);
    ~ReplayDesk() override;

    /// Whoever shows it owns it. Hidden as long as nothing is replayed.
    [[nodiscard]] ReplayBar *bar() const { return m_bar; }
    /// Plays what `source` holds now into `target`, which is empty; ends a replay that is under way. The source may go
    /// before the replay ends, the target may not.
    void begin(const TraceDocument &source, TraceDocument &target, const QString &title, double speed);
    void end();
    [[nodiscard]] bool plays(const TraceDocument &target) const { return m_replayer && m_target == &target; }

public Q_SLOTS:
    void play();
    void pause();

Q_SIGNALS:
    /// Somebody wants the replay's document closed.
    void closeRequested(QWidget *panel);

private:
    void refreshPosition();

    const Clock &m_clock;
    QPointer<ReplayBar> m_bar;
    TraceDocument *m_target = nullptr;
    /// Knows the secrets of the source, also when that is gone.
    std::unique_ptr<Redactor> m_redactor;
    std::unique_ptr<Replayer> m_replayer;
};

} // namespace bootbench
