// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracesearch.h>

#include <dissect/summary.h>

#include <QByteArrayMatcher>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringMatcher>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("TraceSearch", text);
}

QByteArray visibleBytes(const TraceSnapshot &trace, const TraceRecord &record, const Redactor *redactor)
{
    return redactor != nullptr ? redactor->redactedIn(trace, record) : record.bytes.toByteArray();
}

/// Records as they may be looked at. One search at a time uses it, on one thread.
class VisibleText
{
public:
    explicit VisibleText(const Redactor *redactor) : m_redactor(redactor) {}

    [[nodiscard]] QByteArray bytes(const TraceSnapshot &trace, const TraceRecord &record) const
    {
        return visibleBytes(trace, record, m_redactor);
    }
    /// The line of the list: what stands in the columns Protocol and Info.
    [[nodiscard]] QString summary(const TraceSnapshot &trace, const TraceRecord &record, QByteArrayView bytes)
    {
        const ChannelInfo &channel = trace.channel(record.channel);
        TraceRecord shown = record;
        shown.bytes = bytes;
        const RecordSummary summary =
            summarize(shown, m_redactor != nullptr ? visible(record.channel, channel) : channel);
        return lineText(protocolOf(record.kind), summary.type, summary.info);
    }

private:
    /// Its device's topics are known by its name, which has a pseudonym there, too.
    const ChannelInfo &visible(ChannelId id, const ChannelInfo &channel)
    {
        const auto known = m_channels.constFind(id);
        return known != m_channels.cend() ? *known : *m_channels.insert(id, m_redactor->redacted(channel));
    }

    const Redactor *m_redactor;
    QHash<ChannelId, ChannelInfo> m_channels;
};

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
    return [matcher = QByteArrayMatcher(needle), redactor](const TraceSnapshot &trace, const TraceRecord &record) {
        // Masking adds nothing but asterisks, so bytes that are not there before are not there after.
        const bool needsRedaction =
            redactor != nullptr && (redactor->policy().pseudonyms || matcher.pattern().contains('*'));
        if (!needsRedaction && matcher.indexIn(record.bytes) < 0)
            return false;
        return redactor == nullptr || matcher.indexIn(redactor->redactedIn(trace, record)) >= 0;
    };
}

RecordPredicate textPredicate(const QString &needle, const Redactor *redactor)
{
    return [matcher = QStringMatcher(needle, Qt::CaseInsensitive),
            text = std::make_shared<VisibleText>(redactor)](const TraceSnapshot &trace, const TraceRecord &record) {
        const QByteArray bytes = text->bytes(trace, record);
        return matcher.indexIn(QString::fromUtf8(bytes)) >= 0 ||
               matcher.indexIn(text->summary(trace, record, bytes)) >= 0;
    };
}

RecordPredicate patternPredicate(const QRegularExpression &pattern, const Redactor *redactor)
{
    return [pattern, text = std::make_shared<VisibleText>(redactor)](const TraceSnapshot &trace,
                                                                     const TraceRecord &record) -> std::optional<bool> {
        const QByteArray bytes = text->bytes(trace, record);
        const QRegularExpressionMatch inBytes = pattern.match(QString::fromUtf8(bytes));
        if (inBytes.hasMatch())
            return true;
        const QRegularExpressionMatch inSummary = pattern.match(text->summary(trace, record, bytes));
        if (inSummary.hasMatch())
            return true;
        return inBytes.isValid() && inSummary.isValid() ? std::optional(false) : std::nullopt;
    };
}

/// As the view shows it, which learns the names in a record first.
QByteArray shownBytes(const TraceSnapshot &trace, const TraceRecord &record, const Redactor *redactor)
{
    if (redactor != nullptr && redactor->policy().pseudonyms)
        redactor->learn(record);
    return visibleBytes(trace, record, redactor);
}

HitFinder byteFinder(const QByteArray &needle, const Redactor *redactor)
{
    return [needle, redactor](const TraceSnapshot &trace, const TraceRecord &record) {
        const qsizetype at = shownBytes(trace, record, redactor).indexOf(needle);
        return at >= 0 ? ByteRange{at, needle.size()} : ByteRange{};
    };
}

HitFinder patternFinder(const QRegularExpression &pattern, const Redactor *redactor)
{
    return [pattern, redactor](const TraceSnapshot &trace, const TraceRecord &record) {
        const QByteArray bytes = shownBytes(trace, record, redactor);
        // Not by its place in the text: bytes that are no UTF-8 have other lengths there.
        const QByteArray hit = pattern.match(QString::fromUtf8(bytes)).captured().toUtf8();
        const qsizetype at = hit.isEmpty() ? -1 : bytes.indexOf(hit);
        return at >= 0 ? ByteRange{at, hit.size()} : ByteRange{};
    };
}

} // namespace

Result<SearchTerm, QString> searchTerm(SearchKind kind, const QString &text, const Redactor *redactor)
{
    switch (kind) {
    case SearchKind::Hex:
        if (const auto bytes = bytesOfHex(text))
            return SearchTerm{bytePredicate(*bytes, redactor), byteFinder(*bytes, redactor)};
        return std::unexpected(translated(
            QT_TRANSLATE_NOOP("TraceSearch", "Bytes are written as pairs of hexadecimal digits, as in 7b 22.")));
    case SearchKind::RegularExpression: {
        const QRegularExpression pattern(text, QRegularExpression::UseUnicodePropertiesOption);
        if (!pattern.isValid())
            return std::unexpected(
                translated(QT_TRANSLATE_NOOP("TraceSearch", "Not a regular expression, at character %1: %2"))
                    .arg(pattern.patternErrorOffset() + 1)
                    .arg(pattern.errorString()));
        return SearchTerm{patternPredicate(pattern, redactor), patternFinder(pattern, redactor)};
    }
    case SearchKind::Text:
        return SearchTerm{textPredicate(text, redactor),
                          patternFinder(QRegularExpression(QRegularExpression::escape(text),
                                                           QRegularExpression::CaseInsensitiveOption),
                                        redactor)};
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
                        HitFinder finder, bool wrap)
{
    cancel();
    m_running = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([this, cancelled = m_running, snapshot, sequence, side, predicate = std::move(predicate),
                  finder = std::move(finder), wrap] {
        const quint64 size = snapshot.size();
        quint64 at = std::min(sequence, size);
        bool wrapped = false;
        quint64 match = 0;
        ByteRange hit;
        quint64 undecided = 0;
        for (quint64 looked = 0; looked < size && !cancelled->load(std::memory_order_relaxed); ++looked) {
            const bool atEnd = side == From::After ? at >= size : at <= 1;
            if (atEnd && !wrap)
                break;
            wrapped = wrapped || (atEnd && at != 0);
            at = side == From::After ? (atEnd ? 1 : at + 1) : (atEnd ? size : at - 1);
            const TraceRecord record = snapshot.record(at);
            const std::optional<bool> passes = predicate(snapshot, record);
            undecided += passes.has_value() ? 0U : 1U;
            if (passes.value_or(false)) {
                match = at;
                if (finder)
                    hit = finder(snapshot, record);
                break;
            }
        }
        QMetaObject::invokeMethod(this, [this, cancelled, match, hit, wrapped, undecided] {
            // Another search may have begun meanwhile.
            if (m_running != cancelled)
                return;
            m_running.reset();
            if (match != 0)
                Q_EMIT found(match, wrapped, hit);
            else
                Q_EMIT notFound(undecided);
        });
    });
}

} // namespace bootbench
