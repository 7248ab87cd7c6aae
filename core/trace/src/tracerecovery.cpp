// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentfile.h"

#include <trace/tracerecovery.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace bootbench {

using namespace Qt::StringLiterals;
using storage::FrameHeader;
using storage::FrameKind;

namespace {

using FrameReader = std::function<void(const FrameHeader &, QByteArrayView)>;

QStringList segmentFiles(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.segment"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

Result<void, storage::FileDamage> readFile(const QString &path, const FrameReader &each)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure<storage::FileDamage>(storage::FileDamage{});
    const uchar *const data = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    const QByteArrayView bytes(static_cast<const char *>(static_cast<const void *>(data)), data ? file.size() : 0);
    const auto read = storage::readFrames(bytes, each);
    if (!read)
        return Failure<storage::FileDamage>(read.error());
    return {};
}

ChannelInfo channelFrom(const QJsonObject &json)
{
    ChannelInfo info;
    info.role = ChannelRole(qBound(0, json[u"role"_s].toInt(), int(ChannelRole::Console)));
    if (const auto device = DeviceIdentity::masked(json[u"productKey"_s].toString(), json[u"deviceName"_s].toString()))
        info.device = *device;
    info.remote = {.host = json[u"host"_s].toString(), .port = quint16(json[u"port"_s].toInt())};
    info.instanceId = json[u"instanceId"_s].toString();
    info.mqttLevel = quint8(json[u"mqttLevel"_s].toInt(4));
    return info;
}

/// A folder without a lock may also be one that is being made just now.
bool isOld(const QString &folder)
{
    constexpr qint64 minute = 60;
    return QFileInfo(folder).lastModified().secsTo(QDateTime::currentDateTime()) > minute;
}

QString setAside(const QString &path, const storage::FileDamage &damage)
{
    const QFileInfo file(path);
    const QString aside = file.dir().absolutePath() + u'-' + file.fileName() + u".damaged"_s;
    QFile::rename(path, aside);
    return QCoreApplication::translate(
               "TraceRecovery", "%1 is damaged at byte %2, and %3 bytes of it were left out; it was set aside as %4.")
        .arg(file.fileName())
        .arg(damage.offset)
        .arg(damage.lost)
        .arg(aside);
}

} // namespace

QList<RecoverableTrace> findRecoverable(const QString &directory)
{
    QList<RecoverableTrace> found;
    for (const QString &name :
         QDir(directory).entryList({u"trace-*"_s}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        RecoverableTrace trace{.folder = directory + u'/' + name};
        // Before the lock is made in it.
        const bool old = isOld(trace.folder);
        QLockFile lock(trace.folder + u"/owner.lock"_s);
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue;
        bool damaged = false;
        for (const QString &path : segmentFiles(trace.folder)) {
            trace.bytes += QFileInfo(path).size();
            // What is promised here can be given: the same frames are read then, and damage is told.
            const auto read = readFile(path, [&](const FrameHeader &frame, QByteArrayView) {
                if (frame.kind != FrameKind::Records)
                    return;
                if (trace.records == 0)
                    trace.firstWall = frame.firstWall;
                trace.records += frame.count;
                trace.lastWall = frame.lastWall;
            });
            damaged = damaged || (!read && !read.error().cutShort);
        }
        if (trace.records > 0 || damaged)
            found.append(trace);
        else if (old)
            QDir(trace.folder).removeRecursively(); // killed before there was anything to keep
    }
    return found;
}

Result<RecoveryReport, QString> recover(const RecoverableTrace &trace, TraceSink &sink)
{
    QLockFile lock(trace.folder + u"/owner.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return Failure<QString>(
            QCoreApplication::translate("TraceRecovery", "%1 is in use or can't be read.").arg(trace.folder));
    RecoveryReport report;
    QHash<ChannelId, ChannelId> channels;
    // The kill cuts what was being written: the channels and the last segment. Anywhere else a cut is damage.
    const auto check = [&](const QString &path, bool mayBeCut, const FrameReader &each) {
        const auto read = readFile(path, each);
        if (!read && !(read.error().cutShort && mayBeCut))
            report.damaged.append(setAside(path, read.error()));
    };
    const auto readChannels = [&](QByteArrayView payload) {
        for (const QByteArray &line : payload.toByteArray().split('\n')) {
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            const auto id = ChannelId(json[u"id"_s].toInteger());
            if (!json.isEmpty() && !channels.contains(id))
                channels.insert(id, sink.openChannel(channelFrom(json)));
        }
    };
    const QString channelPath = trace.folder + u"/channels"_s;
    if (QFile::exists(channelPath)) {
        check(channelPath, true, [&](const FrameHeader &, QByteArrayView payload) { readChannels(payload); });
    }
    const QStringList segments = segmentFiles(trace.folder);
    for (const QString &path : segments) {
        bool sound = true;
        check(path, path == segments.constLast(), [&](const FrameHeader &frame, QByteArrayView payload) {
            // Those of its records once more: the file of all channels may be damaged.
            if (frame.kind == FrameKind::Channels)
                readChannels(payload);
            if (frame.kind != FrameKind::Records)
                return;
            const bool whole = storage::readRecords(payload, frame.count, [&](const TraceRecord &record) {
                report.records += sink.append({.channel = channels.value(record.channel),
                                               .kind = record.kind,
                                               .direction = record.direction,
                                               .stage = record.stage,
                                               .bytes = record.bytes,
                                               .wallMicroseconds = record.wallMicroseconds,
                                               .inferred = record.inferred}) != 0;
            });
            sound = sound && whole;
        });
        if (!sound && QFile::exists(path))
            report.damaged.append(setAside(path, {.offset = 0, .cutShort = false, .lost = QFileInfo(path).size()}));
    }
    return report;
}

void discard(const RecoverableTrace &trace)
{
    QDir(trace.folder).removeRecursively();
}

} // namespace bootbench
