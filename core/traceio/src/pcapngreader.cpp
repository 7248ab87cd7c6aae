// SPDX-License-Identifier: GPL-3.0-or-later
#include "pcapngreader.h"

#include "foreignpdus.h"
#include "learnsecrets.h"
#include "pcapngoptions.h"

#include <base/walltime.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace bootbench {

using namespace Qt::StringLiterals;

bool pcapng::isCapture(QByteArrayView bytes)
{
    for (const QByteArrayView magic :
         {QByteArrayView("\x0a\x0d\x0d\x0a"), QByteArrayView("\xd4\xc3\xb2\xa1"), QByteArrayView("\xa1\xb2\xc3\xd4"),
          QByteArrayView("\x4d\x3c\xb2\xa1"), QByteArrayView("\xa1\xb2\x3c\x4d")}) {
        if (bytes.startsWith(magic))
            return true;
    }
    return false;
}

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

TraceFileError broken(qsizetype offset, const QString &problem)
{
    return {problem, qint64(offset),
            Text::tr("The capture is damaged or was cut; what came before this byte was read.")};
}

struct Interface {
    quint16 linkType = 0;
    ChannelInfo info;
    ChannelId channel = 0;
    /// Of the time stamps: ticks in a second.
    qint64 ticks = 1'000'000;
};

/// The stamp in µs since the epoch. Stamps are unsigned, but none that is true needs the highest bit: one that has it
/// is ours, of a record from before 1970.
std::optional<qint64> timeOf(quint64 stamp, qint64 ticks)
{
    qint64 seconds = qint64(stamp) / ticks;
    qint64 rest = qint64(stamp) % ticks;
    if (rest < 0) {
        rest += ticks;
        --seconds;
    }
    constexpr qint64 second = 1'000'000;
    constexpr qint64 most = std::numeric_limits<qint64>::max() / second;
    if (seconds < -most || seconds >= most)
        return std::nullopt;
    const qint64 time = seconds * second + qint64(std::llround(double(rest) * 1e6 / double(ticks)));
    return isWallTime(time) ? std::optional(time) : std::nullopt;
}

class Reader
{
public:
    Reader(FilePieces &file, TraceSink &sink, ImportReport &report)
        : m_file(file), m_sink(sink), m_report(report), m_foreign(sink)
    {
    }
    void read(const TraceFileProgress &progress);

private:
    template <typename T>
    [[nodiscard]] T number(qsizetype at) const
    {
        return m_big ? qFromBigEndian<T>(m_bytes.data() + at) : qFromLittleEndian<T>(m_bytes.data() + at);
    }
    [[nodiscard]] bool readBlock();
    [[nodiscard]] bool readClassicHeader();
    [[nodiscard]] bool readClassicPacket();
    [[nodiscard]] bool readSection(qsizetype size);
    [[nodiscard]] bool readInterface(qsizetype body, qsizetype end);
    [[nodiscard]] bool readPacket(qsizetype body, qsizetype end);
    [[nodiscard]] pcapng::Options readOptions(qsizetype at, qsizetype end) const
    {
        return pcapng::readOptions(m_bytes.first(end).sliced(std::min(at, end)), m_big);
    }
    void readPdu(Interface &interface, QByteArrayView packet, qint64 microseconds, const pcapng::Options &options);
    void tellUnread();
    bool fail(qsizetype offset, const QString &problem)
    {
        m_report.error = broken(m_file.offset(offset), problem);
        return false;
    }
    bool failLinkType(qsizetype offset, quint16 linkType);

    /// So many bytes from m_at on are in m_bytes, unless the file ends before.
    void fill(qsizetype wanted);

    FilePieces &m_file;
    QByteArrayView m_bytes; ///< the piece in memory; offsets count from its first
    TraceSink &m_sink;
    ImportReport &m_report;
    qsizetype m_at = 0;
    bool m_big = false;
    bool m_classic = false;
    quint64 m_classicTicks = 1'000'000;
    std::vector<Interface> m_interfaces;
    QHash<qint64, ChannelId> m_channels; ///< by the number in the file
    ForeignPdus m_foreign;
    int m_unreadPackets = 0;
    qint64 m_firstUnread = 0;
};

void Reader::fill(qsizetype wanted)
{
    if (m_bytes.size() - m_at >= wanted)
        return;
    m_file.consume(m_at);
    m_at = 0;
    m_file.fill(wanted);
    m_bytes = m_file.bytes();
}

void Reader::read(const TraceFileProgress &progress)
{
    constexpr qsizetype stride = 1024LL * 1024;
    qint64 next = stride;
    fill(stride);
    m_classic = !m_bytes.startsWith("\x0a\x0d\x0d\x0a");
    if (m_classic && !readClassicHeader())
        return;
    while (true) {
        fill(1);
        if (m_at >= m_bytes.size())
            break;
        if (m_classic ? !readClassicPacket() : !readBlock())
            break;
        const qint64 done = m_file.offset(m_at);
        if (done < next)
            continue;
        next = done + stride;
        if (progress && !progress(done, m_file.total())) {
            m_report.cancelled = true;
            break;
        }
    }
    m_foreign.finish();
    tellUnread();
}

