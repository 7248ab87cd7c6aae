// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/palette.h>
#include <theme/style.h>

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTest>

#include <algorithm>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// What the style draws otherwise than the desktop's.
class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        theme::applyStyle(*qApp);
    }

    void anEmptyBoxCanBeSeen_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
    }

    void anEmptyBoxCanBeSeen()
    {
        QFETCH(const theme::Scheme, scheme);
        theme::applyScheme(*qApp, scheme);
        QCheckBox check;
        check.resize(check.sizeHint());
        const QImage image = check.grab().toImage();
        QStyleOptionButton option;
        option.initFrom(&check);
        const QRect box = check.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &check);
        const QColor edge = image.pixelColor(box.center().x(), box.top());
        // As much as WCAG 2.1, 1.4.11 asks of what is no text.
        constexpr double enough = 3.0;
        QVERIFY(theme::contrastRatio(edge, check.palette().color(QPalette::Window)) >= enough);
        QVERIFY(theme::contrastRatio(edge, image.pixelColor(box.center())) >= enough);
    }

    void anEmptyCircleCanBeSeen()
    {
        theme::applyScheme(*qApp, theme::Scheme::Dark);
        QRadioButton choice;
        choice.resize(choice.sizeHint());
        QStyleOptionButton option;
        option.initFrom(&choice);
        const QRect circle = choice.style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, &choice);
        const QImage image = choice.grab().toImage();
        double most = 1;
        for (int x = circle.left(); x <= circle.right(); ++x)
            most = std::max(most, theme::contrastRatio(image.pixelColor(x, circle.center().y()),
                                                       choice.palette().color(QPalette::Window)));
        constexpr double enough = 3.0;
        QVERIFY2(most >= enough, qPrintable(QString::number(most)));
    }

    void buttonsHaveNoIconsOfOthers()
    {
        QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        for (const QAbstractButton *button : buttons.buttons())
            QVERIFY(button->icon().isNull());
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
