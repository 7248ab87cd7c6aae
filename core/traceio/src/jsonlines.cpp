// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/jsonlines.h>

#include <dissect/summary.h>

namespace bootbench {

namespace {

/// Appends `text` as a JSON string.
void appendString(QByteArray &out, const QByteArray &text)
{
    constexpr QByteArrayView digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (quint8(c) < 0x20) {
            out += "\\u00";
            out += digits[qsizetype(quint8(c) >> 4U)];
            out += digits[qsizetype(quint8(c) & 15U)];
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Writes the members of one object in the order in which they are added.
class ObjectWriter
{
public:
    void add(QByteArrayView name, const QByteArray &text)
    {
        addName(name);
        appendString(m_out, text);
    }
    void add(QByteArrayView name, qint64 number)
    {
        addName(name);
        m_out += QByteArray::number(number);
    }
    void add(QByteArrayView name, bool value)
    {
        addName(name);
        m_out += value ? "true" : "false";
    }
    [[nodiscard]] QByteArray line()
    {
        m_out += "}\n";
        return std::move(m_out);
    }

private:
    void addName(QByteArrayView name)
    {
        if (m_out.size() > 1)
            m_out += ',';
        appendString(m_out, name.toByteArray());
        m_out += ':';
    }

    QByteArray m_out = "{";
};

} // namespace

QByteArray jsonLine(const TraceRecord &record, const ChannelInfo &channel, const Redactor *redactor)
{
    const QByteArray masked = redactor ? redactor->redacted(record) : QByteArray();
    TraceRecord shown = record;
    if (redactor)
        shown.bytes = masked;
    RecordSummary summary = summarize(shown, channel);
    // Once more, before they are escaped: what the summary took out of JSON and put together.
    for (QString *text : {&summary.type, &summary.topic, &summary.info}) {
        if (redactor)
            *text = redactor->redacted(*text);
    }

    ObjectWriter object;
    object.add("no", qint64(record.sequence));
    object.add("time_us", record.wallMicroseconds);
    object.add("device", channel.device.isNull() ? QByteArray() : channel.device.id().toUtf8());
    object.add("dir", QByteArray(directionName(record.direction).data(), directionName(record.direction).size()));
    object.add("proto", QByteArray(protocolName(protocolOf(record.kind)).data()));
    object.add("type", summary.type.toUtf8());
    object.add("stage", QByteArray(stageName(record.stage).data()));
    object.add("topic", summary.topic.toUtf8());
    object.add("code", summary.lkCode.toUtf8());
    object.add("len", qint64(record.bytes.size()));
    object.add("hex", shown.bytes.toByteArray().toHex());
    object.add("info", summary.info.toUtf8());
    object.add("inferred", record.inferred);
    return object.line();
}

} // namespace bootbench
