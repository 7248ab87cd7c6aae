// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtMqtt/QMqttTopicFilter>
#include <QtMqtt/QMqttTopicName>

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Names and filters of the stand-in. Qt's own before 6.7 gets some of these filters wrong.
class TestQtMqttTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void validatesNames_data();
    void validatesNames();
    void splitsNames();
    void validatesFilters_data();
    void validatesFilters();
    void matches_data();
    void matches();
    void comparesAndHashes();
};

void TestQtMqttTopics::validatesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << u"/sys/pk/dn/thing"_s << true;
    QTest::newRow("one level") << u"a"_s << true;
    QTest::newRow("slash") << u"/"_s << true;
    QTest::newRow("space") << u" "_s << true;
    QTest::newRow("$") << u"$SYS/uptime"_s << true;
    QTest::newRow("longest") << QString(65'535, u'a') << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("+") << u"a/+"_s << false;
    QTest::newRow("#") << u"a/#"_s << false;
    QTest::newRow("null") << u"a\0b"_s << false;
    QTest::newRow("too long") << QString(65'536, u'a') << false;
    QTest::newRow("too long in UTF-8") << QString(32'768, u'ä') << false;
}

void TestQtMqttTopics::validatesNames()
{
    QFETCH(const QString, name);
    QFETCH(const bool, valid);
    QCOMPARE(QMqttTopicName(name).isValid(), valid);
    QCOMPARE(QMqttTopicName(name).name(), name);
}

void TestQtMqttTopics::splitsNames()
{
    QCOMPARE(QMqttTopicName().levelCount(), 0);
    QCOMPARE(QMqttTopicName("/a//b"_L1).levelCount(), 4);
    QCOMPARE(QMqttTopicName("/a//b"_L1).levels(), (QStringList{{}, u"a"_s, {}, u"b"_s}));
}

void TestQtMqttTopics::validatesFilters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("share");
    const auto good = [](const QString &filter, const QString &share = {}) {
        QTest::newRow(qPrintable(filter)) << filter << true << share;
    };
    const auto bad = [](const char *name, const QString &filter, const QString &share = {}) {
        QTest::newRow(name) << filter << false << share;
    };
    good(u"a"_s);
    good(u"#"_s);
    good(u"+"_s);
    good(u"/"_s);
    good(u"+/+"_s);
    good(u"a/+/b"_s);
    good(u"/sys/+/+/thing/#"_s);
    good(u"$share/g/a/#"_s, u"g"_s);
    bad("empty", {});
    bad("# not last", u"a/#/b"_s);
    bad("# in a level", u"a/b#"_s);
    bad("+ in a level", u"a/b+"_s);
    bad("+ in a later level", u"+/b+"_s);
    bad("++", u"++"_s);
    bad("two #", u"#/#"_s);
    bad("null", u"a\0b"_s);
    bad("too long", QString(65'536, u'a'));
    bad("share without name", u"$share//a"_s);
    bad("share without filter", u"$share/g"_s, u"g"_s);
    bad("share with empty filter", u"$share/g/"_s, u"g"_s);
    bad("share with wildcard", u"$share/+/a"_s, u"+"_s);
}

void TestQtMqttTopics::validatesFilters()
{
    QFETCH(const QString, filter);
    QFETCH(const bool, valid);
    QFETCH(const QString, share);
    QCOMPARE(QMqttTopicFilter(filter).isValid(), valid);
    QCOMPARE(QMqttTopicFilter(filter).sharedSubscriptionName(), share);
}

void TestQtMqttTopics::matches_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<bool>("matches");
    QTest::addColumn<bool>("sparingDollar");
    const auto row = [](const QString &filter, const QString &topic, bool matches, bool sparingDollar) {
        QTest::newRow(qPrintable(filter + u" : "_s + topic)) << filter << topic << matches << sparingDollar;
    };
    const auto yes = [row](const QString &filter, const QString &topic) { row(filter, topic, true, true); };
    const auto no = [row](const QString &filter, const QString &topic) { row(filter, topic, false, false); };
    yes(u"a/b"_s, u"a/b"_s);
    no(u"a/b"_s, u"a/B"_s);
    no(u"a/b"_s, u"a/b/"_s);
    no(u"a/b"_s, u"/a/b"_s);
    yes(u"#"_s, u"a/b/c"_s);
    yes(u"a/#"_s, u"a"_s);
    yes(u"a/#"_s, u"a/"_s);
    yes(u"a/#"_s, u"a/b/c"_s);
    no(u"a/#"_s, u"ab"_s);
    no(u"a/b/#"_s, u"a"_s);
    yes(u"+"_s, u"a"_s);
    no(u"+"_s, u"/a"_s);
    yes(u"+/+"_s, u"/a"_s);
    yes(u"a/+/c"_s, u"a/b/c"_s);
    yes(u"a/+/c"_s, u"a//c"_s);
    no(u"a/+"_s, u"a"_s);
    no(u"a/+"_s, u"a/b/c"_s);
    yes(u"+/b/#"_s, u"a/b"_s);
    yes(u"/sys/+/+/thing/#"_s, u"/sys/pk/dn/thing/bootstrap/notify"_s);
    yes(u"/sys/+/+/thing/#"_s, u"/sys/pk/dn/thing"_s);
    no(u"/sys/+/+/thing/#"_s, u"/sys/pk/dn/other/x"_s);
    yes(u"$share/g/a/+"_s, u"a/b"_s);
    yes(u"$SYS/#"_s, u"$SYS/uptime"_s);
    row(u"#"_s, u"$SYS/uptime"_s, true, false);
    row(u"+/uptime"_s, u"$SYS/uptime"_s, true, false);
    no(u"a/#/b"_s, u"a/x/b"_s);
    no(u"#"_s, {});
}

void TestQtMqttTopics::matches()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, topic);
    QFETCH(const bool, matches);
    QFETCH(const bool, sparingDollar);
    QCOMPARE(QMqttTopicFilter(filter).match(topic), matches);
    QCOMPARE(QMqttTopicFilter(filter).match(topic, QMqttTopicFilter::WildcardsDontMatchDollarTopicMatchOption),
             sparingDollar);
}

void TestQtMqttTopics::comparesAndHashes()
{
    const QMqttTopicName a(u"a"_s);
    QVERIFY(a == QMqttTopicName("a"_L1));
    QVERIFY(a != QMqttTopicName(u"b"_s));
    QVERIFY(a < QMqttTopicName(u"b"_s));
    const QHash<QMqttTopicFilter, int> hash{{u"a/#"_s, 1}, {u"b/#"_s, 2}};
    QCOMPARE(hash.value("b/#"_L1), 2);
    QString text;
    QDebug(&text) << a << QMqttTopicFilter(u"a/#"_s);
    QCOMPARE(text.trimmed(), u"QMqttTopicName(\"a\") QMqttTopicFilter(\"a/#\")"_s);
}

QTEST_APPLESS_MAIN(TestQtMqttTopics)
#include "tst_qtmqtttopics.moc"
