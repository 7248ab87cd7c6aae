// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + name;
}

} // namespace

class TestCliCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void exitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString good = sample(u"sdk-sample-success.log"_s);
        const QString refused = sample(u"sdk-mqtt-connack-4.log"_s);
        QTest::newRow("equal") << QStringList{good, good} << 0;
        QTest::newRow("different") << QStringList{good, refused} << 1;
        QTest::newRow("different, as JSON") << QStringList{good, refused, u"--json"_s} << 1;
        QTest::newRow("one file") << QStringList{good} << 2;
        QTest::newRow("three files") << QStringList{good, good, good} << 2;
        QTest::newRow("no number") << QStringList{good, good, u"--timing-factor"_s, u"x"_s} << 2;
        QTest::newRow("less than one") << QStringList{good, good, u"--timing-factor"_s, u"0.5"_s} << 2;
        QTest::newRow("no file") << QStringList{good, u"/nowhere.log"_s} << 3;
    }

    void exitCodes()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        CliProcess cli(QStringList{u"compare"_s} + arguments);
        QCOMPARE(cli.waitForExit(), code);
        QCOMPARE(cli.errors().isEmpty(), code < 2);
        QCOMPARE(cli.output().isEmpty(), code >= 2);
    }

    void damagedFilesAreNamedWithTheByte()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"cut.pcapng"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a"));
        file.close();
        CliProcess cli({u"compare"_s, sample(u"sdk-sample-success.log"_s), file.fileName()});
        QCOMPARE(cli.waitForExit(), 3);
        QVERIFY2(cli.errors().contains("At byte "), cli.errors().constData());
    }

    void differencesAreJsonLines()
    {
        CliProcess cli(
            {u"compare"_s, u"--json"_s, sample(u"sdk-sample-success.log"_s), sample(u"sdk-mqtt-connack-4.log"_s)});
        QCOMPARE(cli.waitForExit(), 1);
        bool refused = false;
        for (const QByteArray &line : cli.output().trimmed().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QVERIFY2(!object.value("text"_L1).toString().isEmpty(), line.constData());
            refused = refused || (object.value("path"_L1) == "mqtt.code"_L1 && object.value("b"_L1) == "4"_L1);
        }
        QVERIFY(refused);
    }

    void secretsStayMasked()
    {
        // Another password in each log, one of them also in a message: neither is ever printed.
        const QTemporaryDir directory;
        QFile original(sample(u"sdk-sample-success.log"_s));
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray log = original.readAll();
        const QByteArray password = "378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE";
        QVERIFY(log.contains(password));
        const QByteArray other = QByteArray("C0FFEE").repeated(11).first(password.size());
        QFile changed(directory.filePath(u"changed.log"_s));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(QByteArray(log).replace(password, other) + "[1795379082.411][LK-0309] pub: /leak/" + other +
                      "\r\n");
        changed.close();
        CliProcess cli({u"compare"_s, original.fileName(), changed.fileName()});
        QCOMPARE(cli.waitForExit(), 1);
        const QByteArray everything = cli.output() + cli.errors();
        QVERIFY(everything.contains("different passwords"));
        QVERIFY(everything.contains("/leak/****"));
        QVERIFY(!everything.contains("C0FFEE"));
        QVERIFY(!everything.contains("378179"));
    }
};

QTEST_GUILESS_MAIN(TestCliCompare)
#include "tst_cli_compare.moc"
