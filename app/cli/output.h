// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "standardoutput.h"

#include <trace/redactor.h>

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace bootbench {

/// Where a command's lines go: masked, complete and flushed, so that a pipe's reader has each at once.
class Output
{
public:
    /// Both outlive the output.
    Output(std::FILE *stream, const Redactor &redactor) : m_stream(stream), m_redactor(redactor) {}

    void line(QByteArrayView text)
    {
        const QByteArray masked = m_redactor.redacted(text);
        if (m_stream == stdout) {
            standardoutput::writeLine(masked);
            return;
        }
        std::fwrite(masked.constData(), 1, std::size_t(masked.size()), m_stream);
        std::fputc('\n', m_stream);
        std::fflush(m_stream);
    }
    void text(const QString &text) { line(text.toUtf8()); }

private:
    std::FILE *m_stream;
    const Redactor &m_redactor;
};

} // namespace bootbench
