// SPDX-License-Identifier: GPL-3.0-or-later
#include "alignment.h"
#include "stepfields.h"
#include "steps.h"

#include <compare/comparison.h>

#include <dissect/summary.h>
#include <protocol/mqttcodec.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace bootbench {

using namespace Qt::StringLiterals;
using namespace compare;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr std::array<QLatin1StringView, 5> kindNames{"missing"_L1, "extra"_L1, "order"_L1, "field"_L1, "timing"_L1};

QString masked(QString text, const QList<const Redactor *> &redactors)
{
    for (const Redactor *redactor : redactors)
        text = redactor->redacted(text);
    return text;
}

/// One trace, as the texts speak of it.
struct Side {
    const TraceSnapshot &trace;
    QString name;
    const QList<const Redactor *> &redactors;

    [[nodiscard]] QString title(const Step &step) const
    {
        TraceRecord record = trace.record(step.record);
        // Masked before it is summarized: a summary is cut, and half a secret is no longer found in it.
        const QByteArray bytes = maskedBytes(trace, record, redactors);
        record.bytes = bytes;
        const RecordSummary summary = summarize(record, trace.channel(record.channel));
        const QString text = summary.info.startsWith(summary.type)
                                 ? summary.info
                                 : QStringList{summary.type, summary.topic, summary.info}.join(u' ').simplified();
        return masked(text, redactors);
    }
    [[nodiscard]] qint64 time(const Step &step) const { return trace.record(step.record).wallMicroseconds; }
};

/// A log that was published has stars in places; what they hide may be equal.
bool equalBehindMasks(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    if (a.size() != b.size() || (!a.contains("**"_L1) && !b.contains("**"_L1)))
        return false;
    return std::equal(a.begin(), a.end(), b.begin(),
                      [](QChar left, QChar right) { return left == right || left == u'*' || right == u'*'; });
}

QString shortened(const std::optional<QString> &value)
{
    constexpr qsizetype longest = 120;
    if (!value)
        return Text::tr("not there");
    return value->size() <= longest
               ? u'“' + *value + u'”'
               : Text::tr("“%1…” (%n character(s))", nullptr, int(value->size())).arg(value->first(longest));
}

QString milliseconds(qint64 microseconds)
{
    return Text::tr("%1 ms").arg(double(microseconds) / 1000, 0, 'f', 1);
}

/// Compares one device's conversations.
class Comparer
{
public:
    Comparer(const Side &a, const Side &b, const ComparisonOptions &options, bool rebuilt, Progress &progress)
        : m_a(a), m_b(b), m_options(options), m_rebuilt(rebuilt), m_progress(progress)
    {
    }

    /// Appends to the report.
    void compare(const Conversation &a, const Conversation &b, ComparisonReport &report);

private:
    void addMissing(const Step &step);
    void addExtra(const Step &step);
    void addMatch(const Match &match);
    void addRow(const Step *left, const Step *right);
    [[nodiscard]] QString unanswered(const Step &answer, const Step &question) const;
    void compareOrder(const Step &a, const Step &b);
    void compareFields(const Step &a, const Step &b);
    void compareTimes(const Match &match);
    [[nodiscard]] Difference difference(DifferenceKind kind, quint64 recordA, quint64 recordB) const
    {
        return {.kind = kind,
                .device = m_device,
                .recordA = recordA,
                .recordB = recordB,
                .path = {},
                .a = {},
                .b = {},
                .text = {},
                .row = 0};
    }

    const Side &m_a;
    const Side &m_b;
    const ComparisonOptions &m_options;
    bool m_rebuilt;
    Progress &m_progress;

    const Conversation *m_conversationA = nullptr;
    const Conversation *m_conversationB = nullptr;
    bool m_sameDevice = true;
    QString m_device;
    QHash<std::size_t, std::size_t> m_partners; ///< of the steps of a
    QList<Difference> m_differences;            ///< of the row that is being made
    ComparisonReport *m_report = nullptr;
};

RowKind rowKindOf(const QList<Difference> &differences)
{
    const auto has = [&](DifferenceKind kind) {
        return std::ranges::any_of(differences, [kind](const Difference &one) { return one.kind == kind; });
    };
    if (has(DifferenceKind::Missing))
        return RowKind::OnlyLeft;
    if (has(DifferenceKind::Extra))
        return RowKind::OnlyRight;
    if (has(DifferenceKind::Field))
        return RowKind::Changed;
    if (has(DifferenceKind::Order))
        return RowKind::Order;
    return has(DifferenceKind::Timing) ? RowKind::Timing : RowKind::Same;
}

