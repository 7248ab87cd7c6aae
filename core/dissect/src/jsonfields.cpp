// SPDX-License-Identifier: GPL-3.0-or-later
// QJsonDocument says what a text means, but not where; hence a reader of our own (RFC 8259).
#include "jsonfields.h"

#include "oneline.h"

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Deeper than any message of the platform, and within every stack.
constexpr int deepest = 64;

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

/// The four digits after `\u`; −1 where they are not.
int unicodeDigits(QByteArrayView digits)
{
    int value = 0;
    for (const char digit : digits) {
        const int part = digit >= '0' && digit <= '9'   ? digit - '0'
                         : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                         : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                                        : -1;
        if (part < 0)
            return -1;
        value = value * 16 + part;
    }
    return digits.size() == 4 ? value : -1;
}

/// What stands between the quotes, unescaped; nothing when an escape is none.
std::optional<QString> unescaped(QByteArrayView inside)
{
    if (!inside.contains('\\'))
        return QString::fromUtf8(inside);
    QString text;
    qsizetype plain = 0;
    for (qsizetype at = inside.indexOf('\\'); at >= 0; at = inside.indexOf('\\', plain)) {
        text += QString::fromUtf8(inside.sliced(plain, at - plain));
        if (at + 1 >= inside.size())
            return std::nullopt;
        plain = at + 2;
        switch (inside[at + 1]) {
        case '"':
        case '\\':
        case '/':
            text += QLatin1Char(inside[at + 1]);
            break;
        case 'b':
            text += u'\b';
            break;
        case 'f':
            text += u'\f';
            break;
        case 'n':
            text += u'\n';
            break;
        case 'r':
            text += u'\r';
            break;
        case 't':
            text += u'\t';
            break;
        case 'u': {
            const int unit = unicodeDigits(inside.sliced(plain, std::min<qsizetype>(4, inside.size() - plain)));
            if (unit < 0)
                return std::nullopt;
            text += QChar(char16_t(unit));
            plain += 4;
            break;
        }
        default:
            return std::nullopt;
        }
    }
    return text + QString::fromUtf8(inside.sliced(plain));
}

class JsonReader
{
public:
    JsonReader(FieldBuilder &builder, ByteRange range) : m_builder(builder), m_at(range.offset), m_end(range.end()) {}

    /// The outermost value's parts below `parent`.
    void read(int parent, const QString &prefix)
    {
        skipSpace();
        const bool whole = value(parent, prefix, {}, m_at, 0);
        skipSpace();
        if (whole && m_at < m_end)
            fail(parent, u"more text after the end"_s);
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_end ? m_builder.bytes()[m_at] : '\0'; }
    void skipSpace()
    {
        while (m_at < m_end && isSpace(peek()))
            ++m_at;
    }
    bool fail(int parent, const QString &problem)
    {
        m_builder.malformed(parent, u"Malformed JSON"_s, u"%1 at byte %2"_s.arg(problem).arg(m_at),
                            {std::min(m_at, m_end - 1), std::max<qint64>(m_end - m_at, 1)});
        return false;
    }

    /// The range between the quotes of the string here; moves behind it.
    std::optional<ByteRange> string()
    {
        const qint64 begin = m_at + 1;
        for (qint64 at = begin; at < m_end; ++at) {
            const char character = m_builder.bytes()[at];
            if (character == '"') {
                m_at = at + 1;
                return ByteRange{begin, at - begin};
            }
            if (uchar(character) < 0x20) {
                m_at = at;
                return std::nullopt;
            }
            if (character == '\\')
                ++at;
        }
        m_at = m_end;
        return std::nullopt;
    }

