// SPDX-License-Identifier: GPL-3.0-or-later
#include <domain/deviceidentity.h>
#include <domain/endpoint.h>

#include <QTest>

#include <set>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestDeviceIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("productKey");
        QTest::addColumn<QString>("deviceName");
        QTest::newRow("seed") << u"g7h0g5wry4Q"_s << u"LightSwitchBootstrap"_s;
        QTest::newRow("every mark") << u"a1ABCDEFGHI"_s << u"a-_@.:Z9"_s;
        QTest::newRow("shortest") << u"k"_s << u"abcd"_s;
        QTest::newRow("longest") << QString(31, u'k') << QString(32, u'd');
    }
    void accepts()
    {
        QFETCH(const QString, productKey);
        QFETCH(const QString, deviceName);
        const auto identity = DeviceIdentity::create(productKey, deviceName);
        QVERIFY(identity.has_value());
        QCOMPARE(identity->productKey(), productKey);
        QCOMPARE(identity->deviceName(), deviceName);
        QCOMPARE(identity->id(), productKey + u'.' + deviceName);
        QVERIFY(identity->id().size() <= 64);
        QVERIFY(!identity->isNull());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("productKey");
        QTest::addColumn<QString>("deviceName");
        QTest::addColumn<IdentityError>("error");
        QTest::newRow("no key") << QString() << u"device"_s << IdentityError::ProductKeyEmpty;
        QTest::newRow("long key") << QString(32, u'k') << u"device"_s << IdentityError::ProductKeyTooLong;
        QTest::newRow("space in key") << u"a1 b2"_s << u"device"_s << IdentityError::ProductKeyCharacter;
        QTest::newRow("ampersand in key") << u"a1&b2"_s << u"device"_s << IdentityError::ProductKeyCharacter;
        QTest::newRow("letter beyond ASCII") << u"a1é"_s << u"device"_s << IdentityError::ProductKeyCharacter;
        QTest::newRow("no name") << u"a1"_s << QString() << IdentityError::DeviceNameTooShort;
        QTest::newRow("three characters") << u"a1"_s << u"abc"_s << IdentityError::DeviceNameTooShort;
        QTest::newRow("33 characters") << u"a1"_s << QString(33, u'd') << IdentityError::DeviceNameTooLong;
        QTest::newRow("ampersand") << u"a1"_s << u"dev&ice"_s << IdentityError::DeviceNameCharacter;
        QTest::newRow("slash") << u"a1"_s << u"dev/ice"_s << IdentityError::DeviceNameCharacter;
        QTest::newRow("bar") << u"a1"_s << u"dev|ice"_s << IdentityError::DeviceNameCharacter;
        QTest::newRow("plus") << u"a1"_s << u"dev+ice"_s << IdentityError::DeviceNameCharacter;
        QTest::newRow("line feed") << u"a1"_s << u"device\n"_s << IdentityError::DeviceNameCharacter;
        QTest::newRow("Chinese") << u"a1"_s << u"燈光開關"_s << IdentityError::DeviceNameCharacter;
    }
    void refuses()
    {
        QFETCH(const QString, productKey);
        QFETCH(const QString, deviceName);
        QFETCH(const IdentityError, error);
        const auto identity = DeviceIdentity::create(productKey, deviceName);
        QVERIFY(!identity);
        QCOMPARE(identity.error(), error);
        QVERIFY(!describe(error).isEmpty());
    }

    void reasonsAreDistinct()
    {
        std::set<QString> reasons;
        for (int i = 0; i <= int(IdentityError::DeviceNameCharacter); ++i)
            QVERIFY(reasons.insert(describe(IdentityError(i))).second);
    }

    void ordersByKeyThenName()
    {
        const auto identity = [](const QString &key, const QString &name) {
            return DeviceIdentity::create(key, name).value();
        };
        QVERIFY(identity(u"a"_s, u"zzzz"_s) < identity(u"b"_s, u"aaaa"_s));
        QVERIFY(identity(u"a"_s, u"aaaa"_s) < identity(u"a"_s, u"aaab"_s));
        QCOMPARE(identity(u"a"_s, u"aaaa"_s), identity(u"a"_s, u"aaaa"_s));
        QCOMPARE(qHash(identity(u"a"_s, u"aaaa"_s)), qHash(identity(u"a"_s, u"aaaa"_s)));
        QVERIFY(DeviceIdentity().isNull());
    }

    void writesEndpoints()
    {
        QCOMPARE((Endpoint{u"localhost"_s, 8883}).toString(), u"localhost:8883"_s);
        QCOMPARE((Endpoint{u"::1"_s, 443}).toString(), u"[::1]:443"_s);
        QVERIFY((Endpoint{u"host"_s, 0}).isNull());
        QVERIFY((Endpoint{QString(), 1}).isNull());
    }
};

QTEST_APPLESS_MAIN(TestDeviceIdentity)
#include "tst_deviceidentity.moc"
