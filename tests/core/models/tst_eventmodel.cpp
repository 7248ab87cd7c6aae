// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/eventmodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestEventModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void appendsInOrderAndKeepsRawValues_data()
    {
        QTest::addColumn<EventDetail>("detail");
        QTest::addColumn<EventKind>("kind");
        QTest::newRow("state") << EventDetail(StateChange{SessionState::Idle, SessionState::Online, u"CONNACK 0"_s})
                               << EventKind::State;
        QTest::newRow("notify") << EventDetail(NotifyEvent{1, NotifyVerdict::Distributed, u"123"_s, 0, 200, {}})
                                << EventKind::Notify;
        QTest::newRow("kick") << EventDetail(KickEvent{1, KickReason::SameDevice, KickAction::Stop, u"Kicked"_s, false})
                              << EventKind::Kick;
        QTest::newRow("online") << EventDetail(OnlineEvent{1, u"iot-b"_s, {u"localhost"_s, 1883}, 4200, true})
                                << EventKind::Online;
        QTest::newRow("error") << EventDetail(StageError{Stage::MqttTls, {ErrorCode::TlsExpired, u"yesterday"_s}})
                               << EventKind::Error;
    }

    void appendsInOrderAndKeepsRawValues()
    {
        QFETCH(EventDetail, detail);
        QFETCH(EventKind, kind);
        EventModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const DeviceEvent first{5, m_device, StateChange{}};
        const DeviceEvent event{1'783'123'456'789'012, m_device, detail};
        model.append(first);
        model.append(event);

        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), int(EventModel::ColumnCount));
        for (int column = 0; column < EventModel::ColumnCount; ++column) {
            const QModelIndex index = model.index(1, column);
            QCOMPARE(index.data(EventModel::TimeRole).toLongLong(), event.wallMicroseconds);
            QCOMPARE(index.data(EventModel::DeviceRole).value<DeviceIdentity>(), m_device);
            QCOMPARE(index.data(EventModel::KindRole).value<EventKind>(), kind);
            QCOMPARE(index.data(EventModel::EventRole).value<DeviceEvent>(), event);
            QVERIFY(!index.data(Qt::DisplayRole).isValid());
        }
    }

    void statusBecomesAChangeOnlyWhenTheStateDiffers()
    {
        EventModel model;
        SessionStatus status;
        model.appendStatus(m_device, status);
        QCOMPARE(model.rowCount(), 0);

        status.state = SessionState::Waiting;
        status.since = 2;
        status.cause = u"Connection lost"_s;
        model.appendStatus(m_device, status);
        status.attempt = 3;
        model.appendStatus(m_device, status);
        QCOMPARE(model.rowCount(), 1);
        const StateChange expected{SessionState::Idle, SessionState::Waiting, u"Connection lost"_s};
        QCOMPARE(std::get<StateChange>(model.events().first().detail), expected);
        QCOMPARE(model.events().first().wallMicroseconds, status.since);

        status.state = SessionState::Online;
        model.appendStatus(m_device, status);
        QCOMPARE(std::get<StateChange>(model.events().last().detail).from, SessionState::Waiting);

        const DeviceIdentity other = DeviceIdentity::create(u"pk"_s, u"other"_s).value();
        model.appendStatus(other, status);
        QCOMPARE(std::get<StateChange>(model.events().last().detail).from, SessionState::Idle);
    }

    void clearForgetsRowsButNotTheStates()
    {
        EventModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        SessionStatus status;
        status.state = SessionState::Online;
        model.appendStatus(m_device, status);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.appendStatus(m_device, status);
        QCOMPARE(model.rowCount(), 0);
    }

private:
    const DeviceIdentity m_device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
};

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
