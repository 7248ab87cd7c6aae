// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <trace/redactor.h>
#include <trace/tracestore.h>

#include <QByteArray>

namespace bootbench {

/// One record as one JSON object and a line feed:
/// {"no":1,"time_us":…,"device":"pk.dn","dir":"up|down"|"","proto":"http|mqtt|tls|tcp|state|text","type":"PUBLISH",
///  "stage":"notify","topic":…,"code":"LK-030A","len":…,"hex":…,"info":…,"inferred":false}
/// Every member is always there, empty where there is nothing to say. `len` counts bytes, `hex` spells them in lower
/// case. With a redactor everything is masked.
[[nodiscard]] QByteArray jsonLine(const TraceRecord &record, const ChannelInfo &channel, const Redactor *redactor);

} // namespace bootbench
