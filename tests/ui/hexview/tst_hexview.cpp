// SPDX-License-Identifier: GPL-3.0-or-later
#include <hexview/hexview.h>

#include <theme/palette.h>

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

QByteArray counted(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i & 0xff);
    return bytes;
}

QString clipboard()
{
    return QApplication::clipboard()->text();
}

// What was asked to be painted, in lines of the viewport.
class PaintSpy : public QObject
{
public:
    explicit PaintSpy(QWidget *target) { target->installEventFilter(this); }
    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

class TestHexView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_view = std::make_unique<HexView>();
        m_view->resize(800, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QApplication::clipboard()->clear();
    }

    void cleanup() { m_view.reset(); }

    void keysSelectAndCopy()
    {
        m_view->setData(counted(64));
        QSignalSpy selected(m_view.get(), &HexView::selectionChanged);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(m_view->selection().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), (ByteRange{1, 3}));
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), (ByteRange{1, 19}));
        QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_view->selection(), (ByteRange{0, 2}));
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"0001"_s);
        QVERIFY(selected.size() >= 4);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QVERIFY(m_view->selection().isEmpty());
        QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), (ByteRange{0, 64}));
    }

    void caretStopsAtTheEnds_data()
    {
        QTest::addColumn<Qt::Key>("key");
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp,
                                  Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End})
            QTest::addRow("%d", int(key)) << key;
    }

    void caretStopsAtTheEnds()
    {
        QFETCH(const Qt::Key, key);
        for (const HexView::Mode mode : {HexView::Mode::Text, HexView::Mode::Hex, HexView::Mode::Both}) {
            m_view->setMode(mode);
            for (const QByteArray &data : {QByteArray(), QByteArray("x"), QByteArray("a\r\n\r\nb\n"), counted(33)}) {
                m_view->setData(data);
                for (int i = 0; i < 5; ++i)
                    QTest::keyClick(m_view.get(), key, Qt::ShiftModifier);
                QVERIFY(m_view->selection().offset >= 0);
                QVERIFY(m_view->selection().end() <= data.size());
            }
        }
    }

    void mouseSelects()
    {
        m_view->setData("0123456789abcdefABCDEFGHIJ");
        m_view->setMode(HexView::Mode::Both);
        const HexLayout layout(m_view->data().size());
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, cell(layout.textColumn(2), 0));
        QTest::mouseMove(m_view->viewport(), cell(layout.textColumn(3), 1));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, cell(layout.textColumn(3), 1));
        QCOMPARE(m_view->selection(), (ByteRange{2, 18}));
        // the column that was used decides what is copied
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"23456789abcdefABCD"_s);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell(layout.hexColumn(0), 0));
        QVERIFY(m_view->selection().isEmpty());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, cell(layout.hexColumn(1), 0));
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"3031"_s);
    }

    void copiesSelectionOrAll_data()
    {
        QTest::addColumn<HexFormat>("format");
        QTest::addColumn<QString>("all");
        QTest::addColumn<QString>("selected");
        QTest::newRow("stream") << HexFormat::Stream << u"414243"_s << u"4243"_s;
        QTest::newRow("text") << HexFormat::Text << u"ABC"_s << u"BC"_s;
        QTest::newRow("base64") << HexFormat::Base64 << u"QUJD"_s << u"QkM="_s;
        QTest::newRow("dump") << HexFormat::Dump << u"0000  41 42 43                                          ABC"_s
                              << u"0001  42 43                                             BC"_s;
    }

    void copiesSelectionOrAll()
    {
        QFETCH(const HexFormat, format);
        m_view->setData("ABC");
        m_view->copy(format);
        QTEST(clipboard(), "all");
        m_view->select({1, 2});
        m_view->copy(format);
        QTEST(clipboard(), "selected");
    }

    void nothingIsNotCopied()
    {
        QApplication::clipboard()->setText(u"mine"_s);
        m_view->copy(HexFormat::Dump);
        QCOMPARE(clipboard(), u"mine"_s);
    }

    void rangesAreClamped()
    {
        m_view->setData("ABC");
        m_view->select({2, 50});
        QCOMPARE(m_view->selection(), (ByteRange{2, 1}));
        m_view->select({7, 1});
        QVERIFY(m_view->selection().isEmpty());
        m_view->setHighlight({-3, 5});
        QCOMPARE(m_view->highlight(), (ByteRange{0, 3}));
        m_view->setHighlight({});
        QVERIFY(m_view->highlight().isEmpty());
    }

    void newDataForgetsTheOld()
    {
        m_view->setData(counted(10000));
        m_view->selectAll();
        m_view->setHighlight({9000, 10});
        QVERIFY(m_view->verticalScrollBar()->value() > 0);
        QSignalSpy selected(m_view.get(), &HexView::selectionChanged);
        m_view->setData("new");
        QVERIFY(m_view->selection().isEmpty());
        QVERIFY(m_view->highlight().isEmpty());
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(m_view->accessibleDescription(), u"3 byte(s)"_s);
    }

    void modesHaveTheirLines()
    {
        m_view->setData("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(m_view->lineCount(), 3);
        QSignalSpy changed(m_view.get(), &HexView::modeChanged);
        m_view->setMode(HexView::Mode::Text);
        QCOMPARE(m_view->lineCount(), 3);
        m_view->setData("one\ntwo\nthree\nfour\n");
        QCOMPARE(m_view->lineCount(), 4);
        m_view->setMode(HexView::Mode::Hex);
        QCOMPARE(m_view->lineCount(), 2);
        m_view->setMode(HexView::Mode::Hex);
        QCOMPARE(changed.size(), 2);
    }

    void textWrapsAnewWithTheWidth()
    {
        m_view->setMode(HexView::Mode::Text);
        m_view->setData(QByteArray(400, 'x'));
        const qint64 before = m_view->lineCount();
        m_view->resize(400, 300);
        QTRY_VERIFY(m_view->lineCount() > before);
    }

    void paintsOnlyWhatIsDirty()
    {
        m_view->setData(counted(160));
        QCoreApplication::processEvents();
        PaintSpy spy(m_view->viewport());
        m_view->select({16, 4});
        QTRY_VERIFY(!spy.painted.isEmpty());
        const int lineHeight = cell(0, 1).y() - cell(0, 0).y();
        QVERIFY(spy.painted.boundingRect().height() <= 3 * lineHeight);
    }

    void hugeDataCostsWhatIsVisible()
    {
        m_view->setData(QByteArray(64 * 1024 * 1024, 'A'));
        QCOMPARE(m_view->lineCount(), 4 * 1024 * 1024);
        QElapsedTimer timer;
        timer.start();
        m_view->select({60 * 1024 * 1024, 3});
        QVERIFY(!m_view->grab().isNull());
        QVERIFY(m_view->verticalScrollBar()->value() > 3 * 1024 * 1024);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void paintsInEveryMode_data()
    {
        QTest::addColumn<HexView::Mode>("mode");
        QTest::addColumn<QByteArray>("data");
        for (const HexView::Mode mode : {HexView::Mode::Text, HexView::Mode::Hex, HexView::Mode::Both}) {
            QTest::addRow("text %d", int(mode)) << mode << u"设备 {\"id\":\"1\"}\r\n"_s.toUtf8();
            QTest::addRow("bytes %d", int(mode)) << mode << counted(300);
            QTest::addRow("nothing %d", int(mode)) << mode << QByteArray();
        }
    }

    void paintsInEveryMode()
    {
        QFETCH(const HexView::Mode, mode);
        QFETCH(const QByteArray, data);
        m_view->setPlaceholderText(u"Select a record to see its bytes."_s);
        const QImage blank = [this] {
            HexView empty;
            empty.resize(m_view->size());
            return empty.grab().toImage();
        }();
        m_view->setMode(mode);
        m_view->setData(data);
        QVERIFY(m_view->grab().toImage() != blank);
    }

    void darkPaletteIsWorn()
    {
        m_view->setData("A");
        m_view->setPalette(theme::darkPalette());
        const QImage image = m_view->grab().toImage();
        QVERIFY(image.pixelColor(image.width() / 2, image.height() / 2).lightness() < 64);
    }

private:
    // The middle of a cell in the viewport; 8 px left margin, 4 px above.
    [[nodiscard]] QPoint cell(int column, int line) const
    {
        const QFontMetricsF metrics(m_view->font());
        return QPointF(8 + (column + 0.5) * metrics.horizontalAdvance(u'0'),
                       4 + (line + 0.5) * std::ceil(metrics.height()))
            .toPoint();
    }

    std::unique_ptr<HexView> m_view;
};

QTEST_MAIN(TestHexView)
#include "tst_hexview.moc"
