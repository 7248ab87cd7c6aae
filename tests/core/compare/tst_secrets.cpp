// SPDX-License-Identifier: GPL-3.0-or-later
#include "writtenrun.h"

#include <QTest>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

/// Differences are told without secrets.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreMaskedBeforeTextsAreCut()
    {
        // At the place where a value is cut, so that half of the secret would stay.
        const QByteArray secret = "0123456789abcdef0123456789abcdef";
        Run a;
        a.publish(u"/t"_s, QByteArray(104, 'x') + secret + QByteArray(90, 'y'), Direction::Up);
        Run b;
        b.publish(u"/t"_s, QByteArray(300, 'z'), Direction::Up)
            .publish(u"/"_s + QString::fromLatin1(secret), "q", Direction::Up);
        Redactor redactor;
        redactor.protect(secret);
        ComparisonOptions options = named;
        options.redactors = {&redactor};
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), options);
        QCOMPARE(report.differences.size(), 2);
        QVERIFY(!allText(report).contains(u"01234567"_s));
        QVERIFY(!report.differences.first().a->contains(u"01234567"_s));
        QVERIFY(allText(compareTraces(a.snapshot(), b.snapshot(), named)).contains(u"01234567"_s));
    }

    void secretFieldsAreNotQuoted()
    {
        Run a;
        a.publish(u"/ext/register"_s, R"({"deviceSecret":"aaaa1111"})", Direction::Down);
        Run b;
        b.publish(u"/ext/register"_s, R"({"deviceSecret":"bbbb2222"})", Direction::Down);
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(report.differences.size(), 1);
        QCOMPARE(report.differences.first().text,
                 u"golden (record 1) and board (record 1) differ in json.deviceSecret, which is secret."_s);
        QVERIFY(!report.differences.first().a);
    }

    void passwordsAreNotQuoted()
    {
        Run a;
        a.connect("0123ABCD");
        Run same;
        same.connect("0123abcd");
        QVERIFY(compareTraces(a.snapshot(), same.snapshot()).equal());
        Run b;
        b.connect("99998888");
        const ComparisonReport report = compareTraces(a.snapshot(), b.snapshot(), named);
        QCOMPARE(outline(report), QStringList{u"field mqtt.password 1 1"_s});
        QVERIFY(!report.differences.first().a);
        QVERIFY(!report.differences.first().b);
        QVERIFY(!allText(report).contains(u"0123"_s) && !allText(report).contains(u"9999"_s));
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
