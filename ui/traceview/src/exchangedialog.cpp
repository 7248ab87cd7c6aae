// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangedialog.h"

#include "tracetime.h"

#include <dissect/fieldtree.h>
#include <dissect/payload.h>
#include <dissect/summary.h>
#include <hexview/hexformatter.h>
#include <models/tracemodel.h>
#include <theme/fonts.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include "recordfields.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// In each direction from the record; a conversation that is longer is read through a filter.
constexpr qsizetype mostEntries = 250;
// Of one payload.
constexpr qsizetype mostBytes = 4096;
// Of a line above a payload, which says it all.
constexpr qsizetype longestLine = 80;

/// What the lines are written in; picked on the GUI thread, used on the other.
struct Colours {
    QString up;
    QString down;
    QString muted;
};

/// The sequence numbers of the conversation around `record`, and whether these are all of them.
QList<quint64> conversation(const TraceSnapshot &snapshot, quint64 record, const std::atomic<bool> &cancelled,
                            bool &whole)
{
    const ChannelId channel = snapshot.record(record).channel;
    const DeviceIdentity device = snapshot.channel(channel).device;
    QHash<ChannelId, bool> known;
    const auto belongs = [&](quint64 sequence) {
        const ChannelId other = snapshot.record(sequence).channel;
        if (!known.contains(other))
            known.insert(other, other == channel || (!device.isNull() && snapshot.channel(other).device == device));
        return known.value(other);
    };
    QList<quint64> found;
    qsizetype before = 0;
    quint64 at = record;
    for (; at >= 1 && before < mostEntries && !cancelled; --at) {
        if (belongs(at)) {
            found.prepend(at);
            ++before;
        }
    }
    whole = at < 1;
    qsizetype after = 0;
    for (at = record + 1; at <= snapshot.size() && after < mostEntries && !cancelled; ++at) {
        if (belongs(at)) {
            found.append(at);
            ++after;
        }
    }
    whole = whole && at > snapshot.size();
    return found;
}

QString bodyText(QByteArrayView payload)
{
    const QByteArray shown = payload.first(std::min(payload.size(), mostBytes)).toByteArray();
    QString text;
    switch (payloadKindOf(shown)) {
    case PayloadKind::Json:
        text = indentedJson(shown);
        break;
    case PayloadKind::Text:
        // In a pre element each of the two would break the line.
        text = QString::fromUtf8(shown).replace("\r\n"_L1, "\n"_L1);
        break;
    case PayloadKind::Hex:
        text = formatBytes(shown, HexFormat::Dump);
        break;
    }
    return shown.size() < payload.size() ? text + u"\n…"_s : text;
}

/// What stands below the record's line: of a head the fields, of a packet its payload.
QByteArrayView saidBy(const TraceRecord &record, const ChannelInfo &channel)
{
    if (isMilestone(record.kind) || record.direction == Direction::None)
        return {};
    if (record.kind == RecordKind::HttpRequestHead || record.kind == RecordKind::HttpResponseHead) {
        const qsizetype end = record.bytes.indexOf('\n');
        return end < 0 ? QByteArrayView() : record.bytes.sliced(end + 1).trimmed();
    }
    const ByteRange payload = payloadOf(dissect(record, channel), record.kind, record.bytes.size());
    return record.bytes.sliced(payload.offset, payload.length);
}

QString entryHtml(const TraceRecord &record, const ChannelInfo &channel, bool chosen, const Colours &colours)
{
    const QByteArrayView said = saidBy(record, channel);
    const RecordSummary summary = summarize(record, channel);
    QString line = lineText(protocolOf(record.kind), summary.type, summary.info);
    if (!said.isEmpty() && line.size() > longestLine)
        line = line.first(longestLine) + u'…';
    const QString arrow = record.direction == Direction::Up     ? u"↑"_s
                          : record.direction == Direction::Down ? u"↓"_s
                                                                : u"·"_s;
    const QString colour = record.direction == Direction::Up     ? colours.up
                           : record.direction == Direction::Down ? colours.down
                                                                 : colours.muted;
    QString html = u"<p style='margin:6px 0 0 0'><a name='r%1' href='#r%1' style='color:%2; text-decoration:none'>"
                   "%3 %4 %5%6%7</a></p>"_s.arg(record.sequence)
                       .arg(colour, timeOfDayText(record.wallMicroseconds, false), arrow, chosen ? u"<b>"_s : QString(),
                            line.toHtmlEscaped(), chosen ? u"</b>"_s : QString());
    if (!said.isEmpty())
        html += u"<pre style='margin:0 0 0 24px; white-space:pre-wrap'>%1</pre>"_s.arg(
            bodyText(said).trimmed().toHtmlEscaped());
    return html;
}

} // namespace

ExchangeDialog::ExchangeDialog(const TraceModel &trace, quint64 record, QWidget *parent)
    : QDialog(parent), m_count(new QLabel(this)), m_text(new QTextBrowser(this))
{
    const ChannelInfo channel = trace.shownChannel(trace.snapshot().record(record).channel);
    setWindowTitle(channel.device.isNull() ? tr("Exchange") : tr("Exchange of %1").arg(channel.device.deviceName()));
    m_text->setObjectName(u"exchangeText"_s);
    m_text->setFont(theme::monospaceFont());
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Conversation"));
    m_count->setText(tr("Collecting…"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    resize(96 * theme::rhythm, 80 * theme::rhythm);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (const quint64 sequence = url.fragment().sliced(1).toULongLong(); sequence > 0)
            Q_EMIT recordChosen(sequence);
    });
    collect(trace.snapshot(), trace.redactor(), record);
}

ExchangeDialog::~ExchangeDialog()
{
    m_cancelled = true;
    m_pool.waitForDone();
}

void ExchangeDialog::collect(const TraceSnapshot &snapshot, const Redactor *redactor, quint64 record)
{
    const auto colour = [this](theme::ColorRole role) { return theme::color(role, palette()).name(); };
    const Colours colours{colour(theme::ColorRole::Up), colour(theme::ColorRole::Down),
                          colour(theme::ColorRole::Muted)};
    m_pool.start([this, snapshot, redactor, record, colours] {
        bool whole = true;
        const QList<quint64> sequences = conversation(snapshot, record, m_cancelled, whole);
        QString html;
        for (const quint64 sequence : sequences) {
            if (m_cancelled)
                return;
            TraceRecord shown = snapshot.record(sequence);
            const QByteArray bytes =
                redactor != nullptr ? redactor->redactedIn(snapshot, shown) : shown.bytes.toByteArray();
            shown.bytes = bytes;
            const ChannelInfo &channel = snapshot.channel(shown.channel);
            html += entryHtml(shown, redactor != nullptr ? redactor->redacted(channel) : channel, sequence == record,
                              colours);
        }
        QMetaObject::invokeMethod(
            this, [this, html, count = sequences.size(), whole, record] { fill(html, count, whole, record); });
    });
}

void ExchangeDialog::fill(const QString &html, qsizetype shown, bool whole, quint64 record)
{
    m_text->setHtml(html);
    m_text->scrollToAnchor(u"r%1"_s.arg(record));
    const QString count = tr("%n record(s)", nullptr, int(shown));
    m_count->setText(whole ? count : tr("%1 around this one; filter by the device to see them all").arg(count));
}

} // namespace bootbench
