// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefilebench.h"

#include <QFile>
#include <QTest>

#include <thread>
#include <utility>

#include <sys/stat.h>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What is cut, changed, growing shorter, empty or not there.
class TestDamagedFiles : public QObject, private TraceFileBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        QVERIFY(m_directory->isValid());
    }

    void aFileThatIsCutMeanwhileIsReadToItsNewEnd_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("log") << TraceFormat::SdkLog;
        QTest::newRow("capture") << TraceFormat::Pcapng;
        QTest::newRow("table") << TraceFormat::Csv;
        QTest::newRow("lines") << TraceFormat::JsonLines;
    }

    void aFileThatIsCutMeanwhileIsReadToItsNewEnd()
    {
        QFETCH(const TraceFormat, format);
        // Some pieces have been read before the first word of progress; the cut is behind them.
        constexpr qint64 left = 4'000'000;
        QString path;
        do {
            for (int i = 0; i < 20; ++i)
                fillWithEverything();
            path = save(format, {});
        } while (QFileInfo(path).size() < left + left / 2);
        TraceStore again(m_clock);
        bool told = false;
        const ImportReport report = importTrace(path, again, [&](qint64, qint64) {
            if (!std::exchange(told, true))
                QFile::resize(path, left);
            return true;
        });
        QVERIFY(told);
        QVERIFY(again.snapshot().size() > 100);
        QVERIFY(again.snapshot().size() < m_store->snapshot().size());
        QVERIFY2(!report.error || report.error->offset <= left,
                 report.error ? qPrintable(report.error->toString()) : "");
    }

    void aPipeIsReadAPieceAtATime()
    {
        for (int i = 0; i < 8; ++i)
            fillWithEverything();
        for (const TraceFormat format : {TraceFormat::Pcapng, TraceFormat::Csv, TraceFormat::JsonLines}) {
            QFile file(save(format, {}));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const QString pipe = m_directory->filePath(u"pipe%1"_s.arg(int(format)));
            QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
            std::thread writer([&] {
                QFile end(pipe);
                if (end.open(QIODevice::WriteOnly))
                    end.write(bytes);
            });
            TraceStore again(m_clock);
            const ImportReport report = importTrace(pipe, again);
            writer.join();
            QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
            QCOMPARE(report.format, format);
            QCOMPARE(again.snapshot().size(), m_store->snapshot().size());
        }
    }

    void damagedCaptures_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<qint64>("offset");
        // The section's header is 48 bytes; after it comes the first interface.
        QTest::newRow("a block's beginning") << 56 << -1 << QByteArray() << qint64(48);
        QTest::newRow("a block's middle") << 66 << -1 << QByteArray() << qint64(52);
        QTest::newRow("a block of no size") << -1 << 52 << QByteArray(4, '\0') << qint64(52);
        QTest::newRow("a block of gigabytes") << -1 << 52 << QByteArray("\xfc\xff\xff\xff") << qint64(52);
        QTest::newRow("another link type") << -1 << 56 << QByteArray("\x01\0", 2) << qint64(56);
        QTest::newRow("no byte order") << -1 << 8 << QByteArray("abcd") << qint64(8);
    }

    void damagedCaptures()
    {
        QFETCH(const int, keep);
        QFETCH(const int, at);
        QFETCH(const QByteArray, with);
        QFETCH(const qint64, offset);
        fillWithEverything();
        const QString path = save(TraceFormat::Pcapng, {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QCOMPARE(bytes.mid(48, 4), QByteArray("\1\0\0\0", 4));
        if (at >= 0)
            bytes.replace(at, with.size(), with);
        if (keep >= 0)
            bytes.truncate(keep);
        QVERIFY(file.resize(0) && file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        TraceStore again(m_clock);
        const ImportReport report = importTrace(path, again);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->offset, offset);
        QVERIFY(!report.error->problem.isEmpty());
        QVERIFY(!report.error->advice.isEmpty());
        // A capture that is only of another kind is not damaged.
        QCOMPARE(report.error->advice.contains(u"damaged"_s), report.error->offset != 56);
    }

    void everyCutKeepsWhatCameBefore()
    {
        fillWithEverything();
        QFile file(save(TraceFormat::Pcapng, {}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QString path = m_directory->filePath(u"cut.pcapng"_s);
        quint64 before = 0;
        for (qsizetype size = 4; size < bytes.size(); size += 61) {
            QFile cut(path);
            QVERIFY(cut.open(QIODevice::WriteOnly));
            QCOMPARE(cut.write(bytes.first(size)), size);
            cut.close();
            TraceStore again(m_clock);
            (void)importTrace(path, again);
            QVERIFY(again.snapshot().size() >= before);
            before = again.snapshot().size();
        }
        QVERIFY(before > 0);
    }

    void filesThatCannotBeRead()
    {
        const ImportReport missing = importTrace(m_directory->filePath(u"none"_s), *m_store);
        QVERIFY(missing.error && missing.error->problem.contains(qt_error_string(ENOENT)));
        QFile empty(m_directory->filePath(u"empty"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QVERIFY(importTrace(empty.fileName(), *m_store).error.has_value());
    }

    void packedFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("packer");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0rest", 8) << u"gzip"_s;
        QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfdrest") << u"zstd"_s;
        QTest::newRow("xz") << QByteArray("\xfd\x37zXZ") << u"xz"_s;
        QTest::newRow("ZIP") << QByteArray("PK\x03\x04") << u"ZIP"_s;
        QTest::newRow("noise before a log") << QByteArray("\x1f\x8b\n") << QString();
    }

    void packedFilesAreNamed()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, packer);
        QFile file(m_directory->filePath(u"packed"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const ImportReport report = importTrace(file.fileName(), *m_store);
        QCOMPARE(report.error.has_value(), !packer.isEmpty());
        QVERIFY(packer.isEmpty() || (report.error->problem.contains(packer) && report.error->offset == 0));
        QCOMPARE(m_store->snapshot().size(), packer.isEmpty() ? 1U : 0U);
    }
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"
