// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/fieldtree.h>

#include <QModelIndex>

namespace bootbench {

/// What is known of a record beside its bytes, and then all fields of its bytes. `record` is an index of a TraceModel
/// or of a proxy over it; an invalid one gives an empty tree.
[[nodiscard]] FieldTree recordFields(const QModelIndex &record, const ChannelInfo &channel);

/// The first field's label: what is known beside the bytes stands below it.
[[nodiscard]] QString recordGroupTitle();

/// Which bytes of the record are what it was sent for: the payload of a PUBLISH, the body of a request or an answer.
[[nodiscard]] ByteRange payloadOf(const FieldTree &tree, RecordKind kind, qint64 size);

} // namespace bootbench
