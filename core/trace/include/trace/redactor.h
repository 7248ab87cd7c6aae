// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/tracerecord.h>

#include <QByteArray>

#include <memory>

namespace bootbench {

/// Masks secrets in everything that leaves the program. A mask is made of `*` and has the length of what it hides, so
/// offsets and dissection stay right. Masked are:
/// - every secret told to `protect`, in every derived form: raw, hex in either case with up to two spaces between
///   the bytes (the spaces stay), base64 of either alphabet at any alignment, URL-encoded, JSON-escaped; a secret
///   that is itself hex text also in the other case;
/// - the password of a CONNECT packet and of a LoginPrepared milestone, also when the secret is unknown.
/// Thread-safe: any thread may protect and redact at any time.
class Redactor
{
public:
    Redactor();
    ~Redactor();
    Q_DISABLE_COPY_MOVE(Redactor)

    /// Secrets shorter than four bytes are refused (returns false): masking them would mask everything.
    bool protect(QByteArrayView secret);

    /// The record's bytes with every secret masked, same length.
    [[nodiscard]] QByteArray redacted(const TraceRecord &record) const;
    /// Any text or bytes on the way out: log lines, clipboard, reports.
    [[nodiscard]] QByteArray redacted(QByteArrayView bytes) const;
    [[nodiscard]] QString redacted(const QString &text) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
