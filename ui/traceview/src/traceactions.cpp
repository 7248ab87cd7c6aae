// SPDX-License-Identifier: GPL-3.0-or-later
#include "traceactions.h"

#include "tracetime.h"

#include <panels/actiontexts.h>
#include <theme/icons.h>

#include <QAction>
#include <QWidget>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// By these names keys are kept in the settings.
constexpr std::array<QStringView, copyFormatCount> copyNames{
    u"copySummary", u"copyDump",   u"copyStream",    u"copyText", u"copyEscaped",
    u"copyCArray",  u"copyBase64", u"copyJsonLines", u"copyCurl", u"copyMosquitto"};
constexpr std::array<QStringView, traceTimeFormatCount> timeNames{u"timeRelative", u"timeDelta", u"timeLocal",
                                                                  u"timeUtc"};
constexpr std::array<QStringView, 3> byteNames{u"bytesText", u"bytesHex", u"bytesBoth"};

QAction *make(QWidget *panel, const QString &objectName, QStringView icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(panel);
    action->setObjectName(objectName);
    if (!icon.isEmpty())
        action->setIcon(theme::icon(icon));
    action->setShortcuts(keys);
    return action;
}

QAction *addNamed(QMenu &menu, QStringView objectName)
{
    QAction *action = menu.addAction(QString());
    action->setObjectName(objectName.toString());
    return action;
}

} // namespace

TraceActions::TraceActions(QWidget *panel)
    : QObject(panel)
    , follow(make(panel, u"followTail"_s, u"follow", {Qt::Key_F}))
    , clear(make(panel, u"clearTrace"_s, u"clear", {}))
    , find(make(panel, u"find"_s, u"search", {QKeySequence::Find}))
    , findNext(make(panel, u"findNext"_s, u"down", {Qt::CTRL | Qt::Key_N, Qt::Key_F3}))
    , findPrevious(make(panel, u"findPrevious"_s, u"up", {Qt::CTRL | Qt::Key_B, Qt::SHIFT | Qt::Key_F3}))
    , nextRecord(make(panel, u"nextRecord"_s, {}, {Qt::Key_F8}))
    , previousRecord(make(panel, u"previousRecord"_s, {}, {Qt::Key_F7}))
    , goTo(make(panel, u"goTo"_s, {}, {Qt::CTRL | Qt::Key_G}))
    , filter(make(panel, u"filter"_s, u"filter", {Qt::CTRL | Qt::Key_Slash}))
    , mark(make(panel, u"mark"_s, u"mark", {Qt::CTRL | Qt::Key_M}))
    , nextMark(make(panel, u"nextMark"_s, {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_N}))
    , previousMark(make(panel, u"previousMark"_s, {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_B}))
    , comment(make(panel, u"comment"_s, u"comment", {Qt::CTRL | Qt::ALT | Qt::Key_C}))
    , timeReference(make(panel, u"timeReference"_s, u"time", {Qt::CTRL | Qt::Key_T}))
    , nextInExchange(make(panel, u"nextInExchange"_s, {}, {Qt::CTRL | Qt::Key_Period}))
    , previousInExchange(make(panel, u"previousInExchange"_s, {}, {Qt::CTRL | Qt::Key_Comma}))
    , followExchange(make(panel, u"followExchange"_s, u"exchange", {Qt::CTRL | Qt::SHIFT | Qt::Key_F}))
    , colours(make(panel, u"colours"_s, u"palette", {}))
    , colourRules(make(panel, u"colourRules"_s, {}, {}))
    , zoomIn(make(panel, u"zoomIn"_s, {}, {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}))
    , zoomOut(make(panel, u"zoomOut"_s, {}, {QKeySequence::ZoomOut}))
    , zoomReset(make(panel, u"zoomReset"_s, {}, {Qt::CTRL | Qt::Key_0}))
    , exportRecords(make(panel, u"exportRecords"_s, u"export", {Qt::CTRL | Qt::SHIFT | Qt::Key_S}))
    , compare(make(panel, u"compareTraces"_s, u"compare", {Qt::CTRL | Qt::SHIFT | Qt::Key_D}))
    , copyMenu(panel)
    , timeMenu(panel)
    , bytesMenu(panel)
    , zoomMenu(panel)
    , secretsMenu(panel)
    , timeFormats(this)
    , byteModes(this)
{
    // A lone letter is for typing elsewhere, and the sequence has a size of its own.
    for (QAction *action : {follow, zoomIn, zoomOut, zoomReset})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    follow->setCheckable(true);
    timeReference->setCheckable(true);
    mark->setCheckable(true);
    colours->setCheckable(true);
    copyMenu.setObjectName(u"copyMenu"_s);
    timeMenu.setObjectName(u"timeMenu"_s);
    bytesMenu.setObjectName(u"bytesMenu"_s);
    copyMenu.setIcon(theme::icon(u"copy"));
    timeMenu.setIcon(theme::icon(u"time"));
    for (int format = 0; format < copyFormatCount; ++format)
        copies[std::size_t(format)] = addNamed(copyMenu, copyNames[std::size_t(format)]);
    copyMenu.insertSeparator(copies[std::size_t(CopyFormat::Dump)]);
    copyMenu.insertSeparator(copies[std::size_t(CopyFormat::JsonLines)]);
    for (int format = 0; format < traceTimeFormatCount; ++format)
        timeFormats.addAction(addNamed(timeMenu, timeNames[std::size_t(format)]))->setCheckable(true);
    zoomMenu.setObjectName(u"zoomMenu"_s);
    zoomMenu.addActions({zoomIn, zoomOut, zoomReset});
    panel->addActions(zoomMenu.actions());
    for (int mode = 0; mode <= int(HexView::Mode::Both); ++mode)
        byteModes.addAction(addNamed(bytesMenu, byteNames[std::size_t(mode)]))->setCheckable(true);
    const QList<QAction *> all = menu();
    for (QAction *action : all) {
        if (action != nullptr)
            panel->addAction(action);
    }
    retranslate();
}

