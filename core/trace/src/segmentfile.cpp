// SPDX-License-Identifier: GPL-3.0-or-later
#include "segmentfile.h"

#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace bootbench::storage {

namespace {

constexpr std::array<char, 8> magicBytes{'B', 'B', 'T', 'R', 'A', 'C', 'E', '\n'};
constexpr quint32 byteOrderMark = 0x01020304;
/// Counts up whenever the layout or the meaning of a number in it changes, RecordKind and Stage included.
constexpr quint32 formatVersion = 1;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
        table[i] = value;
    }
    return table;
}();

quint32 crcOf(quint32 crc, const void *data, std::size_t size)
{
    const auto *bytes = static_cast<const uchar *>(data);
    for (std::size_t i = 0; i < size; ++i)
        crc = crcTable[(crc ^ bytes[i]) & 0xFFU] ^ (crc >> 8U);
    return crc;
}

template <typename T>
T valueAt(const void *place)
{
    T value;
    std::memcpy(&value, place, sizeof value);
    return value;
}

template <typename T>
void append(QByteArray &bytes, const T &value)
{
    std::array<char, sizeof(T)> raw{};
    std::memcpy(raw.data(), &value, sizeof value);
    bytes.append(raw.data(), qsizetype(raw.size()));
}

TraceRecord recordOf(const RecordHeader &header, const char *bytes)
{
    return {.sequence = 0,
            .wallMicroseconds = header.wallMicroseconds,
            .channel = header.channel,
            .kind = RecordKind(header.kind),
            .direction = Direction(header.direction),
            .stage = Stage(header.stage),
            .inferred = header.inferred != 0,
            .bytes = QByteArrayView(bytes, header.size)};
}

} // namespace

quint32 checksumOf(const FrameHeader &header, QByteArrayView payload)
{
    FrameHeader plain = header;
    plain.checksum = 0;
    const quint32 crc = crcOf(0xFFFFFFFFU, &plain, sizeof plain);
    return ~crcOf(crc, payload.data(), std::size_t(payload.size()));
}

MappedRecords::MappedRecords(std::unique_ptr<QFile> file, const uchar *base, qint64 index)
    : m_file(std::move(file)), m_base(base), m_index(index)
{
}

TraceRecord MappedRecords::record(std::size_t position) const
{
    const auto offset = valueAt<quint64>(m_base + m_index + qint64(position * sizeof(quint64)));
    const auto header = valueAt<RecordHeader>(m_base + offset);
    const uchar *const bytes = m_base + offset + sizeof header;
    return recordOf(header, reinterpret_cast<const char *>(bytes));
}

SegmentFile::SegmentFile(QString path, quint64 firstSequence)
    : m_path(std::move(path)), m_firstSequence(firstSequence), m_file(m_path)
{
}

SegmentFile::Outcome SegmentFile::open()
{
    if (m_file.isOpen())
        return {};
    // Unbuffered: a full disk must show at the write that it refuses.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return Failure<QString>(m_file.errorString());
    FileHeader header{
        .magic = {}, .byteOrder = byteOrderMark, .version = formatVersion, .firstSequence = m_firstSequence};
    std::memcpy(header.magic, magicBytes.data(), magicBytes.size());
    QByteArray bytes;
    append(bytes, header);
    if (m_file.write(bytes) != bytes.size()) {
        const QString reason = m_file.errorString();
        m_file.remove();
        return Failure<QString>(reason);
    }
    m_size = bytes.size();
    return {};
}

SegmentFile::Outcome SegmentFile::write(const FrameHeader &header, QByteArrayView payload)
{
    if (Outcome opened = open(); !opened)
        return opened;
    FrameHeader framed = header;
    framed.checksum = checksumOf(header, payload);
    QByteArray bytes;
    bytes.reserve(qsizetype(sizeof framed) + payload.size());
    append(bytes, framed);
    bytes += payload;
    if (m_file.write(bytes) != bytes.size()) {
        const QString reason = m_file.errorString();
        // What did get through would look like damage.
        m_file.resize(m_size);
        m_file.seek(m_size);
        return Failure<QString>(reason);
    }
    m_size += bytes.size();
    return {};
}

void SegmentFile::add(const TraceRecord &record, QByteArrayView bytes)
{
    if (m_pending.isEmpty())
        m_firstWall = record.wallMicroseconds;
    m_lastWall = record.wallMicroseconds;
    // Relative to the payload until the frame is written.
    m_offsets.push_back(quint64(m_pending.size()));
    append(m_pending, RecordHeader{.wallMicroseconds = record.wallMicroseconds,
                                   .size = bytes.size(),
                                   .channel = record.channel,
                                   .kind = quint8(record.kind),
                                   .direction = quint8(record.direction),
                                   .stage = quint8(record.stage),
                                   .inferred = quint8(record.inferred)});
    m_pending += bytes;
}

SegmentFile::Outcome SegmentFile::writeFrame()
{
    if (m_pending.isEmpty())
        return {};
    const FrameHeader header{.kind = FrameKind::Records,
                             .checksum = 0,
                             .size = m_pending.size(),
                             .firstWall = m_firstWall,
                             .lastWall = m_lastWall,
                             .count = quint32(m_offsets.size() - m_written),
                             .reserved = 0};
    const Outcome outcome = write(header, m_pending);
    if (!outcome)
        return outcome;
    const quint64 start = quint64(m_size - m_pending.size());
    for (; m_written < m_offsets.size(); ++m_written)
        m_offsets[m_written] += start;
    m_pending.clear();
    return {};
}

