// SPDX-License-Identifier: GPL-3.0-or-later
#include <protocol/connectsignature.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

SecretBytes secret(const char *text)
{
    return SecretBytes(QByteArrayView(text));
}

const SecretBytes &sampleSecret()
{
    static const SecretBytes value = secret("0123456789abcdef0123456789abcdef");
    return value;
}

DeviceIdentity device(const QString &productKey, const QString &deviceName)
{
    return *DeviceIdentity::create(productKey, deviceName);
}

DeviceIdentity seedDevice()
{
    return device(u"g7h0g5wry4Q"_s, u"LightSwitchBootstrap"_s);
}

DeviceIdentity otherDevice()
{
    return device(u"a1ABCDEFGHI"_s, u"dev001"_s);
}

} // namespace

class TestConnectSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void methodNames();
    void vectors_data();
    void vectors();
    void contentOfAnIdentity();
    void loginVectors_data();
    void loginVectors();
    void clientIdOnTheWire();
    void clientIdSetupTime_data();
    void clientIdSetupTime();
    void parseClientId_data();
    void parseClientId();
    void claimOfTheSdk();
    void claimByDefaults();
    void badClaims_data();
    void badClaims();
    void verifies_data();
    void verifies();
    void refusesOthers_data();
    void refusesOthers();
};

void TestConnectSignature::methodNames()
{
    for (const SignMethod method : {SignMethod::HmacSha256, SignMethod::HmacSha1, SignMethod::HmacMd5})
        QCOMPARE(signMethodFromName(QString(signMethodName(method))), method);
    QCOMPARE(signMethodFromName(u"hmacsha256"), SignMethod::HmacSha256);
    QVERIFY(!signMethodFromName(u"HmacSHA256"));
    QVERIFY(!signMethodFromName(u"hmacsha512"));
    QVERIFY(!signMethodFromName(u""));
}

// Published vectors: the platform's pages, the C SDK and RFC 4231, RFC 2202.
void TestConnectSignature::vectors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<SignMethod>("method");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("the platform's example") << "clientId12345deviceNamedeviceproductKeypktimestamp789"_ba << "secret"_ba
                                            << SignMethod::HmacSha1 << "FAFD82A3D602B37FB0FA8B7892F24A477F851A14"_ba;
    QTest::newRow("MQTT 5 with an assigned clientId")
        << "clientIddeviceNamedev001productKeya1ABCDEFGHItimestamp2524608000000"_ba
        << "0123456789abcdef0123456789abcdef"_ba << SignMethod::HmacSha256
        << "52304E2190A64C27BD4B18782C9941434F5BD5F12B87199D0225C6BA12496DF8"_ba;
    QTest::newRow("dynamic registration")
        << "deviceNamedev001productKeya1ABCDEFGHIrandom0123456789"_ba << "ABCDEFGHIJKLMNOP"_ba << SignMethod::HmacSha256
        << "8900CB0D7615E176C6BF4497E09E8E562DBBB426D4BF96FBEF8E7D41B0C0B99A"_ba;
    QTest::newRow("RFC 4231 case 2") << "what do ya want for nothing?"_ba << "Jefe"_ba << SignMethod::HmacSha256
                                     << "5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843"_ba;
    QTest::newRow("RFC 4231 case 6, key longer than a block")
        << "Test Using Larger Than Block-Size Key - Hash Key First"_ba << QByteArray(131, '\xAA')
        << SignMethod::HmacSha256 << "60E431591EE0B67F0D8A26AACBF5B77F8E0BC6213728C5140546040F0EE37F54"_ba;
    QTest::newRow("RFC 2202 MD5 case 2") << "what do ya want for nothing?"_ba << "Jefe"_ba << SignMethod::HmacMd5
                                         << "750C783E6AB0B503EAA86E310A5DB738"_ba;
    QTest::newRow("RFC 2202 SHA1 case 2") << "what do ya want for nothing?"_ba << "Jefe"_ba << SignMethod::HmacSha1
                                          << "EFFCDF6AE5EB2FA2D27416D5F184DF9C259A7C79"_ba;
}

