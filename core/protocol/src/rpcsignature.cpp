// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/rpcsignature.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace bootbench::rpc {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView signatureName = "Signature";

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~';
}

QByteArray decoded(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' '); // as forms write a space
    return QByteArray::fromPercentEncoding(bytes);
}

} // namespace

QByteArray percentEncoded(QByteArrayView text)
{
    constexpr QByteArrayView digits = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = quint8(c);
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 0x0f];
    }
    return encoded;
}

QByteArray canonicalQuery(const Parameters &parameters)
{
    QByteArray query;
    for (auto at = parameters.cbegin(); at != parameters.cend(); ++at) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncoded(at.key());
        query += '=';
        query += percentEncoded(at.value());
    }
    return query;
}

QByteArray stringToSign(QByteArrayView method, const Parameters &parameters)
{
    Parameters signedOnes = parameters;
    signedOnes.remove(signatureName.toByteArray());
    return method.toByteArray() + "&%2F&" + percentEncoded(canonicalQuery(signedOnes));
}

QByteArray signature(QByteArrayView method, const Parameters &parameters, const SecretBytes &accessKeySecret)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha1);
    QByteArray key = accessKeySecret.view().toByteArray() + '&';
    code.setKey(key);
    wipe(key);
    code.addData(stringToSign(method, parameters));
    return code.result().toBase64();
}

void sign(Parameters &parameters, QByteArrayView method, const SecretBytes &accessKeySecret)
{
    parameters.insert(signatureName.toByteArray(), signature(method, parameters, accessKeySecret));
}

std::optional<Parameters> readParameters(QByteArrayView encoded)
{
    Parameters parameters;
    for (qsizetype at = 0; at < encoded.size();) {
        const qsizetype found = encoded.indexOf('&', at);
        const qsizetype end = found < 0 ? encoded.size() : found;
        const QByteArrayView pair = encoded.sliced(at, end - at);
        at = end + 1;
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = decoded(equals < 0 ? pair : pair.first(equals));
        if (name.isEmpty() || parameters.contains(name))
            return std::nullopt;
        parameters.insert(name, equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1)));
    }
    return parameters;
}

QByteArray timestamp(qint64 millisecondsSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsSinceEpoch, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

std::optional<qint64> readTimestamp(QByteArrayView text)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-ddThh:mm:ssZ"_s);
    if (!time.isValid())
        return std::nullopt;
    return QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch();
}

} // namespace bootbench::rpc
