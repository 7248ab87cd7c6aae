// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QStringList>

namespace bootbench::pcapng {

/// What a block's options say that is looked at here, ours and everybody's.
struct Options {
    QStringList comments;
    quint32 flags = 0;
    quint8 resolution = 6;
    QJsonObject facts;
    QByteArray ownBytes;
    QByteArray ownComment;
};

/// Reads up to the end or to what cannot be an option.
[[nodiscard]] Options readOptions(QByteArrayView bytes, bool bigEndian);

/// What people wrote, also with other programs: of ours the whole text, unless it was changed since.
[[nodiscard]] QString commentOf(const Options &options, QByteArrayView stage, bool marked);

/// What of a text fits into an option.
[[nodiscard]] QByteArrayView wholeCharacters(QByteArrayView utf8);

} // namespace bootbench::pcapng
