// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceview/exportdialog.h>
#include <traceview/filterbook.h>
#include <traceview/tracepanel.h>

#include <base/clock.h>
#include <hexview/hexview.h>
#include <protocol/mqttcodec.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QWidget>

#include <uitest.h>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView key("0123456789abcdef0123456789abcdef");
constexpr QByteArrayView password("378179A05B4312A44F23ABC201AC7575");

} // namespace

/// What a trace's view hides and shows, as its menu and its banner say.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_store = std::make_unique<TraceStore>(m_clock);
        m_store->protect(key);
        m_store->protectPassword(password);
        const ChannelId channel = m_store->openChannel({.role = ChannelRole::Mqtt,
                                                        .device = device(u"LightSwitch"_s),
                                                        .remote = {u"iot-060a0001.mqtt.iothub.aliyuncs.com"_s, 1883},
                                                        .instanceId = u"iot-060a0001"_s});
        mqtt::Publish publish;
        publish.topic = u"/sys/g7h0g5wry4Q/LightSwitch/thing/x"_s;
        publish.payload = "key " + key.toByteArray() + " password " + password.toByteArray();
        const QByteArray packet = mqtt::encode(publish, 4);
        m_store->append({.channel = channel,
                         .kind = RecordKind::MqttPacket,
                         .direction = Direction::Up,
                         .bytes = packet,
                         .wallMicroseconds = 1});
        const QByteArrayView body = "productKey=g7h0g5wry4Q&deviceName=LightSwitch&sign=5e1f5e1f5e1f";
        m_store->append({.channel = channel,
                         .kind = RecordKind::HttpRequestBody,
                         .direction = Direction::Up,
                         .bytes = body,
                         .wallMicroseconds = 2});
        m_trace = std::make_unique<TraceModel>(*m_store);
        m_panel = std::make_unique<TracePanel>(*m_trace, m_book);
        m_panel->resize(1000, 500);
        m_banner = &child<QWidget>(*m_panel, u"revealBanner"_s);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        auto &list = child<QTableView>(*m_panel, u"traceList"_s);
        list.selectRow(0); // whose bytes are shown
        list.selectAll();
    }

    void cleanup()
    {
        m_panel.reset();
        m_trace.reset();
        m_store.reset();
    }

    void allIsHiddenAtFirst()
    {
        QVERIFY(!m_banner->isVisible());
        QVERIFY(!copied().contains(key.toByteArray()) && !copied().contains(password.toByteArray()));
        QVERIFY(copied().contains("LightSwitch"));
        QVERIFY(!action(u"hideSecrets")->isEnabled());
    }

    void revealIsConfirmedAndHasAWayBack_data()
    {
        QTest::addColumn<QString>("actionName");
        QTest::addColumn<bool>("showsKey");
        QTest::addColumn<bool>("showsPassword");
        QTest::addColumn<bool>("showsSignature");
        QTest::newRow("keys") << u"revealKeys"_s << true << false << false;
        QTest::newRow("passwords") << u"revealPasswords"_s << false << true << false;
        QTest::newRow("signatures") << u"revealSignatures"_s << false << false << true;
        QTest::newRow("all") << u"revealSecrets"_s << true << true << true;
    }

    void revealIsConfirmedAndHasAWayBack()
    {
        QFETCH(const QString, actionName);
        action(actionName)->trigger();
        auto *question = m_panel->findChild<QMessageBox *>();
        QVERIFY(question != nullptr);
        QVERIFY(!action(actionName)->isChecked());
        QVERIFY(!m_banner->isVisible());
        question->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(m_panel->findChild<QMessageBox *>() == nullptr);
        QVERIFY(!copied().contains(key.toByteArray()) && !copied().contains(password.toByteArray()));

        action(actionName)->trigger();
        child<QPushButton>(*m_panel, u"confirmReveal"_s).click();
        QVERIFY(m_banner->isVisible());
        QVERIFY(action(actionName)->isChecked());
        QTEST(copied().contains(key.toByteArray()), "showsKey");
        QTEST(copied().contains(password.toByteArray()), "showsPassword");
        QTEST(copied().contains("5e1f5e1f5e1f"), "showsSignature");
        QTEST(bytesShown().contains(key.toByteArray()), "showsKey");
        const QString said = child<QLabel>(*m_banner, u"revealBannerText"_s).text();
        QTEST(said.contains(u"device keys"_s), "showsKey");
        QTEST(said.contains(u"login passwords"_s), "showsPassword");

        click<QPushButton>(*m_banner, u"bannerHide"_s);
        QVERIFY(!m_banner->isVisible());
        QVERIFY(!action(actionName)->isChecked());
        QVERIFY(!copied().contains(key.toByteArray()) && !copied().contains(password.toByteArray()));
        QVERIFY(!bytesShown().contains(key.toByteArray()));
    }

    void hidingAKindAgainAsksNothing()
    {
        action(u"revealSecrets"_s)->trigger();
        child<QPushButton>(*m_panel, u"confirmReveal"_s).click();
        QTRY_VERIFY(m_panel->findChild<QMessageBox *>() == nullptr);
        action(u"revealPasswords"_s)->trigger();
        QVERIFY(m_panel->findChild<QMessageBox *>() == nullptr);
        QVERIFY(copied().contains(key.toByteArray()));
        QVERIFY(!copied().contains(password.toByteArray()));
        QVERIFY(!action(u"revealSecrets"_s)->isChecked());
    }

    void pseudonymsStandInTheView()
    {
        action(u"pseudonyms"_s)->trigger();
        QTRY_VERIFY(m_banner->isVisible());
        const QByteArray text = copied() + everyCopy();
        QVERIFY2(!text.contains("LightSwitch") && !text.contains("g7h0g5wry4Q") && !text.contains("iot-060a0001"),
                 text.constData());
        QVERIFY(!bytesShown().contains("LightSwitch"));
        for (int row = 0; row < m_trace->rowCount(); ++row) {
            const QModelIndex index = m_trace->index(row, 0);
            QVERIFY(index.data(TraceModel::DeviceRole).value<DeviceIdentity>() != device(u"LightSwitch"_s));
            QVERIFY(!index.data(TraceModel::SourceRole).toString().contains(u"LightSwitch"_s));
            QVERIFY(!index.data(TraceModel::DestinationRole).toString().contains(u"060a0001"_s));
        }
        // Those that come later, too.
        const ChannelId channel = m_store->openChannel({.role = ChannelRole::Bootstrap,
                                                        .device = device(u"AnotherBoard"_s),
                                                        .remote = {u"localhost"_s, 443},
                                                        .instanceId = {}});
        m_store->append({.channel = channel, .kind = RecordKind::Note, .bytes = R"({"text":"AnotherBoard is new"})"});
        QTRY_COMPARE(m_trace->rowCount(), 3);
        QVERIFY(!m_trace->index(2, 0).data(TraceModel::InfoRole).toString().contains(u"AnotherBoard"_s));

        // Nor are they offered while a filter is written.
        const QStringList offered = offersFor(u"device == "_s);
        QCOMPARE(offered.size(), 2);
        QVERIFY(!offered.contains(u"LightSwitch"_s) && !offered.contains(u"AnotherBoard"_s));

        click<QPushButton>(*m_banner, u"bannerShowNames"_s);
        QVERIFY(!m_banner->isVisible());
        QCOMPARE(offersFor(u"device == "_s), (QStringList{u"AnotherBoard"_s, u"LightSwitch"_s}));
        QVERIFY(copied().contains("LightSwitch"));
    }

    void exportsChooseForThemselves()
    {
        ExportDialog dialog({2, 2, 0, 0});
        const auto policyOf = [&] {
            QSignalSpy submitted(&dialog, &ExportDialog::submitted);
            child<QDialogButtonBox>(dialog, QString()).button(QDialogButtonBox::Save)->click();
            return submitted.value(0).value(0).value<ExportChoice>().policy;
        };
        QCOMPARE(policyOf(), RedactionPolicy());
        child<QCheckBox>(dialog, u"maskPasswords"_s).setChecked(false);
        child<QCheckBox>(dialog, u"exportPseudonyms"_s).setChecked(true);
        QCOMPARE(policyOf(), (RedactionPolicy{.passwords = false, .pseudonyms = true}));
    }

