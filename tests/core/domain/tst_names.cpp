// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/errors.h>
#include <domain/session.h>
#include <domain/stages.h>

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// The names that scripts rely on: complete, distinct, well formed, and at the right enumerator.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors()
    {
        static const QRegularExpression name(u"^[A-Z][A-Za-z]+$"_s);
        std::set<QString> names;
        std::set<QString> titles;
        for (int i = 1; i <= int(ErrorCode::TooManyKicks); ++i) {
            const auto code = ErrorCode(i);
            QVERIFY2(name.match(QString(errorName(code))).hasMatch(), qPrintable(QString::number(i)));
            QVERIFY(names.insert(QString(errorName(code))).second);
            QVERIFY(titles.insert(errorTitle(code)).second);
            QVERIFY(errorAdvice(code).endsWith(u'.'));
            QVERIFY(!errorTitle(code).endsWith(u'.'));
        }
        // Anchors along the table, so that a row that was forgotten shows.
        QCOMPARE(errorName(ErrorCode::None), "None"_L1);
        QCOMPARE(errorName(ErrorCode::DnsFailed), "DnsFailed"_L1);
        QCOMPARE(errorName(ErrorCode::TlsHostNameMismatch), "TlsHostNameMismatch"_L1);
        QCOMPARE(errorName(ErrorCode::AnswerHostMissing), "AnswerHostMissing"_L1);
        QCOMPARE(errorName(ErrorCode::ConnackBadCredentials), "ConnackBadCredentials"_L1);
        QCOMPARE(errorName(ErrorCode::TooManyKicks), "TooManyKicks"_L1);
    }

    void errorMessageNamesTheCause()
    {
        const SessionError error{ErrorCode::HttpStatus, u"404 Not Found"_s};
        QCOMPARE(error.message(), errorTitle(ErrorCode::HttpStatus) + u": 404 Not Found"_s);
        QCOMPARE((SessionError{ErrorCode::DnsFailed, {}}).message(), errorTitle(ErrorCode::DnsFailed));
    }

    void stages()
    {
        std::set<QString> names;
        for (int i = 1; i < stageCount; ++i) {
            QVERIFY(names.insert(QString(stageName(Stage(i)))).second);
            QVERIFY(!stageTitle(Stage(i)).isEmpty());
        }
        QCOMPARE(stageName(Stage::Keychain), "keychain"_L1);
        QCOMPARE(stageName(Stage::BootstrapDns), "bootstrap.dns"_L1);
        QCOMPARE(stageName(Stage::BootstrapAnswer), "bootstrap.answer"_L1);
        QCOMPARE(stageName(Stage::MqttConnect), "mqtt.connect"_L1);
        QCOMPARE(stageName(Stage::NewHost), "newhost"_L1);
    }

    void states()
    {
        std::set<QString> names;
        for (int i = 0; i < sessionStateCount; ++i) {
            QVERIFY(names.insert(QString(stateName(SessionState(i)))).second);
            QVERIFY(!stateTitle(SessionState(i)).isEmpty());
        }
        QCOMPARE(stateName(SessionState::Online), "Online"_L1);
        QCOMPARE(stateName(SessionState::Stopped), "Stopped"_L1);
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
