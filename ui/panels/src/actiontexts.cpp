// SPDX-License-Identifier: GPL-3.0-or-later
#include <panels/actiontexts.h>

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QRegularExpression>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bootbench::ActionTexts)
};

} // namespace

void nameAction(QAction *action, const QString &text, const QString &toolTip)
{
    action->setText(text);
    action->setStatusTip(toolTip);
    refreshToolTip(action);
}

void refreshToolTip(QAction *action)
{
    const QString words = action->statusTip();
    if (words.isEmpty())
        return; // Qt makes one of the text
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? words : Text::tr("%1 (%2)").arg(words, keys));
}

QString withoutMnemonic(const QString &text)
{
    // Where letters of the text are no keys, the key stands behind it in parentheses.
    static const QRegularExpression appended(u"\\s*\\(&[^&]\\)"_s);
    QString plain = text;
    plain.remove(appended);
    QString result;
    result.reserve(plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == u'&' && i + 1 < plain.size())
            ++i;
        result += plain[i];
    }
    return result;
}

} // namespace bootbench
