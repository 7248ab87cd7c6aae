// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/connectsignature.h>

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestClientId = 64;

QCryptographicHash::Algorithm hashOf(SignMethod method)
{
    switch (method) {
    case SignMethod::HmacSha256:
        return QCryptographicHash::Sha256;
    case SignMethod::HmacSha1:
        return QCryptographicHash::Sha1;
    case SignMethod::HmacMd5:
        return QCryptographicHash::Md5;
    }
    Q_UNREACHABLE();
}

unsigned char lowered(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte | 0x20U) : byte;
}

/// Takes the same time wherever the first difference is.
bool equalIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= unsigned(lowered(a[i]) ^ lowered(b[i]));
    return difference == 0;
}

} // namespace

QLatin1StringView signMethodName(SignMethod method)
{
    switch (method) {
    case SignMethod::HmacSha256:
        return "hmacsha256"_L1;
    case SignMethod::HmacSha1:
        return "hmacsha1"_L1;
    case SignMethod::HmacMd5:
        return "hmacmd5"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<SignMethod> signMethodFromName(QStringView name)
{
    for (const SignMethod method : {SignMethod::HmacSha256, SignMethod::HmacSha1, SignMethod::HmacMd5}) {
        if (name == signMethodName(method))
            return method;
    }
    return std::nullopt;
}

QByteArray signedContent(const DeviceIdentity &device, const QString &clientId, const std::optional<QString> &timestamp)
{
    QByteArray content = "clientId" + clientId.toUtf8() + "deviceName" + device.deviceName().toUtf8() + "productKey" +
                         device.productKey().toUtf8();
    if (timestamp)
        content += "timestamp" + timestamp->toUtf8();
    return content;
}

SecretBytes signatureOf(QByteArrayView content, const SecretBytes &deviceSecret, SignMethod method)
{
    // Raw data: the key and the content are read where they are, not copied into buffers that nobody wipes.
    const QByteArrayView key = deviceSecret.view();
    QByteArray code = QMessageAuthenticationCode::hash(QByteArray::fromRawData(content.data(), content.size()),
                                                       QByteArray::fromRawData(key.data(), key.size()), hashOf(method));
    QByteArray lower = code.toHex();
    wipe(code);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'a' && c <= 'f' ? char(c - 'a' + 'A') : c; });
    return SecretBytes::takeFrom(lower);
}

std::optional<ClientId> ClientId::parse(const QString &text)
{
    const qsizetype bar = text.indexOf(u'|');
    if (bar < 0)
        return ClientId{text, {}};
    const qsizetype closing = text.indexOf(u'|', bar + 1);
    if (closing != text.size() - 1)
        return std::nullopt;
    ClientId clientId{text.first(bar), {}};
    const QStringView list = QStringView(text).sliced(bar + 1, closing - bar - 1);
    if (list.isEmpty())
        return clientId;
    for (const QStringView parameter : list.split(u',')) {
        const qsizetype equals = parameter.indexOf(u'=');
        if (equals <= 0)
            return std::nullopt;
        clientId.parameters.append({parameter.first(equals).toString(), parameter.sliced(equals + 1).toString()});
    }
    return clientId;
}

QString ClientId::toString() const
{
    if (parameters.isEmpty())
        return id;
    QString text = id;
    QChar separator = u'|';
    for (const auto &[name, value] : parameters) {
        text += separator + name + u'=' + value;
        separator = u',';
    }
    return text + u'|';
}

std::optional<QString> ClientId::value(QStringView name) const
{
    const auto at = std::ranges::find_if(parameters, [name](const auto &parameter) { return parameter.first == name; });
    return at == parameters.end() ? std::nullopt : std::optional(at->second);
}

QString Login::clientId(qint64 setupMilliseconds) const
{
    const QLatin1StringView transport = security == TransportSecurity::Tls ? "tls"_L1 : "tcp"_L1;
    // Two lower-case digits at least, as the SDK's own logs show (`tls_2c`).
    const QString connect =
        u",_conn=%1_%2|"_s.arg(transport).arg(std::max<qint64>(setupMilliseconds, 0), 2, 16, '0'_L1);
    return clientIdWithoutConn.chopped(1) + connect;
}

Login makeLogin(const DeviceIdentity &device, const SecretBytes &deviceSecret, const LoginOptions &options)
{
    ClientId clientId;
    clientId.id = options.clientId.value_or(device.id());
    Q_ASSERT(!clientId.id.contains(u'|') && clientId.id.size() <= longestClientId);
    clientId.parameters = {
        {u"timestamp"_s, options.timestamp},
        {u"_ss"_s, u"1"_s},
        {u"_v"_s, u"sdk-c-4.1.0"_s},
        {u"securemode"_s, options.security == TransportSecurity::Tls ? u"2"_s : u"3"_s},
        {u"signmethod"_s, signMethodName(options.method)},
        {u"ext"_s, u"3"_s},
    };

    Login login;
    login.userName = device.deviceName() + u'&' + device.productKey();
    login.content = signedContent(device, clientId.id, options.timestamp);
    login.password = signatureOf(login.content, deviceSecret, options.method);
    login.clientIdWithoutConn = clientId.toString();
    login.security = options.security;
    return login;
}

Result<LoginClaim, LoginVerdict> readLoginClaim(const QString &clientId, const QString &userName)
{
    LoginClaim claim;
    const auto parsed = ClientId::parse(clientId);
    if (!parsed || parsed->id.size() > longestClientId)
        return Failure(LoginVerdict::MalformedClientId);
    claim.clientId = *parsed;

    const qsizetype separator = userName.indexOf(u'&');
    if (separator < 0)
        return Failure(LoginVerdict::MalformedUserName);
    const auto device = DeviceIdentity::create(userName.sliced(separator + 1), userName.first(separator));
    if (!device)
        return Failure(LoginVerdict::MalformedUserName);
    claim.device = *device;

    if (const auto name = parsed->value(u"signmethod")) {
        const auto method = signMethodFromName(*name);
        if (!method)
            return Failure(LoginVerdict::UnknownMethod);
        claim.method = *method;
    }
    claim.subscribesSystemTopics = parsed->value(u"_ss") == u"1"_s;
    claim.wantsExtNotify = (parsed->value(u"ext").value_or(QString()).toUInt() & 0x02U) != 0;
    return claim;
}

bool verifyLogin(const LoginClaim &claim, QByteArrayView password, const SecretBytes &deviceSecret)
{
    if (deviceSecret.isEmpty()) // else the signature with no key at all would let anybody in
        return false;
    const QByteArray content = signedContent(claim.device, claim.clientId.id, claim.clientId.value(u"timestamp"));
    return equalIgnoringCase(password, signatureOf(content, deviceSecret, claim.method).view());
}

DeviceIdentity deviceOfUserName(const QString &userName)
{
    const qsizetype separator = userName.lastIndexOf(u'&');
    if (separator < 0)
        return {};
    return DeviceIdentity::create(userName.sliced(separator + 1), userName.first(separator)).value_or(DeviceIdentity());
}

} // namespace bootbench
