// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <base/clock.h>
#include <theme/palette.h>
#include <uitest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestColourRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_book = std::make_unique<FilterBook>();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_trace = std::make_unique<TraceModel>(*m_store);
        m_panel = std::make_unique<TracePanel>(*m_trace, *m_book);
        m_panel->resize(1000, 500);
        m_list = &child<QTableView>(*m_panel, u"traceList"_s);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_trace.reset();
        m_store.reset();
        m_book.reset();
        QApplication::setPalette(QPalette());
    }

    void oursStandOut_data()
    {
        QTest::addColumn<RecordKind>("kind");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("colour"); // −1: none
        const auto publish = [](const QByteArray &topic, const QByteArray &payload) {
            return QByteArray("\x30") + char(2 + topic.size() + payload.size()) + QByteArray(1, '\0') +
                   char(topic.size()) + topic + payload;
        };
        const QByteArray notify = publish("/sys/a1/dev/thing/bootstrap/notify", R"({"params":{"cmd":0}})");
        const auto row = [](const char *name, RecordKind kind, const QByteArray &bytes, int colour) {
            QTest::newRow(name) << kind << bytes << colour;
        };
        row("ping", RecordKind::MqttPacket, QByteArray("\xc0\x00", 2), -1);
        row("cut short", RecordKind::MqttPacket, QByteArray("\x30\x20\x00\x02/t", 6), int(theme::ColorRole::Failed));
        row("refused", RecordKind::MqttPacket, QByteArray("\x20\x02\x00\x04", 4), int(theme::ColorRole::Failed));
        row("accepted", RecordKind::MqttPacket, QByteArray("\x20\x02\x00\x00", 4), -1);
        row("refused subscription", RecordKind::MqttPacket, QByteArray("\x90\x03\x00\x01\x80", 5),
            int(theme::ColorRole::Failed));
        row("no address", RecordKind::DnsFailed, R"({"host":"x.invalid","error":"DnsNotFound"})",
            int(theme::ColorRole::Failed));
        row("refused by HTTP", RecordKind::HttpResponseHead, "HTTP/1.1 403 Forbidden\r\n\r\n",
            int(theme::ColorRole::Failed));
        row("answered by HTTP", RecordKind::HttpResponseHead, "HTTP/1.1 200 OK\r\n\r\n", -1);
        row("refused by bootstrap", RecordKind::HttpResponseBody, R"({"code":6203,"message":"no"})",
            int(theme::ColorRole::Failed));
        row("notify", RecordKind::MqttPacket, notify, int(theme::ColorRole::Accent));
        row("reply", RecordKind::MqttPacket,
            publish("/sys/a1/dev/thing/bootstrap/notify_reply", R"({"code":200,"data":{}})"),
            int(theme::ColorRole::Accent));
        row("kick", RecordKind::MqttPacket,
            publish("/ext/notify", R"({"title":"kick","content":"Kicked by the same device"})"),
            int(theme::ColorRole::Working));
    }

    void oursStandOut()
    {
        QFETCH(const RecordKind, kind);
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, colour);
        append(kind, bytes);
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        const QModelIndex protocol = m_list->model()->index(0, TraceModel::ProtocolColumn);
        const QVariant background = protocol.data(Qt::BackgroundRole);
        QCOMPARE(background.isValid(), colour >= 0);
        // not by colour alone
        QCOMPARE(protocol.data(Qt::DecorationRole).isValid(), colour >= 0);
        QCOMPARE(protocol.data(Qt::ToolTipRole).toString().isEmpty(), colour < 0);
        if (colour >= 0)
            QCOMPARE(background.value<QColor>(), theme::tint(theme::ColorRole(colour), QApplication::palette()));
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyTextCanBeRead()
    {
        QFETCH(const bool, dark);
        QApplication::setPalette(dark ? theme::darkPalette() : theme::lightPalette());
        append(RecordKind::MqttPacket, QByteArray("\xc0\x00", 2));
        append(RecordKind::MqttPacket, QByteArray("\x30\x20\x00\x02/t", 6));
        QTRY_COMPARE(m_list->model()->rowCount(), 2);
        for (const theme::ColorRole colour : ruleColours) {
            m_book->setRules({{{}, u"all"_s, u"len > 0"_s, colour, true}});
            for (int row = 0; row < 2; ++row) {
                for (int column = 0; column < TraceModel::ColumnCount; ++column) {
                    const QModelIndex cell = m_list->model()->index(row, column);
                    QVERIFY(theme::contrastRatio(cell.data(Qt::ForegroundRole).value<QColor>(),
                                                 cell.data(Qt::BackgroundRole).value<QColor>()) >=
                            theme::minimumContrast);
                }
            }
        }
    }

    void firstRuleCountsAndOthersAreOff()
    {
        append(RecordKind::MqttPacket, QByteArray("\xc0\x00", 2));
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        const QModelIndex cell = m_list->model()->index(0, TraceModel::ProtocolColumn);
        QList<ColourRule> rules{{{}, u"off"_s, u"len > 0"_s, theme::ColorRole::Failed, false},
                                {{}, u"one"_s, u"proto == mqtt"_s, theme::ColorRole::Online, true},
                                {{}, u"two"_s, u"len > 0"_s, theme::ColorRole::Idle, true},
                                {{}, u"no filter at all"_s, u"= = ="_s, theme::ColorRole::Failed, true}};
        m_book->setRules(rules);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"one"_s));
        rules.move(2, 0);
        m_book->setRules(rules);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"two"_s));
        QAction &shown = child<QAction>(*m_panel, u"colours"_s);
        QVERIFY(shown.isChecked());
        shown.trigger();
        QVERIFY(!m_book->showsColours());
        QVERIFY(!cell.data(Qt::BackgroundRole).isValid());
        m_book->setShowsColours(true);
        QVERIFY(shown.isChecked());
        QVERIFY(cell.data(Qt::BackgroundRole).isValid());
    }

    void notesAreColouredToo()
    {
        m_book->setRules({{{}, u"marked"_s, u"marked"_s, theme::ColorRole::Working, true}});
        append(RecordKind::MqttPacket, QByteArray("\xc0\x00", 2));
        QTRY_COMPARE(m_list->model()->rowCount(), 1);
        const QModelIndex number = m_list->model()->index(0, TraceModel::NumberColumn);
        QVERIFY(!number.data(Qt::BackgroundRole).isValid());
        m_trace->setMarked({1}, true);
        QVERIFY(number.data(Qt::BackgroundRole).isValid());
        // marks, comments and time references are seen without any rule
        QVERIFY(number.data(Qt::DecorationRole).isValid());
        const QModelIndex info = m_list->model()->index(0, TraceModel::InfoColumn);
        QVERIFY(!info.data(Qt::DecorationRole).isValid());
        m_trace->setComment(1, u"why <b>?"_s);
        QVERIFY(info.data(Qt::DecorationRole).isValid());
        QVERIFY(info.data(Qt::ToolTipRole).toString().contains(u"why &lt;b&gt;?"_s));
        const QModelIndex time = m_list->model()->index(0, TraceModel::TimeColumn);
        QVERIFY(!time.data(Qt::DecorationRole).isValid());
        m_trace->setTimeReference(1, true);
        QVERIFY(time.data(Qt::DecorationRole).isValid());
    }

    void rulesAreEdited()
    {
        QDialog &dialog = open();
        auto &list = child<QListWidget>(dialog, u"colourRules"_s);
        auto &name = child<QLineEdit>(dialog, u"ruleName"_s);
        auto &filter = child<QLineEdit>(dialog, u"ruleFilter"_s);
        auto &colour = child<QComboBox>(dialog, u"ruleColour"_s);
        auto &problem = child<QLabel>(dialog, u"ruleProblem"_s);
        QCOMPARE(list.count(), int(builtInRules().size()));
        click<QPushButton>(dialog, u"addRule"_s);
        QCOMPARE(list.currentRow(), 0);
        QVERIFY(!ok(dialog)->isEnabled()); // there is no filter yet
        name.clear();
        QTest::keyClicks(&name, u"Long"_s);
        filter.setText(u"len >"_s);
        QVERIFY(!ok(dialog)->isEnabled());
        QVERIFY2(problem.text().contains(u"Long"_s) && problem.text().contains(u'6'), qPrintable(problem.text()));
        filter.setText(u"len > 100"_s);
        QVERIFY(ok(dialog)->isEnabled());
        colour.setCurrentIndex(2);
        Q_EMIT colour.activated(2);
        click<QPushButton>(dialog, u"moveRuleDown"_s);
        QCOMPARE(list.currentRow(), 1);
        list.item(0)->setCheckState(Qt::Unchecked);
        list.setCurrentRow(2);
        click<QPushButton>(dialog, u"removeRule"_s);
        QCOMPARE(m_book->rules(), builtInRules()); // until it is submitted
        ok(dialog)->click();
        QList<ColourRule> expected = builtInRules();
        expected[0].enabled = false;
        expected[1] = {{}, u"Long"_s, u"len > 100"_s, ruleColours[2], true};
        QCOMPARE(m_book->rules(), expected);
    }

    void oursKeepTheirNamesAndComeBack()
    {
        m_book->setRules({{{}, u"mine"_s, u"len > 1"_s, theme::ColorRole::Idle, true}});
        QDialog &dialog = open();
        auto *buttons = dialog.findChild<QDialogButtonBox *>();
        buttons->button(QDialogButtonBox::RestoreDefaults)->click();
        auto &filter = child<QLineEdit>(dialog, u"ruleFilter"_s);
        filter.setText(u"malformed and len > 3"_s);
        ok(dialog)->click();
        QList<ColourRule> expected = builtInRules();
        expected[0].filter = u"malformed and len > 3"_s;
        QCOMPARE(m_book->rules(), expected); // without a name, which goes with the language
    }

private:
    class StillClock final : public Clock
    {
    public:
        [[nodiscard]] qint64 monotonicMicroseconds() const override { return 0; }
        [[nodiscard]] qint64 wallMicroseconds() const override { return 1'626'074'474'466'250; }
    };

    void append(RecordKind kind, const QByteArray &bytes)
    {
        m_store->append({.channel = 0, .kind = kind, .direction = Direction::Down, .bytes = bytes});
    }

    QDialog &open()
    {
        child<QAction>(*m_panel, u"colourRules"_s).trigger();
        return child<QDialog>(*m_panel, u"colourRulesDialog"_s);
    }
    static QPushButton *ok(const QDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }

    StillClock m_clock;
    std::unique_ptr<FilterBook> m_book;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<TraceModel> m_trace;
    std::unique_ptr<TracePanel> m_panel;
    QTableView *m_list = nullptr;
};

QTEST_MAIN(TestColourRules)
#include "tst_colourrules.moc"
