// SPDX-License-Identifier: GPL-3.0-or-later
#include "namedsecrets.h"

#include "secretset.h"

#include <base/bytepattern.h>

#include <algorithm>
#include <vector>

namespace bootbench {

namespace {

/// Where the quote of the same kind is that ends the string which starts at `quote`; the end of the text when it is
/// cut.
qsizetype closingQuote(QByteArrayView json, qsizetype quote)
{
    qsizetype at = quote + 1;
    while (at < json.size() && json[at] != json[quote])
        at += json[at] == '\\' ? 2 : 1;
    return std::min(at, json.size());
}

/// The same in JSON that is itself in a string, where the quote has so many backslashes before it. What is escaped
/// within has more of them, and what has fewer ends the string around.
qsizetype closingEscape(QByteArrayView json, qsizetype quote, qsizetype escapes)
{
    qsizetype before = 0;
    for (qsizetype at = quote + 1; at < json.size(); ++at) {
        if (json[at] == json[quote] && before <= escapes)
            return at - before;
        before = json[at] == '\\' ? before + 1 : 0;
    }
    return json.size();
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

bool isAny(QByteArrayView set, char c)
{
    return set.contains(c);
}

/// What tells that something secret follows.
struct Word {
    enum class Kind : quint8 {
        Ending, ///< of a name, whose value follows
        Name,   ///< all of one
        Line    ///< of a line of which the rest is secret
    };
    QByteArrayView text;
    Kind kind;
};

/// A part of some words, which is looked for: each look costs about the same, and few texts hold any.
struct Mark {
    BytePattern pattern;
    SecretKind secret;
    std::vector<Word> words;
};

const std::vector<Mark> &marks()
{
    using enum SecretKind;
    using enum Word::Kind;
    static const std::vector<Mark> all{
        {BytePattern("ecret"), Key, {{"secret", Ending}, {"Secret", Ending}}},
        {BytePattern("ECRET"), Key, {{"SECRET", Ending}}},
        {BytePattern("sk"), Key, {{"psk", Name}, {"Psk", Name}}},
        {BytePattern("SK"), Key, {{"PSK", Name}}},
        // Of a registration without a list, and of the console's temporary keys.
        {BytePattern("Token"),
         Key,
         {{"deviceToken", Ending}, {"DeviceToken", Ending}, {"securityToken", Ending}, {"SecurityToken", Ending}}},
        {BytePattern("assw"),
         Password,
         {{"password", Ending}, {"Password", Ending}, {"passwd", Ending}, {"Passwd", Ending}}},
        {BytePattern("ASSW"), Password, {{"PASSWORD", Ending}, {"PASSWD", Ending}}},
        {BytePattern("ign"), Signature, {{"sign", Name}, {"Sign", Name}, {"signature", Name}, {"Signature", Name}}},
        {BytePattern("IGN"), Signature, {{"SIGN", Name}, {"SIGNATURE", Name}}},
    };
    return all;
}

// The C SDK's lines are known by their codes alone, for serial lines lose bytes.
const std::vector<Mark> &marksOfLines()
{
    using enum SecretKind;
    using enum Word::Kind;
    static const std::vector<Mark> all{
        {BytePattern("-0318]"), Password, {{"-0318]", Line}}},
        {BytePattern("-031A]"), Key, {{"-031A]", Line}}},
        {BytePattern("uthorization:"), Password, {{"Authorization:", Line}, {"authorization:", Line}}},
        {BytePattern("UTHORIZATION:"), Password, {{"AUTHORIZATION:", Line}}},
    };
    return all;
}

/// What follows the code that ends at `at`, to the end of its line. That may have run into another one before it, whose
/// text stands in JSON here.
ByteRange restOfLine(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && text[at] == ' ')
        ++at;
    qsizetype end = at;
    while (end < text.size() && !isAny("\r\n\"", text[end]))
        ++end;
    return {.offset = at, .length = end - at};
}

/// Calls `visit` with the password of each line of a run log that the platform's console hands out: 23 fields split by
/// `||`, of which it is the 16th.
template <typename Visitor>
bool visitRunLog(QByteArrayView text, qsizetype end, const Visitor &visit)
{
    static const BytePattern separator("||");
    constexpr int fields = 23;
    constexpr int passwordField = 16;
    const QByteArrayView looked = text.first(std::min(end, text.size()));
    for (qsizetype at = separator.indexIn(looked); at >= 0;) {
        const qsizetype newline = text.indexOf('\n', at);
        const qsizetype lineEnd = newline < 0 ? text.size() : newline;
        const QByteArrayView line = text.first(lineEnd);
        ByteRange password;
        int field = 1;
        for (; at >= 0; ++field) {
            const qsizetype next = separator.indexIn(line, at + 2);
            if (field + 1 == passwordField)
                password = {.offset = at + 2, .length = next - at - 2};
            at = next;
        }
        if (field == fields && !password.isEmpty() && !visit(password, SecretKind::Password))
            return false;
        at = separator.indexIn(looked, std::min(lineEnd, looked.size()));
    }
    return true;
}

/// What stands behind a name where neither JSON nor a form nor a program is written: `<name>value</name>`,
/// `name%22%3A%22value%22` and `name%3Dvalue%26`, and a property of MQTT 5, whose value has its length before it.
ByteRange otherValueAfter(QByteArrayView text, qsizetype at)
{
    const auto skip = [&](QByteArrayView part) {
        const bool there = text.sliced(at).startsWith(part);
        at += there ? part.size() : 0;
        return there;
    };
    const auto until = [&](QByteArrayView part) {
        const qsizetype end = text.indexOf(part, at);
        return ByteRange{.offset = at, .length = (end < 0 ? text.size() : end) - at};
    };
    if (skip(">"))
        return until("<");
    if (skip("%3D") || skip("%3d"))
        return until("%26");
    if (skip("%22")) {
        while (skip("%20") || skip("+")) {
        }
        if (!skip("%3A") && !skip("%3a"))
            return {};
        while (skip("%20") || skip("+")) {
        }
        return skip("%22") ? until("%22") : ByteRange();
    }
    if (text.size() - at > 2 && text[at] == '\0') {
        const qsizetype length = quint8(text[at + 1]);
        return {.offset = at + 2, .length = std::min(length, text.size() - at - 2)};
    }
    return {};
}

/// A number of so many digits that it may be a secret.
ByteRange numberAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype fewestDigits = 4;
    qsizetype end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return {.offset = at, .length = end - at >= fewestDigits ? end - at : 0};
}

/// The value behind the name that ends at `at`: `=value`, `":"value"`, `\":\"value\"`, `: value`, and as programs are
/// written, ` = "value"` and ` "value"`. A signature is never a number.
ByteRange valueAfter(QByteArrayView text, qsizetype at, SecretKind kind)
{
    const auto skipAll = [&](QByteArrayView set) {
        const qsizetype from = at;
        while (at < text.size() && isAny(set, text[at]))
            ++at;
        return at - from;
    };
    const bool quotedName = skipAll("\\") >= 0 && skipAll("\"'") > 0;
    // JSON may be broken into lines, other texts end with theirs.
    const QByteArrayView space = quotedName ? " \t\r\n" : " \t";
    const bool apart = skipAll(space) > 0;
    if (at >= text.size())
        return {};
    if (text[at] == ':' || (text[at] == '=' && !quotedName)) {
        ++at;
        skipAll(space);
    } else if (quotedName || !apart || !isAny("\"'", text[at])) {
        return quotedName || apart ? ByteRange() : otherValueAfter(text, at);
    }
    const qsizetype escapes = skipAll("\\");
    const bool quoted = at < text.size() && isAny("\"'", text[at]);
    if (!quoted && quotedName) // else an object
        return kind != SecretKind::Signature && escapes == 0 ? numberAt(text, at) : ByteRange();
    const qsizetype from = quoted ? ++at : at - escapes;
    if (quoted) {
        const qsizetype end = escapes == 0 ? closingQuote(text, from - 1) : closingEscape(text, from - 1, escapes);
        return {.offset = from, .length = end - from};
    }
    while (at < text.size() && quint8(text[at]) > 0x20 && !isAny("&,;\"'\\", text[at]))
        ++at;
    return {.offset = from, .length = at - from};
}

/// What is secret behind the word at `at`; nothing when the word is a part of another one there. At `border` another
/// text begins.
ByteRange secretBehind(QByteArrayView text, qsizetype border, qsizetype at, const Word &word, SecretKind kind)
{
    const qsizetype after = at + word.text.size();
    if (word.kind == Word::Kind::Line)
        return restOfLine(text, after);
    const bool begins = word.kind == Word::Kind::Ending || at == 0 || at == border || !isNameByte(text[at - 1]);
    const bool ends = after == text.size() || !isNameByte(text[after]);
    return begins && ends ? valueAfter(text, after, kind) : ByteRange();
}

/// Calls `visit` with each secret whose mark begins before `end`, and its kind, until it returns false.
template <typename Visitor>
bool visitMark(const Mark &mark, const NamedSecretText &text, qsizetype end, const RedactionPolicy &policy,
               const Visitor &visit)
{
    if (!hides(policy, mark.secret))
        return true;
    const QByteArrayView looked = text.bytes.first(std::min(end, text.bytes.size()));
    for (qsizetype at = mark.pattern.indexIn(looked); at >= 0;) {
        ByteRange found;
        for (const Word &word : mark.words) {
            const qsizetype from = at - word.text.indexOf(mark.pattern.bytes());
            if (from < 0 || !text.bytes.sliced(from).startsWith(word.text))
                continue;
            found = secretBehind(text.bytes, text.border, from, word, mark.secret);
            if (!found.isEmpty() && !visit(found, mark.secret))
                return false;
        }
        // All of a value is hidden, and so is what it names within.
        at = mark.pattern.indexIn(looked, std::max(at + 1, std::min<qsizetype>(found.end(), looked.size())));
    }
    return true;
}

/// The same of all marks.
template <typename Visitor>
bool visitSecrets(const NamedSecretText &text, qsizetype end, const RedactionPolicy &policy, const Visitor &visit)
{
    const auto visitAll = [&](const std::vector<Mark> &all) {
        return std::ranges::all_of(all, [&](const Mark &mark) { return visitMark(mark, text, end, policy, visit); });
    };
    return visitAll(marks()) && (!text.hasLines || (visitAll(marksOfLines()) && (!hides(policy, SecretKind::Password) ||
                                                                                 visitRunLog(text.bytes, end, visit))));
}

} // namespace

QList<NamedSecret> secretValues(const NamedSecretText &text, const RedactionPolicy &policy)
{
    QList<NamedSecret> found;
    visitSecrets(text, text.bytes.size(), policy, [&](const ByteRange &value, SecretKind kind) {
        found.append({.range = value, .kind = kind});
        return true;
    });
    return found;
}

bool hasSecretValue(const NamedSecretText &text, ByteRange part, const RedactionPolicy &policy)
{
    // A value that reaches into the part has its name before the part's end.
    return !visitSecrets(text, part.end(), policy, [&](const ByteRange &value, SecretKind) {
        return value.offset >= part.end() || value.end() <= part.offset;
    });
}

} // namespace bootbench
