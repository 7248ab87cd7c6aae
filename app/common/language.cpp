// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

/// The system's language as one that we have. Hong Kong and Macau write traditional characters too.
QString fromSystem()
{
    for (const QString &name : QLocale::system().uiLanguages()) {
        const QLocale locale(name);
        if (locale.language() == QLocale::English)
            return u"en"_s;
        if (locale.language() == QLocale::Chinese)
            return locale.script() == QLocale::TraditionalChineseScript ? u"zh_TW"_s : u"zh_CN"_s;
    }
    return u"en"_s;
}

} // namespace

QString Language::use(const QString &code)
{
    const QString chosen = code.isEmpty() ? fromSystem() : code;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    const QString directory = QCoreApplication::applicationDirPath() + "/../share/bootbench/translations"_L1;
    // English has a file too: it holds the plural forms.
    if (m_program.load("bootbench_"_L1 + chosen, directory))
        QCoreApplication::installTranslator(&m_program);
    if (chosen != "en"_L1 && m_qt.load("qtbase_"_L1 + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QLocale::setDefault(QLocale(chosen));
    return chosen;
}

} // namespace bootbench
