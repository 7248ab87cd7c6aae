// SPDX-License-Identifier: GPL-3.0-or-later
#include "signcommand.h"

#include "commandline.h"
#include "secretinput.h"
#include "standardoutput.h"

#include <protocol/connectsignature.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SignCommand)
};

constexpr qsizetype longestClientId = 64;

Result<LoginOptions, QString> loginOptions(const QCommandLineParser &parser)
{
    LoginOptions options;
    const QString method = parser.value(u"method"_s);
    const auto known = signMethodFromName(method);
    if (!known)
        return Failure(Text::tr("“%1” is no sign method; use hmacsha256, hmacsha1 or hmacmd5.").arg(method));
    options.method = *known;
    if (parser.isSet(u"client-id"_s)) {
        options.clientId = parser.value(u"client-id"_s);
        if (options.clientId->size() > longestClientId || options.clientId->contains(u'|'))
            return Failure(Text::tr("--client-id may have 64 characters and no “|”."));
    }
    options.timestamp = parser.value(u"timestamp"_s);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (options.timestamp.isEmpty() || !std::ranges::all_of(options.timestamp, isDigit))
        return Failure(Text::tr("--timestamp must be a number of milliseconds."));
    return options;
}

void print(const Login &login)
{
    QJsonObject object;
    object["content"_L1] = QString::fromUtf8(login.content);
    object["username"_L1] = login.userName;
    object["clientId"_L1] = login.clientIdWithoutConn;
    object["password"_L1] = QString::fromLatin1(login.password.view());
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    standardoutput::write(line);
}

} // namespace

int runSignCommand(const QStringList &arguments)
{
    CommandLine command(u"sign"_s, Text::tr("Prints what a CONNECT of this device carries: the signed content, user "
                                            "name, clientId and password, as one JSON object."));
    command.addDeviceOptions();
    command.parser().addOptions({
        {u"method"_s, Text::tr("hmacsha256, hmacsha1 or hmacmd5."), u"M"_s, u"hmacsha256"_s},
        {u"client-id"_s, Text::tr("clientId without parameters; ProductKey.DeviceName when not given."), u"ID"_s},
        {u"timestamp"_s, Text::tr("Time stamp that is signed; the C SDK's constant when not given."), u"T"_s,
         QString(sdkTimestamp)},
    });
    if (const auto over = command.parse(arguments))
        return int(*over);
    const auto device = command.device();
    if (!device)
        return int(command.wrongUsage(device.error()));
    if (!command.parser().isSet(u"secret-stdin"_s))
        return int(command.wrongUsage(Text::tr("--secret-stdin is missing.")));
    const auto options = loginOptions(command.parser());
    if (!options)
        return int(command.wrongUsage(options.error()));
    const auto secret = readSecretFromStdin();
    if (!secret)
        return int(command.wrongUsage(secret.error()));
    print(makeLogin(*device, *secret, *options));
    return int(ExitCode::Done);
}

} // namespace bootbench
