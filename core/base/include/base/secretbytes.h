// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace bootbench {

/// Overwrites a buffer in a way that the optimizer keeps.
void wipe(QByteArray &bytes) noexcept;
void wipe(QString &text) noexcept;

/// A secret in memory: moved, never copied by accident, wiped when it goes, kept out of core dumps.
/// Not thread-safe; hand it over by moving it.
class SecretBytes
{
public:
    SecretBytes() noexcept = default;
    /// Copies the bytes; the caller still has to wipe its own buffer.
    explicit SecretBytes(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    /// Takes over the contents and wipes the source, also where the source shares its buffer with nobody else.
    [[nodiscard]] static SecretBytes takeFrom(QByteArray &bytes);
    [[nodiscard]] static SecretBytes takeFrom(QString &text);

    [[nodiscard]] QByteArrayView view() const noexcept { return {m_bytes, qsizetype(m_size)}; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] SecretBytes clone() const { return SecretBytes(view()); }
    void clear() noexcept;

    /// Takes the same time for every pair of equal length.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b) noexcept;

private:
    char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace bootbench
