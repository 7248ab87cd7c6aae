// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/alink.h>

#include "jsontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace bootbench::alink {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Alink", text);
}

NotifyEvent malformed(NotifyEvent event, const QString &problem)
{
    event.verdict = NotifyVerdict::Malformed;
    event.reply = replyParameterError;
    event.problem = problem;
    return event;
}

/// A decimal number, 0 to 4294967295, as the platform numbers its messages.
bool isMessageId(const QString &id)
{
    constexpr qsizetype mostDigits = 10;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !id.isEmpty() && id.size() <= mostDigits && std::all_of(id.begin(), id.end(), isDigit) &&
           id.toULongLong() <= std::numeric_limits<quint32>::max();
}

/// The number when the value is a whole one.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    // Two different defaults tell "not whole" from a number that happens to be the default.
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    return value.toInteger();
}

} // namespace

NotifyEvent readNotify(QByteArrayView payload)
{
    NotifyEvent event;
    QJsonParseError parse;
    const QJsonDocument document = jsontext::parse(payload, &parse);
    if (parse.error != QJsonParseError::NoError)
        return malformed(event, translated(QT_TRANSLATE_NOOP("Alink", "The notice is not JSON: %1 at byte %2."))
                                    .arg(parse.errorString())
                                    .arg(parse.offset));
    if (!document.isObject())
        return malformed(event, translated(QT_TRANSLATE_NOOP("Alink", "The notice is not a JSON object.")));

    const QJsonObject notice = document.object();
    const QJsonValue id = notice.value("id"_L1);
    if (id.isUndefined())
        return malformed(event, translated(QT_TRANSLATE_NOOP("Alink", "The notice has no id.")));
    if (!id.isString())
        return malformed(
            event,
            translated(QT_TRANSLATE_NOOP("Alink", "The notice's id is not a text: %1.")).arg(jsontext::excerpt(id)));
    event.id = id.toString();
    if (!isMessageId(event.id))
        return malformed(
            event, translated(QT_TRANSLATE_NOOP("Alink", "The notice's id is no number from 0 to 4294967295: %1."))
                       .arg(jsontext::excerpt(id)));

    const QJsonValue parameters = notice.value("params"_L1);
    if (!parameters.isObject())
        return malformed(event, translated(QT_TRANSLATE_NOOP("Alink", "The notice has no object params.")));
    const QJsonValue command = parameters.toObject().value("cmd"_L1);
    if (command.isUndefined())
        return malformed(event, translated(QT_TRANSLATE_NOOP("Alink", "The notice has no params.cmd.")));
    const auto number = wholeNumber(command);
    if (!number)
        return malformed(event, translated(QT_TRANSLATE_NOOP("Alink", "The notice's cmd is no whole number: %1."))
                                    .arg(jsontext::excerpt(command)));
    event.command = *number;
    if (event.command == 0) {
        event.verdict = NotifyVerdict::Distributed;
        event.reply = replyOk;
        return event;
    }
    event.verdict = NotifyVerdict::UnknownCommand;
    event.reply = replyParameterError;
    event.problem =
        translated(QT_TRANSLATE_NOOP("Alink", "cmd %1 is not known; only 0 is published.")).arg(event.command);
    return event;
}

QByteArray notify(const QString &id, qint64 command)
{
    return R"({"id":)" + jsontext::quoted(id) +
           R"(,"version":"1.0","method":"thing.bootstrap.notify","params":{"cmd":)" + QByteArray::number(command) +
           "}}";
}

QByteArray notifyReply(const QString &id, int code)
{
    return R"({"id":)" + jsontext::quoted(id) + R"(,"code":)" + QByteArray::number(code) + R"(,"data":{}})";
}

std::optional<NotifyReply> readNotifyReply(QByteArrayView payload)
{
    const QJsonObject reply = jsontext::parse(payload).object();
    const QJsonValue id = reply.value("id"_L1);
    const auto code = wholeNumber(reply.value("code"_L1));
    if (!id.isString() || !code || *code < 0 || *code > std::numeric_limits<int>::max())
        return std::nullopt;
    return NotifyReply{id.toString(), int(*code)};
}

std::optional<KickEvent> readKick(QByteArrayView payload)
{
    const QJsonObject notice = jsontext::parse(payload).object();
    if (notice.value("title"_L1).toString() != "kick"_L1)
        return std::nullopt;
    KickEvent kick;
    kick.content = notice.value("content"_L1).toString();
    // The sentences are the platform's prose; what tells them apart is the noun.
    if (kick.content.contains("device deleted"_L1, Qt::CaseInsensitive))
        kick.reason = KickReason::DeviceDeleted;
    else if (kick.content.contains("same device"_L1, Qt::CaseInsensitive))
        kick.reason = KickReason::SameDevice;
    return kick;
}

QByteArray kick(QByteArrayView content)
{
    return R"({"title":"kick","content":)" + jsontext::quoted(QString::fromUtf8(content)) + '}';
}

} // namespace bootbench::alink
