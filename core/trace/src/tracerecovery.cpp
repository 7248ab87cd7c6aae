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

#include <optional>

namespace bootbench {

using namespace Qt::StringLiterals;
using storage::FrameHeader;
using storage::FrameKind;

namespace {

QStringList segmentFiles(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.segment"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

/// How a file was read.
struct FileOutcome {
    std::optional<storage::FileDamage> damage;
    /// Why it could not be read at all, which says nothing of what it holds; empty when it could.
    QString problem;
};

FileOutcome readFile(const QString &path, const storage::FrameTaker &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.damage = {}, .problem = file.errorString()};
    const qint64 size = file.size();
    const uchar *const data = size > 0 ? file.map(0, size) : nullptr;
    if (size > 0 && data == nullptr)
        return {.damage = {}, .problem = file.errorString()};
    const auto read = storage::readFrames({reinterpret_cast<const char *>(data), size}, take);
    if (!read && read.error().lost > 0)
        return {.damage = read.error(), .problem = {}};
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

/// A file of which something can't be read.
struct DamagedFile {
    QString path;
    storage::FileDamage damage;
    bool mayBeCut = false; ///< it was being written when the program was killed
};

void setAside(const DamagedFile &damaged, RecoveryReport &report)
{
    const QFileInfo file(damaged.path);
    const QString aside = file.dir().absolutePath() + u'-' + file.fileName() + u".damaged"_s;
    const bool moved = QFile::rename(damaged.path, aside);
    report.keepFolder = report.keepFolder || !moved;
    const QString words =
        moved ? QCoreApplication::translate(
                    "TraceRecovery",
                    "%1 is damaged at byte %2, and %3 bytes of it were left out; it was set aside as %4.")
              : QCoreApplication::translate("TraceRecovery", "%1 is damaged at byte %2, and %3 bytes of it were left "
                                                             "out; it could not be set aside and stays: %4.");
    report.damaged.append(words.arg(file.fileName())
                              .arg(damaged.damage.offset)
                              .arg(damaged.damage.lost)
                              .arg(moved ? aside : damaged.path));
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
        bool holdsMore = false;
        for (const QString &path : segmentFiles(trace.folder)) {
            trace.bytes += QFileInfo(path).size();
            // What is promised here can be given: the same frames are read then, and damage is told.
            const FileOutcome outcome = readFile(path, [&](const FrameHeader &frame, QByteArrayView payload) {
                if (frame.kind != FrameKind::Records)
                    return true;
                if (!storage::readRecords(payload, frame.count, [](const TraceRecord &) {}))
                    return false;
                if (trace.records == 0)
                    trace.firstWall = frame.firstWall;
                trace.records += frame.count;
                trace.lastWall = frame.lastWall;
                return true;
            });
            holdsMore = holdsMore || outcome.damage || !outcome.problem.isEmpty();
        }
        if (trace.records > 0 || holdsMore)
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
    QList<DamagedFile> damagedFiles;
    QString problem;
    const auto read = [&](const QString &path, bool mayBeCut, const storage::FrameTaker &take) {
        const FileOutcome outcome = readFile(path, take);
        if (outcome.damage)
            damagedFiles.append({path, *outcome.damage, mayBeCut});
        if (!outcome.problem.isEmpty())
            problem = QCoreApplication::translate("TraceRecovery", "%1 can't be read: %2.").arg(path, outcome.problem);
    };
    QHash<ChannelId, ChannelId> channels;
    const auto readChannels = [&](QByteArrayView payload) {
        for (const QByteArray &line : payload.toByteArray().split('\n')) {
            const QJsonObject json = QJsonDocument::fromJson(line).object();
            const auto id = ChannelId(json[u"id"_s].toInteger());
            if (!json.isEmpty() && !channels.contains(id))
                channels.insert(id, sink.openChannel(channelFrom(json)));
        }
        return true;
    };
    const auto readRecords = [&](const FrameHeader &frame, QByteArrayView payload) {
        return storage::readRecords(payload, frame.count, [&](const TraceRecord &record) {
            report.records += sink.append({.channel = channels.value(record.channel),
                                           .kind = record.kind,
                                           .direction = record.direction,
                                           .stage = record.stage,
                                           .bytes = record.bytes,
                                           .wallMicroseconds = record.wallMicroseconds,
                                           .inferred = record.inferred}) != 0;
        });
    };
    const QString channelPath = trace.folder + u"/channels"_s;
    if (QFile::exists(channelPath))
        read(channelPath, true, [&](const FrameHeader &, QByteArrayView payload) { return readChannels(payload); });
    const QStringList segments = segmentFiles(trace.folder);
    for (const QString &path : segments) {
        read(path, path == segments.constLast(), [&](const FrameHeader &frame, QByteArrayView payload) {
            // The channels of its records once more: the file of all channels may be damaged.
            if (frame.kind == FrameKind::Channels)
                return readChannels(payload);
            return frame.kind != FrameKind::Records || readRecords(frame, payload);
        });
    }
    if (!problem.isEmpty() && report.records == 0)
        return Failure<QString>(problem);
    // The kill cuts what was being written: the channels and the last segment. Anywhere else a cut is damage, and so is
    // one that leaves nothing.
    for (const DamagedFile &damaged : damagedFiles) {
        if (!damaged.damage.cutShort || !damaged.mayBeCut || report.records == 0)
            setAside(damaged, report);
    }
    if (!problem.isEmpty()) {
        report.damaged.append(problem);
        report.keepFolder = true;
    }
    return report;
}

void discard(const RecoverableTrace &trace)
{
    QDir(trace.folder).removeRecursively();
}

} // namespace bootbench
