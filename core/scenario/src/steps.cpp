// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps.h"

#include <algorithm>
#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;
using Kind = ScenarioStep::Kind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScenarioStep)
};

constexpr std::chrono::milliseconds usualPatience{5'000};

/// What a step takes beside its own word.
enum Member : quint16 {
    Device = 1,      ///< may name one; else all
    NeedsDevice = 2, ///< must name one
    To = 4,          ///< `to`, needed
    MaybeTo = 8,     ///< `to`
    Instance = 16,   ///< `instance`
    Words = 32,      ///< `text`, needed
    MaybeWords = 64, ///< `text`
    FaultText = 128, ///< `fault`, needed
    KindName = 256,  ///< `kind`
    Time = 512,      ///< `seconds`, needed
    State = 1024,    ///< `state`, needed
    Error = 2048,    ///< `error`, needed
    Count = 4096     ///< `count`
};

struct StepForm {
    Kind kind;
    QLatin1StringView word; ///< of `do` or `expect`
    unsigned members;
};

constexpr auto forms = std::to_array<StepForm>({
    {Kind::Start, "start"_L1, Device},
    {Kind::Stop, "stop"_L1, Device},
    {Kind::Follow, "follow"_L1, Device},
    {Kind::Distribute, "distribute"_L1, Device | To},
    {Kind::Notify, "notify"_L1, Device},
    {Kind::Kick, "kick"_L1, Device | Words},
    {Kind::Disable, "disable"_L1, Device},
    {Kind::Enable, "enable"_L1, Device},
    {Kind::Fault, "fault"_L1, Device | FaultText},
    {Kind::ClearFaults, "clearFaults"_L1, KindName},
    {Kind::Wait, "wait"_L1, Time},
    {Kind::ExpectOnline, "online"_L1, Device | Instance},
    {Kind::ExpectFollow, "follow"_L1, Device | MaybeTo},
    {Kind::ExpectState, "state"_L1, Device | State},
    {Kind::ExpectError, "error"_L1, Device | Error},
    {Kind::ExpectNotify, "notify"_L1, Device | Count},
    {Kind::ExpectKick, "kick"_L1, Device | MaybeWords},
    {Kind::ExpectNothingLost, "nothingLost"_L1, Device},
});

const StepForm *formOf(bool expects, const QString &word)
{
    const auto found = std::ranges::find_if(
        forms, [&](const StepForm &form) { return (form.kind >= Kind::ExpectOnline) == expects && word == form.word; });
    return found == forms.end() ? nullptr : &*found;
}

QString wordsOf(bool expects)
{
    QStringList words;
    for (const StepForm &form : forms) {
        if ((form.kind >= Kind::ExpectOnline) == expects)
            words << form.word;
    }
    return words.join(u", "_s);
}

std::optional<SessionState> stateNamed(const QString &name)
{
    for (int i = 0; i < sessionStateCount; ++i) {
        if (name == stateName(SessionState(i)))
            return SessionState(i);
    }
    return std::nullopt;
}

ErrorCode errorNamed(const QString &name)
{
    for (int i = 1; i <= int(ErrorCode::TooManyKicks); ++i) {
        if (name == errorName(ErrorCode(i)))
            return ErrorCode(i);
    }
    return ErrorCode::None;
}

void readMembers(DocumentReader &reader, unsigned members, ScenarioStep &step)
{
    if (members & Device)
        step.device = reader.text("device"_L1, {});
    if (members & To)
        step.instance = reader.text("to"_L1);
    if (members & MaybeTo)
        step.instance = reader.text("to"_L1, {});
    if (members & Instance)
        step.instance = reader.text("instance"_L1, {});
    if (members & Words)
        step.text = reader.text("text"_L1);
    if (members & MaybeWords)
        step.text = reader.text("text"_L1, {});
    if (members & FaultText)
        step.text = reader.text("fault"_L1);
    if (members & KindName)
        step.text = reader.text("kind"_L1, {});
    if (members & Count)
        step.count = reader.number("count"_L1, 0, 1'000'000, 1);
    if (members & Time) {
        const auto time = reader.seconds("seconds"_L1);
        if (!time)
            reader.fail(u"seconds"_s, Text::tr("a number of seconds is missing here."));
        step.time = time.value_or(std::chrono::milliseconds(0));
    }
    if (members & State) {
        const QString name = reader.text("state"_L1);
        step.state = stateNamed(name);
        if (!step.state)
            reader.fail(u"state"_s,
                        Text::tr("there is no state “%1”; they are called Online, Waiting, Failed….").arg(name));
    }
    if (members & Error) {
        const QString name = reader.text("error"_L1);
        step.error = errorNamed(name);
        if (step.error == ErrorCode::None)
            reader.fail(u"error"_s,
                        Text::tr("there is no error “%1”; they are called TlsExpired, ConnackTimeout….").arg(name));
    }
}

QString secondsText(std::chrono::milliseconds time)
{
    return QString::number(double(time.count()) / 1000);
}

} // namespace

