// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/decisions.h>

#include <QMap>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Written out by name, so that a new or renamed error must be thought about here as well.
QMap<QString, Recovery> expectedRecoveries()
{
    QMap<QString, Recovery> expected;
    const auto add = [&expected](Recovery recovery, std::initializer_list<const char *> names) {
        for (const char *name : names)
            expected.insert(QString::fromLatin1(name), recovery);
    };
    add(Recovery::Final, {"None",
                          "SecretMissing",
                          "KeychainUnavailable",
                          "EndpointInvalid",
                          "CaFileUnreadable",
                          "TlsUntrusted",
                          "TlsHostNameMismatch",
                          "TlsExpired",
                          "TlsNotYetValid",
                          "TlsProtocolMismatch",
                          "TlsPlainTextPort",
                          "AnswerMalformed",
                          "AnswerTooLarge",
                          "AnswerNotJson",
                          "AnswerHostInvalid",
                          "AnswerPortInvalid",
                          "ConnackMalformed",
                          "ConnackProtocolVersion",
                          "KickedBySameDevice",
                          "KickedUnexpectedly",
                          "TooManyKicks"});
    add(Recovery::AskBootstrapAgain, {"DnsFailed", "DnsTimeout", "ConnectionRefused"});
    add(Recovery::AskBootstrapOnce, {"ConnackIdentifierRejected", "ConnackBadCredentials", "ConnackNotAuthorized"});
    add(Recovery::Retry, {"NetworkUnreachable", "TcpTimeout", "TcpFailed", "TlsTimeout", "TlsClosed", "TlsFailed",
                          "ConnectionClosed", "RequestTimeout", "AnswerTimeout", "HttpStatus", "AnswerCodeNotOk",
                          "AnswerHostMissing", "AnswerPortMissing", "ConnackTimeout", "ConnackServerUnavailable",
                          "ConnackRefused", "MqttProtocolViolation", "KeepAliveTimeout", "ConnectionLost"});
    return expected;
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasARecovery_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (int code = 0; code <= int(ErrorCode::TooManyKicks); ++code)
            QTest::newRow(errorName(ErrorCode(code)).data()) << ErrorCode(code);
    }
    void everyErrorHasARecovery()
    {
        QFETCH(const ErrorCode, code);
        const auto expected = expectedRecoveries();
        QVERIFY(expected.contains(errorName(code)));
        QCOMPARE(recoveryOf(code), expected.value(errorName(code)));
        QCOMPARE(expected.size(), qsizetype(ErrorCode::TooManyKicks) + 1);
    }

    void nextTry_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("fresh");
        QTest::addColumn<bool>("following");
        QTest::addColumn<int>("failures");
        QTest::addColumn<NextTry>("expected");

        QTest::newRow("lost: the same host first")
            << ErrorCode::ConnectionLost << false << false << 1 << NextTry::SameHost;
        QTest::newRow("lost again: still") << ErrorCode::ConnectionLost << false << false << 2 << NextTry::SameHost;
        QTest::newRow("lost a third time: is it still the right host?")
            << ErrorCode::ConnectionLost << false << false << 3 << NextTry::Bootstrap;
        QTest::newRow("and further on") << ErrorCode::TcpTimeout << false << false << 30 << NextTry::Bootstrap;
        QTest::newRow("on the way elsewhere: bootstrap")
            << ErrorCode::TcpTimeout << true << true << 1 << NextTry::Bootstrap;
        QTest::newRow("no such host") << ErrorCode::DnsFailed << false << false << 1 << NextTry::Bootstrap;
        QTest::newRow("nobody listens, freshly answered")
            << ErrorCode::ConnectionRefused << true << false << 1 << NextTry::Bootstrap;
        QTest::newRow("refused with an old address: perhaps moved")
            << ErrorCode::ConnackBadCredentials << false << false << 1 << NextTry::Bootstrap;
        QTest::newRow("refused where bootstrap has just sent us")
            << ErrorCode::ConnackBadCredentials << true << false << 1 << NextTry::None;
        QTest::newRow("refused after a distribution: the target may lag")
            << ErrorCode::ConnackBadCredentials << true << true << 1 << NextTry::Bootstrap;
        QTest::newRow("not authorised after a distribution")
            << ErrorCode::ConnackNotAuthorized << true << true << 5 << NextTry::Bootstrap;
        QTest::newRow("not trusted") << ErrorCode::TlsUntrusted << false << false << 1 << NextTry::None;
        QTest::newRow("not trusted, on the way elsewhere")
            << ErrorCode::TlsUntrusted << true << true << 1 << NextTry::None;
    }
    void nextTry()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, fresh);
        QFETCH(const bool, following);
        QFETCH(const int, failures);
        QFETCH(const NextTry, expected);
        QCOMPARE(nextTryAfter(code, {.freshAnswer = fresh, .following = following, .failures = failures}), expected);
    }

    void finalIsFinalInEverySituation()
    {
        for (int code = 0; code <= int(ErrorCode::TooManyKicks); ++code) {
            for (int bits = 0; bits < 8; ++bits) {
                const TrySituation situation{
                    .freshAnswer = (bits & 1) != 0, .following = (bits & 2) != 0, .failures = (bits & 4) != 0 ? 5 : 1};
                const NextTry next = nextTryAfter(ErrorCode(code), situation);
                const Recovery recovery = recoveryOf(ErrorCode(code));
                if (recovery == Recovery::Final)
                    QCOMPARE(next, NextTry::None);
                else if (recovery != Recovery::AskBootstrapOnce)
                    QVERIFY(next != NextTry::None);
            }
        }
    }

    void kicks_data()
    {
        QTest::addColumn<KickReason>("reason");
        QTest::addColumn<NotifyPolicy>("policy");
        QTest::addColumn<KickAction>("expected");
        QTest::newRow("deleted, follow") << KickReason::DeviceDeleted << NotifyPolicy::Follow << KickAction::Follow;
        QTest::newRow("deleted, ask") << KickReason::DeviceDeleted << NotifyPolicy::Ask << KickAction::AskOperator;
        QTest::newRow("deleted, report") << KickReason::DeviceDeleted << NotifyPolicy::ReportOnly << KickAction::Stop;
        QTest::newRow("same, follow") << KickReason::SameDevice << NotifyPolicy::Follow << KickAction::Stop;
        QTest::newRow("same, ask") << KickReason::SameDevice << NotifyPolicy::Ask << KickAction::Stop;
        QTest::newRow("same, report") << KickReason::SameDevice << NotifyPolicy::ReportOnly << KickAction::Stop;
        QTest::newRow("other, follow") << KickReason::Other << NotifyPolicy::Follow << KickAction::Stop;
        QTest::newRow("other, ask") << KickReason::Other << NotifyPolicy::Ask << KickAction::Stop;
        QTest::newRow("other, report") << KickReason::Other << NotifyPolicy::ReportOnly << KickAction::Stop;
    }
    void kicks()
    {
        QFETCH(const KickReason, reason);
        QFETCH(const NotifyPolicy, policy);
        QFETCH(const KickAction, expected);
        QCOMPARE(kickAction(reason, policy), expected);
    }

    void kicksInAShortTimeAreTooMany()
    {
        KickGuard guard(3, 60s);
        QVERIFY(!guard.isTooMany(0));
        QVERIFY(!guard.isTooMany(30'000'000));
        QVERIFY(!guard.isTooMany(60'000'000)); // the first one has left the window
        QVERIFY(guard.isTooMany(60'000'001));
        guard.reset();
        QVERIFY(!guard.isTooMany(60'000'002));
    }
};

QTEST_APPLESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