void Comparer::compare(const Conversation &a, const Conversation &b, ComparisonReport &report)
{
    m_conversationA = &a;
    m_conversationB = &b;
    m_sameDevice = a.device == b.device;
    m_device = masked((a.steps.empty() ? b : a).device.id(), m_options.redactors);
    m_partners.clear();
    m_report = &report;
    const Alignment alignment = align(a.steps, b.steps);
    for (const Match &match : alignment.matches)
        m_partners.insert(match.a, match.b);
    // In the order of the first trace; what only the second has comes before what follows it there.
    auto lacking = alignment.onlyA.cbegin();
    auto extra = alignment.onlyB.cbegin();
    const auto addMissingBefore = [&](std::size_t index) {
        for (; lacking != alignment.onlyA.cend() && *lacking < index; ++lacking)
            addMissing(a.steps[*lacking]);
    };
    const auto addExtraBefore = [&](std::size_t index) {
        for (; extra != alignment.onlyB.cend() && *extra < index; ++extra)
            addExtra(b.steps[*extra]);
    };
    for (const Match &match : alignment.matches) {
        if (!m_progress.advance(2))
            return;
        addMissingBefore(match.a);
        if (!match.moved)
            addExtraBefore(match.b);
        addMatch(match);
    }
    addMissingBefore(a.steps.size());
    addExtraBefore(b.steps.size());
}

/// Null on the side that has none.
void Comparer::addRow(const Step *left, const Step *right)
{
    QStringList texts;
    for (Difference &one : m_differences) {
        texts += one.text;
        one.row = m_report->rows.size();
    }
    const auto recordOf = [](const Step *step) { return step != nullptr ? step->record : 0; };
    const auto bodyOf = [](const Step *step) { return step != nullptr && step->body != step->record ? step->body : 0; };
    m_report->rows.append({.kind = rowKindOf(m_differences),
                           .device = m_device,
                           .left = recordOf(left),
                           .right = recordOf(right),
                           .leftBody = bodyOf(left),
                           .rightBody = bodyOf(right),
                           .text = texts.join(u'\n')});
    m_report->differences += std::exchange(m_differences, {});
}

void Comparer::addMatch(const Match &match)
{
    const Step &a = m_conversationA->steps[match.a];
    const Step &b = m_conversationB->steps[match.b];
    if (match.moved)
        compareOrder(a, b);
    compareFields(a, b);
    compareTimes(match);
    addRow(&a, &b);
}

void Comparer::addMissing(const Step &step)
{
    Difference one = difference(DifferenceKind::Missing, step.record, 0);
    // What it answers is there on both sides: then the answer is what is owed.
    const auto question = step.answers ? m_partners.constFind(*step.answers) : m_partners.cend();
    one.text = question != m_partners.cend()
                   ? unanswered(step, m_conversationB->steps[*question])
                   : Text::tr("%1 lacks what %2 has as record %3: %4")
                         .arg(m_b.name, m_a.name, QString::number(step.record), m_a.title(step));
    m_differences.append(one);
    addRow(&step, nullptr);
}

void Comparer::addExtra(const Step &step)
{
    Difference one = difference(DifferenceKind::Extra, 0, step.record);
    one.text = Text::tr("%1 has what %2 lacks, record %3: %4")
                   .arg(m_b.name, m_a.name, QString::number(step.record), m_b.title(step));
    m_differences.append(one);
    addRow(nullptr, &step);
}

/// `answer` is of the first trace, `question` of the second.
QString Comparer::unanswered(const Step &answer, const Step &question) const
{
    const QString number = QString::number(question.record);
    if (answer.kind == StepKind::Answer)
        return Text::tr("%1: bootstrap never answered the request (record %2).").arg(m_b.name, number);
    if (answer.kind == StepKind::Connack)
        return Text::tr("%1: the platform never answered CONNECT (record %2).").arg(m_b.name, number);
    const TraceRecord record = m_b.trace.record(question.record);
    const ChannelInfo channel = m_b.trace.channel(record.channel);
    const auto packet = mqtt::decode(record.bytes, channel.mqttLevel);
    const auto *publish = packet ? std::get_if<mqtt::Publish>(&*packet) : nullptr;
    const QJsonObject alink = publish != nullptr ? QJsonDocument::fromJson(publish->payload).object() : QJsonObject();
    const QString id = masked(alink.value("id"_L1).toVariant().toString(), m_options.redactors);
    if (publish != nullptr && publish->topic.endsWith("/thing/bootstrap/notify"_L1))
        return Text::tr("%1: the device never replied to notify %2 (record %3).").arg(m_b.name, id, number);
    return (record.direction == Direction::Down ? Text::tr("%1: the device never replied to message %2 (record %3).")
                                                : Text::tr("%1: the platform never replied to message %2 (record %3)."))
        .arg(m_b.name, id, number);
}

