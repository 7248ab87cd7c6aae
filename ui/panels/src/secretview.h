// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>

#include <QFrame>

namespace bootbench {

/// Paints a secret. Holds it in wiped memory only, so unlike a label it leaves no text behind, and it says nothing to
/// accessibility tools beyond its name.
class SecretView : public QFrame
{
    Q_OBJECT

public:
    explicit SecretView(SecretBytes secret, QWidget *parent = nullptr);

    [[nodiscard]] const SecretBytes &secret() const { return m_secret; }
    void clear();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SecretBytes m_secret;
    qsizetype m_characters;
};

} // namespace bootbench
