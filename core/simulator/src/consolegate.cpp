// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolegate.h"

#include <cstdlib>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int statusBadRequest = 400;
constexpr int statusNotFound = 404;
constexpr qint64 second = 1'000'000;
// Far more than the limits let through in the time that nonces count.
constexpr qsizetype maximumNonces = 200'000;
// A string to sign of 10,000 devices helps nobody.
constexpr qsizetype longestShown = 2'000;

Failure<ConsoleRefusal> refused(int status, const QByteArray &code, const QString &message)
{
    return Failure(ConsoleRefusal{status, code, message});
}

} // namespace

ConsoleGate::ConsoleGate(const Clock &clock, const AccessKeyPair &key, bool enforceLimits)
    : m_clock(clock), m_key(key), m_enforceLimits(enforceLimits)
{
}

Result<console::Action, ConsoleRefusal> ConsoleGate::admit(QByteArrayView method, const rpc::Parameters &parameters)
{
    for (const char *name : {"Action", "Version", "AccessKeyId", "SignatureMethod", "SignatureVersion",
                             "SignatureNonce", "Timestamp", "Signature"}) {
        if (parameters.value(name).isEmpty()) {
            return refused(statusBadRequest, QByteArray("Missing") + name,
                           u"%1 is mandatory for this action."_s.arg(QLatin1StringView(name)));
        }
    }
    const auto action = console::actionFromName(parameters.value("Action"));
    if (!action || parameters.value("Version") != console::apiVersion) {
        return refused(statusNotFound, "InvalidApi.NotFound",
                       u"Specified api is not found, please check your url and method."_s);
    }
    const QByteArray format = parameters.value("Format", "JSON");
    if (format.compare("JSON", Qt::CaseInsensitive) != 0)
        return refused(statusBadRequest, "InvalidParameter.Format", u"This platform answers in JSON only."_s);
    if (parameters.value("AccessKeyId") != m_key.id.toUtf8())
        return refused(statusNotFound, "InvalidAccessKeyId.NotFound", u"Specified access key is not found."_s);
    if (const auto inTime = checkTime(parameters.value("Timestamp")); !inTime)
        return Failure(inTime.error());
    const bool knownMethod =
        parameters.value("SignatureMethod") == "HMAC-SHA1" && parameters.value("SignatureVersion") == "1.0";
    if (!knownMethod)
        return refused(statusBadRequest, "InvalidSignatureMethod", u"Specified signature method is not valid."_s);
    const SecretBytes expected(rpc::signature(method, parameters, m_key.secret));
    if (!(SecretBytes(parameters.value("Signature")) == expected)) {
        return refused(statusBadRequest, "SignatureDoesNotMatch",
                       u"Specified signature is not matched with our calculation. server string to sign is:"_s +
                           QString::fromLatin1(rpc::stringToSign(method, parameters).left(longestShown)));
    }
    // Only now: nobody without the secret may use up a nonce or a turn.
    if (!takeNonce(parameters.value("SignatureNonce")))
        return refused(statusBadRequest, "SignatureNonceUsed", u"Specified signature nonce was used already."_s);
    if (m_enforceLimits && !takeTurn(*action))
        return refused(statusBadRequest, "Throttling.User", u"Request was denied due to user flow control."_s);
    return *action;
}

Result<void, ConsoleRefusal> ConsoleGate::checkTime(const QByteArray &timestamp) const
{
    const auto milliseconds = rpc::readTimestamp(timestamp);
    if (!milliseconds) {
        return refused(statusBadRequest, "InvalidTimeStamp.Format",
                       u"Specified time stamp or date value is not well formatted."_s);
    }
    const qint64 off = std::abs(m_clock.wallMicroseconds() / 1000 - *milliseconds);
    if (off > std::chrono::milliseconds(tolerance).count()) {
        return refused(statusBadRequest, "InvalidTimeStamp.Expired",
                       u"Specified time stamp or date value is expired."_s);
    }
    return {};
}

bool ConsoleGate::takeNonce(const QByteArray &nonce)
{
    const qint64 now = m_clock.wallMicroseconds();
    if (m_nonces.contains(nonce))
        return false;
    if (m_nonces.size() >= maximumNonces) {
        // Requests older than this are refused for their time anyway.
        const qint64 oldest = now - 2 * std::chrono::microseconds(tolerance).count();
        m_nonces.removeIf([oldest](const auto &entry) { return entry.value() < oldest; });
    }
    m_nonces.insert(nonce, now);
    return true;
}

bool ConsoleGate::takeTurn(console::Action action)
{
    QList<qint64> &calls = m_calls[std::size_t(action)];
    const qint64 now = m_clock.monotonicMicroseconds();
    while (!calls.isEmpty() && calls.constFirst() <= now - second)
        calls.removeFirst();
    if (calls.size() >= console::callsPerSecond(action))
        return false;
    calls.append(now);
    return true;
}

} // namespace bootbench
