// SPDX-License-Identifier: GPL-3.0-or-later
#include "stdinlines.h"

#include <array>
#include <cerrno>

#include <unistd.h>

namespace bootbench {

namespace {

// Longer than any command; what is longer is not for us.
constexpr qsizetype maximumLine = 65'536;

} // namespace

StdinLines::StdinLines(QObject *parent) : QObject(parent), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &StdinLines::read);
}

// One read(2) after the notifier has fired does not block. O_NONBLOCK would, but it would change the terminal for the
// shell that started us as well.
void StdinLines::read()
{
    std::array<char, 4096> chunk{};
    const ssize_t count = ::read(STDIN_FILENO, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR)
        return;
    if (count <= 0) {
        m_notifier.setEnabled(false);
        m_buffer += '\n'; // a last line without an end
    } else {
        m_buffer.append(chunk.data(), count);
    }
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_buffer.first(end)).trimmed();
        m_buffer.remove(0, end + 1);
        if (!line.isEmpty())
            Q_EMIT lineRead(line);
    }
    if (m_buffer.size() > maximumLine)
        m_buffer.clear();
}

} // namespace bootbench
