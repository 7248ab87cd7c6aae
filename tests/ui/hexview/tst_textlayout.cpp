// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/textlayout.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QStringList textOf(const TextLayout &layout)
{
    QStringList lines;
    for (qint64 line = 0; line < layout.lineCount(); ++line) {
        QString text;
        for (const TextLayout::Cell &cell : layout.cells(line)) {
            if (cell.width == 0)
                text += u'$';
            else
                text += cell.character == 0 ? QString(u'.') : QString::fromUcs4(&cell.character, 1);
        }
        lines.append(text);
    }
    return lines;
}

} // namespace

class TestTextLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<uint>("character");
        QTest::addColumn<int>("length");
        QTest::newRow("ascii") << QByteArray("A") << 0x41U << 1;
        QTest::newRow("NUL") << QByteArray("\0", 1) << 0U << 1;
        QTest::newRow("two") << QByteArray("\xc2\xb5") << 0xb5U << 2;
        QTest::newRow("three") << QByteArray("\xe8\xae\xbe") << 0x8bbeU << 3;
        QTest::newRow("four") << QByteArray("\xf0\x9f\x98\x80") << 0x1f600U << 4;
        QTest::newRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << 0x10ffffU << 4;
        QTest::newRow("beyond the last") << QByteArray("\xf4\x90\x80\x80") << 0U << 1;
        QTest::newRow("lone continuation") << QByteArray("\x80") << 0U << 1;
        QTest::newRow("overlong two") << QByteArray("\xc0\xaf") << 0U << 1;
        QTest::newRow("overlong three") << QByteArray("\xe0\x80\xaf") << 0U << 1;
        QTest::newRow("overlong four") << QByteArray("\xf0\x80\x80\xaf") << 0U << 1;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 0U << 1;
        QTest::newRow("cut short") << QByteArray("\xe8\xae") << 0U << 1;
        QTest::newRow("broken off") << QByteArray("\xe8\x41\xbe") << 0U << 1;
        QTest::newRow("FF") << QByteArray("\xff") << 0U << 1;
    }

    void decodes()
    {
        QFETCH(const QByteArray, bytes);
        const Utf8Step step = decodeUtf8(bytes, 0);
        QTEST(uint(step.character), "character");
        QTEST(step.length, "length");
    }

    void lines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("nothing") << QByteArray() << 8 << QStringList();
        QTest::newRow("one line") << QByteArray("abc") << 8 << QStringList{u"abc"_s};
        QTest::newRow("fits exactly") << QByteArray("abcdefgh") << 8 << QStringList{u"abcdefgh"_s};
        QTest::newRow("wraps") << QByteArray("abcdefghi") << 8 << QStringList{u"abcdefgh"_s, u"i"_s};
        QTest::newRow("feed after a full line")
            << QByteArray("abcdefgh\ni") << 8 << QStringList{u"abcdefgh$"_s, u"i"_s};
        QTest::newRow("head of a request")
            << QByteArray("GET\r\nHost\r\n\r\n") << 8 << QStringList{u"GET$$"_s, u"Host$$"_s, u"$$"_s};
        QTest::newRow("feed at the end opens no line") << QByteArray("a\n") << 8 << QStringList{u"a$"_s};
        QTest::newRow("lone CR is a byte") << QByteArray("a\rb") << 8 << QStringList{u"a.b"_s};
        QTest::newRow("no text") << QByteArray("\x30\x0c\x00\xff", 4) << 8 << QStringList{u"0..."_s};
        QTest::newRow("wide characters are not halved") << u"ab设备"_s.toUtf8() << 5 << QStringList{u"ab设"_s, u"备"_s};
        QTest::newRow("least width") << u"设备"_s.toUtf8() << 0 << QStringList{u"设"_s, u"备"_s};
    }

    void lines()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, columns);
        const TextLayout layout(bytes, columns);
        QTEST(textOf(layout), "lines");
    }

    void everyByteHasItsLine()
    {
        const QByteArray bytes = u"状态 ok\r\n"_s.toUtf8() + QByteArray("\xff\x00\x01 tail of the text\n\n.", 23);
        const TextLayout layout(bytes, 6);
        qint64 offset = 0;
        for (qint64 line = 0; line < layout.lineCount(); ++line) {
            QCOMPARE(layout.lineStart(line), offset);
            for (const TextLayout::Cell &cell : layout.cells(line)) {
                QCOMPARE(cell.offset, offset);
                QVERIFY(cell.column + cell.width <= 6);
                for (int i = 0; i < cell.length; ++i)
                    QCOMPARE(layout.lineOf(offset + i), line);
                if (cell.width > 0)
                    QCOMPARE(layout.nearest(line, cell.column), std::optional(offset));
                offset += cell.length;
            }
            QCOMPARE(layout.lineEnd(line), offset);
        }
        QCOMPARE(offset, bytes.size());
    }

    void nearest()
    {
        const TextLayout layout("abc\r\nde", 8);
        QCOMPARE(layout.nearest(0, -4), std::optional<qint64>(0));
        QCOMPARE(layout.nearest(0, 100), std::optional<qint64>(4));
        QCOMPARE(layout.nearest(-3, 1), std::optional<qint64>(1));
        QCOMPARE(layout.nearest(9, 9), std::optional<qint64>(6));
        QCOMPARE(TextLayout().nearest(0, 0), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestTextLayout)
#include "tst_textlayout.moc"
