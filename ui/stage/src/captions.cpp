// SPDX-License-Identifier: GPL-3.0-or-later
#include <stage/captions.h>

#include <protocol/regions.h>

#include <QCoreApplication>
#include <QLocale>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// The names of core/protocol's table, for the translators.
[[maybe_unused]] constexpr const char *regionNames[] = {
    QT_TRANSLATE_NOOP("Region", "China (Shanghai)"),
    QT_TRANSLATE_NOOP("Region", "Singapore"),
    QT_TRANSLATE_NOOP("Region", "Japan (Tokyo)"),
    QT_TRANSLATE_NOOP("Region", "US (Virginia)"),
    QT_TRANSLATE_NOOP("Region", "Germany (Frankfurt)"),
    QT_TRANSLATE_NOOP("Region", "US (Silicon Valley)"),
    QT_TRANSLATE_NOOP("Region", "China (Hangzhou)"),
    QT_TRANSLATE_NOOP("Region", "China (Shenzhen)"),
    QT_TRANSLATE_NOOP("Region", "China (Beijing)"),
    QT_TRANSLATE_NOOP("Region", "China (Qingdao)"),
    QT_TRANSLATE_NOOP("Region", "China (Zhangjiakou)"),
    QT_TRANSLATE_NOOP("Region", "China (Hohhot)"),
    QT_TRANSLATE_NOOP("Region", "China (Heyuan)"),
    QT_TRANSLATE_NOOP("Region", "China (Chengdu)"),
    QT_TRANSLATE_NOOP("Region", "China (Hong Kong)"),
    QT_TRANSLATE_NOOP("Region", "Australia (Sydney)"),
    QT_TRANSLATE_NOOP("Region", "Malaysia (Kuala Lumpur)"),
    QT_TRANSLATE_NOOP("Region", "Indonesia (Jakarta)"),
    QT_TRANSLATE_NOOP("Region", "India (Mumbai)"),
    QT_TRANSLATE_NOOP("Region", "UK (London)"),
    QT_TRANSLATE_NOOP("Region", "UAE (Dubai)"),
};

/// The context of all captions.
class StoryCaption
{
    Q_DECLARE_TR_FUNCTIONS(StoryCaption)

public:
    static Caption of(const StoryStep &step);
    static Caption opening();

private:
    static QString deviceOf(const StoryStep &step) { return step.device.deviceName(); }
    static QString placeOf(const StoryStep &step);
    /// Without a full stop.
    static QString causeOf(const StoryStep &step);
    static QString took(qint64 microseconds);
};

QString StoryCaption::placeOf(const StoryStep &step)
{
    if (!step.instanceId.isEmpty())
        return step.instanceId;
    return step.endpoint.isNull() ? tr("an instance") : step.endpoint.toString();
}

QString StoryCaption::causeOf(const StoryStep &step)
{
    const bool stops = step.cause.endsWith(u'.') || step.cause.endsWith(u'。');
    return stops ? step.cause.chopped(1) : step.cause;
}

QString StoryCaption::took(qint64 microseconds)
{
    constexpr qint64 second = 1'000'000;
    const QLocale locale;
    if (microseconds < second)
        return tr("%1 ms").arg(locale.toString(double(microseconds) / 1e3, 'f', 0));
    return tr("%1 s").arg(locale.toString(double(microseconds) / 1e6, 'f', 1));
}

Caption StoryCaption::opening()
{
    return {
        tr("One device, many regions"),
        tr("A device leaves the factory with one address built in: that of bootstrap. Watch how it finds the instance "
           "that it belongs to, and how it is moved to another one without anybody touching it.")};
}

Caption StoryCaption::of(const StoryStep &step)
{
    const QString device = deviceOf(step);
    const QString place = placeOf(step);
    switch (step.kind) {
    case StepKind::Asked:
        return {tr("Where do I belong?"),
                tr("%1 asks bootstrap over HTTPS where it belongs. It sends its name only, no secret.").arg(device)};
    case StepKind::Answered:
        return {tr("Bootstrap answers"), tr("Bootstrap looks the device up and names its instance: %1.").arg(place)};
    case StepKind::SignedIn:
        return {tr("Signing in"),
                tr("%1 opens a TLS connection to %2 and signs in. The signature is made from its secret, which never "
                   "leaves the device.")
                    .arg(device, place)};
    case StepKind::Online:
        return {tr("Online"),
                tr("%1 is online in %2, %3 after it was switched on.").arg(device, place, took(step.microseconds))};
    case StepKind::Noticed:
        return {tr("Distributed"),
                tr("Somebody at the console distributed the device to another instance. %1 tells it so over the open "
                   "connection.")
                    .arg(place)};
    case StepKind::Replied:
        return {tr("Confirmed"), tr("%1 confirms the notice, so the platform knows that it was heard.").arg(device)};
    case StepKind::Kicked:
        return {tr("Leaving"),
                tr("%1 ends the connection: “%2”. From now on it refuses this device.").arg(place, step.cause)};
    case StepKind::AskedAgain:
        return {tr("Where do I belong now?"),
                tr("%1 does not try the old address again. It asks bootstrap, as on its first day.").arg(device)};
    case StepKind::AnsweredAgain:
        return {tr("A new home"), tr("Bootstrap names the new instance: %1.").arg(place)};
    case StepKind::Arrived:
        return {tr("Moved"), tr("%1 is online in %2. It was without a connection for %3, and nobody touched it.")
                                 .arg(device, place, took(step.microseconds))};
    case StepKind::Retrying:
        return {tr("A setback"), tr("A try failed (%1). %2 waits and tries again.").arg(causeOf(step), device)};
    case StepKind::Failed:
        return {tr("Stopped by an error"), tr("%1 gave up: %2.").arg(device, causeOf(step))};
    case StepKind::Stopped:
        return {tr("Stopped"), tr("%1 was stopped by the operator.").arg(device)};
    }
    Q_UNREACHABLE();
}

} // namespace

Caption captionOf(const StoryStep &step)
{
    return StoryCaption::of(step);
}

Caption openingCaption()
{
    return StoryCaption::opening();
}

QString regionTitle(const QString &regionId)
{
    const std::optional<Region> region = regionById(regionId);
    return region ? QCoreApplication::translate("Region", region->name.data()) : regionId;
}

} // namespace bootbench
