// SPDX-License-Identifier: GPL-3.0-or-later
#include "spiller.h"

#include <trace/redactor.h>

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <chrono>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;
using storage::SegmentFile;

namespace {

/// The journal may miss a second after a kill; half of it is left for the writing itself.
constexpr std::chrono::milliseconds journalInterval(500);
constexpr qsizetype largestFrame = 1024LL * 1024;

QJsonObject jsonOf(ChannelId id, const ChannelInfo &info)
{
    return {{u"id"_s, qint64(id)},
            {u"role"_s, int(info.role)},
            {u"productKey"_s, info.device.productKey()},
            {u"deviceName"_s, info.device.deviceName()},
            {u"host"_s, info.remote.host},
            {u"port"_s, info.remote.port},
            {u"instanceId"_s, info.instanceId},
            {u"mqttLevel"_s, info.mqttLevel}};
}

} // namespace

Spiller::Spiller(SpillHost &host, const TraceStoreOptions &options)
    : m_host(host), m_options(options), m_thread([this] { run(); })
{
}

Spiller::~Spiller()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wakeUp.notify_one();
    m_thread.join();
    if (m_folder.isEmpty())
        return;
    forgetFiles();
    m_channelFile.reset();
    m_lock.reset();
    QDir(m_folder).removeRecursively();
}

void Spiller::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_wakeUp.notify_one();
}

void Spiller::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        m_woken = false;
        lock.unlock();
        const Outcome outcome = work();
        const SpillStatus status = outcome ? SpillStatus{.state = SpillState::Active, .reason = {}}
                                           : SpillStatus{.state = SpillState::Paused, .reason = outcome.error()};
        m_host.report(status, m_spilledBytes);
        lock.lock();
        // After a failure the next try waits too: a full disk doesn't empty by asking.
        m_wakeUp.wait_for(lock, journalInterval, [&] { return m_ending || (m_woken && outcome); });
    }
}

Spiller::Outcome Spiller::work()
{
    if (const Outcome opened = openFolder(); !opened)
        return opened;
    const SpillHost::View view = m_host.view();
    if (view.directory->generation != m_generation) {
        forgetFiles();
        m_generation = view.directory->generation;
    }
    const std::size_t parts = view.directory->segments.size();
    m_files.resize(parts);
    if (m_options.journal) {
        if (const Outcome written = writeChannels(view); !written)
            return written;
        for (std::size_t part = m_firstUnsealed; part < parts; ++part) {
            if (const Outcome written = writePart(view, part); !written)
                return written;
        }
    }
    qint64 memory = view.memory;
    // The last one is still being written.
    for (; memory > m_options.budget && m_spilled + 1 < parts; ++m_spilled) {
        const qint64 freed = view.directory->segments[m_spilled].segment->memoryInUse();
        if (const Outcome spilled = spillPart(view, m_spilled); !spilled)
            return spilled;
        memory -= freed;
    }
    return {};
}

Spiller::Outcome Spiller::openFolder()
{
    if (!m_folder.isEmpty())
        return {};
    const QString folder = m_options.directory + u"/trace-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!QDir().mkpath(folder))
        return Failure<QString>(TraceStore::tr("The folder %1 can't be made.").arg(m_options.directory));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<QLockFile>(folder + u"/owner.lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        QDir(folder).removeRecursively();
        return Failure<QString>(TraceStore::tr("The folder %1 can't be locked.").arg(folder));
    }
    m_lock = std::move(lock);
    m_folder = folder;
    return {};
}

Spiller::Outcome Spiller::writeChannels(const SpillHost::View &view)
{
    if (m_channelsWritten == view.channels)
        return {};
    if (!m_channelFile)
        m_channelFile = std::make_unique<SegmentFile>(m_folder + u"/channels"_s, 0);
    QByteArray lines;
    for (ChannelId id = m_channelsWritten + 1; id <= view.channels; ++id)
        lines += QJsonDocument(jsonOf(id, view.directory->channel(id))).toJson(QJsonDocument::Compact) + '\n';
    const QByteArray masked = m_host.redactor().redacted(QByteArrayView(lines));
    Outcome written = m_channelFile->writeChannels(masked, view.channels - m_channelsWritten);
    if (written)
        m_channelsWritten = view.channels;
    return written;
}

Spiller::Outcome Spiller::describeChannels(const SpillHost::View &view, std::size_t part, quint64 end)
{
    const auto &segment = view.directory->segments[part];
    SegmentFile &file = *m_files[part];
    QSet<ChannelId> fresh;
    for (quint64 sequence = segment.firstSequence + file.recordCount(); sequence < end; ++sequence) {
        const ChannelId id = segment.segment->record(std::size_t(sequence - segment.firstSequence)).channel;
        if (id != 0 && id <= view.channels && !file.describedChannels().contains(id))
            fresh.insert(id);
    }
    if (fresh.isEmpty())
        return {};
    QByteArray lines;
    for (const ChannelId id : std::as_const(fresh))
        lines += QJsonDocument(jsonOf(id, view.directory->channel(id))).toJson(QJsonDocument::Compact) + '\n';
    Outcome written = file.writeChannels(m_host.redactor().redacted(QByteArrayView(lines)), quint32(fresh.size()));
    if (written)
        file.describedChannels().unite(fresh);
    return written;
}

Spiller::Outcome Spiller::writePart(const SpillHost::View &view, std::size_t part)
{
    const auto &segments = view.directory->segments;
    const quint64 first = segments[part].firstSequence;
    const bool complete = part + 1 < segments.size();
    const quint64 end = complete ? segments[part + 1].firstSequence : view.records + 1;
    std::unique_ptr<SegmentFile> &file = m_files[part];
    if (!file)
        file = std::make_unique<SegmentFile>(u"%1/%2.segment"_s.arg(m_folder).arg(first, 12, 10, QChar(u'0')), first);
    if (file->isSealed())
        return {};
    if (m_options.journal) {
        if (Outcome described = describeChannels(view, part, end); !described)
            return described;
    }
    for (quint64 sequence = first + file->recordCount(); sequence < end; ++sequence) {
        TraceRecord record = segments[part].segment->record(std::size_t(sequence - first));
        record.sequence = sequence;
        file->add(record, m_host.redactor().redactedIn(view.snapshot, record));
        if (file->pendingBytes() < largestFrame)
            continue;
        if (Outcome written = file->writeFrame(); !written)
            return written;
    }
    if (!complete)
        return file->writeFrame();
    Outcome sealed = file->seal();
    if (sealed && part == m_firstUnsealed)
        ++m_firstUnsealed;
    return sealed;
}

Spiller::Outcome Spiller::spillPart(const SpillHost::View &view, std::size_t part)
{
    if (Outcome written = writePart(view, part); !written)
        return written;
    const SegmentFile &file = *m_files[part];
    auto mapped = file.map();
    if (!mapped)
        return Failure<QString>(mapped.error());
    // Without a journal nobody needs the name again, and a file without one can't outlive the program.
    if (!m_options.journal)
        QFile::remove(file.path());
    if (m_host.replace(m_generation, part, std::make_shared<storage::Segment>(std::move(*mapped))))
        m_spilledBytes += file.size();
    return {};
}

void Spiller::forgetFiles()
{
    for (const auto &file : m_files) {
        if (file)
            QFile::remove(file->path());
    }
    m_files.clear();
    m_firstUnsealed = 0;
    m_spilled = 0;
    m_spilledBytes = 0;
}

} // namespace bootbench