void Reader::tellUnread()
{
    if (m_foreign.encrypted() > 0)
        m_report.findings += Text::tr("%n packet(s) are encrypted with TLS and stay as they are. Give Wireshark the "
                                      "keys and export the PDUs of OSI layer 7 to read them.",
                                      nullptr, m_foreign.encrypted());
    if (m_unreadPackets > 0)
        m_report.findings +=
            Text::tr("%n packet(s) in blocks of an old kind, from byte %1 on, were left out. Wireshark "
                     "writes them anew when it saves the capture.",
                     nullptr, m_unreadPackets)
                .arg(m_firstUnread);
}

bool Reader::failLinkType(qsizetype offset, quint16 linkType)
{
    m_report.error = TraceFileError{
        Text::tr("Link type %1 is not read here, only Wireshark's exported PDUs (252).").arg(linkType),
        m_file.offset(offset), Text::tr("In Wireshark, decrypt the capture and choose File, Export PDUs to File.")};
    return false;
}

bool Reader::readClassicHeader()
{
    constexpr qsizetype headerSize = 24;
    if (m_bytes.size() < headerSize)
        return fail(0, Text::tr("The capture's header is cut."));
    m_big = m_bytes.startsWith("\xa1\xb2");
    const auto magic = number<quint32>(0);
    m_classicTicks = magic == 0xA1B23C4D ? 1'000'000'000 : 1'000'000;
    Interface interface;
    interface.linkType = number<quint16>(m_big ? 22 : 20);
    if (interface.linkType != pcapng::exportedPdu)
        return failLinkType(20, interface.linkType);
    m_interfaces.push_back(interface);
    m_at = headerSize;
    return true;
}

bool Reader::readClassicPacket()
{
    constexpr qsizetype headerSize = 16;
    fill(headerSize);
    if (m_bytes.size() - m_at < headerSize)
        return fail(m_at, Text::tr("The last packet's header is cut."));
    const auto size = qsizetype(number<quint32>(m_at + 8));
    fill(headerSize + size);
    if (size > m_bytes.size() - m_at - headerSize)
        return fail(
            m_at + 8,
            Text::tr("The packet says %1 bytes, and %2 are left.").arg(size).arg(m_bytes.size() - m_at - headerSize));
    const auto time =
        timeOf(number<quint32>(m_at) * m_classicTicks + number<quint32>(m_at + 4), qint64(m_classicTicks));
    if (!time)
        return fail(m_at, Text::tr("The packet's time cannot be true."));
    readPdu(m_interfaces.front(), m_bytes.sliced(m_at + headerSize, size), *time, {});
    m_at += headerSize + size;
    return true;
}

bool Reader::readBlock()
{
    constexpr qsizetype smallest = 12;
    fill(smallest);
    if (const qsizetype left = m_bytes.size() - m_at; left < smallest)
        return fail(m_at, Text::tr("The last block is cut: %1 bytes are left, a block has at least 12.").arg(left));
    // The same in either byte order; what follows says which.
    if (m_bytes.sliced(m_at).startsWith("\x0a\x0d\x0d\x0a"))
        m_big = qFromBigEndian<quint32>(m_bytes.data() + m_at + 8) == pcapng::byteOrderMagic;
    const auto type = number<quint32>(m_at);
    const auto size = qsizetype(number<quint32>(m_at + 4));
    if (size < smallest || size % 4 != 0)
        return fail(m_at + 4, Text::tr("A block cannot have %1 bytes.").arg(size));
    fill(size);
    if (const qsizetype left = m_bytes.size() - m_at; size > left)
        return fail(m_at + 4, Text::tr("The block says %1 bytes, and %2 are left.").arg(size).arg(left));
    if (qsizetype(number<quint32>(m_at + size - 4)) != size)
        return fail(m_at + size - 4, Text::tr("The block's two sizes differ."));
    const qsizetype body = m_at + 8;
    const qsizetype end = m_at + size - 4;
    bool good = true;
    if (type == pcapng::sectionHeader)
        good = readSection(size);
    else if (type == pcapng::interfaceDescription)
        good = readInterface(body, end);
    else if (type == pcapng::enhancedPacket)
        good = readPacket(body, end);
    else if ((type == pcapng::simplePacket || type == pcapng::obsoletePacket) && m_unreadPackets++ == 0)
        m_firstUnread = m_file.offset(m_at);
    m_at += size;
    return good;
}

bool Reader::readSection(qsizetype size)
{
    if (size < 28 || number<quint32>(m_at + 8) != pcapng::byteOrderMagic)
        return fail(m_at + 8, Text::tr("The section has no byte-order mark."));
    m_interfaces.clear();
    m_channels.clear();
    m_foreign.finish();
    return true;
}

