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
    while (!m_atEnd && m_buffer.size() < wanted) {
        const qsizetype before = m_buffer.size();
        m_buffer.resize(before + stride);
        const qint64 got = m_device.read(m_buffer.data() + before, stride);
        m_buffer.resize(before + std::max<qsizetype>(got, 0));
        m_atEnd = got <= 0;
        if (got < 0)
            m_problem = m_device.errorString();
    }
    return m_buffer.size() >= wanted;
}

void FilePieces::consume(qsizetype count)
{
    m_begin += count;
    m_offset += count;
}

} // namespace bootbench
