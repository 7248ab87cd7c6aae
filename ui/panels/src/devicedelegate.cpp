// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicedelegate.h"

#include <models/devicelistmodel.h>
#include <panels/sessiontone.h>
#include <theme/icons.h>
#include <theme/metrics.h>
#include <theme/palette.h>

#include <QApplication>
#include <QPainter>

namespace bootbench {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const QModelIndex &index)
{
    const QString label = index.data(DeviceListModel::LabelRole).toString();
    return label.isEmpty() ? index.data(DeviceListModel::IdentityRole).value<DeviceIdentity>().deviceName() : label;
}

// The name moves to the second line when the operator's own label stands in the first.
QString subtitleOf(const QModelIndex &index)
{
    const auto identity = index.data(DeviceListModel::IdentityRole).value<DeviceIdentity>();
    const auto status = index.data(DeviceListModel::StatusRole).value<SessionStatus>();
    QStringList parts;
    if (!index.data(DeviceListModel::LabelRole).toString().isEmpty())
        parts += identity.deviceName();
    parts += identity.productKey();
    if (!status.instanceId.isEmpty())
        parts += status.instanceId;
    return parts.join(u" · "_s);
}

QString secretText(SecretPlace place)
{
    switch (place) {
    case SecretPlace::None:
        return DeviceDisplayModel::tr("No secret is stored: edit the device and enter it.");
    case SecretPlace::Keychain:
        return DeviceDisplayModel::tr("The secret is in the keychain.");
    case SecretPlace::SessionMemory:
        return DeviceDisplayModel::tr("The secret is in memory until Bootbench ends.");
    }
    Q_UNREACHABLE();
}

QIcon secretIcon(SecretPlace place)
{
    switch (place) {
    case SecretPlace::None:
        return theme::icon(u"warning", theme::ColorRole::Working);
    case SecretPlace::Keychain:
        return theme::icon(u"lock", theme::ColorRole::Muted);
    case SecretPlace::SessionMemory:
        return theme::icon(u"unlock", theme::ColorRole::Muted);
    }
    Q_UNREACHABLE();
}

QFont titleFont(const QFont &base)
{
    QFont font = base;
    font.setBold(true);
    return font;
}

QFont smallFont(const QFont &base)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.9);
    return font;
}

} // namespace

QVariant DeviceDisplayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto status = [&] { return index.data(DeviceListModel::StatusRole).value<SessionStatus>(); };
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(index);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(titleOf(index), stateTitle(status().state), subtitleOf(index));
    case Qt::ToolTipRole: {
        const auto identity = index.data(DeviceListModel::IdentityRole).value<DeviceIdentity>();
        QStringList lines{identity.deviceName(), tr("ProductKey %1").arg(identity.productKey()),
                          status().cause.isEmpty() ? stateTitle(status().state)
                                                   : tr("%1: %2").arg(stateTitle(status().state), status().cause)};
        lines += secretText(index.data(DeviceListModel::SecretPlaceRole).value<SecretPlace>());
        return lines.join(u'\n');
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

void DeviceDisplayModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void DeviceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto status = index.data(DeviceListModel::StatusRole).value<SessionStatus>();
    const theme::StatusTone tone = toneOf(status.state);
    const QColor onHighlight = option.palette.color(QPalette::HighlightedText);
    const auto colorFor = [&](theme::ColorRole role) {
        return selected ? onHighlight : theme::color(role, option.palette);
    };

    painter->save();
    const QRect inner = option.rect.adjusted(theme::rhythm, theme::rhythm / 2, -theme::rhythm, -theme::rhythm / 2);
    const QFontMetrics titleMetrics(titleFont(option.font));
    const QFontMetrics smallMetrics(smallFont(option.font));
    const QRect firstLine(inner.left(), inner.top(), inner.width(), titleMetrics.height());
    const QRect secondLine(inner.left(), firstLine.bottom() + 1 + theme::rhythm / 4, inner.width(),
                           smallMetrics.height());
    const int textLeft = inner.left() + theme::smallIcon + theme::rhythm;

    const QRect lamp(inner.left(), firstLine.center().y() - theme::smallIcon / 2 + 1, theme::smallIcon,
                     theme::smallIcon);
    theme::paintStatusShape(*painter, lamp, tone, colorFor(theme::colorRole(tone)));

    painter->setFont(smallFont(option.font));
    painter->setPen(colorFor(theme::colorRole(tone)));
    const QString word = stateTitle(status.state);
    const int wordWidth = smallMetrics.horizontalAdvance(word);
    painter->drawText(firstLine, int(Qt::AlignRight | Qt::AlignVCenter), word);

    painter->setPen(colorFor(theme::ColorRole::Muted));
    const int secondWidth = secondLine.right() - textLeft - theme::smallIcon - theme::rhythm;
    const QRect subtitleRect(textLeft, secondLine.top(), secondWidth, secondLine.height());
    painter->drawText(subtitleRect, int(Qt::AlignLeft | Qt::AlignVCenter),
                      smallMetrics.elidedText(subtitleOf(index), Qt::ElideMiddle, secondWidth));
    const QRect secretRect(secondLine.right() - theme::smallIcon + 1, secondLine.center().y() - theme::smallIcon / 2,
                           theme::smallIcon, theme::smallIcon);
    secretIcon(index.data(DeviceListModel::SecretPlaceRole).value<SecretPlace>())
        .paint(painter, secretRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);

    painter->setFont(titleFont(option.font));
    painter->setPen(colorFor(theme::ColorRole::Text));
    const int titleWidth = firstLine.right() - textLeft - wordWidth - theme::rhythm;
    painter->drawText(QRect(textLeft, firstLine.top(), titleWidth, firstLine.height()),
                      int(Qt::AlignLeft | Qt::AlignVCenter),
                      titleMetrics.elidedText(titleOf(index), Qt::ElideRight, titleWidth));
    painter->restore();
}

QSize DeviceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(titleFont(option.font)).height() + QFontMetrics(smallFont(option.font)).height();
    return {20 * theme::rhythm, lines + theme::rhythm + theme::rhythm / 2};
}

} // namespace bootbench
