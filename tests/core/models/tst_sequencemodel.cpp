// SPDX-License-Identifier: GPL-3.0-or-later
#include <distributiontrace.h>
#include <models/sequencemodel.h>

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestSequenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fillsAndFollowsTheTrace()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory story(store);
        SequenceModel model(story);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        trace.connect(u"iot-a"_s, 0);
        trace.ping();
        QTRY_COMPARE(model.rowCount(), 4); // connection, CONNECT, CONNACK, ping
        QCOMPARE(model.text(3).label, u"ping × 1"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        trace.ping();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.text(3).label, u"ping × 2"_s);
    }

    void ordersLifelinesByKind()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory story(store);
        SequenceModel model(story);
        trace.distribution();
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QList<LifelineKind> kinds;
        for (const quint16 lifeline : model.columns())
            kinds.append(model.lifelines()[lifeline].kind);
        QCOMPARE(kinds, (QList{LifelineKind::Device, LifelineKind::Bootstrap, LifelineKind::Instance,
                               LifelineKind::Instance, LifelineKind::Console}));
        for (int column = 0; column < model.columns().size(); ++column)
            QCOMPARE(model.columnOf(model.columns()[column]), column);
    }

    void wordsAreShortAndHoldNoSecret()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory story(store);
        SequenceModel model(story);
        trace.distribution();
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        QStringList labels;
        for (int row = 0; row < model.rowCount(); ++row) {
            labels += model.text(row).label;
            QVERIFY(!model.text(row).label.isEmpty());
            QVERIFY(!model.text(row).info.contains(u"0123456789ABCDEF"_s));
        }
        QVERIFY(labels.contains(u"POST /auth/bootstrap"_s));
        QVERIFY(labels.contains(u"200 OK"_s));
        QVERIFY(labels.contains(u"TCP, TLSv1.3"_s));
        QVERIFY(labels.contains(u"CONNACK accepted"_s));
        QVERIFY(labels.contains(u"distribute"_s));
        QVERIFY(labels.contains(stageTitle(Stage::Kick)));
        QVERIFY(labels.contains(stateTitle(SessionState::Online)));
    }

    void findsTheRowOfARecord()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory story(store);
        SequenceModel model(story);
        trace.distribution();
        QTRY_COMPARE(story.taken(), store.snapshot().size());
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.arrow(row).shape == ArrowShape::Concluded)
                continue; // of the notice behind it
            const int found = model.rowOf(model.arrow(row).lastRecord);
            QVERIFY(found >= 0);
            QVERIFY(model.arrow(found).firstRecord <= model.arrow(row).lastRecord);
            QVERIFY(model.arrow(found).lastRecord >= model.arrow(row).lastRecord);
        }
        QCOMPARE(model.rowOf(store.snapshot().size() + 1), -1);
    }

    void isEmptyAfterClear()
    {
        SettableClock clock;
        TraceStore store(clock);
        DistributionTrace trace(store);
        TraceStory story(store);
        SequenceModel model(story);
        trace.distribution();
        QTRY_VERIFY(model.rowCount() > 0);
        store.clear();
        QTRY_COMPARE(model.rowCount(), 0);
        QVERIFY(model.lifelines().isEmpty());
        trace.connect(u"iot-a"_s, 0);
        QTRY_COMPARE(model.rowCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSequenceModel)
#include "tst_sequencemodel.moc"
