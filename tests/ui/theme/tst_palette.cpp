// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/fonts.h>
#include <theme/palette.h>

#include <QApplication>
#include <QFontInfo>
#include <QRegularExpression>
#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QPalette greyPalette()
{
    // as desktops with a grey view background have it; neither plainly light nor dark
    QPalette palette = theme::lightPalette();
    palette.setColor(QPalette::Window, QColor(0xc0, 0xc0, 0xc0));
    palette.setColor(QPalette::Base, QColor(0xd8, 0xd8, 0xd8));
    palette.setColor(QPalette::AlternateBase, QColor(0xcc, 0xcc, 0xcc));
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void contrastOfKnownPairs()
    {
        QCOMPARE(theme::contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(theme::contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(theme::contrastRatio(Qt::red, Qt::red), 1.0);
        // #767676 is the lightest grey that passes on white
        QVERIFY(theme::contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(theme::contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void rolesCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << theme::lightPalette();
        QTest::newRow("dark") << theme::darkPalette();
        QTest::newRow("grey") << greyPalette();
        QTest::newRow("style") << QGuiApplication::palette();
    }

    void rolesCanBeRead()
    {
        QFETCH(const QPalette, palette);
        for (int i = 0; i < theme::colorRoleCount; ++i) {
            const QColor color = theme::color(theme::ColorRole(i), palette);
            for (const QPalette::ColorRole surface : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                QVERIFY2(theme::contrastRatio(color, palette.color(surface)) >= theme::minimumContrast,
                         qPrintable(u"role %1 on %2"_s.arg(i).arg(surface)));
            QVERIFY2(theme::contrastRatio(palette.color(QPalette::Text), theme::tint(theme::ColorRole(i), palette)) >=
                         theme::minimumContrast,
                     qPrintable(u"text on tint %1"_s.arg(i)));
        }
    }

    void ownPalettesCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QPalette::ColorRole>("text");
        QTest::addColumn<QPalette::ColorRole>("surface");
        const std::pair<const char *, QPalette> palettes[] = {{"light", theme::lightPalette()},
                                                              {"dark", theme::darkPalette()}};
        const std::tuple<const char *, QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {"window text", QPalette::WindowText, QPalette::Window},
            {"text", QPalette::Text, QPalette::Base},
            {"button", QPalette::ButtonText, QPalette::Button},
            {"placeholder", QPalette::PlaceholderText, QPalette::Base},
            {"selection", QPalette::HighlightedText, QPalette::Highlight},
            {"tool tip", QPalette::ToolTipText, QPalette::ToolTipBase},
            {"link", QPalette::Link, QPalette::Base},
            {"link on window", QPalette::Link, QPalette::Window},
            {"visited link", QPalette::LinkVisited, QPalette::Base}};
        for (const auto &[scheme, palette] : palettes)
            for (const auto &[name, text, surface] : pairs)
                QTest::addRow("%s, %s", scheme, name) << palette << text << surface;
    }

    void ownPalettesCanBeRead()
    {
        QFETCH(const QPalette, palette);
        QFETCH(const QPalette::ColorRole, text);
        QFETCH(const QPalette::ColorRole, surface);
        QVERIFY(theme::contrastRatio(palette.color(text), palette.color(surface)) >= theme::minimumContrast);
    }

    void darkIsTold()
    {
        QVERIFY(!theme::isDark(theme::lightPalette()));
        QVERIFY(theme::isDark(theme::darkPalette()));
    }

    void directionsDiffer()
    {
        for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
            const QColor up = theme::color(theme::ColorRole::Up, palette);
            const QColor down = theme::color(theme::ColorRole::Down, palette);
            const int apart = std::abs(up.hslHue() - down.hslHue());
            QVERIFY(std::min(apart, 360 - apart) > 90);
        }
    }

    void schemesAreWornAndTakenOff()
    {
        const QPalette system = qApp->palette();
        theme::applyScheme(*qApp, theme::Scheme::Dark);
        QVERIFY(theme::isDark(qApp->palette()));
        theme::applyScheme(*qApp, theme::Scheme::Light);
        QVERIFY(!theme::isDark(qApp->palette()));
        theme::applyScheme(*qApp, theme::Scheme::System);
        QCOMPARE(qApp->palette().color(QPalette::Window), system.color(QPalette::Window));
    }

    void monospaceFontIsOne()
    {
        const QFont font = theme::monospaceFont();
        QVERIFY(font.fixedPitch());
        QCOMPARE(font.pointSizeF(), QGuiApplication::font().pointSizeF());
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
