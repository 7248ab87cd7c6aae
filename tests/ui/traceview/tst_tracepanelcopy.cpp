// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracepanelbench.h"

#include <QSignalSpy>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What leaves a trace panel by the clipboard, and what never does.
class TestTracePanelCopy : public QObject, private TracePanelBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { renew(); }
    void cleanup() { tearDown(); }

    void copies_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("text");
        QTest::newRow("summary") << 0
                                 << u"1\t07:21:14.466\t0.000000\t↑\t\t\tMQTT\t2\tPINGREQ\n"
                                    "3\t07:21:14.466\t0.000000\t↓\t\t\tMQTT\t2\tPINGRESP"_s;
        const QString gap(45, u' ');
        QTest::newRow("dump") << 2 << u"0000  C0 00%1..\n\n0000  D0 00%1.."_s.arg(gap);
        QTest::newRow("stream") << 3 << u"c000\nd000"_s;
        QTest::newRow("text") << 4 << u"..\n.."_s;
        QTest::newRow("escaped") << 5 << u"\\xc0\\x00\n\\xd0\\x00"_s;
        QTest::newRow("base64") << 7 << u"wAA=\n0AA="_s;
    }

    void copies()
    {
        QFETCH(const int, action);
        append(0, RecordKind::MqttPacket, Direction::Up, pingRequest, 0);
        appendPings(1);
        append(0, RecordKind::MqttPacket, Direction::Down, pingResponse, 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        QAction *copy = menu(u"copyMenu")->actions().at(action);
        QVERIFY(!copy->isEnabled());
        // in the order of the records, whichever was selected first
        for (const int index : {2, 0})
            m_list->selectionModel()->select(m_list->model()->index(index, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(copy->isEnabled());
        copy->trigger();
        QTEST(QApplication::clipboard()->text(), "text");
    }

    void copiesJsonLines()
    {
        appendPings(3);
        QTRY_COMPARE(m_list->model()->rowCount(), 3);
        m_panel->showRecords(2, 3);
        menu(u"copyMenu")->actions().at(9)->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).startsWith(u"{\"no\":2,"_s), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).startsWith(u"{\"no\":3,"_s), qPrintable(lines.at(1)));
    }

    void commandsOnlyWhereThereAreSome()
    {
        QApplication::clipboard()->setText(u"before"_s);
        append(openChannel(), RecordKind::HttpRequestHead, Direction::Up, "GET /x HTTP/1.1\r\n\r\n", 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        QSignalSpy noticed(m_panel.get(), &TracePanel::noticed);
        menu(u"copyMenu")->actions().at(11)->trigger();
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        menu(u"copyMenu")->actions().at(10)->trigger();
        QCOMPARE(QApplication::clipboard()->text(), u"curl --http1.1 -X GET https://localhost:1883/x"_s);
    }

    void secretsStayInside()
    {
        const QByteArray secret("canary0123456789");
        m_store->protect(secret);
        append(0, RecordKind::HttpRequestBody, Direction::Up, "secret=canary0123456789", 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        const QList<QAction *> copies = menu(u"copyMenu")->actions();
        for (QAction *copy : copies) {
            copy->trigger();
            const QString copied = QApplication::clipboard()->text();
            QVERIFY(!copied.isEmpty());
            QVERIFY(!copied.contains(QString::fromLatin1(secret)));
            QVERIFY(!copied.contains(QString::fromLatin1(secret.toHex())));
        }
        QVERIFY(!details().contains(QString::fromLatin1(secret)));
        QVERIFY(!m_bytes->data().contains(secret));
    }

    void clearIsAskedFor()
    {
        appendPings(1);
        QTRY_VERIFY(action(u"clearTrace")->isEnabled());
        m_list->selectRow(0);
        QSignalSpy asked(m_panel.get(), &TracePanel::clearRequested);
        action(u"clearTrace")->trigger();
        QCOMPARE(asked.size(), 1);
        m_store->clear();
        QVERIFY(!m_panel->currentRecord());
        QVERIFY(m_bytes->data().isEmpty());
        QVERIFY(details().isEmpty());
        // another record 1 is another record
        append(0, RecordKind::MqttPacket, Direction::Down, pingResponse, 0);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        m_list->selectRow(0);
        QCOMPARE(m_bytes->data(), pingResponse.toByteArray());
    }
};

QTEST_MAIN(TestTracePanelCopy)
#include "tst_tracepanelcopy.moc"
