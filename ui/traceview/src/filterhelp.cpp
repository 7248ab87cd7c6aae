// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterhelp.h"

#include <filter/filterfields.h>
#include <theme/fonts.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QDialogButtonBox>
#include <QEvent>
#include <QLineEdit>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// Writes the page, of which a search may leave parts out.
class Page
{
public:
    explicit Page(const QString &wanted) : m_wanted(wanted) {}

    [[nodiscard]] bool isSearch() const { return !m_wanted.isEmpty(); }
    [[nodiscard]] bool speaksOfIt(const QStringList &cells) const
    {
        return std::ranges::any_of(
            cells, [this](const QString &cell) { return cell.contains(m_wanted, Qt::CaseInsensitive); });
    }
    void heading(const QString &text) { m_html += u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped()); }
    void paragraph(const QString &text) { m_html += u"<p>%1</p>"_s.arg(text.toHtmlEscaped()); }
    void code(const QString &text) { m_html += u"<pre>%1</pre>"_s.arg(text.toHtmlEscaped()); }
    /// Rows of cells; the first cell of each is code, and a link when `links`. False when none speaks of it.
    bool table(const QString &title, const QList<QStringList> &rows, bool links)
    {
        QString body;
        for (const QStringList &cells : rows) {
            if (!speaksOfIt(cells))
                continue;
            const QString first = cells.constFirst().toHtmlEscaped();
            body += links ? u"<tr><td><a href='filter:%1'><code>%2</code></a></td>"_s.arg(
                                QString::fromLatin1(QUrl::toPercentEncoding(cells.constFirst())), first)
                          : u"<tr><td><code>%1</code></td>"_s.arg(first);
            for (const QString &cell : cells.sliced(1))
                body += u"<td>%1</td>"_s.arg(cell.toHtmlEscaped());
            body += u"</tr>"_s;
        }
        if (body.isEmpty())
            return false;
        heading(title);
        m_html += u"<table cellpadding='3'>%1</table>"_s.arg(body);
        return true;
    }
    [[nodiscard]] const QString &html() const { return m_html; }

private:
    QString m_wanted;
    QString m_html;
};

QString typeText(FilterFieldType type)
{
    switch (type) {
    case FilterFieldType::Text:
        return FilterHelp::tr("text");
    case FilterFieldType::Number:
        return FilterHelp::tr("number");
    case FilterFieldType::Time:
        return FilterHelp::tr("time");
    case FilterFieldType::Bytes:
        return FilterHelp::tr("bytes");
    case FilterFieldType::Boolean:
        return FilterHelp::tr("true or false");
    case FilterFieldType::Name:
        return FilterHelp::tr("one of several names");
    }
    return {};
}

QList<QStringList> fieldRows()
{
    QList<QStringList> rows;
    const QList<FilterField> fields = filterFields();
    for (const FilterField &field : fields) {
        const QString name = field.name.endsWith(u'.') ? field.name + u'…' : field.name;
        rows.append({name, typeText(field.type),
                     field.values.isEmpty() ? field.help : u"%1: %2"_s.arg(field.help, field.values.join(u", "_s))});
    }
    return rows;
}

QList<QStringList> exampleRows()
{
    QList<QStringList> rows;
    const QList<FilterExample> examples = filterExamples();
    for (const FilterExample &example : examples)
        rows.append({example.filter, example.meaning});
    return rows;
}

QList<QStringList> operatorRows()
{
    return {
        {u"==  !="_s,
         FilterHelp::tr("Is, is not. Minds upper and lower case, but not for names of the protocol such as "
                        "PUBLISH, up, notify or LK-030A.")},
        {u"<  <=  >  >="_s, FilterHelp::tr("Less and greater, for numbers, times and texts.")},
        {u"contains"_s, FilterHelp::tr("Has the text or the bytes in it; a text in upper or lower case.")},
        {u"matches"_s,
         FilterHelp::tr("Fits a regular expression, /written like this/. With an i behind it, /like this/i, "
                        "upper and lower case are the same.")},
        {u"in (a, b)"_s, FilterHelp::tr("Is one of the values of the list.")},
        {u"and  or  not"_s, FilterHelp::tr("Also written &&, || and !. “and” binds closer than “or”; brackets group.")},
    };
}

// The words are part of the language, and not translated.
constexpr QLatin1StringView grammar(
    R"ebnf(condition  = condition ("or" | "||") condition
           | condition ("and" | "&&") condition
           | ("not" | "!") condition
           | "(" condition ")"
           | comparison
comparison = field
           | field operator value
           | field "in" "(" value {"," value} ")"
operator   = "==" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "matches"
value      = word | "text in quotes" | 7b 22 | 12:00:03.5 | /regular expression/i)ebnf");

} // namespace

FilterHelp::FilterHelp(QWidget *parent) : QDialog(parent), m_search(new QLineEdit(this)), m_text(new QTextBrowser(this))
{
    setObjectName(u"filterHelpPage"_s);
    m_search->setObjectName(u"filterHelpSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_text->setObjectName(u"filterHelpText"_s);
    m_text->setOpenLinks(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(96 * theme::rhythm, 80 * theme::rhythm);
    connect(m_search, &QLineEdit::textChanged, this, &FilterHelp::refresh);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT filterChosen(url.path(QUrl::FullyDecoded)); });
    retranslate();
}

void FilterHelp::refresh()
{
    Page page(m_search->text().trimmed());
    if (!page.isSearch()) {
        page.paragraph(tr("A filter names fields and what they are compared with. The list then shows only the records "
                          "that pass, also of those that are still to come. Enter applies what is in the box, Escape "
                          "takes back what was not applied."));
        page.paragraph(
            tr("A field alone asks whether a record has it, or whether it is true. Where a record has a field "
               "several times, one of them is enough; != asks that there is one and none of them is equal."));
        page.paragraph(tr("Filters see what you see: what is masked is not found by what it hides."));
    }
    bool found = page.table(tr("Examples, to be clicked"), exampleRows(), true);
    found = page.table(tr("Operators"), operatorRows(), false) || found;
    found = page.table(tr("Fields"), fieldRows(), false) || found;
    if (!page.isSearch()) {
        page.heading(tr("Grammar"));
        page.code(grammar);
    }
    if (!found)
        page.paragraph(tr("Nothing here speaks of “%1”.").arg(m_search->text().trimmed()));
    m_text->document()->setDefaultStyleSheet(
        u"code, pre { font-family: '%1' } a { color: %2; text-decoration: none }"_s.arg(
            theme::monospaceFont().family(), theme::color(theme::ColorRole::Accent, palette()).name()));
    m_text->setHtml(page.html());
}

void FilterHelp::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
}

void FilterHelp::retranslate()
{
    setWindowTitle(tr("How filters are written"));
    m_search->setPlaceholderText(tr("Search fields and examples"));
    m_search->setAccessibleName(tr("Search"));
    m_text->setAccessibleName(tr("How filters are written"));
    refresh();
}

} // namespace bootbench
