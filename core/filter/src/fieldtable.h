// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filter/filterfields.h>

#include <QLatin1StringView>
#include <QStringView>

#include <optional>
#include <span>

namespace bootbench {

/// What a comparison looks at.
enum class FieldSource : quint8 {
    Number,
    Time,
    Direction,
    Device,
    ProductKey,
    Instance,
    Host,
    Protocol,
    Type,
    Stage,
    Length,
    Code,
    Topic,
    Info,
    Text,
    Bytes,
    Payload,
    Malformed,
    Inferred,
    Marked,
    Comment,
    TimeReference,
    Dissected ///< a field of that name in the record's tree
};

struct FieldEntry {
    QLatin1StringView name;
    FieldSource source;
    FilterFieldType type;
    const char *help; ///< for QCoreApplication::translate("Filter", …)
};

[[nodiscard]] std::span<const FieldEntry> fieldEntries();
/// The entry of a field's name, also of one like `json.params.cmd`.
[[nodiscard]] std::optional<FieldEntry> fieldEntry(QStringView name);
/// The name that is written most like this one; empty when none is.
[[nodiscard]] QString nearestField(QStringView name);
/// All there are of a field of type Name.
[[nodiscard]] QStringList valuesOf(const FieldEntry &field);

} // namespace bootbench
