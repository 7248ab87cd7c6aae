// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dissect/fieldtree.h>

#include <QList>
#include <QStringList>

namespace bootbench {

/// A field of two records side by side.
struct ComparedField {
    enum class Verdict : quint8 {
        Same,
        Differs,  ///< told as a difference
        EveryRun, ///< differs, as it does between any two runs
        OnlyLeft, ///< the right record has no such field
        OnlyRight ///< the left record has no such field
    };

    /// Index of the field that this one is a part of; −1 at the top. Always smaller than the field's own index.
    int parent = -1;
    QString label;
    QString left;
    QString right;
    Verdict verdict = Verdict::Same;
};

/// The fields of both records, those of the same label and place beside each other. `paths` are those of the
/// differences that were told of the records, as Difference::path names them.
[[nodiscard]] QList<ComparedField> comparedFields(const FieldTree &left, const FieldTree &right,
                                                  const QStringList &paths);

} // namespace bootbench
