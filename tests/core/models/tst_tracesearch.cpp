// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/tracesearch.h>

#include <base/clock.h>

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestTraceSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TraceStore>(m_clock);
        m_store->protect("topSecret77");
        for (const QByteArrayView bytes :
             {QByteArrayView("one"), QByteArrayView("{\"a\":1}"), QByteArrayView("topSecret77 here"),
              QByteArrayView("\xc0\x00", 2), QByteArrayView("ONE again")})
            QVERIFY(m_store->append({.kind = RecordKind::MqttGarbage, .bytes = bytes}) != 0);
    }

    void finds_data()
    {
        QTest::addColumn<SearchKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("from");
        QTest::addColumn<bool>("forward");
        QTest::addColumn<quint64>("hit");
        QTest::addColumn<bool>("wrapped");
        QTest::newRow("text, either case") << SearchKind::Text << u"one"_s << quint64(1) << true << quint64(5) << false;
        QTest::newRow("from the start") << SearchKind::Text << u"one"_s << quint64(0) << true << quint64(1) << false;
        QTest::newRow("round the end") << SearchKind::Text << u"one"_s << quint64(5) << true << quint64(1) << true;
        QTest::newRow("backwards") << SearchKind::Text << u"one"_s << quint64(5) << false << quint64(1) << false;
        QTest::newRow("backwards round") << SearchKind::Text << u"one"_s << quint64(1) << false << quint64(5) << true;
        QTest::newRow("itself at last") << SearchKind::Text << u"here"_s << quint64(3) << true << quint64(3) << true;
        QTest::newRow("bytes") << SearchKind::Hex << u"7b 22"_s << quint64(0) << true << quint64(2) << false;
        QTest::newRow("pattern") << SearchKind::RegularExpression << u"a\\w+n$"_s << quint64(0) << true << quint64(5)
                                 << false;
        QTest::newRow("nothing") << SearchKind::Text << u"zzz"_s << quint64(2) << true << quint64(0) << false;
        QTest::newRow("not by a secret") << SearchKind::Text << u"topSecret77"_s << quint64(0) << true << quint64(0)
                                         << false;
        QTest::newRow("not by a secret's bytes")
            << SearchKind::Hex << u"746f70536563726574"_s << quint64(0) << true << quint64(0) << false;
        QTest::newRow("by a mask") << SearchKind::Text << u"*** here"_s << quint64(0) << true << quint64(3) << false;
    }

    void finds()
    {
        QFETCH(SearchKind, kind);
        QFETCH(QString, text);
        QFETCH(quint64, from);
        QFETCH(bool, forward);
        QFETCH(quint64, hit);
        QFETCH(bool, wrapped);
        TraceSearch search;
        QSignalSpy found(&search, &TraceSearch::found);
        QSignalSpy notFound(&search, &TraceSearch::notFound);
        const auto term = searchTerm(kind, text, &m_store->redactor());
        QVERIFY(term);
        search.start(m_store->snapshot(), from, forward ? TraceSearch::From::After : TraceSearch::From::Before,
                     term->predicate);
        QTRY_COMPARE(found.count() + notFound.count(), 1);
        if (hit == 0) {
            QCOMPARE(notFound.count(), 1);
            return;
        }
        QCOMPARE(found.count(), 1);
        QCOMPARE(found.at(0).at(0).toULongLong(), hit);
        QCOMPARE(found.at(0).at(1).toBool(), wrapped);
    }

    void stopsAtTheEndWhenAsked()
    {
        TraceSearch search;
        QSignalSpy notFound(&search, &TraceSearch::notFound);
        search.start(m_store->snapshot(), 5, TraceSearch::From::After,
                     searchTerm(SearchKind::Text, u"one"_s, {})->predicate, {}, false);
        QTRY_COMPARE(notFound.count(), 1);
    }

    void aPatternThatTakesTooLongIsNoVerdict()
    {
        QVERIFY(m_store->append({.kind = RecordKind::MqttGarbage, .bytes = QByteArray(60, 'x')}) != 0);
        TraceSearch search;
        QSignalSpy notFound(&search, &TraceSearch::notFound);
        const auto term = searchTerm(SearchKind::RegularExpression, u"^(x+x*)+[yz]$"_s, &m_store->redactor());
        QVERIFY(term);
        search.start(m_store->snapshot(), 0, TraceSearch::From::After, term->predicate);
        QTRY_COMPARE(notFound.count(), 1);
        QCOMPARE(notFound.at(0).at(0).toULongLong(), 1ULL);
    }

    /// What stands in the list is found by what stands there.
    void findsNamesByTheirPseudonyms()
    {
        const QByteArray name = "LightSwitch";
        ChannelInfo info;
        info.device = *DeviceIdentity::create(u"a1b2c3d4e5f"_s, QString::fromLatin1(name));
        const QByteArray line = name + " is here";
        TraceEntry entry{.kind = RecordKind::TextLine, .bytes = line};
        entry.channel = m_store->openChannel(info);
        QVERIFY(m_store->append(entry) != 0);
        const Redactor redactor(m_store->redactor(), {.pseudonyms = true});
        redactor.learn(m_store->snapshot());
        const QByteArray shown = redactor.redacted(m_store->snapshot().record(6)).first(name.size());
        QVERIFY(shown != name);
        for (const SearchKind kind : {SearchKind::Text, SearchKind::Hex, SearchKind::RegularExpression}) {
            for (const QByteArray &word : {shown, name}) {
                const QByteArray text = kind == SearchKind::Hex ? word.toHex() : word;
                TraceSearch search;
                QSignalSpy found(&search, &TraceSearch::found);
                QSignalSpy notFound(&search, &TraceSearch::notFound);
                const auto term = searchTerm(kind, QString::fromLatin1(text), &redactor);
                search.start(m_store->snapshot(), 0, TraceSearch::From::After, term->predicate, term->hit);
                QTRY_COMPARE(found.count() + notFound.count(), 1);
                QCOMPARE(found.count(), word == shown ? 1 : 0);
                if (word == shown)
                    QCOMPARE(found.at(0).at(2).value<ByteRange>(), (ByteRange{0, name.size()}));
            }
        }
    }

    void showsWhereTheHitIs_data()
    {
        QTest::addColumn<SearchKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        QTest::newRow("text, other case") << SearchKind::Text << u"SWITCH"_s << 10LL << 6LL;
        QTest::newRow("no pattern") << SearchKind::Text << u"s.i"_s << 0LL << 0LL;
        QTest::newRow("wider characters") << SearchKind::Text << u"写"_s << 17LL << 3LL;
        QTest::newRow("bytes") << SearchKind::Hex << u"c0:4c"_s << 4LL << 2LL;
        QTest::newRow("pattern") << SearchKind::RegularExpression << u"s\\w+h"_s << 10LL << 6LL;
        QTest::newRow("nowhere") << SearchKind::RegularExpression << u"^$"_s << 0LL << 0LL;
    }

    void showsWhereTheHitIs()
    {
        QFETCH(SearchKind, kind);
        QFETCH(QString, text);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        const auto term = searchTerm(kind, text, nullptr);
        QVERIFY(term);
        QCOMPARE(term->hit({}, {.bytes = "the \xc0Lightswitch 写"}), (ByteRange{offset, length}));
    }

    void tellsTheHitInWhatIsShown_data()
    {
        QTest::addColumn<SearchKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << SearchKind::Text << u"HERE"_s;
        QTest::newRow("bytes") << SearchKind::Hex << u"68657265"_s;
        QTest::newRow("pattern") << SearchKind::RegularExpression << u"h\\w+e$"_s;
    }

    void tellsTheHitInWhatIsShown()
    {
        QFETCH(SearchKind, kind);
        QFETCH(QString, text);
        const QByteArray shown = m_store->redactor().redacted(m_store->snapshot().record(3));
        const auto term = searchTerm(kind, text, &m_store->redactor());
        QVERIFY(term);
        TraceSearch search;
        QSignalSpy found(&search, &TraceSearch::found);
        search.start(m_store->snapshot(), 0, TraceSearch::From::After, term->predicate, term->hit);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found.at(0).at(2).value<ByteRange>(), (ByteRange{shown.indexOf("here"), 4}));
        // Whoever asks for no place gets none.
        search.start(m_store->snapshot(), 0, TraceSearch::From::After, term->predicate);
        QTRY_COMPARE(found.count(), 2);
        QVERIFY(found.at(1).at(2).value<ByteRange>().isEmpty());
    }

    void aNewSearchEndsTheOld()
    {
        TraceSearch search;
        QSignalSpy found(&search, &TraceSearch::found);
        std::atomic<bool> goOn = false;
        search.start(m_store->snapshot(), 0, TraceSearch::From::After, [&](const TraceSnapshot &, const TraceRecord &) {
            goOn.wait(false);
            return true;
        });
        search.start(m_store->snapshot(), 0, TraceSearch::From::After,
                     [](const TraceSnapshot &, const TraceRecord &record) { return record.sequence == 4; });
        goOn = true;
        goOn.notify_all();
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found.at(0).at(0).toULongLong(), 4ULL);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<SearchKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("odd digits") << SearchKind::Hex << u"7b2"_s << u"pairs"_s;
        QTest::newRow("no digits") << SearchKind::Hex << u"xy"_s << u"pairs"_s;
        QTest::newRow("empty") << SearchKind::Hex << QString() << u"pairs"_s;
        QTest::newRow("pattern") << SearchKind::RegularExpression << u"a("_s << u"character 3"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(SearchKind, kind);
        QFETCH(QString, text);
        QFETCH(QString, words);
        const auto term = searchTerm(kind, text, nullptr);
        QVERIFY(!term);
        QVERIFY2(term.error().contains(words), qPrintable(term.error()));
    }

private:
    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestTraceSearch)
#include "tst_tracesearch.moc"