QList<QAction *> TraceActions::menu() const
{
    return {follow,
            clear,
            nullptr,
            find,
            findNext,
            findPrevious,
            filter,
            nullptr,
            nextRecord,
            previousRecord,
            goTo,
            nullptr,
            mark,
            nextMark,
            previousMark,
            comment,
            timeReference,
            nullptr,
            nextInExchange,
            previousInExchange,
            followExchange,
            nullptr,
            copyMenu.menuAction(),
            exportRecords,
            compare,
            nullptr,
            timeMenu.menuAction(),
            bytesMenu.menuAction(),
            zoomMenu.menuAction(),
            colours,
            colourRules,
            secretsMenu.menuAction()};
}

void TraceActions::setRecordAvailable(bool available)
{
    for (QAction *action : {mark, comment, timeReference, nextInExchange, previousInExchange, followExchange})
        action->setEnabled(available);
    copyMenu.setEnabled(available);
    for (QAction *action : copies)
        action->setEnabled(available);
}

void TraceActions::retranslate()
{
    nameAction(follow, tr("&Follow tail"), tr("Scroll to new records as they arrive"));
    nameAction(clear, tr("Clea&r"), tr("Forget all records"));
    nameAction(find, tr("F&ind…"), tr("Look for text, bytes or a pattern"));
    nameAction(findNext, tr("Find &next"), tr("The next record that has it"));
    nameAction(findPrevious, tr("Find &previous"), tr("The record before that has it"));
    nameAction(nextRecord, tr("Next recor&d"), tr("The record below"));
    nameAction(previousRecord, tr("Previous record"), tr("The record above"));
    nameAction(goTo, tr("&Go to record…"), tr("Show the record with a number"));
    nameAction(filter, tr("Fi&lter…"), tr("Show only some of the records"));
    nameAction(mark, tr("&Mark"), tr("Mark the selected records, or unmark them"));
    nameAction(nextMark, tr("Next mar&k"), tr("The next marked record"));
    nameAction(previousMark, tr("Pre&vious mark"), tr("The marked record before"));
    nameAction(comment, tr("Co&mment…"), tr("Write a comment to the record"));
    nameAction(timeReference, tr("Time re&ference"), tr("Count the time from this record"));
    nameAction(nextInExchange, tr("Next in e&xchange"), tr("The next record of the same connection"));
    nameAction(previousInExchange, tr("Previous in exc&hange"), tr("The record before of the same connection"));
    nameAction(followExchange, tr("Follow &exchange…"), tr("One device's conversation, in one column"));
    nameAction(colours, tr("C&olour by rules"), tr("Let the records stand out that a colour rule names"));
    nameAction(colourRules, tr("Colo&ur rules…"), tr("Which records stand out, and how"));
    secretsMenu.retranslate();
    nameAction(exportRecords, tr("Expor&t…"), tr("Write all, shown, marked or selected records into a file"));
    nameAction(compare, tr("Com&pare…"), tr("What one trace does otherwise than another, side by side"));

    copyMenu.setTitle(tr("&Copy as"));
    const auto copy = [this](CopyFormat format, const QString &text) { copies[std::size_t(format)]->setText(text); };
    copy(CopyFormat::Summary, tr("&Summary"));
    copy(CopyFormat::Dump, tr("Hex &dump"));
    copy(CopyFormat::Stream, tr("&Hex stream"));
    copy(CopyFormat::Text, tr("Printable &text"));
    copy(CopyFormat::Escaped, tr("&Escaped string"));
    copy(CopyFormat::CArray, tr("&C array"));
    copy(CopyFormat::Base64, tr("&Base64"));
    copy(CopyFormat::JsonLines, tr("&JSON lines"));
    copy(CopyFormat::Curl, tr("c&url command"));
    copy(CopyFormat::Mosquitto, tr("&Mosquitto command"));

    timeMenu.setTitle(tr("&Time format"));
    const QList<QAction *> formats = timeFormats.actions();
    formats.at(int(TraceTimeFormat::Relative))->setText(tr("Seconds since the &first record"));
    formats.at(int(TraceTimeFormat::Delta))->setText(tr("Seconds since the record &before"));
    formats.at(int(TraceTimeFormat::Local))->setText(tr("&Local time"));
    formats.at(int(TraceTimeFormat::Utc))->setText(tr("&UTC"));
    zoomMenu.setTitle(tr("Text si&ze"));
    nameAction(zoomIn, tr("&Larger"), tr("Larger texts in the trace"));
    nameAction(zoomOut, tr("&Smaller"), tr("Smaller texts in the trace"));
    nameAction(zoomReset, tr("&As elsewhere"), tr("Texts in the trace as large as elsewhere in the program"));
    bytesMenu.setTitle(tr("&Bytes as"));
    const QList<QAction *> modes = byteModes.actions();
    modes.at(int(HexView::Mode::Text))->setText(tr("Text"));
    modes.at(int(HexView::Mode::Hex))->setText(tr("Hex"));
    modes.at(int(HexView::Mode::Both))->setText(tr("Both"));
}

} // namespace bootbench
