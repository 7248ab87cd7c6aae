// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterterm.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

// Longer values make a filter that nobody reads.
constexpr qsizetype longestText = 200;
constexpr qsizetype longestBytes = 32;

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    escaped.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s);
    return u'"' + escaped + u'"';
}

constexpr std::array<const char *, filterJoinCount> joinTexts{
    QT_TRANSLATE_NOOP("FilterMenu", "&Only this"), QT_TRANSLATE_NOOP("FilterMenu", "&All but this"),
    QT_TRANSLATE_NOOP("FilterMenu", "…and &this"), QT_TRANSLATE_NOOP("FilterMenu", "…and &not this"),
    QT_TRANSLATE_NOOP("FilterMenu", "…o&r this"),
};

QString translated(const char *text)
{
    return QCoreApplication::translate("FilterMenu", text);
}

} // namespace

QString filterTerm(const QString &field, const QVariant &value)
{
    if (field.isEmpty() || !value.isValid())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? field : u"not "_s + field;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return u"%1 == %2"_s.arg(field, value.toString());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        if (bytes.isEmpty())
            return {};
        return u"%1 %2 %3"_s.arg(field, bytes.size() <= longestBytes ? u"=="_s : u"contains"_s,
                                 QString::fromLatin1(bytes.left(longestBytes).toHex(' ')));
    }
    default: {
        const QString text = value.toString();
        if (text.size() > longestText)
            return u"%1 contains %2"_s.arg(field, quoted(text.left(longestText)));
        return u"%1 == %2"_s.arg(field, quoted(text));
    }
    }
}

QString joinedFilter(const QString &filter, const QString &term, FilterJoin join)
{
    const bool negates = join == FilterJoin::ReplaceNot || join == FilterJoin::AndNot;
    QString part = negates ? u"not (%1)"_s.arg(term) : term;
    if (filter.trimmed().isEmpty() || join == FilterJoin::Replace || join == FilterJoin::ReplaceNot)
        return part;
    return u"(%1) %2 %3"_s.arg(filter.trimmed(), join == FilterJoin::Or ? u"or"_s : u"and"_s, part);
}

void addFilterMenus(QMenu *menu, const QString &term, const std::function<void(FilterJoin, FilterUse)> &chosen)
{
    const auto add = [&](const QString &title, FilterUse use) {
        QMenu *filters = menu->addMenu(title);
        for (int join = 0; join < filterJoinCount; ++join)
            filters->addAction(translated(joinTexts[std::size_t(join)]), menu,
                               [chosen, join, use] { chosen(FilterJoin(join), use); });
        filters->setEnabled(!term.isEmpty());
        filters->setToolTip(term);
    };
    add(translated(QT_TRANSLATE_NOOP("FilterMenu", "Apply as &filter")), FilterUse::Apply);
    add(translated(QT_TRANSLATE_NOOP("FilterMenu", "&Prepare a filter")), FilterUse::Prepare);
}

} // namespace bootbench
