// SPDX-License-Identifier: GPL-3.0-or-later
#include "redactor_p.h"

#include "hexrow.h"
#include "namedsecrets.h"
#include "neighbours.h"
#include "structuralmasks.h"

#include <trace/redactor.h>

#include <algorithm>
#include <mutex>

namespace bootbench {

namespace {

void maskRange(QByteArray &bytes, ByteRange range)
{
    std::fill_n(bytes.begin() + range.offset, std::max<qint64>(range.length, 0), '*');
}

/// What is secret by its name.
void maskValues(const NamedSecretText &text, QByteArray &bytes, const RedactionPolicy &policy)
{
    for (const NamedSecret &value : secretValues(text, policy))
        maskRange(bytes, value.range);
}

/// Names do not span a topic and its payload.
qsizetype borderOf(const TraceRecord &record)
{
    return record.kind == RecordKind::MqttPacket ? publishTopicEnd(record.bytes) : 0;
}

/// Serial lines lose bytes: of a secret in a log a part may be left.
bool mayBeDamaged(const TraceRecord &record)
{
    return record.inferred || record.kind == RecordKind::TextLine;
}

NamedSecretText textOf(const TraceRecord &record)
{
    return {
        .bytes = record.bytes, .border = borderOf(record), .hasLines = protocolOf(record.kind) != TraceProtocol::Mqtt};
}

/// Whether there is something secret by its name or place in a part of the bytes.
bool hasSecretPlace(const TraceRecord &record, ByteRange part, const RedactionPolicy &policy)
{
    return (protocolOf(record.kind) == TraceProtocol::Mqtt && hides(policy, SecretKind::Password) &&
            !connectPassword(record.bytes).isEmpty()) ||
           hasSecretValue(textOf(record), part, policy);
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

// --- what all redactors of a kind know --------------------------------------------------------------

qsizetype RedactionKnowledge::longestForm(const RedactionPolicy &policy) const
{
    const std::shared_lock lock(m_mutex);
    return std::max(policy.secrets ? m_secrets.longestForm() : 0, policy.pseudonyms ? m_names.longestForm() : 0);
}

std::pair<bool, bool> RedactionKnowledge::mayStand(char first, char last, const RedactionPolicy &policy) const
{
    const std::shared_lock lock(m_mutex);
    const auto may = [&](char byte) {
        return (policy.secrets && m_secrets.mayStand(byte)) || (policy.pseudonyms && m_names.mayStand(byte));
    };
    return {may(first), may(last)};
}

void RedactionKnowledge::hideIn(QByteArray &bytes, const RedactionPolicy &policy, qsizetype border) const
{
    const std::shared_lock lock(m_mutex);
    m_secrets.maskIn(bytes, policy);
    if (policy.pseudonyms)
        m_names.replaceIn(bytes, border);
}

void RedactionKnowledge::maskIn(QByteArray &bytes, const RedactionPolicy &policy) const
{
    const std::shared_lock lock(m_mutex);
    m_secrets.maskIn(bytes, policy);
}

void RedactionKnowledge::maskPartsIn(QByteArray &bytes, const RedactionPolicy &policy) const
{
    const std::shared_lock lock(m_mutex);
    m_secrets.parts().maskIn(bytes, policy);
}

bool RedactionKnowledge::holdsPart(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const
{
    const std::shared_lock lock(m_mutex);
    return m_secrets.parts().isIn(bytes, part, policy);
}

bool RedactionKnowledge::holdsSecret(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const
{
    const std::shared_lock lock(m_mutex);
    return m_secrets.isIn(bytes, part, policy);
}

QString RedactionKnowledge::pseudonym(const QString &name) const
{
    const std::shared_lock lock(m_mutex);
    return QString::fromUtf8(m_names.of(name.toUtf8()));
}

void RedactionKnowledge::protect(QByteArrayView secret, SecretKind kind)
{
    const std::unique_lock lock(m_mutex);
    m_secrets.add(secret, kind);
}

void RedactionKnowledge::protectName(QByteArrayView name)
{
    const std::unique_lock lock(m_mutex);
    m_secrets.addName(name);
    m_nameIsSecret = true;
}

bool RedactionKnowledge::nameIsSecret() const
{
    const std::shared_lock lock(m_mutex);
    return m_nameIsSecret;
}

void RedactionKnowledge::learn(const ChannelInfo &channel)
{
    const std::unique_lock lock(m_mutex);
    m_names.addChannel(channel);
}

void RedactionKnowledge::learn(QByteArrayView bytes)
{
    const std::unique_lock lock(m_mutex);
    m_names.addFrom(bytes);
}

QList<NamedSecret> namedSecrets(QByteArrayView bytes)
{
    return secretValues({.bytes = bytes, .hasLines = false}, RedactionPolicy{.signatures = false});
}

// --- the redactor -----------------------------------------------------------------------------------

Redactor::Redactor(const RedactionPolicy &policy)
    : d(std::make_unique<Private>(Private{.knowledge = std::make_shared<RedactionKnowledge>(), .policy = policy}))
{
}

Redactor::Redactor(const Redactor &other, const RedactionPolicy &policy)
    : d(std::make_unique<Private>(Private{.knowledge = other.d->knowledge, .policy = policy}))
{
}

Redactor::~Redactor() = default;

const RedactionPolicy &Redactor::policy() const
{
    return d->policy;
}

bool Redactor::protect(QByteArrayView secret, SecretKind kind)
{
    if (secret.size() < SecretSet::shortestSecret)
        return false;
    d->knowledge->protect(secret, kind);
    return true;
}

bool Redactor::protectName(QByteArrayView name)
{
    if (name.size() < SecretSet::shortestSecret)
        return false;
    d->knowledge->protectName(name);
    return true;
}

void Redactor::learn(const ChannelInfo &channel) const
{
    d->knowledge->learn(channel);
}

void Redactor::learn(const TraceRecord &record) const
{
    d->knowledge->learn(record.bytes);
}

void Redactor::learn(const TraceSnapshot &snapshot) const
{
    learn(snapshot, 1, snapshot.size());
}

void Redactor::learn(const TraceSnapshot &snapshot, quint64 first, quint64 last) const
{
    if (!d->policy.pseudonyms)
        return;
    QSet<ChannelId> channels;
    for (quint64 sequence = first; sequence <= last; ++sequence) {
        const TraceRecord record = snapshot.record(sequence);
        if (!channels.contains(record.channel)) {
            channels.insert(record.channel);
            d->knowledge->learn(snapshot.channel(record.channel));
        }
        d->knowledge->learn(record.bytes);
    }
}

QByteArray Redactor::redacted(const TraceRecord &record) const
{
    QByteArray bytes = d->alone(record);
    if (record.kind == RecordKind::TextLine)
        d->hideInRows(record.bytes, bytes);
    return bytes;
}

QByteArray Redactor::redactedIn(const TraceSnapshot &snapshot, const TraceRecord &record) const
{
    QByteArray bytes = d->alone(record);
    Neighbours(*d->knowledge, d->policy, snapshot).hideIn(record, bytes);
    return bytes;
}

bool Redactor::mayChange(const TraceRecord &record, ByteRange part) const
{
    const RedactionPolicy &policy = d->policy;
    // A row of a dump shows its bytes in two columns.
    if (policy.pseudonyms || record.kind == RecordKind::TextLine || record.kind == RecordKind::LoginPrepared)
        return true;
    return policy.secrets &&
           (hasSecretPlace(record, part, policy) || d->knowledge->holdsSecret(record.bytes, part, policy) ||
            (mayBeDamaged(record) && d->knowledge->holdsPart(record.bytes, part, policy)));
}

bool Redactor::mayChangeIn(const TraceSnapshot &snapshot, const TraceRecord &record, ByteRange part) const
{
    return mayChange(record, part) || Neighbours(*d->knowledge, d->policy, snapshot).mayReach(record, part);
}

QByteArray Redactor::Private::alone(const TraceRecord &record) const
{
    QByteArray bytes = record.bytes.toByteArray();
    knowledge->hideIn(bytes, policy, borderOf(record));
    if (mayBeDamaged(record) && policy.secrets)
        knowledge->maskPartsIn(bytes, policy);
    if (policy.secrets)
        maskValues(textOf(record), bytes, policy);
    if (protocolOf(record.kind) == TraceProtocol::Mqtt && hides(policy, SecretKind::Password))
        maskRange(bytes, connectPassword(record.bytes));
    return bytes;
}

QByteArray Redactor::redacted(QByteArrayView bytes) const
{
    QByteArray shown = bytes.toByteArray();
    d->knowledge->hideIn(shown, d->policy, 0);
    if (bytes.contains('\n'))
        d->hideInRows(bytes, shown);
    if (d->policy.secrets)
        maskValues({.bytes = bytes}, shown, d->policy);
    return shown;
}

void Redactor::Private::hideInRows(QByteArrayView text, QByteArray &shown) const
{
    struct Row {
        qsizetype line;   ///< where its line begins in the text
        qsizetype offset; ///< and its bytes in those of its dump
        HexRow row;
    };
    std::vector<Row> rows;
    QHash<char, QByteArray> dumps;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype newline = text.indexOf('\n', at);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (HexRow row = readHexRow(text.sliced(at, end - at)); !row.isEmpty()) {
            QByteArray &dump = dumps[row.arrow];
            const qsizetype offset = dump.size();
            dump += row.bytes;
            rows.push_back({.line = at, .offset = offset, .row = std::move(row)});
        }
        at = end + 1;
    }
    for (QByteArray &dump : dumps) {
        knowledge->hideIn(dump, policy, 0);
        if (policy.secrets)
            knowledge->maskPartsIn(dump, policy);
    }
    for (const Row &one : rows)
        one.row.write(QByteArrayView(dumps[one.row.arrow]).sliced(one.offset, one.row.bytes.size()),
                      shown.data() + one.line);
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

bool Redactor::holdsSecret(QByteArrayView bytes) const
{
    return d->knowledge->holdsSecret(bytes, {0, bytes.size()}, d->policy);
}

ChannelInfo Redactor::redacted(const ChannelInfo &channel) const
{
    const bool mask = d->policy.secrets && d->knowledge->nameIsSecret();
    if (!d->policy.pseudonyms && !mask)
        return channel;
    const auto name = [&](const QString &text) {
        QByteArray shown = text.toUtf8();
        if (mask)
            d->knowledge->maskIn(shown, d->policy);
        // Names by themselves, so that none is taken for another word.
        return d->policy.pseudonyms ? d->knowledge->pseudonym(QString::fromUtf8(shown)) : QString::fromUtf8(shown);
    };
    ChannelInfo shown = channel;
    if (!channel.device.isNull()) {
        if (const auto device =
                DeviceIdentity::masked(name(channel.device.productKey()), name(channel.device.deviceName())))
            shown.device = *device;
    }
    shown.instanceId = name(channel.instanceId);
    shown.remote.host = name(channel.remote.host);
    return shown;
}

} // namespace bootbench
