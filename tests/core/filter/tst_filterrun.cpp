// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filterrun.h>

#include <base/clock.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms: a sanitizer on a busy machine takes its time

} // namespace

class TestFilterRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TraceStore>(m_clock);
        m_run = std::make_unique<FilterRun>();
        m_found.clear();
        m_batches = 0;
        connect(m_run.get(), &FilterRun::advanced, this,
                [this](const QList<quint32> &matches, quint64 done, quint64 total) {
                    m_found += matches;
                    ++m_batches;
                    m_progress = {done, total};
                });
    }

    void cleanup()
    {
        m_run.reset();
        m_store.reset();
    }

    void findsAllInOrder()
    {
        append(300'000);
        QSignalSpy finished(m_run.get(), &FilterRun::finished);
        start(u"len == 3"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(m_found, expected(300'000));
        QVERIFY(m_batches > 3);
        QCOMPARE(m_progress, (std::pair<quint64, quint64>{300'000, 300'000}));
        QVERIFY(!m_run->isRunning());
    }

    void goesOnWithNewRecords()
    {
        append(10);
        QSignalSpy finished(m_run.get(), &FilterRun::finished);
        start(u"len == 3"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        for (int round = 0; round < 5; ++round) {
            append(20'000);
            m_run->extend(m_store->snapshot());
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_progress.first, 100'010ULL, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), patience);
        QCOMPARE(m_found, expected(100'010));
    }

    void nothingOfAnOldRunArrives()
    {
        append(200'000);
        start(u"len == 3"_s);
        start(u"len == 2"_s);
        m_found.clear();
        QTRY_VERIFY_WITH_TIMEOUT(!m_run->isRunning(), patience);
        for (const quint32 sequence : std::as_const(m_found))
            QCOMPARE(m_store->snapshot().record(sequence).bytes.size(), 2);
        QCOMPARE(m_found.size() + expected(200'000).size(), 200'000);
    }

    void cancelsAtOnce()
    {
        append(1'000'000);
        start(u"text matches /(a+)+$/"_s);
        QElapsedTimer timer;
        timer.start();
        m_run->cancel();
        QVERIFY(timer.elapsed() < 50);
        QVERIFY(!m_run->isRunning());
        const auto before = m_batches;
        QTest::qWait(0);
        QCoreApplication::processEvents();
        QCOMPARE(m_batches, before);
        m_run->extend(m_store->snapshot());
        QVERIFY(!m_run->isRunning());
    }

    void anEmptyTraceIsDoneWith()
    {
        start(u"marked"_s);
        QVERIFY(!m_run->isRunning());
        append(3);
        m_run->extend(m_store->snapshot());
        QTRY_COMPARE_WITH_TIMEOUT(m_progress.first, 3ULL, patience);
        QVERIFY(m_found.isEmpty());
    }

    /// An expression that tries every way to cut a text in two does not come to an end.
    void whatIsGivenUpIsCounted()
    {
        append(100);
        const QByteArray endless(60, 'x');
        m_store->append({.kind = RecordKind::TextLine, .bytes = endless});
        m_store->append({.kind = RecordKind::TextLine, .bytes = "xy"});
        QSignalSpy finished(m_run.get(), &FilterRun::finished);
        start(u"text matches /^(x+x*)+[yz]$/"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
        QCOMPARE(m_found, QList<quint32>{102});
        QCOMPARE(m_run->givenUp(), quint64(1));
        start(u"text matches /^x/"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, patience);
        QCOMPARE(m_run->givenUp(), quint64(0));
    }

private:
    /// Every seventh record has three bytes, all others two.
    void append(int count)
    {
        for (int i = 0; i < count; ++i) {
            const bool longer = ++m_appended % 7 == 0;
            m_store->append(
                {.kind = RecordKind::MqttGarbage, .bytes = longer ? QByteArrayView("abc") : QByteArrayView("ab")});
        }
    }

    [[nodiscard]] QList<quint32> expected(quint32 count) const
    {
        QList<quint32> sequences;
        const quint32 offset = quint32(m_appended) - count;
        for (quint32 sequence = 1; sequence <= count; ++sequence) {
            if ((sequence + offset) % 7 == 0)
                sequences += sequence;
        }
        return sequences;
    }

    void start(const QString &filter)
    {
        m_run->start(*Filter::parse(filter), m_store->snapshot(), {}, &m_store->redactor());
    }

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<FilterRun> m_run;
    QList<quint32> m_found;
    int m_batches = 0;
    int m_appended = 0;
    std::pair<quint64, quint64> m_progress;
};

QTEST_GUILESS_MAIN(TestFilterRun)
#include "tst_filterrun.moc"
