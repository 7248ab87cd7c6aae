// SPDX-License-Identifier: GPL-3.0-or-later
#include "namebytes.h"
#include "pseudonyms.h"

#include <algorithm>
#include <cstring>

// Where names are found in bytes.
namespace bootbench {

namespace {

constexpr qsizetype productKeySize = 11;

/// Letters and digits of both kinds.
bool isProductKey(QByteArrayView name)
{
    return name.size() == productKeySize && std::all_of(name.begin(), name.end(), isWordByte) &&
           std::any_of(name.begin(), name.end(), isDigit) && !std::all_of(name.begin(), name.end(), isDigit);
}

/// The longest run of what names are made of that begins at `at`.
QByteArray nameAt(QByteArrayView bytes, qsizetype at)
{
    constexpr qsizetype longest = 255; // a host's
    qsizetype end = at;
    while (end < bytes.size() && end - at < longest && isNameByte(bytes[end]))
        ++end;
    return bytes.sliced(at, end - at).toByteArray();
}

/// Calls `visit(after)` with the position behind every `needle`.
template <typename Visitor>
void forEachAfter(QByteArrayView bytes, QByteArrayView needle, const Visitor &visit)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    for (const char *at = begin; at < end;) {
        at = static_cast<const char *>(memmem(at, std::size_t(end - at), needle.data(), std::size_t(needle.size())));
        if (at == nullptr)
            return;
        at += needle.size();
        visit(at - begin);
    }
}

/// Where the value behind a title begins: `=`, `":"`, `\":\"`, `='`, `: `; −1 where none does.
qsizetype valueAt(QByteArrayView bytes, qsizetype at)
{
    const qsizetype from = at;
    constexpr qsizetype mostBetween = 8;
    bool separated = false;
    while (at < bytes.size() && at - from < mostBetween && bytes[at] != '\0' &&
           std::strchr("=:\"'\\ ", bytes[at]) != nullptr) {
        separated = separated || bytes[at] == '=' || bytes[at] == ':' || bytes[at] == ' ';
        ++at;
    }
    return separated ? at : -1;
}

} // namespace

void Pseudonyms::addFrom(QByteArrayView bytes)
{
    const auto addValues = [&](QByteArrayView title, void (Pseudonyms::*learn)(const QByteArray &)) {
        forEachAfter(bytes, title, [&](qsizetype after) {
            if (const qsizetype value = valueAt(bytes, after); value >= 0)
                (this->*learn)(nameAt(bytes, value));
        });
    };
    addValues("roductKey", &Pseudonyms::addName);
    addValues("eviceName", &Pseudonyms::addName);
    addValues("nstanceId", &Pseudonyms::addInstance);
    addValues("host", &Pseudonyms::addHost);
    addValues("Host", &Pseudonyms::addHost);
    forEachAfter(bytes, "/sys/", [&](qsizetype after) {
        const QByteArray productKey = nameAt(bytes, after);
        if (after + productKey.size() >= bytes.size() || bytes[after + productKey.size()] != '/')
            return;
        addName(productKey);
        addName(nameAt(bytes, after + productKey.size() + 1));
    });
    for (const QByteArrayView family : {"/ota/", "/shadow/", "/ext/"})
        forEachAfter(bytes, family, [&](qsizetype after) { addOwner(bytes, after); });
    forEachAfter(bytes, "/user/", [&](qsizetype after) {
        const QByteArrayView before = bytes.first(after - 6);
        const qsizetype name = before.lastIndexOf('/') + 1;
        const qsizetype productKey = name - 1 - productKeySize;
        if (productKey > 0 && isProductKey(before.sliced(productKey, productKeySize)))
            addOwner(bytes, productKey);
    });
    forEachAfter(bytes, "&", [&](qsizetype after) { addUserName(bytes, after - 1); });
    forEachAfter(bytes, "|", [&](qsizetype after) { addClientId(bytes, after - 1); });
}

/// Of a topic whose family has words before the device's two names.
void Pseudonyms::addOwner(QByteArrayView bytes, qsizetype at)
{
    constexpr int mostWords = 3;
    for (int word = 0; word <= mostWords; ++word) {
        const qsizetype end = bytes.indexOf('/', at);
        if (end < 0)
            return;
        if (isProductKey(bytes.sliced(at, end - at))) {
            addName(bytes.sliced(at, end - at).toByteArray());
            addName(nameAt(bytes, end + 1));
            return;
        }
        at = end + 1;
    }
}

/// `ProductKey.DeviceName|`, which parameters follow.
void Pseudonyms::addClientId(QByteArrayView bytes, qsizetype bar)
{
    qsizetype from = bar;
    while (from > 0 && isNameByte(bytes[from - 1]))
        --from;
    for (; from + productKeySize + 1 < bar; ++from) {
        // A length before it may look like a letter.
        const bool begins = bytes[from + productKeySize] == '.' && isProductKey(bytes.sliced(from, productKeySize));
        if (!begins)
            continue;
        addName(bytes.sliced(from, productKeySize).toByteArray());
        addName(bytes.sliced(from + productKeySize + 1, bar - from - productKeySize - 1).toByteArray());
        return;
    }
}

/// `DeviceName&ProductKey`, whose ProductKey may be masked; in a form, names and values stand there instead.
void Pseudonyms::addUserName(QByteArrayView bytes, qsizetype ampersand)
{
    constexpr char lengthBytes = '\t'; // below it: the high byte of an MQTT string's length
    const QByteArray productKey = nameAt(bytes, ampersand + 1);
    const qsizetype end = ampersand + 1 + productKey.size();
    const char next = end < bytes.size() ? bytes[end] : '\0';
    const bool plain = productKey.size() == productKeySize && next != '=' && next != '*' &&
                       std::all_of(productKey.begin(), productKey.end(), isWordByte);
    if (!plain && next != '*')
        return;
    qsizetype from = ampersand;
    while (from > 0 && isNameByte(bytes[from - 1]))
        --from;
    // The low byte may look like a letter of the name.
    if (from > 0 && from < ampersand && bytes[from - 1] >= '\0' && bytes[from - 1] < lengthBytes)
        ++from;
    if (from > 0 && bytes[from - 1] == '=')
        return;
    if (plain)
        addName(productKey);
    addName(bytes.sliced(from, ampersand - from).toByteArray());
}

} // namespace bootbench
