// SPDX-License-Identifier: GPL-3.0-or-later
#include <faultbook.h>
#include <faultgate.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Faults as text and values, and the book that keeps them.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreWhole();
    void textAndValue_data();
    void textAndValue();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void bookGivesOutWhatConcerns();
    void bookForgetsWhatWasMeantOnce();
    void changesBytesOnTheirWayOut();
};

void TestFaults::kindsAreWhole()
{
    QSet<QString> names;
    for (const FaultKind &kind : faultKinds()) {
        names.insert(kind.name);
        QCOMPARE(faultKind(QString(kind.name)), &kind);
        QVERIFY(!kind.help().isEmpty());
        QCOMPARE(kind.amountName().isEmpty(), kind.unit == FaultKind::Unit::None);
        QVERIFY(kind.standard >= kind.minimum && kind.standard <= kind.maximum);
    }
    QCOMPARE(names.size(), qsizetype(faultKinds().size()));
    QCOMPARE(faultKind(u"dance"), nullptr);
}

void TestFaults::textAndValue_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("bare") << u"refused"_s << u"refused"_s;
    QTest::newRow("standard amount") << u"slow-answer"_s << u"slow-answer 3000"_s;
    QTest::newRow("everything") << u"connack once device=pk1.dev.one at=iot-a  5"_s
                                << u"connack 5 at=iot-a device=pk1.dev.one once"_s;
    QTest::newRow("negative") << u"clock-skew -86400"_s << u"clock-skew -86400"_s;
}

void TestFaults::textAndValue()
{
    QFETCH(const QString, given);
    QFETCH(const QString, canonical);
    const auto fault = Fault::parse(given);
    QVERIFY2(fault, qPrintable(fault ? QString() : fault.error()));
    QCOMPARE(fault->toString(), canonical);
    QCOMPARE(*Fault::parse(canonical), *fault);
}

void TestFaults::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString() << u"kind"_s;
    QTest::newRow("unknown") << u"dance"_s << u"dance"_s;
    QTest::newRow("no number wanted") << u"refused 3"_s << u"no number"_s;
    QTest::newRow("too much") << u"http-status 200"_s << u"400–599"_s;
    QTest::newRow("not once") << u"refused once"_s << u"cleared"_s;
    QTest::newRow("before the device is known") << u"expired device=pk1.dev1"_s << u"device="_s;
    QTest::newRow("no device") << u"connack device=pk1"_s << u"PRODUCTKEY.DEVICENAME"_s;
    QTest::newRow("MQTT at bootstrap") << u"connack at=bootstrap"_s << u"bootstrap"_s;
    QTest::newRow("HTTP at an instance") << u"http-status at=iot-a"_s << u"iot-a"_s;
    QTest::newRow("nonsense") << u"connack now"_s << u"now"_s;
}

void TestFaults::saysWhatIsWrong()
{
    QFETCH(const QString, given);
    QFETCH(const QString, word);
    const auto fault = Fault::parse(given);
    QVERIFY(!fault);
    QVERIFY2(fault.error().contains(word), qPrintable(fault.error()));
}

void TestFaults::bookGivesOutWhatConcerns()
{
    QStringList acted;
    FaultBook book(
        {.acted = [&](const Fault &fault, const QString &place,
                      const DeviceIdentity &device) { acted << fault.toString() + u'@' + place + u'@' + device.id(); },
         .changed = [] {}});
    const DeviceIdentity one = *DeviceIdentity::create(u"pk1"_s, u"dev1"_s);
    const DeviceIdentity two = *DeviceIdentity::create(u"pk1"_s, u"dev2"_s);
    book.add(*Fault::parse(u"connack 3 at=iot-a device=pk1.dev1"_s));
    QVERIFY(!book.take(FaultPoint::Connack, u"iot-b"_s, one));
    QVERIFY(!book.take(FaultPoint::Connack, u"iot-a"_s, two));
    QVERIFY(!book.take(FaultPoint::Suback, u"iot-a"_s, one));
    QVERIFY(acted.isEmpty());
    QCOMPARE(book.take(FaultPoint::Connack, u"iot-a"_s, one)->amount, 3);
    QCOMPARE(acted, QStringList({u"connack 3 at=iot-a device=pk1.dev1@iot-a@pk1.dev1"_s}));
    // The same occasion, another amount: replaced.
    book.add(*Fault::parse(u"connack 5 at=iot-a device=pk1.dev1"_s));
    QCOMPARE(book.faults().size(), 1);
    // Services do not mix: what any port can do stays with its place.
    book.add(*Fault::parse(u"expired at=bootstrap"_s));
    QVERIFY(!book.take(FaultPoint::Handshake, u"iot-a"_s, {}));
    QVERIFY(book.take(FaultPoint::Handshake, u"bootstrap"_s, {}));
    QCOMPARE(book.clear(faultKind(u"expired")), 1);
    QCOMPARE(book.clear(nullptr), 1);
}

void TestFaults::bookForgetsWhatWasMeantOnce()
{
    int changes = 0;
    FaultBook book(
        {.acted = [](const Fault &, const QString &, const DeviceIdentity &) {}, .changed = [&] { ++changes; }});
    book.add(*Fault::parse(u"vanish once"_s));
    book.add(*Fault::parse(u"garbage"_s));
    QCOMPARE(changes, 2);
    QCOMPARE(book.takeAll(FaultPoint::Online, u"iot-a"_s, {}).size(), 2);
    QCOMPARE(changes, 3);
    QCOMPARE(book.takeAll(FaultPoint::Online, u"iot-a"_s, {}).size(), 1);
    QCOMPARE(book.faults().first().toString(), u"garbage 0"_s);
}

void TestFaults::changesBytesOnTheirWayOut()
{
    const auto piecesOf = [](const QString &text) {
        QStringList pieces;
        const Outgoing out = outgoing("abcdef", *Fault::parse(text));
        for (const Outgoing::Piece &piece : out.pieces)
            pieces << QString::number(piece.after.count()) + u':' + QString::fromLatin1(piece.bytes);
        return pieces.join(u' ') + (out.ends ? u" end"_s : QString());
    };
    QCOMPARE(piecesOf(u"slow-answer 20"_s), u"20:abcdef"_s);
    QCOMPARE(piecesOf(u"silent-answer"_s), QString());
    QCOMPARE(piecesOf(u"split-answer 30"_s), u"0:abc 30:def"_s);
    QCOMPARE(piecesOf(u"half-answer"_s), u"0:abc end"_s);
    QCOMPARE(piecesOf(u"http-status"_s), u"0:abcdef"_s);
    QCOMPARE(outgoing("abcdef", {}).pieces.first().bytes, QByteArray("abcdef"));
    QVERIFY(!outgoing("abcdef", *Fault::parse(u"garbage"_s)).pieces.first().bytes.contains("abc"));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
