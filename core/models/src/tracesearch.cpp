// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracesearch.h>

#include <dissect/summary.h>

#include <QByteArrayMatcher>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringMatcher>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("TraceSearch", text);
}

/// The record as it may be looked at; `bytes` keeps what it points to.
TraceRecord visible(const TraceRecord &record, const Redactor *redactor, QByteArray &bytes)
{
    TraceRecord shown = record;
    if (redactor != nullptr) {
        bytes = redactor->redacted(record);
        shown.bytes = bytes;
    }
    return shown;
}

QString summaryText(const TraceRecord &record, const ChannelInfo &channel)
{
    const RecordSummary summary = summarize(record, channel);
    return lineText(protocolOf(record.kind), summary.type, summary.info);
}

std::optional<QByteArray> bytesOfHex(const QString &text)
{
    QByteArray digits;
    for (const QChar character : text) {
        if (character.isSpace() || character == u':')
            continue;
        if (!isxdigit(uchar(character.toLatin1())))
            return std::nullopt;
        digits += character.toLatin1();
    }
    if (digits.isEmpty() || digits.size() % 2 != 0)
        return std::nullopt;
    return QByteArray::fromHex(digits);
}

RecordPredicate bytePredicate(const QByteArray &needle, const Redactor *redactor)
{
    return [matcher = QByteArrayMatcher(needle), redactor](const TraceRecord &record, const ChannelInfo &) {
        // Masking only ever adds asterisks, so bytes that are not there before are not there after.
        if (redactor != nullptr && !matcher.pattern().contains('*') && matcher.indexIn(record.bytes) < 0)
            return false;
        QByteArray bytes;
        return matcher.indexIn(visible(record, redactor, bytes).bytes) >= 0;
    };
}

RecordPredicate textPredicate(const QString &needle, const Redactor *redactor)
{
    return [matcher = QStringMatcher(needle, Qt::CaseInsensitive), redactor](const TraceRecord &record,
                                                                             const ChannelInfo &channel) {
        QByteArray bytes;
        const TraceRecord shown = visible(record, redactor, bytes);
        return matcher.indexIn(QString::fromUtf8(shown.bytes)) >= 0 ||
               matcher.indexIn(summaryText(shown, channel)) >= 0;
    };
}

} // namespace

Result<RecordPredicate, QString> searchPredicate(SearchKind kind, const QString &text, const Redactor *redactor)
{
    switch (kind) {
    case SearchKind::Hex:
        if (const auto bytes = bytesOfHex(text))
            return bytePredicate(*bytes, redactor);
        return std::unexpected(translated(
            QT_TRANSLATE_NOOP("TraceSearch", "Bytes are written as pairs of hexadecimal digits, as in 7b 22.")));
    case SearchKind::RegularExpression: {
        const QRegularExpression pattern(text, QRegularExpression::UseUnicodePropertiesOption);
        if (!pattern.isValid())
            return std::unexpected(
                translated(QT_TRANSLATE_NOOP("TraceSearch", "Not a regular expression, at character %1: %2"))
                    .arg(pattern.patternErrorOffset() + 1)
                    .arg(pattern.errorString()));
        return RecordPredicate([pattern, redactor](const TraceRecord &record, const ChannelInfo &channel) {
            QByteArray bytes;
            const TraceRecord shown = visible(record, redactor, bytes);
            return pattern.match(QString::fromUtf8(shown.bytes)).hasMatch() ||
                   pattern.match(summaryText(shown, channel)).hasMatch();
        });
    }
    case SearchKind::Text:
        return textPredicate(text, redactor);
    }
    Q_UNREACHABLE();
}

TraceSearch::TraceSearch(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

TraceSearch::~TraceSearch()
{
    cancel();
    m_pool.waitForDone();
}

void TraceSearch::cancel()
{
    if (m_running)
        *m_running = true;
    m_running.reset();
}

void TraceSearch::start(const TraceSnapshot &snapshot, quint64 sequence, From side, RecordPredicate predicate,
                        bool wrap)
{
    cancel();
    m_running = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([this, cancelled = m_running, snapshot, sequence, side, predicate = std::move(predicate), wrap] {
        const quint64 size = snapshot.size();
        quint64 at = std::min(sequence, size);
        bool wrapped = false;
        quint64 hit = 0;
        for (quint64 looked = 0; looked < size && !cancelled->load(std::memory_order_relaxed); ++looked) {
            const bool atEnd = side == From::After ? at >= size : at <= 1;
            if (atEnd && !wrap)
                break;
            wrapped = wrapped || (atEnd && at != 0);
            at = side == From::After ? (atEnd ? 1 : at + 1) : (atEnd ? size : at - 1);
            const TraceRecord record = snapshot.record(at);
            if (predicate(record, snapshot.channel(record.channel))) {
                hit = at;
                break;
            }
        }
        QMetaObject::invokeMethod(this, [this, cancelled, hit, wrapped] {
            // Another search may have begun meanwhile.
            if (m_running != cancelled)
                return;
            m_running.reset();
            if (hit != 0)
                Q_EMIT found(hit, wrapped);
            else
                Q_EMIT notFound();
        });
    });
}

} // namespace bootbench
