// SPDX-License-Identifier: GPL-3.0-or-later
#include <base/secretbytes.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsWhatItWasGiven()
    {
        const SecretBytes secret(QByteArrayView("0123456789abcdef"));
        QCOMPARE(secret.view(), QByteArrayView("0123456789abcdef"));
        QVERIFY(!secret.isEmpty());
        QVERIFY(SecretBytes().isEmpty());
        QVERIFY(SecretBytes(QByteArrayView()).isEmpty());
    }

    void takeFromWipesTheSource()
    {
        QByteArray source("top secret value");
        const char *memory = source.constData();
        const SecretBytes secret = SecretBytes::takeFrom(source);
        QCOMPARE(secret.view(), QByteArrayView("top secret value"));
        QVERIFY(source.isEmpty());
        QVERIFY(memory != source.constData());

        QString text = u"päss"_s;
        const SecretBytes fromText = SecretBytes::takeFrom(text);
        QCOMPARE(fromText.view(), QByteArrayView("p\xc3\xa4ss"));
        QVERIFY(text.isEmpty());
    }

    void wipeTouchesNoSharer()
    {
        QByteArray bytes("shared secret");
        const QByteArray sharer = bytes;
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(sharer, QByteArray("shared secret"));
    }

    void movingLeavesNothingBehind()
    {
        SecretBytes first(QByteArrayView("abcd"));
        SecretBytes second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(second.view(), QByteArrayView("abcd"));
        SecretBytes third;
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(third.view(), QByteArrayView("abcd"));
        third.clear();
        QVERIFY(third.isEmpty());
    }

    void comparesByValue()
    {
        const SecretBytes secret(QByteArrayView("abcd"));
        QVERIFY(secret == secret.clone());
        QVERIFY(!(secret == SecretBytes(QByteArrayView("abce"))));
        QVERIFY(!(secret == SecretBytes(QByteArrayView("abc"))));
        QVERIFY(SecretBytes() == SecretBytes());
    }
};

QTEST_APPLESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
