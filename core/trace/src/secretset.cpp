// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretset.h"
#include "spellings.h"

namespace bootbench {

namespace {

constexpr char maskCharacter = '*';

void fill(char *output, qsizetype from, qsizetype to)
{
    std::memset(output + from, maskCharacter, std::size_t(to - from));
}

/// What stands between the bytes stays, so that a dump keeps its columns.
void fillHex(QByteArrayView bytes, char *output, qsizetype from, qsizetype to)
{
    while (from < to) {
        fill(output, from, from + 2);
        from += 2 + spelling::hexGapAt(bytes, from + 2);
    }
}

/// The characters beside may hold a few bits of the secret too.
void fillBase64(QByteArrayView secret, int alignment, QByteArrayView bytes, char *output, qsizetype from, qsizetype to)
{
    if (alignment != 0 && from > 0 && spelling::sextetOf(bytes[from - 1]) >= 0)
        --from;
    const qsizetype bits = secret.size() * 8 - spelling::base64SkippedBits(alignment);
    if (bits % 6 != 0 && to < bytes.size() && spelling::sextetOf(bytes[to]) >= 0)
        ++to;
    fill(output, from, to);
}

} // namespace

bool hides(const RedactionPolicy &policy, SecretKind kind)
{
    switch (kind) {
    case SecretKind::Key:
        return policy.secrets && policy.keys;
    case SecretKind::Password:
        return policy.secrets && policy.passwords;
    case SecretKind::Signature:
        return policy.secrets && policy.signatures;
    }
    return policy.secrets;
}

void SecretSet::add(QByteArrayView secret, SecretKind kind)
{
    if (!addWord(secret, kind))
        return;
    m_parts.add(secret, kind);
    // What hex spells is as secret, in all its forms.
    constexpr qsizetype shortest = 32;
    if (secret.size() < shortest || secret.size() % 2 != 0 || !spelling::isHexText(secret))
        return;
    addWord(QByteArray::fromHex(secret.toByteArray()), kind);
}

bool SecretSet::addWord(QByteArrayView word, SecretKind kind)
{
    const bool isNew = m_finder.add(word) == m_kinds.size();
    if (isNew)
        m_kinds.push_back(kind);
    return isNew;
}

qsizetype SecretSet::longestForm() const
{
    constexpr qsizetype longestSpelling = 6; // `\u0041`
    return m_finder.longestWord() * longestSpelling;
}

bool SecretSet::isIn(QByteArrayView bytes, ByteRange part, const RedactionPolicy &policy) const
{
    if (!policy.secrets)
        return false;
    // Of base64 the characters beside go too.
    const qint64 from = std::max<qint64>(part.offset - 1, 0);
    const ByteRange wider{from, std::min<qint64>(part.end() + 1, bytes.size()) - from};
    bool found = false;
    m_finder.forEachIn(bytes, wider,
                       [&](const FormFinder::Occurrence &one) { found = found || hides(policy, m_kinds[one.word]); });
    return found;
}

void SecretSet::maskIn(QByteArray &bytes, const RedactionPolicy &policy) const
{
    if (!policy.secrets)
        return;
    // Compared is the input as it was: two secrets may overlap, and both must go.
    const QByteArray input = bytes;
    char *output = nullptr;
    m_finder.forEach(input, [&](const FormFinder::Occurrence &found) {
        if (!hides(policy, m_kinds[found.word]))
            return;
        if (output == nullptr)
            output = bytes.data();
        if (found.form == FormFinder::Form::Text)
            fill(output, found.from, found.to);
        else if (found.form == FormFinder::Form::Hex)
            fillHex(input, output, found.from, found.to);
        else
            fillBase64(m_finder.word(found.word), int(found.form) - int(FormFinder::Form::Base64Aligned0), input,
                       output, found.from, found.to);
    });
}

} // namespace bootbench
