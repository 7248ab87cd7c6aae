// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/filterbook.h>

#include <filter/filter.h>

#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestFilterBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oursAreFilters()
    {
        for (const NamedFilter &filter : builtInFilters()) {
            QVERIFY2(Filter::parse(filter.filter), qPrintable(filter.filter));
            QVERIFY(!filter.title().isEmpty());
        }
        for (const ColourRule &rule : builtInRules()) {
            QVERIFY2(Filter::parse(rule.filter), qPrintable(rule.filter));
            QVERIFY(!rule.title().isEmpty());
            QVERIFY(std::ranges::find(ruleColours, rule.colour) != std::end(ruleColours));
        }
    }

    void keepsUnderAName()
    {
        FilterBook book;
        QSignalSpy changed(&book, &FilterBook::filtersChanged);
        const qsizetype ours = book.filters().size();
        book.keep(u"mine"_s, u"len > 3"_s);
        QCOMPARE(book.filters().size(), ours + 1);
        QCOMPARE(book.filters().constLast(), (NamedFilter{{}, u"mine"_s, u"len > 3"_s}));
        book.keep(u"mine"_s, u"len > 4"_s);
        QCOMPARE(book.filters().size(), ours + 1);
        QCOMPARE(book.filters().constLast().filter, u"len > 4"_s);
        QCOMPARE(changed.size(), 2);
        // also one of ours
        book.keep(book.filters().constFirst().title(), u"len > 5"_s);
        QCOMPARE(book.filters().size(), ours + 1);
        QVERIFY(book.filters().constFirst().builtIn.isEmpty());
    }

    void remembersTheLast()
    {
        FilterBook book;
        for (int i = 0; i < FilterBook::mostRecent + 5; ++i)
            book.remember(u"len > %1"_s.arg(i));
        QCOMPARE(book.recent().size(), FilterBook::mostRecent);
        QCOMPARE(book.recent().constFirst(), u"len > 24"_s);
        book.remember(u"len > 20"_s);
        QCOMPARE(book.recent().size(), FilterBook::mostRecent);
        QCOMPARE(book.recent().constFirst(), u"len > 20"_s);
        book.remember({});
        QCOMPARE(book.recent().constFirst(), u"len > 20"_s);
    }

    void goesThereAndBack()
    {
        FilterBook book;
        QList<NamedFilter> filters = book.filters();
        filters.removeFirst();
        filters[0].name = u"Fehler & <mehr>"_s;
        filters.append({{}, u"mine"_s, u"topic contains \"a\\\"b\""_s});
        book.setFilters(filters);
        QList<ColourRule> rules = book.rules();
        rules[1].enabled = false;
        rules[2].colour = theme::ColorRole::Idle;
        rules.move(3, 0);
        rules.append({{}, u"long"_s, u"len > 1000"_s, theme::ColorRole::Online, true});
        book.setRules(rules);
        book.setShowsColours(false);
        book.remember(u"proto == http"_s);

        FilterBook other;
        QSignalSpy filtersChanged(&other, &FilterBook::filtersChanged);
        QSignalSpy rulesChanged(&other, &FilterBook::rulesChanged);
        QVERIFY(other.restore(book.save()));
        QCOMPARE(other.filters(), filters);
        QCOMPARE(other.rules(), rules);
        QCOMPARE(other.recent(), QStringList{u"proto == http"_s});
        QVERIFY(!other.showsColours());
        QCOMPARE(filtersChanged.size(), 1);
        QVERIFY(!rulesChanged.isEmpty());
        QCOMPARE(other.save(), book.save());
    }

    void emptyBookStaysEmpty()
    {
        FilterBook book;
        book.setFilters({});
        book.setRules({});
        FilterBook other;
        QVERIFY(other.restore(book.save()));
        QVERIFY(other.filters().isEmpty());
        QVERIFY(other.rules().isEmpty());
    }

    void foreignStateIsRefused_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("not JSON");
        QTest::newRow("of the future") << QByteArray(R"({"format":2})");
        QTest::newRow("a list") << QByteArray("[1]");
    }

    void foreignStateIsRefused()
    {
        QFETCH(const QByteArray, state);
        FilterBook book;
        const QByteArray before = book.save();
        QVERIFY(!book.restore(state));
        QCOMPARE(book.save(), before);
    }

    void partsThatAreNoneAreLeftOut()
    {
        FilterBook book;
        QVERIFY(
            book.restore(R"({"format":1,"filters":[{"name":"x"},7,{"filter":"len > 1"},{"name":"a","filter":"len > 2"}],
            "rules":[{"name":"r","filter":"marked","colour":"pink"}],"recent":["", 3, "marked"]})"));
        QCOMPARE(book.filters(), (QList<NamedFilter>{{{}, u"a"_s, u"len > 2"_s}}));
        QCOMPARE(book.rules(), (QList<ColourRule>{{{}, u"r"_s, u"marked"_s, theme::ColorRole::Accent, true}}));
        QCOMPARE(book.recent(), QStringList{u"marked"_s});
    }
};

QTEST_GUILESS_MAIN(TestFilterBook)
#include "tst_filterbook.moc"
