// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbuttons.h"

#include <traceview/filterbook.h>

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QAction>
#include <QInputDialog>
#include <QLayout>
#include <QMenu>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// A longer name makes a button that pushes the others out of sight.
constexpr qsizetype longestName = 40;

/// An ampersand in a name is no mnemonic.
QString plain(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

FilterButtons::FilterButtons(FilterBook &book, QWidget *parent) : QToolBar(parent), m_book(book)
{
    setObjectName(u"filterButtons"_s);
    setIconSize({theme::smallIcon, theme::smallIcon});
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    layout()->setContentsMargins({});
    connect(this, &QWidget::customContextMenuRequested, this, &FilterButtons::showMenu);
    connect(&m_book, &FilterBook::filtersChanged, this, &FilterButtons::refresh);
    refresh();
}

void FilterButtons::retranslate()
{
    setAccessibleName(tr("Named filters"));
    refresh();
}

void FilterButtons::refresh()
{
    clear();
    for (const NamedFilter &filter : m_book.filters()) {
        QAction *action = addAction(plain(filter.title()));
        action->setCheckable(true);
        action->setChecked(filter.filter == m_applied);
        action->setData(filter.filter);
        action->setToolTip(filter.filter.toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, text = filter.filter](bool down) {
            if (down)
                Q_EMIT chosen(text);
            else
                Q_EMIT unchosen();
        });
    }
    setVisible(!m_book.filters().isEmpty());
}

void FilterButtons::setApplied(const QString &filter)
{
    m_applied = filter;
    const QList<QAction *> all = actions();
    for (QAction *action : all)
        action->setChecked(!filter.isEmpty() && action->data().toString() == filter);
}

void FilterButtons::showMenu(QPoint at)
{
    const qsizetype index = actions().indexOf(actionAt(at));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index >= 0)
        fillMenu(menu, index);
    else
        manageMenu(menu);
    menu->popup(mapToGlobal(at));
}

void FilterButtons::manageMenu(QMenu *menu)
{
    for (qsizetype index = 0; index < m_book.filters().size(); ++index) {
        QMenu *one = menu->addMenu(plain(m_book.filters().at(index).title()));
        fillMenu(one, index);
    }
    menu->addSeparator();
    QAction *restore = menu->addAction(tr("Restore the &built-in filters"), this, [this] {
        // Behind those of the user's own.
        QList<NamedFilter> filters = m_book.filters();
        const QList<NamedFilter> ours = builtInFilters();
        for (const NamedFilter &filter : ours) {
            if (!std::ranges::any_of(filters, [&](const auto &one) { return one.builtIn == filter.builtIn; }))
                filters.append(filter);
        }
        m_book.setFilters(filters);
    });
    const QList<NamedFilter> ours = builtInFilters();
    restore->setEnabled(!std::ranges::all_of(ours, [this](const NamedFilter &filter) {
        return std::ranges::any_of(m_book.filters(), [&](const auto &one) { return one.builtIn == filter.builtIn; });
    }));
}

void FilterButtons::fillMenu(QMenu *menu, qsizetype index)
{
    const NamedFilter filter = m_book.filters().at(index);
    menu->addAction(tr("&Apply"), this, [this, filter] { Q_EMIT chosen(filter.filter); });
    menu->addAction(tr("&Edit in the filter box"), this, [this, filter] { Q_EMIT prepared(filter.filter); });
    menu->addSeparator();
    menu->addAction(theme::icon(u"edit"), tr("&Rename…"), this, [this, index] { rename(index); });
    menu->addAction(tr("Move &left"), this, [this, index] { move(index, index - 1); })->setEnabled(index > 0);
    menu->addAction(tr("Move r&ight"), this, [this, index] { move(index, index + 1); })
        ->setEnabled(index + 1 < m_book.filters().size());
    menu->addAction(theme::icon(u"delete"), tr("&Delete"), this, [this, filter] {
        QList<NamedFilter> filters = m_book.filters();
        filters.removeOne(filter);
        m_book.setFilters(filters);
    });
}

void FilterButtons::move(qsizetype from, qsizetype to)
{
    QList<NamedFilter> filters = m_book.filters();
    if (from < 0 || to < 0 || from >= filters.size() || to >= filters.size())
        return;
    filters.move(from, to);
    m_book.setFilters(filters);
}

void FilterButtons::rename(qsizetype index)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename filter"));
    dialog->setLabelText(tr("Name on the button:"));
    dialog->setTextValue(m_book.filters().at(index).title());
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, filter = m_book.filters().at(index)](const QString &name) {
                QList<NamedFilter> filters = m_book.filters();
                const qsizetype at = filters.indexOf(filter);
                if (at < 0 || name.trimmed().isEmpty())
                    return;
                filters[at].name = name.trimmed().left(longestName);
                m_book.setFilters(filters);
            });
    dialog->open();
}

void FilterButtons::askForName(const QString &filter)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep filter"));
    dialog->setLabelText(tr("Name on the button; one of the same name is replaced:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, filter](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_book.keep(name.trimmed().left(longestName), filter);
    });
    dialog->open();
}

} // namespace bootbench
