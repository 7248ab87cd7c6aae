// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretset.h"
#include "structuralmasks.h"

#include <trace/redactor.h>

#include <algorithm>
#include <mutex>
#include <shared_mutex>

namespace bootbench {

namespace {

ByteRange structuralMask(const TraceRecord &record)
{
    switch (record.kind) {
    case RecordKind::MqttPacket:
    case RecordKind::MqttGarbage:
        return connectPassword(record.bytes);
    case RecordKind::LoginPrepared:
        return jsonMember(record.bytes, "password");
    default:
        return {};
    }
}

/// UTF-8 bytes of the character that starts at `at`, and in `units` how many QChars it has.
int utf8Length(QStringView text, qsizetype at, int *units)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    *units = pair ? 2 : 1;
    if (pair)
        return 4;
    // QString::toUtf8 writes one `?` for a lone surrogate.
    if (text[at].isSurrogate() || text[at].unicode() < 0x80)
        return 1;
    return text[at].unicode() < 0x800 ? 2 : 3;
}

} // namespace

class Redactor::Private
{
public:
    // protect() is rare and short; any number of threads redact at a time.
    mutable std::shared_mutex mutex;
    SecretSet secrets;
};

Redactor::Redactor() : d(std::make_unique<Private>()) {}

Redactor::~Redactor() = default;

bool Redactor::protect(QByteArrayView secret)
{
    if (secret.size() < SecretSet::shortestSecret)
        return false;
    const std::unique_lock lock(d->mutex);
    d->secrets.add(secret);
    return true;
}

QByteArray Redactor::redacted(const TraceRecord &record) const
{
    QByteArray bytes = redacted(record.bytes);
    if (const ByteRange mask = structuralMask(record); !mask.isEmpty())
        std::fill_n(bytes.begin() + mask.offset, mask.length, '*');
    return bytes;
}

QByteArray Redactor::redacted(QByteArrayView bytes) const
{
    QByteArray masked = bytes.toByteArray();
    const std::shared_lock lock(d->mutex);
    d->secrets.maskIn(masked);
    return masked;
}

QString Redactor::redacted(const QString &text) const
{
    const QByteArray plain = text.toUtf8();
    const QByteArray masked = redacted(QByteArrayView(plain));
    if (masked == plain)
        return text;
    // The mask keeps the length in QChars, which differs from that in bytes outside ASCII.
    QString result = text;
    qsizetype byte = 0;
    int units = 1;
    for (qsizetype at = 0; at < text.size(); at += units) {
        const int length = utf8Length(text, at, &units);
        if (masked.sliced(byte, length) != plain.sliced(byte, length))
            std::fill_n(result.begin() + at, units, u'*');
        byte += length;
    }
    return result;
}

} // namespace bootbench
