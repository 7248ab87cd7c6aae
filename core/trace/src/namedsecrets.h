// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/byterange.h>
#include <trace/redactor.h>

#include <QByteArrayView>
#include <QList>

namespace bootbench {

/// Where such secrets are looked for.
struct NamedSecretText {
    QByteArrayView bytes;
    qsizetype border = 0; ///< here another text begins: a payload behind its topic
    bool hasLines = true; ///< of a log or a head
};

/// The values of what is called `…secret`, `…password`, `…passwd`, `psk`, `deviceToken`, `securityToken`, `sign` or
/// `signature`: JSON members, also in JSON that is itself escaped or URL-encoded, elements of XML, form fields, user
/// properties of MQTT, variables; in lines also what the C SDK's lines of passwords and keys say (LK-0318, LK-031A),
/// with or without their beginning, the header Authorization, and the password of a line of the console's run log. Of
/// what the policy hides.
[[nodiscard]] QList<NamedSecret> secretValues(const NamedSecretText &text, const RedactionPolicy &policy);
/// Whether such a value reaches into a part of the text; faster the further to the front the part is.
[[nodiscard]] bool hasSecretValue(const NamedSecretText &text, ByteRange part, const RedactionPolicy &policy);

} // namespace bootbench
