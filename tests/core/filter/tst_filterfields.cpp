// SPDX-License-Identifier: GPL-3.0-or-later
#include <filter/filter.h>
#include <filter/filterfields.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestFilterFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesAreFilters()
    {
        const QList<FilterExample> examples = filterExamples();
        QVERIFY(examples.size() > 10);
        for (const FilterExample &example : examples) {
            const auto parsed = Filter::parse(example.filter);
            QVERIFY2(parsed, qPrintable(example.filter));
            QVERIFY(!example.meaning.isEmpty());
        }
    }

    void fieldsAreKnownToTheParser()
    {
        const QList<FilterField> fields = filterFields();
        for (const FilterField &field : fields) {
            QVERIFY(!field.help.isEmpty());
            const QString name = field.name.endsWith(u'.') ? field.name + u'x' : field.name;
            QVERIFY2(Filter::parse(name), qPrintable(name));
            QCOMPARE(field.type == FilterFieldType::Name, !field.values.isEmpty());
            for (const QString &value : field.values)
                QVERIFY2(Filter::parse(u"%1 == %2"_s.arg(name, value)), qPrintable(value));
        }
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<int>("offset");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("nothing yet") << u"|"_s << 0 << QStringList{u"no"_s, u"time"_s, u"dir"_s};
        QTest::newRow("a field begun") << u"to|"_s << 0 << QStringList{u"topic"_s};
        QTest::newRow("dotted") << u"mqtt.re|"_s << 0
                                << QStringList{u"mqtt.retain"_s, u"mqtt.returncode"_s, u"mqtt.reason"_s};
        QTest::newRow("operators of a text") << u"topic |"_s << 6 << QStringList{u"=="_s, u"!="_s, u"contains"_s};
        QTest::newRow("operators of a number") << u"len |"_s << 4 << QStringList{u"=="_s, u"!="_s, u"in"_s, u"<"_s};
        QTest::newRow("a flag needs none") << u"marked |"_s << 7 << QStringList{u"and"_s, u"or"_s};
        QTest::newRow("values") << u"dir == |"_s << 7 << QStringList{u"up"_s, u"down"_s, u"none"_s};
        QTest::newRow("a value begun") << u"mqtt.type == pub|"_s << 13
                                       << QStringList{u"PUBLISH"_s, u"PUBACK"_s, u"PUBREC"_s};
        QTest::newRow("devices") << u"device == L|"_s << 10 << QStringList{u"LightSwitch"_s};
        QTest::newRow("after a value") << u"len > 3 |"_s << 8 << QStringList{u"and"_s, u"or"_s};
        QTest::newRow("after and") << u"len > 3 and st|"_s << 12 << QStringList{u"stage"_s, u"state."_s};
        QTest::newRow("behind a bracket") << u"(mar|"_s << 1 << QStringList{u"marked"_s};
        QTest::newRow("values of a list") << u"dir in (|"_s << 8 << QStringList{u"up"_s, u"down"_s, u"none"_s};
        QTest::newRow("further values of a list") << u"not (dir in (up, d|"_s << 17 << QStringList{u"down"_s};
        QTest::newRow("behind a list") << u"dir in (up) |"_s << 12 << QStringList{u"and"_s, u"or"_s};
        QTest::newRow("a list is expected") << u"dir in |"_s << 7 << QStringList{u"("_s};
        QTest::newRow("patterns are not known") << u"topic matches |"_s << 14 << QStringList();
        QTest::newRow("in the middle") << u"to| == x"_s << 0 << QStringList{u"topic"_s};
        QTest::newRow("in a text") << u"topic == \"ma|"_s << 10 << QStringList();
    }

    void completes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, first);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const FilterCompletions found = filterCompletions(text, cursor, {u"LightSwitch"_s});
        QTEST(int(found.offset), "offset");
        QCOMPARE(found.offset + found.length, cursor);
        QStringList texts;
        for (const FilterCompletion &entry : found.entries)
            texts += entry.text;
        QCOMPARE(texts.first(std::min(texts.size(), first.size())), first);
        QCOMPARE(texts.isEmpty(), first.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFilterFields)
#include "tst_filterfields.moc"
