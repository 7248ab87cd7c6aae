// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <base/secretbytes.h>

#include <QLineEdit>

namespace bootbench {

/// Takes a secret in: hidden while typed, shown only while its eye button is on, left empty by takeSecret.
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;

    [[nodiscard]] bool hasSecret() const { return !text().trimmed().isEmpty(); }
    /// Hands the secret over without the white space that comes with pasted text, and empties the field.
    [[nodiscard]] SecretBytes takeSecret();
    /// Fills in a new random secret in the platform's form, 32 hexadecimal digits, and shows it.
    void generate();
    void retranslate();

private:
    void showText(bool shown);

    QAction *m_reveal;
};

} // namespace bootbench
