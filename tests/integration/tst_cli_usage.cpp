// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliprocess.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto secret = "0123456789abcdef0123456789abcdef";

QStringList deviceOptions()
{
    return {u"--product-key"_s, u"a1ABCDEFGHI"_s, u"--device-name"_s, u"dev001"_s};
}

} // namespace

/// What scripts rely on before any connection is made: usage, help, versions, sign.
class TestCliUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void help_data();
    void help();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void signVectors_data();
    void signVectors();
    void signReadsTheFirstLineOnly_data();
    void signReadsTheFirstLineOnly();
    void endsQuietlyWhenNobodyReads();
    void aFullDiskIsNoSuccess_data();
    void aFullDiskIsNoSuccess();
};

void TestCliUsage::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("mentions");
    QTest::newRow("program") << QStringList{u"--help"_s} << "follow its distribution"_ba;
    QTest::newRow("program, short") << QStringList{u"-h"_s} << "Commands"_ba;
    QTest::newRow("run") << QStringList{u"run"_s, u"--help"_s} << "--on-notify"_ba;
    QTest::newRow("run, exit codes") << QStringList{u"run"_s, u"-h"_s} << "Exit codes: 0"_ba;
    QTest::newRow("run, whatever else") << QStringList{u"run"_s, u"--nonsense"_s, u"--help"_s} << "--stay"_ba;
    QTest::newRow("sign") << QStringList{u"sign"_s, u"--help"_s} << "bootbench-cli sign [options]"_ba;
    QTest::newRow("simulate") << QStringList{u"simulate"_s, u"--help"_s} << "--devices"_ba;
    QTest::newRow("demo") << QStringList{u"demo"_s, u"--help"_s} << "iot-b"_ba;
}

void TestCliUsage::help()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, mentions);
    CliProcess cli(arguments);
    QCOMPARE(cli.waitForExit(), 0);
    QVERIFY2(cli.output().contains(mentions), cli.output().constData());
    QCOMPARE(cli.errors(), QByteArray());
}

void TestCliUsage::endsQuietlyWhenNobodyReads()
{
    const QTemporaryDir directory;
    QProcess shell;
    shell.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
    // Far more than a pipe holds; so the program still writes when its reader is gone.
    const QString log = QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log");
    const QString cli = QStringLiteral(BOOTBENCH_BIN_DIR "/bootbench-cli");
    shell.start(u"bash"_s,
                {u"-c"_s,
                 u"for i in {1..60}; do cat \"$0\"; done >\"$2\"; \"$1\" trace \"$2\" 2>\"$2.errors\" | head -n 1; "
                 "echo ${PIPESTATUS[0]}; grep -c written \"$2.errors\""_s,
                 log, cli, directory.filePath(u"long.log"_s)});
    QVERIFY(shell.waitForFinished());
    const QList<QByteArray> lines = shell.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith("1  "), lines[0].constData());
    QVERIFY(lines[1] != "0");
    QCOMPARE(lines[2], "0");
}

void TestCliUsage::aFullDiskIsNoSuccess_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString log = QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-redistribute.log");
    const QString other = QStringLiteral(BOOTBENCH_TEST_DATA "/sdk-sample-success.log");
    QTest::newRow("trace") << QStringList{u"trace"_s, log} << 3;
    QTest::newRow("trace as JSON") << QStringList{u"trace"_s, log, u"--json"_s} << 3;
    QTest::newRow("compare, equal") << QStringList{u"compare"_s, log, log} << 3;
    QTest::newRow("compare, different") << QStringList{u"compare"_s, log, other} << 3;
    QTest::newRow("scenario --list") << QStringList{u"scenario"_s, u"--list"_s} << 1;
    QTest::newRow("help") << QStringList{u"--help"_s} << 1;
    QTest::newRow("help on a command") << QStringList{u"sign"_s, u"--help"_s} << 1;
    QTest::newRow("version") << QStringList{u"run"_s, u"--version"_s} << 1;
}

void TestCliUsage::aFullDiskIsNoSuccess()
{
    QFETCH(QStringList, arguments);
    QProcess cli;
    cli.setStandardOutputFile(u"/dev/full"_s);
    cli.start(QStringLiteral(BOOTBENCH_BIN_DIR "/bootbench-cli"), arguments);
    QVERIFY(cli.waitForFinished());
    QTEST(cli.exitCode(), "code");
    const QByteArray errors = cli.readAllStandardError();
    QVERIFY2(errors.contains("could not be written: No space left on device."), errors.constData());
}

