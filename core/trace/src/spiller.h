// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "segmentfile.h"
#include "segments.h"

#include <trace/tracestore.h>

#include <QLockFile>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace bootbench {

/// What the spiller needs of the store; all callable from its thread.
class SpillHost
{
public:
    struct View {
        TraceSnapshot snapshot;
        std::shared_ptr<const storage::Directory> directory;
        quint64 records = 0;
        ChannelId channels = 0;
        qint64 memory = 0;
    };

    SpillHost() = default;
    virtual ~SpillHost() = default;
    Q_DISABLE_COPY_MOVE(SpillHost)

    [[nodiscard]] virtual View view() = 0;
    /// Puts `mapped` in the place of a segment; false when the trace was cleared meanwhile.
    [[nodiscard]] virtual bool replace(quint64 generation, std::size_t part,
                                       std::shared_ptr<const storage::Segment> mapped) = 0;
    [[nodiscard]] virtual const Redactor &redactor() const = 0;
    virtual void report(const SpillStatus &status, qint64 spilledBytes) = 0;
};

/// Writes journal and spilled segments on a thread of its own; the writer of the store never waits for a disk.
class Spiller
{
public:
    Spiller(SpillHost &host, const TraceStoreOptions &options);
    Q_DISABLE_COPY_MOVE(Spiller)
    /// Removes all files of this store.
    ~Spiller();

    /// There may be something to do at once. Never blocks.
    void wake();

private:
    using Outcome = storage::SegmentFile::Outcome;

    void run();
    [[nodiscard]] Outcome work();
    [[nodiscard]] Outcome openFolder();
    [[nodiscard]] Outcome writeChannels(const SpillHost::View &view);
    /// The channels of the part's new records go into its file too, so that a damaged file of channels takes no device
    /// from a record.
    [[nodiscard]] Outcome describeChannels(const SpillHost::View &view, std::size_t part, quint64 end);
    /// Everything of the part that is not in its file yet.
    [[nodiscard]] Outcome writePart(const SpillHost::View &view, std::size_t part);
    [[nodiscard]] Outcome spillPart(const SpillHost::View &view, std::size_t part);
    void forgetFiles();

    SpillHost &m_host;
    const TraceStoreOptions m_options;

    // of the worker's thread
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    quint64 m_generation = 0;
    std::vector<std::unique_ptr<storage::SegmentFile>> m_files;
    std::unique_ptr<storage::SegmentFile> m_channelFile;
    ChannelId m_channelsWritten = 0;
    std::size_t m_firstUnsealed = 0;
    std::size_t m_spilled = 0;
    qint64 m_spilledBytes = 0;

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    bool m_woken = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace bootbench
