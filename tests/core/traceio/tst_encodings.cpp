// SPDX-License-Identifier: GPL-3.0-or-later
//
// What terminals and editors make of a text: a byte-order mark before it, or UTF-16.
#include "filepieces.h"

#include <trace/tracestore.h>
#include <traceio/tracefile.h>

#include <QBuffer>
#include <QFile>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QByteArray &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(QString::fromUtf8(text));
}

const QByteArray jsonLine = R"({"no":1,"time_us":1,"device":"","dir":"","proto":"text","type":"text","stage":"",)"
                            R"("len":1,"hex":"61","info":"寫 😀"})"
                            "\n";

} // namespace

class TestEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatInEveryEncoding_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::addColumn<QStringConverter::Encoding>("encoding");
        const std::pair<const char *, TraceFormat> formats[]{
            {"log", TraceFormat::SdkLog}, {"csv", TraceFormat::Csv}, {"json lines", TraceFormat::JsonLines}};
        const std::pair<const char *, QStringConverter::Encoding> encodings[]{{"UTF-8", QStringConverter::Utf8},
                                                                              {"UTF-16LE", QStringConverter::Utf16LE},
                                                                              {"UTF-16BE", QStringConverter::Utf16BE}};
        for (const auto &[formatName, format] : formats) {
            for (const auto &[encodingName, encoding] : encodings)
                QTest::addRow("%s, %s", formatName, encodingName) << format << encoding;
        }
    }

    void everyFormatInEveryEncoding()
    {
        QFETCH(const TraceFormat, format);
        QFETCH(const QStringConverter::Encoding, encoding);
        TraceStore original(m_clock);
        QVERIFY(!importTrace(QStringLiteral(BOOTBENCH_TEST_DATA) + u"/device-distribution-logs.txt"_s, original).error);
        const QString plain = m_directory.filePath(u"plain"_s);
        QVERIFY(exportTrace({.snapshot = original.snapshot(),
                             .records = std::nullopt,
                             .notes = {},
                             .format = format,
                             .redactor = nullptr},
                            plain)
                    .value_or(false));
        QFile file(plain);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString other = write(encoded(file.readAll(), encoding));
        TraceStore before(m_clock);
        TraceStore after(m_clock);
        QVERIFY(!importTrace(plain, before).error);
        const ImportReport report = importTrace(other, after);
        QVERIFY(!report.error);
        QCOMPARE(report.format, format);
        QCOMPARE(isTraceCsv(other), format == TraceFormat::Csv);
        QVERIFY(before.snapshot().size() > 20);
        QCOMPARE(after.snapshot().size(), before.snapshot().size());
        for (quint64 i = 1; i <= before.snapshot().size(); ++i) {
            QCOMPARE(after.snapshot().record(i).kind, before.snapshot().record(i).kind);
            QCOMPARE(after.snapshot().record(i).bytes.toByteArray(), before.snapshot().record(i).bytes.toByteArray());
        }
    }

    void aMarkIsNoText()
    {
        TraceStore store(m_clock);
        QVERIFY(!importTrace(write("\xEF\xBB\xBFhello\r\n\r\nworld\r\n"), store).error);
        QCOMPARE(store.snapshot().size(), quint64(2));
        QCOMPARE(store.snapshot().record(1).bytes.toByteArray(), "hello");
        TraceStore alone(m_clock);
        QVERIFY(importTrace(write("\xEF\xBB\xBF"), alone).error.has_value());
    }

    /// What looks like a mark of UTF-16 and isn't followed by any.
    void noiseIsNoMark()
    {
        for (const QByteArray &noise : {QByteArray("\xFF\xFE"), QByteArray("\xFE\xFF")}) {
            TraceStore store(m_clock);
            QVERIFY(!importTrace(write(noise + "hello\nworld\n"), store).error);
            QCOMPARE(store.snapshot().size(), quint64(2));
            QCOMPARE(store.snapshot().record(1).bytes.toByteArray(), noise + "hello");
        }
    }

    /// More than is read at a time, with characters of two and of four bytes where the pieces meet.
    void longTextsAreWhole()
    {
        const QByteArray line = QByteArray("12345 寫 😀 abc\n");
        constexpr qsizetype lines = 200'000;
        TraceStore store(m_clock);
        QVERIFY(!importTrace(write(encoded("x" + line.repeated(lines), QStringConverter::Utf16LE)), store).error);
        QCOMPARE(store.snapshot().size(), quint64(lines));
        for (quint64 i = 2; i <= store.snapshot().size(); ++i)
            QCOMPARE(store.snapshot().record(i).bytes, QByteArrayView(line).chopped(1));
    }

    void errorsNameThePlaceInTheFile()
    {
        const QByteArray bad = R"({"no":2,"hex":"zz"})";
        for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            TraceStore store(m_clock);
            const ImportReport report = importTrace(write(encoded(jsonLine + bad + '\n', encoding)), store);
            QCOMPARE(store.snapshot().size(), quint64(1));
            QVERIFY(report.error.has_value());
            QCOMPARE(report.error->offset, qint64(encoded(jsonLine, encoding).size()));
        }
    }

    /// Of half a character at its end nothing can be read, and no place is named behind it. What is read is UTF-8,
    /// which may be longer.
    void noPlaceIsBehindTheEnd()
    {
        QByteArray bytes = encoded("a寫😀b", QStringConverter::Utf16BE).chopped(1);
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        FilePieces pieces(file);
        QVERIFY(!pieces.fill(bytes.size()));
        QCOMPARE(pieces.bytes(), "a寫😀");
        QCOMPARE(pieces.offset(1), 4);
        QCOMPARE(pieces.offset(4), 6);
        QCOMPARE(pieces.offset(8), 10);
        QCOMPARE(pieces.offset(100), 10);
        pieces.consume(8);
        QCOMPARE(pieces.offset(), 10);
    }

private:
    [[nodiscard]] QString write(const QByteArray &bytes)
    {
        QString path = m_directory.filePath(u"text"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    SystemClock m_clock;
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(TestEncodings)
#include "tst_encodings.moc"
