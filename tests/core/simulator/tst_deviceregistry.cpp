// SPDX-License-Identifier: GPL-3.0-or-later
#include <deviceregistry.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

using Refusal = DeviceRegistry::Refusal;

namespace {

const QByteArray secret("0123456789abcdef0123456789abcdef");

DeviceIdentity identity(const QString &deviceName, const QString &productKey = u"pk1"_s)
{
    return DeviceIdentity::create(productKey, deviceName).value();
}

DeviceSeed seed(const QString &deviceName, const QString &instanceId = {})
{
    return {identity(deviceName), SecretBytes(secret), instanceId};
}

} // namespace

class TestDeviceRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addsDevices();
    void refusesToAdd();
    void bootstrapAnswers_data();
    void bootstrapAnswers();
    void forgetsAProductWithItsLastDevice();
    void statesFollowTheDevice();
    void movingMakesInactive();
    void loginVerdicts_data();
    void loginVerdicts();
    void acceptsEveryMethodAndCase_data();
    void acceptsEveryMethodAndCase();
    void connackCodes_data();
    void connackCodes();
    void stateNames();
};

void TestDeviceRegistry::addsDevices()
{
    DeviceRegistry registry{PlatformConfig()};
    QVERIFY(registry.add(seed(u"dev2"_s, u"iot-b"_s)));
    QVERIFY(registry.add(seed(u"dev1"_s)));
    const QList<PlatformDevice> expected{{identity(u"dev1"_s), u"iot-a"_s, DeviceState::Inactive},
                                         {identity(u"dev2"_s), u"iot-b"_s, DeviceState::Inactive}};
    QCOMPARE(registry.devices(), expected);
    QVERIFY(registry.add(seed(u"dev2"_s)));
    QCOMPARE(registry.device(identity(u"dev2"_s))->instanceId, u"iot-a"_s);
    QCOMPARE(registry.devices().size(), 2);
}

void TestDeviceRegistry::refusesToAdd()
{
    DeviceRegistry registry{PlatformConfig()};
    const auto unknownInstance = registry.add(seed(u"dev1"_s, u"iot-x"_s));
    QVERIFY(!unknownInstance);
    QVERIFY2(unknownInstance.error().contains(u"iot-x"_s) && unknownInstance.error().contains(u"iot-a, iot-b"_s),
             qPrintable(unknownInstance.error()));
    QVERIFY(!registry.add({identity(u"dev1"_s), SecretBytes(), {}}));
    QVERIFY(!registry.add({DeviceIdentity(), SecretBytes(secret), {}}));
    QVERIFY(registry.devices().isEmpty());
}

void TestDeviceRegistry::bootstrapAnswers_data()
{
    QTest::addColumn<QString>("productKey");
    QTest::addColumn<QString>("deviceName");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("instanceId");
    QTest::newRow("first instance") << u"pk1"_s << u"dev1"_s << 200 << u"iot-a"_s;
    QTest::newRow("second instance") << u"pk1"_s << u"dev2"_s << 200 << u"iot-b"_s;
    QTest::newRow("disabled") << u"pk1"_s << u"dev3"_s << 6204 << QString();
    QTest::newRow("unknown device") << u"pk1"_s << u"dev9"_s << 6100 << QString();
    QTest::newRow("unknown product") << u"pk9"_s << u"dev1"_s << 6250 << QString();
    QTest::newRow("empty product") << QString() << u"dev1"_s << 460 << QString();
    QTest::newRow("bad name") << u"pk1"_s << u"dev 1"_s << 460 << QString();
    QTest::newRow("case counts") << u"pk1"_s << u"Dev1"_s << 6100 << QString();
}

void TestDeviceRegistry::bootstrapAnswers()
{
    QFETCH(const QString, productKey);
    QFETCH(const QString, deviceName);
    DeviceRegistry registry{PlatformConfig()};
    QVERIFY(registry.add(seed(u"dev1"_s)));
    QVERIFY(registry.add(seed(u"dev2"_s, u"iot-b"_s)));
    QVERIFY(registry.add(seed(u"dev3"_s)));
    QVERIFY(registry.setDisabled(identity(u"dev3"_s), true));

    const auto decision = registry.bootstrap(productKey, deviceName);
    QTEST(int(decision.code), "code");
    QTEST(decision.instanceId, "instanceId");
}

void TestDeviceRegistry::forgetsAProductWithItsLastDevice()
{
    DeviceRegistry registry{PlatformConfig()};
    QVERIFY(registry.add(seed(u"dev1"_s)));
    QVERIFY(registry.add(seed(u"dev1"_s))); // replaced, not counted twice
    QVERIFY(registry.add(seed(u"dev2"_s)));
    QVERIFY(registry.remove(identity(u"dev1"_s)));
    QCOMPARE(registry.bootstrap(u"pk1"_s, u"dev1"_s).code, DeviceRegistry::UnknownDevice);
    QVERIFY(registry.remove(identity(u"dev2"_s)));
    QVERIFY(!registry.remove(identity(u"dev2"_s)));
    QCOMPARE(registry.bootstrap(u"pk1"_s, u"dev1"_s).code, DeviceRegistry::UnknownProduct);
}