void Comparer::compareOrder(const Step &a, const Step &b)
{
    Difference one = difference(DifferenceKind::Order, a.record, b.record);
    one.text = Text::tr("It comes at another place in %1 (record %2) than in %3 (record %4): %5")
                   .arg(m_b.name, QString::number(b.record), m_a.name, QString::number(a.record), m_a.title(a));
    m_differences.append(one);
}

void Comparer::compareFields(const Step &a, const Step &b)
{
    const Fields inA = fieldsOf(a, m_a.trace, m_rebuilt, m_sameDevice ? DeviceIdentity() : m_conversationA->device);
    const Fields inB = fieldsOf(b, m_b.trace, m_rebuilt, m_sameDevice ? DeviceIdentity() : m_conversationB->device);
    QStringList paths = inA.keys();
    for (auto it = inB.begin(); it != inB.end(); ++it) {
        if (!inA.contains(it.key()))
            paths.append(it.key());
    }
    const auto valueOf = [](const Fields &fields, const QString &path) {
        return fields.contains(path) ? std::optional(fields.value(path)) : std::nullopt;
    };
    for (const QString &path : std::as_const(paths)) {
        Difference one = difference(DifferenceKind::Field, a.record, b.record);
        one.path = path;
        one.a = valueOf(inA, path);
        one.b = valueOf(inB, path);
        if (one.a == one.b || (one.a && one.b && equalBehindMasks(*one.a, *one.b)))
            continue;
        if (isSecretField(path)) {
            one.a.reset();
            one.b.reset();
            const QString recordA = QString::number(a.record);
            const QString recordB = QString::number(b.record);
            one.text = path == "mqtt.password"_L1
                           ? Text::tr("%1 (record %2) and %3 (record %4) log in with different passwords.")
                                 .arg(m_a.name, recordA, m_b.name, recordB)
                           : Text::tr("%1 (record %2) and %3 (record %4) differ in %5, which is secret.")
                                 .arg(m_a.name, recordA, m_b.name, recordB, path);
        } else {
            // Masked before they are cut.
            for (std::optional<QString> *value : {&one.a, &one.b}) {
                if (*value)
                    *value = masked(**value, m_options.redactors);
            }
            one.text = Text::tr("%1 in %2 (record %3) and %4 (record %5)")
                           .arg(path, m_a.name, QString::number(a.record), m_b.name, QString::number(b.record)) +
                       u": "_s + shortened(one.a) + u" ≠ "_s + shortened(one.b);
        }
        m_differences.append(one);
    }
}

void Comparer::compareTimes(const Match &match)
{
    const Step &a = m_conversationA->steps[match.a];
    const Step &b = m_conversationB->steps[match.b];
    const bool comparable = m_options.timingFactor > 0 && a.since && b.since && m_partners.contains(*a.since) &&
                            m_partners.value(*a.since) == *b.since;
    if (!comparable)
        return;
    const qint64 tookA = m_a.time(a) - m_a.time(m_conversationA->steps[*a.since]);
    const qint64 tookB = m_b.time(b) - m_b.time(m_conversationB->steps[*b.since]);
    const auto [shorter, longer] = std::minmax(tookA, tookB);
    if (longer - shorter <= m_options.timingFloorMicroseconds ||
        double(longer) <= double(shorter) * m_options.timingFactor)
        return;
    Difference one = difference(DifferenceKind::Timing, a.record, b.record);
    one.a = QString::number(tookA);
    one.b = QString::number(tookB);
    one.text = Text::tr("It took %1 in %2 (record %3), and %4 in %5 (record %6): %7")
                   .arg(milliseconds(tookA), m_a.name, QString::number(a.record), milliseconds(tookB), m_b.name,
                        QString::number(b.record), m_a.title(a));
    m_differences.append(one);
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
                {masked(pair.a.device.id(), options.redactors), masked(pair.b.device.id(), options.redactors)});
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