bool Reader::readInterface(qsizetype body, qsizetype end)
{
    if (end - body < 8)
        return fail(body, Text::tr("The interface's description is cut."));
    Interface interface;
    interface.linkType = number<quint16>(body);
    if (interface.linkType != pcapng::exportedPdu)
        return failLinkType(body, interface.linkType);
    const pcapng::Options options = readOptions(body + 8, end);
    qint64 ticks = 1;
    for (int i = 0; i < (options.resolution & 0x7F) && ticks < 1'000'000'000'000; ++i)
        ticks *= (options.resolution & 0x80) != 0 ? 2 : 10;
    interface.ticks = ticks;
    const QJsonObject &facts = options.facts;
    interface.info.role =
        ChannelRole(std::clamp(facts.value("role"_L1).toInt(int(ChannelRole::Mqtt)), 0, int(ChannelRole::Console)));
    interface.info.device =
        DeviceIdentity::masked(facts.value("productKey"_L1).toString(), facts.value("deviceName"_L1).toString())
            .value_or(DeviceIdentity());
    interface.info.remote = {facts.value("host"_L1).toString(), quint16(facts.value("port"_L1).toInt())};
    interface.info.instanceId = facts.value("instance"_L1).toString();
    interface.info.mqttLevel = quint8(facts.value("level"_L1).toInt(4));
    const qint64 number = facts.value("channel"_L1).toInteger(-1);
    if (number > 0) {
        ChannelId &known = m_channels[number];
        if (known == 0)
            known = m_sink.openChannel(interface.info);
        interface.channel = known;
    }
    m_interfaces.push_back(interface);
    return true;
}

bool Reader::readPacket(qsizetype body, qsizetype end)
{
    constexpr qsizetype fixed = 20;
    if (end - body < fixed)
        return fail(body, Text::tr("The packet's header is cut."));
    const auto number32 = number<quint32>(body);
    if (number32 >= m_interfaces.size())
        return fail(body, Text::tr("The packet names interface %1, which was not described.").arg(number32));
    const auto size = qsizetype(number<quint32>(body + 12));
    if (size > end - body - fixed)
        return fail(body + 12,
                    Text::tr("The packet says %1 bytes, and its block has %2.").arg(size).arg(end - body - fixed));
    Interface &interface = m_interfaces[number32];
    const auto time = timeOf((quint64(number<quint32>(body + 4)) << 32U) | number<quint32>(body + 8), interface.ticks);
    if (!time)
        return fail(body + 4, Text::tr("The packet's time cannot be true."));
    const qsizetype padded = (size + 3) / 4 * 4;
    readPdu(interface, m_bytes.sliced(body + fixed, size), *time, readOptions(body + fixed + padded, end));
    return true;
}

void Reader::readPdu(Interface &interface, QByteArrayView packet, qint64 microseconds, const pcapng::Options &options)
{
    const PduTags tags = readTags(packet);
    const QByteArrayView payload = packet.sliced(tags.size);
    TraceEntry entry{.channel = interface.channel, .bytes = payload, .wallMicroseconds = microseconds};
    const QJsonObject &facts = options.facts;
    if (!facts.contains("kind"_L1)) {
        entry.direction = (options.flags & 3U) == 1   ? Direction::Down
                          : (options.flags & 3U) == 2 ? Direction::Up
                                                      : Direction::None;
        m_foreign.read(int(&interface - m_interfaces.data()), tags, payload, entry);
        const quint64 sequence = m_foreign.takeLastRecord();
        if (sequence != 0 && !options.comments.isEmpty())
            m_report.notes.comments.insert(sequence, options.comments.join(u'\n'));
        return;
    }
    entry.kind = RecordKind(std::clamp(facts.value("kind"_L1).toInt(), 0, int(RecordKind::TextLine)));
    entry.direction = Direction(std::clamp(facts.value("dir"_L1).toInt(), 0, int(Direction::Down)));
    entry.stage = Stage(std::clamp(facts.value("stage"_L1).toInt(), 0, stageCount - 1));
    entry.inferred = facts.value("inferred"_L1).toBool();
    const qsizetype size = facts.value("size"_L1).toInteger();
    entry.bytes = tags.dissector == "syslog"            ? QByteArrayView(options.ownBytes)
                  : size >= 0 && size <= payload.size() ? payload.last(size)
                                                        : payload;
    learnSecrets(m_sink, entry, interface.info.mqttLevel);
    const quint64 sequence = m_sink.append(entry);
    const bool marked = facts.value("marked"_L1).toBool();
    if (marked)
        m_report.notes.marked.insert(sequence);
    if (facts.value("reference"_L1).toBool())
        m_report.notes.timeReferences.insert(sequence);
    const QLatin1StringView stage = stageName(entry.stage);
    const QString comment = pcapng::commentOf(options, {stage.data(), stage.size()}, marked);
    if (!comment.isEmpty())
        m_report.notes.comments.insert(sequence, comment);
}

} // namespace

void readPcapng(FilePieces &file, TraceSink &sink, const TraceFileProgress &progress, ImportReport &report)
{
    Reader(file, sink, report).read(progress);
}

} // namespace bootbench
