// SPDX-License-Identifier: GPL-3.0-or-later
#include "filepieces.h"

namespace bootbench {

namespace {

// Enough that system calls do not count, little enough for the processor's cache.
constexpr qsizetype stride = 1024LL * 1024;

} // namespace

FilePieces::FilePieces(QIODevice &device) : m_device(device), m_size(device.isSequential() ? 0 : device.size()) {}

bool FilePieces::fill(qsizetype wanted)
{
    if (bytes().size() >= wanted)
        return true;
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    if (!m_begun)
        begin();
    while (!m_atEnd && m_buffer.size() < wanted) {
        if (m_decoder) {
            const QString text = m_decoder->decode(read(stride));
            m_buffer += QByteArray(m_encoder.encode(text));
            continue;
        }
        const qsizetype before = m_buffer.size();
        m_buffer.resize(before + stride);
        m_buffer.resize(before + readInto(m_buffer.data() + before, stride));
    }
    return m_buffer.size() >= wanted;
}

/// What the file begins with says how the rest is to be read.
void FilePieces::begin()
{
    m_begun = true;
    constexpr qsizetype enough = 64;
    QByteArray first;
    while (!m_atEnd && first.size() < enough)
        first += read(enough - first.size());
    if (first.startsWith("\xEF\xBB\xBF"))
        m_offset = 3;
    // A serial line may begin with noise, of which nothing may be lost: UTF-16 has zeros, whatever a log says.
    else if ((first.startsWith("\xFF\xFE") || first.startsWith("\xFE\xFF")) && first.contains('\0'))
        m_offset = 2;
    if (m_offset == 2)
        m_decoder.emplace(first.startsWith('\xFF') ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    first.remove(0, qsizetype(m_offset));
    m_buffer = m_decoder ? QByteArray(m_encoder.encode(QString(m_decoder->decode(first)))) : first;
}

QByteArray FilePieces::read(qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    bytes.resize(readInto(bytes.data(), most));
    return bytes;
}

qsizetype FilePieces::readInto(char *place, qsizetype most)
{
    const qint64 got = m_device.read(place, most);
    m_atEnd = got <= 0;
    if (got < 0)
        m_problem = m_device.errorString();
    return std::max<qsizetype>(got, 0);
}

qint64 FilePieces::offset(qsizetype at) const
{
    return m_offset + lengthInFile(bytes().first(std::min(at, bytes().size())));
}

qint64 FilePieces::lengthInFile(QByteArrayView bytes) const
{
    if (!m_decoder)
        return bytes.size();
    // Two bytes for each character, four for those that have four in UTF-8, too.
    constexpr quint8 continuation = 0x80;
    constexpr quint8 firstOfFour = 0xF0;
    qint64 units = 0;
    for (const char byte : bytes)
        units += quint8(byte) >= firstOfFour ? 2 : (quint8(byte) & 0xC0U) != continuation ? 1 : 0;
    return 2 * units;
}

void FilePieces::consume(qsizetype count)
{
    m_offset = offset(count);
    m_begin += count;
}

} // namespace bootbench