void TestCliUsage::version()
{
    for (const QStringList &arguments : {QStringList{u"--version"_s}, {u"-v"_s}, {u"run"_s, u"--version"_s}}) {
        CliProcess cli(arguments);
        QCOMPARE(cli.waitForExit(), 0);
        QVERIFY(cli.output().startsWith("bootbench-cli "));
        QVERIFY(cli.output().contains(QByteArray("\nQt ") + qVersion() + '\n'));
        QVERIFY(cli.output().contains("Qt MQTT"));
        QVERIFY(cli.output().contains("OpenSSL 3"));
    }
}

void TestCliUsage::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("named"); // what the complaint must name
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &named,
                        const QByteArray &input = {}) { QTest::newRow(name) << arguments << input << named; };
    row("no command", {}, "Usage: bootbench-cli");
    row("unknown command", {u"jump"_s}, "jump");
    row("option before the command", {u"--json"_s, u"run"_s}, "--json");
    row("unknown option", {u"sign"_s, u"--colour"_s}, "colour");
    row("stray word", {u"demo"_s, u"more"_s}, "more");
    row("value missing", {u"sign"_s, u"--product-key"_s}, "--product-key");

    const QStringList sign = QStringList{u"sign"_s} + deviceOptions();
    row("product missing", {u"sign"_s, u"--device-name"_s, u"dev001"_s, u"--secret-stdin"_s}, "--product-key");
    row("device missing", {u"sign"_s, u"--product-key"_s, u"a1"_s, u"--secret-stdin"_s}, "--device-name");
    row("product invalid",
        {u"sign"_s, u"--product-key"_s, u"a-1"_s, u"--device-name"_s, u"dev001"_s, u"--secret-stdin"_s}, "ProductKey");
    row("device too short", {u"sign"_s, u"--product-key"_s, u"a1"_s, u"--device-name"_s, u"dev"_s, u"--secret-stdin"_s},
        "DeviceName");
    row("secret not named", sign, "--secret-stdin");
    row("secret empty", sign + QStringList{u"--secret-stdin"_s}, "standard input", "\n");
    row("no input at all", sign + QStringList{u"--secret-stdin"_s}, "standard input");
    row("secret too long", sign + QStringList{u"--secret-stdin"_s}, "standard input", QByteArray(5000, 'x') + '\n');
    row("method", sign + QStringList{u"--secret-stdin"_s, u"--method"_s, u"sha256"_s}, "sha256");
    row("client id with a bar", sign + QStringList{u"--secret-stdin"_s, u"--client-id"_s, u"a|b"_s}, "--client-id");
    row("client id too long", sign + QStringList{u"--secret-stdin"_s, u"--client-id"_s, QString(65, u'x')},
        "--client-id");
    row("time stamp", sign + QStringList{u"--secret-stdin"_s, u"--timestamp"_s, u"now"_s}, "--timestamp");

    const QStringList run = QStringList{u"run"_s} + deviceOptions();
    const auto runRow = [&](const char *name, const QStringList &more, const QByteArray &named) {
        row(name, run + QStringList{u"--secret-stdin"_s} + more, named, "x\n");
    };
    row("run without a secret", run, "--secret-stdin");
    row("run with two secrets", run + QStringList{u"--secret-stdin"_s, u"--secret-keychain"_s}, "--secret-keychain");
    runRow("bootstrap by http", {u"--bootstrap"_s, u"http://localhost"_s}, "http://localhost");
    runRow("bootstrap without a scheme", {u"--bootstrap"_s, u"localhost:443"_s}, "localhost:443");
    runRow("bootstrap with a path", {u"--bootstrap"_s, u"https://localhost/auth"_s}, "https://localhost/auth");
    runRow("bootstrap with a user", {u"--bootstrap"_s, u"https://me@localhost"_s}, "--bootstrap");
    runRow("bootstrap port", {u"--bootstrap"_s, u"https://localhost:65536"_s}, "--bootstrap");
    runRow("bootstrap empty", {u"--bootstrap"_s, u""_s}, "--bootstrap");
    runRow("stay negative", {u"--stay"_s, u"-1"_s}, "--stay");
    runRow("stay no number", {u"--stay"_s, u"long"_s}, "--stay");
    runRow("stay infinite", {u"--stay"_s, u"inf"_s}, "--stay");
    runRow("stay not a number at all", {u"--stay"_s, u"nan"_s}, "--stay");
    runRow("policy", {u"--on-notify"_s, u"ask"_s}, "follow, report");
    runRow("version", {u"--mqtt-version"_s, u"4"_s}, "3.1.1, 5.0");
    runRow("security", {u"--security"_s, u"ssl"_s}, "tls, tcp");
    runRow("log that cannot be written", {u"--sdk-log"_s, u"/no/such/folder/x.log"_s}, "/no/such/folder/x.log");
    runRow("log without a name", {u"--sdk-log"_s, u""_s}, "--sdk-log");
    runRow("capture of another suffix", {u"--save"_s, u"x.txt"_s}, "--save");
    QTest::newRow("trace without a file") << QStringList{u"trace"_s} << QByteArray() << QByteArray("IN");
    QTest::newRow("trace of two files") << QStringList{u"trace"_s, u"a"_s, u"b"_s} << QByteArray() << QByteArray("“b”");
    QTest::newRow("convert without an output")
        << QStringList{u"convert"_s, u"a"_s} << QByteArray() << QByteArray("OUT");
    QTest::newRow("convert to another suffix")
        << QStringList{u"convert"_s, u"a"_s, u"b.doc"_s} << QByteArray() << QByteArray("b.doc");
    runRow("JSON and log in one stream", {u"--json"_s, u"--sdk-log"_s, u"-"_s}, "--json");
}

