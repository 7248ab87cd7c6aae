// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/style.h>

#include <theme/icons.h>
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
        if (element == PE_IndicatorTabClose) {
            drawTabClose(*option, *painter);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        // Also in lists and menus, where Fusion comes here, too.
        const bool round = element == PE_IndicatorRadioButton;
        if ((round || element == PE_IndicatorCheckBox) &&
            baseStyle()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0)
            drawEdge(*option, *painter, round);
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }

private:
    static void drawEdge(const QStyleOption &option, QPainter &painter, bool round)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing, round);
        painter.setPen(color(ColorRole::Muted, option.palette));
        painter.setBrush(Qt::NoBrush);
        if (round) {
            // Where Fusion draws its own.
            const QPointF centre = option.rect.center() + QPoint(1, 1);
            const int odd = option.rect.width() + (option.rect.width() + 1) % 2;
            painter.drawEllipse(centre, odd / 2.0 - 1, odd / 2.0 - 1);
        } else {
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter.restore();
    }

    static void drawTabClose(const QStyleOption &option, QPainter &painter)
    {
        if (option.state.testFlag(State_MouseOver))
            painter.fillRect(option.rect, option.palette.color(QPalette::Mid));
        icon(u"close").paint(&painter, option.rect);
    }
};

} // namespace

void applyStyle(QApplication &application)
{
    application.setStyle(new Style);
}

} // namespace bootbench::theme
