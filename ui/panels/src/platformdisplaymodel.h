// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <theme/statusshape.h>

#include <QIdentityProxyModel>

namespace bootbench {

/// The platform's word for a device's state (`ONLINE`…) in the user's language, and its lamp.
[[nodiscard]] QString platformStateText(const QString &state);
[[nodiscard]] theme::StatusTone platformStateTone(const QString &state);

/// PlatformDeviceModel in words.
class PlatformDisplayModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();
};

} // namespace bootbench
