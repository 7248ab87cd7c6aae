// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/fonts.h>

#include <QFontDatabase>
#include <QGuiApplication>

namespace bootbench::theme {

QFont monospaceFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // Where the desktop names no such font, the hint still finds one.
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    const QFont body = QGuiApplication::font();
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF());
    else
        font.setPixelSize(body.pixelSize());
    return font;
}

QFont headingFont(const QFont &below)
{
    QFont font = QGuiApplication::font();
    // Said by name: what is not said of a font, a widget takes from the one it is in.
    font.setFamilies(font.families());
    font.setStyleHint(QFont::AnyStyle);
    font.setFixedPitch(false);
    if (below.pointSizeF() > 0)
        font.setPointSizeF(below.pointSizeF());
    return font;
}

} // namespace bootbench::theme
