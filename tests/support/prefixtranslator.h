// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace bootbench {

/// A language in which every text is the English one behind a mark, so that a test sees what was not translated.
class PrefixTranslator final : public QTranslator
{
public:
    static constexpr char16_t mark = u'¤';

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return mark + QString::fromUtf8(source);
    }
};

} // namespace bootbench
