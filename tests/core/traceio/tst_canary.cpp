// SPDX-License-Identifier: GPL-3.0-or-later
#include <traceio/jsonlines.h>
#include <traceio/sdklogwriter.h>

#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <secretforms.h>

using namespace bootbench;
using namespace bootbench::test;
using namespace Qt::StringLiterals;

namespace {

struct Fed {
    RecordKind kind;
    Direction direction;
    QByteArray bytes;
};

QByteArray publish(const QByteArray &payload)
{
    mqtt::Publish packet;
    packet.topic = u"t"_s;
    packet.payload = payload;
    return mqtt::encode(packet, 4);
}

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noFormOfASecretGetsOut_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("hexDigits");
        for (quint32 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
    }

    void noFormOfASecretGetsOut()
    {
        QFETCH(quint32, seed);
        QFETCH(bool, hexDigits);
        QRandomGenerator random(seed);
        const QByteArray deviceSecret = randomSecret(random, hexDigits);
        const DeviceIdentity device = DeviceIdentity::create(u"g7h0g5wry4Q"_s, u"LightSwitch"_s).value();
        const Login login = makeLogin(device, SecretBytes(deviceSecret));
        const QByteArray password = login.password.view().toByteArray();

        Redactor redactor;
        redactor.protect(deviceSecret);
        redactor.protect(password);

        QList<QByteArray> forms = formsOf(deviceSecret) + formsOf(password);
        forms.append(password.toLower());

        const QList<Fed> records = recordsWith(forms, login, password);
        ChannelInfo channel;
        channel.role = ChannelRole::Mqtt;
        channel.device = device;

        SdkLogWriter plainWriter(nullptr);
        SdkLogWriter maskedWriter(&redactor);
        QByteArray plain;
        QByteArray output;
        quint64 sequence = 0;
        for (const Fed &fed : records) {
            const TraceRecord record{.sequence = ++sequence,
                                     .wallMicroseconds = 1'626'074'474'466'789,
                                     .channel = 1,
                                     .kind = fed.kind,
                                     .direction = fed.direction,
                                     .bytes = fed.bytes};
            const QByteArray unmasked = plainWriter.write(record, channel);
            const QByteArray masked = maskedWriter.write(record, channel);
            QCOMPARE(masked.size(), unmasked.size());
            QVERIFY(redactor.redacted(record).size() == fed.bytes.size());
            plain += unmasked + jsonLine(record, channel, nullptr);
            output += masked + jsonLine(record, channel, &redactor);
        }
        // The canary sings without a redactor…
        QVERIFY(plain.contains(deviceSecret));
        QVERIFY(plain.contains(password));
        QVERIFY(plain.contains(deviceSecret.toHex()));
        // …and with one not even in what the output itself hides in hex or in a dump's columns.
        const QList<QByteArray> searched{output, dumped(output), hexMembers(output)};
        for (const QByteArray &form : forms) {
            for (const QByteArray &text : searched)
                QVERIFY2(!text.contains(form), form.constData());
        }
        QVERIFY(output.contains("2A 2A 2A 2A 2A 2A 2A 2A  2A 2A 2A 2A 2A 2A 2A 2A | ****************"));
    }

private:
    static QList<Fed> recordsWith(const QList<QByteArray> &forms, const Login &login, const QByteArray &password)
    {
        QList<Fed> records;
        for (const QByteArray &form : forms) {
            records.append({RecordKind::MqttPacket, Direction::Up, publish("a=" + form + ";")});
            records.append({RecordKind::MqttPacket, Direction::Down, publish(form)});
            records.append({RecordKind::MqttGarbage, Direction::Down, form + "\n"});
            records.append({RecordKind::HttpRequestBody, Direction::Up, "secret=" + form + "&x=1"});
            records.append({RecordKind::HttpResponseBody, Direction::Down, "{\"s\":\"" + form + "\"}"});
            records.append({RecordKind::HttpRequestHead, Direction::Up,
                            "GET /?s=" + form + " HTTP/1.1\r\nH: " + form + "\r\n\r\n"});
            records.append({RecordKind::HttpResponseHead, Direction::Down, "HTTP/1.1 200 " + form + "\r\n\r\n"});
            const QJsonObject note{{u"text"_s, u"note "_s + QString::fromUtf8(form)}};
            records.append({RecordKind::Note, Direction::None, QJsonDocument(note).toJson(QJsonDocument::Compact)});
        }
        mqtt::Connect connect;
        connect.clientId = login.clientId(0x72);
        connect.userName = login.userName;
        connect.password = password;
        records.append({RecordKind::MqttPacket, Direction::Up, mqtt::encode(connect, 4)});
        const QJsonObject prepared{{u"userName"_s, login.userName},
                                   {u"password"_s, QString::fromLatin1(password)},
                                   {u"clientId"_s, login.clientIdWithoutConn}};
        records.append(
            {RecordKind::LoginPrepared, Direction::None, QJsonDocument(prepared).toJson(QJsonDocument::Compact)});
        return records;
    }

    /// What the hex columns of all dumps spell.
    static QByteArray dumped(const QByteArray &output)
    {
        QByteArray data;
        for (const QByteArray &line : output.split('\n')) {
            if (!line.startsWith("[LK-"))
                continue;
            for (qsizetype i = 0; i < 16; ++i)
                data += QByteArray::fromHex(line.mid(i < 8 ? 12 + 3 * i : 37 + 3 * (i - 8), 2).trimmed());
        }
        return data;
    }

    /// What the hex members of all JSON lines spell.
    static QByteArray hexMembers(const QByteArray &output)
    {
        QByteArray data;
        for (const QByteArray &line : output.split('\n')) {
            if (line.startsWith("{\"no\":"))
                data +=
                    QByteArray::fromHex(QJsonDocument::fromJson(line).object().value("hex"_L1).toString().toLatin1()) +
                    '\n';
        }
        return data;
    }
};

QTEST_APPLESS_MAIN(TestCanary)
#include "tst_canary.moc"
