// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace bootbench {

/// The language of the running program: Bootbench's own translation and Qt's, installed and exchanged together.
/// Files are looked for in `../share/bootbench/translations` beside the program, in a build tree as well as installed.
class Language : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `en`, `zh_CN`, `zh_TW`; empty: the system's. Returns the language that is now in use.
    QString use(const QString &code);

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace bootbench
