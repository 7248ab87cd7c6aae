// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtexts.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>
#include <QWidget>

namespace bootbench::test {

namespace {

/// In a model that is larger, its first and last rows.
constexpr int mostRows = 2000;

class Collector
{
public:
    void addWidget(const QWidget &widget);
    [[nodiscard]] QByteArray take() { return std::move(m_texts); }

private:
    void add(const QString &text)
    {
        if (!text.isEmpty())
            m_texts += text.toUtf8() + '\n';
    }
    void addModel(const QAbstractItemModel &model, const QModelIndex &parent);
    void addCell(const QAbstractItemModel &model, const QModelIndex &index);

    QByteArray m_texts;
};

void Collector::addCell(const QAbstractItemModel &model, const QModelIndex &index)
{
    QList<int> roles{Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::AccessibleTextRole, Qt::EditRole};
    roles += model.roleNames().keys();
    for (const int role : std::as_const(roles)) {
        const QVariant value = index.data(role);
        if (value.typeId() == QMetaType::QByteArray)
            m_texts += value.toByteArray() + '\n';
        else if (value.canConvert<QString>())
            add(value.toString());
    }
}

void Collector::addModel(const QAbstractItemModel &model, const QModelIndex &parent)
{
    const int rows = model.rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        if (row == mostRows / 2 && rows > mostRows)
            row = rows - mostRows / 2;
        for (int column = 0; column < model.columnCount(parent); ++column)
            addCell(model, model.index(row, column, parent));
        addModel(model, model.index(row, 0, parent));
    }
    for (int column = 0; !parent.isValid() && column < model.columnCount(); ++column)
        add(model.headerData(column, Qt::Horizontal).toString());
}

void Collector::addWidget(const QWidget &widget)
{
    for (const QString &text : {widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis(),
                                widget.accessibleName(), widget.accessibleDescription()})
        add(text);
    const QList<QAction *> actions = widget.actions();
    for (const QAction *action : actions) {
        for (const QString &text : {action->text(), action->toolTip(), action->statusTip()})
            add(text);
    }
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        add(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        add(button->text());
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        add(group->title());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        add(line->displayText());
        add(line->placeholderText());
    }
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        add(text->toPlainText());
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        add(text->toPlainText());
    if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        add(menu->title());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            add(tabs->tabText(i));
            add(tabs->tabToolTip(i));
        }
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            add(box->itemText(i));
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
        view != nullptr && view->model() != nullptr)
        addModel(*view->model(), {});
}

} // namespace

QByteArray windowTexts(const QWidget &window, bool hidden)
{
    Collector collector;
    collector.addWidget(window);
    const QList<QWidget *> children = window.findChildren<QWidget *>();
    for (const QWidget *child : children) {
        if (hidden || child->isVisible())
            collector.addWidget(*child);
    }
    return collector.take();
}

} // namespace bootbench::test
