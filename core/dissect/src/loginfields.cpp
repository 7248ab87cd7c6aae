// SPDX-License-Identifier: GPL-3.0-or-later
#include "loginfields.h"

#include <protocol/connectsignature.h>

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Meaning {
    QLatin1StringView name;
    QLatin1StringView value; ///< empty: of any value
    const char *text;
};

// help.aliyun.com 73742 and what the C SDK sends.
constexpr std::array<Meaning, 11> meanings{{
    {"securemode"_L1, "2"_L1, "TLS"},
    {"securemode"_L1, "3"_L1, "plain TCP"},
    {"securemode"_L1, "-2"_L1, "login with a token"},
    {"ext"_L1, "0"_L1, "neither RRPC nor notices on /ext/notify"},
    {"ext"_L1, "1"_L1, "RRPC, no notices on /ext/notify"},
    {"ext"_L1, "2"_L1, "notices on /ext/notify"},
    {"ext"_L1, "3"_L1, "RRPC and notices on /ext/notify"},
    {"_ss"_L1, "1"_L1, "the platform subscribes the system topics itself"},
    {"_v"_L1, {}, "version of the device's SDK"},
    {"timestamp"_L1, {}, "milliseconds; signed with the rest"},
    {"_conn"_L1, {}, "how long connecting took, in hexadecimal milliseconds"},
}};

QString meaningOf(QStringView name, QStringView value)
{
    const auto found = std::ranges::find_if(meanings, [&](const Meaning &meaning) {
        return meaning.name == name && (meaning.value.isEmpty() || meaning.value == value);
    });
    return found == meanings.end() ? value.toString() : u"%1 – %2"_s.arg(value, QLatin1StringView(found->text));
}

} // namespace

void addClientId(FieldBuilder &builder, int field, ByteRange range)
{
    const QByteArrayView text = builder.bytes().sliced(range.offset, range.length);
    const qsizetype bar = text.indexOf('|');
    if (bar < 0)
        return;
    const QString id = QString::fromUtf8(text.first(bar));
    builder.add(field, u"mqtt.clientid.id"_s, u"Client"_s, id, id, {range.offset, bar});
    qsizetype end = text.size();
    if (text.last(1) == "|" && end - 1 > bar)
        --end;
    else
        builder.malformed(field, u"Malformed"_s, u"the parameters do not end with a bar"_s, {range.end() - 1, 1});
    for (qsizetype at = bar + 1; at < end;) {
        const qsizetype comma = text.indexOf(',', at);
        const qsizetype next = comma < 0 || comma > end ? end : comma;
        const QByteArrayView pair = text.sliced(at, next - at);
        const ByteRange pairRange{range.offset + at, pair.size()};
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0) {
            builder.malformed(field, u"Malformed"_s, u"a parameter without a value"_s, pairRange);
        } else {
            const QString name = QString::fromUtf8(pair.first(equals));
            const QString value = QString::fromUtf8(pair.sliced(equals + 1));
            builder.add(field, u"mqtt.clientid."_s + name, name, meaningOf(name, value), value, pairRange);
        }
        at = next + 1;
    }
}

void addUserName(FieldBuilder &builder, int field, ByteRange range)
{
    const QByteArrayView text = builder.bytes().sliced(range.offset, range.length);
    const qsizetype ampersand = text.indexOf('&');
    if (ampersand <= 0)
        return;
    const QString device = QString::fromUtf8(text.first(ampersand));
    const QString product = QString::fromUtf8(text.sliced(ampersand + 1));
    builder.add(field, u"mqtt.devicename"_s, u"DeviceName"_s, device, device, {range.offset, ampersand});
    builder.add(field, u"mqtt.productkey"_s, u"ProductKey"_s, product, product,
                {range.offset + ampersand + 1, range.length - ampersand - 1});
}

void addSignature(FieldBuilder &builder, int parent, const QString &clientId, const QString &userName, ByteRange range)
{
    const auto claim = readLoginClaim(clientId, userName);
    if (!claim)
        return;
    const int group = builder.group(parent, u"Signature"_s, {}, range);
    const QString method = signMethodName(claim->method);
    builder.add(group, u"mqtt.signmethod"_s, u"Method"_s, method, method, range);
    const QString content =
        QString::fromUtf8(signedContent(claim->device, claim->clientId.id, claim->clientId.value(u"timestamp")));
    builder.add(group, u"mqtt.signedcontent"_s, u"Signed content"_s, content, content, range);
    builder.setValue(group, u"%1 of the content below, keyed with the DeviceSecret"_s.arg(method));
}

} // namespace bootbench
