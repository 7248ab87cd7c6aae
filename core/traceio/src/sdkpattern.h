// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QRegularExpression>

#include <string_view>

// Looking for what a line of a log says.
namespace bootbench::sdkpattern {

[[nodiscard]] inline bool holds(QByteArrayView line, std::string_view part)
{
    return std::string_view(line.data(), std::size_t(line.size())).find(part) != std::string_view::npos;
}

/// What a line says, and the part of it that stands there as it is: most lines are other programs', and looking for
/// that part first costs a tenth.
struct Pattern {
    std::string_view mark;
    QRegularExpression expression;
};

[[nodiscard]] inline QRegularExpressionMatch match(const Pattern &pattern, QByteArrayView line)
{
    return holds(line, pattern.mark) ? pattern.expression.match(QString::fromUtf8(line)) : QRegularExpressionMatch();
}

} // namespace bootbench::sdkpattern
