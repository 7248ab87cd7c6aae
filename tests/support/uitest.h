// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <domain/deviceidentity.h>

#include <QRegularExpression>
#include <QTest>
#include <QWidget>

namespace bootbench {

/// To be called from init(): each warning fails the test, but for what the screenless platform says of windows.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

inline DeviceIdentity device(const QString &name, const QString &productKey = QStringLiteral("g7h0g5wry4Q"))
{
    return DeviceIdentity::create(productKey, name).value();
}

/// The child of that name; the test ends when there is none.
template <typename Widget>
Widget &child(const QObject &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    if (!found)
        qFatal("no child named %s", qPrintable(name));
    return *found;
}

template <typename Button>
void click(const QWidget &parent, const QString &name)
{
    QTest::mouseClick(&child<Button>(parent, name), Qt::LeftButton);
}

} // namespace bootbench
