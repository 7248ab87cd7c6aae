// SPDX-License-Identifier: GPL-3.0-or-later
#include "redactor_p.h"

#include <trace/redactionrun.h>

#include <algorithm>

namespace bootbench {

namespace {

/// How far apart two parts of a secret are sought: other devices' records lie between.
constexpr quint64 farthest = 256;

} // namespace

class RedactionRun::Private
{
public:
    Private(const Redactor &theRedactor, const TraceSnapshot &theSnapshot)
        : redactor(theRedactor)
        , snapshot(theSnapshot)
        , longest(redactor.d->knowledge->longestForm(redactor.policy()))
        , splits(redactor.d->hide(), longest)
    {
    }

    [[nodiscard]] const Redactor::Private &rules() const { return *redactor.d; }
    void feedUpTo(quint64 sequence);

    const Redactor &redactor;
    const TraceSnapshot snapshot;
    qsizetype longest;
    SplitSecrets splits;
    quint64 given = 0; ///< the last that was asked for
    quint64 fed = 0;
};

void RedactionRun::Private::feedUpTo(quint64 sequence)
{
    for (const quint64 last = std::min(sequence, snapshot.size()); fed < last;) {
        const TraceRecord record = snapshot.record(++fed);
        if (SplitSecrets::mayHold(record))
            splits.feed(record, snapshot.channel(record.channel).mqttLevel);
    }
}

RedactionRun::RedactionRun(const Redactor &redactor, const TraceSnapshot &snapshot)
    : d(std::make_unique<Private>(redactor, snapshot))
{
}

RedactionRun::~RedactionRun() = default;

QByteArray RedactionRun::redacted(const TraceRecord &record)
{
    QByteArray bytes = d->rules().alone(record);
    if (d->longest == 0)
        return bytes;
    const bool goesOn = record.sequence > d->given && record.sequence <= d->fed + farthest;
    if (!goesOn) {
        d->splits = SplitSecrets(d->rules().hide(), d->longest);
        d->fed = record.sequence > farthest ? record.sequence - farthest - 1 : 0;
    }
    d->given = record.sequence;
    d->feedUpTo(record.sequence + farthest);
    if (SplitSecrets::mayHold(record))
        d->splits.apply(record, d->snapshot.channel(record.channel).mqttLevel, bytes);
    return bytes;
}

} // namespace bootbench
