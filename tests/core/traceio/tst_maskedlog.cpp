// SPDX-License-Identifier: GPL-3.0-or-later
//
// A published log hides names in the text beside its dumps, and the hex spells them. Whoever passes our export on
// passes on no more than was meant to be seen.
#include <trace/tracestore.h>
#include <traceio/tracefile.h>

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray productKey = "g7h0g5wry4Q";
const QByteArrayList hidden{productKey, "060a05fc", "133.166.172"};

QList<DeviceIdentity> devicesOf(const TraceSnapshot &snapshot, const Redactor *redactor)
{
    QList<DeviceIdentity> devices;
    for (ChannelId id = 1; id <= snapshot.channelCount(); ++id) {
        const ChannelInfo channel = snapshot.channel(id);
        const DeviceIdentity device = (redactor != nullptr ? redactor->redacted(channel) : channel).device;
        if (!device.isNull() && !devices.contains(device))
            devices += device;
    }
    return devices;
}

} // namespace

class TestMaskedLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TraceStore>(m_clock);
        const ImportReport report =
            importTrace(QStringLiteral(BOOTBENCH_TEST_DATA) + u"/device-distribution-logs.txt"_s, *m_store);
        QVERIFY(!report.error);
        QCOMPARE(report.findings.size(), 1);
    }

    void exportsHideWhatTheTextHid_data()
    {
        QTest::addColumn<TraceFormat>("format");
        QTest::newRow("log") << TraceFormat::SdkLog;
        QTest::newRow("pcapng") << TraceFormat::Pcapng;
        QTest::newRow("csv") << TraceFormat::Csv;
        QTest::newRow("json lines") << TraceFormat::JsonLines;
    }

    void exportsHideWhatTheTextHid()
    {
        QFETCH(const TraceFormat, format);
        const QByteArray written = exported(format, &m_store->redactor());
        for (const QByteArray &name : hidden) {
            for (const QByteArray &spelled : {name, name.toHex(), name.toHex().toUpper(), name.toHex(' ').toUpper(),
                                              name.left(8).toHex(' ').toUpper(), name.right(8).toHex(' ')})
                QVERIFY2(!written.contains(spelled), spelled.constData());
        }
        QVERIFY(written.contains("LightSwitch"));
        // What is not hidden is as long and where it was: it can be opened again, as one device, and nothing leaks.
        TraceStore again(m_clock);
        const ImportReport report = importTrace(m_directory.filePath(u"trace"_s), again);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        QCOMPARE(report.findings, QStringList());
        const QList<DeviceIdentity> devices = devicesOf(again.snapshot(), nullptr);
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().id(), u"***********.LightSwitchBootstrap"_s);
        if (format != TraceFormat::SdkLog)
            QCOMPARE(again.snapshot().size(), m_store->snapshot().size());
        QCOMPARE(devicesOf(m_store->snapshot(), &m_store->redactor()), devices);
    }

    void onlyTheHiddenPartIsMasked()
    {
        const QByteArray written = exported(TraceFormat::JsonLines, &m_store->redactor());
        QVERIFY(written.contains("instance at iot-06******.mqtt.iothub.aliyuncs.com:1883"));
        QVERIFY(written.contains("productKey=***********&deviceName=LightSwitchBootstrap"));
    }

    void whoAsksSeesIt()
    {
        const QByteArray written = exported(TraceFormat::JsonLines, nullptr);
        QVERIFY(written.contains("\"device\":\"g7h0g5wry4Q.LightSwitchBootstrap\""));
        QVERIFY(written.contains("iot-060a05fc.mqtt.iothub.aliyuncs.com:1883"));
        const Redactor revealed(m_store->redactor(), RedactionPolicy{.secrets = false});
        QCOMPARE(revealed.redacted(QByteArrayView(productKey)), productKey);
    }

    /// Whoever has secrets shown and names replaced: the instance has one other name wherever it stands, its address
    /// stays.
    void theInstanceHasOnePseudonym()
    {
        const Redactor names(m_store->redactor(), RedactionPolicy{.secrets = false, .pseudonyms = true});
        for (const TraceFormat format :
             {TraceFormat::SdkLog, TraceFormat::Pcapng, TraceFormat::Csv, TraceFormat::JsonLines}) {
            const QByteArray written = exported(format, &names);
            QVERIFY(!written.contains("060a05fc"));
            QVERIFY(!written.contains(productKey));
            if (format != TraceFormat::JsonLines)
                continue;
            QSet<QString> hosts;
            static const QRegularExpression host(uR"(iot-(?!auth)\w+)"_s);
            for (auto found = host.globalMatch(QString::fromUtf8(written)); found.hasNext();)
                hosts += found.next().captured();
            QCOMPARE(hosts.size(), 1);
            QVERIFY(written.contains("101.133.166.172"));
        }
    }

    void whatCannotBeToldIsSaid_data()
    {
        QTest::addColumn<QByteArray>("dump");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<int>("findings");
        QTest::newRow("as long as the bytes")
            << "6B 65 79 3D 61 31 62 32  63 33 64 34 26 78 3D 79 | key=********&x=y"_ba
            << "a1b2c3d4"_ba << 1;
        QTest::newRow("shorter") << "6B 65 79 3D 61 31 62 32  63 33 64 34 26 78 3D 79 | key=***&x=y"_ba << QByteArray()
                                 << 2;
        QTest::newRow("too short by itself") << "6B 65 79 3D 61 31 62 32  63 33 26 78 3D 79 7A 7A | key=a1b2**&x=yzz"_ba
                                             << "a1b2c3"_ba << 1;
    }

    void whatCannotBeToldIsSaid()
    {
        QFETCH(const QByteArray, dump);
        QFETCH(const QByteArray, secret);
        QFETCH(const int, findings);
        const QString path = m_directory.filePath(u"made.log"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1626074474.466][LK-0309] pub: /a/b\r\n[LK-030A] > " + dump + "\r\n");
        file.close();
        TraceStore store(m_clock);
        QCOMPARE(importTrace(path, store).findings.size(), findings);
        if (!secret.isEmpty())
            QCOMPARE(store.redactor().redacted(QByteArrayView(secret)), QByteArray(secret.size(), '*'));
    }

private:
    [[nodiscard]] QByteArray exported(TraceFormat format, const Redactor *redactor)
    {
        const QString path = m_directory.filePath(u"trace"_s);
        const auto written = exportTrace({.snapshot = m_store->snapshot(),
                                          .records = std::nullopt,
                                          .notes = {},
                                          .format = format,
                                          .redactor = redactor},
                                         path);
        QFile file(path);
        return written && *written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SystemClock m_clock;
    QTemporaryDir m_directory;
    std::unique_ptr<TraceStore> m_store;
};

QTEST_GUILESS_MAIN(TestMaskedLog)
#include "tst_maskedlog.moc"
