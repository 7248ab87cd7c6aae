// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include <theme/metrics.h>
#include <theme/palette.h>

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr int wished = 80 * theme::rhythm;
constexpr int rows = 12;
constexpr int commandRole = Qt::UserRole;

enum Column { TitleColumn, KeysColumn, ColumnCount };

} // namespace

CommandPalette::CommandPalette(const QList<Command> &commands, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_commands(commands)
    , m_edit(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"commandPalette");
    setWindowTitle(tr("Command palette"));
    m_edit->setObjectName(u"commandEdit");
    m_edit->setPlaceholderText(tr("Type what you want to do"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"commandList");
    m_list->setAccessibleName(tr("Commands"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    // The keyboard stays with the line.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    m_nothing->setObjectName(u"noCommand");
    m_nothing->setText(tr("No command matches"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_nothing);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::rhythm, theme::rhythm, theme::rhythm, theme::rhythm);
    layout->setSpacing(theme::rhythm);
    layout->addWidget(m_edit);
    layout->addWidget(m_stack);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
    refresh();
    putInPlace();
}

int CommandPalette::rowHeight() const
{
    return fontMetrics().height() + theme::rhythm;
}

void CommandPalette::putInPlace()
{
    const QWidget *window = parentWidget();
    const int width = std::min(wished, window->width() - 4 * theme::rhythm);
    const int height = m_edit->sizeHint().height() + rows * rowHeight() + 4 * theme::rhythm;
    resize(width, std::min(height, window->height() - 4 * theme::rhythm));
    move(
        window->mapToGlobal(QPoint((window->width() - width) / 2, std::min(window->height() / 8, 12 * theme::rhythm))));
}

void CommandPalette::refresh()
{
    // By distance, and in the order of the menus.
    QList<std::pair<int, int>> matches;
    for (int i = 0; i < m_commands.size(); ++i) {
        if (const std::optional<int> distance = distanceOf(m_commands[i], m_edit->text()))
            matches.append({*distance, i});
    }
    std::ranges::sort(matches);
    m_list->clear();
    for (const auto &[distance, index] : std::as_const(matches)) {
        const Command &command = m_commands[index];
        auto *item = new QTreeWidgetItem(m_list);
        const bool checked = command.action->isChecked();
        item->setText(TitleColumn, checked ? command.title() + u" ✓"_s : command.title());
        item->setText(KeysColumn, command.action->shortcut().toString(QKeySequence::NativeText));
        item->setSizeHint(TitleColumn, {0, rowHeight()});
        item->setTextAlignment(KeysColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(KeysColumn, palette().brush(QPalette::PlaceholderText));
        item->setToolTip(TitleColumn, command.action->statusTip());
        item->setData(TitleColumn, commandRole, index);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_stack->setCurrentWidget(matches.isEmpty() ? static_cast<QWidget *>(m_nothing) : m_list);
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    QAction *action = m_commands[item->data(TitleColumn, commandRole).toInt()].action;
    // The window has its focus back before anything is done to it.
    accept();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    // No window manager draws an edge.
    QPainter painter(this);
    painter.setPen(theme::color(theme::ColorRole::Muted, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isVisible() && !isActiveWindow())
        reject();
}

} // namespace bootbench
