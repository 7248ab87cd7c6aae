// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>

namespace bootbench::test {

/// A secret of any printable ASCII characters, or of hex digits as the platform makes them.
inline QByteArray randomSecret(QRandomGenerator &random, bool hexDigits)
{
    QByteArray secret(hexDigits ? 32 : 24, Qt::Uninitialized);
    for (char &c : secret)
        c = hexDigits ? "0123456789abcdef"[random.bounded(16)] : char(random.bounded(0x21, 0x7F));
    return secret;
}

inline QByteArray spaced(const QByteArray &hex, qsizetype doubleGapAfter)
{
    QByteArray result;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        result += QByteArray(i == 0 ? 0 : i / 2 == doubleGapAfter ? 2 : 1, ' ') + hex.mid(i, 2);
    return result;
}

/// Every spelling of a secret that may turn up somewhere.
inline QList<QByteArray> formsOf(const QByteArray &secret)
{
    QList<QByteArray> forms{secret, QByteArray(secret).toPercentEncoding()};
    for (const QByteArray &hex : {secret.toHex(), secret.toHex().toUpper()}) {
        forms.append(hex);
        for (qsizetype gap = 0; gap < 16; ++gap)
            forms.append(spaced(hex, gap));
        for (const QByteArray &between : {QByteArray(":"), QByteArray("-"), QByteArray(", 0x"), QByteArray("\\x")})
            forms.append(spaced(hex, -1).replace(" ", between));
    }
    for (qsizetype before = 0; before < 3; ++before) {
        // The characters that depend on the secret alone, as a searcher would know them.
        const QByteArray encoded = (QByteArray(before, 'x') + secret).toBase64();
        const qsizetype first = (before * 8 + 5) / 6;
        const qsizetype size = ((before + secret.size()) * 8) / 6 - first;
        forms.append(encoded.mid(first, size));
        forms.append(encoded.mid(first, size).replace('+', '-').replace('/', '_'));
    }
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("s"), QString::fromUtf8(secret)}}).toJson(QJsonDocument::Compact);
    forms.append(json.mid(6, json.size() - 8));
    return forms;
}

} // namespace bootbench::test