ScenarioStep readStep(DocumentReader &reader)
{
    ScenarioStep step;
    const bool expects = reader.has("expect"_L1);
    if (expects == reader.has("do"_L1)) {
        reader.fail({}, Text::tr("a step has either “do” or “expect”."));
        return step;
    }
    const QLatin1StringView key = expects ? "expect"_L1 : "do"_L1;
    const QString word = reader.text(key);
    const StepForm *const form = formOf(expects, word);
    if (form == nullptr) {
        reader.fail(key, Text::tr("“%1” is not known; use one of: %2.").arg(word, wordsOf(expects)));
        return step;
    }
    step.kind = form->kind;
    readMembers(reader, form->members, step);
    if (expects)
        step.time = reader.seconds("within"_L1).value_or(usualPatience);
    (void)reader.text("note"_L1, {}); // for people
    reader.rejectOthers();
    return step;
}

QString ScenarioStep::describe() const
{
    const QString who = device.isEmpty() ? Text::tr("all devices") : device;
    const QString within = secondsText(time);
    switch (kind) {
    case Kind::Start:
        return Text::tr("Start %1").arg(who);
    case Kind::Stop:
        return Text::tr("Stop %1").arg(who);
    case Kind::Follow:
        return Text::tr("Let %1 follow").arg(who);
    case Kind::Distribute:
        return Text::tr("Distribute %1 to %2").arg(who, instance);
    case Kind::Notify:
        return Text::tr("Notify %1").arg(who);
    case Kind::Kick:
        return Text::tr("Kick %1: “%2”").arg(who, text);
    case Kind::Disable:
        return Text::tr("Disable %1").arg(who);
    case Kind::Enable:
        return Text::tr("Enable %1").arg(who);
    case Kind::Fault:
        return device.isEmpty() ? Text::tr("Fault: %1").arg(text) : Text::tr("Fault for %1: %2").arg(who, text);
    case Kind::ClearFaults:
        return text.isEmpty() ? Text::tr("Clear all faults") : Text::tr("Clear the fault %1").arg(text);
    case Kind::Wait:
        return Text::tr("Wait %1 s").arg(within);
    case Kind::ExpectOnline:
        return instance.isEmpty() ? Text::tr("Expect %1 online within %2 s").arg(who, within)
                                  : Text::tr("Expect %1 online in %2 within %3 s").arg(who, instance, within);
    case Kind::ExpectFollow:
        return instance.isEmpty() ? Text::tr("Expect %1 to follow within %2 s").arg(who, within)
                                  : Text::tr("Expect %1 to follow to %2 within %3 s").arg(who, instance, within);
    case Kind::ExpectState:
        return Text::tr("Expect %1 in state %2 within %3 s")
            .arg(who, QString(stateName(state.value_or(SessionState::Idle))), within);
    case Kind::ExpectError:
        return Text::tr("Expect %1 to report %2 within %3 s").arg(who, QString(errorName(error)), within);
    case Kind::ExpectNotify:
        return Text::tr("Expect %1 to receive %n notice(s) within %2 s", nullptr, count).arg(who, within);
    case Kind::ExpectKick:
        return Text::tr("Expect %1 to be kicked within %2 s").arg(who, within);
    case Kind::ExpectNothingLost:
        return Text::tr("Expect nothing lost of %1 within %2 s").arg(who, within);
    }
    Q_UNREACHABLE();
}

} // namespace bootbench
