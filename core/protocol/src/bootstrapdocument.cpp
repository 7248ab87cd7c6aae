// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/bootstrapdocument.h>

#include "jsontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootbench::bootstrap {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 httpsPort = 443;
constexpr int codeOk = 200;
constexpr qsizetype longestHost = 253; // RFC 1035, without the root's dot
constexpr qsizetype longestLabel = 63;
constexpr QByteArrayView acceptLine = "Accept: text/xml,text/javascript,text/html,application/json\r\n";

QString translated(const char *text)
{
    return QCoreApplication::translate("BootstrapAnswer", text);
}

Failure<SessionError> failure(ErrorCode code, const QString &cause)
{
    return Failure(SessionError{code, cause});
}

QByteArray hostLine(const Endpoint &service)
{
    QString host = service.toString();
    if (service.port == httpsPort)
        host.chop(QString::number(httpsPort).size() + 1);
    return "Host: " + host.toUtf8() + "\r\n";
}

bool isHostLabel(QStringView label)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'_';
    };
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-') && !label.endsWith(u'-') &&
           std::all_of(label.begin(), label.end(), isAllowed);
}

bool isAddressCharacter(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F') || c == u':' || c == u'.';
}

bool isIpv6Text(const QString &text)
{
    return text.count(u':') >= 2 && std::all_of(text.begin(), text.end(), isAddressCharacter);
}

bool isIpv4Text(const QString &text)
{
    const QList<QStringView> parts = QStringView(text).split(u'.');
    const auto isByte = [](QStringView part) {
        bool ok = false;
        const uint number = part.toUInt(&ok);
        return ok && number <= 255 && part.size() <= 3;
    };
    return parts.size() == 4 && std::ranges::all_of(parts, isByte);
}

/// A name or an address by its characters; whether it exists is DNS's to say.
bool isHost(const QString &host)
{
    if (host.size() > longestHost)
        return false;
    if (host.contains(u':'))
        return isIpv6Text(host);
    return std::ranges::all_of(QStringView(host).split(u'.'), isHostLabel);
}

Result<QString, SessionError> readHost(const QJsonValue &host)
{
    if (host.isUndefined() || host.isNull() || host.toString(u"?"_s).isEmpty())
        return failure(
            ErrorCode::AnswerHostMissing,
            translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "data.resources.mqtt.host is missing or empty")));
    if (!host.isString() || !isHost(host.toString()))
        return failure(ErrorCode::AnswerHostInvalid,
                       translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "data.resources.mqtt.host is %1"))
                           .arg(jsontext::excerpt(host)));
    return host.toString();
}

Result<quint16, SessionError> readPort(const QJsonValue &port)
{
    if (port.isUndefined() || port.isNull())
        return failure(ErrorCode::AnswerPortMissing,
                       translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "data.resources.mqtt.port is missing")));
    const qint64 number = port.toInteger(0); // 0 for texts and fractions, too
    if (number < 1 || number > 65'535)
        return failure(ErrorCode::AnswerPortInvalid,
                       translated(QT_TRANSLATE_NOOP("BootstrapAnswer",
                                                    "data.resources.mqtt.port is %1, not a number from 1 to 65535"))
                           .arg(jsontext::excerpt(port)));
    return quint16(number);
}

std::optional<SessionError> codeProblem(const QJsonObject &answer)
{
    const QJsonValue code = answer.value("code"_L1);
    if (code.isDouble() && code.toInteger() == codeOk)
        return std::nullopt;
    if (code.isUndefined())
        return SessionError{ErrorCode::AnswerCodeNotOk,
                            translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "the answer has no code"))};
    const QString message = answer.value("message"_L1).toString();
    QString cause = translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "code %1")).arg(jsontext::excerpt(code));
    if (!message.isEmpty())
        cause += u": "_s + message;
    return SessionError{ErrorCode::AnswerCodeNotOk, cause};
}

