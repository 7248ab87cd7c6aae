// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <trace/tracerecord.h>

#include <QByteArray>
#include <QList>

#include <memory>

namespace bootbench {

class TraceSnapshot;

enum class SecretKind : quint8 {
    Key,      ///< DeviceSecret, ProductSecret, pre-shared and access keys
    Password, ///< what a login sends: the HMAC of the device's secret
    Signature ///< `sign` of a registration, `Signature` of a console call
};

/// A value that a Redactor masks for the name before it.
struct NamedSecret {
    ByteRange range;
    SecretKind kind = SecretKind::Key;
};

/// Those in a body or a payload, but for signatures: each of these is used once.
[[nodiscard]] QList<NamedSecret> namedSecrets(QByteArrayView bytes);

/// What a Redactor hides.
struct RedactionPolicy {
    /// The master: false shows all secrets, whatever the next three say.
    bool secrets = true;
    bool keys = true;
    bool passwords = true;
    bool signatures = true;
    /// Other names for ProductKeys, DeviceNames, instances and hosts.
    bool pseudonyms = false;

    friend bool operator==(const RedactionPolicy &, const RedactionPolicy &) = default;
};

/// Hides secrets, and on request names, in everything that leaves the program. All lengths stay, so offsets and
/// dissection stay right.
///
/// A mask is made of `*`. Masked are, each kind if the policy says so:
/// - every secret told to `protect`, in every derived form: raw, hex in either case with spaces, colons, commas,
///   dashes, `0x` or `\x` between the bytes (which stay), base64 of either alphabet at any alignment, URL-encoded,
///   JSON-escaped; a secret that is itself hex text also in the other case, and what it spells; in rows of a hex dump,
///   both columns, also where a secret goes on in the next row;
/// - with the neighbours at hand (`redactedIn`), secrets that begin in one record and end in a later one of the same
///   channel and direction, or in a later line of an imported text;
/// - in what was rebuilt from a log, which may have lost bytes, any eight letters of a longer secret;
/// - unknown secrets, by their place: the password of a CONNECT packet and of a LoginPrepared milestone, and in bodies,
///   payloads and texts the values of members, elements, form fields, properties and variables called `…secret`,
///   `…password`, `…passwd`, `psk`, `deviceToken`, `securityToken`, `sign` or `signature`, the rest of the C SDK's
///   lines LK-0318 and LK-031A and of the header Authorization, and the password in a line of the console's run log.
///
/// A pseudonym stands for a name wherever it stands: in topics, user names, clientIds, hosts, JSON, dumps, base64. It
/// has the length of the name, letters for letters of the same case and digits for digits; `-_.:@` and the prefixes
/// `iot-` and `iotx-` of instances stay. A host of aliyuncs.com keeps all but its first label, any other host its last
/// one; addresses and localhost stay. No two names share a pseudonym, and all redactors that share their knowledge give
/// the same one. Names must be told before: `learn`. A DeviceName that is also a word of the protocol (`thing`), or all
/// digits, is replaced only where it stands as a device's name.
///
/// Thread-safe: any thread may protect, learn and redact at any time.
class Redactor
{
public:
    explicit Redactor(const RedactionPolicy &policy = {});
    /// Knows all that `other` knows, now and later, and the other way round; only its policy is its own.
    Redactor(const Redactor &other, const RedactionPolicy &policy);
    ~Redactor();
    Q_DISABLE_COPY_MOVE(Redactor)

    [[nodiscard]] const RedactionPolicy &policy() const;

    /// Secrets shorter than four bytes are refused (returns false): masking them would mask everything.
    bool protect(QByteArrayView secret, SecretKind kind = SecretKind::Key);
    /// A name that is a secret as keys are, for somebody hid it in a part of what was imported. Names of channels are
    /// then masked, too.
    bool protectName(QByteArrayView name);
    /// Names to find pseudonyms for. Names shorter than four bytes and masked ones (`**`) are left alone.
    /// Knowledge is shared, so what a store's own redactor is told serves all others: const.
    void learn(const ChannelInfo &channel) const;
    /// The names in a record's bytes.
    void learn(const TraceRecord &record) const;
    /// All names in the channels and in the bytes of a trace. Takes as long as an export; does nothing when the policy
    /// asks for no pseudonyms.
    void learn(const TraceSnapshot &snapshot) const;
    /// The same for some of its records.
    void learn(const TraceSnapshot &snapshot, quint64 first, quint64 last) const;

    /// The record's bytes with every secret masked, same length.
    [[nodiscard]] QByteArray redacted(const TraceRecord &record) const;
    /// Whether `redacted` may give other bytes in a part of the record's; for most the answer is no and costs a tenth
    /// of it, and of a part of a few bytes less.
    [[nodiscard]] bool mayChange(const TraceRecord &record, ByteRange part) const;
    /// The same two of a record of the snapshot, and with parts of secrets that go on in the records before and after:
    /// what views, searches and exports ask.
    [[nodiscard]] QByteArray redactedIn(const TraceSnapshot &snapshot, const TraceRecord &record) const;
    [[nodiscard]] bool mayChangeIn(const TraceSnapshot &snapshot, const TraceRecord &record, ByteRange part) const;
    /// Any text or bytes on the way out: log lines, comments, clipboard, reports.
    [[nodiscard]] QByteArray redacted(QByteArrayView bytes) const;
    [[nodiscard]] QString redacted(const QString &text) const;
    /// Whether a secret that it was told of stands in it and its policy hides that.
    [[nodiscard]] bool holdsSecret(QByteArrayView bytes) const;
    /// Names in it replaced when the policy asks for it, and masked where they are secret.
    [[nodiscard]] ChannelInfo redacted(const ChannelInfo &channel) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bootbench
