// SPDX-License-Identifier: GPL-3.0-or-later
#include <theme/icons.h>

#include "paletteiconengine.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// A static library's resources are dropped by the linker unless somebody names them, and the macro works in
// the global namespace only.
static void initializeResources()
{
    Q_INIT_RESOURCE(bootbench);
}

namespace bootbench::theme {

using namespace Qt::StringLiterals;

namespace {

class SvgIconEngine final : public PaletteIconEngine
{
public:
    SvgIconEngine(const QString &name, ColorRole role, const QByteArray &svg)
        : PaletteIconEngine(name, role), m_svg(svg)
    {
    }

    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

protected:
    void draw(QPainter &painter, const QRectF &square, const QColor &color) const override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer(svg).render(&painter, square);
    }

private:
    QByteArray m_svg;
};

class ApplicationIconEngine final : public PaletteIconEngine
{
public:
    explicit ApplicationIconEngine(const QString &file)
        : PaletteIconEngine(u"bootbench"_s, ColorRole::Text), m_file(file)
    {
    }

    QIconEngine *clone() const override { return new ApplicationIconEngine(*this); }

protected:
    void draw(QPainter &painter, const QRectF &square, const QColor &) const override
    {
        QSvgRenderer(m_file).render(&painter, square);
    }

private:
    QString m_file;
};

QString iconFolder()
{
    initializeResources();
    return u":/bootbench/icons"_s;
}

} // namespace

QIcon icon(QStringView name, ColorRole role)
{
    QFile file(u"%1/%2.svg"_s.arg(iconFolder(), name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgIconEngine(name.toString(), role, file.readAll()));
}

QStringList iconNames()
{
    QStringList names = QDir(iconFolder()).entryList(QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(".svg"_L1.size());
    return names;
}

QIcon applicationIcon()
{
    initializeResources();
    return QIcon(new ApplicationIconEngine(u":/bootbench/bootbench.svg"_s));
}

} // namespace bootbench::theme
