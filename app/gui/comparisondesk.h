// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracedocument.h"

#include <traceview/comparisondialog.h>
#include <traceview/comparisonview.h>
#include <traceview/tracetabs.h>

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

class QThread;

namespace bootbench {

/// One comparison: waits until both traces are read, compares them on a thread of its own, and shows the result in a
/// tab. For the GUI thread.
class Comparison : public QObject
{
    Q_OBJECT

public:
    /// The tabs outlive this; the documents need not.
    Comparison(TraceTabs &tabs, TraceDocument &left, TraceDocument &right, double timingFactor,
               QObject *parent = nullptr);
    /// Cancels what is under way and waits for it.
    ~Comparison() override;

    /// Made at first; its tab owns it.
    [[nodiscard]] ComparisonView *view() const { return m_view; }

Q_SIGNALS:
    /// Given up; whoever owns this deletes it.
    void cancelled();
    void noticed(const QString &text);
    /// A file was written; `text` says what about its secrets.
    void saved(const QString &file, const QString &text);
    void problemFound(const QString &title, const QString &text);

private:
    void startWhenRead();
    void start();
    void run(std::function<void()> work);
    void cancel();
    void showRecord(ComparisonSide side, quint64 record);
    void askWhereToSave(const QString &report);
    void save(const QString &path, const QString &report);

    TraceTabs &m_tabs;
    QPointer<TraceDocument> m_left;
    QPointer<TraceDocument> m_right;
    double m_timingFactor;
    QString m_leftName;
    QString m_rightName;
    QPointer<ComparisonView> m_view;
    std::unique_ptr<QThread> m_worker;
    std::atomic<bool> m_cancelled = false;
};

/// Asks which traces are to be compared, and keeps the comparisons that are shown.
class ComparisonDesk : public QObject
{
    Q_OBJECT

public:
    using Documents = std::function<QList<TraceDocument *>()>;
    using Opener = std::function<TraceDocument *(const QString &file)>;

    /// `documents` lists the open traces, `open` opens a file in a tab of its own. The tabs outlive the desk.
    ComparisonDesk(TraceTabs &tabs, Documents documents, Opener open, QObject *parent = nullptr);
    ~ComparisonDesk() override;

    /// Asks for two traces; the one of that panel is preset. Null: the one in front.
    void ask(const QWidget *panel = nullptr);
    void compare(const ComparisonChoice &choice);
    /// Does nothing when the widget shows no comparison.
    void close(const QWidget *view);

Q_SIGNALS:
    void noticed(const QString &text);
    /// A file was written; `text` says what about its secrets.
    void saved(const QString &file, const QString &text);
    void problemFound(const QString &title, const QString &text);

private:
    TraceTabs &m_tabs;
    Documents m_documents;
    Opener m_open;
    std::vector<std::unique_ptr<Comparison>> m_comparisons;
};

} // namespace bootbench
