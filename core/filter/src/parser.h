// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

namespace bootbench {

/// Recursive descent over the grammar that filter.h gives.
class FilterParser
{
public:
    explicit FilterParser(QStringView text) : m_text(text) {}

    [[nodiscard]] Result<std::shared_ptr<Filter::Program>, FilterError> parse();

private:
    using NodeIndex = Result<int, FilterError>;

    NodeIndex disjunction(int depth);
    NodeIndex conjunction(int depth);
    NodeIndex negation(int depth);
    NodeIndex comparison();
    NodeIndex compared(FilterNode node);
    Result<void, FilterError> readOperand(FilterNode &node);
    Result<void, FilterError> readList(FilterNode &node);
    Result<void, FilterError> readPattern(FilterNode &node);
    Result<void, FilterError> readTime(FilterNode &node);
    Result<void, FilterError> checkOperand(FilterNode &node, Operand &operand, qsizetype begin) const;
    Result<Operand, FilterError> value(const FieldEntry &field);
    Result<QString, FilterError> quoted();
    [[nodiscard]] std::optional<QByteArray> hexPairs();

    int add(FilterNode node);
    void skipSpace();
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    /// Steps over a sign or a whole word, if it stands here.
    bool take(QStringView sign);
    bool takeWord(QStringView word);
    [[nodiscard]] QStringView wordHere() const;
    [[nodiscard]] static QString translated(const char *text);
    [[nodiscard]] FilterError error(qsizetype offset, qsizetype length, const QString &message) const;
    [[nodiscard]] FilterError errorHere(const QString &message) const;

    QStringView m_text;
    qsizetype m_at = 0;
    std::shared_ptr<Filter::Program> m_program = std::make_shared<Filter::Program>();
};

} // namespace bootbench
