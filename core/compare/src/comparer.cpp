// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparer.h"

#include "stepfields.h"

#include <dissect/summary.h>
#include <protocol/mqttcodec.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>
#include <variant>

namespace bootbench::compare {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
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

} // namespace

QString masked(QString text, const QList<const Redactor *> &redactors)
{
    for (const Redactor *redactor : redactors)
        text = redactor->redacted(text);
    return text;
}

QString Side::title(const Step &step) const
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

void Comparer::compare(const Conversation &a, const Conversation &b, ComparisonReport &report)
{
    m_conversationA = &a;
    m_conversationB = &b;
    m_sameDevice = a.device == b.device;
    const DeviceIdentity &device = (a.steps.empty() ? b : a).device;
    m_device = device.isNull() ? QString() : masked(device.id(), m_options.redactors);
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

} // namespace bootbench::compare
