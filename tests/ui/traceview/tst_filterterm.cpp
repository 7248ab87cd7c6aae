// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterterm.h"
#include "recordfields.h"

#include <base/clock.h>
#include <filter/filter.h>
#include <models/tracemodel.h>
#include <traceio/tracefile.h>

#include <QTest>

using namespace bootbench;
using namespace Qt::StringLiterals;

/// Each field of real records, as a filter: it is one, and the record passes it.
class TestFilterTerm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("term");
        QTest::newRow("nothing") << QVariant() << QString();
        QTest::newRow("number") << QVariant(12) << u"f == 12"_s;
        QTest::newRow("true") << QVariant(true) << u"f"_s;
        QTest::newRow("false") << QVariant(false) << u"not f"_s;
        QTest::newRow("bytes") << QVariant(QByteArray("{\"")) << u"f == 7b 22"_s;
        QTest::newRow("no bytes") << QVariant(QByteArray()) << QString();
        QTest::newRow("text") << QVariant(u"a \"b\" \\ c"_s) << u"f == \"a \\\"b\\\" \\\\ c\""_s;
    }

    void values()
    {
        QFETCH(const QVariant, value);
        QTEST(filterTerm(u"f"_s, value), "term");
    }

    void fieldsOfRecords_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &name : {u"sdk-redistribute.log"_s, u"sdk-sample-success.log"_s, u"sdk-mqtt-connack-4.log"_s,
                                    u"sdk-session-hexdump-edges.log"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void fieldsOfRecords()
    {
        QFETCH(const QString, file);
        const SystemClock clock;
        TraceStore store(clock);
        const ImportReport report = importTrace(QStringLiteral(BOOTBENCH_TEST_DATA) + u'/' + file, store);
        QVERIFY(!report.error);
        TraceModel model(store);
        const TraceSnapshot &snapshot = model.snapshot();
        QVERIFY(model.rowCount() > 10);
        const FilterContext context{.notes = &model.notes(),
                                    .redactor = &store.redactor(),
                                    .firstWallMicroseconds = snapshot.record(1).wallMicroseconds};
        int terms = 0;
        QStringList wrong;
        for (int row = 0; row < model.rowCount(); ++row) {
            const TraceRecord record = snapshot.record(model.sequenceAt(row));
            const ChannelInfo channel = snapshot.channel(record.channel);
            const FieldTree tree = recordFields(model.index(row, 0), channel);
            for (const DissectedField &field : tree.fields) {
                const QString term = filterTerm(field.name, field.raw);
                if (term.isEmpty())
                    continue;
                ++terms;
                const auto filter = Filter::parse(term);
                if (!filter || !filter->matches(snapshot, record, channel, context))
                    wrong.append(u"record %1: %2"_s.arg(record.sequence).arg(term));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(terms > 100);
    }
};

QTEST_GUILESS_MAIN(TestFilterTerm)
#include "tst_filterterm.moc"
