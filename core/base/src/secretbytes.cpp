// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/secretbytes.h>

#include <cstring>
#include <new>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace bootbench {

void wipe(QByteArray &bytes) noexcept
{
    // data() of a shared array would detach and wipe only the copy.
    if (!bytes.isEmpty() && bytes.isDetached())
        explicit_bzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString &text) noexcept
{
    if (!text.isEmpty() && text.isDetached())
        explicit_bzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

// Secrets get pages of their own, so that MADV_DONTDUMP and mlock touch nothing else. A handful of them live at
// a time; a page each is cheap.
SecretBytes::SecretBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const auto page = std::size_t(sysconf(_SC_PAGESIZE));
    m_size = std::size_t(bytes.size());
    m_capacity = (m_size + page - 1) / page * page;
    void *memory = mmap(nullptr, m_capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        m_size = m_capacity = 0;
        throw std::bad_alloc();
    }
    // Both are best effort: a small RLIMIT_MEMLOCK must not keep a device from being provisioned.
    madvise(memory, m_capacity, MADV_DONTDUMP);
    (void)mlock(memory, m_capacity);
    m_bytes = static_cast<char *>(memory);
    std::memcpy(m_bytes, bytes.data(), m_size);
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    clear();
}

SecretBytes SecretBytes::takeFrom(QByteArray &bytes)
{
    SecretBytes secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

SecretBytes SecretBytes::takeFrom(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return takeFrom(utf8);
}

void SecretBytes::clear() noexcept
{
    if (!m_bytes)
        return;
    explicit_bzero(m_bytes, m_size);
    munmap(m_bytes, m_capacity);
    m_bytes = nullptr;
    m_size = m_capacity = 0;
}

bool operator==(const SecretBytes &a, const SecretBytes &b) noexcept
{
    if (a.m_size != b.m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < a.m_size; ++i)
        difference = static_cast<unsigned char>(difference | (a.m_bytes[i] ^ b.m_bytes[i]));
    return difference == 0;
}

} // namespace bootbench
