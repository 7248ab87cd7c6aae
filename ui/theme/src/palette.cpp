// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/palette.h>

#include <QApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace bootbench::theme {

namespace {

double linear(float channel)
{
    const auto value = double(channel);
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor blend(const QColor &over, const QColor &under, float share)
{
    const auto mix = [share](float a, float b) { return a * share + b * (1.0F - share); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

double leastContrast(const QColor &color, const QPalette &palette)
{
    return std::min({contrastRatio(color, palette.color(QPalette::Base)),
                     contrastRatio(color, palette.color(QPalette::AlternateBase)),
                     contrastRatio(color, palette.color(QPalette::Window))});
}

// Desktops have palettes of all kinds; a hue that is too faint on this one moves towards white or black until
// it can be read, whichever of the two gets there.
QColor readable(const QColor &wish, const QPalette &palette)
{
    const QColor end = isDark(palette) ? QColor(Qt::white) : QColor(Qt::black);
    constexpr int steps = 20;
    QColor color = wish;
    for (int step = 1; step <= steps && leastContrast(color, palette) < minimumContrast; ++step)
        color = blend(end, wish, float(step) / float(steps));
    return color;
}

struct Hue {
    QRgb onLight;
    QRgb onDark;
};

Hue hue(ColorRole role)
{
    switch (role) {
    case ColorRole::Up:
        return {0xff0b5cad, 0xff6cb6ff};
    case ColorRole::Down:
        return {0xffa34700, 0xfff0a35e};
    case ColorRole::Idle:
        return {0xff5f666d, 0xff9aa4ad};
    case ColorRole::Working:
        return {0xff8a6000, 0xffe3c04b};
    case ColorRole::Online:
        return {0xff1a7f37, 0xff57c878};
    case ColorRole::Failed:
        return {0xffb3261e, 0xffff8a80};
    case ColorRole::Text:
    case ColorRole::Muted:
    case ColorRole::Accent:
        break;
    }
    return {0xff000000, 0xffffffff};
}

struct Surface {
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb button;
    QRgb text;
    QRgb placeholder;
    QRgb disabled;
    QRgb highlight;
    QRgb link;
    QRgb visited;
    QRgb toolTip;
    QRgb light;
    QRgb midlight;
    QRgb mid;
    QRgb dark;
    QRgb shadow;
};

QPalette paletteOf(const Surface &surface)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb rgb) { palette.setColor(role, QColor(rgb)); };
    set(QPalette::Window, surface.window);
    set(QPalette::WindowText, surface.text);
    set(QPalette::Base, surface.base);
    set(QPalette::AlternateBase, surface.alternate);
    set(QPalette::Text, surface.text);
    set(QPalette::Button, surface.button);
    set(QPalette::ButtonText, surface.text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::PlaceholderText, surface.placeholder);
    set(QPalette::Highlight, surface.highlight);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, surface.link);
    set(QPalette::LinkVisited, surface.visited);
    set(QPalette::ToolTipBase, surface.toolTip);
    set(QPalette::ToolTipText, surface.text);
    set(QPalette::Light, surface.light);
    set(QPalette::Midlight, surface.midlight);
    set(QPalette::Mid, surface.mid);
    set(QPalette::Dark, surface.dark);
    set(QPalette::Shadow, surface.shadow);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::PlaceholderText, QPalette::HighlightedText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, QColor(surface.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(surface.mid));
    return palette;
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Text)) > luminance(palette.color(QPalette::Base));
}

QColor color(ColorRole role, const QPalette &palette)
{
    switch (role) {
    case ColorRole::Text:
        return palette.color(QPalette::Text);
    case ColorRole::Muted:
        return readable(blend(palette.color(QPalette::Text), palette.color(QPalette::Window), 0.68F), palette);
    case ColorRole::Accent:
        return readable(palette.color(QPalette::Highlight), palette);
    case ColorRole::Up:
    case ColorRole::Down:
    case ColorRole::Idle:
    case ColorRole::Working:
    case ColorRole::Online:
    case ColorRole::Failed:
        break;
    }
    const Hue wish = hue(role);
    return readable(QColor(isDark(palette) ? wish.onDark : wish.onLight), palette);
}

QColor tint(ColorRole role, const QPalette &palette)
{
    return blend(color(role, palette), palette.color(QPalette::Base), isDark(palette) ? 0.24F : 0.16F);
}

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff3f4f6,
                      .base = 0xffffffff,
                      .alternate = 0xfff7f8fa,
                      .button = 0xffeceef1,
                      .text = 0xff1b1f24,
                      .placeholder = 0xff636a72,
                      .disabled = 0xff8d949c,
                      .highlight = 0xff0b5cad,
                      .link = 0xff0b5cad,
                      .visited = 0xff6b3fa0,
                      .toolTip = 0xffffffff,
                      .light = 0xffffffff,
                      .midlight = 0xfff7f8fa,
                      .mid = 0xffc3c8ce,
                      .dark = 0xffa2a9b1,
                      .shadow = 0xff6d747c});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff2a2e33,
                      .base = 0xff1b1e21,
                      .alternate = 0xff212428,
                      .button = 0xff363b42,
                      .text = 0xffe6e8eb,
                      .placeholder = 0xffa4acb5,
                      .disabled = 0xff7c848d,
                      .highlight = 0xff2f6fb3,
                      .link = 0xff6cb6ff,
                      .visited = 0xffbf9cf0,
                      .toolTip = 0xff363b42,
                      .light = 0xff4c535c,
                      .midlight = 0xff41474f,
                      .mid = 0xff484f57,
                      .dark = 0xff1a1c1f,
                      .shadow = 0xff0e0f11});
}

void applyScheme(QApplication &application, Scheme scheme)
{
    switch (scheme) {
    case Scheme::System:
        application.setPalette(QPalette());
        break;
    case Scheme::Light:
        application.setPalette(lightPalette());
        break;
    case Scheme::Dark:
        application.setPalette(darkPalette());
        break;
    }
}

} // namespace bootbench::theme