SegmentFile::Outcome SegmentFile::writeChannels(const QByteArray &payload, quint32 count)
{
    return write({.kind = FrameKind::Channels,
                  .checksum = 0,
                  .size = payload.size(),
                  .firstWall = 0,
                  .lastWall = 0,
                  .count = count,
                  .reserved = 0},
                 payload);
}

SegmentFile::Outcome SegmentFile::seal()
{
    if (Outcome written = writeFrame(); !written)
        return written;
    const QByteArrayView offsets(reinterpret_cast<const char *>(m_offsets.data()),
                                 qsizetype(m_offsets.size() * sizeof(quint64)));
    const FrameHeader header{.kind = FrameKind::Index,
                             .checksum = 0,
                             .size = offsets.size(),
                             .firstWall = 0,
                             .lastWall = 0,
                             .count = quint32(m_offsets.size()),
                             .reserved = 0};
    if (Outcome written = write(header, offsets); !written)
        return written;
    m_index = m_size - offsets.size();
    m_file.close();
    // To assign {} would keep the memory.
    std::vector<quint64>().swap(m_offsets);
    m_pending = {};
    m_describedChannels = {};
    return {};
}

Result<MappedRecords, QString> SegmentFile::map() const
{
    auto file = std::make_unique<QFile>(m_path);
    if (!file->open(QIODevice::ReadOnly))
        return Failure<QString>(file->errorString());
    const uchar *const base = file->map(0, m_size);
    if (!base)
        return Failure<QString>(file->errorString());
    // The mapping lives as long as the object; the descriptor is not needed for it.
    file->close();
    return MappedRecords(std::move(file), base, m_index);
}

namespace {

struct Frame {
    FrameHeader header;
    QByteArrayView payload;
};

bool isPlausible(const FrameHeader &header)
{
    return header.kind >= FrameKind::Records && header.kind <= FrameKind::Channels && header.size >= 0 &&
           header.reserved == 0;
}

/// The frame there, if it is whole and its checksum holds.
std::optional<Frame> soundFrame(QByteArrayView file, qsizetype at)
{
    if (file.size() - at < qsizetype(sizeof(FrameHeader)))
        return {};
    const auto header = valueAt<FrameHeader>(file.data() + at);
    const qsizetype begin = at + qsizetype(sizeof header);
    if (!isPlausible(header) || header.size > file.size() - begin)
        return {};
    const QByteArrayView payload = file.sliced(begin, header.size);
    if (checksumOf(header, payload) != header.checksum)
        return {};
    return Frame{header, payload};
}

/// Whether the file ends within the frame that begins there.
bool isCut(QByteArrayView file, qsizetype at)
{
    const qsizetype left = file.size() - at;
    if (left < qsizetype(sizeof(FrameHeader)))
        return true;
    const auto header = valueAt<FrameHeader>(file.data() + at);
    return isPlausible(header) && header.size > left - qsizetype(sizeof header);
}

/// Where the next sound frame begins, or the file's end.
qsizetype nextFrame(QByteArrayView file, qsizetype from)
{
    for (qsizetype at = from; at < file.size(); ++at) {
        if (soundFrame(file, at))
            return at;
    }
    return file.size();
}

} // namespace

Result<FileHeader, FileDamage> readFrames(QByteArrayView file, const FrameTaker &take)
{
    if (file.size() < qsizetype(sizeof(FileHeader)))
        return Failure<FileDamage>(FileDamage{.offset = 0, .cutShort = true, .lost = file.size()});
    const auto header = valueAt<FileHeader>(file.data());
    // Of a layout that isn't known no frame can be trusted.
    if (std::memcmp(header.magic, magicBytes.data(), magicBytes.size()) != 0 || header.byteOrder != byteOrderMark ||
        header.version != formatVersion)
        return Failure<FileDamage>(FileDamage{.offset = 0, .cutShort = false, .lost = file.size()});
    std::optional<FileDamage> damage;
    qsizetype at = sizeof header;
    while (at < file.size()) {
        const auto frame = soundFrame(file, at);
        const qsizetype end = frame ? at + qsizetype(sizeof(FrameHeader)) + frame->payload.size() : 0;
        if (frame && take(frame->header, frame->payload)) {
            at = end;
            continue;
        }
        const qsizetype next = frame ? end : nextFrame(file, at + 1);
        if (!damage)
            damage = FileDamage{.offset = at, .cutShort = isCut(file, at), .lost = 0};
        damage->cutShort = damage->cutShort && next == file.size();
        damage->lost += next - at;
        at = next;
    }
    if (damage)
        return Failure<FileDamage>(*damage);
    return header;
}

bool readRecords(QByteArrayView payload, quint32 count, const std::function<void(const TraceRecord &)> &each)
{
    qsizetype at = 0;
    for (quint32 i = 0; i < count; ++i) {
        if (payload.size() - at < qsizetype(sizeof(RecordHeader)))
            return false;
        const auto header = valueAt<RecordHeader>(payload.data() + at);
        at += qsizetype(sizeof header);
        if (header.size < 0 || header.size > payload.size() - at || header.kind > quint8(RecordKind::TextLine) ||
            header.direction > quint8(Direction::Down) || header.stage >= stageCount)
            return false;
        each(recordOf(header, payload.data() + at));
        at += header.size;
    }
    return at == payload.size();
}

} // namespace bootbench::storage
