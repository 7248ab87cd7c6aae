// SPDX-License-Identifier: GPL-3.0-or-later
#include <session/sessionmachine.h>

#include <QMap>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allStates{
    SessionState::Idle,   SessionState::Resolving,      SessionState::Bootstrapping, SessionState::Connecting,
    SessionState::Online, SessionState::Redistributing, SessionState::Kicked,        SessionState::Waiting,
    SessionState::Failed, SessionState::Stopped,
};
static_assert(allStates.size() == std::size_t(sessionStateCount));

QString effectNames(SessionEffects effects)
{
    static constexpr std::pair<SessionEffect, const char *> names[] = {
        {SessionEffect::EndWork, "EndWork"},
        {SessionEffect::ReleaseLink, "ReleaseLink"},
        {SessionEffect::Reset, "Reset"},
        {SessionEffect::BeginFollow, "BeginFollow"},
        {SessionEffect::BeginTry, "BeginTry"},
        {SessionEffect::ReadSecret, "ReadSecret"},
        {SessionEffect::AskBootstrap, "AskBootstrap"},
        {SessionEffect::OpenLink, "OpenLink"},
        {SessionEffect::ReportOnline, "ReportOnline"},
        {SessionEffect::StartGrace, "StartGrace"},
        {SessionEffect::StartCountdown, "StartCountdown"},
        {SessionEffect::FollowNext, "FollowNext"},
    };
    QStringList found;
    for (const auto &[effect, name] : names) {
        if (effects.testFlag(effect))
            found << QLatin1StringView(name);
    }
    return found.join(u'+');
}

QString pairName(SessionState state, SessionEvent event)
{
    return stateName(state) + u" + "_s + eventName(event);
}

QString stepName(const std::optional<SessionStep> &step)
{
    return step ? QString(stateName(step->next) + u": "_s + effectNames(step->effects)) : u"ignored"_s;
}

// Written out once more, by hand and in words: what is not here must be ignored.
const QMap<QString, QString> &expectedSteps()
{
    static const QString begin = u"Resolving: Reset+BeginTry+ReadSecret"_s;
    static const QString again = u"Resolving: BeginTry+ReadSecret"_s;
    static const QString follow = u"Resolving: EndWork+BeginFollow+BeginTry+ReadSecret"_s;
    static const QString stop = u"Stopped: EndWork"_s;
    static const QString giveUp = u"Failed: EndWork"_s;
    static const QString wait = u"Waiting: EndWork+StartCountdown"_s;
    static const QMap<QString, QString> steps{
        {u"Idle + StartRequested"_s, begin},
        {u"Failed + StartRequested"_s, begin},
        {u"Stopped + StartRequested"_s, begin},
        {u"Waiting + StartRequested"_s, again},
        {u"Waiting + RetryDue"_s, again},

        {u"Resolving + StopRequested"_s, stop},
        {u"Bootstrapping + StopRequested"_s, stop},
        {u"Connecting + StopRequested"_s, stop},
        {u"Online + StopRequested"_s, stop},
        {u"Redistributing + StopRequested"_s, stop},
        {u"Kicked + StopRequested"_s, stop},
        {u"Waiting + StopRequested"_s, stop},

        {u"Resolving + SecretReadToAsk"_s, u"Bootstrapping: AskBootstrap"_s},
        {u"Resolving + SecretReadToConnect"_s, u"Connecting: OpenLink"_s},
        {u"Bootstrapping + Answered"_s, u"Connecting: OpenLink"_s},
        {u"Connecting + ConnectAccepted"_s, u"Online: ReportOnline"_s},

        {u"Resolving + ConnectDeferred"_s, wait},
        {u"Bootstrapping + ConnectDeferred"_s, wait},
        {u"Bootstrapping + TryFailed"_s, wait},
        {u"Connecting + TryFailed"_s, wait},
        {u"Online + TryFailed"_s, wait},
        {u"Resolving + GaveUp"_s, giveUp},
        {u"Bootstrapping + GaveUp"_s, giveUp},
        {u"Connecting + GaveUp"_s, giveUp},
        {u"Online + GaveUp"_s, giveUp},

        {u"Online + DistributedToFollow"_s, u"Redistributing: StartGrace"_s},
        {u"Online + DistributedToAsk"_s, u"Redistributing: "_s},
        {u"Redistributing + DistributedToFollow"_s, u"Redistributing: StartGrace"_s},
        {u"Redistributing + DistributedToAsk"_s, u"Redistributing: "_s},
        {u"Redistributing + GraceOver"_s, follow},
        {u"Redistributing + FollowRequested"_s, follow},
        {u"Kicked + FollowRequested"_s, follow},
        {u"Kicked + StartRequested"_s, follow},

        {u"Online + KickedToFollow"_s, u"Kicked: ReleaseLink+FollowNext"_s},
        {u"Online + KickedToAsk"_s, u"Kicked: ReleaseLink"_s},
        {u"Online + KickedToEnd"_s, u"Failed: ReleaseLink"_s},
        {u"Redistributing + KickedToFollow"_s, u"Kicked: ReleaseLink+FollowNext"_s},
        {u"Redistributing + KickedToAsk"_s, u"Kicked: ReleaseLink"_s},
        {u"Redistributing + KickedToEnd"_s, u"Failed: ReleaseLink"_s},
    };
    return steps;
}

