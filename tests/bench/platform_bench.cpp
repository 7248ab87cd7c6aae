// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many devices the built-in platform bears, beside mosquitto under the same clients and the same certificate.
// The platform runs in a process of its own, so that its memory and time are its own:
//   bench_platform [--devices N] [--plain]
#include <mosquittobroker.h>

#include <base/clock.h>
#include <protocol/alink.h>
#include <protocol/connectsignature.h>
#include <protocol/mqttcodec.h>
#include <protocol/topics.h>
#include <simulator/certificateauthority.h>
#include <simulator/platform.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <memory>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret("0123456789abcdef0123456789abcdef");

const QString productKey = u"a1BenchLoad"_s;

DeviceIdentity deviceOf(int number)
{
    return DeviceIdentity::create(productKey, u"device-%1"_s.arg(number)).value();
}

void raiseFileLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

// --- the platform's process ---------------------------------------------------------------------

int serve(int devices, bool plain, const QString &pki)
{
    const SystemClock clock;
    Platform platform(clock);
    PlatformConfig config;
    config.pkiDirectory = pki;
    config.plainMqtt = plain;
    config.limits.firstMessage = std::chrono::seconds(60);
    config.limits.notifyReply = std::chrono::seconds(60);
    config.console.jobStart = std::chrono::milliseconds(0);
    config.console.devicesPerSecond = std::numeric_limits<int>::max() / 1000; // as fast as it can
    if (const auto started = platform.start(config); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error()));
        return 1;
    }
    for (int i = 0; i < devices; ++i)
        (void)platform.addDevice({deviceOf(i), SecretBytes(secret), {}});
    std::printf("%d\n", int(platform.instances().first().endpoint.port));
    std::fflush(stdout);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &platform, [&] {
        char word[16];
        if (::read(STDIN_FILENO, word, sizeof word) <= 0) {
            QCoreApplication::quit();
            return;
        }
        DistributeRequest request{.productKey = productKey,
                                  .deviceNames = {},
                                  .sourceInstanceId = u"iot-a"_s,
                                  .targetInstanceIds = {u"iot-b"_s},
                                  .targetUid = {},
                                  .targetAliyunId = {}};
        for (int i = 0; i < devices; ++i)
            request.deviceNames.append(deviceOf(i).deviceName());
        if (const auto job = platform.createJob(request); !job)
            std::fprintf(stderr, "%s\n", qPrintable(job.error()));
    });
    QObject::connect(&platform, &Platform::jobChanged, &platform, [&platform](const DistributeJob &job) {
        if (!isFinal(job.status))
            return;
        const auto results = platform.jobResults(job.id);
        std::printf("%d of %d devices distributed\n",
                    int(std::ranges::count_if(results, &DistributeResult::isDistributed)), job.total);
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

/// Of another process, from /proc.
qint64 residentKib(qint64 pid)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(u"VmRSS:\\s+(\\d+)"_s);
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toLongLong();
}

double cpuSeconds(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.sliced(text.lastIndexOf(')') + 2).split(' ');
    return double(fields.value(11).toLongLong() + fields.value(12).toLongLong()) / double(sysconf(_SC_CLK_TCK));
}

// --- clients ------------------------------------------------------------------------------------

/// A device reduced to a socket: no event loop, little memory, the same for every server.
class Client
{
public:
    Client(quint16 port, SSL_CTX *context, const DeviceIdentity &device) : m_device(device)
    {
        m_descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_isUp = ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        if (m_isUp && context != nullptr) {
            m_ssl = SSL_new(context);
            SSL_set_fd(m_ssl, m_descriptor);
            m_isUp = SSL_connect(m_ssl) == 1;
        }
        m_isUp = m_isUp && logIn();
    }
    ~Client()
    {
        SSL_free(m_ssl);
        ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Client)

    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// False once the connection has ended. Answers a notice.
    bool serve()
    {
        char bytes[4096];
        const int size =
            m_ssl != nullptr ? SSL_read(m_ssl, bytes, sizeof bytes) : int(::recv(m_descriptor, bytes, sizeof bytes, 0));
        if (size <= 0)
            return false;
        m_splitter.feed(QByteArrayView(bytes, size));
        for (auto packet = m_splitter.next(); packet && *packet; packet = m_splitter.next()) {
            const auto decoded = mqtt::decode(**packet, 4);
            const auto *const publish = decoded ? std::get_if<mqtt::Publish>(&*decoded) : nullptr;
            if (publish != nullptr && publish->topic == topics::bootstrapNotify(m_device))
                reply(publish->payload);
        }
        return true;
    }

private:
    bool logIn()
    {
        const Login login = makeLogin(m_device, SecretBytes(secret));
        mqtt::Connect connect;
        connect.clientId = login.clientId(1);
        connect.userName = login.userName;
        connect.password = login.password.view().toByteArray();
        connect.keepAlive = 1200;
        write(mqtt::encode(connect, 4));
        char connack[4];
        const int size = m_ssl != nullptr ? SSL_read(m_ssl, connack, sizeof connack)
                                          : int(::recv(m_descriptor, connack, sizeof connack, MSG_WAITALL));
        return size == 4 && connack[3] == 0;
    }
    void reply(const QByteArray &notice)
    {
        mqtt::Publish answer;
        answer.topic = topics::bootstrapNotifyReply(m_device);
        answer.payload = alink::notifyReply(alink::readNotify(notice).id, alink::replyOk);
        write(mqtt::encode(answer, 4));
    }
    void write(const QByteArray &bytes)
    {
        if (m_ssl != nullptr)
            SSL_write(m_ssl, bytes.constData(), int(bytes.size()));
        else
            (void)::send(m_descriptor, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
    }

    DeviceIdentity m_device;
    int m_descriptor = -1;
    SSL *m_ssl = nullptr;
    mqtt::StreamSplitter m_splitter;
    bool m_isUp = false;
};

using Clients = std::vector<std::unique_ptr<Client>>;

struct Figures {
    double connectsPerSecond = 0;
    double kibEach = 0;
    double idleCpu = 0; ///< of one core
};

/// Connects all devices and looks at the server.
Figures connectAll(Clients &clients, int devices, quint16 port, SSL_CTX *context, qint64 pid)
{
    Figures figures;
    const qint64 before = residentKib(pid);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < devices; ++i) {
        clients.push_back(std::make_unique<Client>(port, context, deviceOf(i)));
        if (!clients.back()->isUp()) {
            std::printf("  only %d of %d came online\n", i, devices);
            clients.pop_back();
            break;
        }
        if (i % 16 == 0)
            QCoreApplication::processEvents(); // so that the broker's log does not fill its pipe
    }
    figures.connectsPerSecond = double(clients.size()) / (double(timer.nsecsElapsed()) / 1e9);
    QThread::sleep(1);
    figures.kibEach = double(residentKib(pid) - before) / double(std::max<std::size_t>(1, clients.size()));
    const double cpu = cpuSeconds(pid);
    constexpr int idleSeconds = 5;
    QThread::sleep(idleSeconds);
    figures.idleCpu = (cpuSeconds(pid) - cpu) / idleSeconds;
    return figures;
}

/// Seconds until all have answered the notice and been kicked.
double serveUntilKicked(const Clients &clients)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<pollfd> waiting;
    for (const auto &client : clients)
        waiting.push_back({client->descriptor(), POLLIN, 0});
    std::size_t left = clients.size();
    while (left > 0 && ::poll(waiting.data(), waiting.size(), 60'000) > 0) {
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].revents != 0 && !clients[i]->serve()) {
                waiting[i].fd = -1;
                --left;
            }
        }
    }
    return left == 0 ? double(timer.nsecsElapsed()) / 1e9 : -1;
}

