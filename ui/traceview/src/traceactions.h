// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretsmenu.h"
#include "tracecopy.h"

#include <hexview/hexview.h>

#include <QActionGroup>
#include <QMenu>

#include <array>

class QWidget;

namespace bootbench {

/// What can be done in a trace panel: names, icons and keys. The keys work in the whole window while the panel is in
/// front of the other traces; those that mean something else elsewhere only where the panel has the focus.
class TraceActions : public QObject
{
    Q_OBJECT

public:
    explicit TraceActions(QWidget *panel);

    void retranslate();
    /// For the window's menu, with null pointers for separators.
    [[nodiscard]] QList<QAction *> menu() const;
    /// What needs a selected record.
    void setRecordAvailable(bool available);

    QAction *const follow;
    QAction *const clear;
    QAction *const find;
    QAction *const findNext;
    QAction *const findPrevious;
    QAction *const nextRecord;
    QAction *const previousRecord;
    QAction *const goTo;
    QAction *const filter;
    QAction *const mark;
    QAction *const nextMark;
    QAction *const previousMark;
    QAction *const comment;
    QAction *const timeReference;
    QAction *const nextInExchange;
    QAction *const previousInExchange;
    QAction *const followExchange;
    QAction *const colours;
    QAction *const colourRules;
    QAction *const zoomIn;
    QAction *const zoomOut;
    QAction *const zoomReset;
    QAction *const exportRecords;
    QAction *const compare;

    QMenu copyMenu;
    QMenu timeMenu;
    QMenu bytesMenu;
    QMenu zoomMenu;
    SecretsMenu secretsMenu;
    QActionGroup timeFormats;
    QActionGroup byteModes;
    std::array<QAction *, copyFormatCount> copies{};
};

} // namespace bootbench