void TestConnectSignature::vectors()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, key);
    QFETCH(const SignMethod, method);
    QFETCH(const QByteArray, signature);
    const SecretBytes signedText = signatureOf(content, SecretBytes(QByteArrayView(key)), method);
    QCOMPARE(signedText.view(), signature);
}

void TestConnectSignature::contentOfAnIdentity()
{
    QCOMPARE(signedContent(otherDevice(), u"12345"_s, u"789"_s),
             "clientId12345deviceNamedev001productKeya1ABCDEFGHItimestamp789");
    QCOMPARE(signedContent(otherDevice(), u"12345"_s, std::nullopt),
             "clientId12345deviceNamedev001productKeya1ABCDEFGHI");
    QCOMPARE(signedContent(otherDevice(), QString(), sdkTimestamp),
             "clientIddeviceNamedev001productKeya1ABCDEFGHItimestamp2524608000000");
}

void TestConnectSignature::loginVectors_data()
{
    QTest::addColumn<DeviceIdentity>("identity");
    QTest::addColumn<SignMethod>("method");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("seed device") << seedDevice() << SignMethod::HmacSha256
                                 << "378179A05B4312A44F23ABC201AC7575F66560FB683E84A492C5AD96C30F20EE"_ba;
    QTest::newRow("sha256") << otherDevice() << SignMethod::HmacSha256
                            << "EEA0508CED2A7F4FE7CF6D6B3D998C3F77609E17535F15064959797B8C492A1C"_ba;
    QTest::newRow("sha1") << otherDevice() << SignMethod::HmacSha1 << "7A3D2D3A34478D9D3AC5BDD9988B09F6B0315DFF"_ba;
    QTest::newRow("md5") << otherDevice() << SignMethod::HmacMd5 << "3E1BEE02F8D502C6C7B72165D04ED4B5"_ba;
}

void TestConnectSignature::loginVectors()
{
    QFETCH(const DeviceIdentity, identity);
    QFETCH(const SignMethod, method);
    QFETCH(const QByteArray, password);
    LoginOptions options;
    options.method = method;
    const Login login = makeLogin(identity, sampleSecret(), options);
    QCOMPARE(login.password.view(), password);
    QCOMPARE(login.userName, identity.deviceName() + u'&' + identity.productKey());
    QCOMPARE(login.content, signedContent(identity, identity.id(), sdkTimestamp));
}

void TestConnectSignature::clientIdOnTheWire()
{
    const Login login = makeLogin(seedDevice(), sampleSecret());
    QCOMPARE(login.clientId(0x72),
             u"g7h0g5wry4Q.LightSwitchBootstrap|timestamp=2524608000000,_ss=1,_v=sdk-c-4.1.0,securemode=2,"
             "signmethod=hmacsha256,ext=3,_conn=tls_72|"_s);

    LoginOptions options;
    options.method = SignMethod::HmacMd5;
    options.security = TransportSecurity::Tcp;
    options.clientId = u"12345"_s;
    options.timestamp = u"789"_s;
    const Login other = makeLogin(otherDevice(), sampleSecret(), options);
    QCOMPARE(other.clientId(1), u"12345|timestamp=789,_ss=1,_v=sdk-c-4.1.0,securemode=3,signmethod=hmacmd5,ext=3,"
                                "_conn=tcp_01|"_s);
    QCOMPARE(other.content, "clientId12345deviceNamedev001productKeya1ABCDEFGHItimestamp789");
}

void TestConnectSignature::clientIdSetupTime_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("ending");
    QTest::newRow("none") << qint64(0) << u",_conn=tls_00|"_s;
    QTest::newRow("the SDK's sample") << qint64(44) << u",_conn=tls_2c|"_s;
    QTest::newRow("long") << qint64(10'000) << u",_conn=tls_2710|"_s;
    QTest::newRow("a clock gone back") << qint64(-5) << u",_conn=tls_00|"_s;
}

