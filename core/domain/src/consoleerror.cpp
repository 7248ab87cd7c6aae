// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/consoleerror.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct CodeText {
    QLatin1StringView code;
    const char *title;
    const char *advice;
    bool passes = false; ///< the same call may succeed later
};

// The gateway's codes and those of help.aliyun.com 87387 that the calls made here can meet. A code that ends with a dot
// stands for all that begin with it.
constexpr auto codeTexts = std::to_array<CodeText>({
    {"SignatureDoesNotMatch"_L1,
     QT_TRANSLATE_NOOP("ConsoleError", "The platform computes another signature for this request"),
     QT_TRANSLATE_NOOP("ConsoleError", "The AccessKey secret is not the one of this AccessKey ID. Enter it again, "
                                       "without spaces around it.")},
    {"IncompleteSignature"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The request's signature is incomplete"),
     QT_TRANSLATE_NOOP("ConsoleError", "Something between here and the platform changes requests, such as a proxy.")},
    {"InvalidTimeStamp.Expired"_L1,
     QT_TRANSLATE_NOOP("ConsoleError", "This computer's clock and the platform's differ by more than 15 minutes"),
     QT_TRANSLATE_NOOP("ConsoleError", "Set this computer's clock; check its time zone, too.")},
    {"InvalidTimeStamp."_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform cannot read the request's time"),
     QT_TRANSLATE_NOOP("ConsoleError", "Something between here and the platform changes requests, such as a proxy.")},
    {"SignatureNonceUsed"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform has seen this request before"),
     QT_TRANSLATE_NOOP("ConsoleError", "It was sent twice on its way; call again."), true},
    {"InvalidAccessKeyId."_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform does not know this AccessKey"),
     QT_TRANSLATE_NOOP("ConsoleError",
                       "Check the AccessKey ID, that it is active, and that it belongs to this platform: the built-in "
                       "one makes a new pair at each start.")},
    {"Forbidden."_L1, QT_TRANSLATE_NOOP("ConsoleError", "The AccessKey's user may not do this"),
     QT_TRANSLATE_NOOP("ConsoleError", "Grant the user the IoT permissions in the account's access control (RAM).")},
    {"Throttling"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform asks for fewer calls"),
     QT_TRANSLATE_NOOP("ConsoleError",
                       "Wait a moment. All users of the account share its limits, so other programs count, too."),
     true},
    {"ServiceUnavailable"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform cannot answer now"),
     QT_TRANSLATE_NOOP("ConsoleError", "Try again later."), true},
    {"InternalError"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform failed"),
     QT_TRANSLATE_NOOP("ConsoleError", "Try again later; tell the platform's support the request id."), true},
    {"InvalidApi.NotFound"_L1, QT_TRANSLATE_NOOP("ConsoleError", "This platform has no such call"),
     QT_TRANSLATE_NOOP("ConsoleError",
                       "Distribution is served in the region cn-shanghai only: use iot.cn-shanghai.aliyuncs.com.")},
    {"Missing"_L1, QT_TRANSLATE_NOOP("ConsoleError", "A parameter is missing"),
     QT_TRANSLATE_NOOP("ConsoleError", "Fill in what the platform names.")},
    {"iot.system.SystemException"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform failed"),
     QT_TRANSLATE_NOOP("ConsoleError", "Try again later; tell the platform's support the request id."), true},
    {"iot.system.InstanceNotFound"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform knows no such instance"),
     QT_TRANSLATE_NOOP("ConsoleError", "Check the instance's ID and region in the platform's console.")},
    {"iot.Sre.IotInstanceNotFound"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform knows no such instance"),
     QT_TRANSLATE_NOOP("ConsoleError", "Check the instance's ID and region in the platform's console.")},
    {"iot.system.UidNotFound"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform knows no such account"),
     QT_TRANSLATE_NOOP("ConsoleError", "Check the target's account ID, and that it uses the IoT Platform.")},
    {"iot.system.IllegalRequest"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform rejects the request"),
     QT_TRANSLATE_NOOP("ConsoleError", "Correct what the platform names.")},
    {"iot.system.InstanceIdSame"_L1, QT_TRANSLATE_NOOP("ConsoleError", "Source and target are the same instance"),
     QT_TRANSLATE_NOOP("ConsoleError", "Choose another target.")},
    {"iot.system.BillIsOverDue"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The account's bill is overdue"),
     QT_TRANSLATE_NOOP("ConsoleError", "Pay it, then try again.")},
    {"iot.common.InvalidPageParams"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The page's size or number is not valid"),
     QT_TRANSLATE_NOOP("ConsoleError", "Ask for at most 200 entries a page.")},
    {"iot.common.RamActionPermissionDeny"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The AccessKey's user may not do this"),
     QT_TRANSLATE_NOOP("ConsoleError", "Grant the user the IoT permissions in the account's access control (RAM).")},
    {"iot.common.AuthActionPermissionDeny"_L1,
     QT_TRANSLATE_NOOP("ConsoleError", "The device does not belong to this account"),
     QT_TRANSLATE_NOOP("ConsoleError", "Use an AccessKey of the account that owns the device.")},
    {"iot.prod.NotExistedProduct"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform knows no such product"),
     QT_TRANSLATE_NOOP("ConsoleError", "Check the ProductKey, and the instance that it is looked up in.")},
    {"iot.device.NotExistedDevice"_L1, QT_TRANSLATE_NOOP("ConsoleError", "The platform knows no such device"),
     QT_TRANSLATE_NOOP("ConsoleError",
                       "Check ProductKey and DeviceName, and the instance: a device that was distributed is no longer "
                       "at its source.")},
    {"iot.device.TooManyDevicesPerTime"_L1, QT_TRANSLATE_NOOP("ConsoleError", "There are too many devices in one call"),
     QT_TRANSLATE_NOOP("ConsoleError", "Ask for fewer devices at once.")},
});

