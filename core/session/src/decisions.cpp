// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/decisions.h>

namespace bootbench {

Recovery recoveryOf(ErrorCode code)
{
    // No default: a new ErrorCode without a row is a warning, and so an error.
    switch (code) {
    case ErrorCode::None:
    // Somebody has to enter, unlock, choose or correct something first.
    case ErrorCode::SecretMissing:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::EndpointInvalid:
    case ErrorCode::CaFileUnreadable:
    // An identity that is not trusted now must not be tried until it happens to be.
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsHostNameMismatch:
    case ErrorCode::TlsExpired:
    case ErrorCode::TlsNotYetValid:
    case ErrorCode::TlsProtocolMismatch:
    case ErrorCode::TlsPlainTextPort:
    // Something else than a bootstrap service or an MQTT server of this version is there.
    case ErrorCode::AnswerMalformed:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::AnswerNotJson:
    case ErrorCode::AnswerHostInvalid:
    case ErrorCode::AnswerPortInvalid:
    case ErrorCode::ConnackMalformed:
    case ErrorCode::ConnackProtocolVersion:
    // Decisions of the platform.
    case ErrorCode::KickedBySameDevice:
    case ErrorCode::KickedUnexpectedly:
    case ErrorCode::TooManyKicks:
        return Recovery::Final;

    case ErrorCode::DnsFailed:
    case ErrorCode::DnsTimeout:
    case ErrorCode::ConnectionRefused:
        return Recovery::AskBootstrapAgain;

    case ErrorCode::ConnackIdentifierRejected:
    case ErrorCode::ConnackBadCredentials:
    case ErrorCode::ConnackNotAuthorized:
        return Recovery::AskBootstrapOnce;

    case ErrorCode::NetworkUnreachable:
    case ErrorCode::TcpTimeout:
    case ErrorCode::TcpFailed:
    case ErrorCode::TlsTimeout:
    case ErrorCode::TlsClosed:
    case ErrorCode::TlsFailed:
    case ErrorCode::ConnectionClosed:
    case ErrorCode::RequestTimeout:
    case ErrorCode::AnswerTimeout:
    // 429 and 5xx pass, and a device may be distributed to its first instance a moment later.
    case ErrorCode::HttpStatus:
    case ErrorCode::AnswerCodeNotOk:
    case ErrorCode::AnswerHostMissing:
    case ErrorCode::AnswerPortMissing:
    case ErrorCode::ConnackTimeout:
    case ErrorCode::ConnackServerUnavailable:
    case ErrorCode::ConnackRefused:
    case ErrorCode::MqttProtocolViolation:
    case ErrorCode::KeepAliveTimeout:
    case ErrorCode::ConnectionLost:
        return Recovery::Retry;
    }
    Q_UNREACHABLE();
}

NextTry nextTryAfter(ErrorCode code, const TrySituation &situation)
{
    switch (recoveryOf(code)) {
    case Recovery::Retry:
        // On the way to another instance an old address is worth nothing.
        return situation.following || situation.failures >= failuresBeforeAskingAgain ? NextTry::Bootstrap
                                                                                      : NextTry::SameHost;
    case Recovery::AskBootstrapAgain:
        return NextTry::Bootstrap;
    case Recovery::AskBootstrapOnce:
        return situation.freshAnswer && !situation.following ? NextTry::None : NextTry::Bootstrap;
    case Recovery::Final:
        return NextTry::None;
    }
    Q_UNREACHABLE();
}

KickAction kickAction(KickReason reason, NotifyPolicy policy)
{
    if (reason != KickReason::DeviceDeleted)
        return KickAction::Stop;
    switch (policy) {
    case NotifyPolicy::Follow:
        return KickAction::Follow;
    case NotifyPolicy::Ask:
        return KickAction::AskOperator;
    case NotifyPolicy::ReportOnly:
        return KickAction::Stop;
    }
    Q_UNREACHABLE();
}

bool KickGuard::isTooMany(qint64 now)
{
    m_kicks.push_back(now);
    while (m_kicks.front() <= now - m_window.count())
        m_kicks.pop_front();
    return m_kicks.size() >= std::size_t(m_limit);
}

} // namespace bootbench
