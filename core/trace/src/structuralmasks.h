// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <trace/redactor.h>

#include <QByteArrayView>
#include <QList>

namespace bootbench {

/// Where the password of an MQTT CONNECT packet lies, of any protocol level (OASIS MQTT 3.1.1 and 5.0,
/// section 3.1). Only lengths are followed, and what is cut short gives the part that is there, so damaged
/// packets are masked too.
[[nodiscard]] ByteRange connectPassword(QByteArrayView packet);

/// Where the topic of a PUBLISH packet ends; 0 of others.
[[nodiscard]] qsizetype publishTopicEnd(QByteArrayView packet);

/// The values of what is called `…secret`, `…password`, `…passwd`, `psk`, `deviceToken`, `sign` or `signature`: JSON
/// members, also in JSON that is itself escaped, form fields, variables; and what the C SDK's lines of passwords and
/// keys say (LK-0318, LK-031A), with or without their beginning. Of what the policy hides.
[[nodiscard]] QList<ByteRange> secretValues(QByteArrayView text, const RedactionPolicy &policy);
/// Whether such a value reaches into a part of the text; faster the further to the front the part is.
[[nodiscard]] bool hasSecretValue(QByteArrayView text, ByteRange part, const RedactionPolicy &policy);

} // namespace bootbench
