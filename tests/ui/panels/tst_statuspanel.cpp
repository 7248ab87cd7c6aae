// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/statuspanel.h>

#include <panels/sessiontone.h>

#include <prefixtranslator.h>
#include <uitest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

class HandClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMicroseconds() const override { return now; }
    [[nodiscard]] qint64 wallMicroseconds() const override { return now; }
    qint64 now = 1'783'000'000'000'000;
};

StageTiming rung(Stage stage, Verdict verdict, qint64 microseconds = 0)
{
    StageTiming timing;
    timing.stage = stage;
    timing.verdict = verdict;
    timing.microseconds = microseconds;
    return timing;
}

} // namespace

class TestStatusPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_devices = std::make_unique<DeviceListModel>();
        m_ladder = std::make_unique<StageLadderModel>();
        m_panel = std::make_unique<StatusPanel>(*m_devices, *m_ladder, m_clock);
        m_panel->resize(640, 400);
        m_panel->show();
    }

    void cleanup()
    {
        m_panel.reset();
        m_ladder.reset();
        m_devices.reset();
    }

    void emptyItSaysWhatBelongsHere()
    {
        QSignalSpy demo(m_panel.get(), &StatusPanel::demoRequested);
        QVERIFY(child<QPushButton>(*m_panel, u"statusDemoButton"_s).isVisible());
        click<QPushButton>(*m_panel, u"statusDemoButton"_s);
        QCOMPARE(demo.count(), 1);
        list();
        QTRY_VERIFY(!child<QPushButton>(*m_panel, u"statusDemoButton"_s).isVisible());
        m_devices->remove(m_lamp);
        QTRY_VERIFY(child<QPushButton>(*m_panel, u"statusDemoButton"_s).isVisible());
    }

    void eachStateHasItsWordAndButtons_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<bool>("start");
        QTest::addColumn<bool>("stop");
        QTest::addColumn<bool>("retry");
        QTest::addColumn<bool>("follow");
        using enum SessionState;
        QTest::newRow("idle") << Idle << true << false << false << false;
        QTest::newRow("resolving") << Resolving << false << true << false << false;
        QTest::newRow("bootstrapping") << Bootstrapping << false << true << false << false;
        QTest::newRow("connecting") << Connecting << false << true << false << false;
        QTest::newRow("online") << Online << false << true << false << false;
        QTest::newRow("redistributing") << Redistributing << false << true << false << true;
        QTest::newRow("kicked") << Kicked << false << true << false << true;
        QTest::newRow("waiting") << Waiting << false << true << true << false;
        QTest::newRow("failed") << Failed << true << false << false << false;
        QTest::newRow("stopped") << Stopped << true << false << false << false;
    }

    void eachStateHasItsWordAndButtons()
    {
        QFETCH(SessionState, state);
        list();
        m_panel->setNotifyPolicy(NotifyPolicy::Ask);
        SessionStatus status;
        status.state = state;
        m_devices->setStatus(m_lamp, status);
        QTRY_COMPARE(text(u"statusWord"_s), stateTitle(state));
        QTEST(visible(u"startButton"_s), "start");
        QTEST(visible(u"stopButton"_s), "stop");
        QTEST(visible(u"retryButton"_s), "retry");
        QTEST(visible(u"followButton"_s), "follow");
        m_panel->setNotifyPolicy(NotifyPolicy::Follow);
        QVERIFY(!visible(u"followButton"_s));
    }

    void buttonsNameTheDevice_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QByteArray>("intent");
        QTest::newRow("start") << SessionState::Idle << u"startButton"_s
                               << QByteArray(SIGNAL(startRequested(bootbench::DeviceIdentity)));
        QTest::newRow("stop") << SessionState::Online << u"stopButton"_s
                              << QByteArray(SIGNAL(stopRequested(bootbench::DeviceIdentity)));
        QTest::newRow("stop countdown") << SessionState::Waiting << u"stopButton"_s
                                        << QByteArray(SIGNAL(stopRequested(bootbench::DeviceIdentity)));
        QTest::newRow("try now") << SessionState::Waiting << u"retryButton"_s
                                 << QByteArray(SIGNAL(retryNowRequested(bootbench::DeviceIdentity)));
        QTest::newRow("follow") << SessionState::Kicked << u"followButton"_s
                                << QByteArray(SIGNAL(followRequested(bootbench::DeviceIdentity)));
    }

    void buttonsNameTheDevice()
    {
        QFETCH(SessionState, state);
        QFETCH(QString, button);
        QFETCH(QByteArray, intent);
        list();
        m_panel->setNotifyPolicy(NotifyPolicy::Ask);
        SessionStatus status;
        status.state = state;
        m_devices->setStatus(m_lamp, status);
        QSignalSpy spy(m_panel.get(), intent.constData());
        QTRY_VERIFY(visible(button));
        click<QPushButton>(*m_panel, button);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().value<DeviceIdentity>(), m_lamp);
    }

    void factsFollowTheStatus()
    {
        list();
        SessionStatus status;
        status.state = SessionState::Online;
        status.endpoint = {u"localhost"_s, 41883};
        status.instanceId = u"iot-b"_s;
        status.tlsVersion = u"TLSv1.3"_s;
        status.tlsCipher = u"TLS_AES_256_GCM_SHA384"_s;
        status.onlineSince = m_clock.now - 3'723'000'000;
        status.attempt = 2;
        m_devices->setStatus(m_lamp, status);
        QTRY_COMPARE(text(u"hostFact"_s), u"localhost:41883"_s);
        QCOMPARE(text(u"instanceFact"_s), u"iot-b"_s);
        QVERIFY(text(u"tlsFact"_s).contains(u"TLSv1.3") && text(u"tlsFact"_s).contains(u"TLS_AES_256_GCM_SHA384"));
        QCOMPARE(text(u"uptimeFact"_s), u"1:02:03"_s);
        QCOMPARE(text(u"attemptFact"_s), u"2"_s);

        status.tls = true;
        status.tlsVersion.clear();
        status.tlsCipher.clear();
        m_devices->setStatus(m_lamp, status);
        QTRY_COMPARE(text(u"tlsFact"_s), u"yes; the version is not known"_s);

        status.tls = false;
        m_devices->setStatus(m_lamp, status);
        QTRY_VERIFY(text(u"tlsFact"_s).contains(u"TCP"));
    }

    void timesTickWhileVisible()
    {
        list();
        SessionStatus status;
        status.state = SessionState::Waiting;
        status.retryAt = m_clock.now + 8'000'000;
        status.cause = u"The connection was lost."_s;
        m_devices->setStatus(m_lamp, status);
        QTRY_VERIFY(text(u"statusCause"_s).contains(u"8"));
        QVERIFY(text(u"statusCause"_s).contains(status.cause));
        m_clock.now += 3'000'000;
        QTRY_VERIFY(text(u"statusCause"_s).contains(u"5"));

        m_panel->hide();
        m_clock.now += 1'000'000;
        m_panel->show();
        QVERIFY(text(u"statusCause"_s).contains(u"4"));
    }

    void rungsShowVerdictAndTime()
    {
        list();
        m_ladder->setStage(m_lamp, rung(Stage::BootstrapTls, Verdict::Passed, 3'100));
        m_ladder->setStage(m_lamp, rung(Stage::MqttConnect, Verdict::Running));
        const auto &tls = child<QAbstractButton>(*m_panel, u"bootstrap.tls"_s);
        QTRY_VERIFY2(tls.accessibleName().contains(u"3.1 ms"), qPrintable(tls.accessibleName()));
        QVERIFY(tls.accessibleName().contains(u"passed"));
        QVERIFY(child<QAbstractButton>(*m_panel, u"mqtt.connect"_s).accessibleName().contains(u"under way"));
        QVERIFY(!m_panel->grab().isNull());

        const DeviceIdentity plug = device(u"plug"_s);
        m_devices->put({plug, {}, {}, {}});
        m_ladder->setCurrentDevice(plug);
        QVERIFY(tls.accessibleName().contains(u"not yet"));
    }

    void aRungAsksForItsRecords()
    {
        list();
        StageTiming timing = rung(Stage::BootstrapAnswer, Verdict::Passed, 4'200);
        timing.detail = u"HTTP 200"_s;
        timing.firstRecord = 12;
        m_ladder->setStage(m_lamp, timing);
        QSignalSpy records(m_panel.get(), &StatusPanel::recordsRequested);
        click<QAbstractButton>(*m_panel, u"bootstrap.answer"_s);
        QCOMPARE(records.takeFirst(), (QVariantList{quint64(12), quint64(12)}));
        QVERIFY(text(u"particulars"_s).contains(u"HTTP 200"));

        timing.lastRecord = 15;
        m_ladder->setStage(m_lamp, timing);
        QTest::keyClick(&child<QAbstractButton>(*m_panel, u"bootstrap.answer"_s), Qt::Key_Space);
        QCOMPARE(records.takeFirst(), (QVariantList{quint64(12), quint64(15)}));

        click<QAbstractButton>(*m_panel, u"mqtt.dns"_s);
        QCOMPARE(records.count(), 0);
    }

    void aFailureIsExplainedAndCanBeCopied()
    {
        list();
        QVERIFY(!visible(u"particulars"_s));
        StageTiming timing = rung(Stage::MqttTls, Verdict::Failed, 900);
        timing.error = SessionError{ErrorCode::TlsExpired, u"ended <yesterday>"_s};
        m_ladder->setStage(m_lamp, timing);
        QTRY_VERIFY(visible(u"particulars"_s));
        click<QToolButton>(*m_panel, u"copyParticulars"_s);
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied, QStringList({errorTitle(ErrorCode::TlsExpired), u"ended <yesterday>"_s,
                                      errorAdvice(ErrorCode::TlsExpired)})
                             .join(u'\n'));
        m_ladder->beginRound(m_lamp);
        QTRY_VERIFY(!visible(u"particulars"_s));
    }

    void anErrorWithoutARungIsExplainedToo()
    {
        list();
        SessionStatus status;
        status.state = SessionState::Failed;
        status.error = SessionError{ErrorCode::SecretMissing, {}};
        m_devices->setStatus(m_lamp, status);
        QTRY_VERIFY(text(u"particulars"_s).contains(errorTitle(ErrorCode::SecretMissing)));
    }

    void whatIsOverIsGivenNoAdvice()
    {
        list();
        SessionStatus status;
        status.state = SessionState::Waiting;
        status.error = SessionError{ErrorCode::ConnectionLost, {}};
        m_devices->setStatus(m_lamp, status);
        QTRY_VERIFY(text(u"particulars"_s).contains(status.error->advice()));
        m_panel->setReadOnly(true);
        m_devices->setStatus(m_lamp, {});
        m_devices->setStatus(m_lamp, status);
        QTRY_VERIFY(text(u"particulars"_s).contains(status.error->title()) &&
                    !text(u"particulars"_s).contains(status.error->advice()));
    }

    void speaksTheNewLanguage()
    {
        list();
        PrefixTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(m_panel->windowTitle().startsWith(PrefixTranslator::mark));
        QVERIFY(text(u"statusWord"_s).startsWith(PrefixTranslator::mark));
        QVERIFY(child<QPushButton>(*m_panel, u"startButton"_s).text().startsWith(PrefixTranslator::mark));
        QVERIFY(child<QAbstractButton>(*m_panel, u"kick"_s).text().startsWith(PrefixTranslator::mark));
        QCoreApplication::removeTranslator(&translator);
    }

private:
    void list()
    {
        m_devices->put({m_lamp, {}, {}, SecretPlace::Keychain});
        m_ladder->setCurrentDevice(m_lamp);
    }
    [[nodiscard]] QString text(const QString &name) const { return child<QLabel>(*m_panel, name).text(); }
    [[nodiscard]] bool visible(const QString &name) const { return child<QWidget>(*m_panel, name).isVisible(); }

    const DeviceIdentity m_lamp = device(u"lamp"_s);
    HandClock m_clock;
    std::unique_ptr<DeviceListModel> m_devices;
    std::unique_ptr<StageLadderModel> m_ladder;
    std::unique_ptr<StatusPanel> m_panel;
};

QTEST_MAIN(TestStatusPanel)
#include "tst_statuspanel.moc"