void TestDeviceRegistry::statesFollowTheDevice()
{
    DeviceRegistry registry{PlatformConfig()};
    const DeviceIdentity device = identity(u"dev1"_s);
    QVERIFY(registry.add(seed(u"dev1"_s)));
    const auto state = [&] { return registry.device(device)->state; };
    QCOMPARE(state(), DeviceState::Inactive);
    registry.setOnline(device, false);
    QCOMPARE(state(), DeviceState::Inactive);
    registry.setOnline(device, true);
    QCOMPARE(state(), DeviceState::Online);
    registry.setOnline(device, false);
    QCOMPARE(state(), DeviceState::Offline);
    QVERIFY(registry.setDisabled(device, true));
    QCOMPARE(state(), DeviceState::Disabled);
    QVERIFY(registry.setDisabled(device, false));
    QCOMPARE(state(), DeviceState::Offline);
    QVERIFY(!registry.setDisabled(identity(u"dev9"_s), true));
}

void TestDeviceRegistry::movingMakesInactive()
{
    DeviceRegistry registry{PlatformConfig()};
    const DeviceIdentity device = identity(u"dev1"_s);
    QVERIFY(registry.add(seed(u"dev1"_s)));
    registry.setOnline(device, true);
    QVERIFY(!registry.move(device, u"iot-x"_s));
    QVERIFY(!registry.move(identity(u"dev9"_s), u"iot-b"_s));
    QVERIFY(registry.move(device, u"iot-b"_s));
    QCOMPARE(*registry.device(device), (PlatformDevice{device, u"iot-b"_s, DeviceState::Inactive}));
    registry.setOnline(device, false); // the connection at the source ends later
    QCOMPARE(registry.device(device)->state, DeviceState::Inactive);
}

void TestDeviceRegistry::loginVerdicts_data()
{
    QTest::addColumn<QString>("instanceId");
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("clientId"); ///< empty = as signed
    QTest::addColumn<QString>("userName"); ///< empty = as signed
    QTest::addColumn<int>("keepAlive");
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("signatureIsRight");
    QTest::addColumn<Refusal>("refusal");

    const QString a = u"iot-a"_s;
    const QString none;
    const QString one = u"dev1"_s;
    QTest::newRow("accepted") << a << one << none << none << 60 << 4 << true << Refusal::None;
    QTest::newRow("3.1") << a << one << none << none << 60 << 3 << true << Refusal::None;
    QTest::newRow("5.0") << a << one << none << none << 60 << 5 << true << Refusal::None;
    QTest::newRow("level 2") << a << one << none << none << 60 << 2 << true << Refusal::ProtocolLevel;
    QTest::newRow("level 6") << a << one << none << none << 60 << 6 << true << Refusal::ProtocolLevel;
    QTest::newRow("shortest keep-alive") << a << one << none << none << 30 << 4 << true << Refusal::None;
    QTest::newRow("longest keep-alive") << a << one << none << none << 1200 << 4 << true << Refusal::None;
    QTest::newRow("keep-alive 29") << a << one << none << none << 29 << 4 << true << Refusal::Identifier;
    QTest::newRow("keep-alive 1201") << a << one << none << none << 1201 << 4 << true << Refusal::Identifier;
    QTest::newRow("no keep-alive") << a << one << none << none << 0 << 4 << true << Refusal::Identifier;
    QTest::newRow("wrong signature") << a << one << none << none << 60 << 4 << false << Refusal::BadCredentials;
    QTest::newRow("unknown device") << a << u"dev9"_s << none << none << 60 << 4 << true << Refusal::BadCredentials;
    QTest::newRow("other instance") << u"iot-b"_s << one << none << none << 60 << 4 << true << Refusal::NotAllowed;
    QTest::newRow("disabled") << a << u"dev3"_s << none << none << 60 << 4 << true << Refusal::NotAllowed;
    QTest::newRow("disabled, wrong signature")
        << a << u"dev3"_s << none << none << 60 << 4 << false << Refusal::BadCredentials;
    QTest::newRow("open clientId") << a << one << u"x|securemode=2"_s << none << 60 << 4 << true << Refusal::Identifier;
    QTest::newRow("empty clientId") << a << one << u"|securemode=2|"_s << none << 60 << 4 << true
                                    << Refusal::Identifier;
    QTest::newRow("unknown method") << a << one << u"x|signmethod=rot13|"_s << none << 60 << 4 << true
                                    << Refusal::Identifier;
    QTest::newRow("user name without &") << a << one << none << u"dev1"_s << 60 << 4 << true << Refusal::BadCredentials;
}