const CodeText *textOf(const QString &code)
{
    // A code's own line comes before the lines of its family.
    const auto *exact = std::ranges::find_if(
        codeTexts, [&](const CodeText &text) { return code.compare(text.code, Qt::CaseInsensitive) == 0; });
    if (exact != codeTexts.end())
        return exact;
    const auto isFamily = [&](const CodeText &text) {
        const bool open = text.code.endsWith(u'.') || text.code == "Throttling"_L1 || text.code == "Missing"_L1;
        return open && code.startsWith(text.code);
    };
    const auto *family = std::ranges::find_if(codeTexts, isFamily);
    return family != codeTexts.end() ? family : nullptr;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("ConsoleError", text);
}

} // namespace

QString ConsoleError::title() const
{
    switch (kind) {
    case Kind::Transport:
        return transport == ErrorCode::EndpointInvalid
                   ? translated(QT_TRANSLATE_NOOP("ConsoleError", "The console's address is not valid"))
                   : errorTitle(transport);
    case Kind::Malformed:
        return translated(QT_TRANSLATE_NOOP("ConsoleError", "The answer is none of the console's API"));
    case Kind::Local:
        return translated(QT_TRANSLATE_NOOP("ConsoleError", "The call was not made"));
    case Kind::Refused:
        break;
    }
    const CodeText *const known = textOf(code);
    return known ? translated(known->title)
                 : translated(QT_TRANSLATE_NOOP("ConsoleError", "The platform refused the call with %1")).arg(code);
}

QString ConsoleError::advice() const
{
    if (mayHaveHappened && !isThrottled()) {
        return translated(QT_TRANSLATE_NOOP(
            "ConsoleError", "The request had been sent when the connection failed, so the platform may have acted on "
                            "it. Look at the list of jobs before you try again."));
    }
    switch (kind) {
    case Kind::Transport:
        return transport == ErrorCode::EndpointInvalid
                   ? translated(QT_TRANSLATE_NOOP(
                         "ConsoleError", "Enter a host name and a port, as in iot.cn-shanghai.aliyuncs.com:443."))
                   : errorAdvice(transport);
    case Kind::Malformed:
        return translated(QT_TRANSLATE_NOOP("ConsoleError",
                                            "Check that the address is the one of a console API, not of a web page."));
    case Kind::Local:
        return {};
    case Kind::Refused:
        break;
    }
    const CodeText *const known = textOf(code);
    return known ? translated(known->advice) : QString();
}

QString ConsoleError::text() const
{
    QString line = title();
    if (!message.isEmpty())
        line = QCoreApplication::translate("ConsoleError", "%1: %2").arg(line, message);
    if (!requestId.isEmpty())
        line = QCoreApplication::translate("ConsoleError", "%1 (request id %2)").arg(line, requestId);
    return line;
}

bool ConsoleError::isThrottled() const
{
    return kind == Kind::Refused && code.startsWith("Throttling"_L1);
}

bool ConsoleError::isPassing() const
{
    if (kind == Kind::Refused) {
        const CodeText *const known = textOf(code);
        return known ? known->passes : httpStatus >= 500;
    }
    switch (transport) {
    case ErrorCode::DnsTimeout:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::TcpTimeout:
    case ErrorCode::TcpFailed:
    case ErrorCode::TlsTimeout:
    case ErrorCode::TlsClosed:
    case ErrorCode::ConnectionClosed:
    case ErrorCode::RequestTimeout:
    case ErrorCode::AnswerTimeout:
        return kind == Kind::Transport;
    default:
        return false;
    }
}

} // namespace bootbench