void print(const char *server, const Figures &figures)
{
    std::printf("  %-10s %8.0f connects/s %8.1f KiB each %7.2f %% of a core idle\n", server, figures.connectsPerSecond,
                figures.kibEach, figures.idleCpu * 100);
}

void compare(int devices, bool plain, const QString &pki)
{
    std::printf("%d devices, %s\n", devices, plain ? "plain TCP" : "TLS");
    SSL_CTX *context = nullptr;
    if (!plain) {
        context = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    }
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(),
                 {u"--serve"_s, QString::number(devices), plain ? u"plain"_s : u"tls"_s, pki});
    server.waitForReadyRead(-1);
    const quint16 port = server.readLine().trimmed().toUShort();
    {
        Clients clients;
        print("bootbench", connectAll(clients, devices, port, context, server.processId()));
        server.write("distribute\n");
        server.waitForBytesWritten();
        const double seconds = serveUntilKicked(clients);
        server.waitForReadyRead();
        std::printf("  one job until the last is kicked: %.2f s, %s", seconds, server.readLine().constData());
    }
    server.closeWriteChannel();
    server.waitForFinished();

    if (test::MosquittoBroker::isInstalled()) {
        const auto authority = CertificateAuthority::open(pki);
        const auto certificate = authority->serverCertificate({u"localhost"_s, u"127.0.0.1"_s});
        QFile pem(pki + "/bench-server.pem"_L1);
        if (!pem.open(QIODevice::WriteOnly))
            return;
        pem.write(certificate->certificate.toPem());
        pem.close();
        test::MosquittoOptions options;
        if (!plain)
            options.tls = {pem.fileName(), pki + "/server.key"_L1, authority->pemFile()};
        test::MosquittoBroker broker;
        if (broker.start(options)) {
            Clients clients;
            print("mosquitto", connectAll(clients, devices, broker.port(), context, broker.processId()));
        } else {
            std::printf("  %s\n", qPrintable(broker.problem()));
        }
    }
    SSL_CTX_free(context);
}

} // namespace

int main(int argc, char *argv[])
{
    raiseFileLimit();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--serve")
        return serve(arguments.value(2).toInt(), arguments.value(3) == u"plain", arguments.value(4));
    const qsizetype given = arguments.indexOf(u"--devices"_s);
    const int devices = given > 0 ? arguments.value(given + 1).toInt() : 10'000;
    const QTemporaryDir directory;
    if (!arguments.contains(u"--plain"_s))
        compare(devices, false, directory.filePath(u"pki"_s));
    compare(devices, true, directory.filePath(u"pki"_s));
    return 0;
}
