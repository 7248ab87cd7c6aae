// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/topics.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void names()
    {
        QCOMPARE(topics::bootstrapNotify(m_device), u"/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/bootstrap/notify"_s);
        QCOMPARE(topics::bootstrapNotifyReply(m_device),
                 u"/sys/g7h0g5wry4Q/LightSwitchBootstrap/thing/bootstrap/notify_reply"_s);
        QCOMPARE(topics::extNotify(), u"/ext/notify"_s);
    }

    void classify_data()
    {
        using topics::Kind;
        QTest::addColumn<QString>("topic");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("notify") << topics::bootstrapNotify(m_device) << Kind::BootstrapNotify;
        QTest::newRow("reply") << topics::bootstrapNotifyReply(m_device) << Kind::BootstrapNotifyReply;
        QTest::newRow("ext") << u"/ext/notify"_s << Kind::ExtNotify;
        QTest::newRow("empty") << u""_s << Kind::Other;
        QTest::newRow("other device") << u"/sys/g7h0g5wry4Q/LightSwitch/thing/bootstrap/notify"_s << Kind::Other;
        QTest::newRow("other product") << u"/sys/a1/LightSwitchBootstrap/thing/bootstrap/notify"_s << Kind::Other;
        QTest::newRow("longer") << topics::bootstrapNotify(m_device) + u'x' << Kind::Other;
        QTest::newRow("prefixed") << u'x' + topics::bootstrapNotify(m_device) << Kind::Other;
        QTest::newRow("other case") << topics::bootstrapNotify(m_device).toUpper() << Kind::Other;
        QTest::newRow("ext error") << u"/ext/error"_s << Kind::Other;
    }
    void classify()
    {
        QFETCH(const QString, topic);
        QFETCH(const topics::Kind, kind);
        QCOMPARE(topics::classify(topic, m_device), kind);
    }

    // The examples of OASIS MQTT 3.1.1, 4.7.1, and their neighbours.
    void matches_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("topic");
        QTest::addColumn<bool>("match");
        const auto row = [](const char *filter, const char *topic, bool match) {
            QTest::addRow("%s against %s", filter, topic)
                << QString::fromLatin1(filter) << QString::fromLatin1(topic) << match;
        };
        row("sport/tennis/player1/#", "sport/tennis/player1", true);
        row("sport/tennis/player1/#", "sport/tennis/player1/ranking", true);
        row("sport/tennis/player1/#", "sport/tennis/player1/score/wimbledon", true);
        row("sport/tennis/player1/#", "sport/tennis/player10", false);
        row("sport/#", "sport", true);
        row("sport/#", "sports", false);
        row("#", "anything/at/all", true);
        row("#", "/", true);
        row("sport/tennis/+", "sport/tennis/player1", true);
        row("sport/tennis/+", "sport/tennis/player1/ranking", false);
        row("sport/+", "sport", false);
        row("sport/+", "sport/", true);
        row("+/+", "/finance", true);
        row("/+", "/finance", true);
        row("+", "/finance", false);
        row("+/tennis/#", "a/tennis", true);
        row("+/tennis/#", "a/tennis/b/c", true);
        row("#", "$SYS/x", false);
        row("+/monitor/Clients", "$SYS/monitor/Clients", false);
        row("$SYS/#", "$SYS/x", true);
        row("$SYS/monitor/+", "$SYS/monitor/Clients", true);
        row("a", "a", true);
        row("a", "A", false);
        row("a", "a/", false);
        row("a/", "a", false);
        row("/", "/", true);
        row("a//b", "a//b", true);
        row("a/+/b", "a//b", true);
        row("a/b/c", "a/b", false);
        row("a/b", "a/b/c", false);
        row("/sys/+/+/thing/#", "/sys/pk/dn/thing/bootstrap/notify", true);
        row("a+", "a+", false);
        row("a/#/b", "a/x/b", false);
        row("", "", false);
    }
    void matches()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, topic);
        QFETCH(const bool, match);
        QCOMPARE(topics::matches(filter, topic), match);
    }

    void validity_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("name");
        QTest::addColumn<bool>("filter");
        QTest::newRow("empty") << u""_s << false << false;
        QTest::newRow("plain") << u"/a/b c/ä"_s << true << true;
        QTest::newRow("slash") << u"/"_s << true << true;
        QTest::newRow("#") << u"#"_s << false << true;
        QTest::newRow("+") << u"+"_s << false << true;
        QTest::newRow("a/#") << u"a/#"_s << false << true;
        QTest::newRow("+/a/+/#") << u"+/a/+/#"_s << false << true;
        QTest::newRow("a#") << u"a#"_s << false << false;
        QTest::newRow("#/a") << u"#/a"_s << false << false;
        QTest::newRow("#/") << u"#/"_s << false << false;
        QTest::newRow("a+/b") << u"a+/b"_s << false << false;
        QTest::newRow("+a") << u"+a"_s << false << false;
        QTest::newRow("++") << u"++"_s << false << false;
        QTest::newRow("U+0000") << QString(u'a') + QChar(u'\0') << false << false;
        QTest::newRow("longest") << QString(65'535, u'a') << true << true;
        QTest::newRow("too long") << QString(65'536, u'a') << false << false;
        QTest::newRow("longest of three bytes each") << QString(21'845, u'漢') << true << true;
        QTest::newRow("too long of three bytes each") << QString(21'846, u'漢') << false << false;
    }
    void validity()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, name);
        QFETCH(const bool, filter);
        QCOMPARE(topics::isValidName(text), name);
        QCOMPARE(topics::isValidFilter(text), filter);
    }

private:
    const DeviceIdentity m_device = *DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s);
};

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
