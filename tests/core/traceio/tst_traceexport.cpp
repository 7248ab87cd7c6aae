// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefilebench.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Where an export goes, and what becomes of it there.
class TestTraceExport : public QObject, private TraceFileBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        QVERIFY(m_directory->isValid());
    }

    void aFullDiskIsToldAndNothingIsHalfWritten()
    {
        fillWithEverything();
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto written = exportTrace(request(TraceFormat::Pcapng, {}), static_cast<QIODevice &>(full));
        QVERIFY(!written.has_value());
        QVERIFY(!written.error().advice.isEmpty());
    }

    void aDeviceIsWrittenToAndNotReplaced()
    {
        fillWithEverything();
        const QString link = m_directory->filePath(u"full.csv"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, link));
        const auto written = exportTrace(request(TraceFormat::Csv, {}), link);
        QVERIFY(!written.has_value());
        QVERIFY2(written.error().problem.contains(u"No space left"_s), qPrintable(written.error().problem));
        QCOMPARE(QFileInfo(link).symLinkTarget(), u"/dev/full"_s);
    }

    void aLinkToAFileStaysOne()
    {
        fillWithEverything();
        const QString target = m_directory->filePath(u"target.csv"_s);
        const QString link = m_directory->filePath(u"link.csv"_s);
        QFile before(target);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.close();
        QVERIFY(QFile::link(target, link));
        QVERIFY(exportTrace(request(TraceFormat::Csv, {}), link).value_or(false));
        QCOMPARE(QFileInfo(link).symLinkTarget(), target);
        QVERIFY(QFileInfo(target).size() > 0);
    }

    void aPipeGetsTheBytesOfAFile()
    {
        fillWithEverything();
        const QString pipe = m_directory->filePath(u"pipe.csv"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QByteArray read;
        std::thread reader([&] {
            QFile source(pipe);
            if (source.open(QIODevice::ReadOnly))
                read = source.readAll();
        });
        const auto written = exportTrace(request(TraceFormat::Csv, {}), pipe);
        reader.join();
        QVERIFY(written.value_or(false));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(exportTrace(request(TraceFormat::Csv, {}), static_cast<QIODevice &>(buffer)).value_or(false));
        QCOMPARE(read, buffer.data());
    }

    void anExportCanBeCancelled()
    {
        fillWithEverything();
        const QString path = m_directory->filePath(u"cancelled.csv"_s);
        const auto many = QByteArray(512LL * 1024, 'x');
        for (int i = 0; i < 8; ++i)
            m_store->append({.kind = RecordKind::TextLine, .bytes = many});
        const auto written = exportTrace(request(TraceFormat::Csv, {}), path, [](qint64, qint64) { return false; });
        QVERIFY(written.has_value() && !*written);
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestTraceExport)
#include "tst_traceexport.moc"