void TestCliUsage::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, input);
    QFETCH(const QByteArray, named);
    CliProcess cli(arguments, input);
    cli.closeInput();
    QCOMPARE(cli.waitForExit(), 2);
    QCOMPARE(cli.output(), QByteArray());
    const QByteArray errors = cli.errors();
    QVERIFY2(errors.contains(named), errors.constData());
}

void TestCliUsage::signVectors_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("clientId");
    const QString content = u"clientIda1ABCDEFGHI.dev001deviceNamedev001productKeya1ABCDEFGHItimestamp2524608000000"_s;
    const QString clientId =
        u"a1ABCDEFGHI.dev001|timestamp=2524608000000,_ss=1,_v=sdk-c-4.1.0,securemode=2,signmethod=%1,ext=3|"_s;
    QTest::newRow("default") << QStringList() << u"EEA0508CED2A7F4FE7CF6D6B3D998C3F77609E17535F15064959797B8C492A1C"_s
                             << content << clientId.arg(u"hmacsha256");
    QTest::newRow("sha1") << QStringList{u"--method"_s, u"hmacsha1"_s} << u"7A3D2D3A34478D9D3AC5BDD9988B09F6B0315DFF"_s
                          << content << clientId.arg(u"hmacsha1");
    QTest::newRow("md5") << QStringList{u"--method"_s, u"hmacmd5"_s} << u"3E1BEE02F8D502C6C7B72165D04ED4B5"_s << content
                         << clientId.arg(u"hmacmd5");
    QTest::newRow("own client id and time")
        << QStringList{u"--client-id"_s, u"12345"_s, u"--timestamp"_s, u"789"_s} << QString()
        << u"clientId12345deviceNamedev001productKeya1ABCDEFGHItimestamp789"_s
        << u"12345|timestamp=789,_ss=1,_v=sdk-c-4.1.0,securemode=2,signmethod=hmacsha256,ext=3|"_s;
}

void TestCliUsage::signVectors()
{
    QFETCH(const QStringList, more);
    QFETCH(const QString, password);
    QFETCH(const QString, content);
    QFETCH(const QString, clientId);
    CliProcess cli(QStringList{u"sign"_s} + deviceOptions() + QStringList{u"--secret-stdin"_s} + more,
                   QByteArray(secret) + '\n');
    QCOMPARE(cli.waitForExit(), 0);
    QCOMPARE(cli.errors(), QByteArray());
    QCOMPARE(cli.output().count('\n'), 1);
    const QJsonObject printed = QJsonDocument::fromJson(cli.output()).object();
    QCOMPARE(printed.keys(), QStringList({u"clientId"_s, u"content"_s, u"password"_s, u"username"_s}));
    QCOMPARE(printed["username"_L1].toString(), u"dev001&a1ABCDEFGHI"_s);
    QCOMPARE(printed["content"_L1].toString(), content);
    QCOMPARE(printed["clientId"_L1].toString(), clientId);
    if (!password.isEmpty())
        QCOMPARE(printed["password"_L1].toString(), password);
    QVERIFY(!cli.output().contains(secret));
}

void TestCliUsage::signReadsTheFirstLineOnly_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("CRLF") << QByteArray(secret) + "\r\n";
    QTest::newRow("no line end") << QByteArray(secret);
    QTest::newRow("more lines") << QByteArray(secret) + "\nother\nlines\n";
}

void TestCliUsage::signReadsTheFirstLineOnly()
{
    QFETCH(const QByteArray, input);
    CliProcess cli(QStringList{u"sign"_s} + deviceOptions() + QStringList{u"--secret-stdin"_s}, input);
    cli.closeInput();
    QCOMPARE(cli.waitForExit(), 0);
    QVERIFY(cli.output().contains("EEA0508CED2A7F4FE7CF6D6B3D998C3F77609E17535F15064959797B8C492A1C"));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cli_usage.moc"
