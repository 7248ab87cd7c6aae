// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/secretdialog.h>

#include <uitest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace bootbench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArrayView secretText("0123456789abcdef");

}

class TestSecretDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        QApplication::clipboard()->clear();
    }

    void hidesWhenTheTimeIsUp()
    {
        SecretDialog dialog(device(u"lamp"_s), SecretBytes(secretText), 60ms);
        dialog.show();
        QVERIFY(dialog.isSecretShown());
        QTRY_VERIFY(!dialog.isSecretShown());
        QVERIFY(dialog.isVisible());
        QVERIFY(!child<QPushButton>(dialog, u"copySecret"_s).isEnabled());
    }

    void hidesWhenItCloses()
    {
        SecretDialog dialog(device(u"lamp"_s), SecretBytes(secretText));
        dialog.show();
        QVERIFY(dialog.isSecretShown());
        dialog.close();
        QVERIFY(!dialog.isSecretShown());
    }

    void noLabelHoldsTheSecret()
    {
        SecretDialog dialog(device(u"lamp"_s), SecretBytes(secretText));
        dialog.show();
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(QString::fromLatin1(secretText)));
        QVERIFY(!dialog.windowTitle().contains(QString::fromLatin1(secretText)));
    }

    void copiesOnlyWhenAskedAndTakesItBack()
    {
        SecretDialog dialog(device(u"lamp"_s), SecretBytes(secretText), 80ms);
        dialog.show();
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        click<QPushButton>(dialog, u"copySecret"_s);
        QCOMPARE(QApplication::clipboard()->text(), QString::fromLatin1(secretText));
        QTRY_VERIFY(QApplication::clipboard()->text().isEmpty());
    }

    void leavesAClipboardThatHoldsSomethingElse()
    {
        SecretDialog dialog(device(u"lamp"_s), SecretBytes(secretText), 30ms);
        dialog.show();
        click<QPushButton>(dialog, u"copySecret"_s);
        QApplication::clipboard()->setText(u"mine"_s);
        // Started after the dialog's own timer of the same length, so it ends after it.
        QTimer later;
        later.setSingleShot(true);
        QSignalSpy ended(&later, &QTimer::timeout);
        later.start(40ms);
        QVERIFY(ended.wait());
        QCOMPARE(QApplication::clipboard()->text(), u"mine"_s);
    }
};

QTEST_MAIN(TestSecretDialog)
#include "tst_secretdialog.moc"
