// SPDX-License-Identifier: GPL-3.0-or-later
#include "pcapngoptions.h"

#include "pcapng.h"

#include <QJsonDocument>
#include <QtEndian>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
T numberAt(QByteArrayView bytes, qsizetype at, bool bigEndian)
{
    return bigEndian ? qFromBigEndian<T>(bytes.data() + at) : qFromLittleEndian<T>(bytes.data() + at);
}

} // namespace

pcapng::Options pcapng::readOptions(QByteArrayView bytes, bool bigEndian)
{
    Options options;
    qsizetype at = 0;
    while (bytes.size() - at >= 4) {
        const auto code = numberAt<quint16>(bytes, at, bigEndian);
        const auto size = qsizetype(numberAt<quint16>(bytes, at + 2, bigEndian));
        if (code == option::end || size > bytes.size() - at - 4)
            break;
        const QByteArrayView value = bytes.sliced(at + 4, size);
        if (code == option::comment) {
            options.comments += QString::fromUtf8(value);
        } else if (code == option::packetFlags && size == 4) {
            options.flags = numberAt<quint32>(value, 0, bigEndian);
        } else if (code == option::timeResolution && size == 1) {
            options.resolution = quint8(value.front());
        } else if (code == option::custom && size > 8 && numberAt<quint32>(value, 0, bigEndian) == privateEnterprise &&
                   value.sliced(4).startsWith(mark)) {
            const QByteArrayView own = value.sliced(8);
            if (own.startsWith('{'))
                options.facts = QJsonDocument::fromJson(own.toByteArray()).object();
            else if (own.startsWith(bytesPiece))
                options.ownBytes += own.sliced(1);
            else if (own.startsWith(commentPiece))
                options.ownComment += own.sliced(1);
        }
        at += 4 + (size + 3) / 4 * 4;
    }
    return options;
}

QByteArrayView pcapng::wholeCharacters(QByteArrayView utf8)
{
    constexpr qsizetype longest = 0xFFFF;
    if (utf8.size() <= longest)
        return utf8;
    qsizetype size = longest;
    while (size > 0 && (quint8(utf8[size]) & 0xC0U) == 0x80)
        --size;
    return utf8.first(size);
}

QString pcapng::commentOf(const Options &options, QByteArrayView stage, bool marked)
{
    QStringList comments = options.comments;
    comments.removeOne(u"Stage: "_s + QString::fromUtf8(stage));
    if (marked)
        comments.removeOne(u"Marked"_s);
    // As much of ours as an option holds: any other beginning of it is a text that somebody has shortened.
    const qsizetype written = comments.indexOf(QString::fromUtf8(wholeCharacters(options.ownComment)));
    if (!options.ownComment.isEmpty() && written >= 0)
        comments[written] = QString::fromUtf8(options.ownComment);
    return comments.join(u'\n');
}

} // namespace bootbench
