// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldtable.h"

#include <base/bytepattern.h>
#include <filter/filter.h>

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace bootbench {

enum class Comparison : quint8 { Exists, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Contains, Matches };

/// One value to compare with, in every form that a field may want it in.
struct Operand {
    QString text;
    QByteArray bytes;             ///< of hexadecimal pairs, or of the text in UTF-8
    BytePattern pattern;          ///< of the bytes
    std::optional<qint64> number; ///< where the text is a whole number
    std::optional<double> real;   ///< where it is a number at all
};

/// A time is either one of day, one since the epoch or one since the first record; all in µs.
struct TimeOperand {
    enum class Kind : quint8 { OfDay, Epoch, SinceFirst };
    Kind kind = Kind::OfDay;
    qint64 microseconds = 0;
};

/// Leaves and joints of a condition; joints name their parts by index.
struct FilterNode {
    enum class Kind : quint8 { And, Or, Not, Compare };
    Kind kind = Kind::Compare;
    int left = -1;
    int right = -1;

    FieldEntry field{};
    QString name; ///< of the field, as it was written
    Comparison comparison = Comparison::Exists;
    /// One, or several after `in`.
    std::vector<Operand> operands{};
    /// Of a field with few values, of the numbers below 64 that stand for them: a bit for each that fulfils the
    /// comparison.
    std::optional<quint64> passing{};
    /// Of a member of JSON, its name: what a record that has it holds, unless that is written in escapes.
    BytePattern member{};
    QRegularExpression pattern{};
    TimeOperand time{};
};

class Filter::Program
{
public:
    QString text;
    std::vector<FilterNode> nodes;
    int root = -1;
    bool usesNotes = false;
};

} // namespace bootbench
