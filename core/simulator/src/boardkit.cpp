// SPDX-License-Identifier: GPL-3.0-or-later
#include <simulator/boardkit.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSslCertificate>

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BoardKit)
};

constexpr qint64 largestPem = 65'536;
constexpr qsizetype bytesOfALine = 12;

constexpr QByteArrayView head =
    "/* Made by Bootbench: the certificate authority of its built-in platform. For a bench only. */\n";

} // namespace

Result<BoardKit, QString> BoardKit::of(const Endpoint &bootstrap, const QList<PlatformInstance> &instances,
                                       const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(Text::tr("%1 cannot be read: %2.").arg(caFile, file.errorString()));
    return BoardKit{bootstrap, instances, file.read(largestPem)};
}

QByteArray BoardKit::caSource() const
{
    QByteArray source = head.toByteArray() + "#pragma once\n\nstatic const char bootbench_ca_cert[] =";
    const QList<QByteArray> lines = caPem.trimmed().split('\n');
    for (const QByteArray &line : lines)
        source += "\n    \"" + line.trimmed() + "\\r\\n\"";
    return source + ";\n";
}

QByteArray BoardKit::caBytes() const
{
    const QByteArray der = QSslCertificate(caPem, QSsl::Pem).toDer();
    QByteArray source = head.toByteArray() + "#pragma once\n\nstatic const unsigned char bootbench_ca_der[" +
                        QByteArray::number(der.size()) + "] = {";
    for (qsizetype i = 0; i < der.size(); ++i) {
        source += i % bytesOfALine == 0 ? "\n    " : " ";
        source += "0x" + QByteArray::number(quint8(der.at(i)), 16).rightJustified(2, '0') + ',';
    }
    return source + "\n};\n";
}

QByteArray BoardKit::settingsSource() const
{
    QByteArray source =
        "/* Made by Bootbench for the C Link SDK: set these where the firmware sets its own. */\n#pragma once\n\n"
        "#include \"bootbench_ca.h\"\n\n";
    source += "#define BOOTBENCH_BOOTSTRAP_HOST \"" + bootstrap.host.toUtf8() + "\"\n";
    source += "#define BOOTBENCH_BOOTSTRAP_PORT " + QByteArray::number(bootstrap.port) + "\n\n";
    source +=
        "/* Bootstrap tells the board which of these it belongs to; firmware that skips bootstrap takes one. */\n";
    for (qsizetype i = 0; i < instances.size(); ++i) {
        const PlatformInstance &instance = instances.at(i);
        const QByteArray number = QByteArray::number(i);
        source += "#define BOOTBENCH_MQTT_HOST_" + number + " \"" + instance.endpoint.host.toUtf8() + "\" /* " +
                  instance.id.toUtf8() + (instance.tls ? " */\n" : ", without TLS */\n");
        source += "#define BOOTBENCH_MQTT_PORT_" + number + ' ' + QByteArray::number(instance.endpoint.port) + '\n';
    }
    source += R"(
/* Bootstrap:
 *     uint16_t port = BOOTBENCH_BOOTSTRAP_PORT;
 *     aiot_bootstrap_setopt(bootstrap, AIOT_BOOTSTRAPOPT_HOST, BOOTBENCH_BOOTSTRAP_HOST);
 *     aiot_bootstrap_setopt(bootstrap, AIOT_BOOTSTRAPOPT_PORT, &port);
 *     aiot_bootstrap_setopt(bootstrap, AIOT_BOOTSTRAPOPT_NETWORK_CRED, &cred);
 * MQTT, with host and port as bootstrap answered:
 *     aiot_mqtt_setopt(mqtt, AIOT_MQTTOPT_NETWORK_CRED, &cred);
 * and for both, before:
 *     cred.option = AIOT_SYSDEP_NETWORK_CRED_SVRCERT_CA;
 *     cred.x509_server_cert = bootbench_ca_cert;
 *     cred.x509_server_cert_len = sizeof bootbench_ca_cert - 1;
 *     cred.sni_enabled = 1;
 */
)";
    return source;
}

QString BoardKit::instructions() const
{
    QStringList places;
    for (const PlatformInstance &instance : instances) {
        places << u"    "_s + (instance.tls
                                   ? Text::tr("%1 at %2").arg(instance.id, instance.endpoint.toString())
                                   : Text::tr("%1 at %2, without TLS").arg(instance.id, instance.endpoint.toString()));
    }
    return Text::
        tr("Bootbench's platform for boards on this bench\n\n"
           "Bootstrap: https://%1\nMQTT instances, which bootstrap names:\n%2\n\n"
           "Set in the firmware (C Link SDK 4)\n\n"
           "1. AIOT_BOOTSTRAPOPT_HOST and AIOT_BOOTSTRAPOPT_PORT: the bootstrap address above. The host must "
           "be written exactly so, because the certificate is made for that name.\n"
           "2. AIOT_BOOTSTRAPOPT_NETWORK_CRED and AIOT_MQTTOPT_NETWORK_CRED: the authority in bootbench_ca.h instead "
           "of the vendor's. The SDK checks the server by it; without it the handshake fails with -0x2700.\n"
           "3. ProductKey, DeviceName and DeviceSecret: as of a device that the platform knows (Add device, or the "
           "list of devices on the command line).\n"
           "4. MQTT host and port need no setting: the board takes those that bootstrap answers. Firmware that "
           "skips bootstrap sets AIOT_MQTTOPT_HOST and AIOT_MQTTOPT_PORT to an instance.\n\n"
           "What boards may do: TLS 1.2 with RSA key exchange and AES-CBC, no SUBSCRIBE, keep-alive 30 to 1200 s, "
           "PINGREQ at once.\n\n"
           "When a board does not come\n\n"
           "- Can it reach this computer? Both must be in one network, and the firewall must let the ports in.\n"
           "- Does it resolve %3? Without a name server take the IP address as the host name of the platform.\n"
           "- Is its clock right? A board that starts in 1970 calls the certificate not valid yet.\n"
           "- CONNACK 4 means that the device, its secret or its instance is not what the platform knows.\n")
            .arg(bootstrap.toString(), places.join(u'\n'), bootstrap.host);
}

Result<void, QString> BoardKit::writeTo(const QString &directory) const
{
    if (!QDir().mkpath(directory))
        return Failure(Text::tr("The directory %1 cannot be made.").arg(directory));
    const std::pair<QString, QByteArray> files[] = {{u"ca.pem"_s, caPem},
                                                    {u"bootbench_ca.h"_s, caSource()},
                                                    {u"bootbench_ca_der.h"_s, caBytes()},
                                                    {u"bootbench_settings.h"_s, settingsSource()},
                                                    {u"README.txt"_s, instructions().toUtf8()}};
    for (const auto &[name, contents] : files) {
        QSaveFile file(QDir(directory).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size() || !file.commit())
            return Failure(Text::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    }
    return {};
}

} // namespace bootbench
