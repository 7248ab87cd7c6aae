// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/style.h>

#include <theme/palette.h>

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>

namespace bootbench::theme {

using namespace Qt::StringLiterals;

namespace {

class Style : public QProxyStyle
{
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // Also in lists and menus, where Fusion comes here, too.
        if (element != PE_IndicatorCheckBox || baseStyle()->name().compare("fusion"_L1, Qt::CaseInsensitive) != 0)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(color(ColorRole::Muted, option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

} // namespace

void applyStyle(QApplication &application)
{
    application.setStyle(new Style);
}

} // namespace bootbench::theme
