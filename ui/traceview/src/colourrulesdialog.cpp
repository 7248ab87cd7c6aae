// SPDX-License-Identifier: GPL-3.0-or-later
#include "colourrulesdialog.h"

#include "filteredit.h"

#include <theme/icons.h>
#include <theme/metrics.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString colourTitle(theme::ColorRole colour)
{
    switch (colour) {
    case theme::ColorRole::Failed:
        return ColourRulesDialog::tr("Red");
    case theme::ColorRole::Working:
        return ColourRulesDialog::tr("Amber");
    case theme::ColorRole::Online:
        return ColourRulesDialog::tr("Green");
    case theme::ColorRole::Idle:
        return ColourRulesDialog::tr("Grey");
    default:
        return ColourRulesDialog::tr("Blue");
    }
}

QIcon swatch(theme::ColorRole colour, const QPalette &palette)
{
    QPixmap pixmap(theme::smallIcon, theme::smallIcon);
    pixmap.fill(theme::tint(colour, palette));
    QPainter painter(&pixmap);
    painter.setPen(theme::color(colour, palette));
    painter.drawRect(0, 0, theme::smallIcon - 1, theme::smallIcon - 1);
    return pixmap;
}

} // namespace

ColourRulesDialog::ColourRulesDialog(const QList<ColourRule> &rules, QWidget *parent)
    : QDialog(parent)
    , m_rules(rules)
    , m_list(new QListWidget(this))
    , m_add(new QPushButton(theme::icon(u"add"), tr("&Add"), this))
    , m_remove(new QPushButton(theme::icon(u"delete"), tr("&Delete"), this))
    , m_up(new QPushButton(theme::icon(u"up"), tr("&Up"), this))
    , m_down(new QPushButton(theme::icon(u"down"), tr("D&own"), this))
    , m_name(new QLineEdit(this))
    , m_filter(new FilterEdit(this))
    , m_colour(new QComboBox(this))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Help,
                                     this))
{
    setObjectName(u"colourRulesDialog"_s);
    setWindowTitle(tr("Colour rules"));
    auto *about = new QLabel(tr("The first rule that a record passes gives it its colour, and a sign beside its "
                                "protocol."),
                             this);
    about->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(buildList(), 1);
    layout->addWidget(buildForm());
    layout->addWidget(m_buttons);
    resize(72 * theme::rhythm, 60 * theme::rhythm);

    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT submitted(m_rules);
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::helpRequested, this, &ColourRulesDialog::helpRequested);
    connect(m_buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        m_rules = builtInRules();
        fill(0);
    });
    fill(0);
}

QWidget *ColourRulesDialog::buildList()
{
    auto *box = new QWidget(this);
    m_list->setObjectName(u"colourRules"_s);
    m_list->setAccessibleName(tr("Rules"));
    m_add->setObjectName(u"addRule"_s);
    m_remove->setObjectName(u"removeRule"_s);
    m_up->setObjectName(u"moveRuleUp"_s);
    m_down->setObjectName(u"moveRuleDown"_s);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColourRulesDialog::showRule);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (m_filling)
            return;
        m_rules[m_list->row(item)].enabled = item->checkState() == Qt::Checked;
        refresh();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        // In front, where it counts.
        m_rules.prepend({{}, tr("New rule"), {}, theme::ColorRole::Accent, true});
        fill(0);
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        m_rules.removeAt(row);
        fill(std::min(row, int(m_rules.size()) - 1));
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return box;
}

QWidget *ColourRulesDialog::buildForm()
{
    m_form = new QWidget(this);
    m_name->setObjectName(u"ruleName"_s);
    m_filter->setObjectName(u"ruleFilter"_s);
    m_colour->setObjectName(u"ruleColour"_s);
    m_problem->setObjectName(u"ruleProblem"_s);
    m_problem->setWordWrap(true);
    // Its place is kept, so that nothing moves while one types.
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme::color(theme::ColorRole::Failed, colours));
    m_problem->setPalette(colours);
    for (const theme::ColorRole colour : ruleColours)
        m_colour->addItem(swatch(colour, palette()), colourTitle(colour), int(colour));
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins({});
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Filter:"), m_filter);
    form->addRow(tr("&Colour:"), m_colour);
    form->addRow(m_problem);
    connect(m_name, &QLineEdit::textEdited, this, &ColourRulesDialog::edit);
    connect(m_filter, &QLineEdit::textChanged, this, &ColourRulesDialog::edit);
    connect(m_colour, &QComboBox::activated, this, &ColourRulesDialog::edit);
    return m_form;
}

void ColourRulesDialog::fill(int current)
{
    {
        const QScopedValueRollback guard(m_filling, true);
        m_list->clear();
        for (int row = 0; row < m_rules.size(); ++row) {
            auto *item = new QListWidgetItem(m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(m_rules.at(row).enabled ? Qt::Checked : Qt::Unchecked);
            paintItem(row);
        }
        m_list->setCurrentRow(current);
    }
    showRule();
}

void ColourRulesDialog::paintItem(int row)
{
    const QScopedValueRollback guard(m_filling, true);
    const ColourRule &rule = m_rules.at(row);
    QListWidgetItem *item = m_list->item(row);
    item->setText(rule.title());
    item->setIcon(swatch(rule.colour, palette()));
    item->setBackground(theme::tint(rule.colour, palette()));
    item->setToolTip(rule.filter.toHtmlEscaped());
}

void ColourRulesDialog::showRule()
{
    if (m_filling)
        return;
    const int row = m_list->currentRow();
    if (row >= 0) {
        const QScopedValueRollback guard(m_filling, true);
        const ColourRule &rule = m_rules.at(row);
        m_name->setText(rule.title());
        m_filter->setText(rule.filter);
        m_colour->setCurrentIndex(m_colour->findData(int(rule.colour)));
    }
    refresh();
}

void ColourRulesDialog::edit()
{
    const int row = m_list->currentRow();
    if (m_filling || row < 0)
        return;
    ColourRule &rule = m_rules[row];
    // The name of one of ours goes with the language until it is given another.
    if (const QString name = m_name->text().trimmed(); name != rule.title())
        rule.name = name;
    rule.filter = m_filter->text().trimmed();
    rule.colour = theme::ColorRole(m_colour->currentData().toInt());
    paintItem(row);
    refresh();
}

void ColourRulesDialog::move(int by)
{
    const int from = m_list->currentRow();
    m_rules.move(from, from + by);
    fill(from + by);
}

void ColourRulesDialog::refresh()
{
    const int row = m_list->currentRow();
    m_form->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_rules.size());
    QString problem;
    for (const ColourRule &rule : m_rules) {
        const auto filter = Filter::parse(rule.filter);
        if (!filter)
            problem = tr("“%1”, at character %2: %3")
                          .arg(rule.title())
                          .arg(filter.error().offset + 1)
                          .arg(filter.error().message);
        else if (filter->isEmpty())
            problem = tr("“%1” has no filter.").arg(rule.title());
        if (!problem.isEmpty())
            break;
    }
    m_problem->setText(problem.toHtmlEscaped());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

} // namespace bootbench
