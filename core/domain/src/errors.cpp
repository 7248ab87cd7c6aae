// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/errors.h>

#include <QCoreApplication>

#include <array>

namespace bootbench {

namespace {

struct ErrorText {
    const char *name;
    const char *title;
    const char *advice;
};

constexpr int errorCount = int(ErrorCode::TooManyKicks) + 1;

// In the order of ErrorCode.
constexpr std::array<ErrorText, errorCount> errorTexts{{
    {"None", "", ""},
    {"SecretMissing", QT_TRANSLATE_NOOP("SessionError", "No DeviceSecret is stored for this device"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Edit the device and enter its DeviceSecret. If the keyring is locked, unlock it and try again.")},
    {"KeychainUnavailable", QT_TRANSLATE_NOOP("SessionError", "The keychain cannot be used"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Start and unlock a keychain service (GNOME Keyring or KWallet), or keep secrets in memory for this "
         "session only.")},
    {"EndpointInvalid", QT_TRANSLATE_NOOP("SessionError", "The bootstrap address is not valid"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Enter a host name and a port from 1 to 65535, as in https://iot-auth-global.aliyuncs.com:443.")},
    {"CaFileUnreadable", QT_TRANSLATE_NOOP("SessionError", "The CA file cannot be used"),
     QT_TRANSLATE_NOOP("SessionError", "Choose a readable file that holds at least one certificate in PEM format.")},
    {"DnsFailed", QT_TRANSLATE_NOOP("SessionError", "The host name does not resolve"),
     QT_TRANSLATE_NOOP("SessionError", "Check the host name and this computer's DNS settings.")},
    {"DnsTimeout", QT_TRANSLATE_NOOP("SessionError", "The name server did not answer in time"),
     QT_TRANSLATE_NOOP("SessionError", "Check this computer's network connection and DNS settings.")},
    {"ConnectionRefused", QT_TRANSLATE_NOOP("SessionError", "The connection was refused"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Nothing listens at this host and port. Check the port; if it is the built-in platform, start it.")},
    {"NetworkUnreachable", QT_TRANSLATE_NOOP("SessionError", "The network is unreachable"),
     QT_TRANSLATE_NOOP("SessionError", "Check the network connection, routes and firewall of this computer.")},
    {"TcpTimeout", QT_TRANSLATE_NOOP("SessionError", "The TCP connection was not set up in time"),
     QT_TRANSLATE_NOOP("SessionError",
                       "A firewall may drop the packets. Check that this host and port can be reached from here.")},
    {"TcpFailed", QT_TRANSLATE_NOOP("SessionError", "The TCP connection failed"),
     QT_TRANSLATE_NOOP("SessionError", "See the cause; check that this host and port can be reached from here.")},
    {"TlsUntrusted", QT_TRANSLATE_NOOP("SessionError", "The server's certificate is not trusted"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Choose the CA that signed it in the profile: the system's store, a PEM file, or the built-in platform's "
         "CA.")},
    {"TlsHostNameMismatch", QT_TRANSLATE_NOOP("SessionError", "The server's certificate is for another host name"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Use the host name that the certificate was issued for, or find out who answers at this address.")},
    {"TlsExpired", QT_TRANSLATE_NOOP("SessionError", "The server's certificate has expired"),
     QT_TRANSLATE_NOOP("SessionError",
                       "Renew the certificate on the server. If it is still valid, correct this computer's clock.")},
    {"TlsNotYetValid", QT_TRANSLATE_NOOP("SessionError", "The server's certificate is not valid yet"),
     QT_TRANSLATE_NOOP("SessionError", "This computer's clock is probably behind. Correct it and try again.")},
    {"TlsProtocolMismatch", QT_TRANSLATE_NOOP("SessionError", "Client and server share no TLS version or cipher"),
     QT_TRANSLATE_NOOP("SessionError", "The server must offer TLS 1.2 or 1.3.")},
    {"TlsPlainTextPort", QT_TRANSLATE_NOOP("SessionError", "The server does not speak TLS at this port"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "This looks like a plain-text port. Use the TLS port, or choose security “tcp” if that is meant.")},
    {"TlsTimeout", QT_TRANSLATE_NOOP("SessionError", "The TLS handshake did not finish in time"),
     QT_TRANSLATE_NOOP("SessionError",
                       "The server accepted the connection and then went silent. Check the port and the server.")},
    {"TlsClosed", QT_TRANSLATE_NOOP("SessionError", "The server ended the connection during the TLS handshake"),
     QT_TRANSLATE_NOOP("SessionError",
                       "Check the server's log; it may want a client certificate or another TLS version.")},
    {"TlsFailed", QT_TRANSLATE_NOOP("SessionError", "The TLS handshake failed"),
     QT_TRANSLATE_NOOP("SessionError", "See the cause for what the TLS library reported.")},
    {"ConnectionClosed", QT_TRANSLATE_NOOP("SessionError", "The server closed the connection before it answered"),
     QT_TRANSLATE_NOOP("SessionError", "Try again; if it happens every time, check the server's log.")},
    {"RequestTimeout", QT_TRANSLATE_NOOP("SessionError", "The request could not be sent in time"),
     QT_TRANSLATE_NOOP("SessionError", "The server stopped reading. Check the network and the server.")},
    {"AnswerTimeout", QT_TRANSLATE_NOOP("SessionError", "The answer did not come in time"),
     QT_TRANSLATE_NOOP("SessionError",
                       "The server took the request and went silent. Try again later or check the server.")},
    {"AnswerMalformed", QT_TRANSLATE_NOOP("SessionError", "The answer is not valid HTTP"),
     QT_TRANSLATE_NOOP("SessionError", "Check that this host and port belong to a bootstrap service.")},
    {"AnswerTooLarge", QT_TRANSLATE_NOOP("SessionError", "The answer is too large"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "A bootstrap answer has a few hundred bytes. Check that this host and port belong to a bootstrap service.")},
    {"HttpStatus", QT_TRANSLATE_NOOP("SessionError", "The bootstrap service answered with an HTTP error"),
     QT_TRANSLATE_NOOP("SessionError", "Check the path, the ProductKey and the DeviceName; for 5xx try again later.")},
    {"AnswerNotJson", QT_TRANSLATE_NOOP("SessionError", "The answer is not JSON"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "A proxy or login page may have answered instead of the bootstrap service. Look at the body in the trace.")},
    {"AnswerCodeNotOk", QT_TRANSLATE_NOOP("SessionError", "The bootstrap service refused the device"),
     QT_TRANSLATE_NOOP("SessionError", "Check that the device exists, is enabled, and that the ProductKey is right.")},
    {"AnswerHostMissing", QT_TRANSLATE_NOOP("SessionError", "The answer names no MQTT host"),
     QT_TRANSLATE_NOOP("SessionError",
                       "The device may not be distributed to any instance yet. Look at the body in the trace.")},
    {"AnswerPortMissing", QT_TRANSLATE_NOOP("SessionError", "The answer names no MQTT port"),
     QT_TRANSLATE_NOOP("SessionError", "Look at the body in the trace.")},
    {"AnswerHostInvalid", QT_TRANSLATE_NOOP("SessionError", "The answer names an MQTT host that cannot be one"),
     QT_TRANSLATE_NOOP("SessionError", "Look at the body in the trace and report it to the platform.")},
    {"AnswerPortInvalid", QT_TRANSLATE_NOOP("SessionError", "The answer names an MQTT port that cannot be one"),
     QT_TRANSLATE_NOOP("SessionError", "Look at the body in the trace and report it to the platform.")},
    {"ConnackTimeout", QT_TRANSLATE_NOOP("SessionError", "The instance did not answer CONNECT in time"),
     QT_TRANSLATE_NOOP("SessionError",
                       "The port may not speak MQTT, or the instance is overloaded. Check the port and try again.")},
    {"ConnackMalformed",
     QT_TRANSLATE_NOOP("SessionError", "The instance answered CONNECT with something else than a CONNACK"),
     QT_TRANSLATE_NOOP("SessionError", "The port may not speak MQTT. Look at the bytes in the trace.")},
    {"ConnackProtocolVersion", QT_TRANSLATE_NOOP("SessionError", "The instance refused the MQTT version (CONNACK 1)"),
     QT_TRANSLATE_NOOP("SessionError", "Choose MQTT 3.1.1 in the profile; MQTT 5.0 needs an enterprise instance.")},
    {"ConnackIdentifierRejected", QT_TRANSLATE_NOOP("SessionError", "The instance refused the clientId (CONNACK 2)"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Check the ProductKey, the DeviceName and the keep-alive (30–1200 s). The C SDK reports this code as "
         "“server unavailable”, -0x0303.")},
    {"ConnackServerUnavailable", QT_TRANSLATE_NOOP("SessionError", "The instance is unavailable (CONNACK 3)"),
     QT_TRANSLATE_NOOP("SessionError",
                       "Try again later. The C SDK reports this code as “bad user name or password”, -0x0304.")},
    {"ConnackBadCredentials",
     QT_TRANSLATE_NOOP("SessionError", "The instance refused user name or password (CONNACK 4)"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Check the DeviceSecret, and that the device exists in this instance and is enabled. The C SDK reports "
         "this code as “authorize fail”, -0x0305.")},
    {"ConnackNotAuthorized", QT_TRANSLATE_NOOP("SessionError", "The device is not authorised (CONNACK 5)"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Check that the device is enabled and belongs to this instance. The C SDK reports this code as unknown, "
         "-0x0306.")},
    {"ConnackRefused", QT_TRANSLATE_NOOP("SessionError", "The instance refused the connection"),
     QT_TRANSLATE_NOOP("SessionError", "See the cause for the reason code.")},
    {"MqttProtocolViolation", QT_TRANSLATE_NOOP("SessionError", "The instance sent bytes that are not valid MQTT"),
     QT_TRANSLATE_NOOP("SessionError", "Look at the last bytes in the trace and report them to the platform.")},
    {"KeepAliveTimeout", QT_TRANSLATE_NOOP("SessionError", "The instance stopped answering keep-alive"),
     QT_TRANSLATE_NOOP("SessionError", "The link is dead; the device connects again by itself.")},
    {"ConnectionLost", QT_TRANSLATE_NOOP("SessionError", "The connection was lost"),
     QT_TRANSLATE_NOOP("SessionError", "The device connects again by itself; see the countdown.")},
    {"KickedBySameDevice", QT_TRANSLATE_NOOP("SessionError", "Another client logged in with this device's credentials"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Stop the other client first, then press Start. Connecting again now would kick it, and it would kick you "
         "in turn.")},
    {"KickedUnexpectedly", QT_TRANSLATE_NOOP("SessionError", "The platform ended the connection"),
     QT_TRANSLATE_NOOP("SessionError", "See the platform's words; press Start to ask bootstrap again.")},
    {"TooManyKicks", QT_TRANSLATE_NOOP("SessionError", "The device was kicked again and again"),
     QT_TRANSLATE_NOOP(
         "SessionError",
         "Two places seem to claim this device. Check its distribution on the platform, then press Start.")},
}};

QString translated(const char *text)
{
    return QCoreApplication::translate("SessionError", text);
}

} // namespace

QLatin1StringView errorName(ErrorCode code)
{
    return QLatin1StringView(errorTexts[std::size_t(code)].name);
}

QString errorTitle(ErrorCode code)
{
    return translated(errorTexts[std::size_t(code)].title);
}

QString errorAdvice(ErrorCode code)
{
    return translated(errorTexts[std::size_t(code)].advice);
}

QString SessionError::message() const
{
    return cause.isEmpty() ? title() : QCoreApplication::translate("SessionError", "%1: %2").arg(title(), cause);
}

} // namespace bootbench
