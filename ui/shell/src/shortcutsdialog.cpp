// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcutsdialog.h"

#include "keybook.h"

#include <theme/metrics.h>

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize wished(92 * theme::rhythm, 72 * theme::rhythm);

enum Column { PathColumn, TextColumn, KeysColumn, ColumnCount };

/// Takes one stroke, at once; Qt's own waits for three more.
class StrokeEdit : public QKeySequenceEdit
{
public:
    using QKeySequenceEdit::QKeySequenceEdit;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QKeySequenceEdit::keyPressEvent(event);
        const QKeySequence entered = keySequence();
        if (entered.isEmpty())
            return; // a modifier so far
        clear();
        setKeySequence(QKeySequence(entered[0]));
    }
};

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts += key.toString(QKeySequence::NativeText);
    return texts.join(u", "_s);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<Command> &commands, const KeyBook &book, QWidget *window)
    : QDialog(window)
    , m_elsewhere(book.own())
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeWidget(this))
    , m_edit(new StrokeEdit(this))
    , m_says(new QLabel(this))
    , m_take(new QPushButton(this))
    , m_clear(new QPushButton(tr("&Clear"), this))
    , m_reset(new QPushButton(tr("&Reset"), this))
{
    setObjectName(u"shortcutsDialog");
    setWindowTitle(tr("Keyboard shortcuts"));
    m_rows.reserve(commands.size());
    for (const Command &command : commands) {
        const QString name = command.action->objectName();
        if (name.isEmpty())
            continue; // comes and goes, so that there is nothing to keep
        m_elsewhere.remove(name);
        m_rows.append({command, book.defaultsOf(name), command.action->shortcuts(), nullptr});
    }
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *ok = buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton *all = buttons->addButton(tr("Reset a&ll"), QDialogButtonBox::ResetRole);
    ok->setObjectName(u"acceptShortcuts");
    all->setObjectName(u"resetAllShortcuts");
    all->setToolTip(tr("Give all commands their default keys"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ShortcutsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);
    connect(all, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::rhythm);
    layout->addWidget(m_filter);
    layout->addWidget(buildTable(), 1);
    layout->addWidget(buildEditor());
    layout->addWidget(buttons);
    // Enter belongs to the key that is entered.
    for (QPushButton *button : {m_take, m_clear, m_reset, ok, all})
        button->setAutoDefault(false);
    m_table->setCurrentItem(m_table->topLevelItem(0));
    resize(wished.boundedTo(window->size()));
}

QWidget *ShortcutsDialog::buildTable()
{
    m_filter->setObjectName(u"shortcutFilter");
    m_filter->setPlaceholderText(tr("Search for a command"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(u"shortcutTable");
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setHeaderLabels({tr("Menu"), tr("Command"), tr("Keys")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    for (Row &row : m_rows) {
        row.item = new QTreeWidgetItem(m_table, {row.command.path, row.command.text});
        row.item->setSizeHint(TextColumn, {0, fontMetrics().height() + theme::rhythm / 2});
        row.item->setToolTip(TextColumn, row.command.action->statusTip());
        put(row, row.keys);
    }
    QHeaderView *header = m_table->header();
    header->setSectionResizeMode(PathColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::rowChosen);
    connect(m_table, &QTreeWidget::itemActivated, m_edit, [this] { m_edit->setFocus(); });
    return m_table;
}

QWidget *ShortcutsDialog::buildEditor()
{
    auto *editor = new QWidget(this);
    auto *label = new QLabel(tr("&Press the new key:"), editor);
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"shortcutEdit");
    m_edit->setAccessibleName(tr("New key"));
    m_take->setObjectName(u"takeShortcut");
    m_clear->setObjectName(u"clearShortcut");
    m_clear->setToolTip(tr("Leave the command without a key"));
    m_reset->setObjectName(u"resetShortcut");
    m_reset->setToolTip(tr("Give the command its default keys"));
    m_says->setObjectName(u"shortcutConflict");
    m_says->setWordWrap(true);
    m_says->setTextFormat(Qt::PlainText);
    // Two lines have room, so that nothing moves when somebody has the key.
    m_says->setMinimumHeight(2 * m_says->fontMetrics().lineSpacing());
    m_says->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::keyEntered);
    connect(m_take, &QPushButton::clicked, this, &ShortcutsDialog::take);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        propose({});
        take();
    });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsDialog::reset);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::rhythm);
    line->addWidget(label);
    line->addWidget(m_edit, 1);
    for (QPushButton *button : {m_take, m_clear, m_reset})
        line->addWidget(button);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins({});
    layout->setSpacing(theme::rhythm / 2);
    layout->addLayout(line);
    layout->addWidget(m_says);
    return editor;
}

void ShortcutsDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_filter->setFocus();
}

void ShortcutsDialog::filter(const QString &typed)
{
    QTreeWidgetItem *first = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        const bool byKey = !typed.isEmpty() && keysText(row.keys).contains(typed, Qt::CaseInsensitive);
        row.item->setHidden(!byKey && !distanceOf(row.command, typed));
        if (first == nullptr && !row.item->isHidden())
            first = row.item;
    }
    if (m_table->currentItem() == nullptr || m_table->currentItem()->isHidden())
        m_table->setCurrentItem(first);
}

ShortcutsDialog::Row *ShortcutsDialog::current()
{
    const auto at = std::ranges::find(m_rows, m_table->currentItem(), &Row::item);
    return at == m_rows.end() ? nullptr : &*at;
}

void ShortcutsDialog::rowChosen()
{
    const Row *row = current();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_edit, m_clear, m_reset})
        widget->setEnabled(row != nullptr);
    {
        const QSignalBlocker blocker(m_edit);
        m_edit->setKeySequence(row != nullptr ? row->keys.value(0) : QKeySequence());
    }
    m_take->setText(tr("&Assign"));
    m_take->setEnabled(false);
    m_says->clear();
    if (row == nullptr)
        return;
    m_clear->setEnabled(!row->keys.isEmpty());
    m_reset->setEnabled(row->keys != row->defaults);
}

void ShortcutsDialog::keyEntered(const QKeySequence &entered)
{
    const Row *row = current();
    if (row == nullptr || entered.isEmpty())
        return;
    // What else triggers the command stays.
    QList<QKeySequence> keys = row->keys.mid(1);
    keys.removeAll(entered);
    keys.prepend(entered);
    propose(keys);
}

QList<ShortcutsDialog::Row *> ShortcutsDialog::holders(const QList<QKeySequence> &keys)
{
    QList<Row *> found;
    const Row *mine = current();
    for (Row &row : m_rows) {
        const bool shares = std::ranges::any_of(keys, [&row](const auto &key) { return row.keys.contains(key); });
        if (&row != mine && shares && canMeet(*row.command.action, *mine->command.action))
            found.append(&row);
    }
    return found;
}

bool ShortcutsDialog::propose(const QList<QKeySequence> &keys)
{
    const Row *row = current();
    m_proposed = keys;
    const QList<Row *> others = holders(keys);
    QStringList names;
    QStringList lost;
    for (const Row *other : others) {
        names += tr("“%1”").arg(other->command.title());
        for (const QKeySequence &key : other->keys) {
            if (keys.contains(key))
                lost += key.toString(QKeySequence::NativeText);
        }
    }
    lost.removeDuplicates();
    m_says->setText(
        names.isEmpty()
            ? QString()
            : tr("%1 triggers %2, which would lose it.").arg(lost.join(u", "_s), QLocale().createSeparatedList(names)));
    m_take->setText(names.isEmpty() ? tr("&Assign") : tr("&Take it over"));
    m_take->setEnabled(keys != row->keys);
    return names.isEmpty();
}

void ShortcutsDialog::take()
{
    Row *row = current();
    const QList<Row *> others = holders(m_proposed);
    for (Row *other : others) {
        QList<QKeySequence> left = other->keys;
        left.removeIf([this](const QKeySequence &key) { return m_proposed.contains(key); });
        put(*other, left);
    }
    put(*row, m_proposed);
    rowChosen();
}

void ShortcutsDialog::reset()
{
    const Row *row = current();
    const QSignalBlocker blocker(m_edit);
    m_edit->setKeySequence(row->defaults.value(0));
    if (propose(row->defaults))
        take();
}

void ShortcutsDialog::resetAll()
{
    for (Row &row : m_rows)
        put(row, row.defaults);
    rowChosen();
}

void ShortcutsDialog::put(Row &row, const QList<QKeySequence> &keys)
{
    row.keys = keys;
    row.item->setText(KeysColumn, keysText(keys));
    QFont font = row.item->font(KeysColumn);
    font.setBold(keys != row.defaults);
    row.item->setFont(KeysColumn, font);
}

void ShortcutsDialog::accept()
{
    KeyBindings own = m_elsewhere;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.keys != row.defaults)
            own.insert(row.command.action->objectName(), row.keys);
    }
    Q_EMIT submitted(own);
    QDialog::accept();
}

} // namespace bootbench