// While these last, a secret is being read, an exchange or a connection is there, or the operator is asked.
bool isAtWork(SessionState state)
{
    return state != SessionState::Idle && state != SessionState::Failed && state != SessionState::Stopped;
}

bool hasLink(SessionState state)
{
    return state == SessionState::Connecting || state == SessionState::Online || state == SessionState::Redistributing;
}

} // namespace

// The table is usable where it is written.
static_assert(sessionmachine::step(SessionState::Idle, SessionEvent::StartRequested)->next == SessionState::Resolving);
static_assert(!sessionmachine::step(SessionState::Idle, SessionEvent::ConnectAccepted).has_value());

class TestSessionMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPair_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<int>("event");
        for (const SessionState state : allStates) {
            for (int event = 0; event < sessionEventCount; ++event)
                QTest::newRow(qPrintable(pairName(state, SessionEvent(event)))) << state << event;
        }
    }
    void everyPair()
    {
        QFETCH(const SessionState, state);
        QFETCH(const int, event);
        const std::optional<SessionStep> step = sessionmachine::step(state, SessionEvent(event));
        QCOMPARE(stepName(step), expectedSteps().value(pairName(state, SessionEvent(event)), u"ignored"_s));
        if (!step)
            return;

        // What must hold for every step, whatever the table says.
        const SessionEffects effects = step->effects;
        const bool staysOnLink = hasLink(state) && hasLink(step->next);
        if (hasLink(state) && !staysOnLink)
            QVERIFY(effects.testFlag(SessionEffect::EndWork) != effects.testFlag(SessionEffect::ReleaseLink));
        if (isAtWork(state) && !isAtWork(step->next) && !hasLink(state))
            QVERIFY(effects.testFlag(SessionEffect::EndWork));
        QCOMPARE(effects.testFlag(SessionEffect::StartCountdown), step->next == SessionState::Waiting);
        QCOMPARE(effects.testFlag(SessionEffect::ReadSecret), step->next == SessionState::Resolving);
        QCOMPARE(effects.testFlag(SessionEffect::BeginTry), step->next == SessionState::Resolving);
        QCOMPARE(effects.testFlag(SessionEffect::AskBootstrap), step->next == SessionState::Bootstrapping);
        QCOMPARE(effects.testFlag(SessionEffect::OpenLink), step->next == SessionState::Connecting);
        QCOMPARE(effects.testFlag(SessionEffect::ReportOnline), step->next == SessionState::Online);
        if (effects.testFlag(SessionEffect::FollowNext))
            QVERIFY(sessionmachine::step(step->next, SessionEvent::FollowRequested).has_value());
    }

    void expectationsNameRealPairs()
    {
        QStringList names;
        for (const SessionState state : allStates) {
            for (int event = 0; event < sessionEventCount; ++event)
                names << pairName(state, SessionEvent(event));
        }
        for (const QString &name : expectedSteps().keys())
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void stopEndsEveryWork()
    {
        for (const SessionState state : allStates) {
            const auto step = sessionmachine::step(state, SessionEvent::StopRequested);
            QCOMPARE(step.has_value(), isAtWork(state));
            if (step)
                QCOMPARE(step->next, SessionState::Stopped);
        }
    }

    void everyStateIsReachedFromIdle()
    {
        QList<SessionState> reached{SessionState::Idle};
        for (qsizetype i = 0; i < reached.size(); ++i) {
            for (int event = 0; event < sessionEventCount; ++event) {
                const auto step = sessionmachine::step(reached[i], SessionEvent(event));
                if (step && !reached.contains(step->next))
                    reached << step->next;
            }
        }
        QCOMPARE(reached.size(), qsizetype(sessionStateCount));
    }

    void eventNamesAreDistinct()
    {
        QSet<QString> names;
        for (int event = 0; event < sessionEventCount; ++event)
            names << eventName(SessionEvent(event));
        QCOMPARE(names.size(), qsizetype(sessionEventCount));
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_APPLESS_MAIN(TestSessionMachine)
#include "tst_sessionmachine.moc"