private:
    /// The words of the list below the filter when this has been typed.
    [[nodiscard]] QStringList offersFor(const QString &text) const
    {
        auto &edit = child<QLineEdit>(*m_panel, u"filterText"_s);
        edit.setFocus();
        edit.clear();
        QTest::keyClicks(&edit, text);
        QStringList words;
        const QWidgetList all = QApplication::allWidgets();
        for (const QWidget *widget : all) {
            const auto *const list = qobject_cast<const QTreeView *>(widget);
            for (int row = 0;
                 list != nullptr && widget->objectName() == u"filterOffers"_s && row < list->model()->rowCount(); ++row)
                words.append(list->model()->index(row, 0).data().toString());
        }
        edit.clear();
        return words;
    }
    [[nodiscard]] QAction *action(QStringView name) const { return m_panel->findChild<QAction *>(name.toString()); }

    /// What the clipboard has after copying both records in one form.
    [[nodiscard]] QByteArray copyAs(int format) const
    {
        QList<QAction *> formats;
        for (QAction *each : child<QMenu>(*m_panel, u"copyMenu"_s).actions()) {
            if (!each->isSeparator())
                formats.append(each);
        }
        if (format >= formats.size())
            return {};
        QApplication::clipboard()->clear();
        formats[format]->trigger();
        return QApplication::clipboard()->text().toUtf8() + '\n';
    }
    [[nodiscard]] QByteArray everyCopy() const
    {
        QByteArray all;
        for (int format = 0; format < 10; ++format)
            all += copyAs(format);
        return all;
    }
    /// As printable text.
    [[nodiscard]] QByteArray copied() const
    {
        constexpr int printableText = 3;
        return copyAs(printableText);
    }
    [[nodiscard]] QByteArray bytesShown() const { return child<HexView>(*m_panel, u"traceBytes"_s).data(); }

    SystemClock m_clock;
    std::unique_ptr<TraceStore> m_store;
    std::unique_ptr<TraceModel> m_trace;
    FilterBook m_book;
    std::unique_ptr<TracePanel> m_panel;
    QWidget *m_banner = nullptr;
};

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