std::optional<QString> nonEmpty(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString decodedFormValue(QByteArrayView value)
{
    QByteArray bytes = value.toByteArray();
    bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

} // namespace

Request deviceRequest(const DeviceIdentity &device, const Endpoint &service)
{
    Request request;
    // Unescaped as the C SDK sends it; every character of a valid identity is allowed in a form.
    request.body = "productKey=" + device.productKey().toUtf8() + "&deviceName=" + device.deviceName().toUtf8() +
                   "&clientId=" + device.id().toUtf8() + "&resources=mqtt";
    request.head = "POST " + path.toByteArray() + " HTTP/1.1\r\n" + hostLine(service) + acceptLine.toByteArray() +
                   "Content-Type: application/x-www-form-urlencoded;charset=utf-8\r\nContent-Length: " +
                   QByteArray::number(request.body.size()) + "\r\n\r\n";
    return request;
}

Request regionRequest(int regionId, const Endpoint &service)
{
    Q_ASSERT(regionId >= 0 && regionId <= maximumRegionId);
    Request request;
    request.head = "GET " + path.toByteArray() + "/regionId/" + QByteArray::number(regionId) + " HTTP/1.1\r\n" +
                   hostLine(service) + acceptLine.toByteArray() + "\r\n";
    return request;
}

Result<BootstrapAnswer, SessionError> readAnswer(QByteArrayView body)
{
    if (body.size() > maximumAnswerSize)
        return failure(ErrorCode::AnswerTooLarge,
                       translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "%1 bytes, at most %2 are read"))
                           .arg(body.size())
                           .arg(maximumAnswerSize));
    QJsonParseError parse;
    const QJsonDocument document = jsontext::parse(body, &parse);
    if (parse.error != QJsonParseError::NoError)
        return failure(ErrorCode::AnswerNotJson, translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "%1 at byte %2"))
                                                     .arg(parse.errorString())
                                                     .arg(parse.offset));
    if (!document.isObject())
        return failure(ErrorCode::AnswerNotJson,
                       translated(QT_TRANSLATE_NOOP("BootstrapAnswer", "the JSON text is not an object")));

    const QJsonObject answer = document.object();
    if (auto problem = codeProblem(answer))
        return Failure(std::move(*problem));
    const QJsonObject data = answer.value("data"_L1).toObject();
    const QJsonObject mqtt = data.value("resources"_L1).toObject().value("mqtt"_L1).toObject();
    auto host = readHost(mqtt.value("host"_L1));
    if (!host)
        return Failure(std::move(host.error()));
    auto port = readPort(mqtt.value("port"_L1));
    if (!port)
        return Failure(std::move(port.error()));

    BootstrapAnswer result;
    result.mqtt = {*host, *port};
    result.instanceId = nonEmpty(data.value("instanceId"_L1));
    // A backup that is no address is no backup; the host name alone still serves.
    const auto ip = nonEmpty(mqtt.value("ip"_L1));
    if (ip && (isIpv4Text(*ip) || isIpv6Text(*ip)))
        result.backupIp = ip;
    return result;
}

std::optional<RequestFields> readRequest(QByteArrayView body)
{
    RequestFields fields;
    for (const QByteArray &pair : body.toByteArray().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            continue;
        const QByteArrayView name = QByteArrayView(pair).first(equals);
        QString *const field = name == "productKey"   ? &fields.productKey
                               : name == "deviceName" ? &fields.deviceName
                                                      : nullptr;
        if (field && field->isEmpty())
            *field = decodedFormValue(QByteArrayView(pair).sliced(equals + 1));
    }
    if (fields.productKey.isEmpty() || fields.deviceName.isEmpty())
        return std::nullopt;
    return fields;
}

QByteArray successBody(const BootstrapAnswer &answer)
{
    QByteArray data;
    if (answer.instanceId)
        data += R"("instanceId":)" + jsontext::quoted(*answer.instanceId) + ',';
    QByteArray mqtt = R"("host":)" + jsontext::quoted(answer.mqtt.host);
    if (answer.backupIp)
        mqtt += R"(,"ip":)" + jsontext::quoted(*answer.backupIp);
    mqtt += R"(,"port":)" + QByteArray::number(answer.mqtt.port);
    return R"({"code":200,"data":{)" + data + R"("resources":{"mqtt":{)" + mqtt + R"(}}},"message":"success"})";
}

QByteArray failureBody(int code, QByteArrayView message)
{
    return R"({"code":)" + QByteArray::number(code) + R"(,"message":)" + jsontext::quoted(QString::fromUtf8(message)) +
           '}';
}

} // namespace bootbench::bootstrap
