// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretfield.h"

#include <theme/fonts.h>
#include <theme/icons.h>

#include <QAction>
#include <QRandomGenerator>
#include <QSignalBlocker>

namespace bootbench {

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent), m_reveal(addAction(theme::icon(u"reveal"), QLineEdit::TrailingPosition))
{
    setFont(theme::monospaceFont());
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &SecretField::showText);
    showText(false);
    retranslate();
}

SecretField::~SecretField()
{
    // Whoever listens may be half gone already.
    const QSignalBlocker blocker(this);
    QString rest = text();
    clear();
    wipe(rest);
}

SecretBytes SecretField::takeSecret()
{
    QString entered = text();
    clear();
    m_reveal->setChecked(false);
    QString trimmed = entered.trimmed();
    SecretBytes secret = SecretBytes::takeFrom(trimmed);
    wipe(entered);
    return secret;
}

void SecretField::generate()
{
    QByteArray random(16, '\0');
    QRandomGenerator::system()->generate(random.begin(), random.end());
    QByteArray digits = random.toHex();
    setText(QString::fromLatin1(digits));
    wipe(random);
    wipe(digits);
    m_reveal->setChecked(true);
}

void SecretField::retranslate()
{
    m_reveal->setToolTip(tr("Show what is entered"));
    m_reveal->setText(tr("Show"));
}

void SecretField::showText(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    // No word completion or learning of what is typed here, shown or not.
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_reveal->setIcon(theme::icon(shown ? u"hide" : u"reveal"));
}

} // namespace bootbench
