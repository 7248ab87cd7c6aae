// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworker.h"

#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int jobsShown = 50;

} // namespace

ConsoleWorker::ConsoleWorker(TraceStore &trace, const Clock &clock) : m_trace(trace), m_clock(clock)
{
    // What queued signals carry by value.
    qRegisterMetaType<ConsoleEndpoint>();
    qRegisterMetaType<ConsoleError>();
    qRegisterMetaType<DistributeJob>();
    qRegisterMetaType<DeviceProvisioning>();
    qRegisterMetaType<OperationLogPage>();
}

ConsoleWorker::~ConsoleWorker()
{
    close();
}

SecretStore &ConsoleWorker::storeAt(SecretPlace place)
{
    // Made here, on the thread where they are used.
    if (place == SecretPlace::Keychain) {
        if (!m_keychain)
            m_keychain = std::make_unique<KeychainStore>();
        return *m_keychain;
    }
    if (!m_memory)
        m_memory = std::make_unique<SessionMemoryStore>();
    return *m_memory;
}

void ConsoleWorker::use(const ConsoleEndpoint &endpoint, const SharedSecret &secret, SecretPlace place, bool store)
{
    close();
    const int generation = ++m_generation;
    if (!endpoint.isComplete())
        return;
    const SecretName name = SecretName::accessKey(endpoint.accessKeyId);
    if (secret) {
        if (store) {
            storeAt(place).write(name, secret->clone(), this, [this](const Result<void, SecretError> &stored) {
                if (!stored)
                    Q_EMIT secretNotStored(stored.error().detail);
            });
        }
        open(endpoint, secret->clone());
        return;
    }
    storeAt(place).read(name, this, [this, endpoint, generation](Result<SecretBytes, SecretError> found) {
        if (generation != m_generation)
            return;
        if (found)
            open(endpoint, std::move(*found));
        else
            Q_EMIT notReady(found.error().detail);
    });
}

void ConsoleWorker::open(const ConsoleEndpoint &endpoint, SecretBytes secret)
{
    m_client = std::make_unique<ConsoleClient>(endpoint, std::move(secret), m_trace, m_clock);
    Q_EMIT ready(endpoint);
}

void ConsoleWorker::close()
{
    m_watches.clear();
    m_fetching.clear();
    m_readingStates = 0;
    m_readingLog = false;
    m_client.reset();
}

template <typename T>
const T *ConsoleWorker::taken(const Result<T, ConsoleError> &answer)
{
    if (answer) {
        Q_EMIT callSucceeded();
        return &*answer;
    }
    Q_EMIT callFailed(answer.error());
    return nullptr;
}

void ConsoleWorker::createJob(const DistributeRequest &request)
{
    if (!m_client)
        return;
    m_client->createJob(request, m_client.get(), [this](const Result<QString, ConsoleError> &answer) {
        if (const QString *const jobId = taken(answer))
            watch(*jobId);
    });
}

void ConsoleWorker::listJobs()
{
    if (!m_client)
        return;
    m_client->listJobs(jobsShown, {}, m_client.get(), [this](const Result<DistributeJobPage, ConsoleError> &answer) {
        const DistributeJobPage *const page = taken(answer);
        if (page == nullptr)
            return;
        for (const DistributeJob &job : page->jobs) {
            Q_EMIT jobChanged(job);
            if (!isFinal(job.status))
                watch(job.id);
        }
    });
}

void ConsoleWorker::watch(const QString &jobId)
{
    std::unique_ptr<JobWatch> &job = m_watches[jobId];
    if (job)
        return;
    job = std::make_unique<JobWatch>(*m_client, jobId);
    const auto forget = [this, jobId] {
        // The watch is the sender.
        if (const auto at = m_watches.find(jobId); at != m_watches.end()) {
            at->second.release()->deleteLater();
            m_watches.erase(at);
        }
    };
    connect(job.get(), &JobWatch::progressed, this, &ConsoleWorker::jobChanged);
    connect(job.get(), &JobWatch::finished, this,
            [this, forget](const DistributeJob &ended, const QList<DistributeResult> &results) {
                Q_EMIT resultsRead(ended.id, results);
                forget();
            });
    connect(job.get(), &JobWatch::failed, this, [this, forget](const ConsoleError &error) {
        Q_EMIT callFailed(error);
        forget();
    });
    job->start();
}

void ConsoleWorker::fetchResults(const QString &jobId)
{
    if (!m_client || m_fetching.contains(jobId) || m_watches.contains(jobId))
        return;
    m_fetching.insert(jobId);
    m_client->fetchResults(jobId, m_client.get(),
                           [this, jobId](const Result<QList<DistributeResult>, ConsoleError> &answer) {
                               m_fetching.remove(jobId);
                               if (const auto *const results = taken(answer))
                                   Q_EMIT resultsRead(jobId, *results);
                           });
}

void ConsoleWorker::readStates(const QList<DeviceIdentity> &devices)
{
    // One round at a time: rounds must not pile up before a limit of calls a second.
    if (!m_client || m_readingStates > 0)
        return;
    QHash<QString, QStringList> namesOfProduct;
    for (const DeviceIdentity &device : devices)
        namesOfProduct[device.productKey()].append(device.deviceName());
    for (auto product = namesOfProduct.cbegin(); product != namesOfProduct.cend(); ++product) {
        ++m_readingStates;
        m_client->getStates(product.key(), product.value(), {}, m_client.get(),
                            [this, productKey = product.key(),
                             names = product.value()](const Result<QList<ConsoleDeviceState>, ConsoleError> &answer) {
                                --m_readingStates;
                                const QList<ConsoleDeviceState> *const known = taken(answer);
                                if (known == nullptr)
                                    return;
                                QList<ConsoleDeviceState> all = *known;
                                QSet<QString> answered;
                                for (const ConsoleDeviceState &state : *known)
                                    answered.insert(state.deviceName);
                                for (const QString &name : names) {
                                    if (!answered.contains(name))
                                        all.append({productKey, name, {}, {}});
                                }
                                Q_EMIT statesRead(all);
                            });
    }
}

void ConsoleWorker::readProvisioning(const DeviceIdentity &device)
{
    if (!m_client)
        return;
    m_client->queryProvisioning(device, m_client.get(), [this](const Result<DeviceProvisioning, ConsoleError> &answer) {
        // A device that this platform does not have is no failure: the bench may have others'.
        if (answer)
            Q_EMIT provisioned(*answer);
    });
}

void ConsoleWorker::readLog(quint64 after)
{
    if (!m_client || m_readingLog)
        return;
    m_readingLog = true;
    m_client->listLog(after, console::maximumPageSize, m_client.get(),
                      [this](const Result<OperationLogPage, ConsoleError> &page) {
                          m_readingLog = false;
                          if (!page && page.error().code == "InvalidApi.NotFound"_L1) {
                              Q_EMIT logUnavailable();
                          } else if (const OperationLogPage *const read = taken(page)) {
                              Q_EMIT logRead(*read);
                              if (read->more)
                                  readLog(read->last);
                          }
                      });
}

} // namespace bootbench
