// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstorecontract.h"

#include "answerof.h"

#include <QTest>

#include <optional>
#include <utility>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

DeviceIdentity device(const QString &productKey, const QString &deviceName)
{
    return DeviceIdentity::create(productKey, deviceName).value();
}

DeviceIdentity firstDevice()
{
    return device(u"a1ABCDEFGHI"_s, u"dev001"_s);
}

DeviceIdentity secondDevice()
{
    return device(u"a1ABCDEFGHI"_s, u"dev:002@x"_s);
}

} // namespace

SecretStoreContract::SecretStoreContract(Factory makeStore) : m_makeStore(std::move(makeStore)) {}

SecretStoreContract::~SecretStoreContract() = default;

ReadAnswer SecretStoreContract::read(const DeviceIdentity &device)
{
    return answerOf<ReadAnswer>([&](QObject *context, auto callback) { m_store->read(device, context, callback); });
}

DoneAnswer SecretStoreContract::write(const DeviceIdentity &device, QByteArrayView secret)
{
    return answerOf<DoneAnswer>(
        [&](QObject *context, auto callback) { m_store->write(device, SecretBytes(secret), context, callback); });
}

DoneAnswer SecretStoreContract::remove(const DeviceIdentity &device)
{
    return answerOf<DoneAnswer>([&](QObject *context, auto callback) { m_store->remove(device, context, callback); });
}

void SecretStoreContract::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_store = m_makeStore();
    QVERIFY(remove(firstDevice()).has_value());
    QVERIFY(remove(secondDevice()).has_value());
}

void SecretStoreContract::cleanup()
{
    m_store.reset();
}

void SecretStoreContract::canBeUsed()
{
    const DoneAnswer usable =
        answerOf<DoneAnswer>([&](QObject *context, auto callback) { m_store->probe(context, callback); });
    QVERIFY2(usable.has_value(), qPrintable(usable ? QString() : usable.error().detail));
}

void SecretStoreContract::givesBackWhatWasWritten_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("DeviceSecret") << QByteArray("0123456789abcdef0123456789abcdef");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("UTF-8") << u"密鑰 – schlüssel 🔑"_s.toUtf8();
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x80 and more");
    QTest::newRow("bytes of zero") << QByteArray("a\0b\0\0c", 6);
    QTest::newRow("line ends and spaces") << QByteArray(" a\r\nb\t ");
    QTest::newRow("like base64") << QByteArray("c2VjcmV0");
    QTest::newRow("longer than a page of memory") << QByteArray(10'000, 's');
}

void SecretStoreContract::givesBackWhatWasWritten()
{
    QFETCH(const QByteArray, secret);
    const DoneAnswer written = write(firstDevice(), secret);
    QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().detail));
    const ReadAnswer found = read(firstDevice());
    QVERIFY2(found.has_value(), qPrintable(found ? QString() : found.error().detail));
    QCOMPARE(found->view(), QByteArrayView(secret));
}

void SecretStoreContract::overwrites()
{
    QVERIFY(write(firstDevice(), "the first and longer one").has_value());
    QVERIFY(write(firstDevice(), "the second").has_value());
    const ReadAnswer found = read(firstDevice());
    QVERIFY(found.has_value());
    QCOMPARE(found->view(), QByteArrayView("the second"));
}

void SecretStoreContract::removes()
{
    QVERIFY(write(firstDevice(), "secret").has_value());
    QVERIFY(remove(firstDevice()).has_value());
    const ReadAnswer found = read(firstDevice());
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, SecretError::Kind::NotFound);
}

void SecretStoreContract::removingWhatIsNotThereSucceeds()
{
    QVERIFY(remove(firstDevice()).has_value());
}

void SecretStoreContract::readingWhatIsNotThereSaysSo()
{
    const ReadAnswer found = read(firstDevice());
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, SecretError::Kind::NotFound);
    QVERIFY2(found.error().detail.endsWith(u'.'), qPrintable(found.error().detail));
}

