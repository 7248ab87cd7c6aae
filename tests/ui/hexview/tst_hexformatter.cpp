// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/hexformatter.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestHexFormatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<HexFormat>("format");
        QTest::addColumn<QString>("text");
        const QByteArray publish("\x30\x4c\x00\x31/sys/a1wP/dev\"|", 19);
        QTest::newRow("dump") << publish << HexFormat::Dump
                              << u"0000  30 4C 00 31 2F 73 79 73  2F 61 31 77 50 2F 64 65  0L.1/sys/a1wP/de\n"
                                 "0010  76 22 7C                                          v\"|"_s;
        QTest::newRow("dump of nothing") << QByteArray() << HexFormat::Dump << QString();
        QTest::newRow("stream") << publish.first(4) << HexFormat::Stream << u"304c0031"_s;
        QTest::newRow("text") << publish << HexFormat::Text << u"0L.1/sys/a1wP/dev\"|"_s;
        QTest::newRow("text, lines and UTF-8")
            << u"状态:\tok\r\n"_s.toUtf8() + '\xff' << HexFormat::Text << u"状态:\tok\r\n."_s;
        QTest::newRow("escaped") << publish << HexFormat::Escaped << u"0L\\x00\\x31/sys/a1wP/dev\\\"|"_s;
        QTest::newRow("escaped, digit after hex is no longer one")
            << QByteArray("\x01zA\x02zF") << HexFormat::Escaped << u"\\x01zA\\x02zF"_s;
        QTest::newRow("escaped, controls and backslash")
            << QByteArray("\a\b\t\n\v\f\r\\") << HexFormat::Escaped << u"\\a\\b\\t\\n\\v\\f\\r\\\\"_s;
        QTest::newRow("array") << publish.first(4) << HexFormat::CArray
                               << u"const unsigned char data[4] = {\n    0x30, 0x4c, 0x00, 0x31,\n};\n"_s;
        QTest::newRow("array, two lines") << QByteArray(13, 'A') << HexFormat::CArray
                                          << u"const unsigned char data[13] = {\n    0x41, 0x41, 0x41, 0x41, 0x41, "
                                             u"0x41, 0x41, 0x41, 0x41, 0x41, 0x41, "
                                             "0x41,\n    0x41,\n};\n"_s;
        QTest::newRow("base64") << publish.first(4) << HexFormat::Base64 << u"MEwAMQ=="_s;
    }

    void formats()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const HexFormat, format);
        QTEST(formatBytes(bytes, format), "text");
    }

    void dumpBeginsWhereTold()
    {
        QCOMPARE(formatBytes("AB", HexFormat::Dump, 0x1fffe),
                 u"01FFFE  41 42                                             AB"_s);
    }
};

QTEST_APPLESS_MAIN(TestHexFormatter)
#include "tst_hexformatter.moc"
