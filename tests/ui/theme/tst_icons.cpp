// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/icons.h>
#include <theme/statusshape.h>

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QImage imageOf(const QIcon &icon, int side, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(side, side), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

// The colour of the pixel that covers most.
QColor inkOf(const QImage &image)
{
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > ink.alpha())
                ink = pixel;
    return ink;
}

// 8-bit premultiplied pixels lose a step or two of a channel.
bool near(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4 && std::abs(a.blue() - b.blue()) < 4;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { theme::applyScheme(*qApp, theme::Scheme::System); }

    void allAreThere()
    {
        const QStringList wanted =
            u"about add bootstrap chevron clear close comment compare console copy delete demo "
            "device distribute down edit error exchange export filter follow help hide "
            "kick lock map mark minus mqtt notify ok open palette pause platform present "
            "quit refresh replay reveal rewind save search sequence settings star start step stop "
            "time tls unlock up warning"_s.split(u' ');
        QCOMPARE(theme::iconNames(), wanted);
    }

    void drawnAlike_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : theme::iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void drawnAlike()
    {
        QFETCH(const QString, name);
        QFile file(u":/bootbench/icons/%1.svg"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("viewBox=\"0 0 16 16\""));
        QCOMPARE(svg.count("stroke-width"), 1);
        QVERIFY(svg.contains("stroke-width=\"1.5\""));
        QCOMPARE(svg.count("currentColor"), 1);
        QVERIFY(!svg.contains('#'));

        for (const int side : {16, 24, 32}) {
            const QImage image = imageOf(theme::icon(name), side);
            QCOMPARE(image.size(), QSize(side, side));
            QVERIFY(inkOf(image).alpha() > 200);
            // nothing is cut off at the border
            for (int i = 0; i < side; ++i)
                for (const QPoint at : {QPoint(i, 0), QPoint(i, side - 1), QPoint(0, i), QPoint(side - 1, i)})
                    QVERIFY(image.pixelColor(at).alpha() < 128);
        }
    }

    void unknownNameIsNull() { QVERIFY(theme::icon(u"nothing").isNull()); }

    void followsThePalette()
    {
        const QIcon icon = theme::icon(u"stop");
        const QIcon up = theme::icon(u"up", theme::ColorRole::Up);
        for (const theme::Scheme scheme : {theme::Scheme::Light, theme::Scheme::Dark}) {
            theme::applyScheme(*qApp, scheme);
            const QPalette palette = qApp->palette();
            QVERIFY(near(inkOf(imageOf(icon, 64)), palette.color(QPalette::Text)));
            QVERIFY(near(inkOf(imageOf(icon, 64, QIcon::Disabled)),
                         palette.color(QPalette::Disabled, QPalette::ButtonText)));
            QVERIFY(near(inkOf(imageOf(icon, 64, QIcon::Selected)), palette.color(QPalette::HighlightedText)));
            QVERIFY(near(inkOf(imageOf(up, 64)), theme::color(theme::ColorRole::Up, palette)));
        }
    }

    void sharpOnHighDensity()
    {
        const QPixmap pixmap = theme::icon(u"device").pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);

        QImage canvas(64, 64, QImage::Format_ARGB32_Premultiplied);
        canvas.setDevicePixelRatio(2.0);
        canvas.fill(Qt::transparent);
        QPainter painter(&canvas);
        theme::icon(u"device").paint(&painter, QRect(0, 0, 32, 32));
        painter.end();
        QCOMPARE(canvas.convertToFormat(QImage::Format_ARGB32),
                 theme::icon(u"device").pixmap(QSize(32, 32), 2.0).toImage().convertToFormat(QImage::Format_ARGB32));
    }

    void statusHasAShapeOfItsOwn()
    {
        // told apart with all colour taken away
        std::set<QByteArray> shapes;
        for (int tone = 0; tone < theme::statusToneCount; ++tone) {
            const QImage alpha =
                imageOf(theme::statusIcon(theme::StatusTone(tone)), 16).convertToFormat(QImage::Format_Alpha8);
            shapes.insert(QByteArray(reinterpret_cast<const char *>(alpha.constBits()), alpha.sizeInBytes()));
            QVERIFY(near(inkOf(imageOf(theme::statusIcon(theme::StatusTone(tone)), 64)),
                         theme::color(theme::colorRole(theme::StatusTone(tone)), qApp->palette())));
        }
        QCOMPARE(int(shapes.size()), theme::statusToneCount);
    }

    void applicationIconHasItsOwnColours()
    {
        const QImage image = imageOf(theme::applicationIcon(), 128);
        QCOMPARE(image.size(), QSize(128, 128));
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        QVERIFY(near(image.pixelColor(64, 115), QColor(0x1d, 0x4a, 0x73)));
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
