// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/palette.h>

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace bootbench {

/// A filter that is worth a button.
struct NamedFilter {
    QString builtIn; ///< which of ours it is; empty: the user's own
    QString name;    ///< as the user calls it; may be empty for ours
    QString filter;  ///< in the filter language

    /// The name, or what ours is called in the language of the program.
    [[nodiscard]] QString title() const;

    friend bool operator==(const NamedFilter &, const NamedFilter &) = default;
};

/// Records that pass the filter stand on a wash of the colour.
struct ColourRule {
    QString builtIn; ///< as NamedFilter
    QString name;    ///< as NamedFilter
    QString filter;
    theme::ColorRole colour = theme::ColorRole::Accent; ///< one of ruleColours
    bool enabled = true;

    [[nodiscard]] QString title() const;

    friend bool operator==(const ColourRule &, const ColourRule &) = default;
};

/// What a rule may be painted in.
inline constexpr theme::ColorRole ruleColours[] = {theme::ColorRole::Failed, theme::ColorRole::Working,
                                                   theme::ColorRole::Online, theme::ColorRole::Accent,
                                                   theme::ColorRole::Idle};

[[nodiscard]] QList<NamedFilter> builtInFilters();
[[nodiscard]] QList<ColourRule> builtInRules();

/// The filters and colour rules that a person works with, the same in all trace panels. For the GUI thread.
class FilterBook : public QObject
{
    Q_OBJECT

public:
    /// Filters that were used; older ones are forgotten.
    static constexpr qsizetype mostRecent = 20;

    /// With our own filters and rules.
    explicit FilterBook(QObject *parent = nullptr);

    [[nodiscard]] const QList<NamedFilter> &filters() const { return m_filters; }
    void setFilters(const QList<NamedFilter> &filters);
    /// Behind the others; takes the place of one of that name.
    void keep(const QString &name, const QString &filter);

    /// The first one that a record passes is its colour.
    [[nodiscard]] const QList<ColourRule> &rules() const { return m_rules; }
    void setRules(const QList<ColourRule> &rules);
    [[nodiscard]] bool showsColours() const { return m_showsColours; }
    void setShowsColours(bool shows);

    /// Filters that were used, the last one first.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    void remember(const QString &filter);

    /// All of it as JSON, for a settings file. The caller sees to it that no filter holds a secret.
    [[nodiscard]] QByteArray save() const;
    /// False when it is nothing that save() gave; then nothing is changed.
    bool restore(const QByteArray &state);

Q_SIGNALS:
    void filtersChanged();
    /// Also when colours are switched on or off.
    void rulesChanged();

private:
    QList<NamedFilter> m_filters;
    QList<ColourRule> m_rules;
    QStringList m_recent;
    bool m_showsColours = true;
};

} // namespace bootbench
