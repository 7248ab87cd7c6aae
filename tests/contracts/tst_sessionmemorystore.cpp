// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstorecontract.h"

#include <secrets/sessionmemorystore.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestSessionMemoryStore : public SecretStoreContract
{
    Q_OBJECT

public:
    TestSessionMemoryStore() : SecretStoreContract([] { return std::make_unique<SessionMemoryStore>(); }) {}

private Q_SLOTS:
    void forgetsWithTheStore()
    {
        QVERIFY(!SessionMemoryStore().isPersistent());
        const DeviceIdentity device = DeviceIdentity::create(u"a1ABCDEFGHI"_s, u"dev001"_s).value();
        QObject context;
        {
            SessionMemoryStore store;
            store.write(device, SecretBytes("secret"), &context, [](const auto &) {});
        }
        SessionMemoryStore store;
        bool answered = false;
        store.read(device, &context, [&answered](const auto &found) { answered = !found.has_value(); });
        QTRY_VERIFY(answered);
    }
};

QTEST_GUILESS_MAIN(TestSessionMemoryStore)
#include "tst_sessionmemorystore.moc"
