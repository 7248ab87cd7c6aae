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

#define BB_TEXT(text) QT_TRANSLATE_NOOP("SessionError", text)

// In the order of ErrorCode.
constexpr std::array<ErrorText, errorCount> errorTexts{{
    {"None", "", ""},
    {"SecretMissing", BB_TEXT("No DeviceSecret is stored for this device"),
     BB_TEXT("Edit the device and enter its DeviceSecret. If the keyring is locked, unlock it and try again.")},
    {"KeychainUnavailable", BB_TEXT("The keychain cannot be used"),
     BB_TEXT("Start and unlock a keychain service (GNOME Keyring or KWallet), or keep secrets in memory for this "
             "session only.")},
    {"EndpointInvalid", BB_TEXT("The bootstrap address is not valid"),
     BB_TEXT("Enter a host name and a port from 1 to 65535, as in https://iot-auth-global.aliyuncs.com:443.")},
    {"CaFileUnreadable", BB_TEXT("The CA file cannot be used"),
     BB_TEXT("Choose a readable file that holds at least one certificate in PEM format.")},
    {"DnsFailed", BB_TEXT("The host name does not resolve"),
     BB_TEXT("Check the host name and this computer's DNS settings.")},
    {"DnsTimeout", BB_TEXT("The name server did not answer in time"),
     BB_TEXT("Check this computer's network connection and DNS settings.")},
    {"ConnectionRefused", BB_TEXT("The connection was refused"),
     BB_TEXT("Nothing listens at this host and port. Check the port; if it is the built-in platform, start it.")},
    {"NetworkUnreachable", BB_TEXT("The network is unreachable"),
     BB_TEXT("Check the network connection, routes and firewall of this computer.")},
    {"TcpTimeout", BB_TEXT("The TCP connection was not set up in time"),
     BB_TEXT("A firewall may drop the packets. Check that this host and port can be reached from here.")},
    {"TcpFailed", BB_TEXT("The TCP connection failed"),
     BB_TEXT("See the cause; check that this host and port can be reached from here.")},
    {"TlsUntrusted", BB_TEXT("The server's certificate is not trusted"),
     BB_TEXT("Choose the CA that signed it in the profile: the system's store, a PEM file, or the built-in platform's "
             "CA.")},
    {"TlsHostNameMismatch", BB_TEXT("The server's certificate is for another host name"),
     BB_TEXT("Use the host name that the certificate was issued for, or find out who answers at this address.")},
    {"TlsExpired", BB_TEXT("The server's certificate has expired"),
     BB_TEXT("Renew the certificate on the server. If it is still valid, correct this computer's clock.")},
    {"TlsNotYetValid", BB_TEXT("The server's certificate is not valid yet"),
     BB_TEXT("This computer's clock is probably behind. Correct it and try again.")},
    {"TlsProtocolMismatch", BB_TEXT("Client and server share no TLS version or cipher"),
     BB_TEXT("The server must offer TLS 1.2 or 1.3.")},
    {"TlsPlainTextPort", BB_TEXT("The server does not speak TLS at this port"),
     BB_TEXT("This looks like a plain-text port. Use the TLS port, or choose security “tcp” if that is meant.")},
    {"TlsTimeout", BB_TEXT("The TLS handshake did not finish in time"),
     BB_TEXT("The server accepted the connection and then went silent. Check the port and the server.")},
    {"TlsClosed", BB_TEXT("The server ended the connection during the TLS handshake"),
     BB_TEXT("Check the server's log; it may want a client certificate or another TLS version.")},
    {"TlsFailed", BB_TEXT("The TLS handshake failed"), BB_TEXT("See the cause for what the TLS library reported.")},
    {"ConnectionClosed", BB_TEXT("The server closed the connection before it answered"),
     BB_TEXT("Try again; if it happens every time, check the server's log.")},
    {"RequestTimeout", BB_TEXT("The request could not be sent in time"),
     BB_TEXT("The server stopped reading. Check the network and the server.")},
    {"AnswerTimeout", BB_TEXT("The answer did not come in time"),
     BB_TEXT("The server took the request and went silent. Try again later or check the server.")},
    {"AnswerMalformed", BB_TEXT("The answer is not valid HTTP"),
     BB_TEXT("Check that this host and port belong to a bootstrap service.")},
    {"AnswerTooLarge", BB_TEXT("The answer is too large"),
     BB_TEXT("A bootstrap answer has a few hundred bytes. Check that this host and port belong to a bootstrap service.")},
    {"HttpStatus", BB_TEXT("The bootstrap service answered with an HTTP error"),
     BB_TEXT("Check the path, the ProductKey and the DeviceName; for 5xx try again later.")},
    {"AnswerNotJson", BB_TEXT("The answer is not JSON"),
     BB_TEXT("A proxy or login page may have answered instead of the bootstrap service. Look at the body in the trace.")},
    {"AnswerCodeNotOk", BB_TEXT("The bootstrap service refused the device"),
     BB_TEXT("Check that the device exists, is enabled, and that the ProductKey is right.")},
    {"AnswerHostMissing", BB_TEXT("The answer names no MQTT host"),
     BB_TEXT("The device may not be distributed to any instance yet. Look at the body in the trace.")},
    {"AnswerPortMissing", BB_TEXT("The answer names no MQTT port"), BB_TEXT("Look at the body in the trace.")},
    {"AnswerHostInvalid", BB_TEXT("The answer names an MQTT host that cannot be one"),
     BB_TEXT("Look at the body in the trace and report it to the platform.")},
    {"AnswerPortInvalid", BB_TEXT("The answer names an MQTT port that cannot be one"),
     BB_TEXT("Look at the body in the trace and report it to the platform.")},
    {"ConnackTimeout", BB_TEXT("The instance did not answer CONNECT in time"),
     BB_TEXT("The port may not speak MQTT, or the instance is overloaded. Check the port and try again.")},
    {"ConnackMalformed", BB_TEXT("The instance answered CONNECT with something else than a CONNACK"),
     BB_TEXT("The port may not speak MQTT. Look at the bytes in the trace.")},
    {"ConnackProtocolVersion", BB_TEXT("The instance refused the MQTT version (CONNACK 1)"),
     BB_TEXT("Choose MQTT 3.1.1 in the profile; MQTT 5.0 needs an enterprise instance.")},
    {"ConnackIdentifierRejected", BB_TEXT("The instance refused the clientId (CONNACK 2)"),
     BB_TEXT("Check the ProductKey, the DeviceName and the keep-alive (30–1200 s). The C SDK reports this code as "
             "“server unavailable”, -0x0303.")},
    {"ConnackServerUnavailable", BB_TEXT("The instance is unavailable (CONNACK 3)"),
     BB_TEXT("Try again later. The C SDK reports this code as “bad user name or password”, -0x0304.")},
    {"ConnackBadCredentials", BB_TEXT("The instance refused user name or password (CONNACK 4)"),
     BB_TEXT("Check the DeviceSecret, and that the device exists in this instance and is enabled. The C SDK reports "
             "this code as “authorize fail”, -0x0305.")},
    {"ConnackNotAuthorized", BB_TEXT("The device is not authorised (CONNACK 5)"),
     BB_TEXT("Check that the device is enabled and belongs to this instance. The C SDK reports this code as unknown, "
             "-0x0306.")},
    {"ConnackRefused", BB_TEXT("The instance refused the connection"),
     BB_TEXT("See the cause for the reason code.")},
    {"MqttProtocolViolation", BB_TEXT("The instance sent bytes that are not valid MQTT"),
     BB_TEXT("Look at the last bytes in the trace and report them to the platform.")},
    {"KeepAliveTimeout", BB_TEXT("The instance stopped answering keep-alive"),
     BB_TEXT("The link is dead; the device connects again by itself.")},
    {"ConnectionLost", BB_TEXT("The connection was lost"),
     BB_TEXT("The device connects again by itself; see the countdown.")},
    {"KickedBySameDevice", BB_TEXT("Another client logged in with this device's credentials"),
     BB_TEXT("Stop the other client first, then press Start. Connecting again now would kick it, and it would kick you "
             "in turn.")},
    {"KickedUnexpectedly", BB_TEXT("The platform ended the connection"),
     BB_TEXT("See the platform's words; press Start to ask bootstrap again.")},
    {"TooManyKicks", BB_TEXT("The device was kicked again and again"),
     BB_TEXT("Two places seem to claim this device. Check its distribution on the platform, then press Start.")},
}};

#undef BB_TEXT

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
