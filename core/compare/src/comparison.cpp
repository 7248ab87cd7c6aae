// SPDX-License-Identifier: GPL-3.0-or-later
#include <compare/comparison.h>

#include "comparer.h"
#include "steps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;
using namespace compare;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr std::array<QLatin1StringView, 5> kindNames{"missing"_L1, "extra"_L1, "order"_L1, "field"_L1, "timing"_L1};

/// A log need not say whose it is.
QString titleOf(const DeviceIdentity &device, const QList<const Redactor *> &redactors)
{
    return device.isNull() ? Text::tr("(not named)") : masked(device.id(), redactors);
}

/// Whom to compare with whom: devices of the same name; where one is left on each side, these two.
struct DevicePair {
    Conversation a;
    Conversation b;
};

std::vector<DevicePair> pairDevices(std::vector<Conversation> a, std::vector<Conversation> b)
{
    std::vector<DevicePair> pairs;
    std::vector<Conversation> alone;
    for (Conversation &one : a) {
        const auto same = std::ranges::find(b, one.device, &Conversation::device);
        if (same == b.end()) {
            alone.push_back(std::move(one));
            continue;
        }
        pairs.push_back({.a = std::move(one), .b = std::move(*same)});
        b.erase(same);
    }
    if (alone.size() == 1 && b.size() == 1) {
        pairs.push_back({.a = std::move(alone.front()), .b = std::move(b.front())});
        return pairs;
    }
    for (Conversation &one : alone) {
        const DeviceIdentity device = one.device;
        pairs.push_back({.a = std::move(one), .b = {.device = device, .steps = {}}});
    }
    for (Conversation &one : b) {
        const DeviceIdentity device = one.device;
        pairs.push_back({.a = {.device = device, .steps = {}}, .b = std::move(one)});
    }
    return pairs;
}

ComparisonReport cancelledReport()
{
    ComparisonReport report;
    report.cancelled = true;
    return report;
}

} // namespace

QLatin1StringView differenceKindName(DifferenceKind kind)
{
    return kindNames.at(std::size_t(kind));
}

QByteArray maskedBytes(const TraceSnapshot &trace, const TraceRecord &record, const QList<const Redactor *> &redactors)
{
    QByteArray bytes = record.bytes.toByteArray();
    for (const Redactor *redactor : redactors) {
        const QByteArray shown = redactor->redactedIn(trace, record);
        for (qsizetype i = 0; i < bytes.size(); ++i)
            bytes[i] = shown[i] != record.bytes[i] ? shown[i] : bytes[i];
    }
    return bytes;
}

ComparisonReport compareTraces(const TraceSnapshot &a, const TraceSnapshot &b, const ComparisonOptions &options)
{
    KeyTable keys;
    // What is said in a trace is at most its records.
    Progress progress(options.progress, 2 * qint64(a.size() + b.size()));
    const bool rebuilt = isRebuilt(a) || isRebuilt(b);
    const Side sideA{.trace = a,
                     .name = options.nameA.isEmpty() ? Text::tr("the first trace") : options.nameA,
                     .redactors = options.redactors};
    const Side sideB{.trace = b,
                     .name = options.nameB.isEmpty() ? Text::tr("the second trace") : options.nameB,
                     .redactors = options.redactors};
    Comparer comparer(sideA, sideB, options, rebuilt, progress);
    ComparisonReport report{
        .rows = {}, .differences = {}, .pairedDevices = {}, .nameA = sideA.name, .nameB = sideB.name};
    std::vector<Conversation> ofA = conversations(a, rebuilt, keys, progress);
    std::vector<Conversation> ofB = conversations(b, rebuilt, keys, progress);
    if (progress.isCancelled())
        return cancelledReport();
    for (const DevicePair &pair : pairDevices(std::move(ofA), std::move(ofB))) {
        if (pair.a.device != pair.b.device)
            report.pairedDevices.append(
                {titleOf(pair.a.device, options.redactors), titleOf(pair.b.device, options.redactors)});
        comparer.compare(pair.a, pair.b, report);
        if (progress.isCancelled())
            return cancelledReport();
    }
    return report;
}

QString comparisonText(const ComparisonReport &report)
{
    QStringList lines{Text::tr("%1 compared with %2").arg(report.nameB, report.nameA)};
    for (const auto &[a, b] : report.pairedDevices)
        lines += Text::tr("Device %1 is compared with device %2.").arg(a, b);
    lines += report.equal() ? Text::tr("The traces say the same.")
                            : Text::tr("%n difference(s):", nullptr, int(report.differences.size()));
    for (const Difference &one : report.differences)
        lines += u"- "_s + one.text;
    return lines.join(u'\n') + u'\n';
}

} // namespace bootbench
