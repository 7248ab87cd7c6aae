// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracefilebench.h"

#include <protocol/mqttcodec.h>

#include <QFile>
#include <QProcess>
#include <QtEndian>
#include <QTest>

#include <optional>

using namespace bootbench;
using namespace Qt::StringLiterals;

namespace {

using Comments = decltype(TraceNotes::comments);

QByteArray little(quint32 value, qsizetype size)
{
    const quint32 number = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&number), size);
}

/// A comment as it stands among the options of a packet.
QByteArray commentOption(const QByteArray &text)
{
    return little(1, 2) + little(quint32(text.size()), 2) + text + QByteArray((4 - text.size() % 4) % 4, '\0');
}

/// What Wireshark's window makes of a capture when a packet's comment is edited; no program without a window does.
QByteArray withCommentEdited(const QByteArray &capture, const QByteArray &before,
                             const std::optional<QByteArray> &after)
{
    QByteArray result;
    for (qsizetype at = 0; at < capture.size();) {
        const auto size = qsizetype(qFromLittleEndian<quint32>(capture.constData() + at + 4));
        QByteArray body = capture.mid(at + 8, size - 12);
        body.replace(commentOption(before), after ? commentOption(*after) : QByteArray());
        const QByteArray newSize = little(quint32(body.size() + 12), 4);
        result += capture.mid(at, 4) + newSize + body + newSize;
        at += size;
    }
    return result;
}

} // namespace

/// People comment packets in Wireshark, too: what they say there is what the records say when the capture is opened
/// again.
class TestWiresharkComments : public QObject, private TraceFileBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        QVERIFY(m_directory->isValid());
        const ChannelId channel = openMqtt();
        for (const Stage stage : {Stage::None, Stage::MqttConnack, Stage::MqttConnack})
            m_store->append({.channel = channel,
                             .kind = RecordKind::MqttPacket,
                             .direction = Direction::Down,
                             .stage = stage,
                             .bytes = mqtt::encode(mqtt::Publish{.topic = u"t"_s, .payload = "hello"}, 4)});
        m_store->append({.kind = RecordKind::TextLine, .bytes = "a line, which stands in an option of ours"});
    }

    void addedOnesAreKept_data()
    {
        QTest::addColumn<Comments>("ours");
        QTest::addColumn<QStringList>("added"); // as editcap takes them
        QTest::addColumn<Comments>("expected");
        const QString note = QString(70'000, u'c');
        QTest::newRow("none of ours") << Comments() << QStringList{u"1:new"_s} << Comments{{1, u"new"_s}};
        QTest::newRow("on a record with a stage") << Comments() << QStringList{u"2:new"_s} << Comments{{2, u"new"_s}};
        QTest::newRow("on a line of text") << Comments() << QStringList{u"4:new"_s} << Comments{{4, u"new"_s}};
        QTest::newRow("beside ours") << Comments{{3, u"ours"_s}} << QStringList{u"3:new"_s}
                                     << Comments{{3, u"ours\nnew"_s}};
        QTest::newRow("beside ours, to others") << Comments{{3, u"ours"_s}} << QStringList{u"1:new"_s, u"2:too"_s}
                                                << Comments{{1, u"new"_s}, {2, u"too"_s}, {3, u"ours"_s}};
        QTest::newRow("beside one longer than an option")
            << Comments{{3, note}} << QStringList{u"3:new"_s} << Comments{{3, note + u"\nnew"_s}};
        QTest::newRow("the beginning of ours")
            << Comments{{3, u"why not"_s}} << QStringList{u"3:why"_s} << Comments{{3, u"why not\nwhy"_s}};
        QTest::newRow("what a mark is written as")
            << Comments() << QStringList{u"3:Marked"_s} << Comments{{3, u"Marked"_s}};
        QTest::newRow("more than ASCII") << Comments{{1, u"重要"_s}} << QStringList{u"1:für später: 写"_s}
                                         << Comments{{1, u"重要\nfür später: 写"_s}};
    }

    void addedOnesAreKept()
    {
        QFETCH(const Comments, ours);
        QFETCH(const QStringList, added);
        QFETCH(const Comments, expected);
        TraceNotes notes;
        notes.marked = {3};
        notes.comments = ours;
        const QString path = save(TraceFormat::Pcapng, notes);
        const QString edited = m_directory->filePath(u"edited"_s);
        QStringList arguments;
        for (const QString &one : added)
            arguments += {u"-a"_s, one};
        QProcess editcap;
        editcap.start(u"editcap"_s, arguments + QStringList{path, edited});
        constexpr int patience = 60'000;
        QVERIFY2(editcap.waitForFinished(patience), qUtf8Printable(editcap.errorString()));
        QVERIFY2(editcap.exitCode() == 0, editcap.readAllStandardError().constData());
        expectRead(edited, expected);
    }

    void editedOnesAreKept_data()
    {
        QTest::addColumn<QString>("ours");
        QTest::addColumn<QByteArray>("written"); // of ours, as Wireshark sees it
        QTest::addColumn<std::optional<QByteArray>>("edited");
        QTest::addColumn<Comments>("expected");
        using Edited = std::optional<QByteArray>;
        QTest::newRow("not") << u"why not"_s << "why not"_ba << Edited("why not") << Comments{{3, u"why not"_s}};
        QTest::newRow("anew") << u"why not"_s << "why not"_ba << Edited("because") << Comments{{3, u"because"_s}};
        QTest::newRow("longer") << u"why"_s << "why"_ba << Edited("why not") << Comments{{3, u"why not"_s}};
        QTest::newRow("shorter") << u"why not"_s << "why not"_ba << Edited("why") << Comments{{3, u"why"_s}};
        QTest::newRow("emptied") << u"why not"_s << "why not"_ba << Edited("") << Comments();
        QTest::newRow("removed") << u"why not"_s << "why not"_ba << Edited() << Comments();
        const QByteArray option(0xFFFF, 'c');
        QTest::newRow("what an option holds of it")
            << QString(70'000, u'c') << option << Edited("c") << Comments{{3, u"c"_s}};
    }

    void editedOnesAreKept()
    {
        QFETCH(const QString, ours);
        QFETCH(const QByteArray, written);
        QFETCH(const std::optional<QByteArray>, edited);
        QFETCH(const Comments, expected);
        TraceNotes notes;
        notes.marked = {3};
        notes.comments = {{3, ours}};
        QFile file(save(TraceFormat::Pcapng, notes));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray capture = file.readAll();
        QVERIFY(capture.contains(commentOption(written)));
        file.resize(0);
        file.seek(0);
        file.write(withCommentEdited(capture, written, edited));
        file.close();
        expectRead(file.fileName(), expected);
    }

private:
    /// All else is as it was.
    void expectRead(const QString &path, const Comments &comments)
    {
        TraceStore again(m_clock);
        const ImportReport report = importTrace(path, again);
        QVERIFY2(!report.error, report.error ? qUtf8Printable(report.error->toString()) : "");
        QCOMPARE(report.notes.comments, comments);
        QCOMPARE(report.notes.marked, QSet<quint64>{3});
        const TraceSnapshot before = m_store->snapshot();
        const TraceSnapshot after = again.snapshot();
        QCOMPARE(after.size(), before.size());
        for (quint64 i = 1; i <= before.size(); ++i) {
            QCOMPARE(after.record(i).stage, before.record(i).stage);
            QCOMPARE(after.record(i).bytes.toByteArray(), before.record(i).bytes.toByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(TestWiresharkComments)
#include "tst_wiresharkcomments.moc"
