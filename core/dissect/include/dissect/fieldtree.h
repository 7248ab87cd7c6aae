// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <trace/tracerecord.h>

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QVariant>

namespace bootbench {

/// One line of the tree of a record's fields.
struct DissectedField {
    /// Index of the field that this one is a part of; -1 at the top. Always smaller than the field's own index.
    int parent = -1;
    /// What a filter calls it, as `mqtt.topic`; empty where it cannot be filtered for. The same name may come more
    /// than once, as the topics of one SUBSCRIBE do.
    QString name;
    /// The specification's name of the field, as `Topic Name`: notation, and not translated.
    QString label;
    /// For people, one line: decoded, with the meaning of a code beside it. Empty for a mere group.
    QString value;
    /// For comparisons: qint64/quint64, double, bool, QString, or QByteArray; invalid for a mere group.
    QVariant raw;
    /// Which of the record's bytes say it; empty for what was concluded from several places or from elsewhere.
    ByteRange range;
    /// The bytes break the protocol here; `value` says how.
    bool malformed = false;
};

/// All fields of one record, in the order of its bytes; parents stand before their parts.
struct FieldTree {
    QList<DissectedField> fields;

    /// The innermost field that covers the byte; -1 if none does.
    [[nodiscard]] int fieldAt(qint64 offset) const;
    /// The first field with that name; -1 if there is none.
    [[nodiscard]] int indexOf(QStringView name) const;
    [[nodiscard]] bool isMalformed() const;
};

/// Takes a record apart: HTTP heads, form and JSON bodies, MQTT 3.1, 3.1.1 and 5.0 control packets with their
/// properties, Alink payloads, the clientId's extension parameters, the parts of the signature, and the milestones of
/// connections. Never fails: what breaks a protocol stands as a malformed field where it happens, and the rest of the
/// bytes follow as unread data. Computed from the bytes that are passed in: pass redacted ones for a redacted tree.
/// Pure, callable from any thread; the cost grows with the record's size.
[[nodiscard]] FieldTree dissect(const TraceRecord &record, const ChannelInfo &channel);

} // namespace bootbench