void TestConnectSignature::clientIdSetupTime()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, ending);
    const QString clientId = makeLogin(otherDevice(), sampleSecret()).clientId(milliseconds);
    QVERIFY2(clientId.endsWith(ending), qPrintable(clientId));
    QVERIFY(ClientId::parse(clientId));
}

void TestConnectSignature::parseClientId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QString>("id");
    QTest::addColumn<ClientIdParameters>("parameters");
    const auto good = [](const char *text, const QString &id, const ClientIdParameters &parameters) {
        QTest::newRow(text) << QString::fromLatin1(text) << true << id << parameters;
    };
    const auto bad = [](const char *text) {
        QTest::newRow(text) << QString::fromLatin1(text) << false << QString() << ClientIdParameters{};
    };
    good("", u""_s, {});
    good("plain", u"plain"_s, {});
    good("pk.dn|a=1,b=2|", u"pk.dn"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}});
    good("|a=1|", u""_s, {{u"a"_s, u"1"_s}});
    good("x|a=|", u"x"_s, {{u"a"_s, u""_s}});
    good("x|a=b=c|", u"x"_s, {{u"a"_s, u"b=c"_s}});
    good("x|a=1,a=2|", u"x"_s, {{u"a"_s, u"1"_s}, {u"a"_s, u"2"_s}});
    good("x||", u"x"_s, {});
    bad("|");
    bad("x|");
    bad("x|a=1");
    bad("x|a=1|b=2|");
    bad("x|a=1||");
    bad("x|a|");
    bad("x|a=1,|");
    bad("x|,a=1|");
    bad("x|=1|");
    bad("x|a=1|tail");
}

void TestConnectSignature::parseClientId()
{
    QFETCH(const QString, text);
    QFETCH(const bool, valid);
    QFETCH(const QString, id);
    QFETCH(const ClientIdParameters, parameters);
    const auto clientId = ClientId::parse(text);
    QCOMPARE(clientId.has_value(), valid);
    if (!valid)
        return;
    QCOMPARE(clientId->id, id);
    QCOMPARE(clientId->parameters, parameters);
    QCOMPARE(clientId->toString(), parameters.isEmpty() ? id : text);
    for (const auto &[name, value] : parameters)
        QVERIFY(clientId->value(name).has_value());
    QVERIFY(!clientId->value(u"no such name"));
    if (parameters.size() == 2 && parameters[0].first == parameters[1].first)
        QCOMPARE(clientId->value(u"a"), u"1"_s);
}

void TestConnectSignature::claimOfTheSdk()
{
    const Login login = makeLogin(seedDevice(), sampleSecret());
    const auto claim = readLoginClaim(login.clientId(0x72), login.userName);
    QVERIFY(claim.has_value());
    QCOMPARE(claim->device, seedDevice());
    QCOMPARE(claim->method, SignMethod::HmacSha256);
    QCOMPARE(claim->clientId.id, seedDevice().id());
    QVERIFY(claim->subscribesSystemTopics);
    QVERIFY(claim->wantsExtNotify);
}

void TestConnectSignature::claimByDefaults()
{
    const auto claim = readLoginClaim(u"x|ext=1,_ss=0|"_s, u"dev001&a1ABCDEFGHI"_s);
    QVERIFY(claim.has_value());
    QCOMPARE(claim->method, SignMethod::HmacMd5);
    QVERIFY(!claim->subscribesSystemTopics);
    QVERIFY(!claim->wantsExtNotify);
}

