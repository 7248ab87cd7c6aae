// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdkmessages.h"

#include <algorithm>
#include <array>
#include <span>

namespace bootbench::sdk {

using namespace Qt::StringLiterals;

namespace {

struct Refusal {
    quint8 level3And4;
    quint8 level5;
    const char *text;
};

// Before MQTT 5 the SDK's names are one off; protocol: CONNACK.
constexpr std::array<Refusal, 4> refusals{{
    {1, 0x84, "MQTT invalid protocol version, disconeect"},
    {2, 0x88, "MQTT server unavailable, disconnect"},
    {3, 0x86, "MQTT bad username or password, disconnect"},
    {4, 0x87, "MQTT authorize fail, disconnect"},
}};

struct NamedNumber {
    const char *name;
    int number;
};

int numberOf(const QString &name, std::span<const NamedNumber> table, int otherwise)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const NamedNumber &entry) { return name == QLatin1StringView(entry.name); });
    return found == table.end() ? otherwise : found->number;
}

} // namespace

QByteArray refusal(quint8 returnCode, quint8 mqttLevel)
{
    constexpr quint8 level5 = 5;
    const auto found = std::find_if(refusals.begin(), refusals.end(), [&](const Refusal &entry) {
        return returnCode == (mqttLevel >= level5 ? entry.level5 : entry.level3And4);
    });
    return found == refusals.end() ? QByteArray() : QByteArray(found->text);
}

int handshakeError(const QString &errorName)
{
    constexpr int fatalAlert = 0x7780;
    static constexpr std::array<NamedNumber, 7> table{{
        {"TlsUntrusted", 0x2700},
        {"TlsHostNameMismatch", 0x2700},
        {"TlsExpired", 0x2700},
        {"TlsNotYetValid", 0x2700},
        {"TlsPlainTextPort", 0x7200}, // invalid record
        {"TlsTimeout", 0x6800},
        {"TlsClosed", receiveFailed},
    }};
    return numberOf(errorName, table, fatalAlert);
}

int dialErrno(const QString &errorName)
{
    constexpr int hostUnreachable = 113;
    static constexpr std::array<NamedNumber, 3> table{{
        {"ConnectionRefused", 111},
        {"NetworkUnreachable", 101},
        {"TcpTimeout", 115}, // the SDK's socket does not block: still "in progress" when its select times out
    }};
    return numberOf(errorName, table, hostUnreachable);
}

} // namespace bootbench::sdk
