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

} // namespace bootbench::theme