void SecretStoreContract::keepsDevicesApart()
{
    QVERIFY(write(firstDevice(), "one").has_value());
    QVERIFY(write(secondDevice(), "two").has_value());
    QCOMPARE(read(firstDevice()).value().view(), QByteArrayView("one"));
    QCOMPARE(read(secondDevice()).value().view(), QByteArrayView("two"));
    QVERIFY(remove(firstDevice()).has_value());
    QCOMPARE(read(secondDevice()).value().view(), QByteArrayView("two"));
    // Same name, another product.
    QVERIFY(!read(device(u"a1OTHER"_s, u"dev:002@x"_s)).has_value());
}

void SecretStoreContract::keepsAccessKeysApartFromDevices()
{
    const SecretName key = SecretName::accessKey(u"LTAI5tExampleKey"_s);
    const auto readKey = [&] {
        return answerOf<ReadAnswer>([&](QObject *context, auto callback) { m_store->read(key, context, callback); });
    };
    const auto removeKey = [&] {
        return answerOf<DoneAnswer>([&](QObject *context, auto callback) { m_store->remove(key, context, callback); });
    };
    QVERIFY(removeKey().has_value());
    QVERIFY(write(firstDevice(), "of the device").has_value());
    QVERIFY(!readKey().has_value());
    const DoneAnswer written = answerOf<DoneAnswer>(
        [&](QObject *context, auto callback) { m_store->write(key, SecretBytes("of the key"), context, callback); });
    QVERIFY(written.has_value());
    QCOMPARE(readKey().value().view(), QByteArrayView("of the key"));
    QCOMPARE(read(firstDevice()).value().view(), QByteArrayView("of the device"));
    QVERIFY(removeKey().has_value());
    QVERIFY(!readKey().has_value());
    QCOMPARE(read(firstDevice()).value().view(), QByteArrayView("of the device"));
}

void SecretStoreContract::answersInTheOrderOfTheCalls()
{
    QObject context;
    QStringList answers;
    m_store->write(firstDevice(), SecretBytes("early"), &context, [&](const DoneAnswer &) { answers << u"early"_s; });
    m_store->write(firstDevice(), SecretBytes("late"), &context, [&](const DoneAnswer &) { answers << u"late"_s; });
    m_store->read(firstDevice(), &context, [&](const ReadAnswer &found) {
        answers << (found ? QString::fromUtf8(found->view()) : found.error().detail);
    });
    QTRY_COMPARE(answers, QStringList({u"early"_s, u"late"_s, u"late"_s}));
}

void SecretStoreContract::neverAnswersBeforeTheCallReturns()
{
    QObject context;
    int answers = 0;
    m_store->write(firstDevice(), SecretBytes("secret"), &context, [&](const DoneAnswer &) { ++answers; });
    QCOMPARE(answers, 0);
    m_store->read(firstDevice(), &context, [&](const ReadAnswer &) { ++answers; });
    QCOMPARE(answers, 0);
    m_store->remove(firstDevice(), &context, [&](const DoneAnswer &) { ++answers; });
    QCOMPARE(answers, 0);
    m_store->probe(&context, [&](const DoneAnswer &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 4);
}

void SecretStoreContract::answersOnce()
{
    QObject context;
    int answers = 0;
    m_store->read(firstDevice(), &context, [&](const ReadAnswer &) { ++answers; });
    // The calls behind it are answered after it, so by then a second answer would have come.
    for (int i = 0; i < 3; ++i)
        QVERIFY(remove(firstDevice()).has_value());
    QCOMPARE(answers, 1);
}

void SecretStoreContract::keepsSilentWhenTheContextIsGone()
{
    auto context = std::make_unique<QObject>();
    int answers = 0;
    m_store->write(firstDevice(), SecretBytes("secret"), context.get(), [&](const DoneAnswer &) { ++answers; });
    m_store->read(firstDevice(), context.get(), [&](const ReadAnswer &) { ++answers; });
    context.reset();
    // What was begun is done all the same.
    QCOMPARE(read(firstDevice()).value().view(), QByteArrayView("secret"));
    QCOMPARE(answers, 0);
}

void SecretStoreContract::hasATitle()
{
    QVERIFY(!m_store->title().isEmpty());
}