void TestDeviceRegistry::loginVerdicts()
{
    QFETCH(const QString, instanceId);
    QFETCH(const QString, device);
    QFETCH(const QString, clientId);
    QFETCH(const QString, userName);
    QFETCH(const int, keepAlive);
    QFETCH(const int, level);
    QFETCH(const bool, signatureIsRight);
    QFETCH(const Refusal, refusal);

    DeviceRegistry registry{PlatformConfig()};
    QVERIFY(registry.add(seed(u"dev1"_s)));
    QVERIFY(registry.add(seed(u"dev3"_s)));
    QVERIFY(registry.setDisabled(identity(u"dev3"_s), true));

    const SecretBytes used(signatureIsRight ? secret : QByteArray("another secret"));
    const Login login = makeLogin(identity(device), used);
    mqtt::Connect connect;
    connect.level = quint8(level);
    connect.keepAlive = quint16(keepAlive);
    connect.clientId = clientId.isEmpty() ? login.clientId(1) : clientId;
    connect.userName = userName.isEmpty() ? login.userName : userName;
    connect.password = login.password.view().toByteArray();
    const auto decision = registry.login(instanceId, connect);
    QCOMPARE(decision.refusal, refusal);
    QVERIFY(!decision.reason.isEmpty());
    QVERIFY(!decision.reason.contains(QString::fromLatin1(secret)));
    if (decision.claim)
        QCOMPARE(decision.claim->device, identity(device));

    connect.userName.reset();
    connect.password.reset();
    QVERIFY(registry.login(instanceId, connect).refusal != Refusal::None);
}

void TestDeviceRegistry::acceptsEveryMethodAndCase_data()
{
    QTest::addColumn<SignMethod>("method");
    QTest::addColumn<bool>("lower");
    for (const SignMethod method : {SignMethod::HmacSha256, SignMethod::HmacSha1, SignMethod::HmacMd5}) {
        for (const bool lower : {false, true})
            QTest::addRow("%s %s", signMethodName(method).data(), lower ? "lower" : "upper") << method << lower;
    }
}

void TestDeviceRegistry::acceptsEveryMethodAndCase()
{
    QFETCH(const SignMethod, method);
    QFETCH(const bool, lower);
    DeviceRegistry registry{PlatformConfig()};
    QVERIFY(registry.add(seed(u"dev1"_s)));
    LoginOptions options;
    options.method = method;
    const Login login = makeLogin(identity(u"dev1"_s), SecretBytes(secret), options);
    mqtt::Connect connect;
    connect.keepAlive = 60;
    connect.clientId = login.clientId(1);
    connect.userName = login.userName;
    const QByteArray password = login.password.view().toByteArray();
    connect.password = lower ? password.toLower() : password.toUpper();
    const auto decision = registry.login(u"iot-a"_s, connect);
    QVERIFY2(decision.refusal == Refusal::None, qPrintable(decision.reason));
    QVERIFY(decision.claim->subscribesSystemTopics);
    QVERIFY(decision.claim->wantsExtNotify);
}

void TestDeviceRegistry::connackCodes_data()
{
    QTest::addColumn<Refusal>("refusal");
    QTest::addColumn<int>("before5");
    QTest::addColumn<int>("in5");
    QTest::newRow("accepted") << Refusal::None << 0 << 0;
    QTest::newRow("level") << Refusal::ProtocolLevel << 1 << 0x84;
    QTest::newRow("clientId") << Refusal::Identifier << 2 << 0x85;
    QTest::newRow("credentials") << Refusal::BadCredentials << 4 << 0x86;
    QTest::newRow("not allowed") << Refusal::NotAllowed << 4 << 0x87;
}

void TestDeviceRegistry::connackCodes()
{
    QFETCH(const Refusal, refusal);
    QTEST(int(DeviceRegistry::connackCode(refusal, 3)), "before5");
    QTEST(int(DeviceRegistry::connackCode(refusal, 4)), "before5");
    QTEST(int(DeviceRegistry::connackCode(refusal, 5)), "in5");
    QTEST(int(DeviceRegistry::connackCode(refusal, 6)), "in5");
}

void TestDeviceRegistry::stateNames()
{
    QCOMPARE(deviceStateName(DeviceState::Inactive), "UNACTIVE"_L1);
    QCOMPARE(deviceStateName(DeviceState::Online), "ONLINE"_L1);
    QCOMPARE(deviceStateName(DeviceState::Offline), "OFFLINE"_L1);
    QCOMPARE(deviceStateName(DeviceState::Disabled), "DISABLE"_L1);
}

QTEST_APPLESS_MAIN(TestDeviceRegistry)
#include "tst_deviceregistry.moc"
