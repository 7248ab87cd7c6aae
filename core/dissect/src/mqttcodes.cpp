// SPDX-License-Identifier: GPL-3.0-or-later
#include "mqttcodes.h"

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Refusal {
    quint8 code;
    const char *platform;
    const char *sdk; ///< how the C SDK names the same code, which differs before MQTT 5
};

// help.aliyun.com 148610 and the C SDK's connack handling: the SDK's names are one off.
constexpr std::array<Refusal, 5> refusals{{
    {1, "protocol version not accepted", "LK-0302 protocol version"},
    {2, "clientId refused", "LK-0303 server unavailable"},
    {3, "server unavailable", "LK-0304 bad user name or password"},
    {4, "bad user name or password", "LK-0305 not authorized"},
    {5, "not authorized", "LK-0306 unknown"},
}};

struct Reason {
    quint8 code;
    const char *name;
};

// OASIS MQTT 5.0, 2.4
constexpr std::array<Reason, 29> reasons{{
    {0x04, "with will message"},
    {0x10, "no matching subscribers"},
    {0x11, "no subscription existed"},
    {0x80, "unspecified error"},
    {0x81, "malformed packet"},
    {0x82, "protocol error"},
    {0x83, "implementation specific error"},
    {0x84, "unsupported protocol version"},
    {0x85, "clientId not valid"},
    {0x86, "bad user name or password"},
    {0x87, "not authorized"},
    {0x88, "server unavailable"},
    {0x89, "server busy"},
    {0x8A, "banned"},
    {0x8B, "server shutting down"},
    {0x8C, "bad authentication method"},
    {0x8D, "keep-alive timeout"},
    {0x8E, "session taken over"},
    {0x8F, "topic filter invalid"},
    {0x90, "topic name invalid"},
    {0x91, "packet id in use"},
    {0x95, "packet too large"},
    {0x96, "message rate too high"},
    {0x97, "quota exceeded"},
    {0x98, "administrative action"},
    {0x99, "payload format invalid"},
    {0x9C, "use another server"},
    {0x9D, "server moved"},
    {0x9F, "connection rate exceeded"},
}};

} // namespace

QString reasonText(quint8 code)
{
    const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const Reason &r) { return r.code == code; });
    const QString number = u"0x%1"_s.arg(code, 2, 16, QChar(u'0'));
    return found == reasons.end() ? number : u"%1 %2"_s.arg(number, QLatin1StringView(found->name));
}

QString refusalText(quint8 code, quint8 level)
{
    if (level >= mqttLevel5)
        return u"refused: "_s + reasonText(code);
    const auto found = std::find_if(refusals.begin(), refusals.end(), [&](const Refusal &r) { return r.code == code; });
    if (found == refusals.end())
        return u"refused: code %1"_s.arg(code);
    return u"refused: code %1, %2 (C SDK: %3)"_s.arg(code).arg(QLatin1StringView(found->platform),
                                                               QLatin1StringView(found->sdk));
}

QString levelName(quint8 level)
{
    return level == 3 ? u"MQTT 3.1"_s : level == 4 ? u"MQTT 3.1.1"_s : u"MQTT 5.0"_s;
}

} // namespace bootbench
