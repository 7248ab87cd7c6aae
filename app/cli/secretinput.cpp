// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretinput.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>

#include <termios.h>
#include <unistd.h>

namespace bootbench {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SecretInput)
};

/// Far more than any DeviceSecret has (32 characters).
constexpr std::size_t longestSecret = 1024;

/// Turns the echo of a terminal off and on again; does nothing for a pipe or a file.
class SilentTerminal
{
public:
    explicit SilentTerminal(const QString &what)
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_active = true;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        std::fputs(qUtf8Printable(Text::tr("%1: ").arg(what)), stderr);
    }
    ~SilentTerminal()
    {
        if (!m_active)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios m_before{};
    bool m_active = false;
};

/// Bytes of the first line, in `buffer`; nullopt when it does not fit or cannot be read.
std::optional<std::size_t> readLine(std::array<char, longestSecret> &buffer)
{
    std::size_t size = 0;
    while (size < buffer.size()) {
        const ssize_t got = ::read(STDIN_FILENO, buffer.data() + size, buffer.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        const auto *const end = static_cast<const char *>(std::memchr(buffer.data() + size, '\n', std::size_t(got)));
        if (end)
            return std::size_t(end - buffer.data());
        if (got == 0)
            return size;
        size += std::size_t(got);
    }
    return std::nullopt;
}

} // namespace

Result<SecretBytes, QString> readSecretFromStdin(const QString &what)
{
    const SilentTerminal terminal(what);
    std::array<char, longestSecret> buffer{};
    const auto size = readLine(buffer);
    QByteArrayView line(buffer.data(), qsizetype(size.value_or(0)));
    if (line.endsWith('\r'))
        line.chop(1);
    SecretBytes secret(line);
    explicit_bzero(buffer.data(), buffer.size());
    if (!size)
        return Failure(
            Text::tr("the secret on standard input cannot be read or is longer than %1 bytes.").arg(longestSecret - 1));
    if (secret.isEmpty())
        return Failure(Text::tr("the first line of standard input is empty; it must be the %1.").arg(what));
    return secret;
}

} // namespace bootbench