    /// False when reading cannot go on. `begin`: where the member or element begins.
    bool value(int parent, const QString &name, const QString &label, qint64 begin, int depth)
    {
        if (depth > deepest)
            return fail(parent, u"nested too deep"_s);
        if (m_builder.isFull())
            return fail(parent, u"more fields than are shown"_s);
        switch (peek()) {
        case '{':
        case '[':
            return container(parent, name, label, begin, depth);
        case '"': {
            const auto inside = string();
            if (!inside)
                return fail(parent, u"a text without its end"_s);
            const auto text = unescaped(m_builder.bytes().sliced(inside->offset, inside->length));
            if (!text)
                return fail(parent, u"an escape that is none before"_s);
            m_builder.add(parent, name, label, oneLine(text->toUtf8()), *text, {begin, m_at - begin});
            return true;
        }
        default:
            return literal(parent, name, label, begin);
        }
    }

    bool literal(int parent, const QString &name, const QString &label, qint64 begin)
    {
        const qint64 first = m_at;
        while (m_at < m_end && !isSpace(peek()) && !QByteArrayView(",:{}[]\"").contains(peek()))
            ++m_at;
        const QByteArrayView word = m_builder.bytes().sliced(first, m_at - first);
        QVariant raw;
        bool number = false;
        if (word == "true" || word == "false") {
            raw = word == "true";
        } else if (word != "null") {
            const qint64 integer = word.toByteArray().toLongLong(&number);
            raw = integer;
            if (!number)
                raw = word.toByteArray().toDouble(&number);
            if (!number || word.startsWith('+')) {
                m_at = first;
                return fail(parent, word.isEmpty() ? u"no value"_s : u"neither a number nor a text"_s);
            }
        }
        m_builder.add(parent, name, label, QString::fromUtf8(word), raw, {begin, m_at - begin});
        return true;
    }

    bool container(int parent, const QString &name, const QString &label, qint64 begin, int depth)
    {
        const bool object = peek() == '{';
        const char close = object ? '}' : ']';
        // The outermost has no line of its own.
        const int group = depth == 0 ? parent : m_builder.add(parent, name, label, {}, {}, {begin, m_end - begin});
        ++m_at;
        int count = 0;
        for (;; ++count) {
            skipSpace();
            if (peek() == close && count == 0)
                break;
            const QString key = object ? QString() : QString::number(count);
            if (object ? !member(group, name, depth) : !value(group, join(name, key), key, m_at, depth + 1))
                return false;
            skipSpace();
            if (peek() == close) {
                ++count;
                break;
            }
            if (peek() != ',')
                return fail(group, m_at < m_end ? u"a comma is missing"_s : u"the text breaks off"_s);
            ++m_at;
        }
        ++m_at;
        if (depth > 0) {
            m_builder.setLength(group, m_at - begin);
            m_builder.setValue(group, object ? u"{ %1 }"_s.arg(count) : u"[ %1 ]"_s.arg(count));
        }
        return true;
    }

    bool member(int group, const QString &prefix, int depth)
    {
        const qint64 begin = m_at;
        if (peek() != '"')
            return fail(group, m_at < m_end ? u"a member's name is missing"_s : u"the text breaks off"_s);
        const auto inside = string();
        const auto key = inside ? unescaped(m_builder.bytes().sliced(inside->offset, inside->length)) : std::nullopt;
        if (!key)
            return fail(group, u"a member's name without its end"_s);
        skipSpace();
        if (peek() != ':')
            return fail(group, m_at < m_end ? u"a colon is missing"_s : u"the text breaks off"_s);
        ++m_at;
        skipSpace();
        return value(group, join(prefix, *key), *key, begin, depth + 1);
    }

    [[nodiscard]] static QString join(const QString &prefix, const QString &key) { return prefix + u'.' + key; }

    FieldBuilder &m_builder;
    qint64 m_at;
    qint64 m_end;
};

} // namespace

void addJson(FieldBuilder &builder, int parent, const QString &prefix, ByteRange range)
{
    JsonReader(builder, range).read(parent, prefix);
}

bool looksLikeJson(QByteArrayView text)
{
    const auto first = std::ranges::find_if_not(text, isSpace);
    return first != text.end() && (*first == '{' || *first == '[');
}

} // namespace bootbench
