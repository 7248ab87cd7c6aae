// SPDX-License-Identifier: GPL-3.0-or-later
//
// Small documents that come from elsewhere: bootstrap requests and answers, Alink payloads, and JSON as we show it.
#include "fuzz.h"

#include <dissect/payload.h>
#include <protocol/alink.h>
#include <protocol/bootstrapdocument.h>

#include <QJsonDocument>

using namespace bootbench;

namespace {

void checkBootstrap(QByteArrayView bytes)
{
    const auto answer = bootstrap::readAnswer(bytes);
    if (!answer) {
        fuzz::expect(answer.error().code != ErrorCode::None, "a refused answer has a reason");
        return;
    }
    fuzz::expect(!answer->mqtt.host.isEmpty() && answer->mqtt.port != 0, "an answer names host and port");
    const auto again = bootstrap::readAnswer(bootstrap::successBody(*answer));
    fuzz::expect(again.has_value() && again->mqtt == answer->mqtt && again->instanceId == answer->instanceId,
                 "an answer that we write says what it should");
}

void checkAlink(QByteArrayView bytes)
{
    (void)alink::readNotify(bytes);
    (void)alink::readKick(bytes);
    if (const auto reply = alink::readNotifyReply(bytes)) {
        const auto again = alink::readNotifyReply(alink::notifyReply(reply->id, reply->code));
        fuzz::expect(again && again->id == reply->id && again->code == reply->code,
                     "a reply that we write says what it should");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::view(data, size);
    (void)bootstrap::readRequest(bytes);
    checkBootstrap(bytes);
    checkAlink(bytes);
    if (payloadKindOf(bytes) == PayloadKind::Json) {
        const QByteArray raw = bytes.toByteArray();
        const QJsonDocument shown = QJsonDocument::fromJson(indentedJson(bytes).toUtf8());
        if (const QJsonDocument sent = QJsonDocument::fromJson(raw); !sent.isNull())
            fuzz::expect(shown == sent, "JSON with other line ends says the same");
    }
    return 0;
}