void TestConnectSignature::badClaims_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<LoginVerdict>("verdict");
    const QString user = u"dev001&a1ABCDEFGHI"_s;
    QTest::newRow("clientId without the closing bar") << u"x|a=1"_s << user << LoginVerdict::MalformedClientId;
    QTest::newRow("clientId too long") << QString(65, u'x') << user << LoginVerdict::MalformedClientId;
    QTest::newRow("user name empty") << u"x"_s << u""_s << LoginVerdict::MalformedUserName;
    QTest::newRow("user name without &") << u"x"_s << u"dev001"_s << LoginVerdict::MalformedUserName;
    QTest::newRow("user name without a product") << u"x"_s << u"dev001&"_s << LoginVerdict::MalformedUserName;
    QTest::newRow("user name without a device") << u"x"_s << u"&a1ABCDEFGHI"_s << LoginVerdict::MalformedUserName;
    QTest::newRow("user name with two &") << u"x"_s << u"dev001&a1&b"_s << LoginVerdict::MalformedUserName;
    QTest::newRow("unknown method") << u"x|signmethod=hmacsha512|"_s << user << LoginVerdict::UnknownMethod;
    QTest::newRow("empty method") << u"x|signmethod=|"_s << user << LoginVerdict::UnknownMethod;
}

void TestConnectSignature::badClaims()
{
    QFETCH(const QString, clientId);
    QFETCH(const QString, userName);
    QFETCH(const LoginVerdict, verdict);
    const auto claim = readLoginClaim(clientId, userName);
    QVERIFY(!claim);
    QCOMPARE(claim.error(), verdict);
}

void TestConnectSignature::verifies_data()
{
    QTest::addColumn<SignMethod>("method");
    QTest::addColumn<bool>("lowerCase");
    for (const SignMethod method : {SignMethod::HmacSha256, SignMethod::HmacSha1, SignMethod::HmacMd5}) {
        QTest::addRow("%s upper", signMethodName(method).data()) << method << false;
        QTest::addRow("%s lower", signMethodName(method).data()) << method << true;
    }
}

void TestConnectSignature::verifies()
{
    QFETCH(const SignMethod, method);
    QFETCH(const bool, lowerCase);
    LoginOptions options;
    options.method = method;
    const Login login = makeLogin(otherDevice(), sampleSecret(), options);
    const auto claim = readLoginClaim(login.clientId(3), login.userName);
    QVERIFY(claim.has_value());
    const QByteArray password = login.password.view().toByteArray();
    QVERIFY(verifyLogin(*claim, lowerCase ? password.toLower() : password, sampleSecret()));
}

void TestConnectSignature::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("key");
    const QByteArray right = "EEA0508CED2A7F4FE7CF6D6B3D998C3F77609E17535F15064959797B8C492A1C";
    const QByteArray key = "0123456789abcdef0123456789abcdef";
    QTest::newRow("empty") << QByteArray() << key;
    QTest::newRow("cut") << right.chopped(1) << key;
    QTest::newRow("longer") << right + '0' << key;
    QTest::newRow("last digit") << right.chopped(1) + 'D' << key;
    QTest::newRow("first digit") << 'D' + right.sliced(1) << key;
    QTest::newRow("not hex, equal but for bit 5") << QByteArray(right).replace('9', '\x19') << key;
    QTest::newRow("other secret") << right << key.toUpper();
    QTest::newRow("no secret at the platform") << right << QByteArray();
}

void TestConnectSignature::refusesOthers()
{
    QFETCH(const QByteArray, password);
    QFETCH(const QByteArray, key);
    const Login login = makeLogin(otherDevice(), sampleSecret());
    const auto claim = readLoginClaim(login.clientId(3), login.userName);
    QVERIFY(claim.has_value());
    QVERIFY(!verifyLogin(*claim, password, SecretBytes(QByteArrayView(key))));
    // Without a secret not even the signature made with none is accepted.
    const SecretBytes keyless = signatureOf(login.content, SecretBytes(), SignMethod::HmacSha256);
    QVERIFY(!verifyLogin(*claim, keyless.view(), SecretBytes()));
}

QTEST_APPLESS_MAIN(TestConnectSignature)
#include "tst_connectsignature.moc"
