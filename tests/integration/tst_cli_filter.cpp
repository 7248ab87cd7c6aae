// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QFile>
#include <QFileInfo>
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

QList<QJsonObject> objectsOf(const QByteArray &lines)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

} // namespace

class TestCliFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsGivenUpIsSaid()
    {
        const QTemporaryDir directory;
        const QString in = directory.filePath(u"in.log"_s);
        QFile file(in);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(60, 'x') + "\nxy\n");
        file.close();
        for (const QStringList &arguments :
             {QStringList{u"trace"_s, in}, QStringList{u"convert"_s, in, directory.filePath(u"out.csv"_s)}}) {
            CliProcess cli(arguments + QStringList{u"--filter"_s, u"text matches /^(x+x*)+[yz]$/"_s});
            QCOMPARE(cli.waitForExit(), 1);
            const QByteArray errors = cli.errors();
            QVERIFY2(errors.contains("given up for 1 record"), errors.constData());
        }
    }

    /// What is printed can be asked for, wherever one is.
    void timesOfAFilterAreThoseThatArePrinted()
    {
        const QString in = sample(u"sdk-sample-success.log"_s);
        CliProcess all({u"trace"_s, in});
        QCOMPARE(all.waitForExit(), 0);
        const QList<QByteArray> lines = all.output().split('\n');
        // The record's number and two spaces stand before date and time.
        const QByteArray time = lines.first().simplified().split(' ').at(2);
        QCOMPARE(time.size(), qsizetype(sizeof "12:00:00.000000" - 1));
        for (const QString &zone : {u"TZ=Asia/Shanghai"_s, u"TZ=UTC"_s}) {
            CliProcess cli({u"trace"_s, in, u"--filter"_s, u"time == "_s + QString::fromLatin1(time)}, {}, {zone});
            QCOMPARE(cli.waitForExit(), 0);
            QCOMPARE(cli.output().left(lines.first().size()), lines.first());
        }
    }

    void wrongFilters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QByteArray>("below"); // the filter's line and the carets
        QTest::newRow("field") << u"topc == x"_s << QByteArray("  topc == x\n  ^^^^\n");
        QTest::newRow("end") << u"topic =="_s << QByteArray("  topic ==\n          ^\n");
        QTest::newRow("in the middle") << u"len > 3 and dir == left"_s
                                       << QByteArray("  len > 3 and dir == left\n                     ^^^^\n");
        QTest::newRow("Han characters are wide")
            << u"topic == 分发 x"_s << u"  topic == 分发 x\n           \u3000\u3000 ^\n"_s.toUtf8();
        QTest::newRow("lines are one") << u"len > 3\nand x"_s << QByteArray("  len > 3 and x\n              ^\n");
    }

    void wrongFilters()
    {
        QFETCH(const QString, filter);
        QFETCH(const QByteArray, below);
        const QTemporaryDir directory;
        const QString out = directory.filePath(u"out.csv"_s);
        // The files are not even looked at.
        for (const QStringList &arguments :
             {QStringList{u"trace"_s, u"/nowhere.log"_s}, QStringList{u"convert"_s, u"/nowhere.log"_s, out}}) {
            CliProcess cli(arguments + QStringList{u"--filter"_s, filter});
            QCOMPARE(cli.waitForExit(), 2);
            QCOMPARE(cli.output(), QByteArray());
            const QByteArray errors = cli.errors();
            QVERIFY2(errors.contains(below), errors.constData());
            QVERIFY2(errors.contains("--help"), errors.constData());
        }
        QVERIFY(!QFile::exists(out));
    }

    void printsWhatPasses_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("protocol") << u"proto == http"_s << u"proto"_s << u"http"_s;
        QTest::newRow("direction") << u"dir == up"_s << u"dir"_s << u"up"_s;
        QTest::newRow("type") << u"mqtt.type == CONNECT"_s << u"type"_s << u"CONNECT"_s;
    }

    void printsWhatPasses()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        const QString log = sample(u"sdk-sample-success.log"_s);
        CliProcess all({u"trace"_s, log, u"--json"_s});
        QCOMPARE(all.waitForExit(), 0);
        QList<QJsonObject> expected = objectsOf(all.output());
        expected.removeIf([&](const QJsonObject &object) { return object.value(key).toString() != value; });
        QVERIFY(!expected.isEmpty());
        CliProcess some({u"trace"_s, log, u"--json"_s, u"--filter"_s, filter});
        QCOMPARE(some.waitForExit(), 0);
        // With the numbers that they have in the file.
        QCOMPARE(objectsOf(some.output()), expected);
        CliProcess none({u"trace"_s, log, u"--filter"_s, u"len > 100000"_s});
        QCOMPARE(none.waitForExit(), 0);
        QCOMPARE(none.output(), QByteArray());
    }

    void everyLineHasTheSameMembers()
    {
        CliProcess cli({u"trace"_s, sample(u"sdk-redistribute.log"_s), u"--json"_s});
        QCOMPARE(cli.waitForExit(), 0);
        // as QJsonObject sorts them
        const QStringList members{u"code"_s, u"device"_s, u"dir"_s,   u"hex"_s,     u"inferred"_s, u"info"_s, u"len"_s,
                                  u"no"_s,   u"proto"_s,  u"stage"_s, u"time_us"_s, u"topic"_s,    u"type"_s};
        const QList<QJsonObject> objects = objectsOf(cli.output());
        QVERIFY(!objects.isEmpty());
        for (const QJsonObject &object : objects)
            QCOMPARE(object.keys(), members);
    }

    void unreadableFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("named");
        // a block of a capture that says it is longer than the file
        QTest::newRow("cut") << QByteArray::fromHex("0a0d0d0a1c0000004d3c2b1a") << QByteArray("At byte 4:");
        QTest::newRow("no file") << QByteArray() << QByteArray("input.pcapng");
    }

    void unreadableFiles()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QByteArray, named);
        const QTemporaryDir directory;
        const QString in = directory.filePath(u"input.pcapng"_s);
        if (!content.isEmpty()) {
            QFile file(in);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        for (const QStringList &arguments :
             {QStringList{u"trace"_s, in}, QStringList{u"convert"_s, in, directory.filePath(u"out.csv"_s)}}) {
            CliProcess cli(arguments + QStringList{u"--filter"_s, u"dir == up"_s});
            QCOMPARE(cli.waitForExit(), 3);
            QVERIFY2(cli.errors().contains(named), cli.errors().constData());
        }
    }

    void convertsWhatPasses()
    {
        const QTemporaryDir directory;
        const QString out = directory.filePath(u"out.jsonl"_s);
        const QStringList filter{u"--filter"_s, u"mqtt.type in (PUBLISH, CONNACK) or stage == notify"_s};
        CliProcess printed(QStringList{u"trace"_s, sample(u"sdk-redistribute.log"_s), u"--json"_s} + filter);
        QCOMPARE(printed.waitForExit(), 0);
        CliProcess converted(QStringList{u"convert"_s, sample(u"sdk-redistribute.log"_s), out} + filter);
        QCOMPARE(converted.waitForExit(), 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(!written.isEmpty());
        QCOMPARE(written, printed.output());
        // A capture of a part is a capture.
        const QString capture = directory.filePath(u"part.pcapng"_s);
        CliProcess part(QStringList{u"convert"_s, sample(u"sdk-redistribute.log"_s), capture} + filter);
        QCOMPARE(part.waitForExit(), 0);
        CliProcess again({u"trace"_s, capture, u"--json"_s});
        QCOMPARE(again.waitForExit(), 0);
        QCOMPARE(objectsOf(again.output()).size(), objectsOf(written).size());
    }

    /// What is masked can't be had back.
    void neverConvertsAFileOntoItself()
    {
        const QTemporaryDir directory;
        const QString log = directory.filePath(u"board.log"_s);
        const QString link = directory.filePath(u"link.log"_s);
        QVERIFY(QFile::copy(sample(u"sdk-redistribute.log"_s), log));
        QVERIFY(QFile::link(log, link));
        const qint64 size = QFileInfo(log).size();
        for (const QString &out : {log, link}) {
            CliProcess cli({u"convert"_s, log, out});
            QCOMPARE(cli.waitForExit(), 2);
            QVERIFY2(cli.errors().contains("another name"), cli.errors().constData());
        }
        QCOMPARE(QFileInfo(log).size(), size);
    }

    void secretsAreNotFoundByTheirText()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(u"leak.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1795379082.411][LK-0309] pub: /a/b\r\n"
                   "my note: deviceSecret=canary0123456789abcdef\r\n");
        file.close();
        const QStringList trace{u"trace"_s, file.fileName(), u"--filter"_s, u"text contains \"canary0123456789\""_s};
        CliProcess masked(trace);
        QCOMPARE(masked.waitForExit(), 0);
        QCOMPARE(masked.output(), QByteArray());
        CliProcess open(trace + QStringList{u"--no-redact"_s});
        QCOMPARE(open.waitForExit(), 0);
        QVERIFY(open.output().contains("canary0123456789abcdef"));
    }
};

QTEST_GUILESS_MAIN(TestCliFilter)
#include "tst_cli_filter.moc"
