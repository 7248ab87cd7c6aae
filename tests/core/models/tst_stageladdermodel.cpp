// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/stageladdermodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

StageTiming passed(Stage stage, qint64 microseconds = 100)
{
    StageTiming timing;
    timing.stage = stage;
    timing.verdict = Verdict::Passed;
    timing.microseconds = microseconds;
    return timing;
}

} // namespace

class TestStageLadderModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hasOneRowAStage()
    {
        StageLadderModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), stageCount - 1);
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto timing = model.index(row).data(StageLadderModel::TimingRole).value<StageTiming>();
            QCOMPARE(int(timing.stage), row + 1);
            QCOMPARE(timing.verdict, Verdict::Pending);
            QCOMPARE(model.index(row).data(StageLadderModel::LaneRole).value<Lane>(), laneOf(Stage(row + 1)));
        }
    }

    void lanesFollowTheStages_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<Lane>("lane");
        QTest::newRow("keychain") << int(Stage::Keychain) << Lane::Bootstrap;
        QTest::newRow("answer") << int(Stage::BootstrapAnswer) << Lane::Bootstrap;
        QTest::newRow("mqtt dns") << int(Stage::MqttDns) << Lane::Mqtt;
        QTest::newRow("subscriptions") << int(Stage::Subscriptions) << Lane::Mqtt;
        QTest::newRow("notify") << int(Stage::Notify) << Lane::Distribution;
        QTest::newRow("new host") << int(Stage::NewHost) << Lane::Distribution;
    }

    void lanesFollowTheStages()
    {
        QFETCH(int, stage);
        QFETCH(Lane, lane);
        QCOMPARE(laneOf(Stage(stage)), lane);
    }

    void tellsOnlyAboutTheCurrentDevice()
    {
        StageLadderModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCurrentDevice(m_lamp);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.setStage(m_plug, passed(Stage::BootstrapTcp));
        QCOMPARE(changed.count(), 0);
        model.setStage(m_lamp, passed(Stage::BootstrapTcp));
        model.setStage(m_lamp, passed(Stage::BootstrapTcp));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), int(Stage::BootstrapTcp) - 1);

        model.setStage(m_lamp, passed(Stage::None));
        QCOMPARE(changed.count(), 1);
    }

    void keepsTheLaddersOfTheOthers()
    {
        StageLadderModel model;
        model.setStage(m_lamp, passed(Stage::BootstrapDns, 200));
        model.setStage(m_lamp, passed(Stage::BootstrapTls, 3100));
        model.setStage(m_plug, passed(Stage::BootstrapDns, 7));
        QSignalSpy switched(&model, &StageLadderModel::currentDeviceChanged);

        model.setCurrentDevice(m_lamp);
        QCOMPARE(model.laneMicroseconds(Lane::Bootstrap), 3300);
        model.setCurrentDevice(m_plug);
        QCOMPARE(model.laneMicroseconds(Lane::Bootstrap), 7);
        model.setCurrentDevice({});
        QCOMPARE(model.laneMicroseconds(Lane::Bootstrap), 0);
        model.setCurrentDevice(m_lamp);
        QCOMPARE(model.timing(Stage::BootstrapTls).microseconds, 3100);
        QCOMPARE(switched.count(), 4);

        model.clear(m_lamp);
        QCOMPARE(model.timing(Stage::BootstrapTls).verdict, Verdict::Pending);
    }

    void aDistributionIsToldOverTwoRounds()
    {
        StageLadderModel model;
        model.setCurrentDevice(m_lamp);
        for (int stage = int(Stage::Keychain); stage <= int(Stage::Kick); ++stage)
            model.setStage(m_lamp, passed(Stage(stage)));

        model.beginRound(m_lamp);
        QCOMPARE(model.timing(Stage::Keychain).verdict, Verdict::Pending);
        QCOMPARE(model.timing(Stage::MqttConnack).verdict, Verdict::Pending);
        QCOMPARE(model.timing(Stage::Notify).verdict, Verdict::Passed);
        QCOMPARE(model.timing(Stage::Kick).verdict, Verdict::Passed);

        model.setStage(m_lamp, passed(Stage::NewHost));
        QCOMPARE(model.timing(Stage::Notify).verdict, Verdict::Passed);
        model.beginRound(m_lamp);
        QCOMPARE(model.timing(Stage::Notify).verdict, Verdict::Pending);
        QCOMPARE(model.timing(Stage::NewHost).verdict, Verdict::Pending);
    }

    void theNextNoticeOpensANewStory()
    {
        StageLadderModel model;
        model.setCurrentDevice(m_lamp);
        for (int stage = int(Stage::MqttConnack); stage <= int(Stage::NewHost); ++stage)
            model.setStage(m_lamp, passed(Stage(stage)));

        model.setStage(m_lamp, passed(Stage::Notify, 5));
        QCOMPARE(model.timing(Stage::Notify).microseconds, 5);
        QCOMPARE(model.timing(Stage::Kick).verdict, Verdict::Pending);
        QCOMPARE(model.timing(Stage::NewHost).verdict, Verdict::Pending);
        QCOMPARE(model.timing(Stage::MqttConnack).verdict, Verdict::Passed);
    }

private:
    const DeviceIdentity m_lamp = DeviceIdentity::create(u"pk"_s, u"lamp"_s).value();
    const DeviceIdentity m_plug = DeviceIdentity::create(u"pk"_s, u"plug"_s).value();
};

QTEST_GUILESS_MAIN(TestStageLadderModel)
#include "tst_stageladdermodel.moc"
